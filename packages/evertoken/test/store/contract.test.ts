import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { encryptedStore, memoryStore, Secret, systemClock, type TokenStore } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { fakeClock, storeContract, type StoreUnderTest } from 'evertoken/testing';
import { NOTHING_INHERITED } from '../../src/store/decide.ts';
import { withCircuitBreaker } from '../../src/store/circuit-breaker.ts';
import { ageRedisKeys } from '../support/age-redis-keys.ts';
import { acquireRequest } from '../support/store-request.ts';

describe('memoryStore', () => {
  for (const { name, run } of storeContract(makeMemoryStore)) it(name, run);
});

async function makeMemoryStore(): Promise<StoreUnderTest> {
  const clock = fakeClock();
  return { store: memoryStore(clock), advance: async (ms) => void (await clock.advance(ms)) };
}

it('grants one lease to two processes that ask at the same fraction of a millisecond', async () => {
  const clock = fakeClock();
  const store = memoryStore(clock);
  await clock.advance(2_467.807209);
  const ask = (owner: string): Promise<{ kind: string }> =>
    store.acquire('key', { ...acquireRequest, owner, leaseMs: 2_000 });
  expect([await ask('one'), await ask('two')].map(({ kind }) => kind)).toEqual(['lease', 'wait']);
});

it('does not overestimate what is left of a token by a fraction of a millisecond', async () => {
  const clock = fakeClock();
  const store = memoryStore(clock);
  await clock.advance(0.2);
  const lease = { owner: 'a', fence: 1, credentials: '', inherited: NOTHING_INHERITED };
  const payload = new Secret('token');
  await store.commit('key', lease, { lifetimeMs: 1_000, elapsedMs: 0, refreshAfterMs: 1, payload });
  await clock.advance(100.7);
  const { record } = await store.inspect('key');
  expect(record?.remainingMs).toBeCloseTo(899.3);
});

describe('memoryStore if only the wall clock advances', () => {
  const make = async (): Promise<StoreUnderTest> => {
    const clock = fakeClock();
    return { store: memoryStore(clock), advance: async (ms) => clock.jump(ms) };
  };
  for (const { name, run } of storeContract(make)) it(name, run);
});

describe('withCircuitBreaker over a store whose calls overtake each other', () => {
  const make = async (): Promise<StoreUnderTest> => {
    const { store, advance } = await makeMemoryStore();
    const options = { clock: systemClock, random: Math.random, timeoutMs: 5_000 };
    const listeners = { onFailure: () => {}, onRecovered: () => {} };
    const slow = delayEveryOtherCall(store);
    return { store: withCircuitBreaker(slow, { ...options, ...listeners }), advance };
  };
  for (const { name, run } of storeContract(make)) it(name, run);
});

/** Delays every other call by a few milliseconds. */
function delayEveryOtherCall(store: TokenStore): TokenStore {
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

describe('encryptedStore', () => {
  const keyRing = [{ id: 'k1', key: btoa('0123456789abcdef0123456789abcdef') }];
  const make = async (): Promise<StoreUnderTest> => {
    const { store, advance } = await makeMemoryStore();
    return { store: encryptedStore(store, keyRing), advance };
  };
  for (const { name, run } of storeContract(make)) it(name, run);
});

const redisUrl = inject('redisUrl');

describe.skipIf(redisUrl === undefined)('redisStore with node-redis', async () => {
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

describe.skipIf(redisUrl === undefined)('redisStore with ioredis', async () => {
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

/** The clock of Redis cannot be advanced, so the keys are aged instead. Each test uses its own key. */
function makeRedisStore(
  make: () => ReturnType<typeof redisStore>,
  prefix: string,
  driver: Parameters<typeof ageRedisKeys>[0],
): () => Promise<StoreUnderTest> {
  return async () => {
    const seen = new Set<string>();
    const store = make();
    const acquire = store.acquire.bind(store);
    const recording = {
      ...store,
      acquire: (key: string, request: never) => (seen.add(key), acquire(key, request)),
    };
    return {
      store: recording,
      async advance(ms) {
        for (const key of seen) await ageRedisKeys(driver, `${prefix}:{${key}}`, ms);
      },
    };
  };
}
