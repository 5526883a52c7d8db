import { apiError, json, jsonText, noBody, type FieldError, type Reply } from '../http/reply.ts';
import { isoSeconds, type User } from '../data/people.ts';
import {
  DEFAULT_MEETING_SETTINGS,
  type Meeting,
  type MeetingType,
  type Occurrence,
  type Recurrence,
} from '../data/meetings.ts';
import { userLevelRefusal } from '../limits.ts';
import {
  findMeeting,
  findUser,
  meetingIdOf,
  noSuchMeeting,
  noSuchUser,
  validationFailed,
  type ApiCall,
} from './call.ts';
import { eventObject, listedMeetingText, registrationUrl, wholeMeeting } from './meeting-view.ts';
import { envelope, readPaging, slicePage } from './paging.ts';
import { announceRecording } from './recordings.ts';
import { recurrenceErrors, scheduleOccurrences } from './recurrence.ts';
import {
  dateTime,
  flag,
  integer,
  invalidFields,
  isObject,
  listOf,
  oneOf,
  text,
  textOr,
  timezone,
} from './validate.ts';
import { zonedTimeMs } from './zoned-time.ts';

const MINUTE_MS = 60_000;
/** Creating and updating share one daily allowance per host. */
const WRITES_PER_DAY = 100;

/** GET /users/{userId}/meetings */
export function listMeetings(call: ApiCall): Reply {
  const found = findUser(call);
  if (found === undefined) return noSuchUser(call);
  const page = readPaging(call, 300);
  if (page.kind === 'refused') return page.reply;
  const select = SELECTIONS[call.query.get('type') ?? 'scheduled'];
  if (select === undefined) return validationFailed([{ field: 'type', message: 'Invalid field.' }]);
  const between = readDates(call);
  const meetings = call.account.company.meetings
    .ofHost(found.index)
    .filter((meeting) => select(meeting, call.nowMs) && between(meeting));
  const { items, nextToken } = slicePage(call, meetings, page);
  const head = JSON.stringify(envelope(page, meetings.length, nextToken));
  const texts = items.map((meeting) => listedMeetingText(call, meeting, found.user));
  return jsonText(200, `${head.slice(0, -1)},"meetings":[${texts.join(',')}]}`);
}

/** POST /users/{userId}/meetings */
export function createMeeting(call: ApiCall): Reply {
  const found = findUser(call);
  if (found === undefined) return noSuchUser(call);
  const { body, nowMs, account, world } = call;
  const type = typeOr(body['type'], 2);
  const errors = meetingErrors(body, type);
  if (errors.length > 0) return validationFailed(errors);
  const host = body['schedule_for'] === undefined ? found : scheduleFor(call);
  if (host === undefined) {
    return apiError(
      400,
      300,
      'The value that you entered in the schedule_for field is invalid. Enter a valid value and try again.',
    );
  }
  if (type === 1 && host.index !== found.index) {
    return apiError(
      400,
      3000,
      "Instant meetings do not support the `schedule_for` parameter, and you can't schedule an instant meeting for another user.",
    );
  }
  if (host.user.type === 4 || host.user.status !== 'active') return notAllowedToHost();
  if (!countWrite(call, host.user))
    return userLevelRefusal(WRITES_PER_DAY, 'Meeting Create/Update');
  const zone = textOr(body['timezone'], host.user.timezone);
  const askedMs = zonedTimeMs(body['start_time'], zone);
  const startMs = type === 3 ? undefined : Math.max(askedMs ?? nowMs, type === 1 ? nowMs : 0);
  const recurrence = body['recurrence'] as Recurrence | undefined;
  const durationMinutes = Number(body['duration'] ?? 60);
  const meeting = account.company.meetings.create({
    hostIndex: host.index,
    topic: textOr(body['topic'], 'Zoom Meeting'),
    agenda: textOr(body['agenda'], ''),
    type,
    // A start in the past becomes now.
    startMs: startMs === undefined ? undefined : Math.max(startMs, nowMs),
    durationMinutes,
    timezone: zone,
    createdMs: nowMs,
    password: passwordOf(body),
    preSchedule: body['pre_schedule'] === true,
    settings: settingsFrom(DEFAULT_MEETING_SETTINGS, body['settings']),
    ...((type === 3 || type === 8) && {
      recurrence: recurrence ?? { type: 1, repeat_interval: 1 },
    }),
    ...(type === 8 &&
      startMs !== undefined && {
        occurrences: scheduleOccurrences(recurrence, Math.max(startMs, nowMs), durationMinutes),
      }),
    ...(Array.isArray(body['tracking_fields']) && { trackingFields: body['tracking_fields'] }),
    source: 'open_api',
  });
  world.webhooks.fire(account, 'meeting.created', {
    operator: host.user.email,
    operator_id: host.user.id,
    operation: 'all',
    object: eventObject(meeting, host.user),
  });
  return json(201, {
    ...wholeMeeting(call, meeting, host.user),
    registration_url: registrationUrl(call, meeting),
  });
}

