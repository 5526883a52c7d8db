import type { Clock } from 'evertoken';
import type { RateLimitLabel } from '../endpoints/index.ts';
import type { Budget, DailyCount, SlotGrant } from './budget.ts';
import { FairQueue } from './fair-queue.ts';
import type { PacedRequest } from './pacer.ts';
import { PacingError, type PacingErrorCode } from './pacing-error.ts';
import type { RateLimitScope } from './rate-limit-info.ts';
import { durationFor, requestsWithin, type RateRule } from './rate-rule.ts';
import { Waiter } from './waiter.ts';

/** What a {@link Lane} needs. */
export interface LaneDeps {
  readonly label: RateLimitLabel;
  readonly rule: RateRule;
  readonly day: DailyCount;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly maxWaitMs: number;
  readonly maxQueued: number;
  /** Told when another process has parked the label. */
  readonly onBlocked: (forMs: number, scope: RateLimitScope) => void;
}

/** A pause, and when it is over on each clock: a machine that slept has not counted on one of them. */
interface Block {
  readonly code: 'RATE_LIMIT_BLOCKED' | 'DAILY_LIMIT_EXHAUSTED';
  readonly scope: RateLimitScope;
  readonly wall: number;
  readonly monotonic: number;
}

/** For so long a process may hold slots that have not begun: enough to ask for the next ones meanwhile. */
const PREFETCH_MS = 50;
/** For so long the rest of a slice may be spent. */
const BATCH_TTL_MS = 1_000;

/**
 * The requests of one label: they wait here for the slots that the budget grants.
 *
 * A slot is nobody's until it begins. Then it goes to whoever's turn it is, so that one who came later but
 * is more important, or who has had less, need not wait until those before are served.
 */
export class Lane {
  readonly #deps: LaneDeps;
  readonly #queue = new FairQueue<Waiter>();
  readonly #lookahead: number;
  #isRequesting = false;
  /** Slots that are ours and have not begun. */
  #reserved = 0;
  /** What is left of a slice, and until when it may be spent. */
  #batch = { left: 0, until: 0 };
  #block: Block | undefined;
  #isWakeScheduled = false;
  readonly #closed = new AbortController();
  #admitted = 0;
  #rejected = 0;

  constructor(options: LaneDeps) {
    this.#deps = options;
    const { rule } = options;
    this.#lookahead = Math.max(1, Math.ceil(requestsWithin(rule, PREFETCH_MS) / rule.batchSize));
  }

  get queued(): number {
    return this.#queue.size;
  }

  get admitted(): number {
    return this.#admitted;
  }

  get rejected(): number {
    return this.#rejected;
  }

