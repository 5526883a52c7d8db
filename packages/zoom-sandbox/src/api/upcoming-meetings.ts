import type { Meeting } from '../data/meetings.ts';
import { json } from '../http/response.ts';
import type { OperationHandlers } from '../operations/operation-call.ts';
import { DAY_MS, formatIsoSeconds } from '../time/date-time.ts';
import type { ApiCall } from './api-call.ts';
import { joinUrl, listedType } from './meeting-view.ts';
import { onUser } from './on-found.ts';

/** The operation that lists the meetings of a user in the next 24 hours, earliest first. */
export const UPCOMING_MEETING_HANDLERS: OperationHandlers = {
  'GET /users/{userId}/upcoming_meetings': onUser((call, { index }) => {
    const meetings = call.account.data.meetings
      .listByHost(index)
      .flatMap((meeting) => startsOf(call, meeting).map((startMs) => ({ meeting, startMs })))
      .toSorted((a, b) => a.startMs - b.startMs)
      .map(({ meeting, startMs }) => upcomingView(call, meeting, startMs));
    return json(200, { total_records: meetings.length, meetings });
  }),
};

function startsOf({ nowMs }: ApiCall, { occurrences, startMs }: Meeting): readonly number[] {
  const starts =
    occurrences === undefined
      ? [startMs]
      : occurrences.map((one) => (one.status === 'available' ? one.startMs : undefined));
  return starts
    .filter((start) => start !== undefined)
    .filter((start) => start >= nowMs && start < nowMs + DAY_MS);
}

function upcomingView(call: ApiCall, meeting: Meeting, startMs: number): Record<string, unknown> {
  const { id, topic, durationMinutes, timezone, createdMs, password, settings } = meeting;
  return {
    id,
    topic,
    type: listedType(meeting),
    start_time: formatIsoSeconds(startMs),
    duration: durationMinutes,
    timezone,
    created_at: formatIsoSeconds(createdMs),
    join_url: joinUrl(call, meeting),
    ...(password !== '' && { passcode: password }),
    use_pmi: settings['use_pmi'] === true,
    is_host: true,
  };
}
