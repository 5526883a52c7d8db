import type { DailyCounts } from './daily-counts.ts';
import type { RateLimitScope } from './rate-limit-info.ts';
import type { RateRule } from './rate-rule.ts';

/** A request for slots in which queued requests of a pool may be sent. */
export interface SlotRequest {
  /** What shares a rate, and is blocked together: a label such as `light`, or one of a product, `phone/light`. */
  readonly pool: string;
  readonly rule: RateRule;
  readonly day: DailyCount;
  /** Maximum number of slots to take. */
  readonly maxSlots: number;
  /** Maximum number of slots that begin in the future, at least 1. */
  readonly lookahead: number;
  /** How far in the future a slot may begin, ms. */
  readonly horizonMs: number;
}

/** A count that is reset at 00:00 UTC. */
export interface DailyCount {
  readonly name: string;
  /** Undefined: requests are counted but not limited. */
  readonly limit: number | undefined;
}

/** The result of a {@link SlotRequest}. */
export type SlotGrant =
  /** At least one slot was taken. `delaysMs`: time until each slot begins. */
  | { readonly kind: 'slots'; readonly delaysMs: readonly number[]; readonly used: number }
  /** No slot begins within the horizon; the next one begins in `durationMs` at the earliest. */
  | {
      readonly kind: 'unavailable';
      readonly reason: 'rate' | 'day' | 'blocked';
      readonly scope: RateLimitScope;
      readonly durationMs: number;
      readonly used: number;
    };

/** The result of counting against a special limit. */
export interface CountGrant {
  readonly isGranted: boolean;
  readonly used: number;
  /** Time until 00:00 UTC, ms. */
  readonly resetInMs: number;
}

/** The remaining budget of an account. Each method is atomic. */
export interface Budget {
  /** Takes slots. */
  take(request: SlotRequest): MaybePromise<SlotGrant>;
  /** Counts one request against a special limit of `limit` requests per day, unless it is exhausted. */
  count(key: string, limit: number): MaybePromise<CountGrant>;
  /** Raises today's count of a special limit to `limit`. */
  exhaust(key: string, limit: number): MaybePromise<void>;
  /** Grants no slots of a pool for `durationMs`. A shorter block does not shorten a longer one. */
  block(pool: string, durationMs: number, scope: RateLimitScope): MaybePromise<void>;
}

/** Today's counts in this process. A shared budget synchronizes them. */
export interface PacingCounts {
  /** By the name of a daily limit. */
  readonly labels: DailyCounts;
  /** By the key of a special limit. */
  readonly special: DailyCounts;
}

/** A value, or a promise of it if it takes I/O. */
export type MaybePromise<T> = T | Promise<T>;
