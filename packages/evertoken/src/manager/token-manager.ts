import type { AccessToken } from '../access-token.ts';
import { addMs, currentInstant, msUntil } from '../clock.ts';
import { TokenError, isTokenError } from '../errors.ts';
import type { TokenEventListener } from '../events.ts';
import { identityKey } from '../identity/identity-key.ts';
import { judgeStatus, type Verdict } from '../provider/token-provider.ts';
import type { StoreView } from '../store/token-store.ts';
import { Acquirer } from './acquirer.ts';
import {
  TOKEN_TIMEOUT_MS,
  resolveOptions,
  type ManagerSettings,
  type TokenManagerOptions,
} from './options.ts';
import {
  decideRefresh,
  flightKey,
  type RefreshDecision,
  type RefreshReason,
} from './refresh-decision.ts';
import { refresh } from './refresh-loop.ts';
import { decideRejection, type RejectionDecision } from './rejection.ts';
import { SingleFlight, type Flight } from './single-flight.ts';
import { TokenCache, type CachedToken } from './token-cache.ts';
import type { RejectedToken, TokenManager, TokenRequest, TokenStatus } from './token-source.ts';

/**
 * Creates a token manager: it returns tokens from memory, refreshes them in the background before they
 * expire, and mints once for all processes that share a store. `docs/protocol.md` explains the protocol.
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues.
 * @example
 * ```ts
 * const tokens = createTokenManager({ provider: zoom({ accountId, clientId, clientSecret }) });
 * const token = await tokens.getToken();
 * ```
 */
export function createTokenManager(options: TokenManagerOptions): TokenManager {
  const settings = resolveOptions(options);
  return new DefaultTokenManager({ ...settings, emit: safeListener(options.onEvent) });
}

/** Ignores the exceptions and rejections of a listener, so that a failing metric cannot lose a token. */
function safeListener(listener: TokenEventListener | undefined): TokenEventListener {
  if (listener === undefined) return () => {};
  return (event) => {
    new Promise<void>((resolve) => resolve(listener(event))).catch(() => {});
  };
}

class DefaultTokenManager implements TokenManager {
  readonly sendBound: TokenManager['sendBound'];
  readonly #settings: ManagerSettings;
  readonly #cache: TokenCache;
  readonly #acquirer: Promise<Acquirer>;
  readonly #flights = new SingleFlight<string, CachedToken | undefined>();
  readonly #closing = new AbortController();
  /** The current token while it is known to be fresh: the only state that the hot path reads. */
  #hotToken: Promise<AccessToken> | undefined;
  #usedSinceCheck = false;
  #cancelCheck: () => void = () => {};
  #subscription: Promise<() => Promise<void>> | undefined;

