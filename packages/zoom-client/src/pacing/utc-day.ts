const DAY_MS = 86_400_000;

/** The number of the UTC day. @param now ms since the epoch */
export function utcDay(now: number): number {
  return Math.floor(now / DAY_MS);
}

/** Milliseconds until 00:00 UTC. @param now ms since the epoch */
export function msToNextDay(now: number): number {
  return (utcDay(now) + 1) * DAY_MS - now;
}
