import { systemClock } from '../clock.ts';
import {
  isBun,
  isIoRedis,
  isUpstash,
  isValkeyGlide,
  type BunRedisClient,
  type IoRedisClient,
  type NodeRedisClient,
  type RedisClient,
} from './redis-clients.ts';

/** How long a connection may be silent while calls wait, ms. */
const MAX_SILENCE_MS = 4_000;
/** The error of a replica. A primary becomes one in a failover, and its clients stay connected. */
const REPLICA_ERROR = /^(READONLY|MASTERDOWN) /;

/** Reconnects a client whose server has become a replica. */
export async function reconnectIfReplica<T>(
  client: RedisClient,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && REPLICA_ERROR.test(error.message)) reconnect(client);
    throw error;
  }
}

/** Reconnects a client that does not respond. Timeouts of its socket do not: each command that is sent renews them. */
export function reconnectIfSilent<Args extends unknown[]>(
  client: RedisClient,
  call: (...args: Args) => Promise<unknown>,
): (...args: Args) => Promise<unknown> {
  let waiting = 0;
  let cancel = (): void => {};
  const watch = (): void => {
    cancel();
    if (waiting === 0) return;
    // In two steps: replies that arrived while this process was stalled are read in between.
    cancel = systemClock.after(MAX_SILENCE_MS, () => {
      cancel = systemClock.after(0, () => {
        reconnect(client);
        watch();
      });
    });
  };
  return async (...args) => {
    waiting += 1;
    if (waiting === 1) watch();
    try {
      return await call(...args);
    } finally {
      waiting -= 1;
      watch();
    }
  };
}

/**
 * Has a connected client connect again. Clusters and Sentinels find a new primary without it, there is no connection over
 * HTTP, and Valkey GLIDE and node-redis 4 cannot.
 */
function reconnect(client: RedisClient): void {
  if (isUpstash(client) || isValkeyGlide(client)) return;
  if (isIoRedis(client)) {
    if (client.status === 'ready') client.disconnect(true);
  } else if (isBun(client)) {
    if (client.connected) connectAgain(client, () => client.close());
  } else if (client.isReady === true && client.isOpen === true && client.unref !== undefined) {
    if (client.destroy !== undefined) connectAgain(client, () => client.destroy?.());
  }
}

function connectAgain(client: NodeRedisClient | BunRedisClient, close: () => unknown): void {
  close();
  client.connect?.().catch(() => {});
}

/** How long a call waits for a client that is connecting again, ms. */
const MAX_RECONNECT_WAIT_MS = 500;
const reconnects = new WeakMap<RedisClient, Promise<void>>();

/**
 * Makes a call, after a moment if the client is connecting again: a process that was suspended, or a server that closed
 * an idle connection, is not an outage. A call that was in flight when its connection was lost is made again.
 */
export async function callWhenConnected<T>(
  client: RedisClient,
  call: () => Promise<T>,
): Promise<T> {
  await waitForReconnect(client);
  try {
    return await call();
  } catch (error) {
    if (!(await waitForReconnect(client))) throw error;
    return call();
  }
}

/** @returns whether the client was connecting. */
async function waitForReconnect(client: RedisClient): Promise<boolean> {
  if (isUpstash(client) || isValkeyGlide(client) || isBun(client)) return false;
  const isReconnecting = isIoRedis(client)
    ? /^(connect|connecting|reconnecting|close)$/.test(client.status)
    : client.isReady === false && client.isOpen === true;
  if (!isReconnecting) return false;
  const pending = reconnects.get(client) ?? untilReady(client);
  reconnects.set(client, pending);
  await pending;
  return true;
}

function untilReady(client: NodeRedisClient | IoRedisClient): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      cancel();
      client.off?.('ready', settle);
      reconnects.delete(client);
      resolve();
    };
    const cancel = systemClock.after(MAX_RECONNECT_WAIT_MS, settle);
    client.on?.('ready', settle);
  });
}
