/**
 * The candidate that a mistyped word was most likely meant to be; undefined when none is near: more than a
 * third of its letters, but at least two, would have to change.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: levenshtein(word, candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [best] = ranked;
  if (best === undefined) return undefined;
  const bound = Math.max(2, Math.floor(best.candidate.length / 3));
  return best.distance <= bound && best.distance < best.candidate.length
    ? best.candidate
    : undefined;
}

/** How many letters have to be put in, taken out or replaced to make one word the other (Levenshtein). */
function levenshtein(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of Array.from(from).entries()) {
    const next = [at + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const replaced = row[column]! + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, row[column + 1]! + 1, next[column]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
