import { msUntil, type Instant } from '../clock.ts';
import { isTokenError } from '../errors.ts';
import type { Acquirer } from './acquirer.ts';
import type { ManagerSettings } from './options.ts';
import { flightKey, type RefreshReason } from './refresh-decision.ts';
import { refresh } from './refresh-loop.ts';
import { SingleFlight, type Flight } from './single-flight.ts';
import type { CachedToken } from './cached-token.ts';
import type { TokenCache } from './token-cache.ts';

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
  readonly #acquirer: Promise<Acquirer>;
  readonly #closing: AbortSignal;
  readonly #onChange: () => void;
  readonly #flights = new SingleFlight<string, CachedToken | undefined>();
  #subscription: Promise<() => Promise<void>> | undefined;

  /** @param onChange called after each change of the cached token, and of what is known about it. */
  constructor(
    settings: ManagerSettings,
    cache: TokenCache,
    acquirer: Promise<Acquirer>,
    closing: AbortSignal,
    onChange: () => void,
  ) {
    this.#settings = settings;
    this.#cache = cache;
    this.#acquirer = acquirer;
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

  /** Waits until all of the vendor's servers should know a token, or there is another one. */
  waitForPropagation(generation: number, waiting: Waiting): Promise<CachedToken> {
    const { clock } = this.#settings;
    const flight = this.#flights.run(`propagation ${generation}`, async () => {
      const acquirer = await this.#acquirer;
      for (;;) {
        const { current, provenAt } = this.#cache;
        if (current?.generation !== generation || provenAt === undefined) return current;
        await acquirer.sleep(Math.max(1, msUntil(provenAt, clock)));
      }
    });
    const timeoutMs = Math.max(0, msUntil(waiting.deadline, clock));
    return flight.wait({ clock, ...waiting, timeoutMs }) as Promise<CachedToken>;
  }

  /** Waits until a doubted token is replaced or accepted, at least until its rejection counts. */
  async waitForProof(reason: RefreshReason, waiting: Waiting): Promise<CachedToken> {
    const { clock } = this.#settings;
    const before = this.#cache.current;
    for (;;) {
      const cached = await this.join(reason, waiting);
      const isOpen = cached.generation === before?.generation && this.#cache.doubt !== undefined;
      if (!isOpen || msUntil(waiting.deadline, clock) <= 0) return cached;
      const pause = this.#flights.run('pause', async () => {
        await (await this.#acquirer).sleep(PROOF_INTERVAL_MS);
        return undefined;
      });
      await pause.wait({ clock, ...waiting, timeoutMs: msUntil(waiting.deadline, clock) });
    }
  }

  /**
   * Joins the active refresh or starts one. The wait timeout of a refresh counts from its first caller: one that
   * times out earlier than this caller is started again, and so is one whose token expired before it arrived here.
   */
  async join(reason: RefreshReason, waiting: Waiting): Promise<CachedToken> {
    const { clock } = this.#settings;
    const { deadline } = waiting;
    for (;;) {
      const timeoutMs = Math.max(0, msUntil(deadline, clock));
      try {
        const cached = await this.#refresh(reason).wait({ clock, ...waiting, timeoutMs });
        if (cached !== undefined && msUntil(cached.expiresAt, clock) > 0) return cached;
      } catch (error) {
        if (!isTimeout(error) || msUntil(deadline, clock) <= 0) throw error;
      }
    }
  }

  #refresh(reason: RefreshReason): Flight<CachedToken | undefined> {
    return this.#flights.run(flightKey(reason), async () => {
      const acquirer = await this.#acquirer;
      this.#closing.throwIfAborted();
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
    const acquirer = await this.#acquirer;
    if (acquirer.isBackingOff || this.#closing.aborted) return;
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
