import { sendOnce, type ClientDeps, type SendContext } from './send.ts';
import type { ParsedResponse } from './response.ts';
import { decideRetry, defaultRetryPolicy, type RetryBudget } from './retry/index.ts';

/** How requests are repeated. */
export interface RetrySettings {
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
export async function sendWithRetry(
  connection: ClientDeps,
  sending: SendContext,
  { attempts, budget, random }: RetrySettings,
): Promise<ParsedResponse> {
  const { clock } = connection;
  const { method } = sending.request;
  const policy = { ...defaultRetryPolicy, attempts };
  budget.recordRequest();
  for (let attempt = 1; ; attempt += 1) {
    const { response, outcome } = await sendOnce(connection, sending);
    if (response.kind === 'result') return response;
    const remainingMs = sending.deadline - clock.monotonic();
    const question = { method, outcome, attempt, isReplayable: true, remainingMs };
    const decision = decideRetry(question, random(), policy);
    if (decision.kind === 'stop' || !budget.takeRetry()) return response;
    await clock.sleep(decision.afterMs, sending.signal);
  }
}
