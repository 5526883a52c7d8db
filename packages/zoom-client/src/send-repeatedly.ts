import { exchange, type Connection, type Sending } from './exchange.ts';
import type { Reading } from './response.ts';
import { decideRetry, defaultRetryPolicy, type RetryBudget } from './retry/index.ts';

/** How requests are repeated. */
export interface Repetition {
  /** How often a request is sent at most. */
  readonly attempts: number;
  readonly budget: RetryBudget;
  /** From 0 to 1. */
  readonly random: () => number;
}

/**
 * Sends a request, and again while that is harmless and may help: see `decideRetry`.
 *
 * @throws what {@link exchange} throws
 */
export async function sendRepeatedly(
  connection: Connection,
  sending: Sending,
  { attempts, budget, random }: Repetition,
): Promise<Reading> {
  const { clock } = connection;
  const { method } = sending.request;
  const policy = { ...defaultRetryPolicy, attempts };
  budget.recordRequest();
  for (let attempt = 1; ; attempt += 1) {
    const { reading, outcome } = await exchange(connection, sending);
    if (reading.kind === 'result') return reading;
    const remainingMs = sending.deadline - clock.monotonic();
    const question = { method, outcome, attempt, isReplayable: true, remainingMs };
    const decision = decideRetry(question, random(), policy);
    if (decision.kind === 'answer' || !budget.takeRetry()) return reading;
    await clock.sleep(decision.afterMs, sending.signal);
  }
}
