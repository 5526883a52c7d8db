import { createTokenManager, type TokenManager } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom, type ZoomOptions } from 'evertoken/zoom';
import type { Redis } from 'ioredis';

/** The token manager of producer and workers, which share one token through the Redis of the queue. */
export async function openTokens(queue: Redis, app: ZoomOptions): Promise<TokenManager> {
  // A separate connection: that of the queue waits for an unavailable Redis, which a token request must not.
  const connection = queue.duplicate({ enableOfflineQueue: false, lazyConnect: true });
  connection.on('error', (error) => console.error(`Redis: ${error.message}`));
  queue.once('close', () => connection.disconnect());
  await connection.connect();
  return createTokenManager({
    provider: zoom(app),
    store: redisStore(connection),
    onEvent: ({ type }) => type === 'minted' && console.log(`process ${process.pid}: token minted`),
  });
}
