import { readRetryAfter } from 'evertoken/internal';
import { rateLimitLabels, type RateLimitLabel } from '../endpoints/zoom-endpoint.ts';
import { msUntilUtcMidnight } from './daily-counts.ts';

/**
 * What a limit counts. `second`, `minute` and `day` (from 00:00 UTC): the account's requests of a label.
 * `host`: the requests for one host or meeting per day.
 */
export type RateLimitScope = 'second' | 'minute' | 'day' | 'host';

/** The part of a response that {@link readRateLimitInfo} reads. */
export interface ZoomResponseHead {
  readonly status: number;
  /** Returns a header by its lower-case name, such as `(name) => response.headers.get(name)`. */
  readonly header: (name: string) => string | null | undefined;
  /** The body or its beginning, if available. Some kinds of 429 differ only in their message. */
  readonly body?: string | undefined;
}

/** The limit that a 429 reported. */
export type RateLimitInfo =
  /** The account's limit of a label. */
  | {
      readonly kind: 'label';
      readonly scope: 'second' | 'minute' | 'day';
      /** The label as named by Zoom; undefined if it was not. */
      readonly label: RateLimitLabel | undefined;
      /** Requests per `scope` as named by Zoom. */
      readonly limit: number | undefined;
      /** The `Retry-After`, or the time until 00:00 UTC for a daily limit, ms; undefined if unknown. */
      readonly retryAfterMs: number | undefined;
    }
  /** A daily limit of one host, meeting, registrant or kind of request. Other requests are not affected. */
  | { readonly kind: 'special'; readonly scope: 'host'; readonly retryAfterMs: number }
  /** Another request is working on the same resource. No rate limit is exhausted. */
  | { readonly kind: 'concurrency' };

/** A longer `Retry-After` belongs to a daily limit. */
const MAX_WINDOW_MS = 60_000;

/**
 * Reads the limit that a 429 of Zoom reports. The headers vary: a limit per second has no `Retry-After`, a
 * daily limit has one with an ISO time, and a special limit has the headers of the account's label (with
 * requests remaining) but no `X-RateLimit-Type`.
 * Source: https://developers.zoom.us/docs/api/rate-limits/
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
    const untilMs = retryAfterMs ?? msUntilUtcMidnight(now);
    return { kind: 'label', scope: 'day', label, limit, retryAfterMs: untilMs };
  }
  const scope = label === 'resource-intensive' ? 'minute' : 'second';
  return { kind: 'label', scope, label, limit, retryAfterMs };
}

/**
 * Parses a `Retry-After` header of Zoom: seconds or an HTTP date (RFC 9110, section 10.2.3), or an ISO 8601
 * time, which Zoom sends with daily limits.
 *
 * @param now ms since the epoch
 * @returns the delay in ms, at most until 00:00 UTC, when the last of Zoom's limits is reset; undefined if the
 * header is missing or invalid
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  return readRetryAfter(value, now, msUntilUtcMidnight(now));
}

function isSpecial(type: string, body: string, remaining: number): boolean {
  if (SPECIAL_MESSAGE.test(body)) return true;
  return type === '' && remaining > 0 && !/maximum (per-second|daily) rate limit/i.test(body);
}

/** `… the daily rate limit (100) of Meeting Create/Update API requests …`; in 2020 `A maximum of 100 meetings … in one day.` */
const SPECIAL_MESSAGE = /daily rate limit \(\d+\) of|maximum of \d+ [^.]* (?:in one|per) day/i;

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
