import { once } from 'node:events';
import { systemClock } from 'evertoken';
import { withTimeout } from 'evertoken/internal';
import type { Logger } from 'pino';
import { createClient } from 'redis';

/** A Redis connection that reconnects automatically and never blocks a request. */
export type Redis = ReturnType<typeof createClient>;

const CONNECT_TIMEOUT_MS = 2_000;
const MAX_RECONNECT_DELAY_MS = 2_000;
const CLOSE_TIMEOUT_MS = 1_000;

/**
 * Connects to Redis. Resolves when connected, so that a gateway starts with the shared token, or at the first
 * error or after 2 s: then the client keeps connecting in the background and the gateway serves from memory.
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
  logOutages(client, log);
  client.connect().catch(() => {});
  const signal = AbortSignal.timeout(CONNECT_TIMEOUT_MS);
  // Rejects at the first error, which is logged above.
  await once(client, 'ready', { signal }).catch(() => {});
  return client;
}

/** Logs each outage once; the client emits an error for each reconnect attempt. */
function logOutages(client: Redis, log: Logger): void {
  let isAvailable = true;
  client.on('error', (error: Error & { code?: string }) => {
    if (isAvailable) {
      log.warn({ code: error.code ?? error.name }, 'redis unavailable, serving from memory');
    }
    isAvailable = false;
  });
  client.on('ready', () => {
    if (!isAvailable) log.info('redis reconnected');
    isAvailable = true;
  });
}

/** Closes the connection after pending commands have completed, at the latest after 1 s. */
export async function closeRedis(client: Redis): Promise<void> {
  // Between two reconnect attempts the client waits for replies that cannot arrive, even when it is destroyed.
  await withTimeout(client.close(), {
    clock: systemClock,
    timeoutMs: CLOSE_TIMEOUT_MS,
    onTimeout: () => new Error('redis did not close in time'),
  }).catch(() => {});
  client.destroy();
}
