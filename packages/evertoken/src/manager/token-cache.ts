import { AccessToken } from '../access-token.ts';
import { currentInstant, addMs, msSince, msUntil, type Clock, type Instant } from '../clock.ts';
import type { Secret } from '../secret.ts';
import type { StoredRecord } from '../store/token-store.ts';
import { decodePayload } from './payload.ts';
import { getRefreshWindows, type RefreshWindows } from './refresh-decision.ts';

/** A token in this process's memory, with its times on both clocks. */
export interface CachedToken {
  readonly token: AccessToken;
  /** The one promise that is handed out for this token, already resolved. */
  readonly promise: Promise<AccessToken>;
  readonly generation: number;
  readonly lifetimeMs: number;
  readonly windows: RefreshWindows;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly refreshAt: Instant;
  /** Since when the token is known to be accepted. */
  readonly confirmedAt: Instant | undefined;
  readonly payload: Secret;
}

/**
 * The current token and the one before it. The predecessor is kept while it may still serve: it was
 * accepted, lives, and has not been refused since.
 */
export class TokenCache {
  readonly #clock: Clock;
  #current: CachedToken | undefined;
  #previous: CachedToken | undefined;
  #lastRejection: Instant | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get current(): CachedToken | undefined {
    return this.#current;
  }

  /** The predecessor, if it may be used in place of a token that nobody has accepted yet. */
  get previous(): CachedToken | undefined {
    const held = this.#previous;
    return held !== undefined && msUntil(held.expiresAt, this.#clock) > 0 ? held : undefined;
  }

  /**
   * Takes over a record of the store, unless the one at hand is newer.
   *
   * @param asked the moment before the store was asked: the durations count from there.
   * @returns what is current now; undefined when the record cannot be read.
   */
  adopt(record: StoredRecord, asked: Instant): CachedToken | undefined {
    const current = this.#current;
    if (current !== undefined && current.generation > record.generation) return current;
    const held = toCachedToken(record, asked);
    if (held === undefined) return undefined;
    if (current?.generation === held.generation) {
      this.#current = updateTimes(current, held);
      return this.#current;
    }
    if (current?.confirmedAt !== undefined && this.#lastRejection === undefined)
      this.#previous = current;
    this.#current = held;
    this.#lastRejection = undefined;
    return held;
  }

  /** Notes a success. True when it is the first that this process hears of for the current token. */
  confirm(generation: number): boolean {
    const current = this.#current;
    if (current?.generation !== generation) return false;
    this.#lastRejection = undefined;
    if (current.confirmedAt !== undefined) return false;
    this.#current = { ...current, confirmedAt: currentInstant(this.#clock) };
    return true;
  }

  /** Forgets both. */
  clear(): void {
    this.#current = undefined;
    this.#previous = undefined;
    this.#lastRejection = undefined;
  }

  /** Notes a refusal of a request that was sent at `sent`. A refused token is no predecessor, unless it is accepted again. */
  reject(generation: number, sent: Instant): void {
    if (this.#previous?.generation === generation) this.#previous = undefined;
    if (this.#current?.generation !== generation) return;
    if ((this.#lastRejection?.monotonic ?? -Infinity) < sent.monotonic) this.#lastRejection = sent;
  }

  /** When the newest request was sent that was refused with the current token, if none was accepted since. */
  get lastRejection(): Instant | undefined {
    return this.#lastRejection;
  }
}

/**
 * The same token, its times told anew. This machine's wall clock may have moved, so the new times
 * hold for it; the store's clock may have been set back, so the monotonic ones are never prolonged.
 */
function updateTimes(before: CachedToken, now: CachedToken): CachedToken {
  return {
    ...now,
    expiresAt: earliest(now.expiresAt, before.expiresAt),
    refreshAt: earliest(now.refreshAt, before.refreshAt),
    confirmedAt: before.confirmedAt ?? now.confirmedAt,
  };
}

function earliest(now: Instant, before: Instant): Instant {
  return { wall: now.wall, monotonic: Math.min(now.monotonic, before.monotonic) };
}

function toCachedToken(record: StoredRecord, asked: Instant): CachedToken | undefined {
  const payload = decodePayload(record.payload);
  if (payload === undefined || record.payload === undefined) return undefined;
  const { generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo } = record;
  const expiresAt = addMs(asked, remainingMs);
  const token = new AccessToken({ ...payload, generation, expiresAt: expiresAt.wall });
  const lifetimeMs = ageMs + remainingMs;
  return {
    token,
    promise: Promise.resolve(token),
    generation,
    lifetimeMs,
    windows: getRefreshWindows(lifetimeMs),
    issuedAt: addMs(asked, -ageMs),
    expiresAt,
    refreshAt: addMs(asked, refreshInMs),
    confirmedAt: confirmedMsAgo === undefined ? undefined : addMs(asked, -confirmedMsAgo),
    payload: record.payload,
  };
}

/** A token in memory as a record for a store. */
export function toStoredRecord(cached: CachedToken, clock: Clock): StoredRecord {
  return {
    generation: cached.generation,
    ageMs: msSince(cached.issuedAt, clock),
    remainingMs: msUntil(cached.expiresAt, clock),
    refreshInMs: msUntil(cached.refreshAt, clock),
    confirmedMsAgo:
      cached.confirmedAt === undefined ? undefined : msSince(cached.confirmedAt, clock),
    payload: cached.payload,
  };
}
