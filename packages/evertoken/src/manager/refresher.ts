import { type Clock, type Instant, addMs, currentInstant, msUntil } from '../clock.ts';
import { TokenError, isTokenError } from '../errors.ts';
import type { Acquirer } from './acquirer.ts';
import type { CachedToken } from './cached-token.ts';
import type { Closing } from './closing.ts';
import type { ManagerSettings } from './options.ts';
import { type RefreshReason, flightKey } from './refresh-decision.ts';
import { Flight, SingleFlight } from './single-flight.ts';
import type { TokenCache } from './token-cache.ts';
import type { AttemptResult } from './token-decision.ts';

/** How often a caller that can send only once looks whether a token is proven, ms. */
const PROOF_INTERVAL_MS = 500;

/** How long a caller waits. */
export interface Waiting {
  readonly signal: AbortSignal | undefined;
  readonly deadline: Instant;
}

/** Runs the refreshes of a process: callers that need the same share one, and each waits for its own time. */
export class Refresher {
  readonly #settings: ManagerSettings;
  readonly #cache: TokenCache;
  readonly #getAcquirer: () => Promise<Acquirer>;
  readonly #closing: Closing;
  readonly #onChange: () => void;
  readonly #flights = new SingleFlight<string, CachedToken | undefined>();
  #subscription: Promise<() => Promise<void>> | undefined;

  /** @param onChange called after each change of the cached token, and of what is known about it. */
  constructor(
    settings: ManagerSettings,
    cache: TokenCache,
    getAcquirer: () => Promise<Acquirer>,
    closing: Closing,
    onChange: () => void,
  ) {
    this.#settings = settings;
    this.#cache = cache;
    this.#getAcquirer = getAcquirer;
    this.#closing = closing;
    this.#onChange = onChange;
  }

  /** Completes all refreshes: a token that was requested is published, or another process would have to request it. */
  async close(): Promise<void> {
    const subscription = this.#subscription;
    this.#subscription = undefined;
    await this.#flights.settled();
    const unsubscribe = await subscription;
    await unsubscribe?.().catch(() => {});
  }

  /** Waits until a doubted token is replaced or accepted, at least until its rejection counts. */
  async waitForProof(reason: RefreshReason, waiting: Waiting): Promise<void> {
    const generation = this.#cache.current?.generation;
    for (;;) {
      const cached = await this.join(reason, waiting);
      if (cached.generation !== generation || this.#cache.doubt === undefined) return;
      await this.pause(PROOF_INTERVAL_MS, waiting);
    }
  }

  /** Sleeps until the token changes, at most `ms`. @throws TokenError `TOKEN_WAIT_TIMEOUT` at the deadline */
  async pause(ms: number, waiting: Waiting): Promise<void> {
    const pause = this.#run(`pause ${ms}`, async () => {
      await (await this.#getAcquirer()).sleep(Math.max(1, ms));
      return undefined;
    });
    const { clock } = this.#settings;
    await pause.wait({
      clock,
      ...waiting,
      timeoutMs: Math.max(0, msUntil(waiting.deadline, clock)),
    });
  }

  /**
   * Joins the active refresh or starts one. The wait timeout of a refresh counts from its first caller: one that
   * times out earlier than this caller is started again, and so is one whose token expired before it arrived here.
   */
  async join(reason: RefreshReason, waiting: Waiting): Promise<CachedToken> {
    const { clock } = this.#settings;
    const { deadline } = waiting;
    let needed = reason;
    for (;;) {
      const timeoutMs = Math.max(0, msUntil(deadline, clock));
      try {
        const cached = await this.#refresh(needed).wait({ clock, ...waiting, timeoutMs });
        if (cached !== undefined && msUntil(cached.expiresAt, clock) > 0) return cached;
        needed = { kind: 'on-demand', minRemainingMs: 0, minValidityMs: 0 };
      } catch (error) {
        if (!isTimeout(error) || msUntil(deadline, clock) <= 0) throw error;
      }
    }
  }

  /** Where the I/O of a request ends with it, nobody joins the operation of another request. */
  #run(
    key: string,
    start: () => Promise<CachedToken | undefined>,
  ): Flight<CachedToken | undefined> {
    return this.#settings.sharesIo ? this.#flights.run(key, start) : new Flight(start());
  }

  #refresh(reason: RefreshReason): Flight<CachedToken | undefined> {
    return this.#run(flightKey(reason), async () => {
      const acquirer = await this.#getAcquirer();
      this.#closing.throwIfClosed();
      this.#subscription ??= acquirer.subscribe({
        onNewerToken: () => this.refreshInBackground(),
        onEvidence: this.#onChange,
      });
      const before = this.#cache.current;
      const deps = { settings: this.#settings, cache: this.#cache, acquirer };
      const cached = await refresh(deps, reason);
      if (this.#cache.current !== before) this.#onChange();
      return cached;
    });
  }

  /** Ignores a failure: it is emitted as an event, and the cached token is still valid. */
  refreshInBackground(): void {
    this.#runBackgroundRefresh().catch(() => {});
  }

  async #runBackgroundRefresh(): Promise<void> {
    const acquirer = await this.#getAcquirer();
    if (acquirer.isBackingOff || this.#closing.isClosed) return;
    await this.#refresh({ kind: 'background' }).result;
    // A newer token may have been announced while the result was being returned.
    if (acquirer.isStale) await this.#refresh({ kind: 'background' }).result;
  }
}

/** Whether a refresh ended because its time was up, not because of a failure. */
function isTimeout(error: unknown): boolean {
  return (
    isTokenError(error) && (error.code === 'TOKEN_WAIT_TIMEOUT' || error.code === 'TOKEN_REJECTED')
  );
}

