import { msSince, type Clock } from '../clock.ts';
import type { AcquireRequest, Rejection } from '../store/token-store.ts';
import {
  COUNTER_TTL_MS,
  LEASE_MS,
  MAX_PROPAGATION_GRACE_MS,
  PROPAGATION_GRACE_MS,
  type ManagerSettings,
} from './options.ts';
import type { RefreshReason, RejectedRequest } from './refresh-decision.ts';
import type { TokenCache } from './token-cache.ts';

/** Describes to the store what a process needs, and what it knows of the newest token. */
export function toAcquireRequest(
  reason: RefreshReason,
  cache: TokenCache,
  { owner, clock }: ManagerSettings,
): Omit<AcquireRequest, 'credentials' | 'unreadableGeneration'> {
  const { generation = 0, windows, expiresAt, refreshAt } = cache.current ?? {};
  const now = clock.monotonic();
  return {
    owner,
    leaseMs: LEASE_MS,
    seenGeneration: generation,
    seenRemainingMs: (expiresAt?.monotonic ?? now) - now,
    seenRefreshInMs: (refreshAt?.monotonic ?? now) - now,
    minRemainingMs: reason.kind === 'on-demand' ? reason.minRemainingMs : (windows?.hardMs ?? 0),
    rejected: reason.kind === 'rejected' ? toRejection(reason, cache, clock) : undefined,
    counterTtlMs: COUNTER_TTL_MS,
  };
}

/** Returns the evidence for the store: the latest rejection, which may be newer than the one that started the refresh. */
function toRejection(
  { generation, sent }: RejectedRequest,
  { current, doubt }: TokenCache,
  clock: Clock,
): Rejection {
  const latest = current?.generation === generation ? doubt?.latest : undefined;
  const isNewer = latest !== undefined && latest.monotonic > sent.monotonic;
  return {
    generation,
    elapsedMs: msSince(isNewer ? latest : sent, clock),
    gracePeriodMs: PROPAGATION_GRACE_MS,
    maxGracePeriodMs: MAX_PROPAGATION_GRACE_MS,
  };
}
