import type { PacingPriority } from './pacer.ts';

/** Whoever can wait in a {@link FairQueue}. */
export interface QueueItem {
  readonly caller: string;
  /** The caller's share, relative to the others'. Above 0. */
  readonly weight: number;
  readonly priority: PacingPriority;
}

/** Those of one caller. */
interface Flow<T> {
  weight: number;
  /** How much it was served for its weight, counted from the moment when all were even. */
  startTag: number;
  readonly waiting: { readonly [P in PacingPriority]: Set<T> };
}

/**
 * Serves callers by turns, in proportion to their weights, however many requests each has waiting
 * (start-time fair queueing). A caller that comes, or comes back, starts even with the one served last:
 * it neither gets what it did not ask for before, nor waits until the others have had as much.
 *
 * Priorities take nothing from other callers: `high` goes before the same caller's `normal`, and `low` is
 * served when nothing else waits.
 */
export class FairQueue<T extends QueueItem> {
  readonly #flows = new Map<string, Flow<T>>();
  #size = 0;
  /** `served` of the flow that was served last. */
  #virtualTime = 0;

  /** How many wait. */
  get size(): number {
    return this.#size;
  }

  /** Those who wait, in no order. */
  *[Symbol.iterator](): Generator<T> {
    for (const { waiting } of this.#flows.values()) {
      yield* waiting.high;
      yield* waiting.normal;
      yield* waiting.low;
    }
  }

  /** Puts it behind its equals. */
  add(item: T): void {
    const { caller, weight, priority } = item;
    const flow = this.#flows.get(caller) ?? createFlow<T>();
    this.#flows.set(caller, flow);
    if (getBacklog(flow) === 0) flow.startTag = Math.max(flow.startTag, this.#virtualTime);
    flow.weight = weight;
    flow.waiting[priority].add(item);
    this.#size += 1;
  }

  /** Removes whose turn it is; undefined when nobody waits. */
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

  /** Removes one who does not want to wait any longer; false when it did not wait. */
  delete(item: T): boolean {
    const isRemoved = this.#flows.get(item.caller)?.waiting[item.priority].delete(item) ?? false;
    if (isRemoved) this.#size -= 1;
    // All are even when nobody waits.
    if (this.#size === 0) this.#flows.clear();
    return isRemoved;
  }

  /**
   * Removes the one who should give way when there is no room: of the caller that has most waiting for its
   * weight the least important, and of these the last to come.
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

  #nextFlow(wants: (flow: Flow<T>) => boolean): Flow<T> | undefined {
    let next: Flow<T> | undefined;
    for (const [caller, flow] of this.#flows) {
      // It would start at the level anyway: there is nothing to remember of it.
      if (getBacklog(flow) === 0 && flow.startTag <= this.#virtualTime) this.#flows.delete(caller);
      else if (wants(flow) && (next === undefined || flow.startTag < next.startTag)) next = flow;
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
