import { instant, later, msUntil, type Instant } from '../clock.ts';
import { TokenError, isTokenError, type ErrorCode } from '../errors.ts';
import { guardStore } from '../store/guarded-store.ts';
import { memoryStore } from '../store/memory-store.ts';
import type { AcquireAnswer, StoreView, StoredRecord, TokenStore } from '../store/token-store.ts';
import { acquireRequest } from './acquire-request.ts';
import { recordOf, type HeldTokens } from './held-tokens.ts';
import { mintUnderLease, type MintOutcome } from './minter.ts';
import type { ManagerSettings } from './options.ts';
import { Sleepers } from './sleepers.ts';
import { decideAlone } from './store-away.ts';
import { serves, type Purpose, type Turn } from './turn.ts';

/** How long a process that found somebody else minting leaves the store alone, if nobody waits. */
const LEASE_RECHECK_MS = 1_000;
/** How long a process whose token is merely due leaves a store alone that is away. */
const STORE_RECHECK_MS = 5_000;

/**
 * Asks the store for a token and does what it answers: takes the token over, mints under the lease, or
 * rests. While the shared store is away the same steps run against one in this process's memory.
 */
export class Acquirer {
  /** The name of this line of tokens. */
  readonly key: string;
  readonly #settings: ManagerSettings;
  readonly #tokens: HeldTokens;
  readonly #shared: Required<TokenStore>;
  readonly #fallback: TokenStore;
  /** Spreads the processes that mint for themselves while the store is away. */
  readonly #splay: number;
  /** What the store said last: until then it need not be asked again. */
  #rest: { readonly until: Instant; readonly error: TokenError | undefined } | undefined;
  #unreadableGeneration = 0;
  /** The newest generation heard of since the store was last asked. */
  #heardGeneration = 0;
  /** What this process last had a lease for: of that it needs no news. */
  #ownGeneration = 0;
  /** Those who wait to ask again. */
  readonly #sleepers: Sleepers;
  /** The first success of a token, on its way to the store. */
  #telling: Promise<unknown> | undefined;

