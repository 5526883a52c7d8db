/** Number of steps between turns of the event loop, so that an endless run can still time out. */
const STEPS_PER_EVENT_LOOP_TURN = 1_000;

/** A scheduled action; it is skipped if it is cancelled or its process has crashed. */
interface ScheduledEvent {
  at: number;
  readonly order: number;
  /** Timers run before other actions that are due, as in Node's event loop. */
  readonly isTimer: boolean;
  readonly action: () => void | Promise<void>;
  readonly process: Stallable | undefined;
  cancelled: boolean;
}

/** A process of the simulation: actions of a stalled process are delayed, those of a dead one are skipped. */
export interface Stallable {
  readonly isDead: boolean;
  readonly stalledUntil: number;
}

/**
 * Virtual time: runs actions in the order of their time, then of their scheduling. All promise callbacks that
 * can run do so between two actions.
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

  /**
   * Schedules an action. If it returns a promise, time stands still until that settles.
   *
   * @returns a function that cancels the action.
   */
  schedule(delayMs: number, action: () => void | Promise<void>, process?: Stallable): () => void {
    return this.#schedule(delayMs, action, process, false);
  }

  /** Schedules a timer of a process, of at least 1 ms as in Node; shorter ones could repeat forever without time passing. */
  timer(delayMs: number, action: () => void, process: Stallable): () => void {
    return this.#schedule(Math.max(1, delayMs), action, process, true);
  }

  #schedule(
    delayMs: number,
    action: () => void | Promise<void>,
    process: Stallable | undefined,
    isTimer: boolean,
  ): () => void {
    const at = this.#now + Math.max(0, delayMs);
    const event = {
      at,
      order: this.#scheduledCount++,
      isTimer,
      action,
      process,
      cancelled: false,
    };
    this.#push(event);
    return () => {
      event.cancelled = true;
    };
  }

  /** Resolves after `delayMs`, unless the process is dead by then. */
  sleep(delayMs: number, process?: Stallable): Promise<void> {
    return new Promise((resolve) => this.schedule(delayMs, resolve, process));
  }

  /** Runs all actions up to `end`, and `check` after each of them. */
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
      // A next-tick callback runs once the microtask queue is empty, and is cheaper than a turn of the event loop.
      await new Promise(
        this.#steps++ % STEPS_PER_EVENT_LOOP_TURN === 0 ? setImmediate : process.nextTick,
      );
      check();
    }
    this.#now = end;
  }

  #push(event: ScheduledEvent): void {
    const heap = this.#heap;
    let index = heap.push(event) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(event, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = event;
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
