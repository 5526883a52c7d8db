import type { User } from '../data/users.ts';
import { json, emptyResponse, type HttpResponse } from '../http/response.ts';
import {
  findUser,
  userNotFound,
  invalidField,
  validationFailed,
  type ApiCall,
} from './api-call.ts';
import { isObject, pickFields, type JsonObject } from '../http/json.ts';
import { fireEvent } from './events.ts';

/** The default user settings: Zoom's groups with their most common settings. */
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

/** The settings returned for each value of the parameter `option`. */
const OPTION_DEFAULTS: Readonly<Record<string, JsonObject>> = {
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

/** GET /users/{userId}/settings */
export function getUserSettings(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  const option = call.query.get('option');
  const base = option === null ? DEFAULT_USER_SETTINGS : OPTION_DEFAULTS[option];
  if (base === undefined) return invalidField('option');
  const changes = call.account.data.userSettings.get(found.index) ?? {};
  const relevant = Object.entries(changes).filter(([group]) => Object.hasOwn(base, group));
  const typed = option === null ? mergeDeep(base, licensedFeatures(found.user)) : base;
  return json(200, mergeDeep(typed, Object.fromEntries(relevant)));
}

/** Whether a user may host webinars: by default, whether the user is licensed. */
export function hasWebinarFeature({ account }: ApiCall, user: User): boolean {
  const { users, userSettings } = account.data;
  const changes = userSettings.get(users.find(user.id)?.index ?? -1)?.['feature'];
  const webinar = isObject(changes) ? changes['webinar'] : undefined;
  return typeof webinar === 'boolean' ? webinar : user.type === 2;
}

function licensedFeatures({ type }: User): JsonObject {
  return { feature: { webinar: type === 2 } };
}

/** PATCH /users/{userId}/settings */
export function updateUserSettings(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  const invalid = Object.entries(call.body)
    .filter(
      ([group, value]) =>
        Object.hasOwn(DEFAULT_USER_SETTINGS, group) &&
        !hasSameShape(DEFAULT_USER_SETTINGS[group], value),
    )
    .map(([field]) => ({ field, message: 'Invalid field.' }));
  if (invalid.length > 0) return validationFailed(invalid);
  const { userSettings } = call.account.data;
  const current = userSettings.get(found.index) ?? {};
  userSettings.set(found.index, mergeDeep(current, call.body));
  fireEvent(call, 'user.settings_updated', {
    object: { id: found.user.id, settings: call.body },
    old_object: {
      id: found.user.id,
      settings: pickDeep(mergeDeep(DEFAULT_USER_SETTINGS, current), call.body),
    },
    time_stamp: call.nowMs,
  });
  return emptyResponse(204);
}

/** Whether a value has the type of the value it replaces, recursively. */
function hasSameShape(current: unknown, value: unknown): boolean {
  if (!isObject(current)) return typeof current === typeof value;
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([name, inner]) => !Object.hasOwn(current, name) || hasSameShape(current[name], inner),
  );
}

/** Returns the fields of `from` that `named` has, recursively. */
function pickDeep(from: JsonObject, named: JsonObject): JsonObject {
  const picked = pickFields(from, Object.keys(named));
  return Object.fromEntries(
    Object.entries(picked).map(([name, value]) => {
      const inner = named[name];
      return [name, isObject(value) && isObject(inner) ? pickDeep(value, inner) : value];
    }),
  );
}

function mergeDeep(base: JsonObject, changes: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    const before = merged[name];
    merged[name] = isObject(before) && isObject(value) ? mergeDeep(before, value) : value;
  }
  return merged;
}
