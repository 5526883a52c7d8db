import type { Clock } from '../clock.ts';

/**
 * Whether a token manager is closed, and why. Not an AbortController: Cloudflare Workers allow none before the first request,
 * and no other request may abort it.
 */
export class Closing {
  #reason: Error | undefined;
  readonly #listeners: (() => void)[] = [];

  get isClosed(): boolean {
    return this.#reason !== undefined;
  }

  /** Calls back when it is closed. */
  onClose(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Keeps the reason of the first call. */
  close(reason: Error): void {
    this.#reason ??= reason;
    for (const listener of this.#listeners) listener();
  }

  /** @throws the reason */
  throwIfClosed(): void {
    if (this.#reason !== undefined) throw this.#reason;
  }
}

/** A sleep of any number of callers that can be ended early for all of them. */
export class WakeableSleep {
  readonly #clock: Clock;
  readonly #closing: Closing;
  readonly #wakers = new Set<() => void>();

  /** @param closing ends all sleeps, also later ones. */
  constructor(clock: Clock, closing: Closing) {
    this.#clock = clock;
    this.#closing = closing;
    closing.onClose(() => this.wake());
  }

  /** Ends all sleeps. Each caller ends its own timer, which belongs to its request in some runtimes. */
  wake(): void {
    for (const wake of this.#wakers) wake();
    this.#wakers.clear();
  }

  /** Resolves after `ms` or when woken. @throws the reason of `closing` */
  async sleep(ms: number): Promise<void> {
    this.#closing.throwIfClosed();
    const timer = new AbortController();
    let wake = (): void => {};
    const woken = new Promise<void>((resolve) => (wake = resolve));
    this.#wakers.add(wake);
    await Promise.race([woken, this.#clock.sleep(ms, timer.signal)]);
    this.#wakers.delete(wake);
    timer.abort();
    this.#closing.throwIfClosed();
  }
}
