import { expect, it } from 'vitest';
import { FailedAuthLimiter, LimitedMap } from '../../src/auth/caller-limits.ts';

function limitAt(start = 0): { limit: FailedAuthLimiter; pass: (ms: number) => void } {
  let nowMs = start;
  return { limit: new FailedAuthLimiter(() => nowMs), pass: (ms) => void (nowMs += ms) };
}

function guess(
  limit: FailedAuthLimiter,
  address: string,
  id: string | undefined,
  times: number,
): void {
  for (let time = 0; time < times; time += 1) limit.recordFailure(address, id);
}

it('locks out after ten failures per minute', () => {
  const { limit, pass } = limitAt();
  guess(limit, '192.0.2.1', undefined, 9);
  expect(limit.retryAfterMs('192.0.2.1', undefined)).toBe(0);
  pass(20_000);
  guess(limit, '192.0.2.1', undefined, 1);
  expect(limit.retryAfterMs('192.0.2.1', undefined)).toBe(40_000);
  pass(40_000);
  expect(limit.retryAfterMs('192.0.2.1', undefined)).toBe(0);
  guess(limit, '192.0.2.1', undefined, 1);
  expect(limit.retryAfterMs('192.0.2.1', undefined)).toBe(0);
});

it('does not lock out other addresses or other keys of the same address', () => {
  const { limit } = limitAt();
  guess(limit, '192.0.2.1', undefined, 20);
  guess(limit, '192.0.2.1', 'aa', 20);
  expect(limit.retryAfterMs('192.0.2.1', 'aa')).toBeGreaterThan(0);
  expect(limit.retryAfterMs('192.0.2.1', 'bb')).toBe(0);
  expect(limit.retryAfterMs('192.0.2.2', undefined)).toBe(0);
  expect(limit.retryAfterMs(undefined, undefined)).toBe(0);
});

it.each([
  ['2001:db8:0:7::1', '2001:db8:0:7:ffff::9', true],
  ['2001:db8::1', '2001:db8:0:0:1::', true],
  ['2001:db8:0:7::1', '2001:db8:0:8::1', false],
  ['::1', '::2', true],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
  ['192.0.2.1', '192.0.2.2', false],
])('treats %s and %s as one network: %s', (one, other, same) => {
  const { limit } = limitAt();
  guess(limit, one, undefined, 10);
  expect(limit.retryAfterMs(other, undefined) > 0).toBe(same);
});

it('evicts the oldest entry beyond its maximum size', () => {
  const map = new LimitedMap<number, number>(3);
  for (let key = 0; key < 10; key += 1) map.set(key, key);
  expect(map.size).toBe(3);
  expect([6, 7, 8, 9].map((key) => map.get(key))).toEqual([undefined, 7, 8, 9]);
  map.set(7, 70);
  map.set(10, 10);
  expect([7, 8, 9, 10].map((key) => map.get(key))).toEqual([70, undefined, 9, 10]);
});
