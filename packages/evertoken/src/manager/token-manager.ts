import type { AccessToken } from '../access-token.ts';
import { addMs, currentInstant, earlierOf, msUntil, type Instant } from '../clock.ts';
import { TokenError } from '../errors.ts';
import { credentialsDigest, identityKey } from '../identity/identity-key.ts';
import { judgeStatus, type Verdict } from '../provider/token-provider.ts';
import type { StoreView } from '../store/token-store.ts';
import { Acquirer } from './acquirer.ts';
import { Closing } from './closing.ts';
import {
  type HandOut,
  type RejectionDecision,
  decideHandOut,
  decideRejection,
} from './token-decision.ts';
import { HotToken, TokenCache } from './token-cache.ts';
import {
  CLOSE_TIMEOUT_MS,
  resolveOptions,
  type ManagerSettings,
  type TokenManagerOptions,
} from './options.ts';
import { decideRefresh } from './refresh-decision.ts';
import { Refresher, type Waiting } from './refresher.ts';
import type { CachedToken } from './cached-token.ts';
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
  return new DefaultTokenManager(resolveOptions(options));
}

class DefaultTokenManager implements TokenManager {
  readonly sendBound: TokenManager['sendBound'];
  readonly #settings: ManagerSettings;
  readonly #cache: TokenCache;
  #acquirer: Promise<Acquirer> | undefined;
  readonly #refresher: Refresher;
  readonly #closing = new Closing();
  readonly #hotToken: HotToken;

