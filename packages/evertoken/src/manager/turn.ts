import { msUntil, type Clock, type Instant } from '../clock.ts';
import type { TokenError } from '../errors.ts';
import type { HeldToken } from './held-tokens.ts';
import { outlives } from './refusal.ts';

/** Why a refresh is made. */
export type Purpose =
  /** The token at hand is due but still good: nobody waits. */
  | { readonly kind: 'ahead' }
  /** Somebody waits for a token with so much life left, ms; with less than `leastMs` it is of no use to them. */
  | { readonly kind: 'needed'; readonly neededMs: number; readonly leastMs: number }
  /** The API refused this generation; the request had been sent at `sent`. */
  | { readonly kind: 'rejected'; readonly generation: number; readonly sent: Instant };

/** What came of asking once. */
export type Turn =
  | { readonly kind: 'held'; readonly held: HeldToken }
  /** Somebody else mints, for so long at the most. */
  | { readonly kind: 'minting'; readonly forMs: number }
  /** The token was refused before it may be judged: that is in so long. */
  | { readonly kind: 'settling'; readonly forMs: number }
  /** Nobody may mint for so long, after this failure. */
  | { readonly kind: 'cooldown'; readonly forMs: number; readonly error: TokenError }
  /** Somebody who does not wait has nothing to ask now. */
  | { readonly kind: 'resting' }
  /** The store is away, and this process must not mint by itself. */
  | { readonly kind: 'forbidden'; readonly error: TokenError }
  /** The token has settled but nobody knows yet whether it works. */
  | { readonly kind: 'unproven'; readonly held: HeldToken }
  | { readonly kind: 'again' };

/** Who may share a refresh: those for whom the same answer is right. */
export function flightName(purpose: Purpose): string {
  switch (purpose.kind) {
    case 'ahead':
      return purpose.kind;
    case 'needed':
      return `needed ${purpose.neededMs} ${purpose.leastMs}`;
    case 'rejected':
      return `rejected ${purpose.generation}`;
    default:
      return purpose satisfies never;
  }
}

/** Whether the token at hand is what somebody waits for: it has been replaced meanwhile, or proved good. */
export function serves(held: HeldToken, purpose: Purpose, clock: Clock): boolean {
  switch (purpose.kind) {
    case 'ahead':
      return false;
    case 'needed':
      return msUntil(held.expires, clock) > purpose.neededMs;
    case 'rejected':
      return outlives(held, purpose);
    default:
      return purpose satisfies never;
  }
}
