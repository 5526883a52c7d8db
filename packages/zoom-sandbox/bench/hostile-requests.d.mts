/** A source of chance that gives the same each time. */
export interface Chance {
  readonly next: () => number;
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}
/** What the requests may know of the sandbox they are for. */
export interface Known {
  readonly token: string;
  readonly texts: readonly string[];
}
export function createChance(seed: number): Chance;
export function makeRequest(
  chance: Chance,
  known: Known,
): { readonly proper: boolean; readonly method: string; readonly bytes: Buffer };
