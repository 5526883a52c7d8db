import { once } from 'node:events';
import { createClient } from 'redis';
import { env } from './env.ts';

/** The connection to the shared token store; undefined without `REDIS_URL`. */
export const redis = env.redisUrl === undefined ? undefined : createRedis(env.redisUrl);

/** Waits for the first connection attempt only: the app works without Redis, and the client keeps reconnecting. */
export async function connectRedis(): Promise<void> {
  if (redis === undefined) {
    console.log('REDIS_URL is not set: the token is kept in the memory of this process.');
    return;
  }
  await Promise.race([redis.connect(), once(redis, 'error')]);
}

function createRedis(url: string) {
  // Without the offline queue a command fails immediately while Redis is unavailable, instead of waiting.
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // A connection that died without being closed is replaced.
    pingInterval: 2_000,
    socket: {
      connectTimeout: 2_000,
      socketTimeout: 5_000,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 2_000),
    },
  });
  let isLost = false;
  client.on('ready', () => {
    isLost = false;
    console.log('redis connected');
  });
  client.on('error', (error: NodeJS.ErrnoException) => {
    // The client reports an error for every attempt; the first one is logged.
    if (!isLost) console.error(`redis unavailable, reconnecting: ${error.code ?? error.message}`);
    isLost = true;
  });
  return client;
}
