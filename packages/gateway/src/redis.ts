import type { Logger } from 'pino';
import { createClient } from 'redis';

/** A connection that is looked after: it comes back by itself and never makes a request wait. */
export type Redis = ReturnType<typeof createClient>;

const LONGEST_RECONNECT_MS = 2_000;

/** Connects in the background: the gateway serves from memory until Redis is there. */
export function connectRedis(url: string, log: Logger): Redis {
  const client: Redis = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (tries) =>
        Math.min(LONGEST_RECONNECT_MS, 50 * 2 ** tries) * (0.5 + Math.random() / 2),
    },
  });
  let reachable = true;
  client.on('error', (error: Error & { code?: string }) => {
    // Once for each outage: the client tells of every try.
    if (reachable)
      log.warn({ code: error.code ?? error.name }, 'Redis is away; serving from memory');
    reachable = false;
  });
  client.on('ready', () => {
    if (!reachable) log.info('Redis is back');
    reachable = true;
  });
  client.connect().catch(() => {});
  return client;
}
