import { encodeMeetingUuid } from './ids.ts';
import { DEPARTMENTS, OFFICES } from './names.ts';
import { generateUser, seededStatus } from './users.ts';
import { hash, pick, permuteDigits, unpermuteDigits } from './deterministic-random.ts';
import { DAY_MS, fromLocalTime, MINUTE_MS, toLocalTime } from '../time/date-time.ts';

/**
 * Zoom's meeting types: 1 instant, 2 scheduled, 3 recurring without fixed time, 8 recurring with fixed time, 10
 * screen share.
 */
export type MeetingType = 1 | 2 | 3 | 8 | 10;

/** A recurrence rule with Zoom's field names. */
export interface Recurrence {
  /** 1 daily, 2 weekly, 3 monthly. */
  readonly type: 1 | 2 | 3;
  readonly repeat_interval?: number;
  /** Comma-separated weekdays, 1 (Sunday) to 7. */
  readonly weekly_days?: string;
  readonly monthly_day?: number;
  readonly monthly_week?: number;
  readonly monthly_week_day?: number;
  readonly end_times?: number;
  readonly end_date_time?: string;
}

/** An occurrence of a recurring meeting. */
export interface Occurrence {
  /** The original start time, ms since the epoch, as a string. */
  readonly id: string;
  readonly startMs: number;
  readonly durationMinutes: number;
  readonly status: 'available' | 'deleted';
  readonly agenda?: string;
}

/** A meeting as it is stored. Immutable: changes create a new object. */
export interface Meeting {
  /** The key within the account, from which id and UUID are derived. */
  readonly key: number;
  readonly id: number;
  readonly uuid: string;
  readonly hostIndex: number;
  readonly topic: string;
  readonly agenda: string;
  readonly type: MeetingType;
  /** `undefined` for recurring meetings without fixed time. */
  readonly startMs: number | undefined;
  readonly durationMinutes: number;
  readonly timezone: string;
  readonly createdMs: number;
  readonly password: string;
  readonly preSchedule: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly recurrence?: Recurrence;
  readonly occurrences?: readonly Occurrence[];
  readonly trackingFields?: readonly unknown[];
  /** The time when the meeting was ended through the API. */
  readonly endedMs?: number;
  readonly source: 'open_api' | 'web_portal';
}

/** Number of meeting keys reserved per generated user. */
const KEYS_PER_USER = 8;
/** The first key of meetings created through the API. */
const FIRST_CREATED_KEY = 2 ** 28;
const SEEDED_ID_BASE = 80_000_000_000;
const CREATED_ID_BASE = 90_000_000_000;

/** The default settings of a new meeting. */
export const DEFAULT_MEETING_SETTINGS: Readonly<Record<string, unknown>> = {
  host_video: true,
  participant_video: false,
  cn_meeting: false,
  in_meeting: false,
  join_before_host: false,
  jbh_time: 0,
  mute_upon_entry: false,
  watermark: false,
  use_pmi: false,
  approval_type: 2,
  audio: 'both',
  auto_recording: 'none',
  enforce_login: false,
  enforce_login_domains: '',
  alternative_hosts: '',
  alternative_hosts_email_notification: true,
  close_registration: false,
  show_share_button: false,
  allow_multiple_devices: false,
  registrants_confirmation_email: true,
  registrants_email_notification: true,
  waiting_room: false,
  meeting_authentication: false,
  private_meeting: false,
  email_notification: true,
  host_save_video_order: false,
  encryption_type: 'enhanced_encryption',
};

/** Returns the keys of the meetings of a generated user. */
export function seededMeetingKeys(hostIndex: number, seed: number): number[] {
  if (seededStatus(hostIndex) !== 'active') return [];
  const count = 3 + (hash(seed, hostIndex, 20) % 3);
  const first = hostIndex * KEYS_PER_USER;
  return [0, 1, 2, 3, 4].slice(0, count).map((slot) => first + slot);
}

/** Decodes a meeting id to its key. A meeting with this key does not necessarily exist. */
export function decodeMeetingId(id: number, seed: number): number | undefined {
  if (!Number.isSafeInteger(id) || id < SEEDED_ID_BASE) return undefined;
  if (id < CREATED_ID_BASE) return unpermuteDigits(id - SEEDED_ID_BASE, seed);
  return FIRST_CREATED_KEY + unpermuteDigits(id - CREATED_ID_BASE, seed);
}

