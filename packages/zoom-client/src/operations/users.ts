import type { CustomAttribute, NumberedPageInfo, NumberedPageQuery, Open } from './page.ts';

/** 1: Basic, 2: Licensed, 4: without meetings, 99: none. */
export type UserType = Open<1 | 2 | 4 | 99>;

/** `pending`: invited but not signed up yet. */
export type UserStatus = Open<'active' | 'inactive' | 'pending'>;

/** Sign-in methods: 1: Google, 100: Zoom with work email, 101: single sign-on, … */
export type LoginType = Open<0 | 1 | 11 | 21 | 23 | 24 | 27 | 97 | 98 | 99 | 100 | 101>;

/** The number of a Zoom United plan. */
export type PlanUnitedType = Open<
  | '1'
  | '2'
  | '4'
  | '8'
  | '16'
  | '32'
  | '64'
  | '128'
  | '256'
  | '512'
  | '1024'
  | '2048'
  | '4096'
  | '8192'
  | '16384'
  | '32768'
  | '65536'
  | '131072'
>;

/** A telephone number of a user. */
export interface PhoneNumber {
  /** The country calling code, such as `+1`. */
  readonly code?: string;
  /** The two-letter country code, such as `US`. */
  readonly country?: string;
  readonly label?: Open<'Mobile' | 'Office' | 'Home' | 'Fax'>;
  readonly number?: string;
}

/** An item of `GET /users`. */
export interface User {
  /** Missing for some pending users; use the email address in paths instead. */
  readonly id?: string;
  readonly email: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly display_name?: string;
  readonly type: UserType;
  readonly status?: UserStatus;
  readonly role_id?: string;
  /** The personal meeting id. */
  readonly pmi?: number;
  readonly timezone?: string;
  /** 1: the email address is verified. */
  readonly verified?: Open<0 | 1>;
  readonly dept?: string;
  readonly created_at?: string;
  readonly user_created_at?: string;
  readonly last_login_time?: string;
  readonly last_client_version?: string;
  readonly group_ids?: readonly string[];
  readonly im_group_ids?: readonly string[];
  readonly division_ids?: readonly string[];
  readonly employee_unique_id?: string;
  readonly plan_united_type?: PlanUnitedType;
  /** With `include_fields: 'custom_attributes'`. */
  readonly custom_attributes?: readonly CustomAttribute[];
  /** With `include_fields: 'host_key'`. */
  readonly host_key?: string;
}

/** The query of `GET /users`. */
export interface ListUsersQuery extends NumberedPageQuery {
  /** There is no value for all users. @default 'active' */
  readonly status?: UserStatus | undefined;
  readonly role_id?: string | undefined;
  readonly include_fields?: Open<'custom_attributes' | 'host_key'> | undefined;
  readonly license?: Open<'zoom_workforce_management' | 'zoom_compliance_management'> | undefined;
}

/** The response of `GET /users`. */
export interface UserList extends NumberedPageInfo {
  readonly users: readonly User[];
}

/** A license of an account that has several subscription plans. */
export interface LicenseInfo {
  readonly license_type: Open<'MEETING' | 'ZOOM_WORKPLACE_BUNDLE'>;
  /** For `MEETING`: 2. For a bundle: the number of its plan. */
  readonly license_option: number;
  readonly subscription_id: string;
}

/** The body of `POST /users`. */
export interface NewUser {
  /** `create` sends an invitation. The others create the user at once, and are not available to all accounts. */
  readonly action: Open<'create' | 'autoCreate' | 'custCreate' | 'ssoCreate'>;
  readonly user_info: {
    readonly email: string;
    readonly type: UserType;
    readonly first_name?: string;
    readonly last_name?: string;
    readonly display_name?: string;
    /** For `autoCreate`. */
    readonly password?: string;
    readonly division_ids?: readonly string[];
    readonly feature?: {
      readonly zoom_phone?: boolean;
      /** The number of a Zoom Workplace plan. */
      readonly zoom_one_type?: number;
    };
    readonly plan_united_type?: PlanUnitedType;
    /** At most two. */
    readonly license_info_list?: readonly LicenseInfo[];
  };
}

/** The response of `POST /users`. */
export interface CreatedUser {
  readonly id: string;
  readonly email: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly type: UserType;
}

/** The query of `GET /users/{userId}`. */
export interface GetUserQuery {
  readonly login_type?: LoginType | undefined;
  /** Whether `userId` is an encrypted email address. */
  readonly encrypted_email?: boolean | undefined;
  /** Whether `userId` is an `employee_unique_id`. */
  readonly search_by_unique_id?: boolean | undefined;
}

