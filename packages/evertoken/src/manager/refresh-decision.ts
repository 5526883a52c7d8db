const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The two windows before a token's end. */
export interface RefreshWindows {
  /** In this stretch the token is replaced while it is still used, ms. */
  readonly softMs: number;
  /** In this last stretch it is not handed out if another one can be had, ms. */
  readonly hardMs: number;
}

/**
 * The windows for a lifetime: a third of it, 10 s to 20 min, and a fiftieth, 2 s to 60 s. They
 * shrink with tokens of a few seconds, so that even those are used before they are replaced.
 */
export function getRefreshWindows(lifetimeMs: number): RefreshWindows {
  const minSoftMs = Math.min(10 * SECOND, (lifetimeMs * 2) / 3);
  return {
    softMs: clamp(lifetimeMs / 3, minSoftMs, 20 * MINUTE),
    hardMs: clamp(lifetimeMs / 50, Math.min(2 * SECOND, minSoftMs / 2), MINUTE),
  };
}

/**
 * When a new token is to be replaced, ms after its issue: in the first quarter of its soft window.
 * The minter draws it once and the record keeps it, so the whole fleet agrees on it.
 *
 * @param random a number in [0, 1)
 */
export function jitteredRefreshDelay(lifetimeMs: number, random: number): number {
  return lifetimeMs - getRefreshWindows(lifetimeMs).softMs * (0.75 + 0.25 * random);
}

/** What to do with the token at hand. */
export type RefreshDecision =
  { readonly kind: 'use' } | { readonly kind: 'use-and-refresh' } | { readonly kind: 'refresh' };

/** Decides by what is left of a token, ms, and by the time until it is to be replaced, ms. */
export function decideRefresh(
  remainingMs: number,
  refreshInMs: number,
  minRemainingMs: number,
): RefreshDecision {
  if (remainingMs <= minRemainingMs) return { kind: 'refresh' };
  return refreshInMs > 0 ? { kind: 'use' } : { kind: 'use-and-refresh' };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
