import { currentInstant, msUntil, type Instant } from '../clock.ts';
import { isTokenError, type TokenError } from '../errors.ts';
import { withCircuitBreaker } from '../store/circuit-breaker.ts';
import { memoryStore } from '../store/memory-store.ts';
import type { AcquireResult, StoreView, StoredRecord, TokenStore } from '../store/token-store.ts';
import {
  getReportDelay,
  toAcquireRequest,
  toUnreadableResult,
  type AttemptResult,
} from './token-decision.ts';
import { AnnouncedTokens, type AnnouncementHandlers, Backoff } from './backoff.ts';
import { type Closing, WakeableSleep } from './closing.ts';
import { type MintOutcome, SingleMint } from './minter.ts';
import { LEASE_MS, type ManagerSettings } from './options.ts';
import { type RefreshReason, decideWithoutStore, satisfies } from './refresh-decision.ts';
import type { TokenStatus } from './token-source.ts';
import { OwnCredentials, toStoredRecord, type CachedToken } from './cached-token.ts';
import type { TokenCache } from './token-cache.ts';

/** How long a background refresh does not call the store while another process mints, ms. */
const LEASE_RECHECK_INTERVAL_MS = 1_000;
/** How long a background refresh does not call the store while it is unavailable, ms. */
const STORE_RECHECK_INTERVAL_MS = 5_000;

/**
 * Acquires a token from the store: adopts the one it returns, mints under its lease, or backs off. While the
 * shared store is unavailable, the same steps run against a store in the memory of this process.
 */
export class Acquirer {
  readonly key: string;
  readonly #settings: ManagerSettings;
  readonly #cache: TokenCache;
  readonly #store: Required<TokenStore>;
  readonly #fallback: Required<TokenStore>;
  /** Spreads the processes that mint on their own while the store is unavailable. */
  readonly #splay: number;
  readonly #credentials: OwnCredentials;
  readonly #backoff: Backoff;
  readonly #mint: SingleMint;
  #unreadableGeneration = 0;
  readonly #announced: AnnouncedTokens;
  readonly #wakeableSleep: WakeableSleep;
  readonly #closing: Closing;
  #pendingConfirm: Promise<unknown> | undefined;

  /**
   * @param credentials the digest of the credentials of this process.
   * @param closing ends all sleeps; it does not interrupt a mint.
   */
  constructor(
    settings: ManagerSettings,
    key: string,
    credentials: string,
    cache: TokenCache,
    closing: Closing,
  ) {
    const { clock, random, store } = settings;
    this.#settings = settings;
    this.key = key;
    this.#credentials = new OwnCredentials(credentials);
    this.#backoff = new Backoff(settings);
    this.#mint = new SingleMint(settings, key, (outcome) => this.#onMintOutcome(outcome));
    this.#cache = cache;
    this.#splay = random();
    this.#closing = closing;
    this.#wakeableSleep = new WakeableSleep(clock, closing);
    this.#announced = new AnnouncedTokens(cache, () => this.#wakeableSleep.wake());
    this.#fallback = memoryStore(clock);
    this.#store =
      store === undefined
        ? this.#fallback
        : withCircuitBreaker(store, {
            clock,
            random,
            timeoutMs: settings.storeTimeoutMs,
            onFailure: (failure) => settings.emit({ type: 'store-failed', key, ...failure }),
            onRecovered: () => this.#onStoreRecovered(),
          });
  }

  /** Removes the token from the shared and the fallback store, and ends the cooldown. */
  async clear(): Promise<void> {
    this.#backoff.end();
    await this.#fallback.clear(this.key, this.#credentials.digest);
    await this.#store.clear(this.key, this.#credentials.digest);
  }

  /** Waits for a mint and a confirmation in flight, and releases the resources of the store. */
  async close(): Promise<void> {
    await this.#mint.settled();
    await this.#pendingConfirm;
    await this.#store.close();
  }

  /** The error after which this process requests no token, and for how long, ms. */
  get cooldown(): TokenStatus['cooldown'] {
    return this.isStale ? undefined : this.#backoff.cooldown;
  }

