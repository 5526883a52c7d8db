import type { Clock } from 'evertoken';
import type { RateLimitLabel } from '../endpoints/index.ts';
import type { Budget, DayCount, SlotAnswer } from './budget.ts';
import { FairQueue } from './fair-queue.ts';
import type { PacedRequest } from './pacer.ts';
import { PacingError, type PacingErrorCode } from './pacing-error.ts';
import type { RateLimitScope } from './rate-limit-notice.ts';
import { msFor, requestsWithin, type SlotRule } from './slot-rule.ts';
import { Waiter } from './waiter.ts';

/** What a {@link Lane} needs. */
export interface LaneOptions {
  readonly label: RateLimitLabel;
  readonly rule: SlotRule;
  readonly day: DayCount;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly maxWaitMs: number;
  readonly maxQueued: number;
  /** Told when another process has parked the label. */
  readonly onParked: (forMs: number, scope: RateLimitScope) => void;
}

/** A pause, and when it is over on each clock: a machine that slept has not counted on one of them. */
interface Pause {
  readonly code: 'PACING_PARKED' | 'PACING_DAY_SPENT';
  readonly scope: RateLimitScope;
  readonly wall: number;
  readonly monotonic: number;
}

/** For so long a process may hold slots that have not begun: enough to ask for the next ones meanwhile. */
const AHEAD_MS = 50;
/** For so long the rest of a slice may be spent. */
const SLICE_LIFE_MS = 1_000;

/**
 * The requests of one label: they wait here for the slots that the budget grants.
 *
 * A slot is nobody's until it begins. Then it goes to whoever's turn it is, so that one who came later but
 * is more important, or who has had less, need not wait until those before are served.
 */
export class Lane {
  readonly #options: LaneOptions;
  readonly #queue = new FairQueue<Waiter>();
  readonly #ahead: number;
  #isAsking = false;
  /** Slots that are ours and have not begun. */
  #reserved = 0;
  /** What is left of a slice, and until when it may be spent. */
  #slice = { left: 0, until: 0 };
  #pause: Pause | undefined;
  #isWaking = false;
  readonly #end = new AbortController();
  #admitted = 0;
  #refused = 0;

  constructor(options: LaneOptions) {
    this.#options = options;
    const { rule } = options;
    this.#ahead = Math.max(1, Math.ceil(requestsWithin(rule, AHEAD_MS) / rule.size));
  }

  get queued(): number {
    return this.#queue.size;
  }

  get admitted(): number {
    return this.#admitted;
  }

  get refused(): number {
    return this.#refused;
  }