  constructor(settings: ManagerSettings) {
    const { clock, provider } = settings;
    this.#settings = settings;
    this.sendBound = provider.sendBound?.bind(provider);
    this.#cache = new TokenCache(clock, provider);
    this.#hotToken = new HotToken(clock);
    this.#refresher = new Refresher(
      settings,
      this.#cache,
      () => this.#getAcquirer(),
      this.#closing,
      () => this.#updateHotToken(),
    );
  }

  /** Created by the first call: before the first request some runtimes have no random numbers. */
  #getAcquirer(): Promise<Acquirer> {
    return (this.#acquirer ??= this.#createAcquirer());
  }

  async #createAcquirer(): Promise<Acquirer> {
    const { provider } = this.#settings;
    const key = await identityKey(provider.identity);
    const credentials = await credentialsDigest(provider.credentials, key);
    return new Acquirer(this.#settings, key, credentials, this.#cache, this.#closing);
  }

  getToken(request?: TokenRequest): Promise<AccessToken> {
    const isAnyAccepted = request === undefined || acceptsAnyToken(request);
    return (isAnyAccepted ? this.#hotToken.get() : undefined) ?? this.#getToken(request ?? {});
  }

  confirm(token: AccessToken, elapsedMs = 0): void {
    const { generation } = token;
    const confirmation = this.#cache.confirm(generation, elapsedMs);
    if (confirmation === 'known') return;
    this.#updateHotToken();
    const isShared = confirmation === 'shared';
    void this.#getAcquirer().then((acquirer) => acquirer.confirm(generation, elapsedMs, isShared));
  }

  judge(status: number, body?: string): Verdict {
    const { provider } = this.#settings;
    return provider.judge?.(status, body) ?? judgeStatus(status);
  }

  async status(): Promise<TokenStatus> {
    const { clock } = this.#settings;
    const { key, cooldown } = await this.#getAcquirer();
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
    return (await this.#getAcquirer()).inspect();
  }

  async clear(): Promise<void> {
    const acquirer = await this.#getAcquirer();
    this.#cache.clear();
    this.#updateHotToken();
    await acquirer.clear();
  }

  async close(): Promise<void> {
    this.#closing.close(new TokenError('MANAGER_CLOSED'));
    this.#updateHotToken();
    const acquirer = await this.#getAcquirer();
    // Not `withTimeout`: this timer keeps the process alive until the token is published.
    const timeout = new AbortController();
    const timer = this.#settings.clock.sleep(CLOSE_TIMEOUT_MS, timeout.signal).catch(() => {});
    const closed = this.#refresher.close().then(async () => acquirer.close());
    await Promise.race([closed.catch(() => {}), timer]);
    timeout.abort();
  }

  async #getToken(request: TokenRequest): Promise<AccessToken> {
    const { clock, waitTimeoutMs } = this.#settings;
    const { signal } = request;
    signal?.throwIfAborted();
    this.#closing.throwIfClosed();
    const deadline = addMs(currentInstant(clock), waitTimeoutMs);
    const cached = await this.#chooseToken(request, { signal, deadline });
    // The process may have been suspended or stalled while it waited.
    const isValid = msUntil(cached.expiresAt, clock) > 0;
    return isValid ? cached.token : this.#getToken({ ...request, rejected: undefined });
  }

  async #chooseToken(request: TokenRequest, waiting: Waiting): Promise<CachedToken> {
    const { rejected, replayable } = request;
    if (rejected === undefined) return this.#getUsableToken(request, waiting);
    const decision = await this.#recordRejection(rejected);
    if (decision.kind === 'use-previous') return decision.cached;
    const { isLastAttempt = false } = rejected;
    if (decision.kind === 'refresh') {
      const cached = await this.#refresher.join(decision.reason, waiting);
      if (!isLastAttempt) return cached;
    }
    const canFailAgain = isLastAttempt ? false : replayable;
    return this.#getUsableToken({ ...request, replayable: canFailAgain }, waiting);
  }

  async #getUsableToken(request: TokenRequest, waiting: Waiting): Promise<CachedToken> {
    const { clock, random } = this.#settings;
    const { minValidityMs = 0, replayable, rejected } = request;
    const current =
      this.#cache.current ?? (await this.#waitForToken(minValidityMs, minValidityMs, waiting));
    if (minValidityMs > current.lifetimeMs / 2) throw toValidityError(minValidityMs, current);
    const wasRejected = rejected !== undefined;
    const context = { clock, random, replayable, wasRejected, minValidityMs };
    const handOut = decideHandOut(this.#cache, current, context);
    if (handOut.kind === 'use') {
      return this.#useOrRefresh(handOut.cached, current.refreshAt, minValidityMs, waiting);
    }
    const last = await this.#waitForValid(handOut, waiting);
    return last ?? this.#getUsableToken(request, waiting);
  }

  async #useOrRefresh(
    cached: CachedToken,
    refreshAt: Instant,
    minValidityMs: number,
    waiting: Waiting,
  ): Promise<CachedToken> {
    const { clock, sharesIo } = this.#settings;
    const minRemainingMs = Math.max(cached.windows.hardMs, minValidityMs);
    const remainingMs = msUntil(cached.expiresAt, clock);
    const decision = decideRefresh(remainingMs, msUntil(refreshAt, clock), minRemainingMs);
    if (decision.kind === 'use') this.#updateHotToken();
    if (decision.kind === 'refresh') {
      return this.#waitForToken(minRemainingMs, minValidityMs, waiting);
    }
    if (decision.kind === 'use-and-refresh') {
      // What is in the background would end with its request: the caller that gets the lease waits for its mint.
      if (sharesIo) this.#refresher.refreshInBackground();
      else await this.#refresher.join({ kind: 'background' }, waiting);
    }
    return cached;
  }

  #waitForToken(
    minRemainingMs: number,
    minValidityMs: number,
    waiting: Waiting,
  ): Promise<CachedToken> {
    return this.#refresher.join({ kind: 'on-demand', minRemainingMs, minValidityMs }, waiting);
  }

  /** Waits until the token may be used. @returns the current token if that does not happen in time: it is the best there is */
  async #waitForValid(
    handOut: Exclude<HandOut, { kind: 'use' }>,
    waiting: Waiting,
  ): Promise<CachedToken | undefined> {
    try {
      if (handOut.kind === 'wait-for-propagation') {
        await this.#refresher.pause(msUntil(handOut.until, this.#settings.clock), waiting);
      } else {
        await this.#refresher.waitForProof(handOut.reason, waiting);
      }
      return undefined;
    } catch (error) {
      waiting.signal?.throwIfAborted();
      this.#closing.throwIfClosed();
      const { current } = this.#cache;
      const isValid = current && msUntil(current.expiresAt, this.#settings.clock) > 0;
      if (isValid !== true) throw error;
      return current;
    }
  }

  async #recordRejection({ token, elapsedMs }: RejectedToken): Promise<RejectionDecision> {
    const { clock, emit } = this.#settings;
    const { generation } = token;
    const sent = addMs(currentInstant(clock), -elapsedMs);
    this.#cache.reject(generation, sent);
    this.#updateHotToken();
    const { key } = await this.#getAcquirer();
    emit({ type: 'rejected', key, generation });
    return decideRejection(this.#cache, { generation, sent });
  }

  /** Sets or ends the hot token: none while it depends on the request, or the current one is due or close to its expiry. */
  #updateHotToken(): void {
    const { current, previous, propagatedAt, provenAt, doubt, replacesDoubted } = this.#cache;
    const dependsOnRequest = doubt !== undefined || (replacesDoubted && provenAt !== undefined);
    if (current === undefined || dependsOnRequest || this.#closing.isClosed) {
      return this.#hotToken.clear();
    }
    const held = propagatedAt && previous;
    const { promise, expiresAt, windows } = held ?? current;
    const endsAt = earlierOf(current.refreshAt, addMs(expiresAt, -windows.hardMs));
    this.#hotToken.set(promise, held ? earlierOf(endsAt, propagatedAt) : endsAt);
  }
}

/** Whether the request has no constraints. An aborted signal is handled on the slow path. */
function acceptsAnyToken({ signal, minValidityMs, rejected }: TokenRequest): boolean {
  return rejected === undefined && minValidityMs === undefined && signal?.aborted !== true;
}

function toValidityError(minValidityMs: number, { lifetimeMs }: CachedToken): TokenError {
  return new TokenError('MIN_VALIDITY_TOO_LONG', {
    detail: `${minValidityMs} of ${lifetimeMs} ms`,
  });
}
