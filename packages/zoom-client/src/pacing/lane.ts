import type { Clock } from 'evertoken';
import type { Budget, DailyCount, SlotGrant } from './budget.ts';
import { FairQueue, Waiter } from './fair-queue.ts';
import type { PacedRequest } from './pacer.ts';
import { PacingError, type PacingErrorCode } from './pacing-error.ts';
import type { PacingLabel } from './plans.ts';
import type { RateLimitScope } from './rate-limit-info.ts';
import { durationFor, requestsWithin, type RateRule } from './rate-rule.ts';

/** Dependencies and limits of a {@link Lane}. */
export interface LaneDeps {
  readonly label: PacingLabel;
  /** Whose slots are taken, see `SlotRequest`. */
  readonly pool: string;
  readonly rule: RateRule;
  readonly day: DailyCount;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly maxWaitMs: number;
  readonly maxQueued: number;
  /** Called when the label turns out to be blocked by another process. */
  readonly onBlocked: (durationMs: number, scope: RateLimitScope) => void;
}

/** A block, with its end on both clocks: the monotonic clock may stand still while the machine sleeps. */
interface Block {
  readonly code: 'RATE_LIMIT_BLOCKED' | 'DAILY_LIMIT_EXHAUSTED';
  readonly scope: RateLimitScope;
  /** End of the block, ms since the epoch. */
  readonly wall: number;
  /** End of the block on the monotonic clock. */
  readonly monotonic: number;
}

/** How far ahead slots are reserved, ms: long enough to request the next ones meanwhile. */
const PREFETCH_MS = 50;
/** How long the rest of a batch can be used, ms. */
const BATCH_TTL_MS = 1_000;

/**
 * The queue of one label, whose requests wait for the slots that the budget grants.
 *
 * A slot is assigned when it begins, not when it is taken. So a request that arrives later but has a higher
 * priority, or a caller that has been served less, does not wait behind all earlier requests.
 */
export class Lane {
  readonly #deps: LaneDeps;
  readonly #queue = new FairQueue<Waiter>();
  readonly #lookahead: number;
  #isRequesting = false;
  /** Slots taken that have not begun. */
  #reserved = 0;
  /** The rest of the current batch, and its expiry on the monotonic clock. */
  #batch = { left: 0, until: 0 };
  #block: Block | undefined;
  #isWakeScheduled = false;
  readonly #closed = new AbortController();
  #admitted = 0;
  #rejected = 0;

