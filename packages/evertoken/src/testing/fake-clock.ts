import type { Clock } from '../clock.ts';

/** A clock for tests: time passes only when the test advances it. */
export interface FakeClock extends Clock {
  /** Advances both clocks and runs the timers that become due, in order. */
  advance(ms: number): Promise<void>;
  /** Adjusts the wall clock only, as an administrator or NTP does; a negative number sets it back. */
  jump(ms: number): void;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/**
 * Creates a {@link FakeClock}.
 *
 * @param start initial wall-clock time, ms since the epoch. Default: 2026-01-01T00:00:00Z.
 * @example
 * ```ts
 * const clock = fakeClock();
 * const tokens = createTokenManager({ provider, clock });
 * await clock.advance(60_000);
 * ```
 */
export function fakeClock(start: number = Date.UTC(2026, 0, 1)): FakeClock {
  const timers = new Set<Timer>();
  let elapsed = 0;
  let offset = start;

  const after = (delayMs: number, callback: () => void): (() => void) => {
    const timer = { at: elapsed + Math.max(0, delayMs), callback };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const findNextTimer = (end: number): Timer | undefined =>
    [...timers].filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0];

  return {
    now: () => offset + elapsed,
    monotonic: () => elapsed,
    after,
    sleep(delayMs, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const onAbort = (): void => {
          cancel();
          reject(signal?.reason as Error);
        };
        const cancel = after(delayMs, () => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        });
        signal?.addEventListener('abort', onAbort, { once: true });
      });
    },
    async advance(ms) {
      const end = elapsed + ms;
      await flushPromises();
      for (let timer = findNextTimer(end); timer !== undefined; timer = findNextTimer(end)) {
        timers.delete(timer);
        elapsed = Math.max(elapsed, timer.at);
        timer.callback();
        await flushPromises();
      }
      elapsed = end;
      await flushPromises();
    },
    jump(ms) {
      offset += ms;
    },
  };
}

/** Resolves after all promise callbacks that can run now: a message is delivered after the microtask queue is empty. */
function flushPromises(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
