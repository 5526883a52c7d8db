type Environment = Readonly<Record<string, string | undefined>>;

/** Shorter names resemble those of other programs. */
const MIN_LENGTH = 9;
const MAX_DISTANCE = 2;

/**
 * Finds a variable that is set in place of `name`, which is not: one that differs in at most two characters, or
 * begins with ZOOM and ends like it, as `ZOOM_S2S_CLIENT_ID`.
 */
export function findMisspelling(environment: Environment, name: string): string | undefined {
  const isSet = (key: string): boolean => Boolean(environment[key]?.trim());
  if (name.length < MIN_LENGTH || isSet(name) || isSet(`${name}_FILE`)) return undefined;
  return Object.keys(environment).find((key) => isSet(key) && resembles(key, name));
}

function resembles(key: string, name: string): boolean {
  const given = key.toUpperCase();
  const ending = name.replace(/^ZOOM/, '');
  if (ending !== name && given.startsWith('ZOOM') && given.endsWith(ending)) return true;
  return (
    Math.abs(given.length - name.length) <= MAX_DISTANCE &&
    editDistance(given, name) <= MAX_DISTANCE
  );
}

/** The Levenshtein distance: how many characters must be inserted, deleted or replaced. */
function editDistance(from: string, to: string): number {
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
