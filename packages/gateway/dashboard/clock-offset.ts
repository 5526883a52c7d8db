/** Clocks that are this close are taken for the same, ms: HTTP tells whole seconds. */
const TOLERANCE_MS = 2_000;

/**
 * How far the gateway's clock is ahead of this machine's, ms. All times that the gateway tells are by its
 * own; a reader's that is minutes off must not make a live token look dead.
 *
 * @param date the answer's `Date`
 */
export function getClockOffset(date: string | null, now: number): number {
  const serverTime = date === null ? NaN : Date.parse(date);
  const offset = serverTime - now;
  return Number.isNaN(offset) || Math.abs(offset) < TOLERANCE_MS ? 0 : offset;
}
