const DAY_MS = 86_400_000;

/** The number of the UTC day. @param now ms since the epoch */
export function utcDayNumber(now: number): number {
  return Math.floor(now / DAY_MS);
}

/** Milliseconds until 00:00 UTC. @param now ms since the epoch */
export function msUntilUtcMidnight(now: number): number {
  return (utcDayNumber(now) + 1) * DAY_MS - now;
}
