/**
 * Returns the candidate that a mistyped word is closest to; undefined if the edit distance to all of them is
 * more than a third of their length, but at least 2.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: levenshtein(word, candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  if (best === undefined) return undefined;
  const maxDistance = Math.max(2, Math.floor(best.candidate.length / 3));
  return best.distance <= maxDistance && best.distance < best.candidate.length
    ? best.candidate
    : undefined;
}

/** The Levenshtein distance: how many characters must be inserted, deleted or replaced. */
function levenshtein(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const replaced = row[column]! + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, row[column + 1]! + 1, next[column]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
