import type { Open, PageInfo } from './page.ts';

/** The response of `GET /past_meetings/{meetingId}`. */
export interface PastMeeting {
  readonly uuid: string;
  readonly id: number;
  readonly host_id?: string;
  readonly type?: Open<0 | 1 | 2 | 3 | 4 | 7 | 8>;
  readonly topic?: string;
  readonly user_name?: string;
  readonly user_email?: string;
  readonly start_time?: string;
  readonly end_time?: string;
  /** In minutes. */
  readonly duration?: number;
  /** The sum over all participants, in minutes. */
  readonly total_minutes?: number;
  readonly participants_count?: number;
  readonly dept?: string;
  readonly source?: string;
  readonly has_meeting_summary?: boolean;
}

/** The response of `GET /past_meetings/{meetingId}/instances`: the last 15 months, on one page. */
export interface PastInstances {
  readonly meetings: readonly { readonly uuid: string; readonly start_time?: string }[];
}

/** One attendance of a participant; leaving and rejoining makes two. */
export interface Participant {
  /** Empty for guests. */
  readonly id?: string;
  /** Identifies this attendance in this meeting. */
  readonly user_id?: string;
  readonly name?: string;
  readonly user_email?: string;
  readonly registrant_id?: string;
  readonly join_time?: string;
  readonly leave_time?: string;
  /** In seconds. */
  readonly duration?: number;
  readonly failover?: boolean;
  readonly status?: Open<'in_meeting' | 'in_waiting_room'>;
  readonly internal_user?: boolean;
}

/** The response of `GET /past_meetings/{meetingId}/participants`. */
export interface ParticipantList extends PageInfo {
  readonly participants: readonly Participant[];
}
