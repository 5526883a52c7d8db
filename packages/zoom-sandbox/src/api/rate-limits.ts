import type { Clock } from '../time/clock.ts';
import { apiError, withHeaders, type HttpResponse } from '../http/response.ts';

import type { Plan } from '../auth/accounts.ts';
import { DAY_MS, MINUTE_MS, formatIsoSeconds } from '../time/date-time.ts';

/** The rate-limit label of an endpoint. https://developers.zoom.us/docs/api/rate-limits/ */
export type Label = 'Light' | 'Medium' | 'Heavy' | 'Resource-intensive';

interface RateLimitPool {
  /** Requests per `windowMs`. */
  readonly rate: number;
  readonly windowMs: number;
  /** Requests per UTC day. */
  readonly perDay?: number;
  /**
   * Pools with the same name share a daily quota.
   *
   * @default the label
   */
  readonly dailyPool?: string;
}

const SECOND_MS = 1_000;
/** From plan Pro on, Heavy and Resource-intensive calls share one daily quota. */
const SHARED_DAILY_POOL = 'Heavy + Resource-intensive';

type PlanPools = Readonly<Record<Plan, Readonly<Record<Label, RateLimitPool>>>>;

const POOLS: PlanPools = {
  free: {
    Light: { rate: 4, windowMs: SECOND_MS, perDay: 6_000 },
    Medium: { rate: 2, windowMs: SECOND_MS, perDay: 2_000 },
    Heavy: { rate: 1, windowMs: SECOND_MS, perDay: 1_000 },
    'Resource-intensive': { rate: 10, windowMs: MINUTE_MS, perDay: 30_000 },
  },
  pro: {
    Light: { rate: 30, windowMs: SECOND_MS },
    Medium: { rate: 20, windowMs: SECOND_MS },
    Heavy: { rate: 10, windowMs: SECOND_MS, perDay: 30_000, dailyPool: SHARED_DAILY_POOL },
    'Resource-intensive': {
      rate: 10,
      windowMs: MINUTE_MS,
      perDay: 30_000,
      dailyPool: SHARED_DAILY_POOL,
    },
  },
  business: {
    Light: { rate: 80, windowMs: SECOND_MS },
    Medium: { rate: 60, windowMs: SECOND_MS },
    Heavy: { rate: 40, windowMs: SECOND_MS, perDay: 60_000, dailyPool: SHARED_DAILY_POOL },
    'Resource-intensive': {
      rate: 20,
      windowMs: MINUTE_MS,
      perDay: 60_000,
      dailyPool: SHARED_DAILY_POOL,
    },
  },
};

/** Zoom Phone has pools of its own. Those of the plan Free are not documented; they are those of Pro. */
const PHONE_PRO: PlanPools['pro'] = phonePools(1, 15_000);
const PHONE_POOLS: PlanPools = {
  free: PHONE_PRO,
  pro: PHONE_PRO,
  business: phonePools(2, 30_000),
};

function phonePools(factor: number, perDay: number): PlanPools['pro'] {
  const shared = { perDay, dailyPool: SHARED_DAILY_POOL };
  return {
    Light: { rate: 20 * factor, windowMs: SECOND_MS },
    Medium: { rate: 10 * factor, windowMs: SECOND_MS },
    Heavy: { rate: 5 * factor, windowMs: SECOND_MS, ...shared },
    'Resource-intensive': { rate: 5 * factor, windowMs: MINUTE_MS, ...shared },
  };
}

/** The limits that a call counts against: Zoom Phone's, or those of everything else. */
export type LimitFamily = 'general' | 'phone';

const FAMILIES: Readonly<Record<LimitFamily, PlanPools>> = { general: POOLS, phone: PHONE_POOLS };

/** Maximum number of users that an account may create per day, by plan. */
export const USER_CREATIONS_PER_DAY: { readonly [P in Plan]: number } = {
  free: 50,
  pro: 1_500,
  business: 10_000,
};

const PER_SECOND_MESSAGE =
  'You have reached the maximum per-second rate limit for this API. Try again later.';
const DAILY_MESSAGE =
  'You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.';

/** Whether a call is within the rate limits of its account. */
export type LimitDecision =
  | { readonly kind: 'allowed'; readonly headers: readonly string[] }
  | { readonly kind: 'limited'; readonly response: HttpResponse };

interface Bucket {
  tokens: number;
  atMs: number;
}

