import type { AccessToken } from '../access-token.ts';
import {
  type Clock,
  type Instant,
  addMs,
  currentInstant,
  earlierOf,
  msSince,
  msUntil,
} from '../clock.ts';
import type { TokenProvider } from '../provider/token-provider.ts';
import { DOUBT_MS } from '../store/decide.ts';
import type { StoredRecord } from '../store/token-store.ts';
import { type CachedToken, toCachedToken, updateTimes } from './cached-token.ts';
import { PROPAGATION_GRACE_MS } from './options.ts';

/** Rejections of the current token that nothing has contradicted. */
export interface Doubt {
  /** When the first rejected request was sent: a later one that is accepted contradicts it. */
  readonly first: Instant;
  /** When the latest rejected request was sent. */
  readonly latest: Instant;
  /** When this process learned of it. */
  readonly since: Instant;
  /** Whether only other processes have seen it so far. */
  readonly isFromAfar: boolean;
  /** Whether the store knows of it. */
  readonly isShared: boolean;
}

/** What an accepted request tells: nothing new, something for this process, or for all. */
export type Confirmation = 'known' | 'local' | 'shared';

/** How often a process that sends few requests tries a doubted token, ms. */
const PROBE_INTERVAL_MS = 2_000;
/** How long a new token must be accepted without a rejection to count as known to all servers, ms. */
const PROOF_MS = 1_000;
/** The share of a lifetime that the propagation of a token to all servers takes at most. */
const MAX_HOLD_SHARE = 1 / 4;
/** Age from which a token is not new, although this process has just learned of it, ms: more than a slow mint takes. */
const MAX_NEWS_AGE_MS = 25_000;

/**
 * The current token and its predecessor. The predecessor is kept while it can still be used: it was
 * confirmed, has not expired, and has not been rejected since.
 */
export class TokenCache {
  readonly #clock: Clock;
  readonly #provider: TokenProvider;
  #current: CachedToken | undefined;
  #previous: CachedToken | undefined;
  #doubt: Doubt | undefined;
  #propagatedAt: Instant | undefined;
  /** Whether the current token was minted because its predecessor was rejected, as far as this process knows. */
  replacesDoubted = false;
  /** Since when the current token is accepted without a rejection. */
  #acceptedSince: Instant | undefined;
  /** When the latest request was sent that was accepted without any doubt, on the monotonic clock. */
  #acceptedSent = -Infinity;
  /** When a rejection was last contradicted. */
  contradictedAt: Instant | undefined;
  #nextProbeAt: Instant | undefined;
  /** Whether the predecessor was rejected too: it was good, so that both were revoked, rather than one not known yet. */
  isPredecessorRejected = false;
  /** See `InheritedState`. */
  doubtMs = 0;

  constructor(clock: Clock, provider: TokenProvider) {
    this.#clock = clock;
    this.#provider = provider;
  }

  get current(): CachedToken | undefined {
    return this.#current;
  }

