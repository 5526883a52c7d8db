import type { TokenModel } from '../provider/token-provider.ts';
import type { RefreshReason } from './refresh-decision.ts';

/** How a refresh continues while the shared store is unavailable. */
export type OutageDecision =
  /** Keep the cached token: the store may recover before it has to be replaced. */
  | { readonly kind: 'keep-token' }
  /** Use the fallback store in memory, and mint if it grants the lease. */
  | { readonly kind: 'use-fallback-store' }
  /** Fail: a new token would invalidate those of other processes, so minting requires the store. */
  | { readonly kind: 'store-required' };

/**
 * Decides how a refresh continues without the shared store.
 *
 * @param cached the cached token: its remaining lifetime and its soft window, ms.
 * @param splay a random number in [0, 1), constant per process: spreads the refreshes of the fleet over
 *   the end of the soft window.
 */
export function decideWithoutStore(
  { kind }: RefreshReason,
  cached: { readonly remainingMs: number; readonly softMs: number } | undefined,
  splay: number,
  tokenModel: TokenModel = 'independent',
): OutageDecision {
  const refreshBelowMs = (cached?.softMs ?? 0) * (0.1 + 0.15 * splay);
  if (kind === 'background' && cached !== undefined && cached.remainingMs > refreshBelowMs) {
    return { kind: 'keep-token' };
  }
  return { kind: tokenModel === 'independent' ? 'use-fallback-store' : 'store-required' };
}