/** GET /meetings/{meetingId} */
export function getMeeting(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  const { meeting, host } = found;
  const occurrenceId = call.query.get('occurrence_id');
  if (occurrenceId !== null && occurrenceId !== '') {
    const occurrence = meeting.occurrences?.find(({ id }) => id === occurrenceId);
    if (occurrence === undefined) return invalidOccurrence();
    return json(200, wholeMeeting(call, onlyOccurrence(meeting, occurrence), host));
  }
  const withPast = call.query.get('show_previous_occurrences') === 'true';
  return json(200, wholeMeeting(call, withPast ? meeting : futureOnly(meeting, call.nowMs), host));
}

/** PATCH /meetings/{meetingId} */
export function updateMeeting(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  const { meeting, host } = found;
  const type = typeOr(call.body['type'], meeting.type);
  const errors = meetingErrors(call.body, type);
  if (errors.length > 0) return validationFailed(errors);
  const heir = call.body['schedule_for'] === undefined ? undefined : scheduleFor(call);
  if (call.body['schedule_for'] !== undefined && heir === undefined) {
    return apiError(
      400,
      300,
      'The value that you entered in the schedule_for field is invalid. Enter a valid value and try again.',
    );
  }
  const occurrenceId = call.query.get('occurrence_id');
  const occurrence = meeting.occurrences?.find(({ id }) => id === occurrenceId);
  if (occurrenceId !== null && occurrence === undefined) return invalidOccurrence();
  if (!countWrite(call, host)) return userLevelRefusal(WRITES_PER_DAY, 'Meeting Create/Update');
  const after =
    occurrence === undefined
      ? changedMeeting(call, meeting, type, heir?.index)
      : changedOccurrence(call, meeting, occurrence);
  call.account.company.meetings.replace(after);
  call.world.webhooks.fire(call.account, 'meeting.updated', {
    operator: host.email,
    operator_id: host.id,
    scope: occurrence === undefined ? 'all' : 'single',
    object: { id: after.id, uuid: after.uuid, ...call.body },
    old_object: eventObject(meeting, host),
    time_stamp: call.nowMs,
  });
  return noBody(204);
}

/** DELETE /meetings/{meetingId} */
export function deleteMeeting(call: ApiCall): Reply {
  const found = findMeeting(call);
  if (found === undefined) return noSuchMeeting(call);
  const { meeting, host } = found;
  const { meetings } = call.account.company;
  const occurrenceId = call.query.get('occurrence_id');
  if (occurrenceId === null || occurrenceId === '') {
    meetings.remove(meeting);
  } else {
    const occurrence = meeting.occurrences?.find(
      ({ id, status }) => id === occurrenceId && status === 'available',
    );
    if (occurrence === undefined) return apiError(400, 300, 'Invalid parameter: occurrence_id.');
    meetings.replace(withOccurrence(meeting, { ...occurrence, status: 'deleted' }));
  }
  call.world.webhooks.fire(call.account, 'meeting.deleted', {
    operator: host.email,
    operator_id: host.id,
    operation: occurrenceId === null || occurrenceId === '' ? 'all' : 'single',
    object: eventObject(meeting, host),
  });
  return noBody(204);
}

/** PUT /meetings/{meetingId}/status */
export function changeMeetingStatus(call: ApiCall): Reply {
  const errors = invalidFields(call.body, { action: oneOf('end', 'recover') }, ['action']);
  if (errors.length > 0) return validationFailed(errors);
  const { meetings } = call.account.company;
  const meeting = meetings.findEver(meetingIdOf(call));
  if (meeting === undefined) return noSuchMeeting(call);
  if (call.body['action'] === 'recover') {
    meetings.recover(meeting);
    return noBody(204);
  }
  const host = call.account.company.users.get(meeting.hostIndex);
  if (meetings.isRemoved(meeting) || host === undefined) return noSuchMeeting(call);
  const ended = { ...meeting, endedMs: call.nowMs };
  meetings.replace(ended);
  call.world.webhooks.fire(call.account, 'meeting.ended', {
    object: { ...eventObject(meeting, host), end_time: isoSeconds(call.nowMs) },
  });
  announceRecording(call, ended, host);
  return noBody(204);
}

function endMs(meeting: Meeting): number {
  const last = meeting.occurrences?.at(-1);
  const startMs = last?.startMs ?? meeting.startMs;
  if (startMs === undefined) return Infinity;
  return Math.min(startMs + meeting.durationMinutes * MINUTE_MS, meeting.endedMs ?? Infinity);
}

const isInstant = ({ type }: Meeting): boolean => type === 1 || type === 10;

/** What the values of `type` select. Instant meetings are never listed as scheduled. */
const SELECTIONS: Readonly<Record<string, (meeting: Meeting, nowMs: number) => boolean>> = {
  scheduled: (meeting) => !isInstant(meeting),
  live: (meeting, nowMs) => isInstant(meeting) && endMs(meeting) > nowMs,
  upcoming: (meeting, nowMs) => !isInstant(meeting) && endMs(meeting) > nowMs,
  upcoming_meetings: (meeting, nowMs) => !isInstant(meeting) && endMs(meeting) > nowMs,
  previous_meetings: (meeting, nowMs) => endMs(meeting) <= nowMs,
};

