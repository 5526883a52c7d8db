import type { Instant } from '../clock.ts';
import type { HeldToken, HeldTokens } from './held-tokens.ts';
import type { Purpose } from './turn.ts';

/** What a process does about a refused token, before it asks anyone. */
export type RefusalDecision =
  /** The refusal says nothing of the token at hand: go on as if there had been none. */
  | { readonly kind: 'go-on' }
  /** Nobody has accepted the token at hand yet: its predecessor serves while it spreads at the vendor's. */
  | { readonly kind: 'use-predecessor'; readonly held: HeldToken }
  /** Another token is needed, unless this one proves to be good. */
  | { readonly kind: 'ask'; readonly purpose: Purpose };

/**
 * Decides by what this process knows.
 *
 * @param tokens the refusal is in them already.
 * @param keepsOlder false where a new token ends the older ones.
 */
export function decideRefusal(
  { current, previous, refusal }: Pick<HeldTokens, 'current' | 'previous' | 'refusal'>,
  refused: { readonly generation: number; readonly sent: Instant },
  keepsOlder: boolean,
): RefusalDecision {
  if (current === undefined) return { kind: 'go-on' };
  const { generation, confirmed } = current;
  if (confirmed === undefined && refusal !== undefined) {
    if (keepsOlder && previous !== undefined) return { kind: 'use-predecessor', held: previous };
    // Whichever was refused last: if the current one was refused too, that is the question.
    return { kind: 'ask', purpose: { kind: 'rejected', generation, sent: refusal } };
  }
  if (outlives(current, refused)) return { kind: 'go-on' };
  return { kind: 'ask', purpose: { kind: 'rejected', generation, sent: refused.sent } };
}

/** A refusal of another token, or of this one from before its first success, is no evidence against it. */
export function outlives(
  { generation, confirmed }: HeldToken,
  refused: { readonly generation: number; readonly sent: Instant },
): boolean {
  if (generation !== refused.generation) return true;
  return confirmed !== undefined && refused.sent.monotonic < confirmed.monotonic;
}
