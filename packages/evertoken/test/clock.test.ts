import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fakeClock } from 'evertoken/testing';
import { startTimeout, systemClock } from '../src/clock.ts';

describe('a deadline', () => {
  it('calls back once, at its time', async () => {
    const clock = fakeClock();
    let calls = 0;
    startTimeout(clock, 1_000, () => (calls += 1));
    await clock.advance(999);
    expect(calls).toBe(0);
    await clock.advance(1);
    expect(calls).toBe(1);
    await clock.advance(10_000);
    expect(calls).toBe(1);
  });

  it.each([0, 700])('does not call back when it is cancelled after %i ms', async (ms) => {
    const clock = fakeClock();
    let calls = 0;
    const cancel = startTimeout(clock, 1_000, () => (calls += 1));
    await clock.advance(ms);
    cancel();
    await clock.advance(10_000);
    expect(calls).toBe(0);
  });

  it('lets a process that was stalled read an answer first', async () => {
    const first = new Promise<string>((resolve) => {
      startTimeout(systemClock, 60, () => resolve('time is up'));
      randomBytes(16, () => resolve('an answer'));
    });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);
    expect(await first).toBe('an answer');
  });
});