function readDates({ query }: ApiCall): (meeting: Meeting) => boolean {
  if (!query.has('from') && !query.has('to')) return () => true;
  const fromMs = Date.parse(query.get('from') ?? '');
  const toMs = Date.parse(query.get('to') ?? '') + 24 * 60 * MINUTE_MS;
  return ({ startMs }) => startMs === undefined || (!(startMs < fromMs) && !(startMs >= toMs));
}

function scheduleFor(call: ApiCall): ReturnType<typeof findUser> {
  return call.account.company.users.find(textOr(call.body['schedule_for'], ''));
}

function notAllowedToHost(): Reply {
  return apiError(
    400,
    3161,
    'Your user account is not allowed meeting hosting and scheduling capabilities.',
  );
}

function invalidOccurrence(): Reply {
  return apiError(400, 300, 'Invalid parameter: occurrence_id.');
}

function countWrite({ world, account }: ApiCall, host: User): boolean {
  if (!world.settings.enforceLimits) return true;
  return world.limits.countPerDay(`meeting-write|${account.id}|${host.id}`, WRITES_PER_DAY);
}

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

function meetingErrors(body: ApiCall['body'], type: MeetingType): FieldError[] {
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
function typeOr(asked: unknown, otherwise: MeetingType): MeetingType {
  return typeof asked === 'number' ? (asked as MeetingType) : otherwise;
}

function passwordOf(body: ApiCall['body']): string | undefined {
  if (typeof body['password'] === 'string' && body['password'] !== '') return body['password'];
  return body['default_password'] === false ? '' : undefined;
}

function settingsFrom(
  base: Readonly<Record<string, unknown>>,
  given: unknown,
): Readonly<Record<string, unknown>> {
  return isObject(given) ? { ...base, ...given } : base;
}

function changedMeeting(
  { body, nowMs }: ApiCall,
  meeting: Meeting,
  type: MeetingType,
  heirIndex: number | undefined,
): Meeting {
  const zone = textOr(body['timezone'], meeting.timezone);
  const askedMs = zonedTimeMs(body['start_time'], zone);
  // A start in the past is ignored here.
  const startMs = askedMs === undefined || askedMs < nowMs ? meeting.startMs : askedMs;
  const durationMinutes = Number(body['duration'] ?? meeting.durationMinutes);
  const recurrence = (body['recurrence'] as Recurrence | undefined) ?? meeting.recurrence;
  const reschedules = ['recurrence', 'start_time', 'duration', 'type'].some(
    (name) => body[name] !== undefined,
  );
  const { occurrences, ...rest } = meeting;
  return {
    ...rest,
    type,
    hostIndex: heirIndex ?? meeting.hostIndex,
    topic: textOr(body['topic'], meeting.topic),
    agenda: textOr(body['agenda'], meeting.agenda),
    startMs: type === 3 ? undefined : (startMs ?? nowMs),
    durationMinutes,
    timezone: zone,
    password: typeof body['password'] === 'string' ? body['password'] : meeting.password,
    settings: settingsFrom(meeting.settings, body['settings']),
    ...(recurrence !== undefined && { recurrence }),
    ...(type === 8 && {
      occurrences:
        reschedules || occurrences === undefined
          ? scheduleOccurrences(recurrence, startMs ?? nowMs, durationMinutes)
          : occurrences,
    }),
    ...(Array.isArray(body['tracking_fields']) && { trackingFields: body['tracking_fields'] }),
  };
}

function changedOccurrence(
  { body, nowMs }: ApiCall,
  meeting: Meeting,
  occurrence: Occurrence,
): Meeting {
  const askedMs = zonedTimeMs(body['start_time'], textOr(body['timezone'], meeting.timezone));
  return withOccurrence(meeting, {
    ...occurrence,
    startMs: askedMs === undefined || askedMs < nowMs ? occurrence.startMs : askedMs,
    durationMinutes: Number(body['duration'] ?? occurrence.durationMinutes),
    ...(typeof body['agenda'] === 'string' && { agenda: body['agenda'] }),
  });
}

function withOccurrence(meeting: Meeting, changed: Occurrence): Meeting {
  return {
    ...meeting,
    occurrences: (meeting.occurrences ?? []).map((occurrence) =>
      occurrence.id === changed.id ? changed : occurrence,
    ),
  };
}

function onlyOccurrence(meeting: Meeting, occurrence: Occurrence): Meeting {
  return {
    ...meeting,
    startMs: occurrence.startMs,
    durationMinutes: occurrence.durationMinutes,
    agenda: occurrence.agenda ?? meeting.agenda,
    occurrences: [occurrence],
  };
}

function futureOnly(meeting: Meeting, nowMs: number): Meeting {
  if (meeting.occurrences === undefined) return meeting;
  return {
    ...meeting,
    occurrences: meeting.occurrences.filter(
      ({ startMs, durationMinutes }) => startMs + durationMinutes * MINUTE_MS > nowMs,
    ),
  };
}
