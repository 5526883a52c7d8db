import { createClient } from 'redis';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { redisStore } from 'evertoken/redis';
import { ageRedisKeys } from '../support/age-redis-keys.ts';
import { expectSameDecisions } from '../support/store-decisions.ts';

const redisUrl = inject('redisUrl');
const PREFIX = 'decisions';

describe.skipIf(redisUrl === undefined)('the Lua scripts', () => {
  const client = createClient({ url: redisUrl! });
  beforeAll(async () => void (await client.connect()));
  afterAll(() => client.destroy());

  it('decide as decide.ts does, in any sequence of steps', async () => {
    const store = redisStore(client, { prefix: PREFIX });
    const age = (key: string, ms: number): Promise<void> =>
      ageRedisKeys(client, `${PREFIX}:{${key}}`, ms);
    await expectSameDecisions(store, age, 150);
  });
});
