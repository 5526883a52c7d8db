import type { LabelRate } from './plans.ts';

/**
 * How a rate is let through: at most `slots` slots in any `windowMs`, and `size` requests in each. Unlike
 * a counter that starts anew with every window, this lets no two windows' worth through at a boundary.
 */
export interface RateRule {
  readonly slots: number;
  readonly windowMs: number;
  /** Above 1 for high rates only: a process then takes a slice of the budget, and spends it by itself. */
  readonly batchSize: number;
  /** The rate itself, our share of it: requests per second or minute. */
  readonly requests: number;
  readonly per: 'second' | 'minute';
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** So much later than a minute may a request arrive that was sent in time, without meeting the next one's. */
const MINUTE_MARGIN_MS = 1_000;
/** From here on, a round trip to Redis for every request would be too many. */
const BATCHING_THRESHOLD_PER_SECOND = 1_000;
const BATCHES_PER_SECOND = 50;
/** How much of a second's requests may go at once after a pause. */
const BURST_RATIO = 1 / 4;

/**
 * The rule for a share of a limit.
 *
 * A limit per second is spread over the second, for requests do not arrive as evenly as they are sent.
 * Only a quarter may go at once, and no more than keeps any second within the account's whole limit: at a
 * share of 1 each request has its own moment. A limit per minute is small, and may be used up at once.
 */
export function createRateRule(rate: LabelRate, share: number): RateRule {
  if ('perMinute' in rate) {
    const requests = rate.perMinute * share;
    const slots = Math.max(1, Math.floor(requests));
    const windowMs = Math.max(1, 1 / requests) * MINUTE_MS + MINUTE_MARGIN_MS;
    return { slots, windowMs, batchSize: 1, requests, per: 'minute' };
  }
  const requests = rate.perSecond * share;
  const batchSize =
    requests > BATCHING_THRESHOLD_PER_SECOND ? Math.ceil(requests / BATCHES_PER_SECOND) : 1;
  const burst = Math.min(requests * BURST_RATIO, rate.perSecond - requests);
  const slots = Math.max(1, Math.floor(burst / batchSize));
  return {
    slots,
    windowMs: ((slots * batchSize) / requests) * SECOND_MS,
    batchSize,
    requests,
    per: 'second',
  };
}

/** How many requests a rule lets go in so long. */
export function requestsWithin({ requests, per }: RateRule, ms: number): number {
  return (requests * ms) / (per === 'second' ? SECOND_MS : MINUTE_MS);
}

/** How long a rule takes to let so many requests go, ms. */
export function durationFor({ requests, per }: RateRule, count: number): number {
  return (count / requests) * (per === 'second' ? SECOND_MS : MINUTE_MS);
}
