import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fakeClock } from 'evertoken/testing';
import { startTimeout, systemClock, withTimeout } from '../src/clock.ts';

describe('startTimeout', () => {
  it('calls back once after the delay', async () => {
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

  it.each([0, 700])('does not call back if it is cancelled after %i ms', async (ms) => {
    const clock = fakeClock();
    let calls = 0;
    const cancel = startTimeout(clock, 1_000, () => (calls += 1));
    await clock.advance(ms);
    cancel();
    await clock.advance(10_000);
    expect(calls).toBe(0);
  });

  it('lets a process that was stalled read a response before the timeout fires', async () => {
    const first = new Promise<string>((resolve) => {
      startTimeout(systemClock, 60, () => resolve('timeout'));
      randomBytes(16, () => resolve('response'));
    });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120);
    expect(await first).toBe('response');
  });
});

describe('withTimeout', () => {
  const onTimeout = (): Error => new Error('timeout');

  it('settles as the promise does if it settles in time', async () => {
    const clock = fakeClock();
    const options = { clock, timeoutMs: 1_000, onTimeout };
    expect(await withTimeout(Promise.resolve('result'), options)).toBe('result');
    const failure = Promise.reject(new Error('failure'));
    await expect(withTimeout(failure, options)).rejects.toThrow('failure');
  });

  it('rejects with the error of onTimeout, and passes a late result to onLateResult', async () => {
    const clock = fakeClock();
    const late: string[] = [];
    let resolve = (_result: string): void => {};
    const promise = new Promise<string>((fulfil) => (resolve = fulfil));
    const onLateResult = (result: string): unknown => late.push(result);
    const options = { clock, timeoutMs: 1_000, onTimeout, onLateResult };
    const outcome = withTimeout(promise, options).catch(String);
    await clock.advance(1_000);
    expect(await outcome).toBe('Error: timeout');
    expect(late).toEqual([]);
    resolve('result');
    await clock.advance(0);
    expect(late).toEqual(['result']);
  });
});
