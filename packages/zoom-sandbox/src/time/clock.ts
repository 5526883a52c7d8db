/**
 * The one clock everything time-dependent reads: token expiry, rate limits, page tokens, webhook retries.
 * It runs in real time, plus an offset, so an hour can pass at once.
 */
export class Clock {
  #offsetMs: number;
  /** What a stopped clock shows. */
  #frozenMs: number | undefined;
  readonly #alarms = new Set<Alarm>();

  constructor(startAtMs?: number) {
    this.#offsetMs = startAtMs === undefined ? 0 : startAtMs - Date.now();
  }

  /** Milliseconds since the epoch, on this clock. */
  now(): number {
    return this.#frozenMs ?? Date.now() + this.#offsetMs;
  }

  /** How far this clock is ahead of the machine's (negative: behind), in milliseconds. */
  get offsetMs(): number {
    return this.now() - Date.now();
  }

  /** Whether only {@link advance} and {@link set} move the clock. */
  get isFrozen(): boolean {
    return this.#frozenMs !== undefined;
  }

  /** Stops the clock, so that a test of rate limits does not depend on how fast it runs. */
  freeze(): void {
    this.#frozenMs ??= this.now();
    this.#armAll();
  }

  /** Lets a stopped clock run on from where it stands. */
  resume(): void {
    this.#offsetMs = this.offsetMs;
    this.#frozenMs = undefined;
    this.#armAll();
  }

  /**
   * Lets `ms` milliseconds pass at once (negative: a clock that was set back). Throws a `TypeError` for anything but
   * a number, and a `RangeError` where that would lead out of the years 1970 to 9999.
   */
  advance(ms: number): void {
    if (!Number.isFinite(ms))
      throw new TypeError(`clock.advance: expected milliseconds, got ${ms}`);
    if (!isSupportedTime(this.now() + ms))
      throw new RangeError('clock: expected a moment of the years 1970 to 9999');
    if (this.#frozenMs === undefined) this.#offsetMs += ms;
    else this.#frozenMs += ms;
    this.#armAll();
  }

  /** Sets the clock to a moment, in milliseconds since the epoch. Throws as {@link advance} does. */
  set(timeMs: number): void {
    this.advance(timeMs - this.now());
  }

  /** Back to the machine's time, and running. */
  reset(): void {
    this.resume();
    this.advance(-this.#offsetMs);
  }

  /** Runs `run` once this clock has reached `timeMs`; returns the function that cancels it. */
  schedule(timeMs: number, run: () => void): () => void {
    const alarm: Alarm = { timeMs, run, timer: undefined };
    this.#alarms.add(alarm);
    this.#arm(alarm);
    return () => this.#disarm(alarm);
  }

  /** Cancels every alarm. */
  cancelAll(): void {
    for (const alarm of this.#alarms) this.#disarm(alarm);
  }

  #armAll(): void {
    for (const alarm of this.#alarms) this.#arm(alarm);
  }

  #arm(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    if (this.isFrozen && alarm.timeMs > this.now()) return;
    // Node fires at once what is further away than this; such an alarm is simply armed again.
    const waitMs = Math.min(Math.max(0, alarm.timeMs - this.now()), 2 ** 31 - 1);
    alarm.timer = setTimeout(() => this.#fire(alarm), waitMs);
    alarm.timer.unref();
  }

  #fire(alarm: Alarm): void {
    if (alarm.timeMs > this.now()) {
      this.#arm(alarm);
      return;
    }
    this.#alarms.delete(alarm);
    alarm.run();
  }

  #disarm(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    this.#alarms.delete(alarm);
  }
}

const MAX_TIME_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Whether the clock can show this: milliseconds since the epoch, in the years 1970 to 9999. */
export function isSupportedTime(timeMs: unknown): timeMs is number {
  return typeof timeMs === 'number' && timeMs >= 0 && timeMs <= MAX_TIME_MS;
}

interface Alarm {
  readonly timeMs: number;
  readonly run: () => void;
  timer: NodeJS.Timeout | undefined;
}
