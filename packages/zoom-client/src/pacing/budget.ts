import type { RateLimitLabel } from '../endpoints/index.ts';
import type { RateLimitScope } from './rate-limit-info.ts';
import type { RateRule } from './rate-rule.ts';

/** A request for slots in which queued requests of a label may be sent. */
export interface SlotRequest {
  readonly label: RateLimitLabel;
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
  /** Changes today's count of a special limit by `by`; it stays between 0 and `limit`. */
  correct(key: string, by: number, limit: number): MaybePromise<void>;
  /** Grants no slots of a label for `durationMs`. A shorter block does not shorten a longer one. */
  block(label: RateLimitLabel, durationMs: number, scope: RateLimitScope): MaybePromise<void>;
}

/** A value, or a promise of it if it takes I/O. */
export type MaybePromise<T> = T | Promise<T>;

interface DayCount {
  used: number;
  /** The part of `used` that has not been sent to the shared count yet. */
  unsynced: number;
}

/** Counts by name, reset at 00:00 UTC. */
export class DayCounts {
  readonly #now: () => number;
  readonly #counts = new Map<string, DayCount>();
  #day = 0;

  /** @param now returns the wall-clock time, ms since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Today's count. */
  used(name: string): number {
    return this.#today().get(name)?.used ?? 0;
  }

  /** Changes a count locally; the result is at least 0. */
  add(name: string, by: number): void {
    const { used, unsynced } = this.#today().get(name) ?? ZERO;
    this.#counts.set(name, { used: Math.max(0, used + by), unsynced: unsynced + by });
  }

  /**
   * Sends the unsynced part of a count to the shared count and takes over the shared total. After a failure
   * the part stays unsynced although it may have arrived: counting twice is safer than not counting.
   */
  async sync<T extends { readonly used: number }>(
    name: string,
    send: (unsynced: number) => Promise<T>,
  ): Promise<T> {
    const { unsynced } = this.#today().get(name) ?? ZERO;
    this.add(name, 0);
    this.#counts.get(name)!.unsynced = 0;
    try {
      const reply = await send(unsynced);
      // Counted locally while the call was in flight.
      const { unsynced: since } = this.#today().get(name) ?? ZERO;
      this.#counts.set(name, { used: reply.used + since, unsynced: since });
      return reply;
    } catch (error) {
      const count = this.#today().get(name);
      if (count !== undefined) count.unsynced += unsynced;
      throw error;
    }
  }

  #today(): Map<string, DayCount> {
    const day = getUtcDay(this.#now());
    if (day !== this.#day) {
      this.#day = day;
      this.#counts.clear();
    }
    return this.#counts;
  }
}

const ZERO: DayCount = { used: 0, unsynced: 0 };
const DAY_MS = 86_400_000;

/** The number of days since the epoch, UTC. @param now ms since the epoch */
function getUtcDay(now: number): number {
  return Math.floor(now / DAY_MS);
}

/** Time until 00:00 UTC, ms. @param now ms since the epoch */
export function msUntilUtcMidnight(now: number): number {
  return (getUtcDay(now) + 1) * DAY_MS - now;
}
