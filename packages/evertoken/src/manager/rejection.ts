import { msSince, type Clock } from '../clock.ts';
import type { Rejection } from '../store/token-store.ts';
import { MAX_PROPAGATION_GRACE_MS, PROPAGATION_GRACE_MS } from './options.ts';
import { isStaleEvidence, type RefreshReason, type RejectedRequest } from './refresh-decision.ts';
import type { CachedToken, TokenCache } from './token-cache.ts';

/** How a process reacts to a rejected token, before it calls the store. */
export type RejectionDecision =
  /** The rejection proves nothing about the cached token: continue as without it. */
  | { readonly kind: 'ignore' }
  /** The cached token is not confirmed yet: use its predecessor while the new token propagates at the vendor. */
  | { readonly kind: 'use-previous'; readonly cached: CachedToken }
  /** Get another token, or the confirmation that this one is valid. */
  | { readonly kind: 'refresh'; readonly reason: RefreshReason };

/**
 * Decides how to react to a rejection that is already recorded in the cache.
 *
 * @param previousStaysValid false if a new token invalidates the older ones.
 */
export function decideRejection(
  { current, previous, lastRejection }: Pick<TokenCache, 'current' | 'previous' | 'lastRejection'>,
  rejected: RejectedRequest,
  previousStaysValid: boolean,
): RejectionDecision {
  if (current === undefined) return { kind: 'ignore' };
  const { generation, confirmedAt } = current;
  if (confirmedAt === undefined && lastRejection !== undefined) {
    if (previousStaysValid && previous !== undefined) {
      return { kind: 'use-previous', cached: previous };
    }
    // The rejection of the current token takes precedence, even if this request was sent with another one.
    return { kind: 'refresh', reason: { kind: 'rejected', generation, sent: lastRejection } };
  }
  if (isStaleEvidence(current, rejected)) return { kind: 'ignore' };
  return { kind: 'refresh', reason: { kind: 'rejected', generation, sent: rejected.sent } };
}

/** Returns the evidence for the store: the latest rejection, which may be newer than the one that started the refresh. */
export function toRejection(
  { generation, sent }: RejectedRequest,
  { current, lastRejection }: TokenCache,
  clock: Clock,
): Rejection {
  const latest = current?.generation === generation ? lastRejection : undefined;
  const isNewer = latest !== undefined && latest.monotonic > sent.monotonic;
  return {
    generation,
    elapsedMs: msSince(isNewer ? latest : sent, clock),
    gracePeriodMs: PROPAGATION_GRACE_MS,
    maxGracePeriodMs: MAX_PROPAGATION_GRACE_MS,
  };
}
