import { apiError, json, type HttpResponse } from '../http/response.ts';
import {
  countParticipants,
  listParticipants,
  sumParticipantMinutes,
  type Participant,
} from '../data/participants.ts';
import type { MeetingStore, PastInstance } from '../data/meeting-store.ts';
import {
  getMeetingIdParam,
  getMeetingParam,
  kindOf,
  meetingNotFound,
  storeOf,
  type ApiCall,
  type ErrorResult,
} from './api-call.ts';
import { listedType } from './meeting-view.ts';
import { parsePagination, paginate, tokenEnvelope } from './pagination.ts';
import { DAY_MS, formatIsoSeconds } from '../time/date-time.ts';

const YEAR_MS = 365 * DAY_MS;
/** Older instances are omitted. */
const MAX_INSTANCE_AGE_MS = 15 * 30 * DAY_MS;

/** GET /past_meetings/{meetingId} */
export function getPastMeeting(call: ApiCall): HttpResponse {
  const found = requireInstance(call);
  if (found.kind === 'error') return found.response;
  return json(200, { ...pastMeetingView(call, found.instance), has_meeting_summary: false });
}

/** GET /past_meetings/{meetingId}/instances, and of webinars */
export function listPastInstances(call: ApiCall): HttpResponse {
  const meetings = storeOf(call);
  const meeting = meetings.findIncludingDeleted(getMeetingIdParam(call));
  if (meeting === undefined) return meetingNotFound(call);
  const recent = meetings
    .pastInstances(meeting, call.nowMs)
    .filter(({ startMs }) => startMs > call.nowMs - MAX_INSTANCE_AGE_MS);
  return json(200, {
    [`${kindOf(call)}s`]: recent.map(({ uuid, startMs }) => ({
      uuid,
      start_time: formatIsoSeconds(startMs),
    })),
  });
}

/** GET /past_meetings/{meetingId}/participants, and of webinars */
export function listPastParticipants(call: ApiCall): HttpResponse {
  if (call.plan === 'free') return paidAccountRequired(call);
  const found = requireInstance(call);
  if (found.kind === 'error') return found.response;
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const all = listParticipants(call.account.data, found.instance);
  const { items, nextToken } = paginate(call, all, page);
  return json(200, {
    ...tokenEnvelope(page, all.length, nextToken),
    participants: items.map((participant) => ({
      ...participantView(participant),
      registrant_id: participant.registrantId,
      internal_user: participant.userId !== '',
    })),
  });
}

/** Returns the fields that the participants of past meetings and reports have in common. */
export function participantView(participant: Participant): Record<string, unknown> {
  const { userId, participantId, name, email, joinMs, leaveMs } = participant;
  return {
    id: userId,
    user_id: participantId,
    name,
    user_email: email,
    join_time: formatIsoSeconds(joinMs),
    leave_time: formatIsoSeconds(leaveMs),
    duration: Math.round((leaveMs - joinMs) / 1000),
    failover: false,
    status: 'in_meeting',
  };
}

/** Returns the past instance in the path, unless it does not exist or is older than a year. */
export function requireInstance(
  call: ApiCall,
): { readonly kind: 'found'; readonly instance: PastInstance } | ErrorResult {
  const instance = findInstance(call);
  if (instance === undefined) return { kind: 'error', response: meetingNotFound(call) };
  if (isTooOld(call, instance)) return { kind: 'error', response: tooOld(call) };
  return { kind: 'found', instance };
}

/** Returns the past instance in the path: the exact one for a UUID, the latest one for a meeting id. */
export function findInstance(call: ApiCall): PastInstance | undefined {
  return findInstanceIn(storeOf(call), getMeetingParam(call), call.nowMs);
}

/** Returns the past instance with a UUID, or the latest one of the meeting with an id. */
export function findInstanceIn(
  meetings: MeetingStore,
  idOrUuid: string,
  nowMs: number,
): PastInstance | undefined {
  if (/^\d{1,15}$/.test(idOrUuid)) {
    const meeting = meetings.findIncludingDeleted(Number(idOrUuid));
    return meeting === undefined ? undefined : meetings.pastInstances(meeting, nowMs).at(-1);
  }
  const found = meetings.findByUuid(idOrUuid);
  if (found === undefined) return undefined;
  return meetings
    .pastInstances(found.meeting, nowMs)
    .find(({ number }) => number === found.instance);
}

/** Returns the fields that past meetings and reports have in common. */
export function pastMeetingView(call: ApiCall, instance: PastInstance): Record<string, unknown> {
  const { data } = call.account;
  const { meeting, startMs, endMs } = instance;
  const host = data.users.get(meeting.hostIndex);
  return {
    uuid: instance.uuid,
    id: meeting.id,
    host_id: host?.id ?? '',
    type: listedType(meeting),
    topic: meeting.topic,
    user_name: host?.display_name ?? '',
    user_email: host?.email ?? 'removed@example.com',
    start_time: formatIsoSeconds(startMs),
    end_time: formatIsoSeconds(endMs),
    duration: Math.round((endMs - startMs) / 60_000),
    total_minutes: sumParticipantMinutes(data, instance),
    participants_count: countParticipants(data, instance),
    dept: host?.dept ?? '',
    source: 'Zoom',
  };
}

/** Whether the instance is older than a year, Zoom's limit for past meetings. */
export function isTooOld({ nowMs }: ApiCall, { startMs }: PastInstance): boolean {
  return startMs < nowMs - YEAR_MS;
}

/** 400 with code 12702. */
export function tooOld(call: ApiCall): HttpResponse {
  return apiError(400, 12702, `Can not access a ${kindOf(call)} a year ago.`);
}

/** 400 with code 200: the endpoint requires a paid account. */
export function paidAccountRequired({ account }: ApiCall): HttpResponse {
  return apiError(400, 200, `Only available for paid account: ${account.id}.`);
}
