import { AccessToken } from '../access-token.ts';
import { instant, later, msSince, msUntil, type Clock, type Instant } from '../clock.ts';
import type { Secret } from '../secret.ts';
import type { StoredRecord } from '../store/token-store.ts';
import { decodePayload } from './payload.ts';
import { windowsFor, type Windows } from './refresh-policy.ts';

/** A token in this process's memory, with its times on both clocks. */
export interface HeldToken {
  readonly token: AccessToken;
  /** The one promise that is handed out for this token, already resolved. */
  readonly ready: Promise<AccessToken>;
  readonly generation: number;
  readonly lifetimeMs: number;
  readonly windows: Windows;
  readonly issued: Instant;
  readonly expires: Instant;
  readonly refresh: Instant;
  /** Since when the token is known to be accepted. */
  readonly confirmed: Instant | undefined;
  readonly payload: Secret;
}

/**
 * The current token and the one before it. The predecessor is kept while it may still serve: it was
 * accepted, lives, and has not been refused since.
 */
export class HeldTokens {
  readonly #clock: Clock;
  #current: HeldToken | undefined;
  #previous: HeldToken | undefined;
  #refusal: Instant | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get current(): HeldToken | undefined {
    return this.#current;
  }

  /** The predecessor, if it may be used in place of a token that nobody has accepted yet. */
  get previous(): HeldToken | undefined {
    const held = this.#previous;
    return held !== undefined && msUntil(held.expires, this.#clock) > 0 ? held : undefined;
  }

  /**
   * Takes over a record of the store, unless the one at hand is newer.
   *
   * @param asked the moment before the store was asked: the durations count from there.
   * @returns what is current now; undefined when the record cannot be read.
   */
  adopt(record: StoredRecord, asked: Instant): HeldToken | undefined {
    const current = this.#current;
    if (current !== undefined && current.generation > record.generation) return current;
    const held = hold(record, asked);
    if (held === undefined) return undefined;
    if (current?.generation === held.generation) {
      this.#current = retimed(current, held);
      return this.#current;
    }
    if (current?.confirmed !== undefined && this.#refusal === undefined) this.#previous = current;
    this.#current = held;
    this.#refusal = undefined;
    return held;
  }

  /** Notes a success. True when it is the first that this process hears of for the current token. */
  confirm(generation: number): boolean {
    const current = this.#current;
    if (current?.generation !== generation) return false;
    this.#refusal = undefined;
    if (current.confirmed !== undefined) return false;
    this.#current = { ...current, confirmed: instant(this.#clock) };
    return true;
  }

  /** Forgets both. */
  clear(): void {
    this.#current = undefined;
    this.#previous = undefined;
    this.#refusal = undefined;
  }

  /** Notes a refusal of a request that was sent at `sent`. A refused token is no predecessor, unless it is accepted again. */
  refuse(generation: number, sent: Instant): void {
    if (this.#previous?.generation === generation) this.#previous = undefined;
    if (this.#current?.generation !== generation) return;
    if ((this.#refusal?.monotonic ?? -Infinity) < sent.monotonic) this.#refusal = sent;
  }

  /** When the newest request was sent that was refused with the current token, if none was accepted since. */
  get refusal(): Instant | undefined {
    return this.#refusal;
  }
}

/**
 * The same token, its times told anew. This machine's wall clock may have moved, so the new times
 * hold for it; the store's clock may have been set back, so the monotonic ones are never prolonged.
 */
function retimed(before: HeldToken, now: HeldToken): HeldToken {
  return {
    ...now,
    expires: nearer(now.expires, before.expires),
    refresh: nearer(now.refresh, before.refresh),
    confirmed: before.confirmed ?? now.confirmed,
  };
}

function nearer(now: Instant, before: Instant): Instant {
  return { wall: now.wall, monotonic: Math.min(now.monotonic, before.monotonic) };
}

function hold(record: StoredRecord, asked: Instant): HeldToken | undefined {
  const payload = decodePayload(record.payload);
  if (payload === undefined || record.payload === undefined) return undefined;
  const { generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo } = record;
  const expires = later(asked, remainingMs);
  const token = new AccessToken({ ...payload, generation, expiresAt: expires.wall });
  const lifetimeMs = ageMs + remainingMs;
  return {
    token,
    ready: Promise.resolve(token),
    generation,
    lifetimeMs,
    windows: windowsFor(lifetimeMs),
    issued: later(asked, -ageMs),
    expires,
    refresh: later(asked, refreshInMs),
    confirmed: confirmedMsAgo === undefined ? undefined : later(asked, -confirmedMsAgo),
    payload: record.payload,
  };
}

/** A token in memory as a record for a store. */
export function recordOf(held: HeldToken, clock: Clock): StoredRecord {
  return {
    generation: held.generation,
    ageMs: msSince(held.issued, clock),
    remainingMs: msUntil(held.expires, clock),
    refreshInMs: msUntil(held.refresh, clock),
    confirmedMsAgo: held.confirmed === undefined ? undefined : msSince(held.confirmed, clock),
    payload: held.payload,
  };
}
