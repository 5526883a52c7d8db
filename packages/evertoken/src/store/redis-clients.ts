/** What the Redis store needs of a client: run a script, and listen on a channel. */
export interface RedisConnection {
  eval(script: string, keys: readonly string[], args: readonly string[]): Promise<unknown>;
  evalSha(sha: string, keys: readonly string[], args: readonly string[]): Promise<unknown>;
  /** Listens on a channel until the returned function is called. */
  subscribe(channel: string, listener: (message: string) => void): Promise<() => Promise<void>>;
}

interface ScriptOptions {
  keys: string[];
  arguments: string[];
}

/**
 * A connected client of the package `redis` (node-redis 5 or 6): `createClient`, `createCluster`,
 * `createSentinel` or a pool. Only what is named here is used.
 */
export interface NodeRedisClient {
  eval(script: string, options: ScriptOptions): Promise<unknown>;
  evalSha(sha: string, options: ScriptOptions): Promise<unknown>;
  duplicate?(): NodeRedisSubscriber;
  /** A pool cannot be duplicated, but each of its clients can. */
  execute?(task: (client: { duplicate(): NodeRedisSubscriber }) => unknown): Promise<unknown>;
}

/** A node-redis client that listens. */
export interface NodeRedisSubscriber {
  connect(): Promise<unknown>;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  destroy(): unknown;
}

/** A client of the package `ioredis` (5 or 6): `Redis` or `Cluster`. Only what is named here is used. */
export interface IoRedisClient {
  eval(script: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  evalsha(sha: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  duplicate(): IoRedisSubscriber;
}

/** An ioredis client that listens. */
export interface IoRedisSubscriber {
  connect(): Promise<unknown>;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'ready', listener: () => void): unknown;
  on(event: 'message', listener: (channel: string, message: string) => void): unknown;
  subscribe(channel: string): Promise<unknown>;
  disconnect(): void;
}

/** The clients that the Redis store takes. The client stays the caller's: it is never closed here. */
export type RedisClient = NodeRedisClient | IoRedisClient;

/** Wraps either client. They are told apart by a method's name, so neither package is imported. */
export function toRedisConnection(client: RedisClient): RedisConnection {
  return 'evalsha' in client ? fromIoRedis(client) : fromNodeRedis(client);
}

function fromNodeRedis(client: NodeRedisClient): RedisConnection {
  return {
    eval: (script, keys, args) => client.eval(script, { keys: [...keys], arguments: [...args] }),
    evalSha: (sha, keys, args) => client.evalSha(sha, { keys: [...keys], arguments: [...args] }),
    async subscribe(channel, listener) {
      // Not awaited: while Redis is away this waits for it, and nobody should wait with it.
      const opening = openSubscriber(client, channel, listener);
      return async () => {
        const subscriber = await opening;
        try {
          await subscriber?.destroy();
        } catch {
          // It never came to be connected.
        }
      };
    },
  };
}

/** A connection of its own, for a connection that listens can do nothing else. Undefined when there is none to be had. */
async function openSubscriber(
  client: NodeRedisClient,
  channel: string,
  listener: (message: string) => void,
): Promise<NodeRedisSubscriber | undefined> {
  const subscriber = await duplicateClient(client).catch(() => undefined);
  // The connection comes back by itself; a lost message costs one recovered refusal at most.
  subscriber?.on('error', () => {});
  subscriber
    ?.connect()
    .then(() => subscriber.subscribe(channel, listener))
    .catch(() => {});
  return subscriber;
}

async function duplicateClient(client: NodeRedisClient): Promise<NodeRedisSubscriber | undefined> {
  if (client.duplicate !== undefined) return client.duplicate();
  let duplicate: NodeRedisSubscriber | undefined;
  await client.execute?.((member) => {
    duplicate = member.duplicate();
  });
  return duplicate;
}

function fromIoRedis(client: IoRedisClient): RedisConnection {
  return {
    eval: (script, keys, args) => client.eval(script, keys.length, ...keys, ...args),
    evalSha: (sha, keys, args) => client.evalsha(sha, keys.length, ...keys, ...args),
    async subscribe(channel, listener) {
      const subscriber = client.duplicate();
      subscriber.on('error', () => {});
      subscriber.on('message', (_channel, message) => listener(message));
      // Not before it is ready: without an offline queue the command would be refused.
      subscriber.on('ready', () => void subscriber.subscribe(channel).catch(() => {}));
      // Refused if it connects by itself already, as all do without `lazyConnect`.
      subscriber.connect().catch(() => {});
      return async () => subscriber.disconnect();
    },
  };
}
