import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { fakeClock } from 'evertoken/testing';
import { SingleFlight } from '../../src/manager/single-flight.ts';

/** A clock that knows how many of its timers have neither run nor been cancelled. */
function countingClock() {
  const clock = fakeClock();
  const running = new Set<object>();
  return {
    ...clock,
    get timers() {
      return running.size;
    },
    after(delayMs: number, callback: () => void) {
      const timer = {};
      running.add(timer);
      const cancel = clock.after(delayMs, () => (running.delete(timer), callback()));
      return () => (running.delete(timer), cancel());
    },
  };
}

function world() {
  const clock = countingClock();
  const flights = new SingleFlight<string, string>();
  const { promise, resolve, reject } = withResolvers<string>();
  let starts = 0;
  const join = () => flights.run('key', () => ((starts += 1), promise));
  return { clock, join, land: resolve, crash: reject, starts: () => starts };
}

function withResolvers<T>() {
  let [resolve, reject]: [(value: T) => void, (error: Error) => void] = [() => {}, () => {}];
  const promise = new Promise<T>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

describe('a shared run', () => {
  it('gives the same result to all who wait, and starts anew after its end', async () => {
    const { clock, join, land, starts } = world();
    const patience = { clock, timeoutMs: 1_000, signal: undefined };
    const all = [join().wait(patience), join().wait(patience), join().result];
    land('token');
    expect(await Promise.all(all)).toEqual(['token', 'token', 'token']);
    expect(starts()).toBe(1);
    join();
    expect(starts()).toBe(2);
  });

  it('fails for all who wait', async () => {
    const { clock, join, crash } = world();
    const waiting = join().wait({ clock, timeoutMs: 1_000, signal: undefined });
    crash(new Error('down'));
    await expect(waiting).rejects.toThrow('down');
    expect(clock.timers).toBe(0);
  });

  it('keeps nothing of those who left, and goes on for the others', async () => {
    const { clock, join, land } = world();
    const controller = new AbortController();
    const patient = join().wait({ clock, timeoutMs: 60_000, signal: undefined });
    const others = Array.from({ length: 10 }, () =>
      join().wait({ clock, timeoutMs: 60_000, signal: controller.signal }),
    );
    expect(clock.timers).toBe(11);
    controller.abort(new Error('left'));
    const outcomes = await Promise.allSettled(others);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(clock.timers).toBe(1);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    land('token');
    expect(await patient).toBe('token');
    expect(clock.timers).toBe(0);
  });

  it('can be waited for after its end, and by one who has aborted before', async () => {
    const { clock, join, land } = world();
    const flight = join();
    const aborted = flight.wait({
      clock,
      timeoutMs: 1_000,
      signal: AbortSignal.abort(new Error('late')),
    });
    await expect(aborted).rejects.toThrow('late');
    expect(clock.timers).toBe(0);
    land('token');
    await flight.result;
    expect(await flight.wait({ clock, timeoutMs: 1_000, signal: undefined })).toBe('token');
  });
});
