import { redisStore } from 'evertoken/redis';
import type { StoreUnderTest } from 'evertoken/testing';
import { ageRedisKeys } from '../../packages/evertoken/test/support/age-redis-keys.ts';
import type { ConnectedClient } from './redis-shapes.ts';

/** A Redis store whose time can pass: Redis's own clock cannot be moved, so the keys are made older instead. */
export function redisStoreUnderTest(connected: ConnectedClient, prefix: string): StoreUnderTest {
  const seen = new Set<string>();
  const store = redisStore(connected.client, { prefix });
  return {
    store: {
      ...store,
      acquire(key, request) {
        seen.add(key);
        return store.acquire(key, request);
      },
    },
    async advance(ms) {
      for (const key of seen) await ageRedisKeys(connected, `${prefix}:{${key}}`, ms);
    },
  };
}
