import { msUntil, type Clock, type Instant } from '../clock.ts';
import type { TokenError } from '../errors.ts';
import type { CachedToken } from './token-cache.ts';
import { isStaleEvidence } from './rejection.ts';

/** Why a refresh is made. */
export type RefreshReason =
  /** The token at hand is due but still good: nobody waits. */
  | { readonly kind: 'background' }
  /** Somebody waits for a token with so much life left, ms; with less than `leastMs` it is of no use to them. */
  | { readonly kind: 'on-demand'; readonly minRemainingMs: number; readonly minValidityMs: number }
  /** The API refused this generation; the request had been sent at `sent`. */
  | { readonly kind: 'rejected'; readonly generation: number; readonly sent: Instant };

/** What came of asking once. */
export type AttemptResult =
  | { readonly kind: 'token'; readonly cached: CachedToken }
  /** Somebody else mints, for so long at the most. */
  | { readonly kind: 'minting'; readonly remainingMs: number }
  /** The token was refused before it may be judged: that is in so long. */
  | { readonly kind: 'grace-period'; readonly remainingMs: number }
  /** Nobody may mint for so long, after this failure. */
  | { readonly kind: 'cooldown'; readonly remainingMs: number; readonly error: TokenError }
  /** Somebody who does not wait has nothing to ask now. */
  | { readonly kind: 'backing-off' }
  /** The store is away, and this process must not mint by itself. */
  | { readonly kind: 'store-required'; readonly error: TokenError }
  /** The token has settled but nobody knows yet whether it works. */
  | { readonly kind: 'unconfirmed'; readonly cached: CachedToken }
  | { readonly kind: 'retry' };

/** Who may share a refresh: those for whom the same answer is right. */
export function flightKey(reason: RefreshReason): string {
  switch (reason.kind) {
    case 'background':
      return reason.kind;
    case 'on-demand':
      return `needed ${reason.minRemainingMs} ${reason.minValidityMs}`;
    case 'rejected':
      return `rejected ${reason.generation}`;
    default:
      return reason satisfies never;
  }
}

/** Whether the token at hand is what somebody waits for: it has been replaced meanwhile, or proved good. */
export function satisfies(held: CachedToken, reason: RefreshReason, clock: Clock): boolean {
  switch (reason.kind) {
    case 'background':
      return false;
    case 'on-demand':
      return msUntil(held.expiresAt, clock) > reason.minRemainingMs;
    case 'rejected':
      return isStaleEvidence(held, reason);
    default:
      return reason satisfies never;
  }
}
