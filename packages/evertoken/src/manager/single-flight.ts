import { startTimeout, type Clock } from '../clock.ts';
import { TokenError } from '../errors.ts';

/**
 * One run at a time for each key: who asks while a run is under way shares it. A slot is cleared by
 * the run that owns it and by no other.
 */
export class SingleFlight<Key, Result> {
  readonly #flights = new Map<Key, Flight<Result>>();

  /** Joins the run for this key, or starts it. */
  run(key: Key, start: () => Promise<Result>): Flight<Result> {
    const running = this.#flights.get(key);
    if (running !== undefined) return running;
    const flight = new Flight(
      start().finally(() => {
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
      }),
    );
    this.#flights.set(key, flight);
    return flight;
  }

  /** Resolves when every run has ended, whether well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#flights.values()].map(({ result }) => result));
  }
}

/** How long a caller waits. */
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
 * A run that many wait for, each as long as it likes. Who leaves ends its own waiting only, and
 * nothing is kept of it: a promise would keep its callbacks to the end.
 */
export class Flight<Result> {
  readonly result: Promise<Result>;
  /** Undefined once the run has ended. */
  #waiters: Set<Waiter<Result>> | undefined = new Set();

  constructor(end: Promise<Result>) {
    this.result = end;
    end.then(
      (result) => this.#settle((waiter) => waiter.resolve(result)),
      (error: unknown) => this.#settle((waiter) => waiter.reject(error as Error)),
    );
  }

  /**
   * Waits until the run ends, the caller's signal aborts or its time is over.
   *
   * @throws TokenError `TOKEN_WAIT_TIMEOUT`; the signal's reason; what the run rejects with.
   */
  wait({ clock, timeoutMs, signal }: WaitOptions): Promise<Result> {
    const waiting = this.#waiters;
    if (waiting === undefined) return this.result;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.delete(waiter);
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
      waiting.add(waiter);
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
    });
  }

  #settle(tell: (waiter: Waiter<Result>) => void): void {
    const waiting = this.#waiters;
    this.#waiters = undefined;
    waiting?.forEach(tell);
  }
}
