import type { AdditionalFields, NumberedPageInfo, NumberedPageQuery, Open } from './page.ts';

/** 1: instant, 2: scheduled, 3: recurring without fixed times, 8: recurring at fixed times, 10: screen share. */
export type MeetingType = Open<1 | 2 | 3 | 8 | 10>;

/** An item of `GET /users/{userId}/meetings`. A recurring meeting is listed once. */
export interface ListedMeeting {
  readonly uuid: string;
  readonly id: number;
  readonly host_id?: string;
  readonly topic?: string;
  readonly type?: Open<1 | 2 | 3 | 8>;
  /** `yyyy-MM-ddTHH:mm:ssZ`, UTC; missing without fixed times. */
  readonly start_time?: string;
  /** In minutes. */
  readonly duration?: number;
  readonly timezone?: string;
  readonly agenda?: string;
  readonly created_at?: string;
  readonly join_url?: string;
  /** The personal meeting id, if the meeting takes place in the host's personal room. */
  readonly pmi?: string;
}

/** The query of `GET /users/{userId}/meetings`. */
export interface ListMeetingsQuery extends NumberedPageQuery {
  /** Instant meetings are never listed. @default 'scheduled' */
  readonly type?:
    Open<'scheduled' | 'live' | 'upcoming' | 'upcoming_meetings' | 'previous_meetings'> | undefined;
  /** `yyyy-MM-dd` */
  readonly from?: string | undefined;
  /** `yyyy-MM-dd` */
  readonly to?: string | undefined;
  readonly timezone?: string | undefined;
}

/** The response of `GET /users/{userId}/meetings`. */
export interface MeetingList extends NumberedPageInfo {
  readonly meetings: readonly ListedMeeting[];
}

/** The recurrence of a meeting. */
export interface Recurrence {
  /** 1: daily, 2: weekly, 3: monthly. */
  readonly type: Open<1 | 2 | 3>;
  /** The interval in days, weeks or months. */
  readonly repeat_interval?: number;
  /** Days of the week as a list such as `1,3,5`; 1 is Sunday. */
  readonly weekly_days?: string;
  readonly monthly_day?: number;
  /** -1 is the last week of the month. */
  readonly monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
  readonly monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
  readonly end_times?: number;
  readonly end_date_time?: string;
}

/** The settings of a meeting. The most common ones are typed. */
export interface MeetingSettings extends AdditionalFields {
  readonly host_video?: boolean;
  readonly participant_video?: boolean;
  readonly join_before_host?: boolean;
  /** How many minutes before the start participants may join; 0 means at any time. */
  readonly jbh_time?: Open<0 | 5 | 10 | 15>;
  readonly mute_upon_entry?: boolean;
  readonly watermark?: boolean;
  readonly use_pmi?: boolean;
  /** Approval of registrants: 0: automatic, 1: manual, 2: no registration. */
  readonly approval_type?: Open<0 | 1 | 2>;
  /** 1: once for all occurrences, 2: for each occurrence, 3: once for selected occurrences. */
  readonly registration_type?: Open<1 | 2 | 3>;
  readonly audio?: Open<'both' | 'telephony' | 'voip' | 'thirdParty'>;
  readonly auto_recording?: Open<'local' | 'cloud' | 'none'>;
  readonly waiting_room?: boolean;
  readonly meeting_authentication?: boolean;
  readonly authentication_option?: string;
  readonly authentication_domains?: string;
  /** Email addresses, separated by semicolons. */
  readonly alternative_hosts?: string;
  readonly alternative_hosts_email_notification?: boolean;
  readonly calendar_type?: Open<1 | 2>;
  readonly close_registration?: boolean;
  readonly contact_email?: string;
  readonly contact_name?: string;
  readonly email_notification?: boolean;
  readonly encryption_type?: Open<'enhanced_encryption' | 'e2ee'>;
  readonly focus_mode?: boolean;
  readonly global_dial_in_countries?: readonly string[];
  readonly meeting_invitees?: readonly { readonly email?: string }[];
  readonly private_meeting?: boolean;
  readonly registrants_confirmation_email?: boolean;
  readonly registrants_email_notification?: boolean;
  readonly show_share_button?: boolean;
  readonly allow_multiple_devices?: boolean;
  readonly breakout_room?: {
    readonly enable?: boolean;
    readonly rooms?: readonly {
      readonly name?: string;
      readonly participants?: readonly string[];
    }[];
  };
}

