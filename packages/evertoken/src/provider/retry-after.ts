const LONGEST_MS = 15 * 60_000;

/**
 * Reads a `Retry-After` header in any of its forms: seconds or an HTTP date (RFC 9110, section
 * 10.2.3), or an ISO 8601 time, as Zoom sends it with daily limits.
 *
 * @returns the wait in ms from `now`, at least 0 and at most 15 minutes; undefined when there is none.
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim();
  if (text === undefined || text === '') return undefined;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(LONGEST_MS, Math.max(0, ms));
}
