import type { NumberedPageInfo, NumberedPageQuery, Open } from './page.ts';

/** The answer to a custom question of the registration form. */
export interface CustomQuestion {
  readonly title?: string;
  readonly value?: string;
}

/** The fields of the registration form. */
export interface RegistrantProfile {
  readonly email: string;
  readonly first_name: string;
  readonly last_name?: string;
  readonly address?: string;
  readonly city?: string;
  readonly state?: string;
  readonly zip?: string;
  readonly country?: string;
  readonly phone?: string;
  readonly comments?: string;
  readonly industry?: string;
  readonly job_title?: string;
  readonly org?: string;
  readonly purchasing_time_frame?: Open<
    '' | 'Within a month' | '1-3 months' | '4-6 months' | 'More than 6 months' | 'No timeframe'
  >;
  readonly role_in_purchase_process?: Open<
    '' | 'Decision Maker' | 'Evaluator/Recommender' | 'Influencer' | 'Not involved'
  >;
  readonly custom_questions?: readonly CustomQuestion[];
}

/** A registrant of a meeting. */
export interface Registrant extends RegistrantProfile {
  readonly id: string;
  readonly status?: Open<'approved' | 'denied' | 'pending'>;
  readonly create_time?: string;
  readonly join_url?: string;
  readonly participant_pin_code?: number;
}

/** The query of `GET /meetings/{meetingId}/registrants`. */
export interface ListRegistrantsQuery extends NumberedPageQuery {
  /** @default 'approved' */
  readonly status?: Open<'pending' | 'approved' | 'denied'> | undefined;
  readonly occurrence_id?: string | undefined;
}

/** The response of `GET /meetings/{meetingId}/registrants`. */
export interface RegistrantList extends NumberedPageInfo {
  readonly registrants: readonly Registrant[];
}

/** The query of `POST /meetings/{meetingId}/registrants`. */
export interface AddRegistrantQuery {
  /** Separated by commas. */
  readonly occurrence_ids?: string | undefined;
}

/** The body of `POST /meetings/{meetingId}/registrants`. */
export interface NewRegistrant extends RegistrantProfile {
  /** The language of the confirmation email, such as `en-US`. */
  readonly language?: Open<
    | 'en-US'
    | 'de-DE'
    | 'es-ES'
    | 'fr-FR'
    | 'jp-JP'
    | 'pt-PT'
    | 'ru-RU'
    | 'zh-CN'
    | 'zh-TW'
    | 'ko-KO'
    | 'it-IT'
    | 'vi-VN'
    | 'pl-PL'
    | 'Tr-TR'
  >;
  readonly no_of_employees?: Open<
    | ''
    | '1-20'
    | '21-50'
    | '51-100'
    | '101-500'
    | '500-1,000'
    | '1,001-5,000'
    | '5,001-10,000'
    | 'More than 10,000'
  >;
  readonly auto_approve?: boolean;
}

/** The response of `POST /meetings/{meetingId}/registrants`. */
export interface AddedRegistrant {
  /** The id of the meeting. */
  readonly id: number;
  readonly registrant_id: string;
  readonly topic?: string;
  readonly start_time?: string;
  readonly join_url?: string;
  readonly participant_pin_code?: number;
  readonly occurrences?: readonly {
    readonly occurrence_id?: string;
    readonly start_time?: string;
    readonly duration?: number;
    readonly status?: string;
  }[];
}

/** Selects one occurrence of a recurring meeting. */
export interface OccurrenceQuery {
  readonly occurrence_id?: string | undefined;
}

/** The body of `PUT /meetings/{meetingId}/registrants/status`. */
export interface RegistrantStatusChange {
  readonly action: Open<'approve' | 'cancel' | 'deny'>;
  /** At most 30. */
  readonly registrants?: readonly { readonly id?: string; readonly email?: string }[];
}
