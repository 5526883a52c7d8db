import { AnnouncementListeners } from './memory-store.ts';
import type { Announcement, TokenStore } from './token-store.ts';

type Subscribe = NonNullable<TokenStore['subscribe']>;

/** Opens the connection that receives the messages of a channel. Returns a function that closes it. */
type Listen = (listener: (message: string) => void) => () => Promise<void>;

/** The subscriptions of each client by channel. */
const subscriptions = new WeakMap<object, Map<string, Subscribe>>();

/**
 * Returns the subscription to a channel, which all stores of a client share: one connection, opened with the
 * first listener and closed with the last.
 */
export function getSubscription(client: object, channel: string, listen: Listen): Subscribe {
  const byChannel = subscriptions.get(client) ?? new Map<string, Subscribe>();
  subscriptions.set(client, byChannel);
  const subscribe = byChannel.get(channel) ?? createSubscription(listen);
  byChannel.set(channel, subscribe);
  return subscribe;
}

function createSubscription(listen: Listen): Subscribe {
  const listeners = new AnnouncementListeners();
  let unsubscribe: (() => Promise<void>) | undefined;
  return async (topic, listener) => {
    const remove = listeners.add(topic, listener);
    unsubscribe ??= listen((message) => {
      const received = readAnnouncement(message);
      if (received.announcement !== undefined) {
        listeners.notify(received.topic, received.announcement);
      }
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
