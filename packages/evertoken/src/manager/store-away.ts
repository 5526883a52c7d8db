import type { TokenModel } from '../provider/token-provider.ts';
import type { Purpose } from './turn.ts';

/** What a process does that cannot reach the store. */
export type AloneDecision =
  /** The token at hand is good yet: the store may be back before it has to be replaced. */
  | { readonly kind: 'rest' }
  /** Ask the same of a store in this process's memory, and mint if it says so. */
  | { readonly kind: 'ask-own-store' }
  /** Where a new token ends the others', none is minted without the store. */
  | { readonly kind: 'forbidden' };

/**
 * Decides what becomes of a question that the store did not answer.
 *
 * @param held what is left of the token at hand, and its soft window, ms.
 * @param splay this process's own number in [0, 1): it spreads the fleet over the end of the soft window.
 */
export function decideAlone(
  { kind }: Purpose,
  held: { readonly remainingMs: number; readonly softMs: number } | undefined,
  splay: number,
  tokenModel: TokenModel = 'independent',
): AloneDecision {
  const patienceMs = (held?.softMs ?? 0) * (0.1 + 0.15 * splay);
  if (kind === 'ahead' && held !== undefined && held.remainingMs > patienceMs) {
    return { kind: 'rest' };
  }
  return { kind: tokenModel === 'independent' ? 'ask-own-store' : 'forbidden' };
}
