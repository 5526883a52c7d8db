import { addMs, msUntil, type Clock } from '../clock.ts';
import { DOUBT_MS } from '../store/evidence.ts';
import { isStaleEvidence, type RefreshReason, type RejectedRequest } from './refresh-decision.ts';
import type { CachedToken } from './cached-token.ts';
import type { TokenCache } from './token-cache.ts';

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
