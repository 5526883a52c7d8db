import type { Clock } from 'evertoken';
import type { QueueItem } from './fair-queue.ts';
import type { PacedRequest, PacingPriority } from './pacer.ts';

type WaiterOutcome =
  { readonly kind: 'admitted' } | { readonly kind: 'rejected'; readonly error: Error };

/** A request that waits for its turn: it is let go or refused, once. */
export class Waiter implements QueueItem {
  readonly caller: string;
  readonly weight: number;
  readonly priority: PacingPriority;
  /** Until when it waits, on the monotonic clock. */
  readonly deadline: number;
  readonly #signal: AbortSignal | undefined;
  #outcome: WaiterOutcome | undefined;
  #onOutcome: ((outcome: WaiterOutcome) => void) | undefined;

  constructor(request: PacedRequest, deadline: number) {
    const { caller = '', weight = 1, priority = 'normal', signal } = request;
    this.caller = caller;
    this.weight = weight;
    this.priority = priority;
    this.deadline = deadline;
    this.#signal = signal;
  }

  admit(): void {
    this.#settle({ kind: 'admitted' });
  }

  reject(error: Error): void {
    this.#settle({ kind: 'rejected', error });
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
    if (this.#outcome?.kind === 'admitted') return undefined;
    const signal = this.#signal;
    return new Promise((resolve, reject) => {
      const abort = (): void => onAbort(signal?.reason as Error);
      const cancel = clock.after(this.deadline - clock.monotonic(), onTimeout);
      signal?.addEventListener('abort', abort, { once: true });
      const end = (outcome: WaiterOutcome): void => {
        cancel();
        signal?.removeEventListener('abort', abort);
        if (outcome.kind === 'admitted') resolve();
        else reject(outcome.error);
      };
      if (this.#outcome !== undefined) return end(this.#outcome);
      this.#onOutcome = end;
      if (signal?.aborted) abort();
    });
  }

  #settle(outcome: WaiterOutcome): void {
    if (this.#outcome !== undefined) return;
    this.#outcome = outcome;
    this.#onOutcome?.(outcome);
  }
}
