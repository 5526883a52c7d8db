import { encodePayload } from '../access-token.ts';
import { type Instant, currentInstant, msSince, withTimeout } from '../clock.ts';
import { TokenError, isTokenError } from '../errors.ts';
import type { MintedToken, TokenProvider } from '../provider/token-provider.ts';
import { DEATHS_TO_LEARN } from '../store/decide.ts';
import type { CommitResult, Lease, StoredRecord, TokenStore } from '../store/token-store.ts';
import { LEASE_MS, LEASE_RENEWAL_MS, type ManagerSettings, getTokenTimeout } from './options.ts';
import { jitteredRefreshDelay } from './refresh-decision.ts';

const MAX_COMMIT_ATTEMPTS = 3;
const COMMIT_RETRY_DELAY_MS = 50;
/** The share of the age at which tokens keep dying that the next one is used for. */
const LEARNED_LIFETIME_SHARE = 0.9;

/** Upper limit of a cooldown, ms: what is repaired at the vendor is noticed within 30 s, whatever adds to it. */
const MAX_COOLDOWN_MS = 20_000;

/** A lease and the store that granted it. */
export interface LeaseContext {
  readonly settings: ManagerSettings;
  readonly key: string;
  readonly store: TokenStore;
  readonly lease: Lease;
  /** When the lease was requested. Its age counts from there, because the response of the store may be late. */
  readonly requestedAt: Instant;
  /** Whether other processes use the same store. */
  readonly isShared: boolean;
}

/** The outcome of a lease. */
export type MintOutcome =
  /** A new token. Its lifetime counts from `sent`, the moment of the token request. */
  | { readonly kind: 'minted'; readonly record: StoredRecord; readonly sent: Instant }
  /** The token endpoint returned none; no process mints for `remainingMs`. */
  | { readonly kind: 'cooldown'; readonly error: TokenError; readonly remainingMs: number }
  /** The lease was too old to be used, or a newer token was committed meanwhile: call the store again. */
  | { readonly kind: 'superseded' };

/** Mints once under a lease: sends one token request and reports its outcome to the store and as events. */
async function mintUnderLease(context: LeaseContext): Promise<MintOutcome> {
  const { settings, requestedAt } = context;
  const isOld = msSince(requestedAt, settings.clock) > LEASE_RENEWAL_MS;
  // The response of the store was late, or this process was stalled: another one may hold the lease by now.
  if (isOld && !(await renew(context))) return { kind: 'superseded' };
  const stopRenewing = keepRenewing(context);
  const sent = currentInstant(settings.clock);
  try {
    return await commit(context, await requestToken(settings), sent);
  } catch (error) {
    return await fail(context, toTokenError(error));
  } finally {
    stopRenewing();
  }
}

function renew({ store, key, lease }: LeaseContext): Promise<boolean> {
  return store.renew(key, lease, LEASE_MS).catch(() => false);
}

/** Renews the lease while this process runs. Nothing is done when it was lost: the commit finds out whether it came too late. */
function keepRenewing(context: LeaseContext): () => void {
  const { clock } = context.settings;
  const schedule = (): (() => void) =>
    clock.after(LEASE_RENEWAL_MS, () => {
      cancel = schedule();
      void renew(context);
    });
  let cancel = schedule();
  return () => cancel();
}

/** Limits the time of the request even if the provider ignores its signal. */
function requestToken(settings: ManagerSettings): Promise<MintedToken> {
  const { provider, clock } = settings;
  const controller = new AbortController();
  const timeoutMs = getTokenTimeout(settings);
  return withTimeout(provider.mint(controller.signal), {
    clock,
    timeoutMs,
    onTimeout() {
      const error = new TokenError('TOKEN_ENDPOINT_TIMEOUT', { detail: `${timeoutMs} ms` });
      controller.abort(error);
      return error;
    },
  });
}

async function commit(
  context: LeaseContext,
  minted: MintedToken,
  sent: Instant,
): Promise<MintOutcome> {
  const { settings, key, lease, isShared } = context;
  const { accessToken, type, scopes, apiUrl, notices } = minted;
  const lifetimeMs = getUsefulLifetime(minted, lease, settings.provider);
  const refreshInMs = jitteredRefreshDelay(lifetimeMs, settings.random());
  const payload = encodePayload({ value: accessToken, type, scopes, apiUrl });
  const durationMs = msSince(sent, settings.clock);
  const record: StoredRecord = {
    generation: lease.fence,
    ageMs: 0,
    remainingMs: lifetimeMs,
    refreshInMs,
    confirmedMsAgo: undefined,
    mintedWith: lease.credentials,
    payload,
  };
  const result = await commitWithRetry(context, record, payload, sent);
  if (result?.kind === 'stale') return { kind: 'superseded' };
  const generation = lease.fence;
  const shared = isShared && result !== undefined;
  settings.emit({ type: 'minted', key, generation, durationMs, lifetimeMs, refreshInMs, shared });
  for (const code of notices) settings.emit({ type: 'notice', key, code });
  return { kind: 'minted', record, sent };
}

