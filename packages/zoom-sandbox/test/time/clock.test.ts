import { expect, onTestFinished, test, vi } from 'vitest';
import { Clock } from '../../src/time/clock.ts';

function startClock(startAtMs?: number): Clock {
  const clock = new Clock(startAtMs);
  onTestFinished(() => clock.cancelAll());
  return clock;
}

test('runs in real time plus the advanced time', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const clock = startClock();
  const before = clock.now();
  clock.advance(3_600_000);
  vi.setSystemTime(Date.now() + 500);
  expect(clock.now() - before).toBe(3_600_500);
  clock.set(Date.parse('2030-01-01T00:00:00Z'));
  expect(new Date(clock.now()).getUTCFullYear()).toBe(2030);
  clock.reset();
  expect(clock.now()).toBe(Date.now());
  expect(() => clock.advance(NaN)).toThrow('expected milliseconds');
});

test('stops when frozen and resumes from the frozen time', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const clock = startClock(1_000);
  clock.freeze();
  vi.setSystemTime(Date.now() + 10_000);
  clock.advance(500);
  expect(clock.now()).toBe(1_500);
  clock.resume();
  expect(clock.isFrozen).toBe(false);
  vi.setSystemTime(Date.now() + 200);
  expect(clock.now()).toBe(1_700);
});

test('runs scheduled functions in virtual time unless they are cancelled', async () => {
  const clock = startClock();
  clock.freeze();
  const fired: string[] = [];
  clock.schedule(clock.now() + 60_000, () => fired.push('minute'));
  clock.schedule(clock.now() + 2 ** 40, () => fired.push('decades'));
  const cancel = clock.schedule(clock.now() + 60_000, () => fired.push('cancelled'));
  cancel();
  clock.advance(59_999);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(fired).toEqual([]);
  clock.advance(1);
  await expect.poll(() => fired).toEqual(['minute']);
  clock.advance(2 ** 40);
  await expect.poll(() => fired).toEqual(['minute', 'decades']);
});
