import { encodeMeetingUuid } from './ids.ts';
import { DEPARTMENTS, OFFICES } from './names.ts';
import { generateUser, seededStatus } from './users.ts';
import { hash, pick, permuteDigits, unpermuteDigits } from './deterministic-random.ts';
import { DAY_MS, fromLocalTime, MINUTE_MS, toLocalTime } from '../time/date-time.ts';

/**
 * Zoom's meeting types: 1 instant, 2 scheduled, 3 recurring without fixed time, 8 recurring with fixed time, 10
 * screen share. Of webinars: 5 scheduled, 6 recurring without fixed time, 9 recurring with fixed time.
 */
export type MeetingType = 1 | 2 | 3 | 8 | 10 | 5 | 6 | 9;

/** Whether meetings of a type recur without a fixed time. */
export function hasNoFixedTime(type: MeetingType): boolean {
  return type === 3 || type === 6;
}

/** Whether meetings of a type have occurrences. */
export function hasOccurrences(type: MeetingType): boolean {
  return type === 8 || type === 9;
}

/** Whether meetings of a type recur. */
export function recurs(type: MeetingType): boolean {
  return hasNoFixedTime(type) || hasOccurrences(type);
}

/** Whether a type is one of webinars. */
export function isWebinar({ type }: Pick<Meeting, 'type'>): boolean {
  return type === 5 || type === 6 || type === 9;
}

/** Whether a meeting is instant: a meeting or a screen share. */
export function isInstant({ type }: Pick<Meeting, 'type'>): boolean {
  return type === 1 || type === 10;
}

/** Whether participants have to register. */
export function hasRegistration({ settings }: Pick<Meeting, 'settings'>): boolean {
  return settings['approval_type'] === 0 || settings['approval_type'] === 1;
}

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

/** A meeting or a webinar as it is stored. Immutable: changes create a new object. */
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
  /** Further fields of a webinar, as they were sent. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** The time when the meeting was ended through the API. */
  readonly endedMs?: number;
  readonly source: 'open_api' | 'web_portal';
}

/** Number of meeting keys reserved per generated user. */
const KEYS_PER_USER = 8;
/** The first key of meetings created through the API. */
const FIRST_CREATED_KEY = 2 ** 28;

/** Where the meetings, or the webinars, of an account come from. Their keys differ, and with them ids and UUIDs. */
export interface MeetingSource {
  /** The first key of those created through the API, at least 2^28. */
  readonly firstCreatedKey: number;
  /** Returns the keys of those generated for a user. */
  readonly seededKeys: (hostIndex: number, seed: number) => readonly number[];
  readonly generate: (key: number, seed: number, anchorMs: number) => Meeting;
}

/** The meetings of an account. */
export const MEETINGS: MeetingSource = {
  firstCreatedKey: FIRST_CREATED_KEY,
  seededKeys: seededMeetingKeys,
  generate: generateMeeting,
};
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
function seededMeetingKeys(hostIndex: number, seed: number): number[] {
  if (seededStatus(hostIndex) !== 'active') return [];
  const count = 3 + (hash(seed, hostIndex, 20) % 3);
  return [0, 1, 2, 3, 4].slice(0, count).map((slot) => seededKey(hostIndex, slot));
}

/** Returns the key of a generated meeting: 0 to 4 of the eight of a user are meetings, the others webinars. */
export function seededKey(hostIndex: number, slot: number): number {
  return hostIndex * KEYS_PER_USER + slot;
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

/** Returns the user index of a generated meeting's host; `undefined` for meetings created through the API. */
export function getSeededHostIndex(key: number): number | undefined {
  return key < FIRST_CREATED_KEY ? Math.floor(key / KEYS_PER_USER) : undefined;
}

/**
 * Generates a meeting. Each host has a weekly, an upcoming and a past meeting; some also have an upcoming one with
 * registration and a past instant one.
 */
function generateMeeting(key: number, seed: number, anchorMs: number): Meeting {
  const { slot, daysAway, timeOfDayMs, fields } = generateFields(key, seed, anchorMs);
  const base = {
    ...fields,
    settings: { ...DEFAULT_MEETING_SETTINGS, auto_recording: key % 3 === 0 ? 'cloud' : 'none' },
  };
  switch (slot) {
    case 0:
      return { ...base, type: 8, ...generateWeeklySeries(anchorMs, timeOfDayMs, base, seed) };
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

/** What the type of a generated meeting or webinar does not change. */
interface GeneratedFields {
  readonly slot: number;
  /** Its distance from the day of the data. */
  readonly daysAway: number;
  readonly timeOfDayMs: number;
  readonly fields: Omit<Meeting, 'type' | 'startMs' | 'settings'>;
}

/** Generates the fields of a meeting or a webinar that do not depend on its type. */
export function generateFields(key: number, seed: number, anchorMs: number): GeneratedFields {
  const hostIndex = Math.floor(key / KEYS_PER_USER);
  const host = generateUser(hostIndex, seed, anchorMs);
  const topics = DEPARTMENTS.find(({ name }) => name === host.dept)?.topics ?? ['Meeting'];
  const timeOfDayMs = (8 * 60 + 15 * (hash(seed, key, 22) % 36)) * MINUTE_MS;
  const fields = {
    ...encodeMeetingIds(key, seed),
    hostIndex,
    topic: pick(topics, hash(seed, key, 24)),
    agenda: '',
    durationMinutes: pick([25, 30, 45, 50, 60, 90], hash(seed, key, 21)),
    timezone: host.timezone || (OFFICES[0]?.timezone ?? 'UTC'),
    createdMs: anchorMs - DAY_MS * (60 + (hash(seed, key, 25) % 60)) + timeOfDayMs,
    password: generatePassword(key, seed),
    preSchedule: false,
    source: 'web_portal' as const,
  };
  const daysAway = 1 + (hash(seed, key, 23) % 25);
  return { slot: key % KEYS_PER_USER, daysAway, timeOfDayMs, fields };
}

/** Generates a password of six digits. */
export function generatePassword(key: number, seed: number): string {
  return String(100_000 + (hash(seed, key, 27) % 900_000));
}

const WEEKS_BACK = 8;
const WEEKS_AHEAD = 8;

/** Generates the weekly occurrences of a meeting, from eight weeks ago to eight weeks ahead. */
export function generateWeeklySeries(
  anchorMs: number,
  timeOfDayMs: number,
  { key, durationMinutes, timezone }: Pick<Meeting, 'key' | 'durationMinutes' | 'timezone'>,
  seed: number,
): Pick<Meeting, 'startMs' | 'recurrence' | 'occurrences'> {
  const weekday = hash(seed, key, 26) % 5;
  // 1 January 1970 was a Thursday; Monday is day 0 here.
  const today = (Math.floor(anchorMs / DAY_MS) + 3) % 7;
  const firstMs = anchorMs + (weekday - today - 7 * WEEKS_BACK) * DAY_MS + timeOfDayMs;
  const firstLocalMs = toLocalTime(firstMs, timezone);
  const occurrences = Array.from({ length: WEEKS_BACK + WEEKS_AHEAD }, (_, week): Occurrence => {
    const startMs = fromLocalTime(firstLocalMs + week * 7 * DAY_MS, timezone);
    return { id: String(startMs), startMs, durationMinutes, status: 'available' };
  });
  return {
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
