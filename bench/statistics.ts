/** The middle of some figures, and how far they lie apart. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Median, least and most. @throws RangeError for no figures at all. */
export function summarize(figures: readonly number[]): Summary {
  if (figures.length === 0) throw new RangeError('there is nothing to summarize');
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** Each figure over the one of the same round: noise that both had in common falls out. */
export function ratios(figures: readonly number[], base: readonly number[]): number[] {
  return figures.map((figure, round) => figure / base[round]!);
}
