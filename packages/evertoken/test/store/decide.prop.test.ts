import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Secret, type AcquireRequest } from 'evertoken';
import { decideAcquire, getCooldown, type KeyState } from '../../src/store/decide.ts';

const RUNS = 40_000;
const DAY_MS = 86_400_000;

const NOW = 1_000_000_000;
const at = fc.integer({ min: NOW - 2 * DAY_MS, max: NOW + 2 * DAY_MS });
const generation = fc.integer({ min: 0, max: 50 });
const record = fc.record({
  generation: fc.integer({ min: 1, max: 50 }),
  issuedAt: at,
  expiresAt: at,
  refreshAt: at,
  confirmedAt: fc.option(at, { nil: undefined }),
  consecutiveRejections: fc.nat(20),
  payload: fc.constant(new Secret('token')),
});
const keyState: fc.Arbitrary<KeyState> = fc.record({
  record: fc.option(record, { nil: undefined }),
  generationCounter: fc.option(generation, { nil: undefined }),
  lease: fc.option(
    fc.record({
      owner: fc.constant('other'),
      fence: generation,
      consecutiveRejections: fc.nat(9),
      until: at,
    }),
    { nil: undefined },
  ),
  cooldown: fc.option(
    fc.record({
      failures: fc.nat(9),
      until: at,
      code: fc.constant('TOKEN_ENDPOINT_FAILED' as const),
    }),
    { nil: undefined },
  ),
});
const acquireRequest: fc.Arbitrary<AcquireRequest> = fc.record({
  owner: fc.constant('requester'),
  leaseMs: fc.constant(12_000),
  seenGeneration: generation,
  unreadableGeneration: generation,
  minRemainingMs: fc.nat(DAY_MS),
  counterTtlMs: fc.constant(DAY_MS),
  rejected: fc.option(
    fc.record({
      generation: fc.integer({ min: 1, max: 50 }),
      elapsedMs: fc.nat(60_000),
      gracePeriodMs: fc.constant(10_000),
      maxGracePeriodMs: fc.constant(300_000),
    }),
    { nil: undefined },
  ),
});

describe('decideAcquire', () => {
  it('upholds its guarantees in any state', () => {
    const property = fc.property(keyState, acquireRequest, (state, request) => {
      const result = decideAcquire(state, request, NOW);
      switch (result.kind) {
        case 'lease':
          // The fence exceeds every generation seen.
          return (
            result.lease.fence > Math.max(request.seenGeneration, state.generationCounter ?? 0) &&
            (state.lease === undefined || state.lease.until <= NOW)
          );
        case 'use':
        case 'still-valid':
          return (
            result.record.remainingMs > request.minRemainingMs &&
            result.record.generation >= request.seenGeneration &&
            result.record.generation !== request.unreadableGeneration
          );
        default:
          return result.remainingMs > 0;
      }
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

describe('getCooldown', () => {
  it('stays within its limits for any number of failures', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.nat(900_000),
      (failures, retryAfterMs) => {
        const backoff = { baseMs: 1_000, capMs: 30_000, random: 0, retryAfterMs };
        const cooldownMs = getCooldown(failures, { code: 'TOKEN_ENDPOINT_FAILED', ...backoff });
        return (
          Math.max(500, retryAfterMs) <= cooldownMs && cooldownMs <= Math.max(30_000, retryAfterMs)
        );
      },
    );
    fc.assert(property, { numRuns: RUNS });
  });
});
