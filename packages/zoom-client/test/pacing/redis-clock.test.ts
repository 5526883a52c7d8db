import { beforeEach, describe, expect, it } from 'vitest';
import { hasFakeTime, startRedisWithClock } from '../../../../test/support/redis-clock.ts';
import { hasRedisServer } from '../../../../test/support/redis-server.ts';
import type { SlotGrant } from '../../src/pacing/budget.ts';
import { DailyCounts } from '../../src/pacing/daily-counts.ts';
import { RedisBudget } from '../../src/pacing/redis-budget.ts';
import { cleanups, nodeRedis } from '../support/redis-pacers.ts';

const rule = { slots: 2, windowMs: 2_000, batchSize: 1, requests: 2, per: 'second' } as const;
const request = {
  pool: 'light',
  rule,
  day: { name: 'light', limit: undefined },
  maxSlots: 3,
  lookahead: 3,
  horizonMs: 60_000,
} as const;

describe.skipIf(!hasRedisServer() || !hasFakeTime())(
  'a budget when the clock of Redis is set',
  () => {
    let budget: RedisBudget;
    let setClock: (offsetMs: number) => Promise<void>;

    beforeEach(async () => {
      const redis = await startRedisWithClock();
      cleanups.push(() => redis.stop());
      ({ setClock } = redis);
      const counts = { labels: new DailyCounts(Date.now), special: new DailyCounts(Date.now) };
      budget = new RedisBudget(await nodeRedis(redis.url), {
        prefix: 'test',
        account: 'a',
        counts,
      });
    });

    it.each([-25_000, -600_000])(
      'keeps its slots in order after a step of %i ms',
      async (stepMs) => {
        expect(toDelays(await budget.take(request))).toEqual([0, 0, expect.closeTo(2_000, -2)]);
        await setClock(stepMs);
        const delays = toDelays(await budget.take(request));
        // As if the clock had not been set: the second slot of the window, and those of the next ones.
        expect(delays[0]).toBeGreaterThan(0);
        expect(delays[0]).toBeLessThanOrEqual(2_000);
        expect(delays[2]).toBeLessThanOrEqual(4_000);
      },
    );

    it('grants slots after a step forward', async () => {
      await budget.take(request);
      await setClock(600_000);
      expect(toDelays(await budget.take(request))[0]).toBe(0);
    });

    it('does not prolong a block', async () => {
      await budget.block('light', 1_000, 'second');
      await setClock(-600_000);
      const grant = await budget.take(request);
      expect(grant).toMatchObject({ kind: 'unavailable', reason: 'blocked', scope: 'second' });
      expect(grant.kind === 'unavailable' && grant.durationMs).toBeLessThanOrEqual(1_000);
      await expect.poll(async () => (await budget.take(request)).kind).toBe('slots');
    });
  },
);

function toDelays(grant: SlotGrant): readonly number[] {
  return grant.kind === 'slots' ? grant.delaysMs : [];
}
