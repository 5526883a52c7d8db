import { rateLimitLabels, type RateLimitLabel } from '../endpoints/index.ts';
import { parseRetryAfter } from '../retry-after.ts';
import { msUntilUtcMidnight } from './utc-day.ts';

/**
 * What a limit counts by. `second` and `minute`: the account's requests of a label; `day`: the same until
 * 00:00 UTC; `host`: those for one host or meeting until 00:00 UTC.
 */
export type RateLimitScope = 'second' | 'minute' | 'day' | 'host';

/** What is looked at of an answer. */
export interface ZoomResponseHead {
  readonly status: number;
  /** A header by its name in small letters. `(name) => response.headers.get(name)` will do. */
  readonly header: (name: string) => string | null | undefined;
  /** The body or the beginning of it, if it is at hand: some kinds of 429 are told apart by their words only. */
  readonly body?: string | undefined;
}

/** What a 429 said. */
export type RateLimitInfo =
  /** The account's limit of a label was met. */
  | {
      readonly kind: 'label';
      readonly scope: 'second' | 'minute' | 'day';
      /** As Zoom named it; undefined when it did not. */
      readonly label: RateLimitLabel | undefined;
      /** Requests per `scope`, as Zoom named it. */
      readonly limit: number | undefined;
      /** As Zoom named it, or until 00:00 UTC for a day's limit; undefined when Zoom did not say. */
      readonly retryAfterMs: number | undefined;
    }
  /** A day's limit of one host, meeting, registrant or kind of request was met; others may go on. */
  | { readonly kind: 'special'; readonly scope: 'host'; readonly retryAfterMs: number }
  /** Something else works on the same resource just now. The limits have nothing to do with it. */
  | { readonly kind: 'concurrency' };

/** Whoever is told to wait longer was stopped by the limit of a day. */
const MAX_WINDOW_MS = 60_000;

/**
 * Reads a 429 of Zoom's. Nothing in it can be relied on: a limit per second comes without `Retry-After`,
 * that of a day with an ISO time in it, and that of a host with the headers of the account's label,
 * which has room left, and without `X-RateLimit-Type`.
 *
 * @param now ms since the epoch
 * @returns undefined for any other status
 */
export function readRateLimitInfo(
  { status, header, body = '' }: ZoomResponseHead,
  now: number,
): RateLimitInfo | undefined {
  if (status !== 429) return undefined;
  if (/concurrent requests/i.test(body)) return { kind: 'concurrency' };
  const type = header('x-ratelimit-type')?.toLowerCase() ?? '';
  if (isSpecial(type, body, parseInteger(header('x-ratelimit-remaining')) ?? 0)) {
    return { kind: 'special', scope: 'host', retryAfterMs: msUntilUtcMidnight(now) };
  }
  const label = parseLabel(header('x-ratelimit-category'));
  const limit = parseInteger(header('x-ratelimit-limit'));
  const retryAfterMs = parseRetryAfter(header('retry-after'), now);
  if (isDaily(type, body, retryAfterMs)) {
    return {
      kind: 'label',
      scope: 'day',
      label,
      limit,
      retryAfterMs: retryAfterMs ?? msUntilUtcMidnight(now),
    };
  }
  const scope = label === 'resource-intensive' ? 'minute' : 'second';
  return { kind: 'label', scope, label, limit, retryAfterMs };
}

function isSpecial(type: string, body: string, remaining: number): boolean {
  if (/daily rate limit \(\d+\) of/i.test(body)) return true;
  return type === '' && remaining > 0 && !/maximum (per-second|daily) rate limit/i.test(body);
}

function isDaily(type: string, body: string, retryAfterMs: number | undefined): boolean {
  if (type !== '') return type.startsWith('daily');
  return /maximum daily rate limit/i.test(body) || (retryAfterMs ?? 0) > MAX_WINDOW_MS;
}

function parseLabel(category: string | null | undefined): RateLimitLabel | undefined {
  const name = category?.trim().toLowerCase();
  return rateLimitLabels.find((label) => label === name);
}

function parseInteger(value: string | null | undefined): number | undefined {
  return /^\d{1,15}$/.test(value?.trim() ?? '') ? Number(value) : undefined;
}