  constructor(deps: LaneDeps) {
    this.#deps = deps;
    const { rule } = deps;
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

  /** The current block after a 429; undefined if there is none. */
  get blocked(): { readonly remainingMs: number; readonly scope: RateLimitScope } | undefined {
    const remainingMs = this.#blockedMs();
    if (remainingMs === 0 || this.#block?.code !== 'RATE_LIMIT_BLOCKED') return undefined;
    return { remainingMs, scope: this.#block.scope };
  }

  /** Enqueues a request; returns undefined if it is admitted at once. */
  enqueue(request: PacedRequest): Promise<void> | undefined {
    if (this.#closed.signal.aborted) return this.#reject(this.#createError('PACING_CLOSED', 0));
    if (this.#queue.size === 0 && this.#useBatch()) return undefined;
    const { clock, maxQueued } = this.#deps;
    const maxWaitMs = Math.min(request.maxWaitMs ?? Infinity, this.#deps.maxWaitMs);
    const blockedMs = this.#blockedMs();
    if (blockedMs > maxWaitMs) return this.#reject(this.#blockError(blockedMs));
    const waiter = new Waiter(request, clock.monotonic() + maxWaitMs);
    this.#queue.add(waiter);
    const isFull = this.#queue.size > maxQueued;
    if (isFull) this.#rejectWaiter(this.#queue.evict(), this.#queueFullError());
    this.#requestSlots();
    return waiter.wait(
      clock,
      () => this.#remove(waiter, this.#timeoutError()),
      (reason) => {
        if (this.#queue.delete(waiter)) waiter.reject(reason);
      },
    );
  }

  /** Admits no request for `durationMs`. A shorter block does not shorten a longer one. */
  block(durationMs: number, scope: RateLimitScope): void {
    this.#blockFor('RATE_LIMIT_BLOCKED', scope, durationMs);
    this.#scheduleWake();
  }

  /** Rejects all queued and all further requests. */
  close(): void {
    this.#closed.abort();
    for (const waiter of this.#queue) this.#remove(waiter, this.#createError('PACING_CLOSED', 0));
  }

  /** Requests as many slots as the queue can use, with one request to the budget in flight. */
  #requestSlots(): void {
    if (this.#isRequesting) return;
    if (this.#blockedMs() > 0) return this.#scheduleWake();
    const { budget, pool, rule, day } = this.#deps;
    const maxSlots = Math.ceil(this.#queue.size / rule.batchSize) - this.#reserved;
    const lookahead = this.#lookahead - this.#reserved;
    if (maxSlots < 1 || lookahead < 1) return;
    const horizonMs = this.#horizonMs();
    const grant = budget.take({ pool, rule, day, maxSlots, lookahead, horizonMs });
    if (!(grant instanceof Promise)) return this.#applyGrant(grant);
    this.#isRequesting = true;
    void grant.then((received) => {
      this.#isRequesting = false;
      this.#applyGrant(received);
    });
  }

  #applyGrant(grant: SlotGrant): void {
    if (grant.kind === 'slots') for (const delayMs of grant.delaysMs) this.#scheduleSlot(delayMs);
    else this.#handleUnavailable(grant);
    this.#requestSlots();
  }

  #scheduleSlot(delayMs: number): void {
    if (delayMs <= 0) return this.#dequeue();
    this.#reserved += 1;
    this.#runAfter(delayMs, () => {
      this.#reserved -= 1;
      this.#dequeue();
      this.#requestSlots();
    });
  }

  /** Admits the requests of a slot that begins now. */
  #dequeue(): void {
    if (this.#blockedMs() > 0) return;
    const { rule, clock } = this.#deps;
    for (let left = rule.batchSize; left > 0; left -= 1) {
      const waiter = this.#queue.take();
      if (waiter === undefined) {
        // A slot without a request is lost, the rest of a batch after BATCH_TTL_MS: later it would exceed the rate.
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

  /** Rejects at once the requests whose deadline is before the next slot. */
  #handleUnavailable(grant: SlotGrant & { readonly kind: 'unavailable' }): void {
    const { reason, scope, durationMs } = grant;
    if (reason === 'rate') {
      return this.#rejectExpiring(durationMs, this.#createError('PACING_TIMEOUT', durationMs));
    }
    const isNew = this.#blockedMs() === 0;
    const code = reason === 'day' ? 'DAILY_LIMIT_EXHAUSTED' : 'RATE_LIMIT_BLOCKED';
    this.#blockFor(code, scope, durationMs);
    if (reason === 'blocked' && isNew) this.#deps.onBlocked(durationMs, scope);
  }

  #blockFor(code: Block['code'], scope: RateLimitScope, durationMs: number): void {
    if (durationMs <= this.#blockedMs()) return;
    const { clock } = this.#deps;
    const wall = clock.now() + durationMs;
    this.#block = { code, scope, wall, monotonic: clock.monotonic() + durationMs };
    this.#batch.left = 0;
    this.#rejectExpiring(durationMs, this.#blockError(durationMs));
  }

  /** Time left of the block, by the clock that is nearer to its end; 0 if there is none. */
  #blockedMs(): number {
    if (this.#block === undefined) return 0;
    const { wall, monotonic } = this.#block;
    const { clock } = this.#deps;
    const leftMs = Math.min(wall - clock.now(), monotonic - clock.monotonic());
    if (leftMs <= 0) this.#block = undefined;
    return Math.max(0, leftMs);
  }

  /** Requests slots when the block ends. */
  #scheduleWake(): void {
    if (this.#isWakeScheduled || this.#queue.size === 0) return;
    this.#isWakeScheduled = true;
    this.#runAfter(this.#blockedMs(), () => {
      this.#isWakeScheduled = false;
      this.#requestSlots();
    });
  }

  /** Runs an action after a delay, unless the lane is closed. It keeps the process alive. */
  #runAfter(delayMs: number, action: () => void): void {
    this.#deps.clock.sleep(delayMs, this.#closed.signal).then(action, () => {});
  }

  /** Time until the latest deadline in the queue, ms. */
  #horizonMs(): number {
    let deadline = -Infinity;
    for (const waiter of this.#queue) deadline = Math.max(deadline, waiter.deadline);
    return Math.max(0, deadline - this.#deps.clock.monotonic());
  }

  #rejectExpiring(withinMs: number, error: PacingError): void {
    const end = this.#deps.clock.monotonic() + withinMs;
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

  #blockError(retryAfterMs: number): PacingError {
    const { code, scope } = this.#block!;
    return this.#createError(code, retryAfterMs, scope);
  }

  #timeoutError(): PacingError {
    const blockedMs = this.#blockedMs();
    return blockedMs > 0
      ? this.#blockError(blockedMs)
      : this.#createError('PACING_TIMEOUT', this.#durationFor(this.#queue.size));
  }

  #queueFullError(): PacingError {
    return this.#createError('PACING_QUEUE_FULL', this.#durationFor(this.#queue.size + 1));
  }

  /** The time that `requests` requests take if no other process sends any, ms. */
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
