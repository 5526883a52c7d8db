import { currentInstant, addMs, msUntil, type Instant } from '../clock.ts';
import { TokenError, isTokenError, type ErrorCode } from '../errors.ts';
import { withCircuitBreaker } from '../store/circuit-breaker.ts';
import { memoryStore } from '../store/memory-store.ts';
import type { AcquireResult, StoreView, StoredRecord, TokenStore } from '../store/token-store.ts';
import { toAcquireRequest } from './acquire-request.ts';
import { toStoredRecord, type TokenCache } from './token-cache.ts';
import { mintUnderLease, type MintOutcome } from './minter.ts';
import type { ManagerSettings } from './options.ts';
import { WakeableSleep } from './sleepers.ts';
import { decideWithoutStore } from './store-outage.ts';
import { satisfies, type RefreshReason, type AttemptResult } from './turn.ts';

/** How long a process that found somebody else minting leaves the store alone, if nobody waits. */
const LEASE_RECHECK_INTERVAL_MS = 1_000;
/** How long a process whose token is merely due leaves a store alone that is away. */
const STORE_RECHECK_INTERVAL_MS = 5_000;

/**
 * Asks the store for a token and does what it answers: takes the token over, mints under the lease, or
 * rests. While the shared store is away the same steps run against one in this process's memory.
 */
export class Acquirer {
  /** The name of this line of tokens. */
  readonly key: string;
  readonly #settings: ManagerSettings;
  readonly #cache: TokenCache;
  readonly #shared: Required<TokenStore>;
  readonly #fallback: TokenStore;
  /** Spreads the processes that mint for themselves while the store is away. */
  readonly #splay: number;
  /** What the store said last: until then it need not be asked again. */
  #backoff: { readonly until: Instant; readonly error: TokenError | undefined } | undefined;
  #unreadableGeneration = 0;
  /** The newest generation heard of since the store was last asked. */
  #announcedGeneration = 0;
  /** What this process last had a lease for: of that it needs no news. */
  #mintedGeneration = 0;
  /** Those who wait to ask again. */
  readonly #wakeableSleep: WakeableSleep;
  /** The first success of a token, on its way to the store. */
  #pendingConfirm: Promise<unknown> | undefined;

