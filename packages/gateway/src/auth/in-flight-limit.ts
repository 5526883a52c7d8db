import type { Limits } from '../config/schema.ts';
import type { ErrorResponse } from '../http/error-response.ts';

/**
 * How many requests of each caller are served at once. Each holds memory, a connection to the API and its
 * place among the connections here, for as long as the API likes: one caller alone must not have them all.
 */
export class InFlightLimit {
  readonly #limits: Pick<Limits, 'maxInFlightPerCaller'>;
  /** As many as there are callers in the configuration. */
  readonly #counts = new Map<string, { requests: number }>();

  /** @param limits what holds at the moment of each request. */
  constructor(limits: Pick<Limits, 'maxInFlightPerCaller'>) {
    this.#limits = limits;
  }

  /** Counts one more request of a caller; undefined if it may be served, which has to end then. */
  acquire(caller: string): ErrorResponse | undefined {
    const { maxInFlightPerCaller: most } = this.#limits;
    let count = this.#counts.get(caller);
    if (count === undefined) this.#counts.set(caller, (count = { requests: 0 }));
    if (count.requests >= most) return concurrencyExceeded(most);
    count.requests += 1;
    return undefined;
  }

  /** One of those that began has ended. */
  release(caller: string): void {
    const count = this.#counts.get(caller);
    if (count !== undefined) count.requests -= 1;
  }
}

function concurrencyExceeded(max: number): ErrorResponse {
  return {
    status: 429,
    code: 'CALLER_CONCURRENCY_EXCEEDED',
    message:
      `This caller has ${max} requests under way, the most that this gateway serves it at once. ` +
      'Wait for answers before you send more.',
    retryAfterMs: 1_000,
  };
}
