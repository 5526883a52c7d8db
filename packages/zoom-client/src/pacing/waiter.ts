import type { Clock } from 'evertoken';
import type { Queued } from './fair-queue.ts';
import type { PacedRequest, PacingPriority } from './pacer.ts';

type Outcome = { readonly kind: 'goes' } | { readonly kind: 'refused'; readonly error: Error };

/** A request that waits for its turn: it is let go or refused, once. */
export class Waiter implements Queued {
  readonly caller: string;
  readonly weight: number;
  readonly priority: PacingPriority;
  /** Until when it waits, on the monotonic clock. */
  readonly deadline: number;
  readonly #signal: AbortSignal | undefined;
  #outcome: Outcome | undefined;
  #onOutcome: ((outcome: Outcome) => void) | undefined;

  constructor(request: PacedRequest, deadline: number) {
    const { caller = '', weight = 1, priority = 'normal', signal } = request;
    this.caller = caller;
    this.weight = weight;
    this.priority = priority;
    this.deadline = deadline;
    this.#signal = signal;
  }

  letGo(): void {
    this.#settle({ kind: 'goes' });
  }

  refuse(error: Error): void {
    this.#settle({ kind: 'refused', error });
  }

  /**
   * What its caller waits for; undefined when it goes already.
   *
   * @param onTimeout called when its time is over, if nothing has become of it
   * @param onAbort called when its signal aborts
   */
  wait(
    clock: Pick<Clock, 'monotonic' | 'after'>,
    onTimeout: () => void,
    onAbort: (reason: Error) => void,
  ): Promise<void> | undefined {
    if (this.#outcome?.kind === 'goes') return undefined;
    const signal = this.#signal;
    return new Promise((resolve, reject) => {
      const abort = (): void => onAbort(signal?.reason as Error);
      const cancel = clock.after(this.deadline - clock.monotonic(), onTimeout);
      signal?.addEventListener('abort', abort, { once: true });
      const end = (outcome: Outcome): void => {
        cancel();
        signal?.removeEventListener('abort', abort);
        if (outcome.kind === 'goes') resolve();
        else reject(outcome.error);
      };
      if (this.#outcome !== undefined) return end(this.#outcome);
      this.#onOutcome = end;
      if (signal?.aborted) abort();
    });
  }

  #settle(outcome: Outcome): void {
    if (this.#outcome !== undefined) return;
    this.#outcome = outcome;
    this.#onOutcome?.(outcome);
  }
}
