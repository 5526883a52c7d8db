import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { createRateRule, type RateRule } from '../../src/pacing/rate-rule.ts';
import { takeSlots } from '../../src/pacing/process-budget.ts';

describe('createRateRule()', () => {
  test.each<[string, { perSecond: number } | { perMinute: number }, number, Partial<RateRule>]>([
    ['half of Pro, light', { perSecond: 30 }, 0.5, { slots: 3, windowMs: 200, batchSize: 1 }],
    ['half of Pro, heavy', { perSecond: 10 }, 0.5, { slots: 1, windowMs: 200, batchSize: 1 }],
    ['half of Business, light', { perSecond: 80 }, 0.5, { slots: 10, windowMs: 250, batchSize: 1 }],
    ['90 % of Pro', { perSecond: 30 }, 0.9, { slots: 3, windowMs: (3 / 27) * 1_000, batchSize: 1 }],
    ['all of Pro', { perSecond: 30 }, 1, { slots: 1, windowMs: 1_000 / 30, batchSize: 1 }],
    ['half of Free, heavy', { perSecond: 1 }, 0.5, { slots: 1, windowMs: 2_000, batchSize: 1 }],
    ['a limit per minute', { perMinute: 10 }, 0.5, { slots: 5, windowMs: 61_000, batchSize: 1 }],
    [
      'less than one per minute',
      { perMinute: 10 },
      0.05,
      { slots: 1, windowMs: 121_000, batchSize: 1 },
    ],
    ['1000 per second', { perSecond: 2_000 }, 0.5, { slots: 250, windowMs: 250, batchSize: 1 }],
    ['in batches', { perSecond: 100_000 }, 0.5, { slots: 12, windowMs: 240, batchSize: 1_000 }],
    [
      'in batches with a share of 1',
      { perSecond: 50_000 },
      1,
      { slots: 1, windowMs: 20, batchSize: 1_000 },
    ],
  ])('creates a rule for %s', (_, rate, share, expected) => {
    expect(createRateRule(rate, share)).toMatchObject(expected);
  });

  const perSecond = fc.record({ perSecond: fc.integer({ min: 1, max: 1_000 }) });
  const perMinute = fc.record({ perMinute: fc.integer({ min: 1, max: 100 }) });
  const shares = fc.double({ min: 0.01, max: 1, noNaN: true });

  it('allows the whole rate, and in no second more than the account’s limit', () => {
    fc.assert(
      fc.property(perSecond, shares, (rate, share) => {
        const { slots, windowMs, requests } = createRateRule(rate, share);
        expect((slots / windowMs) * 1_000).toBeCloseTo(rate.perSecond * share, 6);
        // A second contains its rate and at most one full burst.
        expect(requests + slots).toBeLessThanOrEqual(Math.max(rate.perSecond, requests + 1) + 1e-6);
      }),
    );
  });

  it('allows no more than the share in any minute', () => {
    fc.assert(
      fc.property(perMinute, shares, (rate, share) => {
        const { slots, windowMs } = createRateRule(rate, share);
        expect(slots).toBeLessThanOrEqual(Math.max(1, rate.perMinute * share));
        expect(windowMs).toBeGreaterThan(60_000);
      }),
    );
  });
});

describe('takeSlots()', () => {
  const rule = (slots: number, windowMs: number): RateRule => ({
    slots,
    windowMs,
    batchSize: 1,
    requests: slots,
    per: 'second',
  });

  it('takes a burst and then evenly spaced slots', () => {
    const first = takeSlots(
      [],
      { rule: rule(2, 100), maxSlots: 5, lookahead: 2, horizonMs: 1_000 },
      10,
    );
    expect(first).toEqual({ slots: [10, 10, 110, 110], nextAt: 210, taken: [110, 110] });
    const then = takeSlots(
      first.taken,
      { rule: rule(2, 100), maxSlots: 1, lookahead: 1, horizonMs: 150 },
      50,
    );
    expect(then).toEqual({ slots: [], nextAt: 210, taken: [110, 110] });
  });

  it('never exceeds the limit in any window, and takes every available slot', () => {
    const slotRequest = fc.record({
      after: fc.double({ min: 0, max: 300, noNaN: true }),
      maxSlots: fc.integer({ min: 1, max: 5 }),
      lookahead: fc.integer({ min: 1, max: 5 }),
      horizonMs: fc.double({ min: 0, max: 500, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 200 }),
        fc.array(slotRequest, { maxLength: 60 }),
        (slots, windowMs, requests) => {
          let now = 0;
          let taken: readonly number[] = [];
          const all: number[] = [];
          for (const { after, ...request } of requests) {
            now += after;
            const result = takeSlots(taken, { rule: rule(slots, windowMs), ...request }, now);
            taken = result.taken;
            for (const at of result.slots) expect(at).toBeGreaterThanOrEqual(now);
            // Without a slot, the next one is beyond the horizon.
            if (result.slots.length === 0) {
              expect(result.nextAt - now).toBeGreaterThan(request.horizonMs);
            }
            all.push(...result.slots);
          }
          for (let index = slots; index < all.length; index += 1) {
            expect(all[index]! - all[index - slots]!).toBeGreaterThanOrEqual(windowMs - 1e-6);
          }
          expect(all).toEqual(all.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
