import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { afterAll, describe, inject, it } from 'vitest';
import { encryptedStore, memoryStore, systemClock, type TokenStore } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { fakeClock, storeContract, type StoreUnderTest } from 'evertoken/testing';
import { withCircuitBreaker } from '../../src/store/circuit-breaker.ts';
import { ageRedisKeys } from '../support/age-redis-keys.ts';

describe('memory store', () => {
  for (const { name, run } of storeContract(makeMemoryStore)) it(name, run);
});

async function makeMemoryStore(): Promise<StoreUnderTest> {
  const clock = fakeClock();
  return { store: memoryStore(clock), advance: async (ms) => void (await clock.advance(ms)) };
}

describe('memory store whose wall clock is set on while the other stands still', () => {
  const make = async (): Promise<StoreUnderTest> => {
    const clock = fakeClock();
    return { store: memoryStore(clock), advance: async (ms) => clock.jump(ms) };
  };
  for (const { name, run } of storeContract(make)) it(name, run);
});

describe('store behind a connection that is slow by turns, and guarded', () => {
  const make = async (): Promise<StoreUnderTest> => {
    const { store, advance } = await makeMemoryStore();
    const options = { clock: systemClock, random: Math.random, timeoutMs: 5_000 };
    const unheard = { onFailure: () => {}, onRecovered: () => {} };
    return { store: withCircuitBreaker(slowByTurns(store), { ...options, ...unheard }), advance };
  };
  for (const { name, run } of storeContract(make)) it(name, run);
});

/** Every other call takes some milliseconds to arrive, so that calls overtake each other. */
function slowByTurns(store: TokenStore): TokenStore {
  let calls = 0;
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    async (...args: unknown[]) => {
      calls += 1;
      if (calls % 2 === 0) await systemClock.sleep(3);
      return (method as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  return Object.fromEntries(methods) as TokenStore;
}

describe('encrypted store', () => {
  const keyRing = [{ id: 'k1', key: btoa('0123456789abcdef0123456789abcdef') }];
  const make = async (): Promise<StoreUnderTest> => {
    const { store, advance } = await makeMemoryStore();
    return { store: encryptedStore(store, keyRing), advance };
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
  driver: Parameters<typeof ageRedisKeys>[0],
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
      async advance(ms) {
        for (const key of seen) await ageRedisKeys(driver, `${prefix}:{${key}}`, ms);
      },
    };
  };
}
