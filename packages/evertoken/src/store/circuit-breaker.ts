import { startTimeout, type Clock } from '../clock.ts';
import { TokenError, isTokenError } from '../errors.ts';
import type { StoreView, TokenStore } from './token-store.ts';

const FAILURES_TO_OPEN = 3;
const OPEN_MS = 1000;
const MAX_OPEN_MS = 2000;

/** Of a store that cannot tell. */
const EMPTY_VIEW: StoreView = { record: undefined, lease: undefined, cooldown: undefined };

/** What {@link guardStore} needs beside the store. */
export interface StoreCircuitBreakerOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** The longest that a call may take, ms. */
  readonly timeoutMs: number;
  /** Called for every call that failed or took too long; not for those refused while the breaker is open. */
  readonly onFailure: (error: TokenError) => void;
  /** Called when a call succeeds after others failed. */
  readonly onRecovered: () => void;
}

/**
 * Bounds every call of a store in time, and opens a circuit breaker when three in a row fail: for
 * 1 to 1.5 s calls fail at once, then the next one tries again; twice as long after each failure, up to 3 s.
 *
 * Each method throws a TokenError of kind `store` and nothing else.
 */
export function withCircuitBreaker(
  store: TokenStore,
  options: StoreCircuitBreakerOptions,
): Required<TokenStore> {
  const { clock, random, onFailure, onRecovered } = options;
  let failures = 0;
  let openUntil = -Infinity;

  const call = async <T>(
    action: () => Promise<T>,
    onLateResult?: (result: T) => void,
  ): Promise<T> => {
    if (clock.monotonic() < openUntil) {
      throw new TokenError('STORE_UNAVAILABLE', { detail: 'it is left alone for a moment' });
    }
    try {
      const result = await callWithTimeout(action, options, onLateResult);
      if (failures > 0) onRecovered();
      failures = 0;
      return result;
    } catch (error) {
      failures += 1;
      if (failures >= FAILURES_TO_OPEN) {
        const openMs = Math.min(MAX_OPEN_MS, OPEN_MS * 2 ** (failures - FAILURES_TO_OPEN));
        openUntil = clock.monotonic() + openMs * (1 + 0.5 * random());
      }
      const storeError = toStoreError(error);
      onFailure(storeError);
      throw storeError;
    }
  };

  return {
    acquire: (key, request) =>
      call(
        () => store.acquire(key, request),
        (answer) => {
          // Nobody would use this lease, and the fleet would wait for its end.
          if (answer.kind === 'lease') store.release(key, answer.lease).catch(() => {});
        },
      ),
    commit: (key, lease, minted) => call(() => store.commit(key, lease, minted)),
    fail: (key, lease, failure) => call(() => store.fail(key, lease, failure)),
    release: (key, lease) => call(() => store.release(key, lease)),
    confirm: (key, generation) => call(() => store.confirm(key, generation)),
    restore: (key, record) => call(() => store.restore(key, record)),
    clear: (key) => call(() => store.clear(key)),
    inspect: (key) => call(async () => (await store.inspect?.(key)) ?? EMPTY_VIEW),
    subscribe: async (key, listener) =>
      (await store.subscribe?.(key, listener)) ?? (async () => {}),
    close: async () => store.close?.(),
  };
}

/** The action's result, or `STORE_TIMEOUT`; a result that comes after that goes to `late`. */
function callWithTimeout<T>(
  action: () => Promise<T>,
  { clock, timeoutMs }: StoreCircuitBreakerOptions,
  onLateResult: ((result: T) => void) | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const expire = (): void => {
      isLate = true;
      reject(new TokenError('STORE_TIMEOUT', { detail: `${timeoutMs} ms` }));
    };
    const cancel = startTimeout(clock, timeoutMs, expire);
    action()
      .then((result) => (isLate ? onLateResult?.(result) : resolve(result)), reject)
      .finally(cancel);
  });
}

/** The client's message is not passed on: it may quote the command, and the command holds the token. */
function toStoreError(error: unknown): TokenError {
  if (isTokenError(error) && error.kind === 'store') return error;
  // Redis's word for a key that something else has written.
  if (String(error).includes('WRONGTYPE')) return new TokenError('STORE_RESPONSE_INVALID');
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const word =
    typeof code === 'string' ? code : error instanceof Error ? error.name : 'unknown error';
  return new TokenError('STORE_UNAVAILABLE', { detail: word });
}
