import { jsonText, type HttpResponse } from '../http/response.ts';
import type { Meeting } from '../data/meetings.ts';
import { findUser, userNotFound, invalidField, type ApiCall } from './api-call.ts';
import { meetingListItemJson } from './meeting-view.ts';
import { getPageCache, type CachedPage } from './page-cache.ts';
import { pageEnvelope, nextPageToken, parsePagination } from './pagination.ts';
import { MINUTE_MS } from '../time/date-time.ts';

/** GET /users/{userId}/meetings */
export function listMeetings(call: ApiCall): HttpResponse {
  const found = findUser(call);
  if (found === undefined) return userNotFound(call);
  const page = parsePagination(call, 300);
  if (page.kind === 'error') return page.response;
  const type = call.query.get('type') ?? 'scheduled';
  const select = TYPE_FILTERS[type];
  if (select === undefined) return invalidField('type');
  const { meetings, users } = call.account.data;
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
  const isCacheable = type === 'scheduled' && between === matchAll;
  const key = `${found.index}|${page.from}|${page.skip}|${page.size}`;
  const { text, total, next } = isCacheable
    ? getPageCache(meetings).get(key, meetings.version + users.version, create)
    : create();
  const head = JSON.stringify(pageEnvelope(page, total, nextPageToken(call, next)));
  return jsonText(200, `${head.slice(0, -1)},"meetings":${text}}`);
}

/** Filters by `type`. Instant meetings are never listed as scheduled. */
const TYPE_FILTERS: Readonly<Record<string, (meeting: Meeting, nowMs: number) => boolean>> = {
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

const isInstant = ({ type }: Meeting): boolean => type === 1 || type === 10;

const matchAll = (): boolean => true;

function parseDateFilter({ query }: ApiCall): (meeting: Meeting) => boolean {
  if (!query.has('from') && !query.has('to')) return matchAll;
  const fromMs = Date.parse(query.get('from') ?? '');
  const toMs = Date.parse(query.get('to') ?? '') + 24 * 60 * MINUTE_MS;
  return ({ startMs }) => startMs === undefined || (!(startMs < fromMs) && !(startMs >= toMs));
}
