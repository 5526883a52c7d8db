import { redisStore } from 'evertoken/redis';
import type { StoreUnderTest } from 'evertoken/testing';
import { ageRedisKeys } from '../../packages/evertoken/test/support/age-redis-keys.ts';
import type { ConnectedClient } from './redis-shapes.ts';

/** A Redis store whose time can be advanced: its keys are aged, since the clock of Redis cannot be set. */
export function redisStoreUnderTest(connected: ConnectedClient, prefix: string): StoreUnderTest {
  const usedKeys = new Set<string>();
  const store = redisStore(connected.client, { prefix });
  return {
    store: {
      ...store,
      acquire(key, request) {
        usedKeys.add(key);
        return store.acquire(key, request);
      },
    },
    async advance(ms) {
      for (const key of usedKeys) await ageRedisKeys(connected, `${prefix}:{${key}}`, ms);
    },
  };
}
