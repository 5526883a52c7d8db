/**
 * The virtual clock for token expiry, rate limits, page tokens and webhook retries. It runs in real time plus an
 * offset, and it can be frozen, advanced and set.
 *
 * @example
 * sandbox.clock.advance(3_600_000); // the tokens issued so far are expired now
 */
export class Clock {
  #offsetMs: number;
  /** The time of a frozen clock. */
  #frozenMs: number | undefined;
  readonly #alarms = new Set<Alarm>();

  /** @param startAtMs Initial time, ms since the epoch; the system time if omitted. */
  constructor(startAtMs?: number) {
    this.#offsetMs = startAtMs === undefined ? 0 : startAtMs - Date.now();
  }

  /** The current virtual time, ms since the epoch. */
  now(): number {
    return this.#frozenMs ?? Date.now() + this.#offsetMs;
  }

  /** The difference to the system clock, ms; negative if this clock is behind. */
  get offsetMs(): number {
    return this.now() - Date.now();
  }

  /** Whether the clock is frozen: only {@link advance} and {@link set} change it. */
  get isFrozen(): boolean {
    return this.#frozenMs !== undefined;
  }

  /** Freezes the clock, e.g. to make tests of rate limits independent of their own speed. */
  freeze(): void {
    this.#frozenMs ??= this.now();
    this.#armAll();
  }

  /** Resumes a frozen clock from its current time. */
  resume(): void {
    this.#offsetMs = this.offsetMs;
    this.#frozenMs = undefined;
    this.#armAll();
  }

  /**
   * Advances the clock by `ms` milliseconds; a negative value sets it back.
   *
   * @throws {TypeError} if `ms` is not a finite number
   * @throws {RangeError} if the result is outside of the years 1970 to 9999
   */
  advance(ms: number): void {
    if (!Number.isFinite(ms))
      throw new TypeError(`clock.advance: expected milliseconds, got ${ms}`);
    if (!isSupportedTime(this.now() + ms))
      throw new RangeError('clock: expected a time in the years 1970 to 9999');
    if (this.#frozenMs === undefined) this.#offsetMs += ms;
    else this.#frozenMs += ms;
    this.#armAll();
  }

  /** Sets the clock to a time, ms since the epoch. Throws like {@link advance}. */
  set(timeMs: number): void {
    this.advance(timeMs - this.now());
  }

  /** Resumes the clock and sets it to the system time. */
  reset(): void {
    this.resume();
    this.advance(-this.#offsetMs);
  }

  /**
   * Schedules `run` for the virtual time `timeMs`; a change of the clock past it runs it at once. Returns a function
   * that cancels it.
   */
  schedule(timeMs: number, run: () => void): () => void {
    const alarm: Alarm = { timeMs, run, timer: undefined };
    this.#alarms.add(alarm);
    this.#arm(alarm);
    return () => this.#disarm(alarm);
  }

  /** Cancels everything that is scheduled. */
  cancelAll(): void {
    for (const alarm of this.#alarms) this.#disarm(alarm);
  }

  /** Runs what is due, in order, and arms the rest. */
  #armAll(): void {
    const alarms = [...this.#alarms].toSorted((a, b) => a.timeMs - b.timeMs);
    for (const alarm of alarms) {
      if (alarm.timeMs > this.now()) this.#arm(alarm);
      else this.#run(alarm);
    }
  }

  #arm(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    if (this.isFrozen && alarm.timeMs > this.now()) return;
    // A longer timeout would overflow and fire immediately; `#fire` arms the alarm again if it is early.
    const waitMs = Math.min(Math.max(0, alarm.timeMs - this.now()), 2 ** 31 - 1);
    alarm.timer = setTimeout(() => this.#fire(alarm), waitMs);
    alarm.timer.unref();
  }

  #fire(alarm: Alarm): void {
    if (alarm.timeMs > this.now()) {
      this.#arm(alarm);
      return;
    }
    this.#run(alarm);
  }

  #run(alarm: Alarm): void {
    // An earlier alarm may have cancelled it.
    if (!this.#alarms.has(alarm)) return;
    this.#disarm(alarm);
    alarm.run();
  }

  #disarm(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    this.#alarms.delete(alarm);
  }
}

const MAX_TIME_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Whether the value is a time that the clock supports: ms since the epoch, in the years 1970 to 9999. */
export function isSupportedTime(timeMs: unknown): timeMs is number {
  return typeof timeMs === 'number' && timeMs >= 0 && timeMs <= MAX_TIME_MS;
}

interface Alarm {
  readonly timeMs: number;
  readonly run: () => void;
  timer: NodeJS.Timeout | undefined;
}
