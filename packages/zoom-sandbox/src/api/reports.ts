import { apiError, json, type Reply } from '../http/reply.ts';
import { attendeeCount, attendees, registrantIdOf, totalMinutes } from '../data/attendance.ts';
import type { Instance } from '../data/meeting-book.ts';
import { isoSeconds, type User } from '../data/people.ts';
import { findUser, noSuchMeeting, param, validationFailed, type ApiCall } from './call.ts';
import { readDateRange, type DateRange } from './dates.ts';
import { envelope, readPaging, slicePage, tokenEnvelope } from './paging.ts';
import { findInstance, isTooOld, paidOnly, pastMeeting, tooOld } from './past-meetings.ts';

const DAY_MS = 86_400_000;
/** Reports are made of at most so many users; what a larger account reports is of its first ones. */
const REPORTED_USERS = 5_000;

/** GET /report/daily */
export function reportDaily(call: ApiCall): Reply {
  if (call.plan === 'free') return paidOnly(call);
  const now = new Date(call.nowMs);
  const year = Number(call.query.get('year') ?? now.getUTCFullYear());
  const month = Number(call.query.get('month') ?? now.getUTCMonth() + 1);
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) {
    return validationFailed([{ field: 'month', message: 'Invalid field.' }]);
  }
  const age = (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() + 1 - month;
  if (age < 0 || age > 6) {
    return apiError(
      400,
      300,
      'Daily report can only be provided for a month that falls within the recent 6 months.',
    );
  }
  const startMs = Date.UTC(year, month - 1);
  const days = Math.round((Date.UTC(year, month) - startMs) / DAY_MS);
  const dates = Array.from({ length: days }, (_, day) => ({
    date: new Date(startMs + day * DAY_MS).toISOString().slice(0, 10),
    new_users: 0,
    meetings: 0,
    participants: 0,
    meeting_minutes: 0,
  }));
  for (const { user, instances } of hosts(call, startMs, startMs + days * DAY_MS)) {
    const joined = dates[Math.floor((Date.parse(user.user_created_at) - startMs) / DAY_MS)];
    if (joined !== undefined) joined.new_users++;
    for (const instance of instances) {
      const date = dates[Math.floor((instance.startMs - startMs) / DAY_MS)];
      if (date === undefined) continue;
      date.meetings++;
      date.participants += attendeeCount(call.account.company.seed, instance);
      date.meeting_minutes += Math.round((instance.endMs - instance.startMs) / 60_000);
    }
  }
  return json(200, { year, month, dates });
}

/** GET /report/users */
export function reportUsers(call: ApiCall): Reply {
  if (call.plan === 'free') return paidOnly(call);
  const range = readDateRange(call);
  if (range.kind === 'refused') return range.reply;
  const page = readPaging(call, 300);
  if (page.kind === 'refused') return page.reply;
  const wantsActive = (call.query.get('type') ?? 'active') === 'active';
  const rows = [...hosts(call, range.startMs, range.endMs)]
    .filter(({ instances }) => instances.length > 0 === wantsActive)
    .map(({ user, instances }) => hostRow(call, user, instances));
  const { items, nextToken } = slicePage(call, rows, page);
  const sum = (field: 'meetings' | 'participants' | 'meeting_minutes'): number =>
    rows.reduce((total, row) => total + row[field], 0);
  return json(200, {
    from: range.from,
    to: range.to,
    ...envelope(page, rows.length, nextToken),
    total_meetings: sum('meetings'),
    total_participants: sum('participants'),
    total_meeting_minutes: sum('meeting_minutes'),
    users: items,
  });
}

