import { WakeableSleep, addMs, currentInstant, msUntil, type Instant } from '../clock.ts';
import { TokenError, isTokenError } from '../errors.ts';
import { withCircuitBreaker } from '../store/circuit-breaker.ts';
import { memoryStore } from '../store/memory-store.ts';
import type {
  AcquireResult,
  Lease,
  StoreView,
  StoredRecord,
  TokenStore,
} from '../store/token-store.ts';
import { mintUnderLease, type MintOutcome } from './minter.ts';
import { COUNTER_TTL_MS, LEASE_MS, type ManagerSettings } from './options.ts';
import { satisfies, type RefreshReason } from './refresh-decision.ts';
import type { AttemptResult } from './refresh-loop.ts';
import { toRejection } from './rejection.ts';
import { decideWithoutStore } from './store-outage.ts';
import { toStoredRecord, type TokenCache } from './token-cache.ts';

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
  readonly #fallback: TokenStore;
  /** Spreads the processes that mint on their own while the store is unavailable. */
  readonly #splay: number;
  /** Until when the last result of the store still applies. */
  #backoff: { readonly until: Instant; readonly error: TokenError | undefined } | undefined;
  #unreadableGeneration = 0;
  /** The newest generation announced since the store was last called. */
  #announcedGeneration = 0;
  /** The last generation this process minted; announcements of it are ignored. */
  #mintedGeneration = 0;
  readonly #wakeableSleep: WakeableSleep;
  #pendingConfirm: Promise<unknown> | undefined;

  /** @param closing ends all sleeps when it aborts; it does not interrupt a mint. */
  constructor(settings: ManagerSettings, key: string, cache: TokenCache, closing: AbortSignal) {
    const { clock, random, store } = settings;
    this.#settings = settings;
    this.key = key;
    this.#cache = cache;
    this.#splay = random();
    this.#wakeableSleep = new WakeableSleep(clock, closing);
    const fallback = memoryStore(clock);
    this.#fallback = fallback;
    this.#store =
      store === undefined
        ? fallback
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
    this.#backoff = undefined;
    await this.#fallback.clear(this.key);
    await this.#store.clear(this.key);
  }

  /** Waits for a pending confirmation and releases the resources of the store. */
  async close(): Promise<void> {
    await this.#pendingConfirm;
    await this.#store.close();
  }

  /** The error after which this process requests no token, and for how long, ms. */
  get cooldown(): { readonly code: TokenError['code']; readonly remainingMs: number } | undefined {
    const [error, remainingMs] = [this.#backoff?.error, this.#backoffRemainingMs()];
    return error !== undefined && remainingMs > 0 ? { code: error.code, remainingMs } : undefined;
  }

  /** Returns the state of the shared store for display. */
  inspect(): Promise<StoreView> {
    return this.#store.inspect(this.key);
  }

  /** Whether a newer token than the cached one has been announced. */
  get isStale(): boolean {
    return (this.#cache.current?.generation ?? 0) < this.#announcedGeneration;
  }

  /** Whether the last result of the store makes a background refresh pointless. */
  get isBackingOff(): boolean {
    return this.#backoffRemainingMs() > 0;
  }

  /** Calls `onNewerToken` when another process has minted. Returns a function that unsubscribes. */
  async subscribe(onNewerToken: () => void): Promise<() => Promise<void>> {
    try {
      return await this.#store.subscribe(this.key, (generation) => {
        if (generation === this.#mintedGeneration) return;
        this.#announcedGeneration = Math.max(this.#announcedGeneration, generation);
        if (this.isStale) onNewerToken();
      });
    } catch {
      // Without announcements a newer token is found later: when this one is due or rejected.
      return async () => {};
    }
  }

  /** Sleeps for `ms`, or until the cached token is replaced or confirmed. @throws the reason of `closing` */
  sleep(ms: number): Promise<void> {
    return this.#wakeableSleep.sleep(ms);
  }

  /** Tells the store that the API accepted a token. A failure is ignored. */
  confirm(generation: number): void {
    this.#settings.emit({ type: 'confirmed', key: this.key, generation });
    this.#wakeableSleep.wake();
    this.#pendingConfirm = this.#store.confirm(this.key, generation).catch(() => {});
    this.#fallback.confirm(this.key, generation).catch(() => {});
  }

  /** Calls the store once and applies its result. */
  async attempt(reason: RefreshReason): Promise<AttemptResult> {
    const known = this.#cachedResult(reason);
    if (known !== undefined) return known;
    const requestedAt = currentInstant(this.#settings.clock);
    // The result will include every generation announced so far, but perhaps none announced from here on.
    this.#announcedGeneration = 0;
    try {
      const result = await this.#acquire(this.#store, reason);
      return await this.#applyResult(result, this.#store, requestedAt, reason);
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
    const remainingMs = this.#backoffRemainingMs();
    if (remainingMs <= 0) return undefined;
    const error = this.#backoff?.error;
    if (error !== undefined) return { kind: 'cooldown', remainingMs, error };
    // While another process is minting, waiting callers keep polling.
    return reason.kind === 'background' ? { kind: 'backing-off' } : undefined;
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
        this.#backOff(STORE_RECHECK_INTERVAL_MS, undefined);
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
    const requestedAt = currentInstant(clock);
    const result = await this.#acquire(this.#fallback, reason);
    return this.#applyResult(result, this.#fallback, requestedAt, reason);
  }

  #acquire(store: TokenStore, reason: RefreshReason): Promise<AcquireResult> {
    const { owner, clock } = this.#settings;
    const { generation = 0, windows } = this.#cache.current ?? {};
    return store.acquire(this.key, {
      owner,
      leaseMs: LEASE_MS,
      seenGeneration: generation,
      unreadableGeneration: this.#unreadableGeneration,
      minRemainingMs: reason.kind === 'on-demand' ? reason.minRemainingMs : (windows?.hardMs ?? 0),
      rejected: reason.kind === 'rejected' ? toRejection(reason, this.#cache, clock) : undefined,
      counterTtlMs: COUNTER_TTL_MS,
    });
  }

  async #applyResult(
    result: AcquireResult,
    store: TokenStore,
    requestedAt: Instant,
    reason: RefreshReason,
  ): Promise<AttemptResult> {
    switch (result.kind) {
      case 'use':
        return this.#adopt(result.record, requestedAt, reason);
      case 'still-valid': {
        const adopted = this.#adopt(result.record, requestedAt, reason);
        const isUnconfirmed = adopted.kind === 'token' && adopted.cached.confirmedAt === undefined;
        return isUnconfirmed ? { ...adopted, kind: 'unconfirmed' } : adopted;
      }
      case 'lease': {
        const outcome = await this.#mint(result.lease, store, requestedAt);
        if (outcome.kind === 'superseded') return { kind: 'retry' };
        if (outcome.kind === 'minted') return this.#adopt(outcome.record, outcome.sent, reason);
        this.#backOff(outcome.remainingMs, outcome.error);
        return outcome;
      }
      case 'grace-period':
        return result;
      case 'cooldown': {
        const { kind, remainingMs, code } = result;
        const error = new TokenError(code);
        this.#backOff(remainingMs, error);
        return { kind, remainingMs, error };
      }
      case 'wait':
        this.#backOff(Math.min(result.remainingMs, LEASE_RECHECK_INTERVAL_MS), undefined);
        return { kind: 'minting', remainingMs: result.remainingMs };
      default:
        return result satisfies never;
    }
  }

  #mint(lease: Lease, store: TokenStore, requestedAt: Instant): Promise<MintOutcome> {
    this.#mintedGeneration = lease.fence;
    const context = { settings: this.#settings, key: this.key, store, lease, requestedAt };
    return mintUnderLease({ ...context, isShared: store !== this.#fallback });
  }

  #adopt(record: StoredRecord, requestedAt: Instant, reason: RefreshReason): AttemptResult {
    const { emit } = this.#settings;
    const { generation } = record;
    const before = this.#cache.current?.generation;
    const cached = this.#cache.adopt(record, requestedAt);
    if (cached === undefined) {
      this.#unreadableGeneration = generation;
      emit({ type: 'record-unreadable', key: this.key, generation });
      return this.#continueWithoutRecord(reason);
    }
    this.#backoff = undefined;
    if (cached.generation !== before) {
      emit({ type: 'adopted', key: this.key, generation });
      for (const code of cached.notices) emit({ type: 'notice', key: this.key, code });
      this.#wakeableSleep.wake();
    }
    return { kind: 'token', cached };
  }

  /**
   * Keeps a cached token that is not due. The other processes may use an encryption key that this one lacks:
   * if each side replaced the unreadable token of the other, the fleet would mint endlessly.
   */
  #continueWithoutRecord(reason: RefreshReason): AttemptResult {
    const { current } = this.#cache;
    const isDue = current === undefined || msUntil(current.refreshAt, this.#settings.clock) <= 0;
    return reason.kind === 'background' && !isDue
      ? { kind: 'token', cached: current }
      : { kind: 'retry' };
  }

  /** Adds jitter, so that the processes of a fleet do not return at the same moment. */
  #backOff(ms: number, error: TokenError | undefined): void {
    const { clock, random } = this.#settings;
    this.#backoff = { until: addMs(currentInstant(clock), ms * (0.8 + 0.4 * random())), error };
  }

  #backoffRemainingMs(): number {
    if (this.isStale) return 0;
    return this.#backoff === undefined ? 0 : msUntil(this.#backoff.until, this.#settings.clock);
  }

  /** Restores the cached token in a store that may have lost it. */
  #onStoreRecovered(): void {
    const { clock, emit } = this.#settings;
    const { current } = this.#cache;
    emit({ type: 'store-recovered', key: this.key });
    if (current !== undefined && msUntil(current.expiresAt, clock) > current.windows.hardMs) {
      this.#store.restore(this.key, toStoredRecord(current, clock)).catch(() => {});
    }
  }
}
