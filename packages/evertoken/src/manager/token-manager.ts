import type { AccessToken } from '../access-token.ts';
import { currentInstant, addMs, msUntil } from '../clock.ts';
import { TokenError, isTokenError, type ErrorCode } from '../errors.ts';
import { identityKey } from '../identity/identity-key.ts';
import { judgeStatus, type Verdict } from '../provider/token-provider.ts';
import type { StoreView } from '../store/token-store.ts';
import { TokenCache, type CachedToken } from './token-cache.ts';
import {
  TOKEN_TIMEOUT_MS,
  resolveOptions,
  type ManagerSettings,
  type TokenManagerOptions,
} from './options.ts';
import { decideRefresh, type RefreshDecision } from './refresh-decision.ts';
import { Acquirer } from './acquirer.ts';
import { decideRejection, type RejectionDecision } from './rejection.ts';
import { refresh } from './refresh-loop.ts';
import { SingleFlight, type Flight } from './single-flight.ts';
import type { RejectedToken, TokenRequest, TokenSource } from './token-source.ts';
import { flightKey, type RefreshReason } from './turn.ts';

/** A token source that keeps one token alive, for this process or for a fleet. */
export interface TokenManager extends TokenSource {
  confirm(token: AccessToken): void;
  judge(status: number, body?: string): Verdict;
  /** What this process knows of the current token, without secrets. It asks nobody. */
  status(): Promise<TokenStatus>;
  /**
   * What the store has of this token, for people: who minted it, who is minting, and whether all pause.
   *
   * @throws TokenError of kind `store` when the store cannot be reached.
   */
  inspect(): Promise<StoreView>;
  /**
   * Removes the token from the store and from this process, and ends the pause after a failed mint.
   * Others keep theirs: they live to their end.
   *
   * @throws TokenError of kind `store` when the store cannot be reached.
   */
  clear(): Promise<void>;
  /**
   * Ends this manager: a mint under way is finished and published, the shared token stays where it
   * is. Afterwards `getToken` throws `MANAGER_CLOSED`. Takes 5 s at the most; may be called again.
   */
  close(): Promise<void>;
}

/** A token's state, for health checks and dashboards. */
export interface TokenStatus {
  /** The name of this line of tokens: see `identityKey`. */
  readonly key: string;
  /** Undefined while there is no token. */
  readonly token:
    | {
        readonly generation: number;
        /** From its issue to its end, ms. */
        readonly lifetimeMs: number;
        /** Time left, ms; negative after its end. */
        readonly remainingMs: number;
        /** Time until it is to be replaced, ms; negative when that is past. */
        readonly refreshInMs: number;
        /** Whether the API is known to have accepted it. */
        readonly confirmed: boolean;
      }
    | undefined;
  /** After a failed mint, its own or another process's: why no token is asked for, and for how long, ms. */
  readonly cooldown: { readonly code: ErrorCode; readonly forMs: number } | undefined;
}

/**
 * Keeps one live token at hand: from memory if it is good, refreshed ahead of its end in the
 * background, minted once for all who share the store. `docs/protocol.md` explains how.
 *
 * @throws TokenError `OPTIONS_INVALID` naming every mistake at once.
 */
export function createTokenManager(options: TokenManagerOptions): TokenManager {
  return new DefaultTokenManager(resolveOptions(options));
}

class DefaultTokenManager implements TokenManager {
  readonly sendBound: TokenManager['sendBound'];
  readonly #settings: ManagerSettings;
  readonly #cache: TokenCache;
  readonly #acquirer: Promise<Acquirer>;
  readonly #flights = new SingleFlight<string, CachedToken | undefined>();
  readonly #closing = new AbortController();
  /** Set while the current token needs no look at the clock: the hot path reads this and nothing else. */
  #hotToken: Promise<AccessToken> | undefined;
  #usedSinceCheck = false;
  #cancelCheck: () => void = () => {};
  #subscription: Promise<() => Promise<void>> | undefined;

  constructor(settings: ManagerSettings) {
    this.#settings = settings;
    this.sendBound = settings.provider.sendBound?.bind(settings.provider);
    this.#cache = new TokenCache(settings.clock);
    this.#acquirer = identityKey(settings.provider.identity).then(
      (key) => new Acquirer(settings, key, this.#cache, this.#closing.signal),
    );
  }

