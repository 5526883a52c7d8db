import type { LabelRate } from './plans.ts';

/**
 * A rate limit as a sliding window: at most `slots` slots in any `windowMs`, with `batchSize` requests in
 * each. Unlike a fixed window it never lets twice the limit through at a window boundary.
 */
export interface RateRule {
  readonly slots: number;
  readonly windowMs: number;
  /** Requests per slot. Above 1 for high rates only, where a process takes requests in batches. */
  readonly batchSize: number;
  /** Our share of the rate, in requests per second or minute. */
  readonly requests: number;
  readonly per: 'second' | 'minute';
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Added to the window of a limit per minute, for requests that arrive late. */
const MINUTE_MARGIN_MS = 1_000;
/** Above this rate, one round trip to the store per request is too many. */
const BATCHING_THRESHOLD_PER_SECOND = 1_000;
const BATCHES_PER_SECOND = 50;
/** The fraction of a second's requests that may be sent at once after a quiet period. */
const BURST_RATIO = 1 / 4;

/**
 * Creates the rule for a share of a limit.
 *
 * A limit per second is spread over the second, because requests do not arrive as evenly as they are sent.
 * At most a quarter is sent at once, and never more than keeps every second within the account's whole
 * limit: with a share of 1 there is no burst. A limit per minute is small and may be used up at once.
 *
 * @param share our share of the limit, above 0 to 1
 */
export function createRateRule(rate: LabelRate, share: number): RateRule {
  if ('perMinute' in rate) {
    const requests = rate.perMinute * share;
    const slots = Math.max(1, Math.floor(requests));
    const windowMs = Math.max(1, 1 / requests) * MINUTE_MS + MINUTE_MARGIN_MS;
    return { slots, windowMs, batchSize: 1, requests, per: 'minute' };
  }
  const requests = rate.perSecond * share;
  const isBatched = requests > BATCHING_THRESHOLD_PER_SECOND;
  const batchSize = isBatched ? Math.ceil(requests / BATCHES_PER_SECOND) : 1;
  const burst = Math.min(requests * BURST_RATIO, rate.perSecond - requests);
  const slots = Math.max(1, Math.floor(burst / batchSize));
  const windowMs = ((slots * batchSize) / requests) * SECOND_MS;
  return { slots, windowMs, batchSize, requests, per: 'second' };
}

/** The number of requests that a rule allows within `ms`. */
export function requestsWithin({ requests, per }: RateRule, ms: number): number {
  return (requests * ms) / (per === 'second' ? SECOND_MS : MINUTE_MS);
}

/** The time in which a rule allows `count` requests, ms. */
export function durationFor({ requests, per }: RateRule, count: number): number {
  return (count / requests) * (per === 'second' ? SECOND_MS : MINUTE_MS);
}