/** The fields with which a meeting is created or changed. */
export interface MeetingFields {
  /** Up to 200 characters. */
  readonly topic?: string;
  readonly type?: MeetingType;
  /** `yyyy-MM-ddTHH:mm:ssZ` is UTC; without the `Z` it is a time in `timezone`. */
  readonly start_time?: string;
  /** In minutes, up to 1440. @default 60 */
  readonly duration?: number;
  readonly timezone?: string;
  /** Up to 2000 characters. */
  readonly agenda?: string;
  /** Up to 10 characters. */
  readonly password?: string;
  readonly pre_schedule?: boolean;
  readonly schedule_for?: string;
  readonly template_id?: string;
  readonly recurrence?: Recurrence;
  readonly settings?: MeetingSettings;
  readonly tracking_fields?: readonly { readonly field: string; readonly value?: string }[];
}

/** The body of `POST /users/{userId}/meetings`. */
export interface NewMeeting extends MeetingFields {
  /** Whether Zoom generates a password if none is given. @default true */
  readonly default_password?: boolean;
}

/** One date of a recurring meeting. */
export interface Occurrence {
  readonly occurrence_id?: string;
  readonly start_time?: string;
  /** In minutes. */
  readonly duration?: number;
  readonly status?: Open<'available' | 'deleted'>;
}

/** A meeting with all its fields. */
export interface Meeting {
  readonly uuid: string;
  readonly id: number;
  readonly host_id?: string;
  readonly host_email?: string;
  readonly assistant_id?: string;
  readonly topic?: string;
  /** 4: a meeting in the personal room. */
  readonly type?: MeetingType | 4;
  readonly status?: Open<'waiting' | 'started'>;
  readonly start_time?: string;
  /** In minutes. */
  readonly duration?: number;
  readonly timezone?: string;
  readonly agenda?: string;
  readonly created_at?: string;
  /** Secret. Starts the meeting as its host, without a password. Valid for two hours. */
  readonly start_url?: string;
  readonly join_url?: string;
  readonly chat_join_url?: string;
  readonly password?: string;
  readonly h323_password?: string;
  readonly pstn_password?: string;
  readonly encrypted_password?: string;
  readonly pmi?: string;
  readonly pre_schedule?: boolean;
  readonly recurrence?: Recurrence;
  readonly occurrences?: readonly Occurrence[];
  readonly settings?: MeetingSettings;
  readonly tracking_fields?: readonly {
    readonly field?: string;
    readonly value?: string;
    readonly visible?: boolean;
  }[];
  readonly creation_source?: Open<'other' | 'open_api' | 'web_portal'>;
  readonly dynamic_host_key?: string;
}

/** The response of `POST /users/{userId}/meetings`. */
export interface CreatedMeeting extends Meeting {
  /** The registration page, if the meeting has registration. */
  readonly registration_url?: string;
}

/** The query of `GET /meetings/{meetingId}`. */
export interface GetMeetingQuery {
  readonly occurrence_id?: string | undefined;
  readonly show_previous_occurrences?: boolean | undefined;
}

/** The query of `PATCH /meetings/{meetingId}`: which occurrence, of a recurring meeting. */
export interface UpdateMeetingQuery {
  readonly occurrence_id?: string | undefined;
}

/** The query of `DELETE /meetings/{meetingId}`. */
export interface DeleteMeetingQuery {
  readonly occurrence_id?: string | undefined;
  /** Whether the host and alternative hosts are notified. */
  readonly schedule_for_reminder?: boolean | undefined;
  /** Whether registrants are notified. */
  readonly cancel_meeting_reminder?: boolean | undefined;
}

/** The body of `PUT /meetings/{meetingId}/status`. */
export interface MeetingStatusChange {
  readonly action?: Open<'end' | 'recover'>;
}
