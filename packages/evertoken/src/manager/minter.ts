import { startTimeout, currentInstant, msSince, type Instant } from '../clock.ts';
import { TokenError, isTokenError } from '../errors.ts';
import type { NoticeCode } from '../events.ts';
import type { MintedToken } from '../provider/token-provider.ts';
import type { Lease, StoredRecord, TokenStore } from '../store/token-store.ts';
import { MAX_LEASE_AGE_MS, TOKEN_TIMEOUT_MS, type ManagerSettings } from './options.ts';
import { encodePayload } from './payload.ts';
import { jitteredRefreshDelay } from './refresh-decision.ts';

const MAX_COMMIT_ATTEMPTS = 3;
const COMMIT_RETRY_DELAY_MS = 50;

/** How a lease ended. */
export type MintOutcome =
  /** A token, and whether the store knows of it. `sent` is the moment its lifetime counts from. */
  | {
      readonly kind: 'minted';
      readonly record: StoredRecord;
      readonly sent: Instant;
      readonly durationMs: number;
      readonly stored: boolean;
      readonly notices: readonly NoticeCode[];
    }
  /** The token endpoint gave none; nobody tries again for `forMs`. */
  | { readonly kind: 'failed'; readonly error: TokenError; readonly cooldownMs: number }
  /** The lease was of no use: too old to be sent under, or overtaken. Ask the store again. */
  | { readonly kind: 'superseded' };

/**
 * Mints once under a lease: one request to the token endpoint, then the store is told how it ended.
 *
 * @param asked the moment before the lease was asked for: it may be older than its arrival tells.
 */
export async function mintUnderLease(
  settings: ManagerSettings,
  key: string,
  store: TokenStore,
  lease: Lease,
  requestedAt: Instant,
): Promise<MintOutcome> {
  const { clock } = settings;
  if (msSince(requestedAt, clock) > MAX_LEASE_AGE_MS) {
    await store.release(key, lease).catch(() => {});
    return { kind: 'superseded' };
  }
  const sent = currentInstant(clock);
  try {
    const minted = await requestToken(settings);
    return await commit(settings, key, store, lease, minted, sent);
  } catch (error) {
    return fail(settings, key, store, lease, toTokenError(error));
  }
}

/** One request, bounded in time even if the provider does not heed its signal. */
function requestToken({ provider, clock }: ManagerSettings): Promise<MintedToken> {
  const controller = new AbortController();
  return new Promise((resolve, reject) => {
    const cancel = startTimeout(clock, TOKEN_TIMEOUT_MS, () => {
      const error = new TokenError('TOKEN_ENDPOINT_TIMEOUT', { detail: `${TOKEN_TIMEOUT_MS} ms` });
      controller.abort(error);
      reject(error);
    });
    provider.mint(controller.signal).then(resolve, reject).finally(cancel);
  });
}

async function commit(
  settings: ManagerSettings,
  key: string,
  store: TokenStore,
  lease: Lease,
  minted: MintedToken,
  sent: Instant,
): Promise<MintOutcome> {
  const { clock } = settings;
  const { lifetimeMs } = minted;
  const refreshAfterMs = jitteredRefreshDelay(lifetimeMs, settings.random());
  const payload = encodePayload(minted);
  const durationMs = msSince(sent, clock);
  let stored = false;
  for (let attempt = 1; attempt <= MAX_COMMIT_ATTEMPTS && !stored; attempt += 1) {
    if (attempt > 1) await clock.sleep(COMMIT_RETRY_DELAY_MS);
    const elapsedMs = msSince(sent, clock);
    const record = { lifetimeMs, elapsedMs, refreshAfterMs, payload };
    const answer = await store.commit(key, lease, record).catch(() => undefined);
    if (answer?.kind === 'stale') return { kind: 'superseded' };
    stored = answer !== undefined;
  }
  const record: StoredRecord = {
    generation: lease.fence,
    ageMs: 0,
    remainingMs: lifetimeMs,
    refreshInMs: refreshAfterMs,
    confirmedMsAgo: undefined,
    payload,
  };
  return { kind: 'minted', record, sent, durationMs, stored, notices: minted.notices };
}

async function fail(
  settings: ManagerSettings,
  key: string,
  store: TokenStore,
  lease: Lease,
  error: TokenError,
): Promise<MintOutcome> {
  // A refusal does not pass by itself, so it is asked for rarely. The fleet keeps to the pause; clear() ends it.
  const pace =
    error.kind === 'credentials'
      ? { baseMs: 30_000, capMs: 300_000 }
      : { baseMs: 1_000, capMs: 30_000 };
  const failure = {
    code: error.code,
    ...pace,
    retryAfterMs: error.retryAfterMs ?? 0,
    random: settings.random(),
  };
  const cooldown = await store
    .fail(key, lease, failure)
    .catch(() => ({ remainingMs: pace.baseMs }));
  settings.emit({ type: 'mint-failed', key, code: error.code, cooldownMs: cooldown.remainingMs });
  return { kind: 'failed', error, cooldownMs: cooldown.remainingMs };
}

/** Whatever a provider throws becomes an error of the catalogue; its text may hold a secret and is left out. */
function toTokenError(error: unknown): TokenError {
  if (isTokenError(error)) return error;
  const name = error instanceof Error ? error.name : typeof error;
  return new TokenError('TOKEN_ENDPOINT_UNREACHABLE', { detail: `the provider threw ${name}` });
}