  /** @param closing ends the waiting between two looks; a mint under way is never cut short */
  constructor(settings: ManagerSettings, key: string, tokens: HeldTokens, closing: AbortSignal) {
    this.#settings = settings;
    this.key = key;
    this.#tokens = tokens;
    this.#splay = settings.random();
    this.#sleepers = new Sleepers(settings.clock, closing);
    this.#fallback = memoryStore(settings.clock);
    this.#shared = guardStore(settings.store, {
      clock: settings.clock,
      random: settings.random,
      timeoutMs: settings.storeTimeoutMs,
      onFailed: (error) => settings.emit({ type: 'store-failed', key, code: error.code }),
      onRecovered: () => this.#recovered(),
    });
  }

  /** Removes the token from the shared store and from this process's own, and ends the pause after a failure. */
  async clear(): Promise<void> {
    this.#rest = undefined;
    await this.#fallback.clear(this.key);
    await this.#shared.clear(this.key);
  }

  /** Finishes telling the fleet of a first success, and frees what the store opened. */
  async close(): Promise<void> {
    await this.#telling;
    await this.#shared.close();
  }

  /** Why this process asks for no token now, and for how long, ms. */
  get pause(): { readonly code: ErrorCode; readonly forMs: number } | undefined {
    const [error, forMs] = [this.#rest?.error, this.#restLeft()];
    return error !== undefined && forMs > 0 ? { code: error.code, forMs } : undefined;
  }

  /** What the shared store has, for people. */
  inspect(): Promise<StoreView> {
    return this.#shared.inspect(this.key);
  }

  /** True when somebody is known to have a newer token than the one at hand, if any. */
  get outdated(): boolean {
    return (this.#tokens.current?.generation ?? 0) < this.#heardGeneration;
  }

  /** True while the store's last answer makes another try pointless for a token that is merely due. */
  get resting(): boolean {
    return this.#restLeft() > 0;
  }

  /** Calls back when anyone in the fleet has minted a newer token. The returned function ends it. */
  async listen(heard: () => void): Promise<() => Promise<void>> {
    try {
      return await this.#shared.subscribe(this.key, (generation) => {
        if (generation === this.#ownGeneration) return;
        this.#heardGeneration = Math.max(this.#heardGeneration, generation);
        if (this.outdated) heard();
      });
    } catch {
      // Without it a newer token is found a little later: when this one is due, or refused.
      return async () => {};
    }
  }

  /** Waits so long, or until this process knows more of its token. @throws the reason why it closes */
  sleep(ms: number): Promise<void> {
    return this.#sleepers.sleep(ms);
  }

  /** Notes a token's first success, for the fleet. Failing to is harmless. */
  confirm(generation: number): void {
    this.#settings.emit({ type: 'confirmed', key: this.key, generation });
    this.#sleepers.wake();
    this.#telling = this.#shared.confirm(this.key, generation).catch(() => {});
    this.#fallback.confirm(this.key, generation).catch(() => {});
  }

  /** Asks once. */
  async turn(purpose: Purpose): Promise<Turn> {
    const known = this.#knownAnswer(purpose);
    if (known !== undefined) return known;
    const asked = instant(this.#settings.clock);
    // The answer will be newer than all the news so far; what is heard from here on may not be in it.
    this.#heardGeneration = 0;
    try {
      const answer = await this.#ask(this.#shared, purpose);
      return await this.#follow(answer, this.#shared, asked, purpose);
    } catch (error) {
      if (!isTokenError(error) || error.kind !== 'store') throw error;
      return this.#turnAlone(purpose, error);
    }
  }

  /** What this process knows without asking: there is a token, or it is too early. */
  #knownAnswer(purpose: Purpose): Turn | undefined {
    const { current } = this.#tokens;
    if (current !== undefined && serves(current, purpose, this.#settings.clock)) {
      return { kind: 'held', held: current };
    }
    const forMs = this.#restLeft();
    if (forMs <= 0) return undefined;
    const error = this.#rest?.error;
    if (error !== undefined) return { kind: 'cooldown', forMs, error };
    // While somebody else mints, those who wait keep asking.
    return purpose.kind === 'ahead' ? { kind: 'resting' } : undefined;
  }

  /** The shared store is away: the same question, to this process's own. */
  async #turnAlone(purpose: Purpose, error: TokenError): Promise<Turn> {
    const { clock, provider } = this.#settings;
    const { current } = this.#tokens;
    const left = current && {
      remainingMs: msUntil(current.expires, clock),
      softMs: current.windows.softMs,
    };
    const decision = decideAlone(purpose, left, this.#splay, provider.tokenModel);
    switch (decision.kind) {
      case 'rest':
        this.#restFor(STORE_RECHECK_MS, undefined);
        return { kind: 'resting' };
      case 'forbidden':
        return { kind: 'forbidden', error };
      case 'ask-own-store': {
        if (current !== undefined) await this.#fallback.heal(this.key, recordOf(current, clock));
        const asked = instant(clock);
        const answer = await this.#ask(this.#fallback, purpose);
        return this.#follow(answer, this.#fallback, asked, purpose);
      }
      default:
        return decision satisfies never;
    }
  }

  #ask(store: TokenStore, purpose: Purpose): Promise<AcquireAnswer> {
    const { owner, clock } = this.#settings;
    const asker = { owner, unreadableGeneration: this.#unreadableGeneration };
    return store.acquire(this.key, acquireRequest(purpose, this.#tokens, asker, clock));
  }

  async #follow(
    answer: AcquireAnswer,
    store: TokenStore,
    asked: Instant,
    purpose: Purpose,
  ): Promise<Turn> {
    switch (answer.kind) {
      case 'use':
        return this.#adopt(answer.record, asked, purpose);
      case 'still-good': {
        const turn = this.#adopt(answer.record, asked, purpose);
        const unproven = turn.kind === 'held' && turn.held.confirmed === undefined;
        return unproven ? { kind: 'unproven', held: turn.held } : turn;
      }
      case 'lease': {
        this.#ownGeneration = answer.lease.fence;
        const outcome = await mintUnderLease(this.#settings, this.key, store, answer.lease, asked);
        if (outcome.kind === 'overtaken') return { kind: 'again' };
        if (outcome.kind === 'failed') return this.#coolDown(outcome.forMs, outcome.error);
        this.#announce(outcome, store);
        return this.#adopt(outcome.record, outcome.sent, purpose);
      }
      case 'settling':
        return { kind: 'settling', forMs: answer.forMs };
      case 'cooldown':
        return this.#coolDown(answer.forMs, new TokenError(answer.code));
      case 'wait':
        this.#restFor(Math.min(answer.forMs, LEASE_RECHECK_MS), undefined);
        return { kind: 'minting', forMs: answer.forMs };
      default:
        return answer satisfies never;
    }
  }

  #announce(
    { record, tookMs, stored, notices }: Extract<MintOutcome, { kind: 'minted' }>,
    store: TokenStore,
  ): void {
    const { emit, storeIsShared } = this.#settings;
    const { key } = this;
    const { generation, remainingMs: lifetimeMs, refreshInMs } = record;
    const shared = stored && storeIsShared && store === this.#shared;
    emit({ type: 'minted', key, generation, tookMs, lifetimeMs, refreshInMs, shared });
    for (const code of notices) emit({ type: 'notice', key, code });
  }

  #adopt(record: StoredRecord, asked: Instant, purpose: Purpose): Turn {
    const { emit } = this.#settings;
    const { generation } = record;
    const before = this.#tokens.current?.generation;
    const held = this.#tokens.adopt(record, asked);
    if (held === undefined) {
      this.#unreadableGeneration = generation;
      emit({ type: 'record-unreadable', key: this.key, generation });
      return this.#goOnWithoutRecord(purpose);
    }
    this.#rest = undefined;
    if (held.generation !== before) {
      emit({ type: 'adopted', key: this.key, generation });
      this.#sleepers.wake();
    }
    return { kind: 'held', held };
  }

  /**
   * Others may have a key that this process lacks. To answer each token of theirs with one of its own
   * would never end: while the one at hand is not due it is kept.
   */
  #goOnWithoutRecord(purpose: Purpose): Turn {
    const { current } = this.#tokens;
    const isDue = current === undefined || msUntil(current.refresh, this.#settings.clock) <= 0;
    return purpose.kind === 'ahead' && !isDue ? { kind: 'held', held: current } : { kind: 'again' };
  }

  #coolDown(forMs: number, error: TokenError): Turn {
    this.#restFor(forMs, error);
    return { kind: 'cooldown', forMs, error };
  }

  /** Spread, so that the fleet does not come back as one. */
  #restFor(forMs: number, error: TokenError | undefined): void {
    const { clock, random } = this.#settings;
    this.#rest = { until: later(instant(clock), forMs * (0.8 + 0.4 * random())), error };
  }

  #restLeft(): number {
    if (this.outdated) return 0;
    return this.#rest === undefined ? 0 : msUntil(this.#rest.until, this.#settings.clock);
  }

  /** The store is back: it may have lost what this process still has. */
  #recovered(): void {
    const { clock, emit } = this.#settings;
    const { current } = this.#tokens;
    emit({ type: 'store-recovered', key: this.key });
    if (current === undefined || msUntil(current.expires, clock) <= current.windows.hardMs) return;
    this.#shared.heal(this.key, recordOf(current, clock)).catch(() => {});
  }
}
