import type { Known } from './hostile-requests.mjs';

/** What came of a run: answers by status (0: none), and those that must not be. */
export interface Outcome {
  readonly statuses: Readonly<Record<string, number>>;
  readonly wrong: readonly unknown[];
}
export function drive(port: number, seed: number, count: number, known: Known): Promise<Outcome>;
