import type { Clock } from '../clock.ts';
import { TokenError } from '../errors.ts';

/**
 * One run at a time for each key: who asks while a run is under way shares it. A slot is cleared by
 * the run that owns it and by no other, and a caller's abort ends that caller's waiting only.
 */
export class SingleFlight<Key, Result> {
  readonly #flights = new Map<Key, Promise<Result>>();

  /** Joins the run for this key, or starts it. */
  run(key: Key, start: () => Promise<Result>): Promise<Result> {
    const running = this.#flights.get(key);
    if (running !== undefined) return running;
    const flight = start().finally(() => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    });
    this.#flights.set(key, flight);
    return flight;
  }

  /** Resolves when every run has ended, whether well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#flights.values());
  }
}

/** How long a caller waits for a shared promise. */
export interface Patience {
  readonly clock: Clock;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Waits for a shared promise until it settles, the caller's signal aborts or its time is over; the
 * promise itself goes on.
 *
 * @throws TokenError `TOKEN_WAIT_TIMEOUT`; the signal's reason; what the promise rejects with.
 */
export function waitFor<T>(
  promise: Promise<T>,
  { clock, timeoutMs, signal }: Patience,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal?.reason as Error);
    const cancel = clock.after(timeoutMs, () => reject(new TokenError('TOKEN_WAIT_TIMEOUT')));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    void promise.then(resolve, reject).finally(() => {
      cancel();
      signal?.removeEventListener('abort', abort);
    });
  });
}
