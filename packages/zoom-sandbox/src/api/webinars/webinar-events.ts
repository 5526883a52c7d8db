import type { PastInstance } from '../../data/meeting-store.ts';
import { isWebinar, type Meeting } from '../../data/meetings.ts';
import { formatIsoSeconds } from '../../time/date-time.ts';
import type { ApiCall } from '../api-call.ts';
import { eventObject } from '../meeting-view.ts';

/**
 * Schedules `webinar.started` and `webinar.ended` for the first instance of a webinar after a time, and then for each
 * that follows.
 */
export function scheduleEvents(
  call: ApiCall,
  meeting: Meeting,
  afterMs: number = call.nowMs,
): void {
  const { account, context } = call;
  const { webinars, scheduledStarts } = account.data;
  const next = webinars.instances(meeting).find(({ startMs }) => startMs > afterMs);
  if (!isWebinar(meeting) || next === undefined) return;
  const key = `${meeting.id}|${next.startMs}`;
  if (scheduledStarts.has(key)) return;
  scheduledStarts.add(key);
  context.clock.schedule(next.startMs, () => {
    scheduledStarts.delete(key);
    start(call, next);
  });
}

function start(call: ApiCall, planned: PastInstance): void {
  const instance = findCurrent(call, planned);
  if (instance === undefined) return;
  fire(call, 'webinar.started', instance, {});
  call.context.clock.schedule(instance.endMs, () => end(call, instance));
}

function end(call: ApiCall, planned: PastInstance): void {
  const instance = findCurrent(call, planned);
  if (instance === undefined) return;
  const { meeting, startMs, endMs } = instance;
  // One that was ended by a request has told so.
  if ((meeting.endedMs ?? -Infinity) < startMs) {
    fire(call, 'webinar.ended', instance, { end_time: formatIsoSeconds(endMs) });
  }
  scheduleEvents(call, meeting, startMs);
}

/** Returns an instance as it is now; undefined if it was moved or deleted, or the sandbox was reset. */
function findCurrent({ account, context }: ApiCall, planned: PastInstance) {
  const { webinars } = account.data;
  const webinar = webinars.find(planned.meeting.id);
  const isCurrent = context.directory.accounts.get(account.id) === account;
  if (webinar === undefined || !isCurrent) return undefined;
  return webinars.instances(webinar).find(({ startMs }) => startMs === planned.startMs);
}

/** Only in events of running webinars the id is text. */
function fire(
  { account, context }: ApiCall,
  event: string,
  { meeting, uuid, startMs }: PastInstance,
  times: Readonly<Record<string, string>>,
): void {
  const host = account.data.users.get(meeting.hostIndex);
  if (host === undefined) return;
  const object = {
    ...eventObject(meeting, host),
    id: String(meeting.id),
    uuid,
    start_time: formatIsoSeconds(startMs),
    ...times,
  };
  context.webhooks.fire(account, event, { object });
}
