import type { AccessToken } from '../access-token.ts';
import { instant, later, msUntil } from '../clock.ts';
import { TokenError, isTokenError, type ErrorCode } from '../errors.ts';
import { identityKey } from '../identity/identity-key.ts';
import { judgeStatus, type Verdict } from '../provider/token-provider.ts';
import type { StoreView } from '../store/token-store.ts';
import { HeldTokens, type HeldToken } from './held-tokens.ts';
import {
  TOKEN_TIMEOUT_MS,
  resolveOptions,
  type ManagerSettings,
  type TokenManagerOptions,
} from './options.ts';
import { decide, type Decision } from './refresh-policy.ts';
import { Acquirer } from './acquirer.ts';
import { decideRefusal, type RefusalDecision } from './refusal.ts';
import { refresh } from './refresh.ts';
import { SingleFlight, type Flight } from './single-flight.ts';
import type { RejectedToken, TokenRequest, TokenSource } from './token-source.ts';
import { flightName, type Purpose } from './turn.ts';

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
  readonly pause: { readonly code: ErrorCode; readonly forMs: number } | undefined;
}

/**
 * Keeps one live token at hand: from memory if it is good, refreshed ahead of its end in the
 * background, minted once for all who share the store. `docs/protocol.md` explains how.
 *
 * @throws TokenError `OPTIONS_INVALID` naming every mistake at once.
 */
export function createTokenManager(options: TokenManagerOptions): TokenManager {
  return new ManagedTokens(resolveOptions(options));
}

class ManagedTokens implements TokenManager {
  readonly sendBound: TokenManager['sendBound'];
  readonly #settings: ManagerSettings;
  readonly #tokens: HeldTokens;
  readonly #acquirer: Promise<Acquirer>;
  readonly #flights = new SingleFlight<string, HeldToken | undefined>();
  readonly #closing = new AbortController();
  /** Set while the current token needs no look at the clock: the hot path reads this and nothing else. */
  #fresh: Promise<AccessToken> | undefined;
  #askedSinceWatch = false;
  #stopWatching: () => void = () => {};
  #subscription: Promise<() => Promise<void>> | undefined;

  constructor(settings: ManagerSettings) {
    this.#settings = settings;
    this.sendBound = settings.provider.sendBound?.bind(settings.provider);
    this.#tokens = new HeldTokens(settings.clock);
    this.#acquirer = identityKey(settings.provider.identity).then(
      (key) => new Acquirer(settings, key, this.#tokens, this.#closing.signal),
    );
  }

  getToken(request?: TokenRequest): Promise<AccessToken> {
    if (this.#fresh !== undefined && (request === undefined || takesAny(request))) {
      this.#askedSinceWatch = true;
      return this.#fresh;
    }
    return this.#getToken(request ?? {});
  }

  confirm(token: AccessToken): void {
    if (!this.#tokens.confirm(token.generation)) return;
    void this.#acquirer.then((acquirer) => acquirer.confirm(token.generation));
  }

  judge(status: number, body?: string): Verdict {
    const { provider } = this.#settings;
    return provider.judge?.(status, body) ?? judgeStatus(status);
  }

  async status(): Promise<TokenStatus> {
    const { clock } = this.#settings;
    const { key, pause } = await this.#acquirer;
    const held = this.#tokens.current;
    if (held === undefined) return { key, token: undefined, pause };
    return {
      key,
      pause,
      token: {
        generation: held.generation,
        lifetimeMs: held.lifetimeMs,
        remainingMs: msUntil(held.expires, clock),
        refreshInMs: msUntil(held.refresh, clock),
        confirmed: held.confirmed !== undefined,
      },
    };
  }

  async inspect(): Promise<StoreView> {
    return (await this.#acquirer).inspect();
  }

  async clear(): Promise<void> {
    const acquirer = await this.#acquirer;
    this.#forgetFresh();
    this.#tokens.clear();
    await acquirer.clear();
  }

  async close(): Promise<void> {
    this.#closing.abort(new TokenError('MANAGER_CLOSED'));
    this.#forgetFresh();
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
      const refusal = await this.#refused(rejected);
      if (refusal.kind === 'use-predecessor') return refusal.held.token;
      if (refusal.kind === 'ask') return (await this.#wait(refusal.purpose, signal)).token;
    }
    const held = this.#tokens.current ?? (await this.#need(minValidityMs, minValidityMs, signal));
    if (minValidityMs > held.lifetimeMs / 2) throw validityUnreachable(minValidityMs, held);
    const neededMs = Math.max(held.windows.hardMs, minValidityMs);
    const decision = this.#decide(held, neededMs);
    if (decision.kind === 'use') this.#watch();
    if (decision.kind === 'use-and-refresh') this.#refreshInBackground();
    return decision.kind === 'refresh'
      ? (await this.#need(neededMs, minValidityMs, signal)).token
      : held.token;
  }

  #decide(held: HeldToken, neededMs: number): Decision {
    const { clock } = this.#settings;
    return decide(msUntil(held.expires, clock), msUntil(held.refresh, clock), neededMs);
  }

  async #refused({ token, elapsedMs }: RejectedToken): Promise<RefusalDecision> {
    const { clock, emit, provider } = this.#settings;
    const { generation } = token;
    const sent = later(instant(clock), -elapsedMs);
    this.#tokens.refuse(generation, sent);
    const { key } = await this.#acquirer;
    emit({ type: 'rejected', key, generation });
    return decideRefusal(this.#tokens, { generation, sent }, provider.tokenModel !== 'single');
  }

  #need(neededMs: number, leastMs: number, signal: AbortSignal | undefined): Promise<HeldToken> {
    return this.#wait({ kind: 'needed', neededMs, leastMs }, signal);
  }

  /** Joins the refresh for this purpose. One that others began may run out of time before this caller does. */
  async #wait(purpose: Purpose, signal: AbortSignal | undefined): Promise<HeldToken> {
    const { clock, waitTimeoutMs } = this.#settings;
    const deadline = later(instant(clock), waitTimeoutMs);
    for (;;) {
      const patience = { clock, signal, timeoutMs: Math.max(0, msUntil(deadline, clock)) };
      try {
        const held = await this.#refresh(purpose).wait(patience);
        if (held !== undefined) return held;
      } catch (error) {
        if (!isTimeUp(error) || msUntil(deadline, clock) <= 0) throw error;
      }
    }
  }