  /** Returns the state of the shared store for display. */
  inspect(): Promise<StoreView> {
    return this.#store.inspect(this.key, this.#credentials.digest);
  }

  /** Whether a newer token than the cached one has been announced. */
  get isStale(): boolean {
    return this.#announced.isStale;
  }

  /** Whether the last result of the store makes a background refresh pointless. */
  get isBackingOff(): boolean {
    return (this.#mint.isActive && !this.isStale) || this.#backoffRemainingMs() > 0;
  }

  /** Listens to the announcements of the store. Returns a function that unsubscribes. */
  async subscribe(handlers: AnnouncementHandlers): Promise<() => Promise<void>> {
    const listener = this.#announced.createListener(handlers);
    // Without announcements a newer token is found later: when this one is due or rejected.
    return this.#store.subscribe(this.key, listener).catch(() => async () => {});
  }

  /** Sleeps for `ms`, or until the cached token is replaced or confirmed. @throws the reason of `closing`, after a mint in flight */
  async sleep(ms: number): Promise<void> {
    try {
      await this.#wakeableSleep.sleep(ms);
    } catch (reason) {
      if (!this.#mint.isActive) throw reason;
      await this.#mint.settled();
    }
  }

  /** Ends the waiting for an accepted token, and tells the store if other processes wait. A failure is ignored. */
  confirm(generation: number, elapsedMs: number, isShared: boolean): void {
    this.#wakeableSleep.wake();
    if (!isShared) return;
    this.#settings.emit({ type: 'confirmed', key: this.key, generation });
    this.#pendingConfirm = this.#store.confirm(this.key, generation, elapsedMs).catch(() => {});
    this.#fallback.confirm(this.key, generation, elapsedMs).catch(() => {});
  }

  /** Calls the store once and applies its result. */
  async attempt(reason: RefreshReason): Promise<AttemptResult> {
    const known = this.#cachedResult(reason);
    if (known !== undefined) return known;
    this.#closing.throwIfClosed();
    // The result will include every generation announced so far, but perhaps none announced from here on.
    this.#announced.forget();
    try {
      return await this.#acquire(this.#store, reason);
    } catch (error) {
      if (!isTokenError(error) || error.kind !== 'store') throw error;
      return this.#attemptWithoutStore(reason, error);
    }
  }

  /** Returns what is known without calling the store: the cached token suffices, or it is too early. */
  #cachedResult(reason: RefreshReason): AttemptResult | undefined {
    const { current } = this.#cache;
    if (current !== undefined && satisfies(current, reason, this.#settings.clock)) {
      return { kind: 'token', cached: current };
    }
    const reportInMs = getReportDelay(this.#cache, this.#splay, this.#settings.clock);
    if (reason.kind === 'rejected' && reportInMs > 0) {
      return { kind: 'doubted', remainingMs: reportInMs };
    }
    const remainingMs = this.#backoffRemainingMs();
    if (remainingMs <= 0) return undefined;
    const { error } = this.#backoff;
    // Waiting callers keep polling while another process is minting, or may mint with other credentials.
    const isShared = this.#settings.store !== undefined;
    const canPoll = error === undefined || (error.kind === 'credentials' && isShared);
    if (canPoll) return reason.kind === 'background' ? { kind: 'backing-off' } : undefined;
    return { kind: 'cooldown', remainingMs, error };
  }

  async #attemptWithoutStore(reason: RefreshReason, error: TokenError): Promise<AttemptResult> {
    const { clock, provider } = this.#settings;
    const { current } = this.#cache;
    const cached = current && {
      remainingMs: msUntil(current.expiresAt, clock),
      softMs: current.windows.softMs,
    };
    const decision = decideWithoutStore(reason, cached, this.#splay, provider.tokenModel);
    switch (decision.kind) {
      case 'keep-token':
        this.#backoff.start(STORE_RECHECK_INTERVAL_MS, undefined);
        return { kind: 'backing-off' };
      case 'store-required':
        return { kind: 'store-required', error };
      case 'use-fallback-store':
        return this.#attemptWithFallback(reason);
      default:
        return decision satisfies never;
    }
  }

  async #attemptWithFallback(reason: RefreshReason): Promise<AttemptResult> {
    const { clock } = this.#settings;
    const { current } = this.#cache;
    if (current !== undefined) {
      await this.#fallback.restore(this.key, toStoredRecord(current, clock));
    }
    return this.#acquire(this.#fallback, reason);
  }

  async #acquire(store: TokenStore, reason: RefreshReason): Promise<AttemptResult> {
    const requestedAt = currentInstant(this.#settings.clock);
    if (reason.kind === 'rejected') this.#cache.shareDoubt();
    const result = await store.acquire(this.key, {
      ...toAcquireRequest(reason, this.#cache, this.#settings),
      credentials: this.#credentials.digest,
      unreadableGeneration: this.#unreadableGeneration,
    });
    return this.#applyResult(result, store, requestedAt, reason);
  }

  async #applyResult(
    result: AcquireResult,
    store: TokenStore,
    requestedAt: Instant,
    reason: RefreshReason,
  ): Promise<AttemptResult> {
    if (result.repaired === true) this.#settings.emit({ type: 'store-repaired', key: this.key });
    switch (result.kind) {
      case 'use':
      case 'still-valid': {
        const cached = this.#adopt(result.record, requestedAt);
        if (cached === undefined)
          return toUnreadableResult(reason, this.#cache, this.#settings.clock);
        const isProven = result.kind === 'use' || cached.confirmedAt !== undefined;
        return { kind: isProven ? 'token' : 'unconfirmed', cached };
      }
      case 'lease':
        // Not awaited: the callers may get the token of another process before.
        this.#announced.ownGeneration = result.lease.fence;
        await this.#mint.start(result.lease, store, requestedAt, store !== this.#fallback);
        return { kind: 'minting', remainingMs: LEASE_MS };
      case 'grace-period':
        return result;
      case 'doubted':
        this.#cache.doubtMs = result.doubtMs;
        return result;
      case 'cooldown': {
        const { kind, remainingMs, code } = result;
        const error = this.#backoff.errorOf(code);
        this.#backoff.start(remainingMs, error);
        return { kind, remainingMs, error };
      }
      case 'wait':
        this.#backoff.start(Math.min(result.remainingMs, LEASE_RECHECK_INTERVAL_MS), undefined);
        return { kind: 'minting', remainingMs: result.remainingMs };
      default:
        return result satisfies never;
    }
  }

  #onMintOutcome(outcome: MintOutcome): void {
    if (outcome.kind === 'minted') this.#adopt(outcome.record, outcome.sent);
    if (outcome.kind === 'cooldown') this.#backoff.start(outcome.remainingMs, outcome.error);
    this.#wakeableSleep.wake();
  }

  /** @returns undefined if the record cannot be decoded. */
  #adopt(record: StoredRecord, requestedAt: Instant): CachedToken | undefined {
    const { emit } = this.#settings;
    const { generation } = record;
    const before = this.#cache.current?.generation;
    const cached = this.#cache.adopt(this.#credentials.apply(record), requestedAt);
    if (cached === undefined) {
      this.#unreadableGeneration = generation;
      emit({ type: 'record-unreadable', key: this.key, generation });
      return undefined;
    }
    this.#backoff.end();
    if (cached.generation !== before) {
      emit({ type: 'adopted', key: this.key, generation });
      for (const code of cached.notices) emit({ type: 'notice', key: this.key, code });
      this.#wakeableSleep.wake();
    }
    return cached;
  }

  #backoffRemainingMs(): number {
    return this.isStale ? 0 : this.#backoff.remainingMs;
  }

  /** Restores the cached token in a store that may have lost it. */
  #onStoreRecovered(): void {
    const { clock, emit } = this.#settings;
    const { current } = this.#cache;
    emit({ type: 'store-recovered', key: this.key });
    if (current === undefined || this.#closing.isClosed) return;
    if (msUntil(current.expiresAt, clock) > current.windows.hardMs) {
      this.#store.restore(this.key, toStoredRecord(current, clock)).catch(() => {});
    }
  }
}
