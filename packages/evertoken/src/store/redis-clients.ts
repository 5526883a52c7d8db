interface ScriptOptions {
  keys: string[];
  arguments: string[];
}

/**
 * A connected client of the package `redis` (node-redis 4, 5 or 6): `createClient`, and from 5 on `createCluster`,
 * `createSentinel` or a pool. Only the members listed here are used.
 */
export interface NodeRedisClient {
  eval(script: string, options: ScriptOptions): Promise<unknown>;
  evalSha(sha: string, options: ScriptOptions): Promise<unknown>;
  withTypeMapping?(mapping: object): unknown;
  duplicate?(overrides?: object): NodeRedisSubscriber;
  /** Lends a client of a pool, which has no `duplicate` itself. */
  execute?(task: (client: NodeRedisClient) => unknown): Promise<unknown>;
  on?(event: 'ready' | 'end' | 'disconnect', listener: () => void): unknown;
  off?(event: 'ready' | 'end' | 'disconnect', listener: () => void): unknown;
  readonly isReady?: boolean;
  /** False while a client that is being closed completes its commands. */
  readonly isOpen?: boolean;
  connect?(): Promise<unknown>;
  /** Not in node-redis 4. */
  destroy?(): unknown;
  unref?(): void;
}

/** A node-redis client in subscriber mode. */
export interface NodeRedisSubscriber {
  connect(): Promise<unknown>;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  readonly isReady?: boolean;
  destroy?(): unknown;
  /** As `destroy`, in node-redis 4. */
  disconnect?(): Promise<unknown>;
  unref?(): void;
}

/** A client of the package `ioredis` (5 or 6): `Redis` or `Cluster`. Only the members listed here are used. */
export interface IoRedisClient {
  eval(script: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  evalsha(sha: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  duplicate(): IoRedisSubscriber;
  on(event: 'ready' | 'end' | 'disconnect', listener: () => void): unknown;
  off(event: 'ready' | 'end' | 'disconnect', listener: () => void): unknown;
  readonly status: string;
  disconnect(reconnect?: boolean): void;
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

/**
 * A client of the package `@upstash/redis`, over HTTP, created with `automaticDeserialization: false`. Only the members
 * listed here are used. It has no subscriptions.
 */
export interface UpstashRedisClient {
  eval(script: string, keys: string[], args: string[]): Promise<unknown>;
  evalsha(sha: string, keys: string[], args: string[]): Promise<unknown>;
  createScript(script: string): unknown;
}

/**
 * A client of the package `@valkey/valkey-glide` (2): `GlideClient` or `GlideClusterClient`. Only the members listed here
 * are used. It subscribes only to what it was created with, so that the store has no subscriptions.
 */
export interface ValkeyGlideClient {
  customCommand(args: string[], options?: { decoder?: number }): Promise<unknown>;
}

/** A connected `Bun.RedisClient`. Only the members listed here are used. */
export interface BunRedisClient {
  send(command: string, args: string[]): Promise<unknown>;
  duplicate(): Promise<BunRedisClient>;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  unsubscribe(channel: string): Promise<unknown>;
  /** Set on duplicates only. */
  onconnect: ((this: never) => void) | null;
  readonly connected: boolean;
  connect(): Promise<unknown>;
  close(): void;
}

/** The supported Redis clients. The caller keeps the client: it is never closed here. */
export type RedisClient =
  NodeRedisClient | IoRedisClient | UpstashRedisClient | ValkeyGlideClient | BunRedisClient;

/** The names of methods identify the package, so that none has to be imported. */
export function isUpstash(client: RedisClient): client is UpstashRedisClient {
  return 'createScript' in client;
}

/** See {@link isUpstash}. */
export function isValkeyGlide(client: RedisClient): client is ValkeyGlideClient {
  return 'customCommand' in client;
}

/** See {@link isUpstash}. */
export function isBun(client: RedisClient): client is BunRedisClient {
  return 'onconnect' in client;
}

/** See {@link isUpstash}. */
export function isIoRedis(client: RedisClient): client is IoRedisClient {
  return 'evalsha' in client && !isUpstash(client) && !isBun(client);
}

/**
 * Validates a client: others have an `eval` too, but what they do with it fails, or ends in a callback, and each process
 * would keep a token of its own. @returns the issues; none if it is valid
 */
export function validateRedisClient(client: RedisClient): string[] {
  if (typeof client !== 'object' || client === null) return [UNSUPPORTED];
  if (isUpstash(client)) return validateUpstash(client);
  if (isValkeyGlide(client) || isBun(client)) return [];
  if (!(isIoRedis(client) ? isIoRedisComplete(client) : isNodeRedisComplete(client))) {
    return [UNSUPPORTED];
  }
  // A client of redis may be connected later; it cannot be told from a closed one.
  return isIoRedis(client) && client.status === 'end' ? ['client is closed'] : [];
}

const UNSUPPORTED =
  'client must be a client of the package redis (4 to 6), ioredis (5 or 6), @upstash/redis or @valkey/valkey-glide, ' +
  'or a Bun.RedisClient; not a transaction or pipeline, a client with callbacks, as of redis 3 and in legacy mode, nor a ' +
  'cluster of redis 4';

/** Its replies would not be text: `{"token":…}` becomes an object. */
function validateUpstash(client: object): string[] {
  const { opts } = client as { opts?: { automaticDeserialization?: boolean } };
  if (opts?.automaticDeserialization === false) return [];
  return ['client of @upstash/redis must be created with automaticDeserialization: false'];
}

function isIoRedisComplete(client: Partial<IoRedisClient>): boolean {
  return typeof client.status === 'string' && 'duplicate' in client && 'on' in client;
}

/** A pool has no `duplicate`; a cluster of node-redis 4, which sends scripts to any node, has neither of the others. */
function isNodeRedisComplete(client: NodeRedisClient): boolean {
  const isConnected = 'duplicate' in client || 'execute' in client;
  const isRouted = 'withTypeMapping' in client || 'isReady' in client;
  return (
    'evalSha' in client && 'on' in client && isConnected && isRouted && !isInLegacyMode(client)
  );
}

/** A client of node-redis 4 in legacy mode has its real methods in `v4`, which otherwise throws. */
function isInLegacyMode(client: object): boolean {
  try {
    return (client as { v4?: unknown }).v4 !== undefined;
  } catch {
    return false;
  }
}
