import type { PacedRequest, Pacer, PacingPriority } from '@evertoken/zoom-client/pacing';
import type { RequestContext } from '../http/request-context.ts';
import type { Caller } from '../auth/caller.ts';
import type { RequestDeadline } from './request-deadline.ts';

const PRIORITIES: ReadonlySet<unknown> = new Set<PacingPriority>(['high', 'normal', 'low']);

/**
 * A call's request for its turn within the rate limits. `X-Priority` says how urgent it is: it counts
 * among the requests of the same caller, and `low` goes behind everybody's.
 */
export function toPacedRequest(
  { endpoint, request }: RequestContext,
  { name, weight }: Caller,
  path: string,
  deadline: RequestDeadline,
): PacedRequest {
  const { remainingMs, signal } = deadline;
  const priority = request.headers['x-priority'];
  return {
    endpoint,
    path,
    caller: name,
    weight: weight,
    priority: isPriority(priority) ? priority : 'normal',
    maxWaitMs: Math.max(1, remainingMs),
    signal,
  };
}

/** Waits for a call's turn, and notes how long that took. Undefined when it may go at once. */
export function acquireSlot(
  pacer: Pacer,
  context: RequestContext,
  request: PacedRequest,
): Promise<void> | undefined {
  const slot = pacer.admit(request);
  return slot && recordQueueTime(context, slot);
}

async function recordQueueTime(context: RequestContext, slot: Promise<void>): Promise<void> {
  const since = performance.now();
  try {
    await slot;
  } finally {
    context.queuedMs += performance.now() - since;
  }
}

function isPriority(value: unknown): value is PacingPriority {
  return PRIORITIES.has(value);
}