  /** The predecessor, to be used in place of a current token that is not known to be valid; undefined if there is none. */
  get previous(): CachedToken | undefined {
    const cached = this.#previous;
    const isValid = cached !== undefined && msUntil(cached.expiresAt, this.#clock) > 0;
    return isValid ? cached : undefined;
  }

  /** Undefined if the current token was not rejected, or accepted since. */
  get doubt(): Doubt | undefined {
    return this.#doubt;
  }

  /** When all of the vendor's servers should know the current token; undefined if that is over. */
  get propagatedAt(): Instant | undefined {
    const isOver =
      this.#propagatedAt === undefined || msUntil(this.#propagatedAt, this.#clock) <= 0;
    return isOver ? undefined : this.#propagatedAt;
  }

  /** As {@link propagatedAt}; earlier if the token is accepted and no longer rejected. */
  get provenAt(): Instant | undefined {
    const [latest, since] = [this.propagatedAt, this.#acceptedSince];
    if (latest === undefined || since === undefined) return latest;
    const at = earlierOf(latest, addMs(since, PROOF_MS));
    return msUntil(at, this.#clock) > 0 ? at : undefined;
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
      if (adopted.confirmedAt !== undefined) this.#accept(adopted.confirmedAt);
      return this.#current;
    }
    this.#replace(adopted);
    return adopted;
  }

  #replace(adopted: CachedToken): void {
    if (this.#doubt !== undefined) this.#previous = undefined;
    else if (this.#isCurrentGood()) this.#previous = this.#current;
    const isYoung = msSince(adopted.issuedAt, this.#clock) < MAX_NEWS_AGE_MS;
    const holdMs = Math.min(PROPAGATION_GRACE_MS, adopted.lifetimeMs * MAX_HOLD_SHARE);
    this.#propagatedAt = isYoung ? addMs(currentInstant(this.#clock), holdMs) : undefined;
    this.replacesDoubted = this.#doubt !== undefined;
    this.#acceptedSince = adopted.confirmedAt && currentInstant(this.#clock);
    this.#acceptedSent = -Infinity;
    this.contradictedAt = undefined;
    // Rejected after its successor was requested: a revocation that concerns both.
    this.isPredecessorRejected =
      this.#doubt !== undefined && isAfter(this.#doubt.first, adopted.issuedAt);
    this.#current = adopted;
    this.#doubt = undefined;
  }

  /** Whether the current token can stand in for its successor. */
  #isCurrentGood(): boolean {
    const isAccepted = this.#current?.confirmedAt !== undefined && this.propagatedAt === undefined;
    return isAccepted && this.#provider.tokenModel !== 'single';
  }

  /** Records that the API accepted a request that was sent `elapsedMs` ago. */
  confirm(generation: number, elapsedMs: number): Confirmation {
    const current = this.#current;
    if (current?.generation !== generation) return 'known';
    if (current.confirmedAt !== undefined && this.#doubt === undefined) {
      // Nearly every call ends here.
      this.#acceptedSent = Math.max(this.#acceptedSent, this.#clock.monotonic() - elapsedMs);
      return 'known';
    }
    return this.#accept(addMs(currentInstant(this.#clock), -elapsedMs));
  }

  #accept(sent: Instant): Confirmation {
    const [current, doubt] = [this.#current, this.#doubt];
    if (current === undefined) return 'known';
    const isFirst = current.confirmedAt === undefined;
    const isContradiction = doubt !== undefined && isAfter(sent, doubt.first);
    if (!isFirst && !isContradiction) return 'known';
    this.#current = { ...current, confirmedAt: sent };
    if (isContradiction) this.#contradict(doubt, sent);
    if (this.#doubt === undefined) this.#acceptedSince = currentInstant(this.#clock);
    return isFirst || doubt?.isShared === true ? 'shared' : 'local';
  }

  /** Ends a doubt, except for rejected requests that were sent after the accepted one. */
  #contradict(doubt: Doubt, sent: Instant): void {
    const since = currentInstant(this.#clock);
    this.doubtMs = Math.max(this.doubtMs, DOUBT_MS);
    this.contradictedAt = since;
    this.#doubt = isAfter(sent, doubt.latest)
      ? undefined
      : { ...doubt, first: doubt.latest, since, isShared: false };
  }

  /** Records that the store knows of the doubt. */
  shareDoubt(): void {
    if (this.#doubt !== undefined) this.#doubt = { ...this.#doubt, isShared: true };
  }

  /** Records that the API rejected a request sent at `sent`. A rejected predecessor is dropped. */
  reject(generation: number, sent: Instant): void {
    if (this.#previous?.generation === generation) {
      this.#previous = undefined;
      this.isPredecessorRejected = true;
    }
    this.#openDoubt(generation, sent, false);
  }

  /** Records that another process saw a rejection of a request that was sent `elapsedMs` ago. */
  rejectFromAfar(generation: number, elapsedMs: number, doubtMs: number): void {
    this.doubtMs = doubtMs;
    if (this.#doubt !== undefined) return;
    this.#openDoubt(generation, addMs(currentInstant(this.#clock), -elapsedMs), true);
  }

  #openDoubt(generation: number, sent: Instant, isFromAfar: boolean): void {
    const since = currentInstant(this.#clock);
    const current = this.#withLatestAcceptance(since);
    if (current?.generation !== generation) return;
    if (current.confirmedAt !== undefined && !isAfter(sent, current.confirmedAt)) return;
    if (this.#doubt === undefined) this.#nextProbeAt = addMs(since, PROBE_INTERVAL_MS);
    const doubt = this.#doubt ?? { first: sent, latest: sent, since, isShared: isFromAfar };
    const latest = isAfter(sent, doubt.latest) ? sent : doubt.latest;
    this.#doubt = { ...doubt, latest, isFromAfar };
    this.#acceptedSince = undefined;
  }

  #withLatestAcceptance(now: Instant): CachedToken | undefined {
    const current = this.#current;
    const ago = now.monotonic - this.#acceptedSent;
    if (current === undefined || ago === Infinity) return current;
    const sent = addMs(now, -ago);
    const isLater = current.confirmedAt === undefined || isAfter(sent, current.confirmedAt);
    return (this.#current = isLater ? { ...current, confirmedAt: sent } : current);
  }

  /** Admits one request every two seconds to find out whether a doubted token is accepted. */
  admitsProbe(): boolean {
    const isDue = this.#nextProbeAt !== undefined && msUntil(this.#nextProbeAt, this.#clock) <= 0;
    if (isDue) this.#nextProbeAt = addMs(currentInstant(this.#clock), PROBE_INTERVAL_MS);
    return isDue;
  }

  /** Removes both tokens. */
  clear(): void {
    this.#current = undefined;
    this.#previous = undefined;
    this.#doubt = undefined;
    this.doubtMs = 0;
  }
}

function isAfter(one: Instant, other: Instant): boolean {
  return one.monotonic > other.monotonic;
}

/** Calls in one run of JavaScript code for which the clocks are read each time. */
const STRICT_CALLS_PER_RUN = 64;
/** Of further calls in the same run, one in this many reads the clocks. A power of two. */
const CALLS_PER_READING = 8;

/** Absent in some runtimes other than Node.js: then each call reads the clocks. */
const { process: runtime } = globalThis as {
  process?: { nextTick?(callback: () => void): void };
};

/**
 * The token that nearly all calls get, and until when they may. Both clocks are read at each call, so that a process
 * that was suspended or stalled returns no expired token; a loop that calls again and again without returning to
 * the event loop is spared most of the readings.
 */
export class HotToken {
  readonly #clock: Clock;
  #promise: Promise<AccessToken> | undefined;
  #endsAt: Instant = { wall: 0, monotonic: 0 };
  #callsInRun = 0;
  readonly #endRun = (): void => {
    this.#callsInRun = 0;
  };

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  set(promise: Promise<AccessToken>, endsAt: Instant): void {
    this.#promise = promise;
    this.#endsAt = endsAt;
  }

  clear(): void {
    this.#promise = undefined;
  }

  /** Returns undefined if there is none, or its time is over. */
  get(): Promise<AccessToken> | undefined {
    if (this.#promise === undefined || this.#isLive()) return this.#promise;
    return (this.#promise = undefined);
  }

  #isLive(): boolean {
    if (this.#isSpared()) return true;
    const { wall, monotonic } = this.#endsAt;
    return this.#clock.monotonic() < monotonic && this.#clock.now() < wall;
  }

  #isSpared(): boolean {
    if (runtime?.nextTick === undefined) return false;
    // Calls back when no promise callback is left to run.
    if (this.#callsInRun === 0) runtime.nextTick(this.#endRun);
    this.#callsInRun += 1;
    return this.#callsInRun > STRICT_CALLS_PER_RUN && this.#callsInRun % CALLS_PER_READING !== 0;
  }
}
