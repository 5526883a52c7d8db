import type { Sandbox } from '@evertoken/zoom-sandbox';
import type { Clock } from 'evertoken';

/**
 * Time that passes only while everybody waits for it: the same for the sandbox and whoever calls it. What
 * else takes its time, such as cryptography, must be done before.
 */
export interface VirtualTime {
  readonly clock: Clock;
  /** The real `fetch`. While one of its answers is under way, no time passes. */
  readonly fetch: typeof fetch;
  /** Lets time pass until the work is done, from one timer to the next. */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** Stops the sandbox's clock at a whole second, and moves it on in {@link VirtualTime.run}. */
export function startVirtualTime(sandboxClock: Sandbox['clock']): VirtualTime {
  sandboxClock.freeze();
  sandboxClock.set(Math.floor(sandboxClock.now() / 1000) * 1000);
  const start = sandboxClock.now();
  const timers = new Set<Timer>();
  let underWay = 0;

  const clock: Clock = {
    now: () => sandboxClock.now(),
    monotonic: () => sandboxClock.now() - start,
    after(delayMs, callback) {
      const timer = { at: sandboxClock.now() + Math.max(0, delayMs), callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    sleep(delayMs, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const stop = (): void => {
          cancel();
          reject(signal?.reason as Error);
        };
        const cancel = clock.after(delayMs, () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        });
        signal?.addEventListener('abort', stop, { once: true });
      });
    },
  };

  const jump = (): void => {
    let next: Timer | undefined;
    for (const timer of timers) if (next === undefined || timer.at < next.at) next = timer;
    if (next === undefined) return;
    timers.delete(next);
    sandboxClock.advance(Math.max(0, next.at - sandboxClock.now()));
    next.callback();
  };

  return {
    clock,
    async fetch(input, init) {
      underWay += 1;
      try {
        const response = await fetch(input, init);
        const { status, headers } = response;
        const body = await response.arrayBuffer();
        return new Response(status === 204 ? null : body, { status, headers });
      } finally {
        underWay -= 1;
      }
    },
    async run(work) {
      let isDone = false;
      const done = (): void => void (isDone = true);
      work.then(done, done);
      while (!isDone) {
        await flushPending();
        if (underWay === 0 && !isReadingFiles() && !isDone) jump();
      }
      return work;
    },
  };
}

/** Whether this process waits for a file. */
function isReadingFiles(): boolean {
  return process.getActiveResourcesInfo().some((kind) => kind.startsWith('FSReq'));
}

/** Lets go on what waits for promises only. */
function flushPending(): Promise<void> {
  return new Promise((resolve) => void setImmediate(() => setImmediate(resolve)));
}
