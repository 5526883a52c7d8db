import { type Clock, type Instant, addMs, msSince, msUntil } from '../clock.ts';
import type { TokenError } from '../errors.ts';
import { DOUBT_MS } from '../store/decide.ts';
import type { AcquireRequest, Rejection } from '../store/token-store.ts';
import type { CachedToken } from './cached-token.ts';
import {
  COUNTER_TTL_MS,
  LEASE_MS,
  MAX_PROPAGATION_GRACE_MS,
  type ManagerSettings,
  PROPAGATION_GRACE_MS,
} from './options.ts';
import { type RefreshReason, type RejectedRequest, isStaleEvidence } from './refresh-decision.ts';
import type { TokenCache } from './token-cache.ts';

/** The token for a request that has none yet. */
export type HandOut =
  | { readonly kind: 'use'; readonly cached: CachedToken }
  /** The token is doubted: wait until it is replaced, or accepted again. */
  | { readonly kind: 'wait-for-proof'; readonly reason: RefreshReason }
  /** The token is so new that some servers of the vendor may not know it: wait, since the request can be sent only once. */
  | { readonly kind: 'wait-for-propagation'; readonly until: Instant };

/** What the decision depends on besides the tokens. */
export interface HandOutContext {
  readonly clock: Clock;
  readonly random: () => number;
  /** Whether the request can be sent again if this token is rejected; undefined if that is not known. */
  readonly replayable: boolean | undefined;
  /** Whether a token of this request was rejected. */
  readonly wasRejected: boolean;
  /** Minimum remaining lifetime, ms. */
  readonly minValidityMs: number;
}

type HandOutCache = Pick<
  TokenCache,
  'previous' | 'propagatedAt' | 'provenAt' | 'replacesDoubted' | 'doubt' | 'doubtMs' | 'admitsProbe'
>;

/** The share of replayable requests that finds out whether a doubted token is accepted. */
const PROBE_SHARE = 1 / 8;

/**
 * Decides which token a request gets. A new token is held back while its predecessor is good. While the current token
 * is doubted, requests that cannot be sent again wait for proof, and so do most others if rejections have been right
 * so far; once a confirmed token's doubt is over, all wait.
 */
export function decideHandOut(
  cache: HandOutCache,
  current: CachedToken,
  context: HandOutContext,
): HandOut {
  const { previous, propagatedAt, doubt } = cache;
  const { clock, minValidityMs, replayable } = context;
  if (previous !== undefined && (propagatedAt !== undefined || doubt !== undefined)) {
    const minRemainingMs = Math.max(previous.windows.hardMs, minValidityMs);
    const isGood = msUntil(previous.expiresAt, clock) > minRemainingMs;
    if (isGood) return { kind: 'use', cached: previous };
  }
  if (doubt !== undefined && !isProbe(cache, current, context)) {
    const { generation } = current;
    const reason = { kind: 'rejected', generation, sent: doubt.latest } as const;
    return { kind: 'wait-for-proof', reason };
  }
  // A request that was rejected once has met a server that does not know the token: acceptance by others is no proof.
  const until = context.wasRejected ? propagatedAt : cache.provenAt;
  const isSuspect = cache.replacesDoubted || context.wasRejected || previous !== undefined;
  return isSuspect && until !== undefined && replayable === false
    ? { kind: 'wait-for-propagation', until }
    : { kind: 'use', cached: current };
}

function isProbe(
  cache: HandOutCache,
  { confirmedAt }: CachedToken,
  { clock, random, replayable, wasRejected }: HandOutContext,
): boolean {
  const { doubt, doubtMs } = cache;
  if (doubt === undefined || replayable === false || wasRejected) return false;
  const isConfirmed = confirmedAt !== undefined;
  const endsAt = addMs(doubt.since, Math.max(DOUBT_MS, doubtMs));
  if (isConfirmed && msUntil(endsAt, clock) <= 0) return false;
  if (replayable === undefined || (isConfirmed && doubtMs > 0)) return true;
  return random() < PROBE_SHARE || cache.admitsProbe();
}

/** How a process reacts to a rejected token, before it calls the store. */
export type RejectionDecision =
  /** The rejection proves nothing about the cached token: continue as without it. */
  | { readonly kind: 'ignore' }
  /** The cached token is doubted: use its predecessor, perhaps the new token is still propagating at the vendor. */
  | { readonly kind: 'use-previous'; readonly cached: CachedToken }
  /** Get another token, or the confirmation that this one is valid. */
  | { readonly kind: 'refresh'; readonly reason: RefreshReason };

