import type { AdditionalFields, Open } from './page.ts';
import type { LoginType } from './users.ts';

/** The settings of a user, and the body of a change. The most common ones are typed. */
export interface UserSettings extends AdditionalFields {
  readonly schedule_meeting?: AdditionalFields & {
    readonly host_video?: boolean;
    readonly participants_video?: boolean;
    readonly audio_type?: Open<'both' | 'telephony' | 'voip' | 'thirdParty'>;
    readonly join_before_host?: boolean;
    readonly force_pmi_jbh_password?: boolean;
    readonly pstn_password_protected?: boolean;
    readonly use_pmi_for_scheduled_meetings?: boolean;
    readonly use_pmi_for_instant_meetings?: boolean;
    readonly require_password_for_scheduling_new_meetings?: boolean;
    readonly require_password_for_scheduled_meetings?: boolean;
    readonly embed_password_in_join_link?: boolean;
  };
  readonly in_meeting?: AdditionalFields & {
    readonly e2e_encryption?: boolean;
    readonly chat?: boolean;
    readonly private_chat?: boolean;
    readonly auto_saving_chat?: boolean;
    readonly entry_exit_chime?: Open<'host' | 'all' | 'none'>;
    readonly feedback?: boolean;
    readonly post_meeting_feedback?: boolean;
    readonly co_host?: boolean;
    readonly polling?: boolean;
    readonly attendee_on_hold?: boolean;
    readonly annotation?: boolean;
    readonly remote_control?: boolean;
    readonly remote_support?: boolean;
    readonly non_verbal_feedback?: boolean;
    readonly breakout_room?: boolean;
    readonly closed_caption?: boolean;
    readonly group_hd?: boolean;
    readonly virtual_background?: boolean;
    readonly far_end_camera_control?: boolean;
    readonly waiting_room?: boolean;
    readonly screen_sharing?: boolean;
    readonly who_can_share_screen?: Open<'host' | 'all'>;
    readonly file_transfer?: boolean;
  };
  readonly email_notification?: AdditionalFields & {
    readonly jbh_reminder?: boolean;
    readonly cancel_meeting_reminder?: boolean;
    readonly alternative_host_reminder?: boolean;
    readonly schedule_for_reminder?: boolean;
    readonly cloud_recording_available_reminder?: boolean;
  };
  readonly recording?: AdditionalFields & {
    readonly local_recording?: boolean;
    readonly cloud_recording?: boolean;
    readonly record_speaker_view?: boolean;
    readonly record_gallery_view?: boolean;
    readonly record_audio_file?: boolean;
    readonly recording_audio_transcript?: boolean;
    readonly save_chat_text?: boolean;
    readonly show_timestamp?: boolean;
    readonly auto_recording?: Open<'local' | 'cloud' | 'none'>;
    readonly host_pause_stop_recording?: boolean;
    readonly auto_delete_cmr?: boolean;
    /** In days. */
    readonly auto_delete_cmr_days?: Open<30 | 60 | 90 | 120>;
  };
  readonly telephony?: AdditionalFields & {
    readonly audio_conference_info?: string;
    readonly show_international_numbers_link?: boolean;
  };
  readonly feature?: AdditionalFields & {
    readonly meeting_capacity?: number;
    readonly large_meeting?: boolean;
    readonly large_meeting_capacity?: number;
    readonly webinar?: boolean;
    readonly zoom_phone?: boolean;
    readonly concurrent_meeting?: Open<'Basic' | 'Plus' | 'None'>;
  };
}

/** The query of `GET /users/{userId}/settings`. */
export interface GetUserSettingsQuery {
  readonly login_type?: LoginType | undefined;
  /** Returns one group only, in a different shape. */
  readonly option?:
    Open<'meeting_authentication' | 'recording_authentication' | 'meeting_security'> | undefined;
  readonly custom_query_fields?: string | undefined;
}

/** The query of `PATCH /users/{userId}/settings`. */
export interface UpdateUserSettingsQuery {
  readonly option?:
    Open<'meeting_authentication' | 'recording_authentication' | 'meeting_security'> | undefined;
}

/** The response of `GET /users/summary`: the number of users of each kind. */
export interface UserSummary {
  readonly licensed_users_count?: number;
  readonly basic_users_count?: number;
  readonly on_prem_users_count?: number;
  readonly room_users_count?: number;
  readonly pending_users_count?: number;
  readonly join_only_users_count?: number;
  readonly total_users_count?: number;
}
