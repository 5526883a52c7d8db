import { editDistance } from '../config/misspelling.ts';

/**
 * Returns the candidate that a mistyped word is closest to; undefined if the edit distance to all of them is
 * more than a third of their length, but at least 2.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .toSorted((a, b) => a.distance - b.distance);
  if (best === undefined) return undefined;
  const maxDistance = Math.max(2, Math.floor(best.candidate.length / 3));
  return best.distance <= maxDistance && best.distance < best.candidate.length
    ? best.candidate
    : undefined;
}
