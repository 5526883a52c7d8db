import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  decideRefresh,
  getRefreshWindows,
  jitteredRefreshDelay,
} from '../../src/manager/refresh-decision.ts';

const RUNS = 40_000;
const DAY_MS = 86_400_000;

describe('the refresh windows', () => {
  it('contain each other and the refresh within the lifetime', () => {
    const lifetime = fc.double({ min: 1_000, max: DAY_MS, noNaN: true });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const property = fc.property(lifetime, random, (lifetimeMs, jitter) => {
      const { softMs, hardMs } = getRefreshWindows(lifetimeMs);
      const refreshAfterMs = jitteredRefreshDelay(lifetimeMs, jitter);
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
});

describe('decideRefresh', () => {
  it('refreshes a token exactly if it has less remaining lifetime than needed', () => {
    const ms = fc.double({ noDefaultInfinity: true, noNaN: true });
    const property = fc.property(ms, ms, ms, (remainingMs, refreshInMs, minRemainingMs) => {
      const { kind } = decideRefresh(remainingMs, refreshInMs, minRemainingMs);
      return (kind === 'refresh') === remainingMs <= minRemainingMs;
    });
    fc.assert(property, { numRuns: RUNS });
  });
});
