import type { PacerOptions } from '@evertoken/zoom-client/pacing';
import type { StoredPayload, TokenStore } from 'evertoken';
import { readStoredPayload, redisStore } from 'evertoken/redis';
import type { Redis } from './redis-client.ts';

/** Where gateways share tokens and rate limits. */
export interface SharedStore {
  readonly tokens: TokenStore;
  /** Options of a pacer. */
  readonly pacing: Pick<PacerOptions, 'redis' | 'postgres' | 'schema'>;
  /** Reads a token as it is stored; undefined if there is none. */
  readonly readPayload: (key: string) => Promise<StoredPayload | undefined>;
}

/** Creates the store in Redis. */
export function createRedisStore(client: Redis): SharedStore {
  return {
    tokens: redisStore(client),
    pacing: { redis: client },
    readPayload: (key) => readStoredPayload(client, key),
  };
}
