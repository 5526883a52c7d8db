import type { Logger } from 'pino';
import type { GatewayConfig, PostgresConfig, RedisConfig } from '../config/schema.ts';
import type { MemberStore } from '../fleet/members.ts';
import { createRedisMembers } from '../fleet/redis-members.ts';
import { closeRedis, connectRedis } from './redis.ts';
import { createRedisStore, type SharedStore } from './shared-store.ts';

/** A connection to the store that gateways share. */
export interface StoreConnection {
  readonly name: 'redis' | 'postgres';
  readonly store: SharedStore;
  /** The gateways that share the store. */
  readonly members: MemberStore;
  readonly health: ConnectionHealth;
  /** Applies another login and other certificates to the same servers. */
  reconfigure(config: StoreConfigs): void;
  /** Closes it after pending calls have completed, at the latest after 1 s. */
  close(): Promise<void>;
}

/** Whether a store can be used. */
export interface ConnectionHealth {
  /** Whether it responds and accepts writes. */
  readonly isReady: boolean;
  /** Why it is not ready, one of a fixed set of words; undefined if it is. */
  readonly problem: string | undefined;
  /** Since when, ms since the epoch; undefined if it is ready, or has never been connected. */
  readonly problemSince: number | undefined;
  /** Failures by reason. */
  readonly errors: ReadonlyMap<string, number>;
}

/** The settings of all stores, of which at most one is used. */
type StoreConfigs = Pick<GatewayConfig, 'redis' | 'postgres'>;

/**
 * Connects to the store that is configured, for at most 2 s: then the gateway serves from memory, and it keeps connecting in the
 * background.
 *
 * @returns undefined if none is configured
 * @throws TokenError `OPTIONS_INVALID` if the migration of Postgres has not been applied
 */
export async function connectStore(
  { redis, postgres }: StoreConfigs,
  log: Logger,
): Promise<StoreConnection | undefined> {
  return postgres.url === undefined ? openRedis(redis, log) : openPostgres(postgres, log);
}

async function openRedis(config: RedisConfig, log: Logger): Promise<StoreConnection | undefined> {
  const connection = await connectRedis(config, log);
  return (
    connection && {
      name: 'redis',
      store: createRedisStore(connection.client),
      members: createRedisMembers(connection.client),
      health: connection,
      reconfigure: ({ redis }) => connection.reconfigure(redis),
      close: () => closeRedis(connection),
    }
  );
}

/** Loads the client only if it is used. */
async function openPostgres(config: PostgresConfig, log: Logger): Promise<StoreConnection> {
  const { connectPostgres } = await import('./postgres.ts');
  const connection = await connectPostgres(config, log);
  return {
    name: 'postgres',
    store: connection.store,
    members: connection.members,
    health: connection,
    reconfigure: ({ postgres }) => connection.reconfigure(postgres),
    close: () => connection.close(),
  };
}
