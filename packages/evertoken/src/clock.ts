/**
 * Time as the token manager sees it. Inject another one to test without waiting
 * (`fakeClock()` of `evertoken/testing`).
 */
export interface Clock {
  /** Wall clock, ms since the epoch. It may jump when the machine's clock is set. */
  now(): number;
  /** Monotonic clock, ms since an arbitrary start. It never goes back, but may stand still while the machine sleeps. */
  monotonic(): number;
  /** Calls back once after `delayMs`. It does not keep the process alive. Returns a function that cancels. */
  after(delayMs: number, callback: () => void): () => void;
  /** Resolves after `delayMs`. It keeps the process alive. Rejects with the signal's reason when `signal` aborts. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
}

/** A moment on both clocks at once. */
export interface Instant {
  readonly wall: number;
  readonly monotonic: number;
}

/** The present moment on both clocks. */
export function currentInstant(clock: Clock): Instant {
  return { wall: clock.now(), monotonic: clock.monotonic() };
}

/** The moment `ms` after `start`. */
export function addMs(start: Instant, ms: number): Instant {
  return { wall: start.wall + ms, monotonic: start.monotonic + ms };
}

/**
 * Milliseconds until `moment`, by the clock that is nearer to it: a suspended machine stalls the
 * monotonic clock, an adjusted one moves the wall clock, and neither may prolong a token's life.
 */
export function msUntil(moment: Instant, clock: Clock): number {
  return Math.min(moment.wall - clock.now(), moment.monotonic - clock.monotonic());
}

/** Milliseconds that have passed since `moment`, on the monotonic clock. */
export function msSince(moment: Instant, clock: Clock): number {
  return Math.max(0, clock.monotonic() - moment.monotonic);
}

/**
 * A count of the milliseconds that have passed, by whichever clock moved on more since it was last
 * read: for what must not live longer because one of them stood still or was set back.
 */
export function createSteadyClock(clock: Pick<Clock, 'now' | 'monotonic'>): () => number {
  let elapsed = 0;
  let last = { wall: clock.now(), monotonic: clock.monotonic() };
  return () => {
    const next = { wall: clock.now(), monotonic: clock.monotonic() };
    elapsed += Math.max(0, next.wall - last.wall, next.monotonic - last.monotonic);
    last = next;
    return elapsed;
  };
}

/**
 * Calls back once after `delayMs`, as `Clock.after` does, but in two halves: a process that was stalled
 * finds the first one over, and reads an answer that has come meanwhile before the second is.
 */
export function startTimeout(
  clock: Pick<Clock, 'after'>,
  delayMs: number,
  callback: () => void,
): () => void {
  let cancel = clock.after(delayMs / 2, () => {
    cancel = clock.after(delayMs / 2, callback);
  });
  return () => cancel();
}

/** The machine's own clocks. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(delayMs, callback) {
    const timer: unknown = setTimeout(callback, delayMs);
    unref(timer);
    return () => clearTimeout(timer as number);
  },
  sleep(delayMs, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, delayMs);
      signal?.addEventListener('abort', stop, { once: true });
    });
  },
};

/** Node's timers are objects that can let the process exit; other runtimes return numbers. */
function unref(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
    (timer as { unref(): void }).unref();
  }
}
