/**
 * The source of time of a token manager, its stores and its timers. Tests inject `fakeClock()` of
 * `evertoken/testing` in place of {@link systemClock}.
 */
export interface Clock {
  /** Wall clock, ms since the epoch. It jumps when the system time is set. */
  now(): number;
  /** Monotonic clock, ms since an arbitrary start. It never goes back, but may stop while the machine sleeps. */
  monotonic(): number;
  /**
   * Calls back once after `delayMs`. The timer does not keep the process alive.
   *
   * @returns a function that cancels the timer.
   */
  after(delayMs: number, callback: () => void): () => void;
  /** Resolves after `delayMs`, and keeps the process alive until then. Rejects with the signal's reason when `signal` aborts. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
}

/** One moment on both clocks, ms. */
export interface Instant {
  readonly wall: number;
  readonly monotonic: number;
}

/** Reads both clocks. */
export function currentInstant(clock: Clock): Instant {
  return { wall: clock.now(), monotonic: clock.monotonic() };
}

/** Returns the moment `ms` after `instant`; a negative number gives one before it. */
export function addMs(instant: Instant, ms: number): Instant {
  return { wall: instant.wall + ms, monotonic: instant.monotonic + ms };
}

/** Returns the moment that comes first, on each clock. */
export function earlierOf(one: Instant, other: Instant): Instant {
  return {
    wall: Math.min(one.wall, other.wall),
    monotonic: Math.min(one.monotonic, other.monotonic),
  };
}

/**
 * Returns the milliseconds until `moment` on the clock that reaches it first. The monotonic clock stops
 * on a suspended machine and the wall clock can be adjusted; neither may prolong the life of a token.
 */
export function msUntil(moment: Instant, clock: Clock): number {
  return Math.min(moment.wall - clock.now(), moment.monotonic - clock.monotonic());
}

/** Returns the milliseconds since `moment` on the monotonic clock, at least 0. */
export function msSince(moment: Instant, clock: Clock): number {
  return Math.max(0, clock.monotonic() - moment.monotonic);
}

/**
 * Creates a clock that starts at 0 and advances with the faster of the two clocks between reads, so that
 * nothing lives longer because one clock stopped or was set back.
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
 * Calls back once after `delayMs`, in two timers of half the time. When a stalled process resumes, only
 * the first one is overdue, so a response that arrived meanwhile is read before the timeout fires.
 *
 * @returns a function that cancels the timeout.
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

/** Options of {@link withTimeout}. */
export interface TimeoutOptions<T> {
  readonly clock: Pick<Clock, 'after'>;
  readonly timeoutMs: number;
  /** Creates the error to reject with. Called once, when the timeout fires; may abort the operation. */
  readonly onTimeout: () => Error;
  /** Receives a result that arrives after the timeout. Default: it is discarded. */
  readonly onLateResult?: ((result: T) => void) | undefined;
}

/**
 * Settles as `promise` does, or rejects with the error of `onTimeout` after `timeoutMs`. The operation
 * itself is not cancelled. A rejection that arrives after the timeout is ignored.
 *
 * @example
 * ```ts
 * await withTimeout(client.ping(), { clock, timeoutMs: 500, onTimeout: () => new Error('no response') });
 * ```
 */
export function withTimeout<T>(
  promise: Promise<T>,
  { clock, timeoutMs, onTimeout, onLateResult }: TimeoutOptions<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const cancel = startTimeout(clock, timeoutMs, () => {
      isLate = true;
      reject(onTimeout());
    });
    promise
      .then((result) => (isLate ? onLateResult?.(result) : resolve(result)), reject)
      .finally(cancel);
  });
}

/** The clocks and timers of the runtime. */
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
      const onAbort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, delayMs);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  },
};

/** Node's timers are objects with `unref`; other runtimes return numbers. */
function unref(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
    (timer as { unref(): void }).unref();
  }
}
