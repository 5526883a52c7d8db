interface ScriptOptions {
  keys: string[];
  arguments: string[];
}

/**
 * A connected client of the package `redis` (node-redis 5 or 6): `createClient`, `createCluster`,
 * `createSentinel` or a pool. Only the members listed here are used.
 */
export interface NodeRedisClient {
  eval(script: string, options: ScriptOptions): Promise<unknown>;
  evalSha(sha: string, options: ScriptOptions): Promise<unknown>;
  duplicate?(): NodeRedisSubscriber;
  /** Lends a client of a pool, which has no `duplicate` itself. */
  execute?(task: (client: { duplicate(): NodeRedisSubscriber }) => unknown): Promise<unknown>;
}

/** A node-redis client in subscriber mode. */
export interface NodeRedisSubscriber {
  connect(): Promise<unknown>;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  destroy(): unknown;
}

/** A client of the package `ioredis` (5 or 6): `Redis` or `Cluster`. Only the members listed here are used. */
export interface IoRedisClient {
  eval(script: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  evalsha(sha: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  duplicate(): IoRedisSubscriber;
}

/** An ioredis client in subscriber mode. */
export interface IoRedisSubscriber {
  connect(): Promise<unknown>;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'ready', listener: () => void): unknown;
  on(event: 'message', listener: (channel: string, message: string) => void): unknown;
  subscribe(channel: string): Promise<unknown>;
  disconnect(): void;
}

/** The supported Redis clients. The caller keeps the client: it is never closed here. */
export type RedisClient = NodeRedisClient | IoRedisClient;

/**
 * Runs one of a set of Lua scripts by its name.
 *
 * @throws what the client throws.
 */
export type ScriptRunner<Name extends string> = (
  name: Name,
  keys: readonly string[],
  args: readonly string[],
) => Promise<unknown>;

/**
 * Creates a runner for Lua scripts. It sends `EVALSHA`, and `EVAL` with the source only if the server
 * does not know the script (`NOSCRIPT`).
 *
 * @param scripts the Lua sources by name.
 * @example
 * ```ts
 * const run = createScriptRunner(client, { increment: "return redis.call('INCR', KEYS[1])" });
 * await run('increment', ['counter'], []);
 * ```
 */
export function createScriptRunner<Name extends string>(
  client: RedisClient,
  scripts: Readonly<Record<Name, string>>,
): ScriptRunner<Name> {
  const evaluate = isIoRedis(client) ? evaluateWithIoRedis(client) : evaluateWithNodeRedis(client);
  const hashes = new Map<Name, Promise<string>>();
  return async (name, keys, args) => {
    const script = scripts[name];
    const hash = hashes.get(name) ?? sha1(script);
    hashes.set(name, hash);
    try {
      return await evaluate('sha', await hash, keys, args);
    } catch (error) {
      if (!String(error).includes('NOSCRIPT')) throw error;
      return evaluate('source', script, keys, args);
    }
  };
}

/**
 * Subscribes to a channel on a separate connection, since a subscribed connection accepts no other
 * commands. Reconnects automatically; messages sent in between are lost.
 *
 * @returns a function that closes the connection.
 */
export function subscribeToChannel(
  client: RedisClient,
  channel: string,
  listener: (message: string) => void,
): Promise<() => Promise<void>> {
  return isIoRedis(client)
    ? subscribeWithIoRedis(client, channel, listener)
    : subscribeWithNodeRedis(client, channel, listener);
}

type Evaluate = (
  by: 'sha' | 'source',
  script: string,
  keys: readonly string[],
  args: readonly string[],
) => Promise<unknown>;

/** The name of a method identifies the package, so that neither has to be imported. */
function isIoRedis(client: RedisClient): client is IoRedisClient {
  return 'evalsha' in client;
}

function evaluateWithIoRedis(client: IoRedisClient): Evaluate {
  return (by, script, keys, args) =>
    by === 'sha'
      ? client.evalsha(script, keys.length, ...keys, ...args)
      : client.eval(script, keys.length, ...keys, ...args);
}

function evaluateWithNodeRedis(client: NodeRedisClient): Evaluate {
  return (by, script, keys, args) => {
    const options = { keys: [...keys], arguments: [...args] };
    return by === 'sha' ? client.evalSha(script, options) : client.eval(script, options);
  };
}

async function sha1(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(script));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function subscribeWithNodeRedis(
  client: NodeRedisClient,
  channel: string,
  listener: (message: string) => void,
): Promise<() => Promise<void>> {
  // Not awaited: connecting blocks while Redis is unavailable.
  const opening = openSubscriber(client, channel, listener);
  return async () => {
    const subscriber = await opening;
    try {
      await subscriber?.destroy();
    } catch {
      // The subscriber was never connected.
    }
  };
}

/** Returns undefined if the client cannot be duplicated. */
async function openSubscriber(
  client: NodeRedisClient,
  channel: string,
  listener: (message: string) => void,
): Promise<NodeRedisSubscriber | undefined> {
  const subscriber = await duplicateClient(client).catch(() => undefined);
  // The client reconnects automatically; a lost message costs at most one rejected request, which is retried.
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

async function subscribeWithIoRedis(
  client: IoRedisClient,
  channel: string,
  listener: (message: string) => void,
): Promise<() => Promise<void>> {
  const subscriber = client.duplicate();
  subscriber.on('error', () => {});
  subscriber.on('message', (_channel, message) => listener(message));
  // Without an offline queue, a command sent before `ready` is rejected.
  subscriber.on('ready', () => void subscriber.subscribe(channel).catch(() => {}));
  // Rejects if the client connects automatically, which it does without `lazyConnect`.
  subscriber.connect().catch(() => {});
  return async () => subscriber.disconnect();
}