/** Decides how to react to a rejection that is already recorded in the cache. */
export function decideRejection(
  { current, previous, doubt }: Pick<TokenCache, 'current' | 'previous' | 'doubt'>,
  rejected: RejectedRequest,
): RejectionDecision {
  if (current === undefined || doubt === undefined) return { kind: 'ignore' };
  if (previous !== undefined) return { kind: 'use-previous', cached: previous };
  const { generation, confirmedAt } = current;
  if (confirmedAt === undefined) {
    // The rejection of the current token takes precedence, even if this request was sent with another one.
    return { kind: 'refresh', reason: { kind: 'rejected', generation, sent: doubt.latest } };
  }
  if (isStaleEvidence(current, rejected)) return { kind: 'ignore' };
  return { kind: 'refresh', reason: { kind: 'rejected', generation, sent: rejected.sent } };
}

/** How often a process reports rejections that are contradicted again and again, ms. */
const REPORT_INTERVAL_MS = 1_000;
/** How long a process waits for the mint of the one that saw a rejection, ms; up to twice this. */
const MINT_ELSEWHERE_MS = 500;

/**
 * Returns how long a rejection is not reported to the store, ms: one that another process has seen is that one's
 * business first, and where the last one was contradicted soon, so may be this one.
 *
 * @param splay a random number in [0, 1), constant per process.
 */
export function getReportDelay(
  { doubt, doubtMs, contradictedAt }: TokenCache,
  splay: number,
  clock: Clock,
): number {
  if (doubt?.isFromAfar === true) {
    const waitMs = Math.max(DOUBT_MS, doubtMs) + MINT_ELSEWHERE_MS * (1 + splay);
    return msUntil(addMs(doubt.since, waitMs), clock);
  }
  return contradictedAt === undefined
    ? 0
    : msUntil(addMs(contradictedAt, REPORT_INTERVAL_MS), clock);
}

/** Describes to the store what a process needs, and what it knows of the newest token. */
export function toAcquireRequest(
  reason: RefreshReason,
  cache: TokenCache,
  { owner, clock }: ManagerSettings,
): Omit<AcquireRequest, 'credentials' | 'unreadableGeneration'> {
  const { generation = 0, windows, expiresAt, refreshAt } = cache.current ?? {};
  const now = clock.monotonic();
  return {
    owner,
    leaseMs: LEASE_MS,
    seenGeneration: generation,
    seenRemainingMs: (expiresAt?.monotonic ?? now) - now,
    seenRefreshInMs: (refreshAt?.monotonic ?? now) - now,
    minRemainingMs: reason.kind === 'on-demand' ? reason.minRemainingMs : (windows?.hardMs ?? 0),
    minValidityMs: reason.kind === 'on-demand' ? reason.minValidityMs : 0,
    rejected: reason.kind === 'rejected' ? toRejection(reason, cache, clock) : undefined,
    counterTtlMs: COUNTER_TTL_MS,
  };
}

/** Returns the evidence for the store: the latest rejection, which may be newer than the one that started the refresh. */
function toRejection(
  { generation, sent }: RejectedRequest,
  { current, doubt, isPredecessorRejected }: TokenCache,
  clock: Clock,
): Rejection {
  const latest = current?.generation === generation ? doubt?.latest : undefined;
  const isNewer = latest !== undefined && latest.monotonic > sent.monotonic;
  return {
    generation,
    elapsedMs: msSince(isNewer ? latest : sent, clock),
    gracePeriodMs: isPredecessorRejected ? 0 : PROPAGATION_GRACE_MS,
    maxGracePeriodMs: MAX_PROPAGATION_GRACE_MS,
  };
}

/** The result of one attempt to get a token. */
export type AttemptResult =
  | { readonly kind: 'token'; readonly cached: CachedToken }
  /** Another process is minting, for at most `remainingMs`. */
  | { readonly kind: 'minting'; readonly remainingMs: number }
  /** The token was rejected within its propagation grace, which ends in `remainingMs`. */
  | { readonly kind: 'grace-period'; readonly remainingMs: number }
  /** The token was rejected, and is replaced in `remainingMs` unless a later request is accepted. */
  | { readonly kind: 'doubted'; readonly remainingMs: number }
  /** No process mints for `remainingMs`, because of this error. */
  | { readonly kind: 'cooldown'; readonly remainingMs: number; readonly error: TokenError }
  /** A background refresh has no reason to call the store now. */
  | { readonly kind: 'backing-off' }
  /** The store is unavailable, and this process must not mint without it. */
  | { readonly kind: 'store-required'; readonly error: TokenError }
  /** The propagation grace of the rejected token has ended, but no request with it has succeeded yet. */
  | { readonly kind: 'unconfirmed'; readonly cached: CachedToken }
  | { readonly kind: 'retry' };

/**
 * Returns the result for a record that cannot be decoded: the cached token, unless it is due. The other processes may use an
 * encryption key that this one lacks: if each side replaced the unreadable token of the other, the fleet would mint
 * endlessly.
 */
export function toUnreadableResult(
  { kind }: RefreshReason,
  { current }: TokenCache,
  clock: Clock,
): AttemptResult {
  const isDue = current === undefined || msUntil(current.refreshAt, clock) <= 0;
  return kind === 'background' && !isDue ? { kind: 'token', cached: current } : { kind: 'retry' };
}
