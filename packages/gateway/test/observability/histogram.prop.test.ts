import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DURATION_BUCKETS_SECONDS,
  DurationHistogram,
  estimateQuantileMs,
} from '../../src/observability/histogram.ts';

const durationsMs = fc.array(fc.double({ min: 0, max: 200_000, noNaN: true }), { maxLength: 200 });
const boundsMs = DURATION_BUCKETS_SECONDS.map((bound) => bound * 1000);

describe('Durations', () => {
  it('counts each once, in the first bound that is not exceeded', () => {
    fc.assert(
      fc.property(durationsMs, (all) => {
        const durations = noted(all);
        boundsMs.forEach((bound, at) => {
          const upTo = durations.counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0);
          expect(upTo).toBe(all.filter((ms) => ms <= bound).length);
        });
        expect(durations.count).toBe(all.length);
        expect(durations.sumMs).toBeCloseTo(
          all.reduce((sum, ms) => sum + ms, 0),
          3,
        );
      }),
    );
  });

  it('tells a quantile that is in the same bucket as the true one', () => {
    fc.assert(
      fc.property(durationsMs, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const told = estimateQuantileMs(noted(all).counts, share);
        if (all.length === 0) {
          expect(told).toBeUndefined();
          return;
        }
        const sorted = all.toSorted((a, b) => a - b);
        const real = sorted[Math.max(0, Math.ceil(share * all.length) - 1)]!;
        const upper = boundsMs.find((bound) => real <= bound) ?? boundsMs.at(-1)!;
        const lower = boundsMs.findLast((bound) => bound < upper) ?? 0;
        if (real > boundsMs.at(-1)!) {
          expect(told).toBe(boundsMs.at(-1));
          return;
        }
        expect(told).toBeGreaterThanOrEqual(lower);
        expect(told).toBeLessThanOrEqual(upper);
      }),
    );
  });
});

function noted(all: readonly number[]): DurationHistogram {
  const durations = new DurationHistogram();
  for (const ms of all) durations.observe(ms);
  return durations;
}
