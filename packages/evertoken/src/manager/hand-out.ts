import { addMs, msSince, msUntil, type Clock } from '../clock.ts';
import { DOUBT_MS } from '../store/evidence.ts';
import type { RefreshReason } from './refresh-decision.ts';
import type { CachedToken } from './cached-token.ts';
import type { TokenCache } from './token-cache.ts';

/** The token for a request that has none yet. */
export type HandOut =
  | { readonly kind: 'use'; readonly cached: CachedToken }
  /** The token is doubted: wait until it is replaced, or accepted again. */
  | { readonly kind: 'wait-for-proof'; readonly reason: RefreshReason }
  /** The token is so new that some servers of the vendor may not know it: wait, since the request can be sent only once. */
  | { readonly kind: 'wait-for-propagation' };

/** What the decision depends on besides the tokens. */
export interface HandOutContext {
  readonly clock: Clock;
  readonly random: () => number;
  /** Whether the request can be sent again if this token is rejected; undefined if that is not known. */
  readonly replayable: boolean | undefined;
  /** Whether a token of this request was rejected. */
  readonly wasRejected: boolean;
  /** Minimum remaining lifetime, ms. */
  readonly minValidityMs: number;
}

type HandOutCache = Pick<
  TokenCache,
  'previous' | 'propagatedAt' | 'provenAt' | 'replacesDoubted' | 'doubt' | 'doubtMs' | 'admitsProbe'
>;

/** The share of replayable requests that finds out whether a doubted token is accepted. */
const PROBE_SHARE = 1 / 8;

/**
 * Decides which token a request gets. A new token is held back while its predecessor is good. While the current token
 * is doubted, requests that cannot be sent again wait for proof, and so do most others if rejections have been right
 * so far; once a confirmed token's doubt is over, all wait.
 */
export function decideHandOut(
  cache: HandOutCache,
  current: CachedToken,
  context: HandOutContext,
): HandOut {
  const { previous, propagatedAt, doubt } = cache;
  const { clock, minValidityMs, replayable } = context;
  if (previous !== undefined && (propagatedAt !== undefined || doubt !== undefined)) {
    const minRemainingMs = Math.max(previous.windows.hardMs, minValidityMs);
    const isGood = msUntil(previous.expiresAt, clock) > minRemainingMs;
    if (isGood) return { kind: 'use', cached: previous };
  }
  if (doubt !== undefined && !isProbe(cache, current, context)) {
    const { generation } = current;
    const reason = { kind: 'rejected', generation, sent: doubt.latest } as const;
    return { kind: 'wait-for-proof', reason };
  }
  const isSuspect = cache.replacesDoubted || context.wasRejected;
  return isSuspect && cache.provenAt !== undefined && replayable === false
    ? { kind: 'wait-for-propagation' }
    : { kind: 'use', cached: current };
}

function isProbe(
  cache: HandOutCache,
  { confirmedAt }: CachedToken,
  { clock, random, replayable, wasRejected }: HandOutContext,
): boolean {
  const { doubt, doubtMs } = cache;
  if (doubt === undefined || replayable === false || wasRejected) return false;
  const isConfirmed = confirmedAt !== undefined;
  const endsAt = addMs(doubt.since, Math.max(DOUBT_MS, doubtMs));
  if (isConfirmed && msUntil(endsAt, clock) <= 0) return false;
  if (replayable === undefined || (isConfirmed && doubtMs > 0)) return true;
  return random() < PROBE_SHARE || cache.admitsProbe();
}
