/** Finds options with an unknown name; a mistyped one would otherwise be ignored. @returns the issues */
export function findUnknownNames(options: object, known: readonly string[]): string[] {
  return Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) => `${name.slice(0, 50)}: unknown option; ${suggestName(name, known)}`);
}

/** Returns `did you mean X?` for a mistyped name, or the list of known ones if none is close to it. */
export function suggestName(name: string, known: readonly string[]): string {
  const text = name.slice(0, 50).toLowerCase();
  const [closest] = known
    .map((candidate) => ({ candidate, distance: editDistance(text, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, candidate.length / 3))
    .toSorted((a, b) => a.distance - b.distance);
  return closest === undefined
    ? `expected one of ${known.join(', ')}`
    : `did you mean ${closest.candidate}?`;
}

/** The number of characters to insert, delete or replace (Levenshtein). */
function editDistance(from: string, to: string): number {
  const distances = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    let diagonal = row - 1;
    distances[0] = row;
    for (let column = 1; column <= to.length; column++) {
      const above = distances[column] ?? 0;
      const left = distances[column - 1] ?? 0;
      const isEqual = from[row - 1] === to[column - 1];
      distances[column] = Math.min(diagonal + (isEqual ? 0 : 1), above + 1, left + 1);
      diagonal = above;
    }
  }
  return distances[to.length] ?? 0;
}
