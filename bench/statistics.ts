/** The median and the range of some figures. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Summarizes figures. @throws RangeError for an empty list. */
export function summarize(figures: readonly number[]): Summary {
  if (figures.length === 0) throw new RangeError('no figures to summarize');
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** Divides each figure by the one of the same round, which cancels noise that both have in common. */
export function ratios(figures: readonly number[], base: readonly number[]): number[] {
  return figures.map((figure, round) => figure / base[round]!);
}
