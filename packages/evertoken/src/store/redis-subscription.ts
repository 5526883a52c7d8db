import { AnnouncementListeners } from './memory-store.ts';
import {
  type IoRedisClient,
  type NodeRedisClient,
  type NodeRedisSubscriber,
  type RedisClient,
  isIoRedis,
} from './redis-clients.ts';
import type { Announcement, TokenStore } from './token-store.ts';

type Subscribe = NonNullable<TokenStore['subscribe']>;

/** The subscriptions of each client by channel. */
const subscriptions = new WeakMap<RedisClient, Map<string, Subscribe>>();

/**
 * Returns the subscription to a channel, which all stores of a client share: one connection, opened with the
 * first listener and closed with the last.
 */
export function getSubscription(client: RedisClient, channel: string): Subscribe {
  const byChannel = subscriptions.get(client) ?? new Map<string, Subscribe>();
  subscriptions.set(client, byChannel);
  const subscribe = byChannel.get(channel) ?? createSubscription(client, channel);
  byChannel.set(channel, subscribe);
  return subscribe;
}

function createSubscription(client: RedisClient, channel: string): Subscribe {
  const listeners = new AnnouncementListeners();
  let unsubscribe: (() => Promise<void>) | undefined;
  return async (key, listener) => {
    const remove = listeners.add(key, listener);
    unsubscribe ??= subscribeToChannel(client, channel, (message) => {
      const { topic, announcement } = readAnnouncement(message);
      if (announcement !== undefined) listeners.notify(topic, announcement);
    });
    return async () => {
      remove();
      if (listeners.size > 0) return;
      const closing = unsubscribe;
      unsubscribe = undefined;
      await closing?.();
    };
  };
}

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
function subscribeToChannel(
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
  return () => {
    try {
      subscriber.destroy();
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

/**
 * Reads a message of the channel: `TOPIC GENERATION` for a new token, `TOPIC GENERATION accepted ELAPSED` or
 * `TOPIC GENERATION doubted ELAPSED PERIOD` for evidence. Others may come from another version of this library.
 */
function readAnnouncement(message: string): {
  readonly topic: string;
  readonly announcement: Announcement | undefined;
} {
  const [, topic = '', ...fields] = MESSAGE.exec(message) ?? [];
  return { topic, announcement: toAnnouncement(fields) };
}

const MESSAGE = /^(.*?) (\d+)(?: ([a-z]+) (\d+) ?(\d*))?$/;

function toAnnouncement([number, kind = 'committed', ...times]: readonly (string | undefined)[]):
  Announcement | undefined {
  const [generation, elapsedMs = 0, doubtMs = 0] = [number, ...times].map(Number);
  if (generation === undefined || !Number.isSafeInteger(generation)) return undefined;
  if (kind === 'committed') return { kind, generation };
  if (kind === 'accepted') return { kind, generation, elapsedMs };
  return kind === 'doubted' ? { kind, generation, elapsedMs, doubtMs } : undefined;
}
