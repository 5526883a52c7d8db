import { jsonText, type HttpResponse } from '../http/response.ts';
import { isInstant, type Meeting } from '../data/meetings.ts';
import { findUser, kindOf, storeOf, userNotFound, type ApiCall } from './api-call.ts';
import { parseDay } from './date-range.ts';
import { readChoice } from './lenient-input.ts';
import { meetingListItemJson } from './meeting-view.ts';
import { getPageCache, type CachedPage } from './page-cache.ts';
import { pageEnvelope, nextPageToken, parsePagination } from './pagination.ts';
import { DAY_MS, MINUTE_MS } from '../time/date-time.ts';

const TYPES = ['scheduled', 'live', 'upcoming', 'upcoming_meetings', 'previous_meetings'] as const;
type ListType = (typeof TYPES)[number];

/** GET /users/{userId}/meetings, and webinars */
export function listMeetings(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const type = readChoice(call, 'type', TYPES, 'scheduled');
  if (type.kind === 'error') return type.response;
  const select = TYPE_FILTERS[type.value];
  const { users } = call.account.data;
  const meetings = storeOf(call);
  const between = parseDateFilter(call);
  const create = (): CachedPage => {
    const all = meetings
      .listByHost(found.index)
      .filter((meeting) => select(meeting, call.nowMs) && between(meeting));
    const start = page.from + page.skip;
    const end = start + page.size;
    const texts = all
      .slice(start, end)
      .map((meeting) => meetingListItemJson(call, meeting, found.user));
    return {
      text: `[${texts.join(',')}]`,
      total: all.length,
      next: end < all.length ? end : undefined,
    };
  };
  // Only the type `scheduled` does not depend on the current time.
  const isCacheable = type.value === 'scheduled' && between === matchAll;
  const key = `${found.index}|${page.from}|${page.skip}|${page.size}`;
  const { text, total, next } = isCacheable
    ? getPageCache(meetings).get(key, meetings.version + users.version, create)
    : create();
  const head = JSON.stringify(pageEnvelope(page, total, nextPageToken(call, next)));
  return jsonText(200, `${head.slice(0, -1)},"${kindOf(call)}s":${text}}`);
}

/** Filters by `type`. Instant meetings are never listed as scheduled. */
const TYPE_FILTERS: Readonly<Record<ListType, (meeting: Meeting, nowMs: number) => boolean>> = {
  scheduled: (meeting) => !isInstant(meeting),
  live: (meeting, nowMs) => isInstant(meeting) && getEndMs(meeting) > nowMs,
  upcoming: (meeting, nowMs) => !isInstant(meeting) && getEndMs(meeting) > nowMs,
  upcoming_meetings: (meeting, nowMs) => !isInstant(meeting) && getEndMs(meeting) > nowMs,
  previous_meetings: (meeting, nowMs) => getEndMs(meeting) <= nowMs,
};

function getEndMs(meeting: Meeting): number {
  const last = meeting.occurrences?.at(-1);
  const startMs = last?.startMs ?? meeting.startMs;
  if (startMs === undefined) return Infinity;
  return Math.min(startMs + meeting.durationMinutes * MINUTE_MS, meeting.endedMs ?? Infinity);
}

const matchAll = (): boolean => true;

function parseDateFilter({ query }: ApiCall): (meeting: Meeting) => boolean {
  if (!query.has('from') && !query.has('to')) return matchAll;
  const fromMs = parseDay(query.get('from')) ?? -Infinity;
  const toMs = (parseDay(query.get('to')) ?? Infinity) + DAY_MS;
  return ({ startMs }) => startMs === undefined || (startMs >= fromMs && startMs < toMs);
}
