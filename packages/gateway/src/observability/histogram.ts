/** Upper bounds of what durations are counted in, seconds. */
export const DURATION_BUCKETS_SECONDS: readonly number[] = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
];

const BUCKETS_MS = DURATION_BUCKETS_SECONDS.map((bound) => bound * 1000);

/** How long things took, as a histogram: to note one costs a few comparisons. */
export class DurationHistogram {
  /** By bound; the last one is for what took longer than all of them. */
  readonly counts: Float64Array = new Float64Array(BUCKETS_MS.length + 1);
  sumMs = 0;

  /** Notes one. */
  observe(ms: number): void {
    let at = 0;
    while (at < BUCKETS_MS.length && ms > BUCKETS_MS[at]!) at += 1;
    this.counts[at]! += 1;
    this.sumMs += ms;
  }

  get count(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }
}

/**
 * Below which so much of what was counted lies, ms; straight lines are drawn between bounds, as
 * Prometheus does. What is beyond the last bound counts as the bound.
 *
 * @param counts as in {@link Durations}
 * @param share from 0 to 1
 * @returns undefined when nothing was counted
 */
export function estimateQuantileMs(
  counts: ArrayLike<number>,
  quantile: number,
): number | undefined {
  const total = Array.from(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  let rank = quantile * total;
  for (let at = 0; at < BUCKETS_MS.length; at += 1) {
    const here = counts[at] ?? 0;
    const from = at === 0 ? 0 : BUCKETS_MS[at - 1]!;
    if (rank <= here && here > 0) return from + ((BUCKETS_MS[at]! - from) * rank) / here;
    rank -= here;
  }
  return BUCKETS_MS.at(-1);
}
