import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTokenBucket } from '../../src/auth/caller-limits.ts';

it('allows a burst of one second, then refills at the rate', () => {
  let nowMs = 0;
  const take = createTokenBucket(4, () => nowMs);
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 0]);
  expect(take()).toBe(250);
  nowMs += 249;
  expect(take()).toBeCloseTo(1);
  nowMs += 1;
  expect(take()).toBe(0);
  expect(take()).toBe(250);
});

it('allows single requests at a rate below one per second', () => {
  let nowMs = 0;
  const take = createTokenBucket(0.1, () => nowMs);
  expect([take(), take()]).toEqual([0, 10_000]);
  nowMs += 10_000;
  expect([take(), take()]).toEqual([0, 10_000]);
});

it('never exceeds the rate plus one burst, and allows a request after the reported wait', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 50, noNaN: true }), steps, (perSecond, pauses) => {
      let nowMs = 0;
      let taken = 0;
      const take = createTokenBucket(perSecond, () => nowMs);
      for (const pause of pauses) {
        nowMs += pause;
        if (take() === 0) taken += 1;
      }
      expect(taken).toBeLessThanOrEqual(Math.max(1, perSecond) + (nowMs / 1000) * perSecond + 1e-6);
      let waitMs = take();
      while (waitMs === 0) waitMs = take();
      nowMs += waitMs + 1e-3;
      expect(take()).toBe(0);
    }),
  );
});
