import type { Instant } from '../clock.ts';
import type { CachedToken, TokenCache } from './token-cache.ts';
import type { RefreshReason } from './turn.ts';

/** What a process does about a refused token, before it asks anyone. */
export type RejectionDecision =
  /** The refusal says nothing of the token at hand: go on as if there had been none. */
  | { readonly kind: 'ignore' }
  /** Nobody has accepted the token at hand yet: its predecessor serves while it spreads at the vendor's. */
  | { readonly kind: 'use-previous'; readonly cached: CachedToken }
  /** Another token is needed, unless this one proves to be good. */
  | { readonly kind: 'refresh'; readonly reason: RefreshReason };

/**
 * Decides by what this process knows.
 *
 * @param tokens the refusal is in them already.
 * @param keepsOlder false where a new token ends the older ones.
 */
export function decideRejection(
  { current, previous, lastRejection }: Pick<TokenCache, 'current' | 'previous' | 'lastRejection'>,
  rejected: { readonly generation: number; readonly sent: Instant },
  previousStaysValid: boolean,
): RejectionDecision {
  if (current === undefined) return { kind: 'ignore' };
  const { generation, confirmedAt } = current;
  if (confirmedAt === undefined && lastRejection !== undefined) {
    if (previousStaysValid && previous !== undefined)
      return { kind: 'use-previous', cached: previous };
    // Whichever was refused last: if the current one was refused too, that is the question.
    return { kind: 'refresh', reason: { kind: 'rejected', generation, sent: lastRejection } };
  }
  if (isStaleEvidence(current, rejected)) return { kind: 'ignore' };
  return { kind: 'refresh', reason: { kind: 'rejected', generation, sent: rejected.sent } };
}

/** A refusal of another token, or of this one from before its first success, is no evidence against it. */
export function isStaleEvidence(
  { generation, confirmedAt }: CachedToken,
  rejected: { readonly generation: number; readonly sent: Instant },
): boolean {
  if (generation !== rejected.generation) return true;
  return confirmedAt !== undefined && rejected.sent.monotonic < confirmedAt.monotonic;
}