/** GET /report/users/{userId}/meetings */
export function reportUserMeetings(call: ApiCall): Reply {
  if (call.plan === 'free') return paidOnly(call);
  const found = findUser(call);
  if (found === undefined) {
    return apiError(
      404,
      1001,
      `User ${param(call, 'userId')} not exist or not belong to this account.`,
    );
  }
  const range = readDateRange(call);
  if (range.kind === 'refused') return range.reply;
  const page = readPaging(call, 300);
  if (page.kind === 'refused') return page.reply;
  const all = heldBetween(call, found.index, range).toSorted((a, b) => b.startMs - a.startMs);
  const { items, nextToken } = slicePage(call, all, page);
  return json(200, {
    from: range.from,
    to: range.to,
    ...envelope(page, all.length, nextToken),
    meetings: items.map((instance) => {
      const { host_id: _id, dept: _dept, ...row } = pastMeeting(call, instance);
      return { ...row, has_recording: instance.meeting.settings['auto_recording'] === 'cloud' };
    }),
  });
}

/** GET /report/meetings/{meetingId} */
export function reportMeeting(call: ApiCall): Reply {
  const found = reportedInstance(call);
  if (found.kind === 'refused') return found.reply;
  const { host_id: _id, source: _source, ...row } = pastMeeting(call, found.instance);
  return json(200, row);
}

/** GET /report/meetings/{meetingId}/participants */
export function reportParticipants(call: ApiCall): Reply {
  const found = reportedInstance(call);
  if (found.kind === 'refused') return found.reply;
  const page = readPaging(call, 300);
  if (page.kind === 'refused') return page.reply;
  const { company } = call.account;
  const withRegistrant = call.query.get('include_fields') === 'registrant_id';
  const all = attendees(company, found.instance).map((one, place) => ({ one, place }));
  const { items, nextToken } = slicePage(call, all, page);
  return json(200, {
    ...tokenEnvelope(page, all.length, nextToken),
    participants: items.map(({ one, place }) => ({
      id: one.userId,
      user_id: one.presenceId,
      participant_user_id: one.userId,
      name: one.name,
      user_email: one.email,
      join_time: isoSeconds(one.joinMs),
      leave_time: isoSeconds(one.leaveMs),
      duration: Math.round((one.leaveMs - one.joinMs) / 1000),
      failover: false,
      status: 'in_meeting',
      customer_key: '',
      bo_mtg_id: '',
      ...(withRegistrant && { registrant_id: registrantIdOf(company.seed, found.instance, place) }),
    })),
  });
}

function reportedInstance(
  call: ApiCall,
):
  | { readonly kind: 'found'; readonly instance: Instance }
  | { readonly kind: 'refused'; readonly reply: Reply } {
  if (call.plan === 'free') return { kind: 'refused', reply: paidOnly(call) };
  const instance = findInstance(call);
  if (instance === undefined) return { kind: 'refused', reply: noSuchMeeting(call) };
  if (isTooOld(call, instance)) return { kind: 'refused', reply: tooOld() };
  return { kind: 'found', instance };
}

function* hosts(
  call: ApiCall,
  startMs: number,
  endMs: number,
): Generator<{ readonly user: User; readonly instances: Instance[] }> {
  const { users } = call.account.company;
  for (let index = 0; index < Math.min(users.size, REPORTED_USERS); index++) {
    const user = users.get(index);
    if (user !== undefined) yield { user, instances: heldBetween(call, index, { startMs, endMs }) };
  }
}

function heldBetween(
  { account, nowMs }: ApiCall,
  hostIndex: number,
  { startMs, endMs }: Pick<DateRange, 'startMs' | 'endMs'>,
): Instance[] {
  const { meetings } = account.company;
  return meetings
    .ofHost(hostIndex)
    .flatMap((meeting) => meetings.held(meeting, nowMs, startMs, endMs));
}

interface HostRow {
  readonly meetings: number;
  readonly participants: number;
  readonly meeting_minutes: number;
}

function hostRow(
  { account }: ApiCall,
  user: User,
  instances: readonly Instance[],
): HostRow & Record<string, unknown> {
  const { company } = account;
  return {
    id: user.id,
    email: user.email,
    user_name: user.display_name,
    type: user.type,
    dept: user.dept,
    meetings: instances.length,
    participants: instances.reduce(
      (sum, instance) => sum + attendeeCount(company.seed, instance),
      0,
    ),
    meeting_minutes: instances.reduce((sum, instance) => sum + totalMinutes(company, instance), 0),
    custom_attributes: user.custom_attributes,
  };
}
