import type { AccessToken } from '../access-token.ts';
import type { Clock, Instant } from '../clock.ts';

/** Calls in one run of JavaScript code for which the clocks are read each time. */
const STRICT_CALLS_PER_RUN = 64;
/** Of further calls in the same run, one in this many reads the clocks. A power of two. */
const CALLS_PER_READING = 8;

/** Calls back when no promise callback is left to run. Absent in runtimes other than Node.js: then each call reads the clocks. */
const { nextTick } =
  (globalThis as { process?: { nextTick?(callback: () => void): void } }).process ?? {};

/**
 * The token that nearly all calls get, and until when they may. Both clocks are read at each call, so that a process
 * that was suspended or stalled returns no expired token; a loop that calls again and again without returning to
 * the event loop is spared most of the readings.
 */
export class HotToken {
  readonly #clock: Clock;
  #promise: Promise<AccessToken> | undefined;
  #endsAt: Instant = { wall: 0, monotonic: 0 };
  #callsInRun = 0;
  readonly #endRun = (): void => {
    this.#callsInRun = 0;
  };

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  set(promise: Promise<AccessToken>, endsAt: Instant): void {
    this.#promise = promise;
    this.#endsAt = endsAt;
  }

  clear(): void {
    this.#promise = undefined;
  }

  /** Returns undefined if there is none, or its time is over. */
  get(): Promise<AccessToken> | undefined {
    if (this.#promise === undefined || this.#isLive()) return this.#promise;
    return (this.#promise = undefined);
  }

  #isLive(): boolean {
    if (this.#isSpared()) return true;
    const { wall, monotonic } = this.#endsAt;
    return this.#clock.monotonic() < monotonic && this.#clock.now() < wall;
  }

  #isSpared(): boolean {
    if (nextTick === undefined) return false;
    if (this.#callsInRun === 0) nextTick(this.#endRun);
    this.#callsInRun += 1;
    return this.#callsInRun > STRICT_CALLS_PER_RUN && this.#callsInRun % CALLS_PER_READING !== 0;
  }
}
