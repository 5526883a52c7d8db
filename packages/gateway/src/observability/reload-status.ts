import type { Logger } from 'pino';
import type { ReloadProblem } from '../admin/gateway-facts.ts';

/** What a reload of the configuration did. Issues are sentences without their periods. */
export type ReloadResult =
  | {
      readonly kind: 'applied';
      /** Names of the settings that differ from those before, without values. */
      readonly changes: readonly string[];
      /** Names of settings that take effect only after a restart. */
      readonly needsRestart: readonly string[];
    }
  | { readonly kind: 'rejected'; readonly issues: readonly string[] };

/** The outcome of the last reload of the configuration. */
export class ReloadStatus {
  /** Failed reloads since the start. */
  failures = 0;
  /** Undefined after a reload has succeeded, and before the first. */
  problem: ReloadProblem | undefined;
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** @param issues sentences without their periods */
  recordFailure(issues: readonly string[]): void {
    const now = Date.now();
    this.failures += 1;
    this.problem = { issues, since: this.problem?.since ?? now, lastAt: now };
    this.#log.error({ issues }, 'configuration rejected, the previous one stays in force');
  }

  /** @param needsRestart settings that take effect only after a restart */
  recordSuccess(needsRestart: readonly string[]): void {
    this.problem = undefined;
    this.#log.info({ needsRestart }, 'configuration reloaded');
  }
}
