import { setTimeout as sleep } from 'node:timers/promises';

/** How long somebody waits for a call: until its time is over, or until its caller goes away. */
export class Patience {
  readonly #deadline: number;
  #gone: Error | undefined;
  /** Made only for those who have to wait: it costs more than most of what is done for a call. */
  #controller: AbortController | undefined;

  /** @param deadline by `performance.now()`. */
  constructor(deadline: number) {
    this.#deadline = deadline;
  }

  /** What is left of it, ms; not below 0. */
  get leftMs(): number {
    return Math.max(0, this.#deadline - performance.now());
  }

  /** Aborts when the caller goes away. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#gone !== undefined) this.#controller.abort(this.#gone);
    return this.#controller.signal;
  }

  get isGone(): boolean {
    return this.#gone !== undefined;
  }

  /** The caller goes away. @returns the reason for whoever works for it. */
  leave(): Error {
    this.#gone = new Error('the caller went away');
    this.#controller?.abort(this.#gone);
    return this.#gone;
  }

  /** @throws the reason when the caller has gone away. */
  throwIfGone(): void {
    if (this.#gone !== undefined) throw this.#gone;
  }

  /** @throws the reason when the caller goes away. */
  async pause(ms: number): Promise<void> {
    const { signal } = this;
    await sleep(ms, undefined, { signal }).catch(() => {});
    signal.throwIfAborted();
  }
}
