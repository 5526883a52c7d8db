import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Secret, type AcquireRequest } from 'evertoken';
import { NOTHING_INHERITED, decideAcquire } from '../../src/store/decide.ts';
import { getCooldown, type KeyState } from '../../src/store/state.ts';

const RUNS = 40_000;
const DAY_MS = 86_400_000;

const NOW = 1_000_000_000;
const at = fc.integer({ min: NOW - 2 * DAY_MS, max: NOW + 2 * DAY_MS });
const generation = fc.integer({ min: 0, max: 50 });
const record = fc.record({
  generation: fc.integer({ min: 1, max: 50 }),
  issuedAt: at,
  lifetimeMs: fc.nat(2 * DAY_MS),
  refreshAfterMs: fc.nat(DAY_MS),
  confirmedAt: fc.option(at, { nil: undefined }),
  doubtedAt: fc.option(at, { nil: undefined }),
  consecutiveRejections: fc.nat(20),
  doubtMs: fc.nat(10_000),
  deathAgeMs: fc.nat(DAY_MS),
  deaths: fc.nat(5),
  payload: fc.constant(new Secret('token')),
});
const keyState: fc.Arbitrary<KeyState> = fc.record({
  record: fc.option(record, { nil: undefined }),
  generationCounter: fc.option(generation, { nil: undefined }),
  lease: fc.option(
    fc.record({
      owner: fc.constant('other'),
      fence: generation,
      credentials: fc.constant(''),
      inherited: fc.constant(NOTHING_INHERITED),
      until: at,
    }),
    { nil: undefined },
  ),
  cooldowns: fc.dictionary(
    fc.constantFrom('', 'mine', 'other'),
    fc.record({
      failures: fc.nat(9),
      since: at,
      durationMs: fc.nat(600_000),
      code: fc.constant('TOKEN_ENDPOINT_FAILED' as const),
    }),
  ),
});
const acquireRequest: fc.Arbitrary<AcquireRequest> = fc.record({
  owner: fc.constant('requester'),
  leaseMs: fc.constant(12_000),
  credentials: fc.constant('mine'),
  seenGeneration: generation,
  seenRemainingMs: fc.integer({ min: -DAY_MS, max: DAY_MS }),
  seenRefreshInMs: fc.integer({ min: -DAY_MS, max: DAY_MS }),
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

function isBetween(remainingMs: number, leaseMs: number): boolean {
  return remainingMs > 0 && remainingMs <= leaseMs;
}

describe('decideAcquire', () => {
  it('upholds its guarantees in any state', () => {
    const property = fc.property(keyState, acquireRequest, (state, request) => {
      const result = decideAcquire(state, request, NOW);
      switch (result.kind) {
        case 'lease':
          // The fence exceeds every generation seen.
          return (
            result.lease.fence > Math.max(request.seenGeneration, state.generationCounter ?? 0) &&
            !isBetween((state.lease?.until ?? NOW) - NOW, request.leaseMs)
          );
        case 'use':
        case 'still-valid':
          return (
            result.record.remainingMs > request.minRemainingMs &&
            result.record.remainingMs <= state.record!.lifetimeMs &&
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
        const cooldownMs = getCooldown(failures, {
          code: 'TOKEN_ENDPOINT_FAILED',
          areCredentialsRejected: false,
          ...backoff,
        });
        return (
          Math.max(500, retryAfterMs) <= cooldownMs && cooldownMs <= Math.max(30_000, retryAfterMs)
        );
      },
    );
    fc.assert(property, { numRuns: RUNS });
  });
});
