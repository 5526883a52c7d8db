import { expect, it } from 'vitest';
import { WINDOW_MS, SlidingWindowCounter } from '../../src/observability/sliding-window-counter.ts';

const HALF_MINUTE = 30_000;

it('counts what happened in the last five minutes', () => {
  const recent = new SlidingWindowCounter();
  recent.increment(0);
  recent.increment(HALF_MINUTE * 3);
  recent.increment(HALF_MINUTE * 3 + 1);
  expect(recent.count(HALF_MINUTE * 9)).toBe(3);
  expect(recent.count(WINDOW_MS)).toBe(2);
  expect(recent.count(WINDOW_MS + HALF_MINUTE * 3)).toBe(0);
});

it('begins anew after a long silence', () => {
  const recent = new SlidingWindowCounter();
  for (let at = 0; at < WINDOW_MS; at += HALF_MINUTE) recent.increment(at);
  expect(recent.count(WINDOW_MS - 1)).toBe(10);
  expect(recent.count(WINDOW_MS * 100)).toBe(0);
  recent.increment(WINDOW_MS * 100);
  expect(recent.count(WINDOW_MS * 100)).toBe(1);
});