  /** The pause that was asked for, if it lasts. */
  get blocked(): { readonly forMs: number; readonly scope: RateLimitScope } | undefined {
    const forMs = this.#blockedMs();
    if (forMs === 0 || this.#block?.code !== 'RATE_LIMIT_BLOCKED') return undefined;
    return { forMs, scope: this.#block.scope };
  }

  /** Undefined when the request may go at once; else what to wait for. */
  enqueue(request: PacedRequest): Promise<void> | undefined {
    if (this.#closed.signal.aborted) return this.#reject(this.#createError('PACING_CLOSED', 0));
    if (this.#queue.size === 0 && this.#useBatch()) return undefined;
    const { clock, maxQueued } = this.#deps;
    const maxWaitMs = Math.min(request.maxWaitMs ?? Infinity, this.#deps.maxWaitMs);
    const pauseMs = this.#blockedMs();
    if (pauseMs > maxWaitMs) return this.#reject(this.#blockError(pauseMs));
    const waiter = new Waiter(request, clock.monotonic() + maxWaitMs);
    this.#queue.add(waiter);
    if (this.#queue.size > maxQueued)
      this.#rejectWaiter(this.#queue.evict(), this.#queueFullError());
    this.#requestSlots();
    return waiter.wait(
      clock,
      () => this.#remove(waiter, this.#timeoutError()),
      (reason) => {
        if (this.#queue.delete(waiter)) waiter.reject(reason);
      },
    );
  }

  /** Lets nobody go for so long. A shorter pause ends none. */
  block(forMs: number, scope: RateLimitScope): void {
    this.#blockFor('RATE_LIMIT_BLOCKED', scope, forMs);
    this.#scheduleWake();
  }

  /** Refuses all who wait and all who come. */
  close(): void {
    this.#closed.abort();
    for (const waiter of this.#queue) this.#remove(waiter, this.#createError('PACING_CLOSED', 0));
  }

  /** Asks the budget for as many slots as could be used, one question at a time. */
  #requestSlots(): void {
    if (this.#isRequesting) return;
    if (this.#blockedMs() > 0) return this.#scheduleWake();
    const { budget, label, rule, day } = this.#deps;
    const maxSlots = Math.ceil(this.#queue.size / rule.batchSize) - this.#reserved;
    const lookahead = this.#lookahead - this.#reserved;
    if (maxSlots < 1 || lookahead < 1) return;
    const answer = budget.take({
      label,
      rule,
      day,
      maxSlots,
      lookahead,
      horizonMs: this.#horizonMs(),
    });
    if (!(answer instanceof Promise)) return this.#applyGrant(answer);
    this.#isRequesting = true;
    void answer.then((given) => {
      this.#isRequesting = false;
      this.#applyGrant(given);
    });
  }

  #applyGrant(answer: SlotGrant): void {
    if (answer.kind === 'slots') for (const inMs of answer.delaysMs) this.#scheduleSlot(inMs);
    else this.#handleUnavailable(answer);
    this.#requestSlots();
  }

  #scheduleSlot(inMs: number): void {
    if (inMs <= 0) return this.#dequeue();
    this.#reserved += 1;
    this.#runAfter(inMs, () => {
      this.#reserved -= 1;
      this.#dequeue();
      this.#requestSlots();
    });
  }

  /** A slot has begun. */
  #dequeue(): void {
    if (this.#blockedMs() > 0) return;
    const { rule, clock } = this.#deps;
    for (let left = rule.batchSize; left > 0; left -= 1) {
      const waiter = this.#queue.take();
      if (waiter === undefined) {
        // A slot that nobody wants any more is lost: used later, it would come on top of the next one.
        if (rule.batchSize > 1) this.#batch = { left, until: clock.monotonic() + BATCH_TTL_MS };
        return;
      }
      this.#admitted += 1;
      waiter.admit();
    }
  }

  #useBatch(): boolean {
    const { left, until } = this.#batch;
    if (left === 0 || this.#deps.clock.monotonic() >= until) return false;
    this.#batch.left -= 1;
    this.#admitted += 1;
    return true;
  }

  /** There are no slots: whoever cannot wait for the next ones is told so now. */
  #handleUnavailable({
    reason,
    scope,
    durationMs,
  }: SlotGrant & { readonly kind: 'unavailable' }): void {
    if (reason === 'rate')
      return this.#rejectExpiring(durationMs, this.#createError('PACING_TIMEOUT', durationMs));
    const isNews = this.#blockedMs() === 0;
    this.#blockFor(
      reason === 'day' ? 'DAILY_LIMIT_EXHAUSTED' : 'RATE_LIMIT_BLOCKED',
      scope,
      durationMs,
    );
    if (reason === 'blocked' && isNews) this.#deps.onBlocked(durationMs, scope);
  }

  #blockFor(code: Block['code'], scope: RateLimitScope, forMs: number): void {
    if (forMs <= this.#blockedMs()) return;
    const { clock } = this.#deps;
    this.#block = { code, scope, wall: clock.now() + forMs, monotonic: clock.monotonic() + forMs };
    this.#batch.left = 0;
    this.#rejectExpiring(forMs, this.#blockError(forMs));
  }

  /** How much of the pause is left, by the clock that is nearer to its end. */
  #blockedMs(): number {
    if (this.#block === undefined) return 0;
    const { wall, monotonic } = this.#block;
    const { clock } = this.#deps;
    const leftMs = Math.min(wall - clock.now(), monotonic - clock.monotonic());
    if (leftMs <= 0) this.#block = undefined;
    return Math.max(0, leftMs);
  }

  /** Asks again when the pause is over. */
  #scheduleWake(): void {
    if (this.#isWakeScheduled || this.#queue.size === 0) return;
    this.#isWakeScheduled = true;
    this.#runAfter(this.#blockedMs(), () => {
      this.#isWakeScheduled = false;
      this.#requestSlots();
    });
  }

  /** It keeps the process alive, as those do who wait for it. */
  #runAfter(inMs: number, action: () => void): void {
    this.#deps.clock.sleep(inMs, this.#closed.signal).then(action, () => {});
  }

  /** The longest that anybody waits. */
  #horizonMs(): number {
    let deadline = -Infinity;
    for (const waiter of this.#queue) deadline = Math.max(deadline, waiter.deadline);
    return Math.max(0, deadline - this.#deps.clock.monotonic());
  }

  #rejectExpiring(forMs: number, error: PacingError): void {
    const end = this.#deps.clock.monotonic() + forMs;
    for (const waiter of this.#queue) if (waiter.deadline <= end) this.#remove(waiter, error);
  }

  #remove(waiter: Waiter, error: PacingError): void {
    if (this.#queue.delete(waiter)) this.#rejectWaiter(waiter, error);
  }

  #rejectWaiter(waiter: Waiter | undefined, error: PacingError): void {
    this.#rejected += 1;
    waiter?.reject(error);
  }

  #reject(error: PacingError): Promise<void> {
    this.#rejected += 1;
    return Promise.reject(error);
  }

  #blockError(forMs: number): PacingError {
    const { code, scope } = this.#block!;
    return this.#createError(code, forMs, scope);
  }

  #timeoutError(): PacingError {
    const pauseMs = this.#blockedMs();
    return pauseMs > 0
      ? this.#blockError(pauseMs)
      : this.#createError('PACING_TIMEOUT', this.#durationFor(this.#queue.size));
  }

  #queueFullError(): PacingError {
    return this.#createError('PACING_QUEUE_FULL', this.#durationFor(this.#queue.size + 1));
  }

  /** How long so many requests take, if no other process sends anything. */
  #durationFor(requests: number): number {
    return durationFor(this.#deps.rule, requests);
  }

  #createError(code: PacingErrorCode, retryAfterMs: number, scope?: RateLimitScope): PacingError {
    const { label, rule, day } = this.#deps;
    const per = scope ?? rule.per;
    const limit = per === rule.per ? rule.requests : per === 'day' ? day.limit : undefined;
    return new PacingError({ code, label, scope: per, limit, retryAfterMs });
  }
}
