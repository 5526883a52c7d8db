import { apiError, json, type Reply } from '../http/reply.ts';
import { attendeeCount, attendees, totalMinutes } from '../data/attendance.ts';
import type { Instance } from '../data/meeting-book.ts';
import { isoSeconds } from '../data/people.ts';
import { meetingIdOf, noSuchMeeting, param, type ApiCall } from './call.ts';
import { readPaging, slicePage, tokenEnvelope } from './paging.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
/** Older instances are left out without a word. */
const INSTANCES_REACH_BACK_MS = 15 * 30 * DAY_MS;

/** GET /past_meetings/{meetingId} */
export function getPastMeeting(call: ApiCall): Reply {
  const instance = findInstance(call);
  if (instance === undefined) return noSuchMeeting(call);
  return isTooOld(call, instance)
    ? tooOld()
    : json(200, { ...pastMeeting(call, instance), has_meeting_summary: false });
}

/** GET /past_meetings/{meetingId}/instances */
export function listPastInstances(call: ApiCall): Reply {
  const { meetings } = call.account.company;
  const meeting = meetings.findEver(meetingIdOf(call));
  if (meeting === undefined) return noSuchMeeting(call);
  const recent = meetings
    .held(meeting, call.nowMs)
    .filter(({ startMs }) => startMs > call.nowMs - INSTANCES_REACH_BACK_MS);
  return json(200, {
    meetings: recent.map(({ uuid, startMs }) => ({ uuid, start_time: isoSeconds(startMs) })),
  });
}

/** GET /past_meetings/{meetingId}/participants */
export function listPastParticipants(call: ApiCall): Reply {
  if (call.plan === 'free') return paidOnly(call);
  const instance = findInstance(call);
  if (instance === undefined) return noSuchMeeting(call);
  if (isTooOld(call, instance)) return tooOld();
  const page = readPaging(call, 300);
  if (page.kind === 'refused') return page.reply;
  const all = attendees(call.account.company, instance);
  const { items, nextToken } = slicePage(call, all, page);
  return json(200, {
    ...tokenEnvelope(page, all.length, nextToken),
    participants: items.map((one) => ({
      id: one.userId,
      name: one.name,
      user_id: one.presenceId,
      registrant_id: '',
      user_email: one.email,
      join_time: isoSeconds(one.joinMs),
      leave_time: isoSeconds(one.leaveMs),
      duration: Math.round((one.leaveMs - one.joinMs) / 1000),
      failover: false,
      status: 'in_meeting',
      internal_user: one.userId !== '',
    })),
  });
}

/** The held instance a path names: by UUID exactly, by meeting id the latest one. */
export function findInstance(call: ApiCall): Instance | undefined {
  const { meetings } = call.account.company;
  const id = meetingIdOf(call);
  if (!Number.isNaN(id)) {
    const meeting = meetings.findEver(id);
    return meeting === undefined ? undefined : meetings.held(meeting, call.nowMs).at(-1);
  }
  const found = meetings.findUuid(param(call, 'meetingId'));
  if (found === undefined) return undefined;
  return meetings.held(found.meeting, call.nowMs).find(({ number }) => number === found.instance);
}

/** What past meetings and reports say about an instance. */
export function pastMeeting(call: ApiCall, instance: Instance): Record<string, unknown> {
  const { company } = call.account;
  const { meeting, startMs, endMs } = instance;
  const host = company.users.get(meeting.hostIndex);
  return {
    uuid: instance.uuid,
    id: meeting.id,
    host_id: host?.id ?? '',
    // Reports know no screen shares.
    type: meeting.type === 10 ? 1 : meeting.type,
    topic: meeting.topic,
    user_name: host?.display_name ?? '',
    user_email: host?.email ?? 'removed@example.com',
    start_time: isoSeconds(startMs),
    end_time: isoSeconds(endMs),
    duration: Math.round((endMs - startMs) / 60_000),
    total_minutes: totalMinutes(company, instance),
    participants_count: attendeeCount(company.seed, instance),
    dept: host?.dept ?? '',
    source: 'Zoom',
  };
}

/** Whether the instance is out of reach: a year ago or more. */
export function isTooOld({ nowMs }: ApiCall, { startMs }: Instance): boolean {
  return startMs < nowMs - YEAR_MS;
}

/** 400 with code 12702. */
export function tooOld(): Reply {
  return apiError(400, 12702, 'Can not access a meeting a year ago.');
}

/** 400 with code 200: what a free account does not have. */
export function paidOnly({ account }: ApiCall): Reply {
  return apiError(400, 200, `Only available for paid account: ${account.id}.`);
}
