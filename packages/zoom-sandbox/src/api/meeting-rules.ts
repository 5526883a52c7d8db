import { recurs, type MeetingType } from '../data/meetings.ts';
import type { FieldError } from '../http/response.ts';
import { kindOf, type ApiCall, type MeetingKind } from './api-call.ts';
import { readBody } from './lenient-input.ts';
import { RECURRENCE_RULES, validateRecurrence } from './recurrence.ts';
import { isObject } from '../http/json.ts';
import {
  dateTime,
  boolean,
  integer,
  invalidFields,
  listOf,
  oneOf,
  string,
  timezone,
  type FieldRule,
} from './validate.ts';

const TYPES: Readonly<Record<MeetingKind, FieldRule>> = {
  meeting: oneOf(1, 2, 3, 8, 10),
  webinar: oneOf(5, 6, 9),
};

const MEETING_RULES = {
  topic: string(200),
  agenda: string(2_000),
  type: TYPES.meeting,
  duration: integer(1, 1_440),
  password: (value: unknown) => typeof value === 'string' && /^[\w@*.-]{0,10}$/.test(value),
  start_time: dateTime,
  timezone,
  default_password: boolean,
  pre_schedule: boolean,
  schedule_for: string(200, 1),
  settings: isObject,
  recurrence: isObject,
  tracking_fields: listOf(isObject),
};

const SETTING_RULES = {
  host_video: boolean,
  participant_video: boolean,
  join_before_host: boolean,
  mute_upon_entry: boolean,
  watermark: boolean,
  use_pmi: boolean,
  waiting_room: boolean,
  meeting_authentication: boolean,
  private_meeting: boolean,
  close_registration: boolean,
  registrants_email_notification: boolean,
  registrants_confirmation_email: boolean,
  email_notification: boolean,
  approval_type: oneOf(0, 1, 2),
  registration_type: oneOf(1, 2, 3),
  audio: oneOf('both', 'telephony', 'voip', 'thirdParty'),
  auto_recording: oneOf('local', 'cloud', 'none'),
  jbh_time: oneOf(0, 5, 10, 15),
  encryption_type: oneOf('enhanced_encryption', 'e2ee'),
  alternative_hosts: string(5_000),
  contact_name: string(200),
  contact_email: string(200),
  // Of webinars only:
  panelists_video: boolean,
  practice_session: boolean,
  on_demand: boolean,
  hd_video: boolean,
  post_webinar_survey: boolean,
  enable_session_branding: boolean,
  registrants_restrict_number: integer(0, 20_000),
  question_and_answer: isObject,
};

/** Returns the call with the fields of a meeting or webinar as they are used. */
export function readMeeting(call: ApiCall): ApiCall {
  const nested = { settings: SETTING_RULES, recurrence: RECURRENCE_RULES };
  return readBody(call, rulesOf(kindOf(call)), nested);
}

function rulesOf(kind: MeetingKind) {
  return { ...MEETING_RULES, type: TYPES[kind] };
}

/** Validates the body of a request to create or update a meeting or webinar of this type. */
export function validateMeeting(
  body: ApiCall['body'],
  type: MeetingType,
  kind: MeetingKind,
): FieldError[] {
  return [
    ...invalidFields(body, rulesOf(kind)),
    ...(isObject(body['settings'])
      ? invalidFields(body['settings'], SETTING_RULES, [], 'settings.')
      : []),
    ...(isObject(body['recurrence']) && recurs(type) ? validateRecurrence(body['recurrence']) : []),
  ];
}

/** Returns an error if one of the alternative hosts is no user of the account. */
export function findUnknownHosts({ body, account }: ApiCall): FieldError[] {
  const { users } = account.data;
  const hosts = isObject(body['settings']) ? body['settings']['alternative_hosts'] : undefined;
  const names = typeof hosts === 'string' ? hosts.split(/[;,]/) : [];
  const isKnown = (name: string): boolean => users.find(name)?.user.status === 'active';
  return names.map((name) => name.trim()).every((name) => name === '' || isKnown(name))
    ? []
    : [{ field: 'settings.alternative_hosts', message: 'Invalid field.' }];
}

/** Returns the requested meeting type, not yet validated, or the fallback. */
export function getMeetingType(requested: unknown, fallback: MeetingType): MeetingType {
  return typeof requested === 'number' ? (requested as MeetingType) : fallback;
}
