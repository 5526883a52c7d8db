import { once } from 'node:events';
import { createClient } from 'redis';
import { env } from './env.ts';

/** The connection that the whole fleet's token goes through; undefined without `REDIS_URL`. */
export const redis = env.redisUrl === undefined ? undefined : createRedis(env.redisUrl);

/** Waits for the first attempt only: without Redis the app works too, and the client goes on trying. */
export async function connectRedis(): Promise<void> {
  if (redis === undefined) {
    console.log('No REDIS_URL: the token is kept in the memory of this process.');
    return;
  }
  await Promise.race([redis.connect(), once(redis, 'error')]);
}

function createRedis(url: string) {
  // Without the offline queue a call fails at once while Redis is away, and nobody waits for it.
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000 },
  });
  let isLost = false;
  client.on('ready', () => {
    isLost = false;
    console.log('Connected to Redis.');
  });
  client.on('error', (error: NodeJS.ErrnoException) => {
    // There is an error for every attempt; one line for all of them will do.
    if (!isLost) console.error(`Redis is away, trying again: ${error.code ?? error.message}`);
    isLost = true;
  });
  return client;
}
