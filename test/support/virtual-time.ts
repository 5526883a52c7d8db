import type { Sandbox } from '@evertoken/zoom-sandbox';
import type { Clock } from 'evertoken';

/**
 * Virtual time for the sandbox and its clients. It advances only when all of them wait for a timer. Other
 * asynchronous work, such as signing, has to finish before.
 */
export interface VirtualTime {
  readonly clock: Clock;
  /** The real `fetch`. Time does not advance while a request is in flight. */
  readonly fetch: typeof fetch;
  /** Advances time from one timer to the next until the work has settled. */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** Freezes the sandbox's clock at a whole second; {@link VirtualTime.run} advances it. */
export function startVirtualTime(sandboxClock: Sandbox['clock']): VirtualTime {
  sandboxClock.freeze();
  sandboxClock.set(Math.floor(sandboxClock.now() / 1000) * 1000);
  const start = sandboxClock.now();
  const timers = new Set<Timer>();
  let inFlight = 0;

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

  const advanceToNextTimer = (): void => {
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
      inFlight += 1;
      try {
        const response = await fetch(input, init);
        const { status, headers } = response;
        const body = await response.arrayBuffer();
        return new Response(status === 204 ? null : body, { status, headers });
      } finally {
        inFlight -= 1;
      }
    },
    async run(work) {
      let isDone = false;
      const done = (): void => void (isDone = true);
      work.then(done, done);
      const digests = countDigests();
      while (!isDone) {
        await flushPending();
        const isBusy = inFlight > 0 || digests.inFlight > 0 || isReadingFiles();
        if (!isBusy && !isDone) advanceToNextTimer();
      }
      digests.stop();
      return work;
    },
  };
}

/** Counts the digests of Web Crypto that are in flight, which take real time, until it is stopped. */
function countDigests(): { readonly inFlight: number; stop(): void } {
  const { subtle } = crypto;
  const { digest } = subtle;
  const count = {
    inFlight: 0,
    stop: () => void (subtle.digest = digest),
  };
  subtle.digest = (...args) => {
    count.inFlight += 1;
    return digest.apply(subtle, args).finally(() => (count.inFlight -= 1));
  };
  return count;
}

/** Whether this process waits for the file system. */
function isReadingFiles(): boolean {
  return process.getActiveResourcesInfo().some((kind) => kind.startsWith('FSReq'));
}

/** Runs everything that only waits for promises. */
function flushPending(): Promise<void> {
  return new Promise((resolve) => void setImmediate(() => setImmediate(resolve)));
}
