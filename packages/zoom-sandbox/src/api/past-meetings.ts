import { apiError, json, type HttpResponse } from '../http/response.ts';
import {
  countParticipants,
  listParticipants,
  sumParticipantMinutes,
} from '../data/participants.ts';
import type { PastInstance } from '../data/meeting-store.ts';
import { formatIsoSeconds } from '../data/users.ts';
import { getMeetingIdParam, meetingNotFound, getPathParam, type ApiCall } from './api-call.ts';
import { parsePagination, paginate, tokenEnvelope } from './pagination.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
/** Older instances are left out without a word. */
const MAX_INSTANCE_AGE_MS = 15 * 30 * DAY_MS;

/** GET /past_meetings/{meetingId} */
export function getPastMeeting(call: ApiCall): HttpResponse {
  const instance = findInstance(call);
  if (instance === undefined) return meetingNotFound(call);
  return isTooOld(call, instance)
    ? meetingTooOld()
    : json(200, { ...pastMeetingView(call, instance), has_meeting_summary: false });
}

/** GET /past_meetings/{meetingId}/instances */
export function listPastInstances(call: ApiCall): HttpResponse {
  const { meetings } = call.account.data;
  const meeting = meetings.findIncludingDeleted(getMeetingIdParam(call));
  if (meeting === undefined) return meetingNotFound(call);
  const recent = meetings
    .pastInstances(meeting, call.nowMs)
    .filter(({ startMs }) => startMs > call.nowMs - MAX_INSTANCE_AGE_MS);
  return json(200, {
    meetings: recent.map(({ uuid, startMs }) => ({ uuid, start_time: formatIsoSeconds(startMs) })),
  });
}

/** GET /past_meetings/{meetingId}/participants */
export function listPastParticipants(call: ApiCall): HttpResponse {
  if (call.plan === 'free') return paidAccountRequired(call);
  const instance = findInstance(call);
  if (instance === undefined) return meetingNotFound(call);
  if (isTooOld(call, instance)) return meetingTooOld();
  const page = parsePagination(call, 300);
  if (page.kind === 'refused') return page.reply;
  const all = listParticipants(call.account.data, instance);
  const { items, nextToken } = paginate(call, all, page);
  return json(200, {
    ...tokenEnvelope(page, all.length, nextToken),
    participants: items.map((one) => ({
      id: one.userId,
      name: one.name,
      user_id: one.participantId,
      registrant_id: '',
      user_email: one.email,
      join_time: formatIsoSeconds(one.joinMs),
      leave_time: formatIsoSeconds(one.leaveMs),
      duration: Math.round((one.leaveMs - one.joinMs) / 1000),
      failover: false,
      status: 'in_meeting',
      internal_user: one.userId !== '',
    })),
  });
}

/** The held instance a path names: by UUID exactly, by meeting id the latest one. */
export function findInstance(call: ApiCall): PastInstance | undefined {
  const { meetings } = call.account.data;
  const id = getMeetingIdParam(call);
  if (!Number.isNaN(id)) {
    const meeting = meetings.findIncludingDeleted(id);
    return meeting === undefined ? undefined : meetings.pastInstances(meeting, call.nowMs).at(-1);
  }
  const found = meetings.findByUuid(getPathParam(call, 'meetingId'));
  if (found === undefined) return undefined;
  return meetings
    .pastInstances(found.meeting, call.nowMs)
    .find(({ number }) => number === found.instance);
}

/** What past meetings and reports say about an instance. */
export function pastMeetingView(call: ApiCall, instance: PastInstance): Record<string, unknown> {
  const { data } = call.account;
  const { meeting, startMs, endMs } = instance;
  const host = data.users.get(meeting.hostIndex);
  return {
    uuid: instance.uuid,
    id: meeting.id,
    host_id: host?.id ?? '',
    // Reports know no screen shares.
    type: meeting.type === 10 ? 1 : meeting.type,
    topic: meeting.topic,
    user_name: host?.display_name ?? '',
    user_email: host?.email ?? 'removed@example.com',
    start_time: formatIsoSeconds(startMs),
    end_time: formatIsoSeconds(endMs),
    duration: Math.round((endMs - startMs) / 60_000),
    total_minutes: sumParticipantMinutes(data, instance),
    participants_count: countParticipants(data.seed, instance),
    dept: host?.dept ?? '',
    source: 'Zoom',
  };
}

/** Whether the instance is out of reach: a year ago or more. */
export function isTooOld({ nowMs }: ApiCall, { startMs }: PastInstance): boolean {
  return startMs < nowMs - YEAR_MS;
}

/** 400 with code 12702. */
export function meetingTooOld(): HttpResponse {
  return apiError(400, 12702, 'Can not access a meeting a year ago.');
}

/** 400 with code 200: what a free account does not have. */
export function paidAccountRequired({ account }: ApiCall): HttpResponse {
  return apiError(400, 200, `Only available for paid account: ${account.id}.`);
}