/** Returns the ids of the meeting with this key. */
export function encodeMeetingIds(key: number, seed: number): Pick<Meeting, 'key' | 'id' | 'uuid'> {
  const id =
    key < FIRST_CREATED_KEY
      ? SEEDED_ID_BASE + permuteDigits(key, seed)
      : CREATED_ID_BASE + permuteDigits(key - FIRST_CREATED_KEY, seed);
  return { key, id, uuid: encodeMeetingUuid({ meetingKey: key, instanceNumber: 0 }, seed) };
}

/** Returns the key of the n-th meeting created through the API. */
export function getCreatedMeetingKey(n: number): number {
  return FIRST_CREATED_KEY + n;
}

/** Returns the user index of a generated meeting's host; `undefined` for meetings created through the API. */
export function getSeededHostIndex(key: number): number | undefined {
  return key < FIRST_CREATED_KEY ? Math.floor(key / KEYS_PER_USER) : undefined;
}

/**
 * Generates a meeting. Each host has a weekly, an upcoming and a past meeting; some also have an upcoming one with
 * registration and a past instant one.
 */
export function generateMeeting(key: number, seed: number, anchorMs: number): Meeting {
  const hostIndex = Math.floor(key / KEYS_PER_USER);
  const slot = key % KEYS_PER_USER;
  const host = generateUser(hostIndex, seed, anchorMs);
  const topics = DEPARTMENTS.find(({ name }) => name === host.dept)?.topics ?? ['Meeting'];
  const durationMinutes = pick([25, 30, 45, 50, 60, 90], hash(seed, key, 21));
  const timeOfDayMs = (8 * 60 + 15 * (hash(seed, key, 22) % 36)) * MINUTE_MS;
  const daysAway = 1 + (hash(seed, key, 23) % 25);
  const base = {
    ...encodeMeetingIds(key, seed),
    hostIndex,
    topic: pick(topics, hash(seed, key, 24)),
    agenda: '',
    durationMinutes,
    timezone: host.timezone || (OFFICES[0]?.timezone ?? 'UTC'),
    createdMs: anchorMs - DAY_MS * (60 + (hash(seed, key, 25) % 60)) + timeOfDayMs,
    password: generatePassword(key, seed),
    preSchedule: false,
    settings: { ...DEFAULT_MEETING_SETTINGS, auto_recording: key % 3 === 0 ? 'cloud' : 'none' },
    source: 'web_portal' as const,
  };
  switch (slot) {
    case 0:
      return {
        ...base,
        ...generateWeeklySeries(base, anchorMs, timeOfDayMs, hash(seed, key, 26) % 5),
      };
    case 2:
      return { ...base, type: 2, startMs: anchorMs - daysAway * DAY_MS + timeOfDayMs };
    case 3:
      return {
        ...base,
        type: 2,
        startMs: anchorMs + daysAway * DAY_MS + timeOfDayMs,
        settings: { ...base.settings, approval_type: key % 2 === 0 ? 0 : 1, registration_type: 1 },
      };
    case 4:
      return { ...base, type: 1, startMs: anchorMs - daysAway * DAY_MS + timeOfDayMs };
    default:
      return { ...base, type: 2, startMs: anchorMs + daysAway * DAY_MS + timeOfDayMs };
  }
}

/** Generates a password of six digits. */
export function generatePassword(key: number, seed: number): string {
  return String(100_000 + (hash(seed, key, 27) % 900_000));
}

const WEEKS_BACK = 8;
const WEEKS_AHEAD = 8;

function generateWeeklySeries(
  { durationMinutes, timezone }: Pick<Meeting, 'durationMinutes' | 'timezone'>,
  anchorMs: number,
  timeOfDayMs: number,
  weekday: number,
): Pick<Meeting, 'type' | 'startMs' | 'recurrence' | 'occurrences'> {
  // 1 January 1970 was a Thursday; Monday is day 0 here.
  const today = (Math.floor(anchorMs / DAY_MS) + 3) % 7;
  const firstMs = anchorMs + (weekday - today - 7 * WEEKS_BACK) * DAY_MS + timeOfDayMs;
  const firstLocalMs = toLocalTime(firstMs, timezone);
  const occurrences = Array.from({ length: WEEKS_BACK + WEEKS_AHEAD }, (_, week): Occurrence => {
    const startMs = fromLocalTime(firstLocalMs + week * 7 * DAY_MS, timezone);
    return { id: String(startMs), startMs, durationMinutes, status: 'available' };
  });
  return {
    type: 8,
    startMs: firstMs,
    recurrence: {
      type: 2,
      repeat_interval: 1,
      weekly_days: String(weekday + 2),
      end_times: occurrences.length,
    },
    occurrences,
  };
}