  /** @param closing ends the waiting between two looks; a mint under way is never cut short */
  constructor(settings: ManagerSettings, key: string, tokens: TokenCache, closing: AbortSignal) {
    this.#settings = settings;
    this.key = key;
    this.#cache = tokens;
    this.#splay = settings.random();
    this.#wakeableSleep = new WakeableSleep(settings.clock, closing);
    this.#fallback = memoryStore(settings.clock);
    this.#shared = withCircuitBreaker(settings.store, {
      clock: settings.clock,
      random: settings.random,
      timeoutMs: settings.storeTimeoutMs,
      onFailure: (error) => settings.emit({ type: 'store-failed', key, code: error.code }),
      onRecovered: () => this.#onStoreRecovered(),
    });
  }

  /** Removes the token from the shared store and from this process's own, and ends the pause after a failure. */
  async clear(): Promise<void> {
    this.#backoff = undefined;
    await this.#fallback.clear(this.key);
    await this.#shared.clear(this.key);
  }

  /** Finishes telling the fleet of a first success, and frees what the store opened. */
  async close(): Promise<void> {
    await this.#pendingConfirm;
    await this.#shared.close();
  }

  /** Why this process asks for no token now, and for how long, ms. */
  get cooldown(): { readonly code: ErrorCode; readonly forMs: number } | undefined {
    const [error, forMs] = [this.#backoff?.error, this.#backoffRemainingMs()];
    return error !== undefined && forMs > 0 ? { code: error.code, forMs } : undefined;
  }

  /** What the shared store has, for people. */
  inspect(): Promise<StoreView> {
    return this.#shared.inspect(this.key);
  }

  /** True when somebody is known to have a newer token than the one at hand, if any. */
  get isStale(): boolean {
    return (this.#cache.current?.generation ?? 0) < this.#announcedGeneration;
  }

  /** True while the store's last answer makes another try pointless for a token that is merely due. */
  get isBackingOff(): boolean {
    return this.#backoffRemainingMs() > 0;
  }

  /** Calls back when anyone in the fleet has minted a newer token. The returned function ends it. */
  async subscribe(heard: () => void): Promise<() => Promise<void>> {
    try {
      return await this.#shared.subscribe(this.key, (generation) => {
        if (generation === this.#mintedGeneration) return;
        this.#announcedGeneration = Math.max(this.#announcedGeneration, generation);
        if (this.isStale) heard();
      });
    } catch {
      // Without it a newer token is found a little later: when this one is due, or refused.
      return async () => {};
    }
  }

  /** Waits so long, or until this process knows more of its token. @throws the reason why it closes */
  sleep(ms: number): Promise<void> {
    return this.#wakeableSleep.sleep(ms);
  }

  /** Notes a token's first success, for the fleet. Failing to is harmless. */
  confirm(generation: number): void {
    this.#settings.emit({ type: 'confirmed', key: this.key, generation });
    this.#wakeableSleep.wake();
    this.#pendingConfirm = this.#shared.confirm(this.key, generation).catch(() => {});
    this.#fallback.confirm(this.key, generation).catch(() => {});
  }

  /** Asks once. */
  async attempt(purpose: RefreshReason): Promise<AttemptResult> {
    const known = this.#cachedResult(purpose);
    if (known !== undefined) return known;
    const asked = currentInstant(this.#settings.clock);
    // The answer will be newer than all the news so far; what is heard from here on may not be in it.
    this.#announcedGeneration = 0;
    try {
      const answer = await this.#acquire(this.#shared, purpose);
      return await this.#applyResult(answer, this.#shared, asked, purpose);
    } catch (error) {
      if (!isTokenError(error) || error.kind !== 'store') throw error;
      return this.#attemptWithoutStore(purpose, error);
    }
  }

  /** What this process knows without asking: there is a token, or it is too early. */
  #cachedResult(purpose: RefreshReason): AttemptResult | undefined {
    const { current } = this.#cache;
    if (current !== undefined && satisfies(current, purpose, this.#settings.clock)) {
      return { kind: 'token', cached: current };
    }
    const remainingMs = this.#backoffRemainingMs();
    if (remainingMs <= 0) return undefined;
    const error = this.#backoff?.error;
    if (error !== undefined) return { kind: 'cooldown', remainingMs, error };
    // While somebody else mints, those who wait keep asking.
    return purpose.kind === 'background' ? { kind: 'backing-off' } : undefined;
  }

  /** The shared store is away: the same question, to this process's own. */
  async #attemptWithoutStore(purpose: RefreshReason, error: TokenError): Promise<AttemptResult> {
    const { clock, provider } = this.#settings;
    const { current } = this.#cache;
    const left = current && {
      remainingMs: msUntil(current.expiresAt, clock),
      softMs: current.windows.softMs,
    };
    const decision = decideWithoutStore(purpose, left, this.#splay, provider.tokenModel);
    switch (decision.kind) {
      case 'keep-token':
        this.#backOff(STORE_RECHECK_INTERVAL_MS, undefined);
        return { kind: 'backing-off' };
      case 'store-required':
        return { kind: 'store-required', error };
      case 'use-fallback-store': {
        if (current !== undefined)
          await this.#fallback.restore(this.key, toStoredRecord(current, clock));
        const asked = currentInstant(clock);
        const answer = await this.#acquire(this.#fallback, purpose);
        return this.#applyResult(answer, this.#fallback, asked, purpose);
      }
      default:
        return decision satisfies never;
    }
  }

  #acquire(store: TokenStore, purpose: RefreshReason): Promise<AcquireResult> {
    const { owner, clock } = this.#settings;
    const asker = { owner, unreadableGeneration: this.#unreadableGeneration };
    return store.acquire(this.key, toAcquireRequest(purpose, this.#cache, asker, clock));
  }

  async #applyResult(
    answer: AcquireResult,
    store: TokenStore,
    asked: Instant,
    purpose: RefreshReason,
  ): Promise<AttemptResult> {
    switch (answer.kind) {
      case 'use':
        return this.#adopt(answer.record, asked, purpose);
      case 'still-valid': {
        const turn = this.#adopt(answer.record, asked, purpose);
        const unproven = turn.kind === 'token' && turn.cached.confirmedAt === undefined;
        return unproven ? { kind: 'unconfirmed', cached: turn.cached } : turn;
      }
      case 'lease': {
        this.#mintedGeneration = answer.lease.fence;
        const outcome = await mintUnderLease(this.#settings, this.key, store, answer.lease, asked);
        if (outcome.kind === 'superseded') return { kind: 'retry' };
        if (outcome.kind === 'failed')
          return this.#startCooldown(outcome.cooldownMs, outcome.error);
        this.#emitMinted(outcome, store);
        return this.#adopt(outcome.record, outcome.sent, purpose);
      }
      case 'grace-period':
        return { kind: 'grace-period', remainingMs: answer.remainingMs };
      case 'cooldown':
        return this.#startCooldown(answer.remainingMs, new TokenError(answer.code));
      case 'wait':
        this.#backOff(Math.min(answer.remainingMs, LEASE_RECHECK_INTERVAL_MS), undefined);
        return { kind: 'minting', remainingMs: answer.remainingMs };
      default:
        return answer satisfies never;
    }
  }

  #emitMinted(
    { record, durationMs, stored, notices }: Extract<MintOutcome, { kind: 'minted' }>,
    store: TokenStore,
  ): void {
    const { emit, storeIsShared } = this.#settings;
    const { key } = this;
    const { generation, remainingMs: lifetimeMs, refreshInMs } = record;
    const shared = stored && storeIsShared && store === this.#shared;
    emit({ type: 'minted', key, generation, durationMs, lifetimeMs, refreshInMs, shared });
    for (const code of notices) emit({ type: 'notice', key, code });
  }

  #adopt(record: StoredRecord, asked: Instant, purpose: RefreshReason): AttemptResult {
    const { emit } = this.#settings;
    const { generation } = record;
    const before = this.#cache.current?.generation;
    const cached = this.#cache.adopt(record, asked);
    if (cached === undefined) {
      this.#unreadableGeneration = generation;
      emit({ type: 'record-unreadable', key: this.key, generation });
      return this.#continueWithoutRecord(purpose);
    }
    this.#backoff = undefined;
    if (cached.generation !== before) {
      emit({ type: 'adopted', key: this.key, generation });
      this.#wakeableSleep.wake();
    }
    return { kind: 'token', cached };
  }

  /**
   * Others may have a key that this process lacks. To answer each token of theirs with one of its own
   * would never end: while the one at hand is not due it is kept.
   */
  #continueWithoutRecord(purpose: RefreshReason): AttemptResult {
    const { current } = this.#cache;
    const isDue = current === undefined || msUntil(current.refreshAt, this.#settings.clock) <= 0;
    return purpose.kind === 'background' && !isDue
      ? { kind: 'token', cached: current }
      : { kind: 'retry' };
  }

  #startCooldown(remainingMs: number, error: TokenError): AttemptResult {
    this.#backOff(remainingMs, error);
    return { kind: 'cooldown', remainingMs, error };
  }

  /** Spread, so that the fleet does not come back as one. */
  #backOff(forMs: number, error: TokenError | undefined): void {
    const { clock, random } = this.#settings;
    this.#backoff = { until: addMs(currentInstant(clock), forMs * (0.8 + 0.4 * random())), error };
  }

  #backoffRemainingMs(): number {
    if (this.isStale) return 0;
    return this.#backoff === undefined ? 0 : msUntil(this.#backoff.until, this.#settings.clock);
  }

  /** The store is back: it may have lost what this process still has. */
  #onStoreRecovered(): void {
    const { clock, emit } = this.#settings;
    const { current } = this.#cache;
    emit({ type: 'store-recovered', key: this.key });
    if (current === undefined || msUntil(current.expiresAt, clock) <= current.windows.hardMs)
      return;
    this.#shared.restore(this.key, toStoredRecord(current, clock)).catch(() => {});
  }
}
