import { describe, it } from 'vitest';
import { hasFakeTime, startRedisWithClock } from '../../../../test/support/redis-clock.ts';
import { hasRedisServer } from '../../../../test/support/redis-server.ts';
import { DailyCounts } from '../../src/pacing/daily-counts.ts';
import { RedisBudget } from '../../src/pacing/redis-budget.ts';
import { clockContract } from '../support/budget-contract.ts';
import { cleanups, nodeRedis } from '../support/redis-pacers.ts';

describe.skipIf(!hasRedisServer() || !hasFakeTime())(
  'a budget when the clock of Redis is set',
  () => {
    const contract = clockContract(async () => {
      const redis = await startRedisWithClock();
      cleanups.push(() => redis.stop());
      const counts = { labels: new DailyCounts(Date.now), special: new DailyCounts(Date.now) };
      const deps = { prefix: 'test', account: 'a', counts };
      return {
        budget: new RedisBudget(await nodeRedis(redis.url), deps),
        setClock: redis.setClock,
      };
    });
    for (const { name, run } of contract) it(name, run);
  },
);
