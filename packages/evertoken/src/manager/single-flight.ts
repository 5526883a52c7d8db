import { startTimeout, type Clock } from '../clock.ts';
import { TokenError } from '../errors.ts';

/** Runs one operation per key at a time and shares its result among concurrent callers. */
export class SingleFlight<Key, Result> {
  readonly #flights = new Map<Key, Flight<Result>>();

  /** Joins the active operation of this key, or starts one. */
  run(key: Key, start: () => Promise<Result>): Flight<Result> {
    const active = this.#flights.get(key);
    if (active !== undefined) return active;
    const flight = new Flight(
      start().finally(() => {
        // Only the flight that owns the entry removes it.
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
      }),
    );
    this.#flights.set(key, flight);
    return flight;
  }

  /** Resolves when all active operations have settled. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#flights.values()].map(({ result }) => result));
  }
}

/** Options of {@link Flight.wait}. */
export interface WaitOptions {
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

interface Waiter<Result> {
  resolve(result: Result): void;
  reject(error: Error): void;
}

/**
 * An operation with any number of waiting callers, each with its own timeout and signal. A caller that
 * leaves is removed completely; a `then` on the shared promise would stay until the operation settles.
 */
export class Flight<Result> {
  readonly result: Promise<Result>;
  /** Undefined once the operation has settled. */
  #waiters: Set<Waiter<Result>> | undefined = new Set();

  constructor(result: Promise<Result>) {
    this.result = result;
    result.then(
      (value) => this.#settle((waiter) => waiter.resolve(value)),
      (error: unknown) => this.#settle((waiter) => waiter.reject(error as Error)),
    );
  }

  /**
   * Waits for the result.
   *
   * @throws TokenError `TOKEN_WAIT_TIMEOUT` after `timeoutMs`; the signal's reason when it aborts; the
   *   error of the operation.
   */
  wait({ clock, timeoutMs, signal }: WaitOptions): Promise<Result> {
    const waiters = this.#waiters;
    if (waiters === undefined) return this.result;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        waiters.delete(waiter);
        cancel();
        signal?.removeEventListener('abort', abort);
      };
      const waiter: Waiter<Result> = {
        resolve: (result) => (leave(), resolve(result)),
        reject: (error) => (leave(), reject(error)),
      };
      const abort = (): void => waiter.reject(signal?.reason as Error);
      const cancel = startTimeout(clock, timeoutMs, () =>
        waiter.reject(new TokenError('TOKEN_WAIT_TIMEOUT')),
      );
      waiters.add(waiter);
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
    });
  }

  #settle(notify: (waiter: Waiter<Result>) => void): void {
    const waiters = this.#waiters;
    this.#waiters = undefined;
    waiters?.forEach(notify);
  }
}
