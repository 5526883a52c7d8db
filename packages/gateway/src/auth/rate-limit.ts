/** Takes one request, or tells how long it has to wait to be taken, ms. */
export type TokenBucket = () => number;

/**
 * So many requests a second on average, and as many at once after a quiet second (a token bucket).
 *
 * @param now the time, ms. Default: this machine's, which never goes back.
 */
export function createTokenBucket(
  perSecond: number,
  now: () => number = () => performance.now(),
): TokenBucket {
  const capacity = Math.max(1, perSecond);
  let tokens = capacity;
  let refilledAtMs = now();
  return () => {
    const nowMs = now();
    tokens = Math.min(capacity, tokens + ((nowMs - refilledAtMs) / 1000) * perSecond);
    refilledAtMs = nowMs;
    if (tokens < 1) return ((1 - tokens) / perSecond) * 1000;
    tokens -= 1;
    return 0;
  };
}
