import { MINUTE_MS } from '../time/date-time.ts';
import type { WebhookOutcome } from './webhook-request.ts';

/** The delivery of one event to one subscription. */
export interface WebhookDelivery {
  readonly id: number;
  readonly subscriptionId: number;
  readonly event: string;
  readonly state: 'pending' | 'accepted' | 'dropped';
  readonly attempts: readonly WebhookAttempt[];
  /** Time of the next attempt on the sandbox's clock, ms since the epoch. */
  readonly retryAtMs?: number;
}

/** One attempt of a delivery: the response status, or the error if there was no response. */
export interface WebhookAttempt {
  readonly atMs: number;
  readonly status?: number;
  readonly error?: string;
}

/** A delivery while it is attempted. */
export interface PendingDelivery extends WebhookDelivery {
  readonly body: string;
  /** `x-zm-request-id`, the same for all attempts. */
  readonly requestId: string;
  state: WebhookDelivery['state'];
  attempts: WebhookAttempt[];
  retryAtMs?: number;
}

/** Delay after each failed attempt. https://developers.zoom.us/docs/api/webhooks/#notification-delivery */
const RETRY_DELAYS_MS = [5 * MINUTE_MS, 20 * MINUTE_MS, 60 * MINUTE_MS];

/** The next step of a delivery after an attempt. */
export type DeliveryDecision =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'retry'; readonly delayMs: number };

/**
 * Accepts a delivery with any 2xx. Retries up to three times after a 5xx or without a response; redirects and client
 * errors are final.
 */
export function decideDelivery(outcome: WebhookOutcome, attempts: number): DeliveryDecision {
  const status = outcome.kind === 'response' ? outcome.status : 0;
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  const delayMs = RETRY_DELAYS_MS[attempts - 1];
  const isTransient = status === 0 || status >= 500;
  return isTransient && delayMs !== undefined ? { kind: 'retry', delayMs } : { kind: 'dropped' };
}

/** Returns the delivery without its body. */
export function toDeliveryView(delivery: PendingDelivery): WebhookDelivery {
  const { id, subscriptionId, event, state, attempts, retryAtMs } = delivery;
  const view = { id, subscriptionId, event, state, attempts: [...attempts] };
  return retryAtMs === undefined ? view : { ...view, retryAtMs };
}

/** Returns what an attempt records of its outcome. */
export function toAttempt(atMs: number, outcome: WebhookOutcome): WebhookAttempt {
  return outcome.kind === 'response'
    ? { atMs, status: outcome.status }
    : { atMs, error: outcome.error };
}
