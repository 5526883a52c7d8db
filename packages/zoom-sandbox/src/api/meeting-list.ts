import { jsonText, type Reply } from '../http/reply.ts';
import type { Meeting } from '../data/meetings.ts';
import { findUser, noSuchUser, validationFailed, type ApiCall } from './call.ts';
import { listedMeetingText } from './meeting-view.ts';
import { pagesOf, type CachedPage } from './page-cache.ts';
import { envelope, nextPageToken, readPaging } from './paging.ts';

const MINUTE_MS = 60_000;

/** GET /users/{userId}/meetings */
export function listMeetings(call: ApiCall): Reply {
  const found = findUser(call);
  if (found === undefined) return noSuchUser(call);
  const page = readPaging(call, 300);
  if (page.kind === 'refused') return page.reply;
  const type = call.query.get('type') ?? 'scheduled';
  const select = SELECTIONS[type];
  if (select === undefined) return validationFailed([{ field: 'type', message: 'Invalid field.' }]);
  const { meetings, users } = call.account.company;
  const between = readDates(call);
  const make = (): CachedPage => {
    const all = meetings
      .ofHost(found.index)
      .filter((meeting) => select(meeting, call.nowMs) && between(meeting));
    const start = page.from + page.skip;
    const end = start + page.size;
    const texts = all
      .slice(start, end)
      .map((meeting) => listedMeetingText(call, meeting, found.user));
    return {
      text: `[${texts.join(',')}]`,
      total: all.length,
      next: end < all.length ? end : undefined,
    };
  };
  // Only what is scheduled does not change by the minute.
  const isLasting = type === 'scheduled' && between === always;
  const key = `${found.index}|${page.from}|${page.skip}|${page.size}`;
  const { text, total, next } = isLasting
    ? pagesOf(meetings).get(key, meetings.version + users.version, make)
    : make();
  const head = JSON.stringify(envelope(page, total, nextPageToken(call, next)));
  return jsonText(200, `${head.slice(0, -1)},"meetings":${text}}`);
}

/** What the values of `type` select. Instant meetings are never listed as scheduled. */
const SELECTIONS: Readonly<Record<string, (meeting: Meeting, nowMs: number) => boolean>> = {
  scheduled: (meeting) => !isInstant(meeting),
  live: (meeting, nowMs) => isInstant(meeting) && endMs(meeting) > nowMs,
  upcoming: (meeting, nowMs) => !isInstant(meeting) && endMs(meeting) > nowMs,
  upcoming_meetings: (meeting, nowMs) => !isInstant(meeting) && endMs(meeting) > nowMs,
  previous_meetings: (meeting, nowMs) => endMs(meeting) <= nowMs,
};

function endMs(meeting: Meeting): number {
  const last = meeting.occurrences?.at(-1);
  const startMs = last?.startMs ?? meeting.startMs;
  if (startMs === undefined) return Infinity;
  return Math.min(startMs + meeting.durationMinutes * MINUTE_MS, meeting.endedMs ?? Infinity);
}

const isInstant = ({ type }: Meeting): boolean => type === 1 || type === 10;

const always = (): boolean => true;

function readDates({ query }: ApiCall): (meeting: Meeting) => boolean {
  if (!query.has('from') && !query.has('to')) return always;
  const fromMs = Date.parse(query.get('from') ?? '');
  const toMs = Date.parse(query.get('to') ?? '') + 24 * 60 * MINUTE_MS;
  return ({ startMs }) => startMs === undefined || (!(startMs < fromMs) && !(startMs >= toMs));
}
