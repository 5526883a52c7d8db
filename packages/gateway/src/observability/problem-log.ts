import type { Logger } from 'pino';
import type { Problem } from '../admin/problem.ts';

const INTERVAL_MS = 1_000;

/**
 * Logs each problem when it begins, when its severity changes and when it has ended, with what an operator can do.
 * Checks every second.
 */
export class ProblemLog {
  readonly #log: Logger;
  readonly #find: () => Promise<readonly Problem[]>;
  readonly #timer: NodeJS.Timeout;
  /** Replaced by each check. */
  #current: ReadonlyMap<string, Problem> = new Map();

  constructor(log: Logger, find: () => Promise<readonly Problem[]>) {
    this.#log = log;
    this.#find = find;
    this.#timer = setInterval(() => void this.#check(), INTERVAL_MS).unref();
  }

  /** Ends the checks. */
  close(): void {
    clearInterval(this.#timer);
  }

  async #check(): Promise<void> {
    const problems = await this.#find().catch(() => undefined);
    if (problems === undefined) return;
    const next = new Map(problems.map((problem) => [toKey(problem), problem]));
    for (const [key, problem] of next) if (!this.#current.has(key)) this.#logBegin(problem);
    for (const [key, problem] of this.#current) if (!next.has(key)) this.#logEnd(problem);
    this.#current = next;
  }

  #logBegin({ severity, account, caller, code, cause, advice, docs }: Problem): void {
    const level = severity === 'critical' ? 'error' : 'warn';
    this.#log[level]({ account, caller, code, severity, cause, advice, docs }, 'problem began');
  }

  #logEnd({ severity, account, caller, code, since }: Problem): void {
    const seconds = Math.round((Date.now() - since) / 1000);
    this.#log.info({ account, caller, code, severity, seconds }, 'problem ended');
  }
}

function toKey({ account, caller, code, severity }: Problem): string {
  return JSON.stringify([account, caller, code, severity]);
}
