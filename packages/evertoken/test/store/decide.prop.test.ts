import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Secret, type AcquireRequest } from 'evertoken';
import {
  decideRefresh,
  jitteredRefreshDelay,
  getRefreshWindows,
} from '../../src/manager/refresh-decision.ts';
import { decideAcquire, getCooldown, type KeyState } from '../../src/store/decide.ts';

const RUNS = 40_000;
const DAY_MS = 86_400_000;

describe('the windows of a token', () => {
  it('lie within its life, the hard one within the soft one, and the refresh between', () => {
    const life = fc.double({ min: 1_000, max: DAY_MS, noNaN: true });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const property = fc.property(life, random, (lifetimeMs, drawn) => {
      const { softMs, hardMs } = getRefreshWindows(lifetimeMs);
      const refreshAfterMs = jitteredRefreshDelay(lifetimeMs, drawn);
      return (
        0 < hardMs &&
        hardMs < softMs &&
        softMs < lifetimeMs &&
        refreshAfterMs >= lifetimeMs - softMs &&
        lifetimeMs - refreshAfterMs > hardMs
      );
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('never let a token be used that has less life than needed', () => {
    const ms = fc.double({ noDefaultInfinity: true, noNaN: true });
    const property = fc.property(ms, ms, ms, (remainingMs, refreshInMs, neededMs) => {
      const { kind } = decideRefresh(remainingMs, refreshInMs, neededMs);
      return (kind === 'refresh') === remainingMs <= neededMs;
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

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
const state: fc.Arbitrary<KeyState> = fc.record({
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
const request: fc.Arbitrary<AcquireRequest> = fc.record({
  owner: fc.constant('asker'),
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

describe('the decision of a store', () => {
  it('keeps its promises in any state', () => {
    const property = fc.property(state, request, (kept, asked) => {
      const answer = decideAcquire(kept, asked, NOW);
      switch (answer.kind) {
        case 'lease':
          // The number of a lease is above all that anybody has seen.
          return (
            answer.lease.fence > Math.max(asked.seenGeneration, kept.generationCounter ?? 0) &&
            (kept.lease === undefined || kept.lease.until <= NOW)
          );
        case 'use':
        case 'still-valid':
          return (
            answer.record.remainingMs > asked.minRemainingMs &&
            answer.record.generation >= asked.seenGeneration &&
            answer.record.generation !== asked.unreadableGeneration
          );
        default:
          return answer.remainingMs > 0;
      }
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('pauses within its bounds after any number of failures', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.nat(900_000),
      (failures, retryAfterMs) => {
        const pace = { baseMs: 1_000, capMs: 30_000, random: 0, retryAfterMs };
        const pause = getCooldown(failures, { code: 'TOKEN_ENDPOINT_FAILED', ...pace });
        return Math.max(500, retryAfterMs) <= pause && pause <= Math.max(30_000, retryAfterMs);
      },
    );
    fc.assert(property, { numRuns: RUNS });
  });
});
