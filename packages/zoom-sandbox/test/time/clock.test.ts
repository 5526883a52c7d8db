import { expect, onTestFinished, test } from 'vitest';
import { Clock } from '../../src/time/clock.ts';

function startClock(startAtMs?: number): Clock {
  const clock = new Clock(startAtMs);
  onTestFinished(() => clock.cancelAll());
  return clock;
}

test('runs in real time, plus what it was advanced by', () => {
  const clock = startClock();
  const before = clock.now();
  clock.advance(3_600_000);
  expect(clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
  clock.set(Date.parse('2030-01-01T00:00:00Z'));
  expect(new Date(clock.now()).getUTCFullYear()).toBe(2030);
  clock.reset();
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(5);
  expect(() => clock.advance(NaN)).toThrow('expected milliseconds');
});

test('stands still when frozen, and runs on from there', () => {
  const clock = startClock(1_000);
  clock.freeze();
  const frozenMs = clock.now();
  clock.advance(500);
  expect(clock.now()).toBe(frozenMs + 500);
  clock.resume();
  expect(clock.isFrozen).toBe(false);
  expect(clock.now()).toBeGreaterThanOrEqual(frozenMs + 500);
  expect(clock.now()).toBeLessThan(frozenMs + 10_000);
});

test('rings alarms in virtual time, unless cancelled', async () => {
  const clock = startClock();
  clock.freeze();
  const rung: string[] = [];
  clock.schedule(clock.now() + 60_000, () => rung.push('minute'));
  clock.schedule(clock.now() + 2 ** 40, () => rung.push('decades'));
  const cancel = clock.schedule(clock.now() + 60_000, () => rung.push('cancelled'));
  cancel();
  clock.advance(59_999);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(rung).toEqual([]);
  clock.advance(1);
  await expect.poll(() => rung).toEqual(['minute']);
  clock.advance(2 ** 40);
  await expect.poll(() => rung).toEqual(['minute', 'decades']);
});
