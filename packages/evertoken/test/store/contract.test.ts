import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { afterAll, describe, inject, it } from 'vitest';
import { encryptedStore, memoryStore } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { fakeClock, storeContract, type StoreUnderTest } from 'evertoken/testing';
import { ageKeys } from '../setup/age-keys.ts';

describe('memory store', () => {
  for (const { name, run } of storeContract(makeMemoryStore)) it(name, run);
});

async function makeMemoryStore(): Promise<StoreUnderTest> {
  const clock = fakeClock();
  return { store: memoryStore(clock), passTime: async (ms) => void (await clock.advance(ms)) };
}

describe('encrypted store', () => {
  const keyRing = [{ id: 'k1', key: btoa('0123456789abcdef0123456789abcdef') }];
  const make = async (): Promise<StoreUnderTest> => {
    const { store, passTime } = await makeMemoryStore();
    return { store: encryptedStore(store, keyRing), passTime };
  };
  for (const { name, run } of storeContract(make)) it(name, run);
});

const redisUrl = inject('redisUrl');

describe.skipIf(redisUrl === undefined)('Redis store over node-redis', async () => {
  const client = createClient({ url: redisUrl!, disableOfflineQueue: true });
  if (redisUrl !== undefined) await client.connect();
  afterAll(() => client.destroy());
  const make = makeRedisStore(
    () => redisStore(client, { prefix: 'node-redis' }),
    'node-redis',
    client,
  );
  for (const { name, run } of storeContract(make)) it(name, run);
});

describe.skipIf(redisUrl === undefined)('Redis store over ioredis', async () => {
  const [client, driver] = [
    new Redis(redisUrl ?? '', { lazyConnect: true }),
    createClient({ url: redisUrl! }),
  ];
  if (redisUrl !== undefined) await Promise.all([client.connect(), driver.connect()]);
  afterAll(() => {
    client.disconnect();
    driver.destroy();
  });
  const make = makeRedisStore(() => redisStore(client, { prefix: 'ioredis' }), 'ioredis', driver);
  for (const { name, run } of storeContract(make)) it(name, run);
});

/** Redis's own clock cannot be moved, so the keys are made older instead. Each case has keys of its own. */
function makeRedisStore(
  make: () => ReturnType<typeof redisStore>,
  prefix: string,
  driver: Parameters<typeof ageKeys>[0],
): () => Promise<StoreUnderTest> {
  return async () => {
    const seen = new Set<string>();
    const store = make();
    const acquire = store.acquire.bind(store);
    const watched = {
      ...store,
      acquire: (key: string, request: never) => (seen.add(key), acquire(key, request)),
    };
    return {
      store: watched,
      async passTime(ms) {
        for (const key of seen) await ageKeys(driver, `${prefix}:{${key}}`, ms);
      },
    };
  };
}
