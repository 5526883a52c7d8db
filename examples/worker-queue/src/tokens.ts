import { createTokenManager, type TokenManager } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom, type ZoomOptions } from 'evertoken/zoom';
import type { Redis } from 'ioredis';

/** The one token that producer and workers share, through the Redis of the queue. */
export async function openTokens(queue: Redis, app: ZoomOptions): Promise<TokenManager> {
  // A connection of its own: the queue's waits for a Redis that is away, and a token must not.
  const connection = queue.duplicate({ enableOfflineQueue: false, lazyConnect: true });
  connection.on('error', (error) => console.error(`Redis: ${error.message}`));
  queue.once('close', () => connection.disconnect());
  await connection.connect();
  return createTokenManager({
    provider: zoom(app),
    store: redisStore(connection),
    onEvent: ({ type }) => type === 'minted' && console.log(`Process ${process.pid} got a token.`),
  });
}
