import { AccessToken, decodePayload, type Secret } from '../access-token.ts';
import { addMs, currentInstant, msSince, msUntil, type Clock, type Instant } from '../clock.ts';
import type { NoticeCode } from '../events.ts';
import { resolveApiUrl, type TokenProvider } from '../provider/token-provider.ts';
import type { StoredRecord } from '../store/token-store.ts';
import { getRefreshWindows, type RefreshWindows } from './refresh-decision.ts';

/** A token in memory, with its times on both clocks. */
export interface CachedToken {
  readonly token: AccessToken;
  /** A resolved promise of the token, returned to every caller of the hot path. */
  readonly promise: Promise<AccessToken>;
  readonly generation: number;
  readonly lifetimeMs: number;
  readonly windows: RefreshWindows;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly refreshAt: Instant;
  /** When the API first accepted the token; undefined if it is not known to have. */
  readonly confirmedAt: Instant | undefined;
  readonly payload: Secret;
  readonly notices: readonly NoticeCode[];
}

/**
 * The current token and its predecessor. The predecessor is kept while it can still be used: it was
 * confirmed, has not expired, and has not been rejected since.
 */
export class TokenCache {
  readonly #clock: Clock;
  readonly #provider: TokenProvider;
  #current: CachedToken | undefined;
  #previous: CachedToken | undefined;
  #lastRejection: Instant | undefined;

  constructor(clock: Clock, provider: TokenProvider) {
    this.#clock = clock;
    this.#provider = provider;
  }

  get current(): CachedToken | undefined {
    return this.#current;
  }

  /** The predecessor, to be used in place of a current token that is not confirmed yet; undefined if there is none. */
  get previous(): CachedToken | undefined {
    const cached = this.#previous;
    const isValid = cached !== undefined && msUntil(cached.expiresAt, this.#clock) > 0;
    return isValid ? cached : undefined;
  }

  /** When the latest rejected request with the current token was sent; undefined if a later one was accepted. */
  get lastRejection(): Instant | undefined {
    return this.#lastRejection;
  }

  /**
   * Makes a record of the store the current token, unless the cached one is newer.
   *
   * @param requestedAt the moment before the store was called; the durations of the record count from it.
   * @returns the current token; undefined if the record cannot be decoded.
   */
  adopt(record: StoredRecord, requestedAt: Instant): CachedToken | undefined {
    const current = this.#current;
    if (current !== undefined && current.generation > record.generation) return current;
    const adopted = toCachedToken(record, requestedAt, this.#provider);
    if (adopted === undefined) return undefined;
    if (current?.generation === adopted.generation) {
      this.#current = updateTimes(current, adopted);
      return this.#current;
    }
    if (current?.confirmedAt !== undefined && this.#lastRejection === undefined) {
      this.#previous = current;
    }
    this.#current = adopted;
    this.#lastRejection = undefined;
    return adopted;
  }

  /** Records that the API accepted a token. Returns true for the first confirmation of the current token. */
  confirm(generation: number): boolean {
    const current = this.#current;
    if (current?.generation !== generation) return false;
    this.#lastRejection = undefined;
    if (current.confirmedAt !== undefined) return false;
    this.#current = { ...current, confirmedAt: currentInstant(this.#clock) };
    return true;
  }

  /** Records that the API rejected a request sent at `sent`. A rejected predecessor is dropped. */
  reject(generation: number, sent: Instant): void {
    if (this.#previous?.generation === generation) this.#previous = undefined;
    if (this.#current?.generation !== generation) return;
    if ((this.#lastRejection?.monotonic ?? -Infinity) < sent.monotonic) this.#lastRejection = sent;
  }

  /** Removes both tokens. */
  clear(): void {
    this.#current = undefined;
    this.#previous = undefined;
    this.#lastRejection = undefined;
  }
}

/**
 * Updates the times of a token that was read again. The new wall-clock times apply, since the wall clock
 * may have been adjusted; the monotonic times are never prolonged, since the store's clock may have been set back.
 */
function updateTimes(before: CachedToken, now: CachedToken): CachedToken {
  return {
    ...now,
    expiresAt: notLater(now.expiresAt, before.expiresAt),
    refreshAt: notLater(now.refreshAt, before.refreshAt),
    confirmedAt: before.confirmedAt ?? now.confirmedAt,
  };
}

function notLater(now: Instant, before: Instant): Instant {
  return { wall: now.wall, monotonic: Math.min(now.monotonic, before.monotonic) };
}

function toCachedToken(
  record: StoredRecord,
  requestedAt: Instant,
  provider: TokenProvider,
): CachedToken | undefined {
  const payload = decodePayload(record.payload);
  if (payload === undefined || record.payload === undefined) return undefined;
  const { generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo } = record;
  const expiresAt = addMs(requestedAt, remainingMs);
  const { apiUrl, notices } = resolveApiUrl(provider, payload.apiUrl);
  const token = new AccessToken({ ...payload, apiUrl, generation, expiresAt: expiresAt.wall });
  const lifetimeMs = ageMs + remainingMs;
  return {
    token,
    promise: Promise.resolve(token),
    generation,
    lifetimeMs,
    windows: getRefreshWindows(lifetimeMs),
    issuedAt: addMs(requestedAt, -ageMs),
    expiresAt,
    refreshAt: addMs(requestedAt, refreshInMs),
    confirmedAt: confirmedMsAgo === undefined ? undefined : addMs(requestedAt, -confirmedMsAgo),
    payload: record.payload,
    notices,
  };
}

/** Converts a cached token to a record for a store, with durations from now. */
export function toStoredRecord(cached: CachedToken, clock: Clock): StoredRecord {
  const { generation, issuedAt, expiresAt, refreshAt, confirmedAt, payload } = cached;
  return {
    generation,
    ageMs: msSince(issuedAt, clock),
    remainingMs: msUntil(expiresAt, clock),
    refreshInMs: msUntil(refreshAt, clock),
    confirmedMsAgo: confirmedAt === undefined ? undefined : msSince(confirmedAt, clock),
    payload,
  };
}
