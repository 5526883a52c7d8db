import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DURATION_BUCKETS_SECONDS,
  DurationHistogram,
  estimateQuantileMs,
} from '../../src/observability/request-metrics.ts';

const durationsMs = fc.array(fc.double({ min: 0, max: 200_000, noNaN: true }), { maxLength: 200 });
const boundsMs = DURATION_BUCKETS_SECONDS.map((bound) => bound * 1000);

describe('DurationHistogram', () => {
  it('counts each observation in the first bucket whose bound it does not exceed', () => {
    fc.assert(
      fc.property(durationsMs, (all) => {
        const histogram = observeAll(all);
        boundsMs.forEach((bound, index) => {
          const upTo = histogram.counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0);
          expect(upTo).toBe(all.filter((ms) => ms <= bound).length);
        });
        expect(histogram.count).toBe(all.length);
        expect(histogram.sumMs).toBeCloseTo(
          all.reduce((sum, ms) => sum + ms, 0),
          3,
        );
      }),
    );
  });

  it('estimates a quantile within the bucket of the exact one', () => {
    fc.assert(
      fc.property(durationsMs, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, quantile) => {
        const estimate = estimateQuantileMs(observeAll(all).counts, quantile);
        if (all.length === 0) {
          expect(estimate).toBeUndefined();
          return;
        }
        const sorted = all.toSorted((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil(quantile * all.length) - 1)]!;
        const upper = boundsMs.find((bound) => exact <= bound) ?? boundsMs.at(-1)!;
        const lower = boundsMs.findLast((bound) => bound < upper) ?? 0;
        if (exact > boundsMs.at(-1)!) {
          expect(estimate).toBe(boundsMs.at(-1));
          return;
        }
        expect(estimate).toBeGreaterThanOrEqual(lower);
        expect(estimate).toBeLessThanOrEqual(upper);
      }),
    );
  });
});

function observeAll(all: readonly number[]): DurationHistogram {
  const histogram = new DurationHistogram();
  for (const ms of all) histogram.observe(ms);
  return histogram;
}
