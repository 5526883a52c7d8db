import { withTimeout, type Clock } from '../clock.ts';
import type { ErrorCode } from '../error-catalog.ts';
import { TokenError, isTokenError } from '../errors.ts';
import { getRedisErrorCode } from './redis-error-code.ts';

import type { StoreView, TokenStore } from './token-store.ts';

/** Options of {@link CircuitBreaker}. */
export interface CircuitBreakerOptions {
  readonly clock: Pick<Clock, 'monotonic' | 'after'>;
  /** Timeout of each call, ms. */
  readonly timeoutMs: number;
  /** Creates the error of a call that timed out. */
  readonly onTimeout: () => Error;
  /** Consecutive failures that open the breaker. */
  readonly failureThreshold: number;
  /** How long the breaker stays open, ms; it doubles with each further failure, up to `maxOpenMs`. */
  readonly openMs: number;
  /** @default openMs */
  readonly maxOpenMs?: number | undefined;
  /** A source of numbers in [0, 1): prolongs each open time by up to half. Default: no jitter. */
  readonly random?: (() => number) | undefined;
  /** Whether only one call at a time tests an open breaker; the others wait for another `openMs`. @default false */
  readonly singleProbe?: boolean | undefined;
  /** Called after each failed call with the error and the number of consecutive failures. */
  readonly onFailure: (error: unknown, consecutiveFailures: number) => void;
  /** Called when a call succeeds after others have failed. */
  readonly onRecovered: () => void;
}

/** Limits the time of calls to a remote system, and rejects calls for a while after consecutive failures. */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  #failures = 0;
  #openUntil = -Infinity;

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
  }

  /** True after a success and before the first call; false from a failure until the next success. */
  get isHealthy(): boolean {
    return this.#failures === 0;
  }

  /** Whether {@link run} may be called now: false while the breaker is open. With `singleProbe` it admits one probe. */
  allowsCall(): boolean {
    const { clock, failureThreshold, openMs, singleProbe = false } = this.#options;
    const now = clock.monotonic();
    if (now < this.#openUntil) return false;
    if (singleProbe && this.#failures >= failureThreshold) this.#openUntil = now + openMs;
    return true;
  }

  /**
   * Runs one call and records its outcome.
   *
   * @param onLateResult receives a result that arrives after the timeout.
   * @throws what the call throws, or the error of `onTimeout`.
   */
  async run<T>(call: () => Promise<T>, onLateResult?: (result: T) => void): Promise<T> {
    try {
      const result = await withTimeout(call(), { ...this.#options, onLateResult });
      const wasHealthy = this.isHealthy;
      this.#failures = 0;
      if (!wasHealthy) this.#close();
      return result;
    } catch (error) {
      this.#recordFailure(error);
      throw error;
    }
  }

  #close(): void {
    // The time of a successful probe is over: calls of `onRecovered` are admitted.
    if (this.#options.singleProbe === true) this.#openUntil = -Infinity;
    this.#options.onRecovered();
  }

  #recordFailure(error: unknown): void {
    const {
      clock,
      failureThreshold,
      openMs,
      maxOpenMs = openMs,
      random,
      onFailure,
    } = this.#options;
    this.#failures += 1;
    const excess = this.#failures - failureThreshold;
    if (excess >= 0) {
      const forMs = Math.min(maxOpenMs, openMs * 2 ** excess);
      this.#openUntil = clock.monotonic() + forMs * (1 + 0.5 * (random?.() ?? 0));
    }
    onFailure(error, this.#failures);
  }
}

/** Why a call of the store failed. */
export interface StoreFailure {
  readonly code: ErrorCode;
  /** Undefined after a timeout. */
  readonly reason: string | undefined;
}

/** Options of {@link withCircuitBreaker}. */
export interface StoreCircuitBreakerOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** Timeout of each store call, ms. */
  readonly timeoutMs: number;
  /** Called for each call that failed or timed out, but not for those rejected by the open breaker. */
  readonly onFailure: (failure: StoreFailure) => void;
  /** Called when a call succeeds after others have failed. */
  readonly onRecovered: () => void;
}

/** Result of `inspect` for a store without this method. */
const EMPTY_VIEW: StoreView = { record: undefined, lease: undefined, cooldown: undefined };

/**
 * Adds a timeout and a circuit breaker to a store, and the optional methods that it lacks. Three
 * consecutive failures open the breaker for 1 to 1.5 s, further ones for 2 to 3 s.
 *
 * @returns a store whose methods throw a TokenError of kind `store` and nothing else.
 */
export function withCircuitBreaker(
  store: TokenStore,
  options: StoreCircuitBreakerOptions,
): Required<TokenStore> {
  const { timeoutMs } = options;
  const breaker = new CircuitBreaker({
    ...options,
    onTimeout: () => new TokenError('STORE_TIMEOUT', { detail: `${timeoutMs} ms` }),
    failureThreshold: 3,
    openMs: 1_000,
    maxOpenMs: 2_000,
    onFailure(error) {
      const { code, detail } = toStoreError(error);
      options.onFailure({ code, reason: code === 'STORE_TIMEOUT' ? undefined : detail });
    },
  });

  const run = async <T>(call: () => Promise<T>, onLateResult?: (result: T) => void): Promise<T> => {
    if (!breaker.allowsCall()) {
      throw new TokenError('STORE_UNAVAILABLE', { detail: 'circuit breaker open' });
    }
    try {
      return await breaker.run(call, onLateResult);
    } catch (error) {
      throw toStoreError(error);
    }
  };

  return {
    acquire: (key, request) =>
      run(
        () => store.acquire(key, request),
        (result) => {
          // An unused lease would block the fleet until it expires.
          if (result.kind === 'lease') store.release(key, result.lease).catch(() => {});
        },
      ),
    commit: (key, lease, minted) => run(() => store.commit(key, lease, minted)),
    fail: (key, lease, failure) => run(() => store.fail(key, lease, failure)),
    renew: (key, lease, leaseMs) => run(() => store.renew(key, lease, leaseMs)),
    release: (key, lease) => run(() => store.release(key, lease)),
    confirm: (key, generation, elapsedMs) => run(() => store.confirm(key, generation, elapsedMs)),
    restore: (key, record) => run(() => store.restore(key, record)),
    clear: (key, credentials) => run(() => store.clear(key, credentials)),
    inspect: (key, credentials) =>
      run(async () => (await store.inspect?.(key, credentials)) ?? EMPTY_VIEW),
    subscribe: async (key, listener) =>
      (await store.subscribe?.(key, listener)) ?? (async () => {}),
    close: async () => store.close?.(),
  };
}

/** Keeps the code of a client error and drops its message, which may quote the command and thus the token. */
function toStoreError(error: unknown): TokenError {
  if (isTokenError(error) && error.kind === 'store') return error;
  const detail = getRedisErrorCode(error);
  // The error for a key of another type, which only another program can have written.
  const code = detail === 'WRONGTYPE' ? 'STORE_RESPONSE_INVALID' : 'STORE_UNAVAILABLE';
  return new TokenError(code, { detail });
}
