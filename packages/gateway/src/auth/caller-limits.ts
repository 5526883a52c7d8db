import { isIPv6 } from 'node:net';
import type { Limits } from '../config/schema.ts';
import type { ErrorResponse } from '../http/error-response.ts';
import { concurrencyExceeded, rateLimited } from './auth-errors.ts';
import type { AuthResult, Caller, RateLimiter } from './caller.ts';

/** Takes one token. @returns 0 if there was one, otherwise the time until there is one, ms */
export type TokenBucket = () => number;

/** Failures per address and key id before 429, and the window they are counted in, ms. */
const MAX_FAILURES = 10;
const WINDOW_MS = 60_000;
/** Maximum number of windows in memory. */
const MAX_TRACKED = 10_000;

interface FailureWindow {
  readonly startedAtMs: number;
  failures: number;
}

/**
 * Creates a token bucket that refills at `perSecond` and holds the tokens of one second, at least one.
 *
 * @param now monotonic clock, ms. @default performance.now
 */
export function createTokenBucket(
  perSecond: number,
  now: () => number = () => performance.now(),
): TokenBucket {
  const capacity = Math.max(1, perSecond);
  let tokens = capacity;
  let refilledAtMs = now();
  return () => {
    const nowMs = now();
    tokens = Math.min(capacity, tokens + ((nowMs - refilledAtMs) / 1000) * perSecond);
    refilledAtMs = nowMs;
    if (tokens < 1) return ((1 - tokens) / perSecond) * 1000;
    tokens -= 1;
    return 0;
  };
}

/** Applies the caller's rate limit. @param ratePerSecond undefined: unlimited */
export function createRateLimiter(caller: Caller, ratePerSecond: number | undefined): RateLimiter {
  const admitted: AuthResult = { kind: 'authenticated', caller };
  if (ratePerSecond === undefined) return () => admitted;
  const takeToken = createTokenBucket(ratePerSecond);
  return () => {
    const waitMs = takeToken();
    return waitMs === 0 ? admitted : { kind: 'denied', errorResponse: rateLimited(waitMs), caller };
  };
}

/** Limits attempts with wrong API keys. Failures are counted by address and key id. */
export class FailedAuthLimiter {
  readonly #windows = new LimitedMap<string, FailureWindow>(MAX_TRACKED);
  readonly #now: () => number;

  /** @param now monotonic clock, ms. @default performance.now */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Returns how long the address should wait before another wrong attempt, ms; 0 within the limit.
   *
   * @param id undefined for keys that do not exist: they share one window per address
   */
  retryAfterMs(address: string | undefined, id: string | undefined): number {
    // The common case, without making a key.
    if (this.#windows.size === 0) return 0;
    const window = this.#windows.get(toKey(address, id));
    if (window === undefined || window.failures < MAX_FAILURES) return 0;
    return Math.max(0, window.startedAtMs + WINDOW_MS - this.#now());
  }

  /** Counts a failed attempt. */
  recordFailure(address: string | undefined, id: string | undefined): void {
    const key = toKey(address, id);
    const window = this.#windows.get(key);
    const nowMs = this.#now();
    if (window !== undefined && nowMs < window.startedAtMs + WINDOW_MS) window.failures += 1;
    else this.#windows.set(key, { startedAtMs: nowMs, failures: 1 });
  }
}

/** Limits concurrent requests per caller, so that one caller cannot exhaust connections and memory. */
export class InFlightLimit {
  readonly #limits: Pick<Limits, 'maxInFlightPerCaller'>;
  /** One entry per configured caller. */
  readonly #counts = new Map<string, { requests: number }>();

  /** @param limits read at each request, so that a reload takes effect */
  constructor(limits: Pick<Limits, 'maxInFlightPerCaller'>) {
    this.#limits = limits;
  }

  /** Acquires a permit, to be released by {@link release}. @returns undefined if there was one, otherwise the response */
  acquire(caller: string): ErrorResponse | undefined {
    const { maxInFlightPerCaller: max } = this.#limits;
    let count = this.#counts.get(caller);
    if (count === undefined) this.#counts.set(caller, (count = { requests: 0 }));
    if (count.requests >= max) return concurrencyExceeded(max);
    count.requests += 1;
    return undefined;
  }

  /** Releases a permit that was acquired. */
  release(caller: string): void {
    const count = this.#counts.get(caller);
    if (count !== undefined) count.requests -= 1;
  }
}

/** A map that evicts its oldest entry when it is full: for keys that clients choose. */
export class LimitedMap<Key, Value> extends Map<Key, Value> {
  readonly #maxSize: number;

  constructor(maxSize: number) {
    super();
    this.#maxSize = maxSize;
  }

  /** Sets a value and makes its key the newest. */
  override set(key: Key, value: Value): this {
    this.delete(key);
    const oldest = this.size < this.#maxSize ? undefined : this.keys().next();
    if (oldest?.done === false) this.delete(oldest.value);
    return super.set(key, value);
  }
}

function toKey(address: string | undefined, id: string | undefined): string {
  return `${toNetwork(address ?? '')} ${id ?? ''}`;
}

/** Returns the /64 network of an IPv6 address, since one client may use all of it; an IPv4 address as it is. */
function toNetwork(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const leading = head === '' ? [] : head.split(':');
  const trailing = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - leading.length - trailing.length;
  return [...leading, ...Array<string>(zeros).fill('0'), ...trailing].slice(0, 4).join(':');
}
