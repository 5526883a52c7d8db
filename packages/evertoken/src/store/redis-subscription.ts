import {
  type IoRedisClient,
  type NodeRedisClient,
  type NodeRedisSubscriber,
  type RedisClient,
  isIoRedis,
} from './redis-clients.ts';

type Listener = (message: string) => void;

/** Emitted when a client is closed for good; the latter by clusters of node-redis. */
const END_EVENTS = ['end', 'disconnect'] as const;

/** Closes a connection. */
type Close = () => unknown;

/**
 * Subscribes to a channel on a separate connection, since a subscribed connection accepts no other
 * commands. It lives as long as the connection of the client: it ends with it, and is replaced when the client has
 * reconnected. Messages sent in between are lost, which costs at most one rejected request that is retried.
 *
 * @returns a function that closes the connection.
 */
export function subscribeToChannel(
  client: RedisClient,
  channel: string,
  listener: Listener,
): () => Promise<void> {
  let closeCurrent: Promise<Close> | undefined;
  const close = async (): Promise<void> => {
    const closing = closeCurrent;
    closeCurrent = undefined;
    await (
      await closing
    )?.();
  };
  const open = (): void => {
    void close();
    closeCurrent = isIoRedis(client)
      ? listenWithIoRedis(client, channel, listener)
      : listenWithNodeRedis(client, channel, listener);
  };
  const end = (): void => void close();
  open();
  client.on?.('ready', open);
  for (const event of END_EVENTS) client.on?.(event, end);
  return async () => {
    client.off?.('ready', open);
    for (const event of END_EVENTS) client.off?.(event, end);
    await close();
  };
}

async function listenWithNodeRedis(
  client: NodeRedisClient,
  channel: string,
  listener: Listener,
): Promise<Close> {
  const subscriber = await duplicateClient(client).catch(() => undefined);
  if (subscriber === undefined) return () => {};
  // The client reconnects automatically.
  subscriber.on('error', () => {});
  subscriber
    .connect()
    .then(() => subscriber.subscribe(channel, listener))
    .catch(() => {});
  return async () => {
    try {
      await (subscriber.destroy === undefined ? subscriber.disconnect?.() : subscriber.destroy());
    } catch {
      // The subscriber was never connected.
    }
  };
}

async function duplicateClient(client: NodeRedisClient): Promise<NodeRedisSubscriber | undefined> {
  if (client.duplicate !== undefined) return client.duplicate();
  let duplicate: NodeRedisSubscriber | undefined;
  await client.execute?.((member) => {
    // A pool does not tell when it is closed, so that this connection must not keep the process alive.
    duplicate = member.duplicate?.({ pingInterval: 0 });
    duplicate?.unref?.();
  });
  return duplicate;
}

async function listenWithIoRedis(
  client: IoRedisClient,
  channel: string,
  listener: Listener,
): Promise<Close> {
  const subscriber = client.duplicate();
  subscriber.on('error', () => {});
  subscriber.on('message', (_channel, message) => listener(message));
  // Without an offline queue, a command sent before `ready` is rejected.
  subscriber.on('ready', () => void subscriber.subscribe(channel).catch(() => {}));
  // Rejects if the client connects automatically, which it does without `lazyConnect`.
  subscriber.connect().catch(() => {});
  return () => subscriber.disconnect();
}