/** Bounds of the poll interval of a waiting refresh, ms; it doubles with each attempt. */
const MIN_POLL_MS = 25;
const MAX_POLL_MS = 250;
/** Poll-interval factor while another process is minting (0.1 to 1 s): its result is also announced. */
const MINTING_POLL_FACTOR = 4;
/** Poll-interval factor during a cooldown or propagation grace (0.4 to 4 s). */
const COOLDOWN_POLL_FACTOR = 16;
/** How long a refresh waits for the token of another process, or the store, if it must not mint itself, ms. */
const OTHERS_WAIT_MS = 4_000;
/** Upper limit of the time in which a rejected caller waits for a newer request to confirm the token, ms. */
const CONFIRMATION_WAIT_MS = 2_000;

/** Dependencies of {@link refresh}. */
export interface RefreshDeps {
  readonly settings: ManagerSettings;
  readonly cache: TokenCache;
  readonly acquirer: {
    /** Calls the store once and applies its result. */
    attempt(reason: RefreshReason): Promise<AttemptResult>;
    /** Sleeps for `ms`, or until the cached token is replaced or confirmed. */
    sleep(ms: number): Promise<void>;
  };
}

/**
 * Gets a token for the given reason: calls the store until it has one, or until waiting cannot help.
 *
 * @returns the token to use now; undefined only for `background`, if there is no newer one.
 * @throws TokenError if there is none for the waiting callers.
 */
async function refresh(
  { settings, cache, acquirer }: RefreshDeps,
  reason: RefreshReason,
): Promise<CachedToken | undefined> {
  const { clock, random } = settings;
  const startedAt = currentInstant(clock);
  let confirmBy: Instant | undefined;
  for (let pollMs = MIN_POLL_MS; ; pollMs = Math.min(MAX_POLL_MS, pollMs * 2)) {
    const generationBefore = cache.current?.generation;
    const result = await acquirer.attempt(reason);
    if (result.kind === 'token') return result.cached;
    if (result.kind === 'unconfirmed') {
      confirmBy ??= addMs(currentInstant(clock), CONFIRMATION_WAIT_MS * random());
      if (msUntil(confirmBy, clock) <= 0) return result.cached;
    }
    if (result.kind === 'retry' && pollMs === MIN_POLL_MS) continue;
    const fallback = findFallbackToken(cache, reason, clock);
    if (fallback !== undefined || reason.kind === 'background') return fallback;
    // A newer token was adopted while the store was being called.
    if (cache.current?.generation !== generationBefore) continue;
    const remainingMs = msUntil(addMs(startedAt, getTimeout(result, settings)), clock);
    const delayMs = getPollDelay(result, remainingMs, pollMs * (0.5 + random()));
    if (delayMs <= 0) throw toNoTokenError(reason, result);
    await acquirer.sleep(Math.max(1, delayMs));
  }
}

function getTimeout(
  result: AttemptResult,
  { store, provider, waitTimeoutMs }: ManagerSettings,
): number {
  if (result.kind === 'store-required') return OTHERS_WAIT_MS;
  const areCredentialsRejected = result.kind === 'cooldown' && result.error.kind === 'credentials';
  if (!areCredentialsRejected) return waitTimeoutMs;
  // Another process may hold other credentials.
  const mayDiffer = store !== undefined && provider.credentials !== undefined;
  return mayDiffer ? Math.min(OTHERS_WAIT_MS, waitTimeoutMs) : 0;
}

/** Returns the cached token if it still meets the minimum of the callers while no better one is available. */
function findFallbackToken(
  { current }: TokenCache,
  reason: RefreshReason,
  clock: Clock,
): CachedToken | undefined {
  if (current === undefined || reason.kind !== 'on-demand') return undefined;
  return msUntil(current.expiresAt, clock) > reason.minValidityMs ? current : undefined;
}

function toNoTokenError(reason: RefreshReason, result: AttemptResult): TokenError {
  if (result.kind === 'cooldown') return result.error.withRetryAfter(result.remainingMs);
  if (result.kind === 'store-required') return result.error;
  const code = reason.kind === 'rejected' ? 'TOKEN_REJECTED' : 'TOKEN_WAIT_TIMEOUT';
  return new TokenError(code, {
    retryAfterMs: result.kind === 'grace-period' ? result.remainingMs : undefined,
  });
}

/** Returns the delay before the next attempt, ms; 0 if waiting cannot help. */
function getPollDelay(
  result: Exclude<AttemptResult, { kind: 'token' }>,
  remainingMs: number,
  pollMs: number,
): number {
  switch (result.kind) {
    case 'backing-off':
      return 0;
    case 'store-required':
    case 'retry':
    case 'unconfirmed':
      return Math.min(remainingMs, pollMs);
    case 'minting':
      return Math.min(result.remainingMs, remainingMs, MINTING_POLL_FACTOR * pollMs);
    case 'doubted':
      return Math.min(result.remainingMs, remainingMs);
    case 'grace-period':
      return Math.min(result.remainingMs, remainingMs, COOLDOWN_POLL_FACTOR * pollMs);
    case 'cooldown': {
      if (result.error.kind === 'credentials') {
        return Math.min(remainingMs, MINTING_POLL_FACTOR * pollMs);
      }
      const isHopeless = result.remainingMs > remainingMs;
      return isHopeless ? 0 : Math.min(result.remainingMs, COOLDOWN_POLL_FACTOR * pollMs);
    }
    default:
      return result satisfies never;
  }
}