/**
 * Independent tokens that keep dying at about the same age are replaced before it, whatever lifetime the token
 * endpoint names. Others may have been ended by the mint of another program.
 */
function getUsefulLifetime(
  { lifetimeMs }: MintedToken,
  { inherited }: Lease,
  { tokenModel = 'independent' }: TokenProvider,
): number {
  const isLearned = inherited.deaths >= DEATHS_TO_LEARN && tokenModel === 'independent';
  const usefulMs = inherited.deathAgeMs * LEARNED_LIFETIME_SHARE;
  return isLearned ? Math.min(lifetimeMs, usefulMs) : lifetimeMs;
}

/** Returns undefined if the store failed every time: the token is used by this process alone. */
async function commitWithRetry(
  { settings: { clock }, key, store, lease }: LeaseContext,
  { remainingMs: lifetimeMs, refreshInMs: refreshAfterMs }: StoredRecord,
  payload: MintedToken['accessToken'],
  sent: Instant,
): Promise<CommitResult | undefined> {
  for (let attempt = 1; attempt <= MAX_COMMIT_ATTEMPTS; attempt += 1) {
    if (attempt > 1) await clock.sleep(COMMIT_RETRY_DELAY_MS);
    const elapsedMs = msSince(sent, clock);
    const minted = { lifetimeMs, elapsedMs, refreshAfterMs, payload };
    const result = await store.commit(key, lease, minted).catch(() => undefined);
    if (result !== undefined) return result;
  }
  return undefined;
}

async function fail(context: LeaseContext, error: TokenError): Promise<MintOutcome> {
  const { settings, key, store, lease } = context;
  const areCredentialsRejected = error.kind === 'credentials';
  // Rejected credentials do not recover within a second or two. `clear()` ends the cooldown.
  const baseMs = areCredentialsRejected ? 10_000 : 1_000;
  const { retryAfterMs = 0 } = error;
  const failure = {
    code: error.code,
    areCredentialsRejected,
    baseMs,
    capMs: MAX_COOLDOWN_MS,
    retryAfterMs,
    random: settings.random(),
  };
  const { remainingMs } = await store
    .fail(key, lease, failure)
    .catch(() => ({ remainingMs: Math.max(baseMs, retryAfterMs) }));
  const { code, detail } = error;
  settings.emit({ type: 'mint-failed', key, code, detail, cooldownMs: remainingMs });
  return { kind: 'cooldown', error, remainingMs };
}

/** Converts an error of the provider to a TokenError. Its message is dropped, since it may contain a secret. */
function toTokenError(error: unknown): TokenError {
  if (isTokenError(error)) return error;
  const name = error instanceof Error ? error.name : typeof error;
  return new TokenError('TOKEN_ENDPOINT_UNREACHABLE', { detail: `the provider threw ${name}` });
}

/** Runs the mints of a process: at most one at a time, whatever leases it has. */
export class SingleMint {
  readonly #settings: ManagerSettings;
  readonly #key: string;
  readonly #onOutcome: (outcome: MintOutcome) => void;
  /** The mint in flight. It does not reject. */
  #active: Promise<void> | undefined;

  constructor(settings: ManagerSettings, key: string, onOutcome: (outcome: MintOutcome) => void) {
    this.#settings = settings;
    this.#key = key;
    this.#onOutcome = onOutcome;
  }

  get isActive(): boolean {
    return this.#active !== undefined;
  }

  /**
   * Starts a mint under a lease. A lease that comes during another mint is released: this process has lost the
   * earlier lease, or the store that granted it.
   *
   * @param isShared whether other processes use the same store.
   */
  async start(
    lease: Lease,
    store: TokenStore,
    requestedAt: Instant,
    isShared: boolean,
  ): Promise<void> {
    if (this.#active !== undefined) return store.release(this.#key, lease).catch(() => {});
    const [settings, key] = [this.#settings, this.#key];
    const mint = mintUnderLease({ settings, key, store, lease, requestedAt, isShared });
    // Where a mint ends with its request, this request waits for it, and no other one does.
    if (!settings.sharesIo) return this.#onOutcome(await mint);
    this.#active = mint.then((outcome) => {
      this.#active = undefined;
      this.#onOutcome(outcome);
    });
  }

  /** Resolves when no mint is in flight. */
  async settled(): Promise<void> {
    await this.#active;
  }
}
