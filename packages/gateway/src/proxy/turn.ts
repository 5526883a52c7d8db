import type { PacedRequest, Pacer, PacingPriority } from '@evertoken/zoom-client/pacing';
import type { Call } from '../call.ts';
import type { Caller } from '../callers/callers.ts';
import type { Patience } from './patience.ts';

const PRIORITIES: ReadonlySet<unknown> = new Set<PacingPriority>(['high', 'normal', 'low']);

/**
 * A call's request for its turn within the rate limits. `X-Priority` says how urgent it is: it counts
 * among the requests of the same caller, and `low` goes behind everybody's.
 */
export function pacedRequest(
  { endpoint, request }: Call,
  { name, share }: Caller,
  path: string,
  patience: Patience,
): PacedRequest {
  const { leftMs, signal } = patience;
  const priority = request.headers['x-priority'];
  return {
    endpoint,
    path,
    caller: name,
    weight: share,
    priority: isPriority(priority) ? priority : 'normal',
    maxWaitMs: Math.max(1, leftMs),
    signal,
  };
}

/** Waits for a call's turn, and notes how long that took. Undefined when it may go at once. */
export function waitForTurn(
  pacer: Pacer,
  call: Call,
  request: PacedRequest,
): Promise<void> | undefined {
  const turn = pacer.admit(request);
  return turn && noteWait(call, turn);
}

async function noteWait(call: Call, turn: Promise<void>): Promise<void> {
  const since = performance.now();
  try {
    await turn;
  } finally {
    call.queuedMs += performance.now() - since;
  }
}

function isPriority(value: unknown): value is PacingPriority {
  return PRIORITIES.has(value);
}