  constructor(settings: ManagerSettings) {
    this.#settings = settings;
    this.sendBound = settings.provider.sendBound?.bind(settings.provider);
    this.#cache = new TokenCache(settings.clock, settings.provider);
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
    const cached = this.#cache.current;
    if (cached === undefined) return { key, token: undefined, cooldown };
    return {
      key,
      cooldown,
      token: {
        generation: cached.generation,
        lifetimeMs: cached.lifetimeMs,
        remainingMs: msUntil(cached.expiresAt, clock),
        refreshInMs: msUntil(cached.refreshAt, clock),
        confirmed: cached.confirmedAt !== undefined,
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
    // Not `withTimeout`: this timer keeps the process alive until the token is published.
    const timeout = new AbortController();
    const timer = this.#settings.clock.sleep(TOKEN_TIMEOUT_MS, timeout.signal).catch(() => {});
    await Promise.race([this.#shutDown(acquirer).catch(() => {}), timer]);
    timeout.abort();
  }

  async #shutDown(acquirer: Acquirer): Promise<void> {
    const subscription = this.#subscription;
    this.#subscription = undefined;
    // A sent token request is completed and published; otherwise another process would have to repeat it.
    await this.#flights.settled();
    const unsubscribe = await subscription;
    await unsubscribe?.().catch(() => {});
    await acquirer.close();
  }

  async #getToken({ signal, minValidityMs = 0, rejected }: TokenRequest): Promise<AccessToken> {
    signal?.throwIfAborted();
    this.#closing.signal.throwIfAborted();
    if (rejected !== undefined) {
      const decision = await this.#recordRejection(rejected);
      if (decision.kind === 'use-previous') return decision.cached.token;
      if (decision.kind === 'refresh') {
        return (await this.#joinRefresh(decision.reason, signal)).token;
      }
    }
    const cached =
      this.#cache.current ?? (await this.#waitForToken(minValidityMs, minValidityMs, signal));
    if (minValidityMs > cached.lifetimeMs / 2) throw toValidityError(minValidityMs, cached);
    const minRemainingMs = Math.max(cached.windows.hardMs, minValidityMs);
    const decision = this.#decideRefresh(cached, minRemainingMs);
    if (decision.kind === 'use') this.#updateHotToken();
    if (decision.kind === 'use-and-refresh') this.#refreshInBackground();
    return decision.kind === 'refresh'
      ? (await this.#waitForToken(minRemainingMs, minValidityMs, signal)).token
      : cached.token;
  }

  #decideRefresh({ expiresAt, refreshAt }: CachedToken, minRemainingMs: number): RefreshDecision {
    const { clock } = this.#settings;
    return decideRefresh(msUntil(expiresAt, clock), msUntil(refreshAt, clock), minRemainingMs);
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

  /**
   * Joins the active refresh or starts one. The wait timeout of a refresh counts from its first caller: one that
   * times out earlier than this caller is started again.
   */
  async #joinRefresh(reason: RefreshReason, signal: AbortSignal | undefined): Promise<CachedToken> {
    const { clock, waitTimeoutMs } = this.#settings;
    const deadline = addMs(currentInstant(clock), waitTimeoutMs);
    for (;;) {
      const timeoutMs = Math.max(0, msUntil(deadline, clock));
      try {
        const cached = await this.#refresh(reason).wait({ clock, signal, timeoutMs });
        if (cached !== undefined) return cached;
      } catch (error) {
        if (!isTimeout(error) || msUntil(deadline, clock) <= 0) throw error;
      }
    }
  }

  #refresh(reason: RefreshReason): Flight<CachedToken | undefined> {
    return this.#flights.run(flightKey(reason), async () => {
      const acquirer = await this.#acquirer;
      this.#closing.signal.throwIfAborted();
      this.#subscription ??= acquirer.subscribe(() => this.#refreshInBackground());
      const before = this.#cache.current;
      const deps = { settings: this.#settings, cache: this.#cache, acquirer };
      const cached = await refresh(deps, reason);
      if (this.#cache.current !== before) this.#updateHotToken();
      return cached;
    });
  }

  /** Ignores a failure: it is emitted as an event, and the cached token is still valid. */
  #refreshInBackground(): void {
    this.#runBackgroundRefresh().catch(() => {});
  }

  async #runBackgroundRefresh(): Promise<void> {
    const acquirer = await this.#acquirer;
    if (acquirer.isBackingOff || this.#closing.signal.aborted) return;
    await this.#refresh({ kind: 'background' }).result;
    // A newer token may have been announced while the result was being returned.
    if (acquirer.isStale) await this.#refresh({ kind: 'background' }).result;
  }

  /**
   * Sets the hot token, which spares the hot path reading the clocks. A timer re-checks its validity every
   * twelfth of its hard window; it stops while the manager is idle.
   */
  #updateHotToken(): void {
    this.#invalidateHotToken();
    const { clock } = this.#settings;
    const cached = this.#cache.current;
    if (cached === undefined || this.#closing.signal.aborted) return;
    const { hardMs } = cached.windows;
    const remainingMs = Math.min(
      msUntil(cached.refreshAt, clock),
      msUntil(cached.expiresAt, clock) - hardMs,
    );
    if (remainingMs <= 0) return;
    this.#hotToken = cached.promise;
    this.#usedSinceCheck = false;
    const intervalMs = Math.max(MIN_CHECK_INTERVAL_MS, hardMs / CHECKS_PER_HARD_WINDOW);
    this.#cancelCheck = clock.after(Math.min(remainingMs, intervalMs), () =>
      this.#usedSinceCheck ? this.#updateHotToken() : this.#invalidateHotToken(),
    );
  }

  #invalidateHotToken(): void {
    this.#cancelCheck();
    this.#hotToken = undefined;
  }
}

/** Interval of the checks: how late a process notices that it was stalled or suspended. */
const CHECKS_PER_HARD_WINDOW = 12;
const MIN_CHECK_INTERVAL_MS = 250;

/** Whether the request has no constraints. An aborted signal is handled on the slow path. */
function acceptsAnyToken({ signal, minValidityMs, rejected }: TokenRequest): boolean {
  return rejected === undefined && minValidityMs === undefined && signal?.aborted !== true;
}

/** Whether a refresh ended because its time was up, not because of a failure. */
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
