import { msSince, type Clock } from '../clock.ts';
import type { AcquireRequest, Rejection } from '../store/token-store.ts';
import type { HeldTokens } from './held-tokens.ts';
import { COUNTER_TTL_MS, LEASE_MS, SETTLE_MAX_MS, SETTLE_MS } from './options.ts';
import type { Purpose } from './turn.ts';

/** What a store is asked for this purpose, by what the process knows. */
export function acquireRequest(
  purpose: Purpose,
  tokens: HeldTokens,
  asker: Pick<AcquireRequest, 'owner' | 'unreadableGeneration'>,
  clock: Clock,
): AcquireRequest {
  const { current } = tokens;
  return {
    ...asker,
    leaseMs: LEASE_MS,
    seenGeneration: current?.generation ?? 0,
    neededMs: purpose.kind === 'needed' ? purpose.neededMs : (current?.windows.hardMs ?? 0),
    rejected: purpose.kind === 'rejected' ? evidence(purpose, tokens, clock) : undefined,
    counterTtlMs: COUNTER_TTL_MS,
  };
}

/** The newest evidence counts: it may have come while this refresh was waiting. */
function evidence(
  { generation, sent }: Extract<Purpose, { kind: 'rejected' }>,
  { current, refusal }: HeldTokens,
  clock: Clock,
): Rejection {
  const newer = current?.generation === generation ? refusal : undefined;
  const newest = newer !== undefined && newer.monotonic > sent.monotonic ? newer : sent;
  return {
    generation,
    elapsedMs: msSince(newest, clock),
    settleMs: SETTLE_MS,
    settleMaxMs: SETTLE_MAX_MS,
  };
}