  /** The pause that was asked for, if it lasts. */
  get parked(): { readonly forMs: number; readonly scope: RateLimitScope } | undefined {
    const forMs = this.#pauseMs();
    if (forMs === 0 || this.#pause?.code !== 'PACING_PARKED') return undefined;
    return { forMs, scope: this.#pause.scope };
  }

  /** Undefined when the request may go at once; else what to wait for. */
  enter(request: PacedRequest): Promise<void> | undefined {
    if (this.#end.signal.aborted) return this.#turnAway(this.#error('PACING_CLOSED', 0));
    if (this.#queue.size === 0 && this.#spendSlice()) return undefined;
    const { clock, maxQueued } = this.#options;
    const maxWaitMs = Math.min(request.maxWaitMs ?? Infinity, this.#options.maxWaitMs);
    const pauseMs = this.#pauseMs();
    if (pauseMs > maxWaitMs) return this.#turnAway(this.#errorOfPause(pauseMs));
    const waiter = new Waiter(request, clock.monotonic() + maxWaitMs);
    this.#queue.add(waiter);
    if (this.#queue.size > maxQueued) this.#refuse(this.#queue.evict(), this.#errorWhenFull());
    this.#ask();
    return waiter.wait(
      clock,
      () => this.#leave(waiter, this.#errorWhenLate()),
      (reason) => {
        if (this.#queue.delete(waiter)) waiter.refuse(reason);
      },
    );
  }

  /** Lets nobody go for so long. A shorter pause ends none. */
  park(forMs: number, scope: RateLimitScope): void {
    this.#pauseFor('PACING_PARKED', scope, forMs);
    this.#wake();
  }

  /** Refuses all who wait and all who come. */
  close(): void {
    this.#end.abort();
    for (const waiter of this.#queue) this.#leave(waiter, this.#error('PACING_CLOSED', 0));
  }

  /** Asks the budget for as many slots as could be used, one question at a time. */
  #ask(): void {
    if (this.#isAsking) return;
    if (this.#pauseMs() > 0) return this.#wake();
    const { budget, label, rule, day } = this.#options;
    const want = Math.ceil(this.#queue.size / rule.size) - this.#reserved;
    const ahead = this.#ahead - this.#reserved;
    if (want < 1 || ahead < 1) return;
    const answer = budget.take({ label, rule, day, want, ahead, horizonMs: this.#horizonMs() });
    if (!(answer instanceof Promise)) return this.#use(answer);
    this.#isAsking = true;
    void answer.then((given) => {
      this.#isAsking = false;
      this.#use(given);
    });
  }

  #use(answer: SlotAnswer): void {
    if (answer.kind === 'slots') for (const inMs of answer.inMs) this.#reserve(inMs);
    else this.#stop(answer);
    this.#ask();
  }

  #reserve(inMs: number): void {
    if (inMs <= 0) return this.#serve();
    this.#reserved += 1;
    this.#later(inMs, () => {
      this.#reserved -= 1;
      this.#serve();
      this.#ask();
    });
  }

  /** A slot has begun. */
  #serve(): void {
    if (this.#pauseMs() > 0) return;
    const { rule, clock } = this.#options;
    for (let left = rule.size; left > 0; left -= 1) {
      const waiter = this.#queue.take();
      if (waiter === undefined) {
        // A slot that nobody wants any more is lost: used later, it would come on top of the next one.
        if (rule.size > 1) this.#slice = { left, until: clock.monotonic() + SLICE_LIFE_MS };
        return;
      }
      this.#admitted += 1;
      waiter.letGo();
    }
  }

  #spendSlice(): boolean {
    const { left, until } = this.#slice;
    if (left === 0 || this.#options.clock.monotonic() >= until) return false;
    this.#slice.left -= 1;
    this.#admitted += 1;
    return true;
  }

  /** There are no slots: whoever cannot wait for the next ones is told so now. */
  #stop({ why, scope, forMs }: SlotAnswer & { readonly kind: 'shut' }): void {
    if (why === 'rate') return this.#refuseThoseBefore(forMs, this.#error('PACING_TIMEOUT', forMs));
    const isNews = this.#pauseMs() === 0;
    this.#pauseFor(why === 'day' ? 'PACING_DAY_SPENT' : 'PACING_PARKED', scope, forMs);
    if (why === 'parked' && isNews) this.#options.onParked(forMs, scope);
  }

  #pauseFor(code: Pause['code'], scope: RateLimitScope, forMs: number): void {
    if (forMs <= this.#pauseMs()) return;
    const { clock } = this.#options;
    this.#pause = { code, scope, wall: clock.now() + forMs, monotonic: clock.monotonic() + forMs };
    this.#slice.left = 0;
    this.#refuseThoseBefore(forMs, this.#errorOfPause(forMs));
  }

  /** How much of the pause is left, by the clock that is nearer to its end. */
  #pauseMs(): number {
    if (this.#pause === undefined) return 0;
    const { wall, monotonic } = this.#pause;
    const { clock } = this.#options;
    const leftMs = Math.min(wall - clock.now(), monotonic - clock.monotonic());
    if (leftMs <= 0) this.#pause = undefined;
    return Math.max(0, leftMs);
  }

  /** Asks again when the pause is over. */
  #wake(): void {
    if (this.#isWaking || this.#queue.size === 0) return;
    this.#isWaking = true;
    this.#later(this.#pauseMs(), () => {
      this.#isWaking = false;
      this.#ask();
    });
  }

  /** It keeps the process alive, as those do who wait for it. */
  #later(inMs: number, action: () => void): void {
    this.#options.clock.sleep(inMs, this.#end.signal).then(action, () => {});
  }

  /** The longest that anybody waits. */
  #horizonMs(): number {
    let deadline = -Infinity;
    for (const waiter of this.#queue) deadline = Math.max(deadline, waiter.deadline);
    return Math.max(0, deadline - this.#options.clock.monotonic());
  }

  #refuseThoseBefore(forMs: number, error: PacingError): void {
    const end = this.#options.clock.monotonic() + forMs;
    for (const waiter of this.#queue) if (waiter.deadline <= end) this.#leave(waiter, error);
  }

  #leave(waiter: Waiter, error: PacingError): void {
    if (this.#queue.delete(waiter)) this.#refuse(waiter, error);
  }

  #refuse(waiter: Waiter | undefined, error: PacingError): void {
    this.#refused += 1;
    waiter?.refuse(error);
  }

  #turnAway(error: PacingError): Promise<void> {
    this.#refused += 1;
    return Promise.reject(error);
  }

  #errorOfPause(forMs: number): PacingError {
    const { code, scope } = this.#pause!;
    return this.#error(code, forMs, scope);
  }

  #errorWhenLate(): PacingError {
    const pauseMs = this.#pauseMs();
    return pauseMs > 0
      ? this.#errorOfPause(pauseMs)
      : this.#error('PACING_TIMEOUT', this.#msFor(this.#queue.size));
  }

  #errorWhenFull(): PacingError {
    return this.#error('PACING_QUEUE_FULL', this.#msFor(this.#queue.size + 1));
  }

  /** How long so many requests take, if no other process sends anything. */
  #msFor(requests: number): number {
    return msFor(this.#options.rule, requests);
  }

  #error(code: PacingErrorCode, retryAfterMs: number, scope?: RateLimitScope): PacingError {
    const { label, rule, day } = this.#options;
    const per = scope ?? rule.per;
    const limit = per === rule.per ? rule.requests : per === 'day' ? day.limit : undefined;
    return new PacingError({ code, label, scope: per, limit, retryAfterMs });
  }
}
