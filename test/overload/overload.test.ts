import { expect, it } from 'vitest';
import { checkOverload, overload } from './overload.ts';
import { hasRedisServer } from '../support/redis-server.ts';

// `npm run overload` runs for a minute.
it.skipIf(!hasRedisServer())(
  'two gateways that share a Redis use their share of the plan, and no more',
  async () => {
    const result = await overload(4);
    expect(checkOverload(result)).toEqual([]);
    for (const statuses of result.statuses) expect(statuses['200']).toBeGreaterThan(0);
  },
  60_000,
);