/** The rate limits. All apps of an account share its pools. */
export class RateLimits {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #buckets = new Map<string, Bucket>();
  #day = 0;
  #today = new Map<string, number>();
  readonly #locks = new Set<string>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** Counts a call against the pools of its account. A limited call is not counted. */
  countCall(accountId: string, plan: Plan, family: LimitFamily, label: Label): LimitDecision {
    const pool = FAMILIES[family][plan][label];
    const dailyKey = `${accountId}|${family}|${pool.dailyPool ?? label}`;
    const category = ['X-RateLimit-Category', label];
    if (pool.perDay !== undefined && this.#usedToday(dailyKey) >= pool.perDay) {
      return {
        kind: 'limited',
        response: this.#dailyLimitExceeded([...category, ...dailyHeaders(pool.perDay, 0)]),
      };
    }
    const remaining = this.#takeToken(`${accountId}|${family}|${label}`, pool.rate, pool.windowMs);
    if (remaining === undefined) {
      // Zoom sends no Retry-After with a per-second 429.
      const response = apiError(429, 429, PER_SECOND_MESSAGE);
      return {
        kind: 'limited',
        response: withHeaders(response, [...category, ...qpsHeaders(pool.rate, 0)]),
      };
    }
    if (pool.perDay === undefined) {
      return { kind: 'allowed', headers: [...category, ...qpsHeaders(pool.rate, remaining)] };
    }
    const left = pool.perDay - this.#countToday(dailyKey);
    return { kind: 'allowed', headers: [...category, ...dailyHeaders(pool.perDay, left)] };
  }

  /**
   * Counts an operation that is allowed `max` times per UTC day. Returns false, and does not count it, beyond that.
   */
  countPerDay(key: string, max: number): boolean {
    if (this.#usedToday(key) >= max) return false;
    this.#countToday(key);
    return true;
  }

  /** Counts a token request of an app. Returns false if it exceeds `perSecond`; 0 means unlimited. */
  allowTokenRequest(clientId: string, perSecond: number): boolean {
    if (perSecond === 0) return true;
    return this.#takeToken(`token|${clientId}`, perSecond, SECOND_MS) !== undefined;
  }

  /** Acquires a lock. Returns false while another request holds it. */
  lock(key: string): boolean {
    if (this.#locks.has(key)) return false;
    this.#locks.add(key);
    return true;
  }

  /** Releases a lock. */
  unlock(key: string): void {
    this.#locks.delete(key);
  }

  /** Resets all counts. */
  reset(): void {
    this.#buckets.clear();
    this.#today.clear();
  }

  /** Takes a token from a token bucket. Returns the whole tokens left, or `undefined` if the bucket is empty. */
  #takeToken(key: string, rate: number, windowMs: number): number | undefined {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? { tokens: rate, atMs: now };
    const refill = (Math.max(0, now - bucket.atMs) / windowMs) * rate;
    bucket.tokens = Math.min(rate, bucket.tokens + refill);
    bucket.atMs = now;
    this.#buckets.set(key, bucket);
    if (bucket.tokens < 1) return undefined;
    bucket.tokens -= 1;
    return Math.floor(bucket.tokens);
  }

  #usedToday(key: string): number {
    const day = Math.floor(this.#clock.now() / DAY_MS);
    if (day !== this.#day) {
      this.#day = day;
      this.#today = new Map();
    }
    return this.#today.get(key) ?? 0;
  }

  #countToday(key: string): number {
    const used = this.#usedToday(key) + 1;
    this.#today.set(key, used);
    return used;
  }

  #dailyLimitExceeded(headers: readonly string[]): HttpResponse {
    // Zoom sends an ISO timestamp here, which RFC 9110 does not allow.
    const midnight = formatIsoSeconds((Math.floor(this.#clock.now() / DAY_MS) + 1) * DAY_MS);
    return withHeaders(apiError(429, 429, DAILY_MESSAGE), [...headers, 'Retry-After', midnight]);
  }
}

/**
 * Removes `X-RateLimit-Type`: Zoom omits it in user-level 429 responses, which have the headers of the account's
 * pool.
 */
export function omitRateLimitType(headers: readonly string[]): readonly string[] {
  const at = headers.indexOf('X-RateLimit-Type');
  return at < 0 ? headers : headers.toSpliced(at, 2);
}

/** The 429 of a user-level daily limit. It has no Retry-After. */
export function userRateLimited(limit: number, what: string): HttpResponse {
  return apiError(
    429,
    429,
    `You have exceeded the daily rate limit (${limit}) of ${what} API requests permitted for this particular user. You may resume these requests at GMT 00:00:00.`,
  );
}

/** The 429 of an account-level daily limit of one operation. */
export function accountRateLimited(limit: number, what: string): HttpResponse {
  return apiError(
    429,
    429,
    `You have exceeded the daily rate limit (${limit}) of ${what} API request for this account. This limit resets at GMT 00:00:00.`,
  );
}

function qpsHeaders(limit: number, remaining: number): string[] {
  return ['X-RateLimit-Type', 'QPS', ...quotaHeaders(limit, remaining)];
}

function dailyHeaders(limit: number, remaining: number): string[] {
  return ['X-RateLimit-Type', 'Daily-limit', ...quotaHeaders(limit, remaining)];
}

function quotaHeaders(limit: number, remaining: number): string[] {
  return ['X-RateLimit-Limit', String(limit), 'X-RateLimit-Remaining', String(remaining)];
}
