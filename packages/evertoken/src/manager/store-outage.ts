import type { TokenModel } from '../provider/token-provider.ts';
import type { RefreshReason } from './turn.ts';

/** What a process does that cannot reach the store. */
export type OutageDecision =
  /** The token at hand is good yet: the store may be back before it has to be replaced. */
  | { readonly kind: 'keep-token' }
  /** Ask the same of a store in this process's memory, and mint if it says so. */
  | { readonly kind: 'use-fallback-store' }
  /** Where a new token ends the others', none is minted without the store. */
  | { readonly kind: 'store-required' };

/**
 * Decides what becomes of a question that the store did not answer.
 *
 * @param held what is left of the token at hand, and its soft window, ms.
 * @param splay this process's own number in [0, 1): it spreads the fleet over the end of the soft window.
 */
export function decideWithoutStore(
  { kind }: RefreshReason,
  cached: { readonly remainingMs: number; readonly softMs: number } | undefined,
  splay: number,
  tokenModel: TokenModel = 'independent',
): OutageDecision {
  const keepMs = (cached?.softMs ?? 0) * (0.1 + 0.15 * splay);
  if (kind === 'background' && cached !== undefined && cached.remainingMs > keepMs) {
    return { kind: 'keep-token' };
  }
  return { kind: tokenModel === 'independent' ? 'use-fallback-store' : 'store-required' };
}
