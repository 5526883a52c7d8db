import type {
  CustomAttribute,
  DateRange,
  NumberedPageInfo,
  NumberedPageQuery,
  Open,
  PageInfo,
  PageQuery,
} from './page.ts';
import type { Participant } from './past-meetings.ts';

/** The query of `GET /report/daily`: one of the last six months. */
export interface DailyReportQuery {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly group_id?: string | undefined;
}

/** The response of `GET /report/daily`. */
export interface DailyReport {
  readonly year?: number;
  readonly month?: number;
  readonly dates: readonly {
    readonly date: string;
    readonly new_users?: number;
    readonly meetings?: number;
    readonly participants?: number;
    readonly meeting_minutes?: number;
  }[];
}

/** The query of `GET /report/users`. */
export interface UserReportQuery extends NumberedPageQuery, DateRange {
  /** `active`: users who hosted a meeting in this time. @default 'active' */
  readonly type?: Open<'active' | 'inactive'> | undefined;
  readonly group_id?: string | undefined;
}

/** An item of `GET /report/users`. */
export interface UserReportEntry {
  readonly id?: string;
  readonly email?: string;
  readonly user_name?: string;
  readonly type?: number;
  readonly dept?: string;
  readonly meetings?: number;
  readonly participants?: number;
  readonly meeting_minutes?: number;
  readonly custom_attributes?: readonly CustomAttribute[];
}

/** The response of `GET /report/users`. */
export interface UserReport extends NumberedPageInfo {
  readonly from?: string;
  readonly to?: string;
  readonly total_meetings?: number;
  readonly total_participants?: number;
  readonly total_meeting_minutes?: number;
  readonly users: readonly UserReportEntry[];
}

/** The query of `GET /report/users/{userId}/meetings`. */
export interface MeetingReportsQuery extends PageQuery, DateRange {
  /** `pastJoined` includes meetings that the user did not host. @default 'past' */
  readonly type?: Open<'past' | 'pastOne' | 'pastJoined'> | undefined;
}

/** A meeting in a report. */
export interface ReportedMeeting {
  readonly uuid: string;
  readonly id: number;
  readonly topic?: string;
  readonly user_name?: string;
  readonly user_email?: string;
  readonly start_time?: string;
  readonly end_time?: string;
  /** In minutes. */
  readonly duration?: number;
  readonly total_minutes?: number;
  readonly participants_count?: number;
  readonly custom_keys?: readonly { readonly key?: string; readonly value?: string }[];
}

/** An item of `GET /report/users/{userId}/meetings`. */
export interface UserMeetingReport extends ReportedMeeting {
  readonly type?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9>;
  readonly source?: string;
  readonly session_key?: string;
  readonly schedule_time?: string;
  readonly join_time?: string;
  readonly leave_time?: string;
  readonly host_name?: string;
  readonly host_organization?: string;
  readonly has_screen_share?: boolean;
  readonly has_recording?: boolean;
  readonly has_chat?: boolean;
  readonly participants_count_my_account?: number;
}

/** The response of `GET /report/users/{userId}/meetings`. */
export interface MeetingReports extends NumberedPageInfo {
  readonly from?: string;
  readonly to?: string;
  readonly meetings: readonly UserMeetingReport[];
}

/** The response of `GET /report/meetings/{meetingId}`. */
export interface MeetingReport extends ReportedMeeting {
  readonly type?: number;
  readonly dept?: string;
  readonly tracking_fields?: readonly { readonly field?: string; readonly value?: string }[];
}

/** The query of `GET /report/meetings/{meetingId}/participants`. */
export interface ParticipantReportQuery extends PageQuery {
  readonly include_fields?: Open<'registrant_id'> | undefined;
}

/** An item of `GET /report/meetings/{meetingId}/participants`. */
export interface ReportedParticipant extends Omit<Participant, 'internal_user'> {
  readonly customer_key?: string;
  readonly participant_user_id?: string;
  /** The id of the breakout room. */
  readonly bo_mtg_id?: string;
}

/** The response of `GET /report/meetings/{meetingId}/participants`. */
export interface ParticipantReport extends PageInfo {
  readonly participants: readonly ReportedParticipant[];
}