  getToken(request?: TokenRequest): Promise<AccessToken> {
    if (this.#hotToken !== undefined && (request === undefined || acceptsAnyToken(request))) {
      this.#usedSinceCheck = true;
      return this.#hotToken;
    }
    return this.#getToken(request ?? {});
  }

  confirm(token: AccessToken): void {
    if (!this.#cache.confirm(token.generation)) return;
    void this.#acquirer.then((acquirer) => acquirer.confirm(token.generation));
  }

  judge(status: number, body?: string): Verdict {
    const { provider } = this.#settings;
    return provider.judge?.(status, body) ?? judgeStatus(status);
  }

  async status(): Promise<TokenStatus> {
    const { clock } = this.#settings;
    const { key, cooldown } = await this.#acquirer;
    const held = this.#cache.current;
    if (held === undefined) return { key, token: undefined, cooldown };
    return {
      key,
      cooldown,
      token: {
        generation: held.generation,
        lifetimeMs: held.lifetimeMs,
        remainingMs: msUntil(held.expiresAt, clock),
        refreshInMs: msUntil(held.refreshAt, clock),
        confirmed: held.confirmedAt !== undefined,
      },
    };
  }

  async inspect(): Promise<StoreView> {
    return (await this.#acquirer).inspect();
  }

  async clear(): Promise<void> {
    const acquirer = await this.#acquirer;
    this.#invalidateHotToken();
    this.#cache.clear();
    await acquirer.clear();
  }

  async close(): Promise<void> {
    this.#closing.abort(new TokenError('MANAGER_CLOSED'));
    this.#invalidateHotToken();
    const acquirer = await this.#acquirer;
    const subscription = this.#subscription;
    this.#subscription = undefined;
    const end = async (): Promise<void> => {
      // A mint that was sent is worth publishing: the fleet would only make it again.
      await this.#flights.settled();
      const stopListening = await subscription;
      await stopListening?.().catch(() => {});
      await acquirer.close();
    };
    const patience = new AbortController();
    const waiting = this.#settings.clock.sleep(TOKEN_TIMEOUT_MS, patience.signal).catch(() => {});
    await Promise.race([end().catch(() => {}), waiting]);
    patience.abort();
  }

  async #getToken({ signal, minValidityMs = 0, rejected }: TokenRequest): Promise<AccessToken> {
    signal?.throwIfAborted();
    this.#closing.signal.throwIfAborted();
    if (rejected !== undefined) {
      const refusal = await this.#recordRejection(rejected);
      if (refusal.kind === 'use-previous') return refusal.cached.token;
      if (refusal.kind === 'refresh')
        return (await this.#joinRefresh(refusal.reason, signal)).token;
    }
    const held =
      this.#cache.current ?? (await this.#waitForToken(minValidityMs, minValidityMs, signal));
    if (minValidityMs > held.lifetimeMs / 2) throw toValidityError(minValidityMs, held);
    const neededMs = Math.max(held.windows.hardMs, minValidityMs);
    const decision = this.#decide(held, neededMs);
    if (decision.kind === 'use') this.#updateHotToken();
    if (decision.kind === 'use-and-refresh') this.#refreshInBackground();
    return decision.kind === 'refresh'
      ? (await this.#waitForToken(neededMs, minValidityMs, signal)).token
      : held.token;
  }

  #decide(held: CachedToken, neededMs: number): RefreshDecision {
    const { clock } = this.#settings;
    return decideRefresh(msUntil(held.expiresAt, clock), msUntil(held.refreshAt, clock), neededMs);
  }

  async #recordRejection({ token, elapsedMs }: RejectedToken): Promise<RejectionDecision> {
    const { clock, emit, provider } = this.#settings;
    const { generation } = token;
    const sent = addMs(currentInstant(clock), -elapsedMs);
    this.#cache.reject(generation, sent);
    const { key } = await this.#acquirer;
    emit({ type: 'rejected', key, generation });
    return decideRejection(this.#cache, { generation, sent }, provider.tokenModel !== 'single');
  }

  #waitForToken(
    minRemainingMs: number,
    minValidityMs: number,
    signal: AbortSignal | undefined,
  ): Promise<CachedToken> {
    return this.#joinRefresh({ kind: 'on-demand', minRemainingMs, minValidityMs }, signal);
  }

  /** Joins the refresh for this purpose. One that others began may run out of time before this caller does. */
  async #joinRefresh(
    purpose: RefreshReason,
    signal: AbortSignal | undefined,
  ): Promise<CachedToken> {
    const { clock, waitTimeoutMs } = this.#settings;
    const deadline = addMs(currentInstant(clock), waitTimeoutMs);
    for (;;) {
      const patience = { clock, signal, timeoutMs: Math.max(0, msUntil(deadline, clock)) };
      try {
        const held = await this.#refresh(purpose).wait(patience);
        if (held !== undefined) return held;
      } catch (error) {
        if (!isTimeout(error) || msUntil(deadline, clock) <= 0) throw error;
      }
    }
  }

