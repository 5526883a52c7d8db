import { redisStore } from 'evertoken/redis';
import type { StoreUnderTest } from 'evertoken/testing';
import { ageKeys } from '../../packages/evertoken/test/setup/age-keys.ts';
import type { ConnectedClient } from './redis-shapes.ts';

/** A Redis store whose time can pass: Redis's own clock cannot be moved, so the keys are made older instead. */
export function agedStore(connected: ConnectedClient, prefix: string): StoreUnderTest {
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
    async passTime(ms) {
      for (const key of seen) await ageKeys(connected, `${prefix}:{${key}}`, ms);
    },
  };
}
