import type { Logger } from 'pino';

/** Shorter outages are not logged once it was connected: a server may close idle connections. */
const LOG_AFTER_MS = 1_000;

/** Whether the store that gateways share can be used. Each outage is logged once. */
export class StoreHealth {
  /** Failures by reason, one of a fixed set of words. */
  readonly errors: Map<string, number> = new Map();
  readonly #name: string;
  readonly #log: Logger;
  #problem: string | undefined;
  #since: number | undefined;
  #logTimer: NodeJS.Timeout | undefined;
  #isLogged = false;
  #wasReady = false;

  /** @param name of the store, as in the log */
  constructor(name: string, log: Logger) {
    this.#name = name;
    this.#log = log;
  }

  /** The last failure that no success has followed. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** When the first of its failures happened, ms since the epoch. */
  get since(): number | undefined {
    return this.#since;
  }

  recordProblem(problem: string): void {
    this.errors.set(problem, (this.errors.get(problem) ?? 0) + 1);
    this.#problem = problem;
    this.#since ??= Date.now();
    const delayMs = this.#wasReady ? LOG_AFTER_MS : 0;
    this.#logTimer ??= setTimeout(() => {
      this.#isLogged = true;
      this.#log.warn({ code: this.#problem }, `${this.#name} unavailable, serving from memory`);
    }, delayMs).unref();
  }

  recordRecovery(): void {
    clearTimeout(this.#logTimer);
    this.#logTimer = undefined;
    this.#problem = undefined;
    this.#since = undefined;
    this.#wasReady = true;
    if (this.#isLogged) this.#log.info(`${this.#name} reconnected`);
    this.#isLogged = false;
  }

  /** Ends the log. */
  stop(): void {
    clearTimeout(this.#logTimer);
  }
}
