/** How often the event loop has its turn: a run that does not end can still be timed out. */
const STEPS_PER_EVENT_LOOP_TURN = 1_000;

/** Something that will happen, unless it is cancelled or the process it happens to is gone. */
interface ScheduledEvent {
  at: number;
  readonly order: number;
  /** Timers come before everything else that is due, as in Node's event loop. */
  readonly isTimer: boolean;
  readonly action: () => void | Promise<void>;
  readonly process: Stallable | undefined;
  cancelled: boolean;
}

/** Whom a happening happens to: while stalled it notices nothing, once dead it never will. */
export interface Stallable {
  readonly isDead: boolean;
  readonly stalledUntil: number;
}

/**
 * Virtual time: happenings in the order of their time, then of their planning. Between two of them
 * all promises that can go on do so.
 */
export class Timeline {
  #now = 0;
  #scheduledCount = 0;
  #steps = 0;
  readonly #heap: ScheduledEvent[] = [];

  /** Virtual ms since the start. */
  get now(): number {
    return this.#now;
  }

  /** Plans an action, to be run after `delayMs`. If it returns a promise, time stands still until it is settled. */
  schedule(delayMs: number, action: () => void | Promise<void>, to?: Stallable): () => void {
    return this.#schedule(delayMs, action, to, false);
  }

  /** Plans a timer of a process: of 1 ms at least, as Node's are, or a moment might never come to its end. */
  timer(delayMs: number, action: () => void, to: Stallable): () => void {
    return this.#schedule(Math.max(1, delayMs), action, to, true);
  }

  #schedule(
    delayMs: number,
    action: () => void | Promise<void>,
    process: Stallable | undefined,
    isTimer: boolean,
  ): () => void {
    const at = this.#now + Math.max(0, delayMs);
    const happening = {
      at,
      order: this.#scheduledCount++,
      isTimer,
      action,
      process,
      cancelled: false,
    };
    this.#push(happening);
    return () => {
      happening.cancelled = true;
    };
  }

  /** Resolves after `delayMs`; never for one who is dead by then. */
  sleep(delayMs: number, who?: Stallable): Promise<void> {
    return new Promise((resolve) => this.schedule(delayMs, resolve, who));
  }

  /** Runs everything up to `end`, and `check` after each step. */
  async run(end: number, check: () => void): Promise<void> {
    for (let next = this.#heap[0]; next !== undefined && next.at <= end; next = this.#heap[0]) {
      this.#pop();
      if (next.cancelled || next.process?.isDead === true) continue;
      if (next.process !== undefined && next.process.stalledUntil > next.at) {
        next.at = next.process.stalledUntil;
        this.#push(next);
        continue;
      }
      this.#now = next.at;
      await next.action();
      // What is planned for the next tick runs when no promise can go on; a turn of the event loop costs more.
      await new Promise(
        this.#steps++ % STEPS_PER_EVENT_LOOP_TURN === 0 ? setImmediate : process.nextTick,
      );
      check();
    }
    this.#now = end;
  }

  #push(happening: ScheduledEvent): void {
    const heap = this.#heap;
    let index = heap.push(happening) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(happening, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = happening;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
  }
}

function isBefore(a: ScheduledEvent, b: ScheduledEvent): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return a.isTimer === b.isTimer ? a.order < b.order : a.isTimer;
}
