/**
 * The one clock everything time-dependent reads: token expiry, rate limits, page tokens, webhook retries.
 * It runs in real time, plus an offset, so an hour can pass at once.
 */
export class Clock {
  #offsetMs: number;
  readonly #alarms = new Set<Alarm>();

  constructor(startAtMs?: number) {
    this.#offsetMs = startAtMs === undefined ? 0 : startAtMs - Date.now();
  }

  /** Milliseconds since the epoch, on this clock. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }

  /** How far this clock is ahead of the machine's (negative: behind), in milliseconds. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Lets `ms` milliseconds pass at once (negative: a clock that was set back). */
  advance(ms: number): void {
    if (!Number.isFinite(ms))
      throw new TypeError(`clock.advance: expected milliseconds, got ${ms}`);
    this.#offsetMs += ms;
    for (const alarm of this.#alarms) this.#arm(alarm);
  }

  /** Sets the clock to a moment, in milliseconds since the epoch. */
  set(timeMs: number): void {
    this.advance(timeMs - this.now());
  }

  /** Back to the machine's time. */
  reset(): void {
    this.advance(-this.#offsetMs);
  }

  /** Runs `run` once this clock has reached `timeMs`; returns the function that cancels it. */
  at(timeMs: number, run: () => void): () => void {
    const alarm: Alarm = { timeMs, run, timer: undefined };
    this.#alarms.add(alarm);
    this.#arm(alarm);
    return () => this.#disarm(alarm);
  }

  /** Cancels every alarm. */
  stop(): void {
    for (const alarm of this.#alarms) this.#disarm(alarm);
  }

  #arm(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    // Node fires at once what is further away than this; such an alarm is simply armed again.
    const waitMs = Math.min(Math.max(0, alarm.timeMs - this.now()), 2 ** 31 - 1);
    alarm.timer = setTimeout(() => this.#ring(alarm), waitMs);
    alarm.timer.unref();
  }

  #ring(alarm: Alarm): void {
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

interface Alarm {
  readonly timeMs: number;
  readonly run: () => void;
  timer: NodeJS.Timeout | undefined;
}
