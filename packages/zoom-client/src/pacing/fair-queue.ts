import type { Clock } from 'evertoken';
import type { PacedRequest, PacingPriority } from './pacer.ts';

/** An item of a {@link FairQueue}. */
export interface QueueItem {
  readonly caller: string;
  /** The caller's weight relative to other callers, above 0. */
  readonly weight: number;
  readonly priority: PacingPriority;
}

/** With more callers than this, those without queued items are forgotten, and with them what they owe to others. */
const MAX_FLOWS = 1_000;

/** The queued items of one caller. */
interface Flow<T> {
  weight: number;
  /** The virtual time at which the caller's next item starts. */
  startTag: number;
  readonly waiting: { readonly [P in PacingPriority]: Set<T> };
}

/**
 * Serves callers in proportion to their weights, however many items each has queued (start-time fair
 * queueing). A caller that joins or returns starts level with the caller served last: idle time is neither
 * credited nor penalized.
 *
 * Priorities never take from other callers: `high` precedes the same caller's `normal`, and `low` is served
 * only when no caller has anything else queued.
 */
export class FairQueue<T extends QueueItem> {
  readonly #flows = new Map<string, Flow<T>>();
  #size = 0;
  /** The start tag of the item served last. */
  #virtualTime = 0;

  /** The number of queued items. */
  get size(): number {
    return this.#size;
  }

  /** Iterates over the queued items, in no particular order. */
  *[Symbol.iterator](): Generator<T> {
    for (const { waiting } of this.#flows.values()) {
      yield* waiting.high;
      yield* waiting.normal;
      yield* waiting.low;
    }
  }

  /** Adds an item behind those of the same caller and priority. */
  add(item: T): void {
    const { caller, weight, priority } = item;
    const flow = this.#flows.get(caller) ?? createFlow<T>();
    this.#flows.set(caller, flow);
    if (getBacklog(flow) === 0) flow.startTag = Math.max(flow.startTag, this.#virtualTime);
    flow.weight = weight;
    flow.waiting[priority].add(item);
    this.#size += 1;
  }

  /** Removes and returns the next item; undefined if the queue is empty. */
  take(): T | undefined {
    const flow = this.#nextFlow(hasForeground) ?? this.#nextFlow(hasLowPriority);
    if (flow === undefined) return undefined;
    const { high, normal, low } = flow.waiting;
    const [item] = [high, normal, low].find(({ size }) => size > 0)!;
    this.#virtualTime = flow.startTag;
    flow.startTag += 1 / flow.weight;
    this.delete(item!);
    return item;
  }

  /** Removes an item; false if it is not queued. */
  delete(item: T): boolean {
    const isRemoved = this.#flows.get(item.caller)?.waiting[item.priority].delete(item) ?? false;
    if (isRemoved) this.#size -= 1;
    // With an empty queue all callers are level again.
    if (this.#size === 0) this.#flows.clear();
    else if (this.#flows.size > MAX_FLOWS) this.#forgetIdle(item.caller);
    return isRemoved;
  }

  /**
   * Removes the item to drop when the queue is full: the newest item of the lowest priority of the caller
   * with the longest backlog for its weight.
   */
  evict(): T | undefined {
    let longest: Flow<T> | undefined;
    for (const flow of this.#flows.values()) {
      const isLonger =
        longest === undefined ||
        getBacklog(flow) / flow.weight > getBacklog(longest) / longest.weight;
      if (isLonger) longest = flow;
    }
    if (longest === undefined) return undefined;
    const { high, normal, low } = longest.waiting;
    const item = [...[low, normal, high].find(({ size }) => size > 0)!].at(-1)!;
    this.delete(item);
    return item;
  }

  #forgetIdle(caller: string): void {
    const flow = this.#flows.get(caller);
    if (flow !== undefined && getBacklog(flow) === 0) this.#flows.delete(caller);
  }

  #nextFlow(isEligible: (flow: Flow<T>) => boolean): Flow<T> | undefined {
    let next: Flow<T> | undefined;
    for (const [caller, flow] of this.#flows) {
      // An idle caller at or behind the virtual time has no state worth keeping.
      if (getBacklog(flow) === 0 && flow.startTag <= this.#virtualTime) this.#flows.delete(caller);
      else if (isEligible(flow) && (next === undefined || flow.startTag < next.startTag)) {
        next = flow;
      }
    }
    return next;
  }
}

function createFlow<T>(): Flow<T> {
  return {
    weight: 1,
    startTag: 0,
    waiting: { high: new Set(), normal: new Set(), low: new Set() },
  };
}

function hasForeground({ waiting }: Flow<unknown>): boolean {
  return waiting.high.size > 0 || waiting.normal.size > 0;
}

function hasLowPriority({ waiting }: Flow<unknown>): boolean {
  return waiting.low.size > 0;
}

function getBacklog({ waiting: { high, normal, low } }: Flow<unknown>): number {
  return high.size + normal.size + low.size;
}

type WaiterOutcome =
  { readonly kind: 'admitted' } | { readonly kind: 'rejected'; readonly error: Error };

/** A request that waits for a slot. It is admitted or rejected, once. */
export class Waiter implements QueueItem {
  readonly caller: string;
  readonly weight: number;
  readonly priority: PacingPriority;
  /** The end of the wait, on the monotonic clock. */
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
   * Waits for the outcome; undefined if the request has been admitted already.
   *
   * @param onTimeout called at the deadline if there is no outcome by then
   * @param onAbort called when the request's signal aborts
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
      const settle = (outcome: WaiterOutcome): void => {
        cancel();
        signal?.removeEventListener('abort', abort);
        if (outcome.kind === 'admitted') resolve();
        else reject(outcome.error);
      };
      if (this.#outcome !== undefined) return settle(this.#outcome);
      this.#onOutcome = settle;
      if (signal?.aborted) abort();
    });
  }

  #settle(outcome: WaiterOutcome): void {
    if (this.#outcome !== undefined) return;
    this.#outcome = outcome;
    this.#onOutcome?.(outcome);
  }
}
