import type { Meeting, MeetingType, Occurrence, Recurrence } from '../data/meetings.ts';
import {
  DEFAULT_MEETING_SETTINGS,
  hasNoFixedTime,
  hasOccurrences,
  recurs,
} from '../data/meetings.ts';
import { DEFAULT_WEBINAR_SETTINGS } from '../data/webinars.ts';
import type { NewMeeting } from '../data/meeting-store.ts';
import type { IndexedUser } from '../data/user-store.ts';
import { kindOf, type ApiCall, type MeetingKind } from './api-call.ts';
import { scheduleOccurrences } from './recurrence.ts';
import { isObject, type JsonObject } from '../http/json.ts';
import { stringOr } from './validate.ts';
import { MINUTE_MS, parseZonedTime } from '../time/date-time.ts';

/** Builds the meeting or webinar of a create request, with defaults for absent fields. */
export function buildMeeting(call: ApiCall, host: IndexedUser, type: MeetingType): NewMeeting {
  const { body, nowMs } = call;
  const kind = DEFAULTS[kindOf(call)];
  const timezone = stringOr(body['timezone'], host.user.timezone);
  const requestedMs = parseZonedTime(body['start_time'], timezone);
  const startMs = hasNoFixedTime(type)
    ? undefined
    : Math.max(requestedMs ?? nowMs, type === 1 ? nowMs : 0);
  const recurrence = body['recurrence'] as Recurrence | undefined;
  const durationMinutes = Number(body['duration'] ?? 60);
  return {
    hostIndex: host.index,
    topic: stringOr(body['topic'], kind.topic),
    agenda: stringOr(body['agenda'], ''),
    type,
    // Zoom replaces a start time in the past with the current time.
    startMs: startMs === undefined ? undefined : Math.max(startMs, nowMs),
    durationMinutes,
    timezone,
    createdMs: nowMs,
    password: parsePassword(body),
    preSchedule: body['pre_schedule'] === true,
    settings: mergeSettings(kind.settings, body['settings']),
    ...(recurs(type) && {
      recurrence: recurrence ?? { type: 1, repeat_interval: 1 },
    }),
    ...(hasOccurrences(type) &&
      startMs !== undefined && {
        occurrences: scheduleOccurrences(
          recurrence,
          Math.max(startMs, nowMs),
          durationMinutes,
          timezone,
        ),
      }),
    ...(Array.isArray(body['tracking_fields']) && { trackingFields: body['tracking_fields'] }),
    extra: pickExtra(body),
    source: 'open_api',
  };
}

const DEFAULTS: Readonly<Record<MeetingKind, { topic: string; settings: JsonObject }>> = {
  meeting: { topic: 'Zoom Meeting', settings: DEFAULT_MEETING_SETTINGS },
  webinar: { topic: 'Zoom Webinar', settings: DEFAULT_WEBINAR_SETTINGS },
};

/** Fields of webinars that have no effect here. */
const EXTRA_FIELDS: readonly string[] = [
  'is_simulive',
  'record_file_id',
  'transition_to_live',
  'simulive_delay_start',
  'template_id',
];

function pickExtra(body: ApiCall['body']): JsonObject {
  return Object.fromEntries(Object.entries(body).filter(([name]) => EXTRA_FIELDS.includes(name)));
}

function parsePassword(body: ApiCall['body']): string | undefined {
  if (typeof body['password'] === 'string' && body['password'] !== '') return body['password'];
  return body['default_password'] === false ? '' : undefined;
}

function mergeSettings(
  base: Readonly<Record<string, unknown>>,
  changes: unknown,
): Readonly<Record<string, unknown>> {
  return isObject(changes) ? { ...base, ...changes } : base;
}

