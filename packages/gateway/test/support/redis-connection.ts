import type { Logger } from 'pino';
import { connectRedis, type RedisConnection } from '../../src/accounts/redis.ts';
import { readConfig } from '../../src/config/read-config.ts';
import type { RedisConfig } from '../../src/config/schema.ts';

/** Returns the group `redis` of a configuration. */
export function toRedisConfig(redis: object): RedisConfig {
  const result = readConfig(
    {},
    { path: 'e.yaml', text: JSON.stringify({ accounts: [{ sandbox: true }], redis }) },
  );
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  return result.config.redis;
}

/** Connects as a gateway with this group `redis` does. */
export async function connectTo(redis: object, log: Logger): Promise<RedisConnection> {
  return (await connectRedis(toRedisConfig(redis), log))!;
}
