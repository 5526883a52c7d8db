import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { fakeClock } from 'evertoken/testing';
import { SingleFlight } from '../../src/manager/single-flight.ts';

/** A fake clock that counts the active timers. */
function countingClock() {
  const clock = fakeClock();
  const active = new Set<object>();
  return {
    ...clock,
    get timers() {
      return active.size;
    },
    after(delayMs: number, callback: () => void) {
      const timer = {};
      active.add(timer);
      const cancel = clock.after(delayMs, () => (active.delete(timer), callback()));
      return () => (active.delete(timer), cancel());
    },
  };
}

function createFlights() {
  const clock = countingClock();
  const flights = new SingleFlight<string, string>();
  const { promise, resolve, reject } = withResolvers<string>();
  let starts = 0;
  const join = () => flights.run('key', () => ((starts += 1), promise));
  return { clock, join, resolve, reject, starts: () => starts };
}

function withResolvers<T>() {
  let [resolve, reject]: [(value: T) => void, (error: Error) => void] = [() => {}, () => {}];
  const promise = new Promise<T>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

describe('SingleFlight', () => {
  it('returns one result to all callers and starts again after it has settled', async () => {
    const { clock, join, resolve, starts } = createFlights();
    const options = { clock, timeoutMs: 1_000, signal: undefined };
    const all = [join().wait(options), join().wait(options), join().result];
    resolve('token');
    expect(await Promise.all(all)).toEqual(['token', 'token', 'token']);
    expect(starts()).toBe(1);
    join();
    expect(starts()).toBe(2);
  });

  it('rejects for all callers if the operation fails', async () => {
    const { clock, join, reject } = createFlights();
    const waiting = join().wait({ clock, timeoutMs: 1_000, signal: undefined });
    reject(new Error('down'));
    await expect(waiting).rejects.toThrow('down');
    expect(clock.timers).toBe(0);
  });

  it('keeps no timer or listener of aborted callers and resolves for the others', async () => {
    const { clock, join, resolve } = createFlights();
    const controller = new AbortController();
    const remaining = join().wait({ clock, timeoutMs: 60_000, signal: undefined });
    const others = Array.from({ length: 10 }, () =>
      join().wait({ clock, timeoutMs: 60_000, signal: controller.signal }),
    );
    expect(clock.timers).toBe(11);
    controller.abort(new Error('aborted'));
    const outcomes = await Promise.allSettled(others);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(clock.timers).toBe(1);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    resolve('token');
    expect(await remaining).toBe('token');
    expect(clock.timers).toBe(0);
  });

  it('accepts a wait after it has settled, and rejects one with an aborted signal', async () => {
    const { clock, join, resolve } = createFlights();
    const flight = join();
    const aborted = flight.wait({
      clock,
      timeoutMs: 1_000,
      signal: AbortSignal.abort(new Error('late')),
    });
    await expect(aborted).rejects.toThrow('late');
    expect(clock.timers).toBe(0);
    resolve('token');
    await flight.result;
    expect(await flight.wait({ clock, timeoutMs: 1_000, signal: undefined })).toBe('token');
  });
});
