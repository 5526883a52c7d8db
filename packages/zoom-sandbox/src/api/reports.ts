import { json, type HttpResponse } from '../http/response.ts';
import {
  countParticipants,
  listParticipants,
  sumParticipantMinutes,
} from '../data/participants.ts';
import type { PastInstance } from '../data/meeting-store.ts';
import type { IndexedUser } from '../data/user-store.ts';
import type { User } from '../data/users.ts';
import {
  findUser,
  getPathParam,
  invalidField,
  storeOf,
  userNotFound,
  type ApiCall,
} from './api-call.ts';
import { readReportRange, reportTooOld, type DateRange } from './date-range.ts';
import { readChoice } from './lenient-input.ts';
import { pageEnvelope, parsePagination, paginate, tokenEnvelope } from './pagination.ts';
import {
  paidAccountRequired,
  participantView,
  pastMeetingView,
  requireInstance,
} from './past-meetings.ts';
import { isObject } from '../http/json.ts';
import { DAY_MS, formatIsoSeconds } from '../time/date-time.ts';

/** Reports of larger accounts cover only their first users. */
const MAX_REPORTED_USERS = 5_000;

/** GET /report/daily */
export function reportDaily(call: ApiCall): HttpResponse {
  if (call.plan === 'free') return paidAccountRequired(call);
  const now = new Date(call.nowMs);
  const year = Number(call.query.get('year') ?? now.getUTCFullYear());
  const month = Number(call.query.get('month') ?? now.getUTCMonth() + 1);
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) {
    return invalidField('month');
  }
  const age = (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() + 1 - month;
  if (age < 0 || age > 6) {
    return reportTooOld('Daily report');
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
  const endMs = startMs + days * DAY_MS;
  for (const { user, index } of iterateHosts(call)) {
    const joined = dates[Math.floor((Date.parse(user.user_created_at) - startMs) / DAY_MS)];
    if (joined !== undefined) joined.new_users++;
    for (const instance of listHosted(call, index, { startMs, endMs })) {
      const date = dates[Math.floor((instance.startMs - startMs) / DAY_MS)];
      if (date === undefined) continue;
      date.meetings++;
      date.participants += countParticipants(call.account.data, instance);
      date.meeting_minutes += Math.round((instance.endMs - instance.startMs) / 60_000);
    }
  }
  return json(200, { year, month, dates });
}

/** GET /report/users */
export function reportUsers(call: ApiCall): HttpResponse {
  if (call.plan === 'free') return paidAccountRequired(call);
  const range = readReportRange(call);
  if (range.kind === 'error') return range.response;
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const type = readChoice(call, 'type', ['active', 'inactive'], 'active');
  if (type.kind === 'error') return type.response;
  const rows = [...iterateHosts(call)]
    .map(({ user, index }) => ({ user, instances: listHosted(call, index, range) }))
    .filter(({ instances }) => instances.length > 0 === (type.value === 'active'))
    .map(({ user, instances }) => hostReport(call, user, instances));
  const { items, nextToken } = paginate(call, rows, page);
  const sum = (field: 'meetings' | 'participants' | 'meeting_minutes'): number =>
    rows.reduce((total, row) => total + row[field], 0);
  return json(200, {
    from: range.from,
    to: range.to,
    ...pageEnvelope(page, rows.length, nextToken),
    total_meetings: sum('meetings'),
    total_participants: sum('participants'),
    total_meeting_minutes: sum('meeting_minutes'),
    users: items,
  });
}

/** GET /report/users/{userId}/meetings */
export function reportUserMeetings(call: ApiCall): HttpResponse {
  if (call.plan === 'free') return paidAccountRequired(call);
  const found = findUser(call);
  if (found === undefined) {
    const userId = getPathParam(call, 'userId');
    return userNotFound(call, `User ${userId} not exist or not belong to this account.`);
  }
  const range = readReportRange(call);
  if (range.kind === 'error') return range.response;
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const all = listHosted(call, found.index, range).toSorted((a, b) => b.startMs - a.startMs);
  const { items, nextToken } = paginate(call, all, page);
  return json(200, {
    from: range.from,
    to: range.to,
    ...pageEnvelope(page, all.length, nextToken),
    meetings: items.map((instance) => {
      const { host_id: _id, dept: _dept, ...row } = pastMeetingView(call, instance);
      return { ...row, ...hostedMeeting(call, found.user, instance) };
    }),
  });
}

/** Returns what a report says about a meeting from its host's point of view. */
function hostedMeeting(
  { account }: ApiCall,
  host: User,
  { meeting, startMs, endMs, ...instance }: PastInstance,
): Record<string, unknown> {
  const { settings } = meeting;
  const all = listParticipants(account.data, { meeting, startMs, endMs, ...instance });
  return {
    custom_keys: settings['custom_keys'] ?? [],
    schedule_time: formatReportTime(startMs),
    ...(settings['waiting_room'] === true && { join_waiting_room_time: formatReportTime(startMs) }),
    join_time: formatReportTime(startMs),
    leave_time: formatReportTime(endMs),
    host_organization: host.company,
    host_name: host.display_name,
    has_screen_share: false,
    has_recording: settings['auto_recording'] === 'cloud',
    has_chat: false,
    meeting_encryption_status: settings['encryption_type'] === 'e2ee' ? 1 : 2,
    participants_count_my_account: all.filter(({ userId }) => userId !== '').length,
  };
}

/** Formats a time as reports do: `12/22/2021 16:20`. */
function formatReportTime(timeMs: number): string {
  const [date = '', time = ''] = formatIsoSeconds(timeMs).split('T');
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year} ${time.slice(0, 5)}`;
}

/** GET /report/meetings/{meetingId}, and of webinars */
export function reportMeeting(call: ApiCall): HttpResponse {
  if (call.plan === 'free') return paidAccountRequired(call);
  const found = requireInstance(call);
  if (found.kind === 'error') return found.response;
  const { host_id: _id, source: _source, ...row } = pastMeetingView(call, found.instance);
  const { settings, trackingFields = [] } = found.instance.meeting;
  return json(200, {
    ...row,
    custom_keys: settings['custom_keys'] ?? [],
    tracking_fields: trackingFields.filter(isObject).map(({ field, value }) => ({ field, value })),
  });
}

/** GET /report/meetings/{meetingId}/participants, and of webinars */
export function reportParticipants(call: ApiCall): HttpResponse {
  if (call.plan === 'free') return paidAccountRequired(call);
  const found = requireInstance(call);
  if (found.kind === 'error') return found.response;
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const { data } = call.account;
  const withRegistrant = call.query.get('include_fields') === 'registrant_id';
  const all = listParticipants(data, found.instance).map((participant) => ({
    ...participantView(participant),
    participant_user_id: participant.userId,
    customer_key: '',
    bo_mtg_id: '',
    ...(withRegistrant && { registrant_id: participant.registrantId }),
  }));
  const { items, nextToken } = paginate(call, all, page);
  return json(200, {
    ...tokenEnvelope(page, all.length, nextToken),
    participants: items,
  });
}

/** Iterates over the users whom reports cover. */
export function* iterateHosts({ account }: ApiCall): Generator<IndexedUser> {
  const { users } = account.data;
  for (let index = 0; index < Math.min(users.size, MAX_REPORTED_USERS); index++) {
    const user = users.get(index);
    if (user !== undefined) yield { index, user };
  }
}

/** Returns the past instances that a user hosted in a range: of meetings, or of webinars if the call is about these. */
export function listHosted(
  call: ApiCall,
  hostIndex: number,
  { startMs, endMs }: Pick<DateRange, 'startMs' | 'endMs'>,
): PastInstance[] {
  return storeOf(call).pastInstancesByHost(hostIndex, call.nowMs, startMs, endMs);
}

interface HostReport {
  readonly meetings: number;
  readonly participants: number;
  readonly meeting_minutes: number;
}

function hostReport(
  { account }: ApiCall,
  user: User,
  instances: readonly PastInstance[],
): HostReport & Record<string, unknown> {
  const { data } = account;
  return {
    id: user.id,
    email: user.email,
    user_name: user.display_name,
    type: user.type,
    dept: user.dept,
    meetings: instances.length,
    participants: instances.reduce((sum, instance) => sum + countParticipants(data, instance), 0),
    meeting_minutes: instances.reduce(
      (sum, instance) => sum + sumParticipantMinutes(data, instance),
      0,
    ),
    custom_attributes: user.custom_attributes,
  };
}
