import type { Clock } from '../clock.ts';

/** Those who wait for some time to pass, and may be woken before. */
export class Sleepers {
  readonly #clock: Clock;
  readonly #wakers = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Wakes them all. */
  wake(): void {
    for (const wake of this.#wakers) wake();
  }

  /** Sleeps so long, or until woken. @throws the signal's reason when that aborts */
  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const alarm = new AbortController();
    const wake = (): void => alarm.abort();
    this.#wakers.add(wake);
    signal.addEventListener('abort', wake, { once: true });
    await this.#clock.sleep(ms, alarm.signal).catch(() => {});
    this.#wakers.delete(wake);
    signal.removeEventListener('abort', wake);
    signal.throwIfAborted();
  }
}
