import type { MeetingType } from '../data/meetings.ts';
import type { FieldError } from '../http/reply.ts';
import type { ApiCall } from './call.ts';
import { recurrenceErrors } from './recurrence.ts';
import {
  dateTime,
  flag,
  integer,
  invalidFields,
  isObject,
  listOf,
  oneOf,
  text,
  timezone,
} from './validate.ts';

const MEETING_RULES = {
  topic: text(200),
  agenda: text(2_000),
  type: oneOf(1, 2, 3, 8, 10),
  duration: integer(1, 1_440),
  password: (value: unknown) => typeof value === 'string' && /^[\w@*.-]{0,10}$/.test(value),
  start_time: dateTime,
  timezone,
  default_password: flag,
  pre_schedule: flag,
  schedule_for: text(200),
  settings: isObject,
  recurrence: isObject,
  tracking_fields: listOf(isObject),
};

const SETTING_RULES = {
  host_video: flag,
  participant_video: flag,
  join_before_host: flag,
  mute_upon_entry: flag,
  watermark: flag,
  use_pmi: flag,
  waiting_room: flag,
  meeting_authentication: flag,
  private_meeting: flag,
  close_registration: flag,
  registrants_email_notification: flag,
  registrants_confirmation_email: flag,
  email_notification: flag,
  approval_type: oneOf(0, 1, 2),
  registration_type: oneOf(1, 2, 3),
  audio: oneOf('both', 'telephony', 'voip', 'thirdParty'),
  auto_recording: oneOf('local', 'cloud', 'none'),
  jbh_time: oneOf(0, 5, 10, 15),
  encryption_type: oneOf('enhanced_encryption', 'e2ee'),
  alternative_hosts: text(5_000),
  contact_name: text(200),
  contact_email: text(200),
};

/** What is wrong with the body of a request to create or update a meeting of this type. */
export function meetingErrors(body: ApiCall['body'], type: MeetingType): FieldError[] {
  return [
    ...invalidFields(body, MEETING_RULES),
    ...(isObject(body['settings'])
      ? invalidFields(body['settings'], SETTING_RULES, [], 'settings.')
      : []),
    ...(isObject(body['recurrence']) && (type === 3 || type === 8)
      ? recurrenceErrors(body['recurrence'])
      : []),
  ];
}

/** The type asked for, which the validation judges, or the one it is without being asked for. */
export function typeOr(asked: unknown, otherwise: MeetingType): MeetingType {
  return typeof asked === 'number' ? (asked as MeetingType) : otherwise;
}
