import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createClient } from 'redis';

/** A connection that is looked after: it comes back by itself and never makes a request wait. */
export type Redis = ReturnType<typeof createClient>;

const CONNECT_TIMEOUT_MS = 2_000;
const MAX_RECONNECT_DELAY_MS = 2_000;
const CLOSE_TIMEOUT_MS = 1_000;

/**
 * Resolves when Redis is there, so that a gateway does not begin with a token of its own; or when it
 * proves to be away: then the connection comes in the background, and the gateway serves from memory.
 */
export async function connectRedis(url: string, log: Logger): Promise<Redis> {
  const client: Redis = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (attempt) =>
        Math.min(MAX_RECONNECT_DELAY_MS, 50 * 2 ** attempt) * (0.5 + Math.random() / 2),
    },
  });
  let reachable = true;
  client.on('error', (error: Error & { code?: string }) => {
    // Once for each outage: the client tells of every try.
    if (reachable)
      log.warn({ code: error.code ?? error.name }, 'redis unavailable, serving from memory');
    reachable = false;
  });
  client.on('ready', () => {
    if (!reachable) log.info('redis reconnected');
    reachable = true;
  });
  client.connect().catch(() => {});
  const signal = AbortSignal.timeout(CONNECT_TIMEOUT_MS);
  // It rejects with the first error, and that is told above.
  await once(client, 'ready', { signal }).catch(() => {});
  return client;
}

/** Ends the connection, when what is on its way has been answered or a second has passed. */
export async function closeRedis(client: Redis): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  // Between two tries of a connection it waits for answers that cannot come, even when it has been destroyed.
  const closed = client.close().catch(() => {});
  await Promise.race([closed, sleep(CLOSE_TIMEOUT_MS, undefined, { signal }).catch(() => {})]);
  controller.abort();
  client.destroy();
}