/** The response of `GET /users/{userId}`. */
export interface UserDetails {
  readonly id: string;
  readonly email: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly display_name?: string;
  readonly type: UserType;
  readonly status?: UserStatus;
  readonly role_id?: string;
  readonly role_name?: string;
  readonly pmi?: number;
  readonly use_pmi?: boolean;
  readonly personal_meeting_url?: string;
  readonly timezone?: string;
  readonly language?: string;
  readonly verified?: number;
  readonly dept?: string;
  readonly company?: string;
  readonly cost_center?: string;
  readonly job_title?: string;
  readonly location?: string;
  /** An email address. */
  readonly manager?: string;
  readonly pronouns?: string;
  /** 1: ask in every meeting, 2: always share, 3: do not share. */
  readonly pronouns_option?: Open<1 | 2 | 3>;
  readonly phone_numbers?: readonly (PhoneNumber & { readonly verified?: boolean })[];
  readonly account_id?: string;
  readonly account_number?: number;
  readonly cluster?: string;
  readonly cms_user_id?: string;
  readonly created_at?: string;
  readonly user_created_at?: string;
  readonly last_login_time?: string;
  readonly last_client_version?: string;
  readonly custom_attributes?: readonly CustomAttribute[];
  readonly employee_unique_id?: string;
  readonly group_ids?: readonly string[];
  readonly im_group_ids?: readonly string[];
  readonly division_ids?: readonly string[];
  readonly jid?: string;
  readonly login_types?: readonly LoginType[];
  readonly pic_url?: string;
  readonly plan_united_type?: PlanUnitedType;
  readonly vanity_url?: string;
}

/** The body of `PATCH /users/{userId}`: missing fields are not changed. */
export interface UserChanges {
  readonly first_name?: string;
  readonly last_name?: string;
  readonly display_name?: string;
  readonly type?: UserType;
  readonly dept?: string;
  readonly company?: string;
  readonly cost_center?: string;
  readonly job_title?: string;
  readonly location?: string;
  readonly manager?: string;
  readonly pronouns?: string;
  readonly pronouns_option?: Open<1 | 2 | 3>;
  readonly phone_numbers?: readonly PhoneNumber[];
  readonly timezone?: string;
  readonly language?: string;
  readonly pmi?: number;
  readonly use_pmi?: boolean;
  /** Six to ten digits. */
  readonly host_key?: string;
  readonly group_id?: string;
  readonly division_ids?: readonly string[];
  readonly cms_user_id?: string;
  readonly custom_attributes?: readonly CustomAttribute[];
  readonly vanity_name?: string;
  readonly about_me?: string;
  readonly linkedin_url?: string;
  readonly plan_united_type?: PlanUnitedType;
  /** The number of a Zoom Workplace plan; 0 removes it. */
  readonly zoom_one_type?: number;
  readonly feature?: { readonly zoom_phone?: boolean };
  /** At most two. */
  readonly license_info_list?: readonly LicenseInfo[];
  /** @deprecated `phone_numbers` */
  readonly phone_country?: string;
  /** @deprecated `phone_numbers` */
  readonly phone_number?: string;
}

/** The query of `PATCH /users/{userId}`. */
export interface UpdateUserQuery {
  readonly login_type?: LoginType | undefined;
  readonly remove_tsp_credentials?: boolean | undefined;
}

/** The query of `DELETE /users/{userId}`. */
export interface DeleteUserQuery {
  /** `disassociate` keeps the user as a free account. @default 'disassociate' */
  readonly action?: Open<'disassociate' | 'delete'> | undefined;
  /** The new owner of the user's data that the `transfer_…` fields select. */
  readonly transfer_email?: string | undefined;
  readonly transfer_meeting?: boolean | undefined;
  readonly transfer_webinar?: boolean | undefined;
  readonly transfer_recording?: boolean | undefined;
  readonly transfer_whiteboard?: boolean | undefined;
  readonly transfer_clipfiles?: boolean | undefined;
  readonly transfer_notes?: boolean | undefined;
  readonly transfer_visitors?: boolean | undefined;
  readonly transfer_docs?: boolean | undefined;
  readonly encrypted_email?: boolean | undefined;
}

/** The body of `PUT /users/{userId}/status`. */
export interface UserStatusChange {
  readonly action: Open<'activate' | 'deactivate' | 'clock_in' | 'clock_out'>;
}