  #refresh(purpose: Purpose): Flight<HeldToken | undefined> {
    return this.#flights.run(flightName(purpose), async () => {
      const acquirer = await this.#acquirer;
      this.#closing.signal.throwIfAborted();
      this.#subscription ??= acquirer.listen(() => this.#refreshInBackground());
      const before = this.#tokens.current;
      const parts = { settings: this.#settings, tokens: this.#tokens, acquirer };
      const held = await refresh(parts, purpose);
      if (this.#tokens.current !== before) this.#watch();
      return held;
    });
  }

  /** Nobody waits: the old token is still good. A failure is told as an event, and to the next who needs a token. */
  #refreshInBackground(): void {
    this.#refreshAhead().catch(() => {});
  }

  async #refreshAhead(): Promise<void> {
    const acquirer = await this.#acquirer;
    if (acquirer.resting || this.#closing.signal.aborted) return;
    await this.#refresh({ kind: 'ahead' }).end;
    // News may have come when that refresh was already on its way back.
    if (acquirer.outdated) await this.#refresh({ kind: 'ahead' }).end;
  }

  /**
   * Keeps the hot path free of clocks: the current token stays `fresh` as long as these looks at the
   * clock, one every twelfth of its hard window, find it so. An idle manager is not looked at.
   */
  #watch(): void {
    this.#forgetFresh();
    const { clock } = this.#settings;
    const held = this.#tokens.current;
    if (held === undefined || this.#closing.signal.aborted) return;
    const leftMs = Math.min(
      msUntil(held.refresh, clock),
      msUntil(held.expires, clock) - held.windows.hardMs,
    );
    if (leftMs <= 0) return;
    this.#fresh = held.ready;
    this.#askedSinceWatch = false;
    const nextMs = Math.min(
      leftMs,
      Math.max(SHORTEST_WATCH_MS, held.windows.hardMs / WATCHES_PER_HARD_WINDOW),
    );
    this.#stopWatching = clock.after(nextMs, () =>
      this.#askedSinceWatch ? this.#watch() : this.#forgetFresh(),
    );
  }

  #forgetFresh(): void {
    this.#stopWatching();
    this.#fresh = undefined;
  }
}

/** How often the clock is looked at: the time that a stalled or suspended process may not notice. */
const WATCHES_PER_HARD_WINDOW = 12;
const SHORTEST_WATCH_MS = 250;

/** Any token will do. Whose signal has aborted is told so on the slow path. */
function takesAny({ signal, minValidityMs, rejected }: TokenRequest): boolean {
  return rejected === undefined && minValidityMs === undefined && signal?.aborted !== true;
}

/** Time was up, rather than something wrong. */
function isTimeUp(error: unknown): boolean {
  return (
    isTokenError(error) && (error.code === 'TOKEN_WAIT_TIMEOUT' || error.code === 'TOKEN_REJECTED')
  );
}

function validityUnreachable(minValidityMs: number, { lifetimeMs }: HeldToken): TokenError {
  return new TokenError('VALIDITY_UNREACHABLE', { detail: `${minValidityMs} of ${lifetimeMs} ms` });
}
