import { opaqueId } from '../data/ids.ts';
import {
  hasRegistration,
  isInstant,
  isWebinar,
  type Meeting,
  type MeetingType,
  type Occurrence,
} from '../data/meetings.ts';
import type { User } from '../data/users.ts';
import { hash } from '../data/deterministic-random.ts';
import { isObject } from '../http/json.ts';
import { toLatin1 } from '../http/response.ts';
import type { ApiCall } from './api-call.ts';
import { meetingSettings } from './meeting-settings.ts';
import { formatIsoSeconds } from '../time/date-time.ts';

const listItemCache = new WeakMap<Meeting, string>();

/** Returns a serialized list item. Meetings are immutable, so the cache needs no invalidation. */
export function meetingListItemJson(call: ApiCall, meeting: Meeting, host: User): string {
  const cached = listItemCache.get(meeting);
  if (cached !== undefined) return cached;
  const json = toLatin1(JSON.stringify(meetingListItem(call, meeting, host)));
  // The host's personal meeting id may change without the meeting.
  if (meeting.settings['use_pmi'] !== true) listItemCache.set(meeting, json);
  return json;
}

function meetingListItem(call: ApiCall, meeting: Meeting, host: User): Record<string, unknown> {
  return {
    uuid: meeting.uuid,
    id: meeting.id,
    host_id: host.id,
    topic: meeting.topic,
    type: listedType(meeting),
    ...scheduleFields(meeting),
    ...(meeting.agenda !== '' && { agenda: meeting.agenda }),
    created_at: formatIsoSeconds(meeting.createdMs),
    join_url: joinUrl(call, meeting),
    ...(meeting.settings['use_pmi'] === true && { pmi: String(host.pmi) }),
    ...(isWebinar(meeting) && { is_simulive: meeting.extra?.['is_simulive'] === true }),
  };
}

/** Returns the full meeting, the response to creating and getting it. */
export function fullMeeting(call: ApiCall, meeting: Meeting, host: User): Record<string, unknown> {
  const { baseUrl } = call.context;
  const { settings } = meeting;
  return {
    uuid: meeting.uuid,
    id: meeting.id,
    host_id: host.id,
    host_email: host.email,
    assistant_id: '',
    topic: meeting.topic,
    type: meeting.type,
    status: isStarted(meeting, call.nowMs) ? 'started' : 'waiting',
    ...scheduleFields(meeting),
    agenda: meeting.agenda,
    created_at: formatIsoSeconds(meeting.createdMs),
    start_url: startUrl(call, meeting),
    join_url: joinUrl(call, meeting),
    chat_join_url: `${baseUrl}/launch/jc/${meeting.id}`,
    ...(meeting.password !== '' && {
      password: meeting.password,
      h323_password: meeting.password,
      pstn_password: meeting.password,
      encrypted_password: encryptedPassword(meeting),
    }),
    ...(settings['use_pmi'] === true && { pmi: String(host.pmi) }),
    pre_schedule: meeting.preSchedule,
    creation_source: meeting.source,
    dynamic_host_key: String(100_000 + (hash(3, meeting.key) % 900_000)),
    ...(meeting.trackingFields !== undefined && {
      tracking_fields: trackingFieldsView(call, meeting.trackingFields),
    }),
    ...recurrenceFields(meeting),
    settings: meetingSettings(meeting, host),
  };
}

/** Returns the type that lists, reports and recordings show: screen shares (10) are instant meetings (1) there. */
export function listedType({ type }: Meeting): MeetingType {
  return type === 10 ? 1 : type;
}

/** Returns the fields that say when a meeting or webinar takes place. */
export function scheduleFields({
  startMs,
  durationMinutes,
  timezone,
}: Meeting): Record<string, unknown> {
  return {
    ...(startMs !== undefined && { start_time: formatIsoSeconds(startMs) }),
    duration: durationMinutes,
    timezone,
  };
}

/** Returns the fields that only recurring meetings and webinars have. */
export function recurrenceFields({ recurrence, occurrences }: Meeting): Record<string, unknown> {
  return {
    ...(recurrence !== undefined && { recurrence }),
    ...(occurrences !== undefined && { occurrences: occurrences.map(occurrenceView) }),
  };
}

/** Returns the values of tracking fields; those that the account shows are visible. */
function trackingFieldsView(
  { account }: ApiCall,
  values: readonly unknown[],
): Record<string, unknown>[] {
  const definitions = account.data.trackingFields.list();
  return values.filter(isObject).map((value) => ({
    visible: definitions.find(({ field }) => field === value['field'])?.visible ?? true,
    ...value,
  }));
}

/** Returns the registration URL, which only the response to creating a meeting contains. */
export function registrationUrl({ context }: ApiCall, meeting: Meeting): string | undefined {
  if (!hasRegistration(meeting)) return undefined;
  const kind = isWebinar(meeting) ? 'webinar' : 'meeting';
  return `${context.baseUrl}/${kind}/register/${opaqueId(7, 32, meeting.key)}`;
}

/** Returns the start URL for the host. */
export function startUrl({ context, nowMs }: ApiCall, { id, key }: Meeting): string {
  return `${context.baseUrl}/s/${id}?zak=${opaqueId(hash(key, nowMs >>> 0), 31, key)}`;
}

/** Returns the join URL for participants. */
export function joinUrl({ context }: ApiCall, meeting: Meeting): string {
  const path = `${context.baseUrl}/j/${meeting.id}`;
  return meeting.password === '' ? path : `${path}?pwd=${encryptedPassword(meeting)}`;
}

/** Returns an occurrence of a recurring meeting. */
export function occurrenceView(occurrence: Occurrence): Record<string, unknown> {
  return {
    occurrence_id: occurrence.id,
    start_time: formatIsoSeconds(occurrence.startMs),
    duration: occurrence.durationMinutes,
    status: occurrence.status,
  };
}

/** Returns the `object` of webhook events about a meeting. */
export function eventObject(meeting: Meeting, host: User): Record<string, unknown> {
  return {
    uuid: meeting.uuid,
    id: meeting.id,
    host_id: host.id,
    topic: meeting.topic,
    type: meeting.type,
    ...scheduleFields(meeting),
  };
}

function isStarted(meeting: Meeting, nowMs: number): boolean {
  if (!isInstant(meeting)) return false;
  const endMs = (meeting.startMs ?? 0) + meeting.durationMinutes * 60_000;
  return meeting.endedMs === undefined && nowMs < endMs;
}

/** Returns the password in the form that join URLs contain. */
export function encryptedPassword(meeting: Meeting): string {
  return `${opaqueId(hash(meeting.password.length, Number(meeting.password) || 0), 33, meeting.key)}.1`;
}
