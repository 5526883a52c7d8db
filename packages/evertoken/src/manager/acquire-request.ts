import { msSince, type Clock } from '../clock.ts';
import type { AcquireRequest, Rejection } from '../store/token-store.ts';
import type { TokenCache } from './token-cache.ts';
import {
  COUNTER_TTL_MS,
  LEASE_MS,
  MAX_PROPAGATION_GRACE_MS,
  PROPAGATION_GRACE_MS,
} from './options.ts';
import type { RefreshReason } from './turn.ts';

/** What a store is asked for this purpose, by what the process knows. */
export function toAcquireRequest(
  reason: RefreshReason,
  tokens: TokenCache,
  requester: Pick<AcquireRequest, 'owner' | 'unreadableGeneration'>,
  clock: Clock,
): AcquireRequest {
  const { current } = tokens;
  return {
    ...requester,
    leaseMs: LEASE_MS,
    seenGeneration: current?.generation ?? 0,
    minRemainingMs:
      reason.kind === 'on-demand' ? reason.minRemainingMs : (current?.windows.hardMs ?? 0),
    rejected: reason.kind === 'rejected' ? toRejection(reason, tokens, clock) : undefined,
    counterTtlMs: COUNTER_TTL_MS,
  };
}

/** The newest evidence counts: it may have come while this refresh was waiting. */
function toRejection(
  { generation, sent }: Extract<RefreshReason, { kind: 'rejected' }>,
  { current, lastRejection }: TokenCache,
  clock: Clock,
): Rejection {
  const newer = current?.generation === generation ? lastRejection : undefined;
  const newest = newer !== undefined && newer.monotonic > sent.monotonic ? newer : sent;
  return {
    generation,
    elapsedMs: msSince(newest, clock),
    gracePeriodMs: PROPAGATION_GRACE_MS,
    maxGracePeriodMs: MAX_PROPAGATION_GRACE_MS,
  };
}
