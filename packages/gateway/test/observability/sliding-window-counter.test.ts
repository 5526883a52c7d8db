import { expect, it } from 'vitest';
import { SlidingWindowCounter, WINDOW_MS } from '../../src/observability/request-metrics.ts';

const HALF_MINUTE = 30_000;

it('counts events of the last five minutes', () => {
  const counter = new SlidingWindowCounter();
  counter.increment(0);
  counter.increment(HALF_MINUTE * 3);
  counter.increment(HALF_MINUTE * 3 + 1);
  expect(counter.count(HALF_MINUTE * 9)).toBe(3);
  expect(counter.count(WINDOW_MS)).toBe(2);
  expect(counter.count(WINDOW_MS + HALF_MINUTE * 3)).toBe(0);
});

it('drops expired events after a long gap', () => {
  const counter = new SlidingWindowCounter();
  for (let ms = 0; ms < WINDOW_MS; ms += HALF_MINUTE) counter.increment(ms);
  expect(counter.count(WINDOW_MS - 1)).toBe(10);
  expect(counter.count(WINDOW_MS * 100)).toBe(0);
  counter.increment(WINDOW_MS * 100);
  expect(counter.count(WINDOW_MS * 100)).toBe(1);
});
