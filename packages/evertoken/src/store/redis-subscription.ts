import {
  type BunRedisClient,
  type IoRedisClient,
  type NodeRedisClient,
  type NodeRedisSubscriber,
  type RedisClient,
  isBun,
  isIoRedis,
  isUpstash,
  isValkeyGlide,
} from './redis-clients.ts';

type Listener = (message: string) => void;

/** Emitted when a client is closed for good; the latter by clusters of node-redis. */
const END_EVENTS = ['end', 'disconnect'] as const;

/** Closes a connection. */
type Close = () => unknown;

/** A client that can open a connection for messages. */
type SubscribingClient = NodeRedisClient | IoRedisClient | BunRedisClient;

/** Whether a client can open a connection for messages. */
export function canSubscribe(client: RedisClient): client is SubscribingClient {
  return !isUpstash(client) && !isValkeyGlide(client);
}

/**
 * Subscribes to a channel on a separate connection, since a subscribed connection accepts no other
 * commands. It lives as long as the connection of the client: it ends with it, and is replaced when the client has
 * reconnected. Messages sent in between are lost, which costs at most one rejected request that is retried.
 *
 * @returns a function that closes the connection.
 */
export function subscribeToChannel(
  client: SubscribingClient,
  channel: string,
  listener: Listener,
): () => Promise<void> {
  if (isBun(client)) return listenWithBun(client, channel, listener);
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
  const connecting = subscriber.connect();
  connecting.then(() => subscriber.subscribe(channel, listener)).catch(() => {});
  return () => closeSubscriber(subscriber, connecting);
}

async function closeSubscriber(
  subscriber: NodeRedisSubscriber,
  connecting: Promise<unknown>,
): Promise<void> {
  const close = async (): Promise<void> => {
    await (subscriber.destroy === undefined ? subscriber.disconnect?.() : subscriber.destroy());
  };
  // Fails if it is closed already.
  const tryToClose = (): Promise<void> => close().catch(() => {});
  if (subscriber.isReady !== false) await tryToClose();
  // A client that is closed while it connects is connected nevertheless, and could not be closed any more.
  else {
    subscriber.on('error', () => void tryToClose());
    connecting.then(tryToClose, tryToClose);
  }
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

/** A client of Bun does not subscribe again when it has reconnected, nor tell other code when it is closed. */
function listenWithBun(
  client: BunRedisClient,
  channel: string,
  listener: Listener,
): () => Promise<void> {
  const opening = client.duplicate().then((subscriber) => {
    const subscribe = async (): Promise<void> => {
      try {
        await subscriber.unsubscribe(channel);
      } catch {
        // The first time there is nothing to replace.
      }
      await subscriber.subscribe(channel, listener);
    };
    const open = (): void => void subscribe().catch(() => {});
    subscriber.onconnect = open;
    if (subscriber.connected) open();
    else subscriber.connect().catch(() => {});
    return subscriber;
  });
  const close = opening.then(
    (subscriber) => () => subscriber.close(),
    () => () => {},
  );
  return async () => (await close)();
}
