import { type Clock, type Instant, msUntil } from '../clock.ts';
import type { TokenModel } from '../provider/token-provider.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The two windows before the expiry of a token. */
export interface RefreshWindows {
  /** Length of the window in which the token is refreshed in the background while it stays in use, ms. */
  readonly softMs: number;
  /** Length of the last window, in which callers wait for a new token and get this one only if none is available, ms. */
  readonly hardMs: number;
}

/**
 * Returns the windows for a lifetime: soft a third of it, between 10 s and 20 min; hard a fiftieth, between
 * 2 s and 60 s. Both are shorter for lifetimes of a few seconds, so that even such tokens are used.
 */
export function getRefreshWindows(lifetimeMs: number): RefreshWindows {
  const minSoftMs = Math.min(10 * SECOND, (lifetimeMs * 2) / 3);
  return {
    softMs: clamp(lifetimeMs / 3, minSoftMs, 20 * MINUTE),
    hardMs: clamp(lifetimeMs / 50, Math.min(2 * SECOND, minSoftMs / 2), MINUTE),
  };
}

/**
 * Returns the time from the issue of a token until it is due for a refresh, ms: a random moment in the
 * first quarter of its soft window. The minting process computes it once for the whole fleet.
 *
 * @param random a number in [0, 1).
 */
export function jitteredRefreshDelay(lifetimeMs: number, random: number): number {
  return lifetimeMs - getRefreshWindows(lifetimeMs).softMs * (0.75 + 0.25 * random);
}

/** Whether to use the cached token, and whether to refresh it. */
export type RefreshDecision =
  { readonly kind: 'use' } | { readonly kind: 'use-and-refresh' } | { readonly kind: 'refresh' };

/**
 * Decides whether a cached token is used or refreshed.
 *
 * @param remainingMs time until its expiry.
 * @param refreshInMs time until it is due for a refresh; negative if overdue.
 * @param minRemainingMs minimum remaining lifetime that the caller needs.
 */
export function decideRefresh(
  remainingMs: number,
  refreshInMs: number,
  minRemainingMs: number,
): RefreshDecision {
  if (remainingMs <= minRemainingMs) return { kind: 'refresh' };
  return refreshInMs > 0 ? { kind: 'use' } : { kind: 'use-and-refresh' };
}

/** Why a refresh is started. */
export type RefreshReason =
  /** The cached token is due but still valid: no caller waits. */
  | { readonly kind: 'background' }
  /**
   * Callers wait for a token with at least `minRemainingMs` left. If none is available, they accept the
   * cached token while more than `minValidityMs` of it are left.
   */
  | { readonly kind: 'on-demand'; readonly minRemainingMs: number; readonly minValidityMs: number }
  /** The API rejected a token. */
  | ({ readonly kind: 'rejected' } & RejectedRequest);

/** The generation of a rejected token, and when the rejected request was sent. */
export interface RejectedRequest {
  readonly generation: number;
  readonly sent: Instant;
}

/** Returns the single-flight key of a refresh: callers with the same key share its result. */
export function flightKey(reason: RefreshReason): string {
  switch (reason.kind) {
    case 'background':
      return reason.kind;
    case 'on-demand':
      return `${reason.kind} ${reason.minRemainingMs} ${reason.minValidityMs}`;
    case 'rejected':
      return `${reason.kind} ${reason.generation}`;
    default:
      return reason satisfies never;
  }
}

/** The state of a cached token that decides whether a refresh is still needed. */
export interface TokenState {
  readonly generation: number;
  readonly expiresAt: Instant;
  /** When the API first accepted the token; undefined if it is not known to have. */
  readonly confirmedAt: Instant | undefined;
}

/** Whether a token meets the reason of a refresh, because it was replaced or confirmed meanwhile. */
export function satisfies(token: TokenState, reason: RefreshReason, clock: Clock): boolean {
  switch (reason.kind) {
    case 'background':
      return false;
    case 'on-demand':
      return msUntil(token.expiresAt, clock) > reason.minRemainingMs;
    case 'rejected':
      return isStaleEvidence(token, reason);
    default:
      return reason satisfies never;
  }
}

/** Whether a rejection concerns another token, or a request from before the first confirmation of this one. */
export function isStaleEvidence(
  { generation, confirmedAt }: TokenState,
  rejected: RejectedRequest,
): boolean {
  if (generation !== rejected.generation) return true;
  return confirmedAt !== undefined && rejected.sent.monotonic < confirmedAt.monotonic;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

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
