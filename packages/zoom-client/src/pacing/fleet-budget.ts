import type { Clock } from 'evertoken';
import { CircuitBreaker } from 'evertoken/internal';
import type { Budget, CountGrant, MaybePromise, SlotGrant, SlotRequest } from './budget.ts';
import type { ProcessBudget } from './process-budget.ts';
import type { RateLimitScope } from './rate-limit-info.ts';
import type { SharedBudget } from './shared-budget.ts';

/** Dependencies of {@link FleetBudget}. */
export interface FleetBudgetDeps {
  /** The budget shared by all processes. */
  readonly shared: Pick<SharedBudget, 'budget' | 'getErrorCode'>;
  /** The fallback while the shared budget is unavailable. */
  readonly local: ProcessBudget;
  readonly clock: Pick<Clock, 'monotonic' | 'after'>;
  /** Timeout of a call of the shared budget, ms. */
  readonly timeoutMs: number;
  /** Called when the shared budget becomes unavailable, or for another reason than before. @param code why, see `getErrorCode` of the shared budget */
  readonly onUnavailable: (code: string) => void;
  readonly onRecovered: () => void;
}

/** How long the shared budget is not called after a failure, ms. */
const OPEN_MS = 1_000;

/**
 * A shared budget with a local fallback. Its methods never fail: while the shared budget does not respond in
 * time, the process enforces the full limits alone, since the number of other processes is unknown.
 */
export class FleetBudget implements Budget {
  readonly #shared: Budget;
  readonly #local: ProcessBudget;
  readonly #breaker: CircuitBreaker;

  constructor({ shared, local, clock, timeoutMs, onUnavailable, onRecovered }: FleetBudgetDeps) {
    this.#shared = shared.budget;
    this.#local = local;
    let lastCode: string | undefined;
    this.#breaker = new CircuitBreaker({
      clock,
      timeoutMs,
      onTimeout: () => Object.assign(new Error('the shared budget timed out'), { code: 'TIMEOUT' }),
      failureThreshold: 1,
      openMs: OPEN_MS,
      singleProbe: true,
      onFailure(error, failures) {
        const code = shared.getErrorCode(error);
        if (failures > 1 && code === lastCode) return;
        lastCode = code;
        onUnavailable(code);
      },
      onRecovered,
    });
  }

  /** Whether the last call used the shared budget. */
  get isShared(): boolean {
    return this.#breaker.isHealthy;
  }

  take(request: SlotRequest): MaybePromise<SlotGrant> {
    return this.#call((budget) => budget.take(request));
  }

  count(key: string, limit: number): MaybePromise<CountGrant> {
    return this.#call((budget) => budget.count(key, limit));
  }

  exhaust(key: string, limit: number): MaybePromise<void> {
    return this.#call((budget) => budget.exhaust(key, limit));
  }

  block(pool: string, durationMs: number, scope: RateLimitScope): MaybePromise<void> {
    return this.#call((budget) => budget.block(pool, durationMs, scope));
  }

  #call<T>(method: (budget: Budget) => MaybePromise<T>): MaybePromise<T> {
    if (!this.#breaker.allowsCall()) return method(this.#local);
    return this.#breaker.run(async () => method(this.#shared)).catch(() => method(this.#local));
  }
}
