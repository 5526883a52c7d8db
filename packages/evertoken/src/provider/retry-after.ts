const MAX_RETRY_AFTER_MS = 15 * 60_000;
const SECONDS_PATTERN = /^\d+(\.\d+)?$/;
/** How an HTTP date or an ISO 8601 time begins. `Date.parse` alone takes nearly anything with a digit for a date. */
const DATE_PATTERN = /^((Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? |\d{4}-\d\d-\d\dT)/;

/**
 * Reads a `Retry-After` header in any of its forms: seconds or an HTTP date (RFC 9110, section
 * 10.2.3), or an ISO 8601 time, as Zoom sends it with daily limits.
 *
 * @returns the wait in ms from `now`, at least 0 and at most 15 minutes; undefined when there is none.
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim();
  if (text === undefined) return undefined;
  const ms = SECONDS_PATTERN.test(text) ? Number(text) * 1000 : parseDate(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(MAX_RETRY_AFTER_MS, Math.max(0, ms));
}

function parseDate(text: string): number {
  return DATE_PATTERN.test(text) ? Date.parse(text) : NaN;
}
