import type { Limits } from '../config/gateway-config.ts';
import type { Failure } from '../failure.ts';

/**
 * How many requests of each caller are served at once. Each holds memory, a connection to the API and its
 * place among the connections here, for as long as the API likes: one caller alone must not have them all.
 */
export class UnderWay {
  readonly #limits: Pick<Limits, 'requestsPerCaller'>;
  /** As many as there are callers in the configuration. */
  readonly #counts = new Map<string, { requests: number }>();

  /** @param limits what holds at the moment of each request. */
  constructor(limits: Pick<Limits, 'requestsPerCaller'>) {
    this.#limits = limits;
  }

  /** Counts one more request of a caller; undefined if it may be served, which has to end then. */
  begin(caller: string): Failure | undefined {
    const { requestsPerCaller: most } = this.#limits;
    let count = this.#counts.get(caller);
    if (count === undefined) this.#counts.set(caller, (count = { requests: 0 }));
    if (count.requests >= most) return tooMany(most);
    count.requests += 1;
    return undefined;
  }

  /** One of those that began has ended. */
  end(caller: string): void {
    const count = this.#counts.get(caller);
    if (count !== undefined) count.requests -= 1;
  }
}

function tooMany(most: number): Failure {
  return {
    status: 429,
    code: 'CALLER_CONCURRENCY_EXCEEDED',
    message:
      `This caller has ${most} requests under way, the most that this gateway serves it at once. ` +
      'Wait for answers before you send more.',
    retryAfterMs: 1_000,
  };
}
