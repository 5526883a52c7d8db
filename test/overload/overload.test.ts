import { expect, it } from 'vitest';
import { checkOverload, overload } from './overload.ts';
import { hasRedisServer } from '../support/redis-server.ts';

// The long form, for a minute: npm run overload
it.skipIf(!hasRedisServer())(
  'two gateways that share a Redis keep to their share of a plan, and use it',
  async () => {
    const result = await overload(4);
    expect(checkOverload(result)).toEqual([]);
    for (const statuses of result.statuses) expect(statuses['200']).toBeGreaterThan(0);
  },
  60_000,
);