  #refresh(purpose: RefreshReason): Flight<CachedToken | undefined> {
    return this.#flights.run(flightKey(purpose), async () => {
      const acquirer = await this.#acquirer;
      this.#closing.signal.throwIfAborted();
      this.#subscription ??= acquirer.subscribe(() => this.#refreshInBackground());
      const before = this.#cache.current;
      const deps = { settings: this.#settings, cache: this.#cache, acquirer };
      const held = await refresh(deps, purpose);
      if (this.#cache.current !== before) this.#updateHotToken();
      return held;
    });
  }

  /** Nobody waits: the old token is still good. A failure is told as an event, and to the next who needs a token. */
  #refreshInBackground(): void {
    this.#refreshAhead().catch(() => {});
  }

  async #refreshAhead(): Promise<void> {
    const acquirer = await this.#acquirer;
    if (acquirer.isBackingOff || this.#closing.signal.aborted) return;
    await this.#refresh({ kind: 'background' }).result;
    // News may have come when that refresh was already on its way back.
    if (acquirer.isStale) await this.#refresh({ kind: 'background' }).result;
  }

  /**
   * Keeps the hot path free of clocks: the current token stays `fresh` as long as these looks at the
   * clock, one every twelfth of its hard window, find it so. An idle manager is not looked at.
   */
  #updateHotToken(): void {
    this.#invalidateHotToken();
    const { clock } = this.#settings;
    const held = this.#cache.current;
    if (held === undefined || this.#closing.signal.aborted) return;
    const leftMs = Math.min(
      msUntil(held.refreshAt, clock),
      msUntil(held.expiresAt, clock) - held.windows.hardMs,
    );
    if (leftMs <= 0) return;
    this.#hotToken = held.promise;
    this.#usedSinceCheck = false;
    const nextMs = Math.min(
      leftMs,
      Math.max(MIN_CHECK_INTERVAL_MS, held.windows.hardMs / CHECKS_PER_HARD_WINDOW),
    );
    this.#cancelCheck = clock.after(nextMs, () =>
      this.#usedSinceCheck ? this.#updateHotToken() : this.#invalidateHotToken(),
    );
  }

  #invalidateHotToken(): void {
    this.#cancelCheck();
    this.#hotToken = undefined;
  }
}

/** How often the clock is looked at: the time that a stalled or suspended process may not notice. */
const CHECKS_PER_HARD_WINDOW = 12;
const MIN_CHECK_INTERVAL_MS = 250;

/** Any token will do. Whose signal has aborted is told so on the slow path. */
function acceptsAnyToken({ signal, minValidityMs, rejected }: TokenRequest): boolean {
  return rejected === undefined && minValidityMs === undefined && signal?.aborted !== true;
}

/** Time was up, rather than something wrong. */
function isTimeout(error: unknown): boolean {
  return (
    isTokenError(error) && (error.code === 'TOKEN_WAIT_TIMEOUT' || error.code === 'TOKEN_REJECTED')
  );
}

function toValidityError(minValidityMs: number, { lifetimeMs }: CachedToken): TokenError {
  return new TokenError('MIN_VALIDITY_TOO_LONG', {
    detail: `${minValidityMs} of ${lifetimeMs} ms`,
  });
}
