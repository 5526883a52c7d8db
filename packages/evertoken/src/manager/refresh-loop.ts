import { addMs, currentInstant, msUntil, type Clock, type Instant } from '../clock.ts';
import { TokenError } from '../errors.ts';
import type { ManagerSettings } from './options.ts';
import type { RefreshReason } from './refresh-decision.ts';
import type { CachedToken } from './cached-token.ts';
import type { TokenCache } from './token-cache.ts';

/** Bounds of the poll interval of a waiting refresh, ms; it doubles with each attempt. */
const MIN_POLL_MS = 25;
const MAX_POLL_MS = 250;
/** Poll-interval factor while another process is minting (0.1 to 1 s): its result is also announced. */
const MINTING_POLL_FACTOR = 4;
/** Poll-interval factor during a cooldown or propagation grace (0.4 to 4 s). */
const COOLDOWN_POLL_FACTOR = 16;
/** How long a refresh waits for the token of another process, or the store, if it must not mint itself, ms. */
const OTHERS_WAIT_MS = 4_000;
/** Upper limit of the time in which a rejected caller waits for a newer request to confirm the token, ms. */
const CONFIRMATION_WAIT_MS = 2_000;

/** The result of one attempt to get a token. */
export type AttemptResult =
  | { readonly kind: 'token'; readonly cached: CachedToken }
  /** Another process is minting, for at most `remainingMs`. */
  | { readonly kind: 'minting'; readonly remainingMs: number }
  /** The token was rejected within its propagation grace, which ends in `remainingMs`. */
  | { readonly kind: 'grace-period'; readonly remainingMs: number }
  /** The token was rejected, and is replaced in `remainingMs` unless a later request is accepted. */
  | { readonly kind: 'doubted'; readonly remainingMs: number }
  /** No process mints for `remainingMs`, because of this error. */
  | { readonly kind: 'cooldown'; readonly remainingMs: number; readonly error: TokenError }
  /** A background refresh has no reason to call the store now. */
  | { readonly kind: 'backing-off' }
  /** The store is unavailable, and this process must not mint without it. */
  | { readonly kind: 'store-required'; readonly error: TokenError }
  /** The propagation grace of the rejected token has ended, but no request with it has succeeded yet. */
  | { readonly kind: 'unconfirmed'; readonly cached: CachedToken }
  | { readonly kind: 'retry' };

/**
 * Returns the result for a record that cannot be decoded: the cached token, unless it is due. The other processes may use an
 * encryption key that this one lacks: if each side replaced the unreadable token of the other, the fleet would mint
 * endlessly.
 */
export function toUnreadableResult(
  { kind }: RefreshReason,
  { current }: TokenCache,
  clock: Clock,
): AttemptResult {
  const isDue = current === undefined || msUntil(current.refreshAt, clock) <= 0;
  return kind === 'background' && !isDue ? { kind: 'token', cached: current } : { kind: 'retry' };
}

/** Dependencies of {@link refresh}. */
export interface RefreshDeps {
  readonly settings: ManagerSettings;
  readonly cache: TokenCache;
  readonly acquirer: {
    /** Calls the store once and applies its result. */
    attempt(reason: RefreshReason): Promise<AttemptResult>;
    /** Sleeps for `ms`, or until the cached token is replaced or confirmed. */
    sleep(ms: number): Promise<void>;
  };
}

/**
 * Gets a token for the given reason: calls the store until it has one, or until waiting cannot help.
 *
 * @returns the token to use now; undefined only for `background`, if there is no newer one.
 * @throws TokenError if there is none for the waiting callers.
 */
export async function refresh(
  { settings, cache, acquirer }: RefreshDeps,
  reason: RefreshReason,
): Promise<CachedToken | undefined> {
  const { clock, random } = settings;
  const startedAt = currentInstant(clock);
  let confirmBy: Instant | undefined;
  for (let pollMs = MIN_POLL_MS; ; pollMs = Math.min(MAX_POLL_MS, pollMs * 2)) {
    const generationBefore = cache.current?.generation;
    const result = await acquirer.attempt(reason);
    if (result.kind === 'token') return result.cached;
    if (result.kind === 'unconfirmed') {
      confirmBy ??= addMs(currentInstant(clock), CONFIRMATION_WAIT_MS * random());
      if (msUntil(confirmBy, clock) <= 0) return result.cached;
    }
    if (result.kind === 'retry' && pollMs === MIN_POLL_MS) continue;
    const fallback = findFallbackToken(cache, reason, clock);
    if (fallback !== undefined || reason.kind === 'background') return fallback;
    // A newer token was adopted while the store was being called.
    if (cache.current?.generation !== generationBefore) continue;
    const remainingMs = msUntil(addMs(startedAt, getTimeout(result, settings)), clock);
    const delayMs = getPollDelay(result, remainingMs, pollMs * (0.5 + random()));
    if (delayMs <= 0) throw toNoTokenError(reason, result);
    await acquirer.sleep(Math.max(1, delayMs));
  }
}

function getTimeout(
  result: AttemptResult,
  { store, provider, waitTimeoutMs }: ManagerSettings,
): number {
  if (result.kind === 'store-required') return OTHERS_WAIT_MS;
  const areCredentialsRejected = result.kind === 'cooldown' && result.error.kind === 'credentials';
  if (!areCredentialsRejected) return waitTimeoutMs;
  // Another process may hold other credentials.
  const mayDiffer = store !== undefined && provider.credentials !== undefined;
  return mayDiffer ? Math.min(OTHERS_WAIT_MS, waitTimeoutMs) : 0;
}

/** Returns the cached token if it still meets the minimum of the callers while no better one is available. */
function findFallbackToken(
  { current }: TokenCache,
  reason: RefreshReason,
  clock: Clock,
): CachedToken | undefined {
  if (current === undefined || reason.kind !== 'on-demand') return undefined;
  return msUntil(current.expiresAt, clock) > reason.minValidityMs ? current : undefined;
}

function toNoTokenError(reason: RefreshReason, result: AttemptResult): TokenError {
  if (result.kind === 'cooldown') return result.error.withRetryAfter(result.remainingMs);
  if (result.kind === 'store-required') return result.error;
  const code = reason.kind === 'rejected' ? 'TOKEN_REJECTED' : 'TOKEN_WAIT_TIMEOUT';
  return new TokenError(code, {
    retryAfterMs: result.kind === 'grace-period' ? result.remainingMs : undefined,
  });
}

/** Returns the delay before the next attempt, ms; 0 if waiting cannot help. */
function getPollDelay(
  result: Exclude<AttemptResult, { kind: 'token' }>,
  remainingMs: number,
  pollMs: number,
): number {
  switch (result.kind) {
    case 'backing-off':
      return 0;
    case 'store-required':
    case 'retry':
    case 'unconfirmed':
      return Math.min(remainingMs, pollMs);
    case 'minting':
      return Math.min(result.remainingMs, remainingMs, MINTING_POLL_FACTOR * pollMs);
    case 'doubted':
      return Math.min(result.remainingMs, remainingMs);
    case 'grace-period':
      return Math.min(result.remainingMs, remainingMs, COOLDOWN_POLL_FACTOR * pollMs);
    case 'cooldown': {
      if (result.error.kind === 'credentials') {
        return Math.min(remainingMs, MINTING_POLL_FACTOR * pollMs);
      }
      const isHopeless = result.remainingMs > remainingMs;
      return isHopeless ? 0 : Math.min(result.remainingMs, COOLDOWN_POLL_FACTOR * pollMs);
    }
    default:
      return result satisfies never;
  }
}
