import { AccessToken, decodePayload, type Secret } from '../access-token.ts';
import { addMs, msSince, msUntil, type Clock, type Instant } from '../clock.ts';
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
  /** When the latest request known to be accepted was sent; undefined if there is none. */
  readonly confirmedAt: Instant | undefined;
  readonly payload: Secret;
  readonly notices: readonly NoticeCode[];
}

/**
 * Updates the times of a token that was read again. The new wall-clock times apply, since the wall clock
 * may have been adjusted; the monotonic times are never prolonged, since the store's clock may have been set back.
 */
export function updateTimes(before: CachedToken, now: CachedToken): CachedToken {
  return {
    ...now,
    expiresAt: notLater(now.expiresAt, before.expiresAt),
    refreshAt: notLater(now.refreshAt, before.refreshAt),
    confirmedAt: before.confirmedAt,
  };
}

function notLater(now: Instant, before: Instant): Instant {
  return { wall: now.wall, monotonic: Math.min(now.monotonic, before.monotonic) };
}

/** Reads a record; its durations count from `requestedAt`. @returns undefined if it cannot be decoded */
export function toCachedToken(
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

/** The credentials of this process, and whether they have minted a token. */
export class OwnCredentials {
  readonly digest: string;
  #areProven = false;

  constructor(digest: string) {
    this.digest = digest;
  }

  /**
   * Returns a record as this process uses it: one that other credentials have minted is due at once, until those of this
   * process have minted one. So wrong ones are found while there is a token.
   */
  apply(record: StoredRecord): StoredRecord {
    const { mintedWith = '' } = record;
    this.#areProven ||= mintedWith === this.digest;
    return mintedWith === '' || this.#areProven ? record : { ...record, refreshInMs: 0 };
  }
}
