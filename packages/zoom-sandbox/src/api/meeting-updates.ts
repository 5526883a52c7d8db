import type { Meeting, MeetingType, Occurrence, Recurrence } from '../data/meetings.ts';
import { DEFAULT_MEETING_SETTINGS } from '../data/meetings.ts';
import type { NewMeeting } from '../data/meeting-store.ts';
import type { IndexedUser } from '../data/user-store.ts';
import type { ApiCall } from './api-call.ts';
import { scheduleOccurrences } from './recurrence.ts';
import { isObject, stringOr } from './validate.ts';
import { parseZonedTime } from '../time/date-time.ts';

const MINUTE_MS = 60_000;

/** The meeting that a request to create one asks for, with the defaults filled in. */
export function buildMeeting(
  { body, nowMs }: ApiCall,
  host: IndexedUser,
  type: MeetingType,
): NewMeeting {
  const zone = stringOr(body['timezone'], host.user.timezone);
  const askedMs = parseZonedTime(body['start_time'], zone);
  const startMs = type === 3 ? undefined : Math.max(askedMs ?? nowMs, type === 1 ? nowMs : 0);
  const recurrence = body['recurrence'] as Recurrence | undefined;
  const durationMinutes = Number(body['duration'] ?? 60);
  return {
    hostIndex: host.index,
    topic: stringOr(body['topic'], 'Zoom Meeting'),
    agenda: stringOr(body['agenda'], ''),
    type,
    // A start in the past becomes now.
    startMs: startMs === undefined ? undefined : Math.max(startMs, nowMs),
    durationMinutes,
    timezone: zone,
    createdMs: nowMs,
    password: parsePassword(body),
    preSchedule: body['pre_schedule'] === true,
    settings: mergeSettings(DEFAULT_MEETING_SETTINGS, body['settings']),
    ...((type === 3 || type === 8) && {
      recurrence: recurrence ?? { type: 1, repeat_interval: 1 },
    }),
    ...(type === 8 &&
      startMs !== undefined && {
        occurrences: scheduleOccurrences(recurrence, Math.max(startMs, nowMs), durationMinutes),
      }),
    ...(Array.isArray(body['tracking_fields']) && { trackingFields: body['tracking_fields'] }),
    source: 'open_api',
  };
}

function parsePassword(body: ApiCall['body']): string | undefined {
  if (typeof body['password'] === 'string' && body['password'] !== '') return body['password'];
  return body['default_password'] === false ? '' : undefined;
}

function mergeSettings(
  base: Readonly<Record<string, unknown>>,
  given: unknown,
): Readonly<Record<string, unknown>> {
  return isObject(given) ? { ...base, ...given } : base;
}

/** The meeting with the changes of an update laid over it. */
export function applyMeetingUpdate(
  { body, nowMs }: ApiCall,
  meeting: Meeting,
  type: MeetingType,
  newHostIndex: number | undefined,
): Meeting {
  const zone = stringOr(body['timezone'], meeting.timezone);
  const askedMs = parseZonedTime(body['start_time'], zone);
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
    hostIndex: newHostIndex ?? meeting.hostIndex,
    topic: stringOr(body['topic'], meeting.topic),
    agenda: stringOr(body['agenda'], meeting.agenda),
    startMs: type === 3 ? undefined : (startMs ?? nowMs),
    durationMinutes,
    timezone: zone,
    password: typeof body['password'] === 'string' ? body['password'] : meeting.password,
    settings: mergeSettings(meeting.settings, body['settings']),
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

/** The meeting with one of its dates changed. */
export function applyOccurrenceUpdate(
  { body, nowMs }: ApiCall,
  meeting: Meeting,
  occurrence: Occurrence,
): Meeting {
  const askedMs = parseZonedTime(body['start_time'], stringOr(body['timezone'], meeting.timezone));
  return replaceOccurrence(meeting, {
    ...occurrence,
    startMs: askedMs === undefined || askedMs < nowMs ? occurrence.startMs : askedMs,
    durationMinutes: Number(body['duration'] ?? occurrence.durationMinutes),
    ...(typeof body['agenda'] === 'string' && { agenda: body['agenda'] }),
  });
}

/** The meeting with another occurrence in place of the one with the same id. */
export function replaceOccurrence(meeting: Meeting, changed: Occurrence): Meeting {
  return {
    ...meeting,
    occurrences: (meeting.occurrences ?? []).map((occurrence) =>
      occurrence.id === changed.id ? changed : occurrence,
    ),
  };
}

/** The meeting as one of its dates shows it. */
export function toSingleOccurrence(meeting: Meeting, occurrence: Occurrence): Meeting {
  return {
    ...meeting,
    startMs: occurrence.startMs,
    durationMinutes: occurrence.durationMinutes,
    agenda: occurrence.agenda ?? meeting.agenda,
    occurrences: [occurrence],
  };
}

/** The meeting without the dates that are over. */
export function omitPastOccurrences(meeting: Meeting, nowMs: number): Meeting {
  if (meeting.occurrences === undefined) return meeting;
  return {
    ...meeting,
    occurrences: meeting.occurrences.filter(
      ({ startMs, durationMinutes }) => startMs + durationMinutes * MINUTE_MS > nowMs,
    ),
  };
}
