import { describe, expect, it } from 'vitest';
import { fakeClock } from 'evertoken/testing';
import { CircuitBreaker } from '../../src/store/circuit-breaker.ts';

function createBreaker({ failureThreshold = 1, singleProbe = false } = {}) {
  const clock = fakeClock();
  const events: string[] = [];
  const breaker = new CircuitBreaker({
    clock,
    timeoutMs: 100,
    onTimeout: () => new Error('timeout'),
    failureThreshold,
    openMs: 1_000,
    maxOpenMs: 4_000,
    singleProbe,
    onFailure: (error, failures) => events.push(`${(error as Error).message} ${failures}`),
    onRecovered: () => events.push('recovered'),
  });
  const fail = (): Promise<void> =>
    breaker.run(() => Promise.reject(new Error('failure'))).catch(() => {});
  return { clock, events, breaker, fail };
}

describe('CircuitBreaker', () => {
  it('opens after consecutive failures, for longer after each further one', async () => {
    const { clock, breaker, fail } = createBreaker({ failureThreshold: 2 });
    await fail();
    expect(breaker.allowsCall()).toBe(true);
    for (const openMs of [1_000, 2_000, 4_000, 4_000]) {
      await fail();
      await clock.advance(openMs - 1);
      expect(breaker.allowsCall()).toBe(false);
      await clock.advance(1);
      expect(breaker.allowsCall()).toBe(true);
    }
  });

  it('reports failures with their number, and the recovery once', async () => {
    const { breaker, events, fail } = createBreaker();
    await fail();
    await fail();
    expect(breaker.isHealthy).toBe(false);
    await breaker.run(async () => 'result');
    await breaker.run(async () => 'result');
    expect(breaker.isHealthy).toBe(true);
    expect(events).toEqual(['failure 1', 'failure 2', 'recovered']);
  });

  it('counts a timeout as a failure', async () => {
    const { breaker, clock, events } = createBreaker();
    const outcome = breaker.run(() => new Promise(() => {})).catch(String);
    await clock.advance(100);
    expect(await outcome).toBe('Error: timeout');
    expect(events).toEqual(['timeout 1']);
  });

  it('admits one probe at a time with singleProbe', async () => {
    const { breaker, clock, fail } = createBreaker({ singleProbe: true });
    await fail();
    await clock.advance(1_000);
    expect(breaker.allowsCall()).toBe(true);
    expect(breaker.allowsCall()).toBe(false);
    await clock.advance(1_000);
    expect(breaker.allowsCall()).toBe(true);
  });

  it('admits all calls again from the success of a probe on', async () => {
    const { breaker, clock, events, fail } = createBreaker({ singleProbe: true });
    await fail();
    await clock.advance(1_000);
    expect(breaker.allowsCall()).toBe(true);
    await breaker.run(async () => 'result');
    expect(events.at(-1)).toBe('recovered');
    expect(breaker.allowsCall()).toBe(true);
  });
});
