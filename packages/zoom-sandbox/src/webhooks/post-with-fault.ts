import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliveryFault, FaultScope } from '../faults/fault-rule.ts';
import type { WebhookOptions } from './subscription.ts';
import { TIMED_OUT, type WebhookOutcome } from './webhook-request.ts';

/** Delivers an event with the fault that applies to it, if any. Never rejects if `post` does not. */
export async function postWithFault(
  fault: (FaultScope & DeliveryFault) | undefined,
  options: WebhookOptions,
  post: (options: WebhookOptions) => Promise<WebhookOutcome>,
  signal: AbortSignal,
): Promise<WebhookOutcome> {
  if (fault === undefined) return post(options);
  // An abort ends the delay; the request then fails at once.
  await sleep(fault.delayMs ?? 0, undefined, { signal }).catch(() => undefined);
  switch (fault.kind) {
    case 'delay':
      return post(options);
    case 'hang':
      return TIMED_OUT;
    case 'reset':
      return { kind: 'failure', error: 'ECONNRESET' };
    case 'duplicate':
      await post(options);
      return post(options);
    case 'invalid-signature':
      return post({ ...options, secretToken: `not-${options.secretToken}` });
  }
}
