/** Takes one request, or tells how long it has to wait to be taken, ms. */
export type RequestRate = () => number;

/**
 * So many requests a second on average, and as many at once after a quiet second (a token bucket).
 *
 * @param now the time, ms. Default: this machine's, which never goes back.
 */
export function requestRate(
  perSecond: number,
  now: () => number = () => performance.now(),
): RequestRate {
  const most = Math.max(1, perSecond);
  let left = most;
  let countedAtMs = now();
  return () => {
    const nowMs = now();
    left = Math.min(most, left + ((nowMs - countedAtMs) / 1000) * perSecond);
    countedAtMs = nowMs;
    if (left < 1) return ((1 - left) / perSecond) * 1000;
    left -= 1;
    return 0;
  };
}
