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
}

/** A node-redis client that listens. */
export interface NodeRedisSubscriber {
  connect(): Promise<unknown>;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  destroy(): void;
}

/** A client of the package `ioredis` (5 or 6): `Redis` or `Cluster`. Only what is named here is used. */
export interface IoRedisClient {
  eval(script: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  evalsha(sha: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  duplicate(): IoRedisSubscriber;
}

/** An ioredis client that listens. */
export interface IoRedisSubscriber {
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'message', listener: (channel: string, message: string) => void): unknown;
  subscribe(channel: string): Promise<unknown>;
  disconnect(): void;
}

/** The clients that the Redis store takes. The client stays the caller's: it is never closed here. */
export type RedisClient = NodeRedisClient | IoRedisClient;

/** Wraps either client. They are told apart by a method's name, so neither package is imported. */
export function redisConnection(client: RedisClient): RedisConnection {
  return 'evalsha' in client ? ioRedisConnection(client) : nodeRedisConnection(client);
}

function nodeRedisConnection(client: NodeRedisClient): RedisConnection {
  return {
    eval: (script, keys, args) => client.eval(script, { keys: [...keys], arguments: [...args] }),
    evalSha: (sha, keys, args) => client.evalSha(sha, { keys: [...keys], arguments: [...args] }),
    async subscribe(channel, listener) {
      if (client.duplicate === undefined) return async () => {};
      const subscriber = client.duplicate();
      // The connection comes back by itself; a lost message costs one recovered refusal at most.
      subscriber.on('error', () => {});
      // Not awaited: while Redis is away this waits for it, and nobody should wait with it.
      subscriber
        .connect()
        .then(() => subscriber.subscribe(channel, listener))
        .catch(() => {});
      return async () => subscriber.destroy();
    },
  };
}

function ioRedisConnection(client: IoRedisClient): RedisConnection {
  return {
    eval: (script, keys, args) => client.eval(script, keys.length, ...keys, ...args),
    evalSha: (sha, keys, args) => client.evalsha(sha, keys.length, ...keys, ...args),
    async subscribe(channel, listener) {
      const subscriber = client.duplicate();
      subscriber.on('error', () => {});
      subscriber.on('message', (_channel, message) => listener(message));
      subscriber.subscribe(channel).catch(() => {});
      return async () => subscriber.disconnect();
    },
  };
}
