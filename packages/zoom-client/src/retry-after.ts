import { msUntilUtcMidnight } from './pacing/budget.ts';

/**
 * Reads `Retry-After`: seconds or an HTTP date (RFC 9110, section 10.2.3), or an ISO time, as Zoom writes it
 * with the limits of a day.
 *
 * @param now ms since the epoch
 * @returns ms from now, at least 0, and at most until 00:00 UTC: nothing of Zoom's lasts longer. Undefined
 * when there is none, or none that can be read.
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : parseDate(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(msUntilUtcMidnight(now), Math.max(0, ms));
}

/** `Date.parse` alone takes nearly anything with a digit for a date. */
function parseDate(text: string): number {
  return /^((Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? |\d{4}-\d\d-\d\dT)/.test(text)
    ? Date.parse(text)
    : NaN;
}
