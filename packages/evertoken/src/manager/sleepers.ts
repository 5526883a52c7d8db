import type { Clock } from '../clock.ts';

/** Those who wait for some time to pass, and may be woken before. */
export class WakeableSleep {
  readonly #clock: Clock;
  readonly #closing: AbortSignal;
  readonly #wakers = new Set<() => void>();

  /** @param closing ends the sleep of all, and of whoever comes after */
  constructor(clock: Clock, closing: AbortSignal) {
    this.#clock = clock;
    this.#closing = closing;
    // Once for all of them: a listener each would pile up on it.
    closing.addEventListener('abort', () => this.wake(), { once: true });
  }

  /** Wakes them all. */
  wake(): void {
    for (const wake of this.#wakers) wake();
  }

  /** Sleeps so long, or until woken. @throws the reason why all is closing */
  async sleep(ms: number): Promise<void> {
    this.#closing.throwIfAborted();
    const alarm = new AbortController();
    const wake = (): void => alarm.abort();
    this.#wakers.add(wake);
    await this.#clock.sleep(ms, alarm.signal).catch(() => {});
    this.#wakers.delete(wake);
    this.#closing.throwIfAborted();
  }
}
