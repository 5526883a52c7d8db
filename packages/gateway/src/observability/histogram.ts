/** Upper bounds of the buckets that durations are counted in, seconds. */
export const DURATION_BUCKETS_SECONDS: readonly number[] = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
];

const BUCKETS_MS = DURATION_BUCKETS_SECONDS.map((bound) => bound * 1000);

/** A histogram of durations over {@link DURATION_BUCKETS_SECONDS}. An observation costs a few comparisons. */
export class DurationHistogram {
  /** Observations per bucket, not cumulative; the last bucket has no upper bound. */
  readonly counts: Float64Array = new Float64Array(BUCKETS_MS.length + 1);
  sumMs = 0;

  observe(ms: number): void {
    let bucket = 0;
    while (bucket < BUCKETS_MS.length && ms > BUCKETS_MS[bucket]!) bucket += 1;
    this.counts[bucket]! += 1;
    this.sumMs += ms;
  }

  /** Number of observations. */
  get count(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }
}

/**
 * Estimates a quantile by linear interpolation between bucket bounds, like Prometheus' `histogram_quantile`.
 *
 * @param counts Observations per bucket, as in {@link DurationHistogram.counts}.
 * @param quantile From 0 to 1.
 * @returns Milliseconds, at most the largest finite bound; undefined without observations.
 */
export function estimateQuantileMs(
  counts: ArrayLike<number>,
  quantile: number,
): number | undefined {
  const total = Array.from(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  let rank = quantile * total;
  for (let bucket = 0; bucket < BUCKETS_MS.length; bucket += 1) {
    const count = counts[bucket] ?? 0;
    const lower = bucket === 0 ? 0 : BUCKETS_MS[bucket - 1]!;
    if (rank <= count && count > 0) return lower + ((BUCKETS_MS[bucket]! - lower) * rank) / count;
    rank -= count;
  }
  return BUCKETS_MS.at(-1);
}
