import { setTimeout as sleep } from 'node:timers/promises';

/** How long somebody waits for a call: until its time is over, or until its caller goes away. */
export class RequestDeadline {
  readonly #deadlineMs: number;
  #abortReason: Error | undefined;
  /** Made only for those who have to wait: it costs more than most of what is done for a call. */
  #controller: AbortController | undefined;

  /** @param deadline by `performance.now()`. */
  constructor(deadline: number) {
    this.#deadlineMs = deadline;
  }

  /** What is left of it, ms; not below 0. */
  get remainingMs(): number {
    return Math.max(0, this.#deadlineMs - performance.now());
  }

  /** Aborts when the caller goes away. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#abortReason !== undefined) this.#controller.abort(this.#abortReason);
    return this.#controller.signal;
  }

  get aborted(): boolean {
    return this.#abortReason !== undefined;
  }

  /** The caller goes away. @returns the reason for whoever works for it. */
  abort(): Error {
    this.#abortReason = new Error('the caller went away');
    this.#controller?.abort(this.#abortReason);
    return this.#abortReason;
  }

  /** @throws the reason when the caller has gone away. */
  throwIfAborted(): void {
    if (this.#abortReason !== undefined) throw this.#abortReason;
  }

  /** @throws the reason when the caller goes away. */
  async wait(ms: number): Promise<void> {
    const { signal } = this;
    await sleep(ms, undefined, { signal }).catch(() => {});
    signal.throwIfAborted();
  }
}
