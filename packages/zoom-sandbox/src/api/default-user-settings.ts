import type { JsonObject } from '../http/json.ts';
import { loadOperations } from '../operations/load-operations.ts';
import { fillIn } from '../operations/neutral-value.ts';
import type { Schema } from '../operations/operation.ts';

/** The settings that are not off or empty by default. */
const DEFAULT_USER_SETTINGS: JsonObject = {
  schedule_meeting: {
    host_video: true,
    participants_video: false,
    audio_type: 'both',
    join_before_host: false,
    force_pmi_jbh_password: false,
    pstn_password_protected: false,
    use_pmi_for_scheduled_meetings: false,
    use_pmi_for_instant_meetings: false,
    require_password_for_scheduling_new_meetings: true,
    embed_password_in_join_link: true,
  },
  in_meeting: {
    e2e_encryption: false,
    chat: true,
    private_chat: true,
    auto_saving_chat: false,
    entry_exit_chime: 'none',
    feedback: false,
    post_meeting_feedback: false,
    co_host: true,
    polling: true,
    attendee_on_hold: false,
    annotation: true,
    remote_control: true,
    non_verbal_feedback: true,
    breakout_room: true,
    remote_support: false,
    closed_caption: true,
    group_hd: false,
    virtual_background: true,
    far_end_camera_control: false,
    waiting_room: false,
    screen_sharing: true,
    who_can_share_screen: 'all',
  },
  email_notification: {
    jbh_reminder: true,
    cancel_meeting_reminder: true,
    alternative_host_reminder: true,
    schedule_for_reminder: true,
    cloud_recording_available_reminder: true,
  },
  recording: {
    local_recording: true,
    cloud_recording: true,
    record_speaker_view: true,
    record_gallery_view: false,
    record_audio_file: true,
    save_chat_text: true,
    auto_recording: 'none',
    host_pause_stop_recording: true,
    auto_delete_cmr: false,
    auto_delete_cmr_days: 30,
  },
  telephony: {
    third_party_audio: false,
    audio_conference_info: '',
    show_international_numbers_link: true,
  },
  feature: {
    meeting_capacity: 100,
    large_meeting: false,
    webinar: false,
    zoom_phone: false,
    cn_meeting: false,
    in_meeting: false,
    concurrent_meeting: 'None',
  },
};

/** The values of the parameter `option`. */
export type SettingsOption =
  'meeting_authentication' | 'recording_authentication' | 'meeting_security';

/** Their settings that are not off or empty by default. */
const OPTION_DEFAULTS: Readonly<Record<SettingsOption, JsonObject>> = {
  meeting_authentication: {
    allow_authentication_exception: false,
    meeting_authentication: false,
    authentication_options: [],
  },
  recording_authentication: { recording_authentication: false, authentication_options: [] },
  meeting_security: {
    meeting_security: {
      auto_security: true,
      encryption_type: 'enhanced_encryption',
      end_to_end_encrypted_meetings: false,
      meeting_password: true,
      waiting_room: false,
    },
  },
};

let defaults: JsonObject | undefined;

/** Returns the default settings of a user: all that Zoom documents. */
export function defaultUserSettings(): JsonObject {
  defaults ??= fillIn(settingsSchema(0), DEFAULT_USER_SETTINGS);
  return defaults;
}

/** Returns the default settings for a value of the parameter `option`. */
export function defaultOptionSettings(option: SettingsOption): JsonObject {
  return fillIn(optionSchemas()[option], OPTION_DEFAULTS[option]);
}

function optionSchemas(): Readonly<Record<SettingsOption, Schema>> {
  const [meeting = {}, recording = {}] = settingsSchema(2).oneOf ?? [];
  return {
    meeting_authentication: meeting,
    recording_authentication: recording,
    meeting_security: settingsSchema(3),
  };
}

/** Zoom describes all settings, and then those of each option, as alternatives. */
function settingsSchema(alternative: number): Schema {
  const operation = loadOperations('users')?.['GET /users/{userId}/settings'];
  return operation?.result?.oneOf?.[alternative] ?? {};
}