/** Returns the meeting with the changes of an update request applied. */
export function applyMeetingUpdate(
  { body, nowMs }: ApiCall,
  meeting: Meeting,
  type: MeetingType,
  newHostIndex: number | undefined,
): Meeting {
  const timezone = stringOr(body['timezone'], meeting.timezone);
  const requestedMs = parseZonedTime(body['start_time'], timezone);
  // Zoom ignores a start time in the past in updates.
  const startMs = requestedMs === undefined || requestedMs < nowMs ? meeting.startMs : requestedMs;
  const durationMinutes = Number(body['duration'] ?? meeting.durationMinutes);
  const recurrence = (body['recurrence'] as Recurrence | undefined) ?? meeting.recurrence;
  const reschedules = ['recurrence', 'start_time', 'duration', 'type', 'timezone'].some(
    (name) => body[name] !== undefined,
  );
  const { occurrences, recurrence: _, ...rest } = meeting;
  const schedule = (): readonly Occurrence[] =>
    scheduleOccurrences(recurrence, startMs ?? nowMs, durationMinutes, timezone);
  return {
    ...rest,
    type,
    hostIndex: newHostIndex ?? meeting.hostIndex,
    topic: stringOr(body['topic'], meeting.topic),
    agenda: stringOr(body['agenda'], meeting.agenda),
    startMs: hasNoFixedTime(type) ? undefined : (startMs ?? nowMs),
    durationMinutes,
    timezone,
    password: typeof body['password'] === 'string' ? body['password'] : meeting.password,
    settings: mergeSettings(meeting.settings, body['settings']),
    ...(recurs(type) && recurrence !== undefined && { recurrence }),
    ...(hasOccurrences(type) && {
      occurrences:
        occurrences !== undefined && reschedules
          ? keepPastOccurrences(occurrences, schedule(), nowMs)
          : (occurrences ?? schedule()),
    }),
    ...(Array.isArray(body['tracking_fields']) && { trackingFields: body['tracking_fields'] }),
    extra: { ...meeting.extra, ...pickExtra(body) },
  };
}

/** Past occurrences stay as they were, and first: the instances of a meeting are numbered by position. */
function keepPastOccurrences(
  before: readonly Occurrence[],
  scheduled: readonly Occurrence[],
  nowMs: number,
): readonly Occurrence[] {
  const past = before.filter((occurrence) => isPast(occurrence, nowMs));
  const ids = new Set(past.map(({ id }) => id));
  return [
    ...past,
    ...scheduled.filter((occurrence) => !isPast(occurrence, nowMs) && !ids.has(occurrence.id)),
  ];
}

function isPast({ startMs, durationMinutes }: Occurrence, nowMs: number): boolean {
  return startMs + durationMinutes * MINUTE_MS <= nowMs;
}

/** Returns the meeting with the changes of an update request applied to one occurrence. */
export function applyOccurrenceUpdate(
  { body, nowMs }: ApiCall,
  meeting: Meeting,
  occurrence: Occurrence,
): Meeting {
  const requestedMs = parseZonedTime(
    body['start_time'],
    stringOr(body['timezone'], meeting.timezone),
  );
  return replaceOccurrence(meeting, {
    ...occurrence,
    startMs: requestedMs === undefined || requestedMs < nowMs ? occurrence.startMs : requestedMs,
    durationMinutes: Number(body['duration'] ?? occurrence.durationMinutes),
    ...(typeof body['agenda'] === 'string' && { agenda: body['agenda'] }),
  });
}

/** Returns the meeting with the occurrence of the same id replaced. */
export function replaceOccurrence(meeting: Meeting, changed: Occurrence): Meeting {
  return {
    ...meeting,
    occurrences: (meeting.occurrences ?? []).map((occurrence) =>
      occurrence.id === changed.id ? changed : occurrence,
    ),
  };
}

/** Returns the meeting reduced to one occurrence. */
export function toSingleOccurrence(meeting: Meeting, occurrence: Occurrence): Meeting {
  return {
    ...meeting,
    startMs: occurrence.startMs,
    durationMinutes: occurrence.durationMinutes,
    agenda: occurrence.agenda ?? meeting.agenda,
    occurrences: [occurrence],
  };
}

/** Returns the meeting without its past occurrences. */
export function omitPastOccurrences(meeting: Meeting, nowMs: number): Meeting {
  if (meeting.occurrences === undefined) return meeting;
  return {
    ...meeting,
    occurrences: meeting.occurrences.filter((occurrence) => !isPast(occurrence, nowMs)),
  };
}
