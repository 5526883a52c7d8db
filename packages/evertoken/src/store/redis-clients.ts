import { systemClock } from '../clock.ts';

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
  destroy?(): unknown;
  unref?(): void;
}

/** A node-redis client in subscriber mode. */
export interface NodeRedisSubscriber {
  connect(): Promise<unknown>;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
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

/** The supported Redis clients. The caller keeps the client: it is never closed here. */
export type RedisClient = NodeRedisClient | IoRedisClient;

/** How long a connection may be silent while calls wait, ms. */
const MAX_SILENCE_MS = 4_000;
/** The error of a replica. A primary becomes one in a failover, and its clients stay connected. */
const REPLICA_ERROR = /^(READONLY|MASTERDOWN) /;

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
 * does not know the script (`NOSCRIPT`). It reconnects a client whose server has become a replica, or
 * has not responded for 4 s: commands in flight fail.
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
  const evaluate = reconnectIfSilent(
    client,
    isIoRedis(client) ? evaluateWithIoRedis(client) : evaluateWithNodeRedis(client),
  );
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

type Evaluate = (
  by: 'sha' | 'source',
  script: string,
  keys: readonly string[],
  args: readonly string[],
) => Promise<unknown>;

/**
 * Validates a client: others have an `eval` too, but what they do with it fails, or ends in a callback, and each process
 * would keep a token of its own. @returns the issues; none if it is valid
 */
export function validateRedisClient(client: RedisClient): string[] {
  const isObject = typeof client === 'object' && client !== null && 'eval' in client;
  const isComplete =
    isObject && (isIoRedis(client) ? isIoRedisComplete : isNodeRedisComplete)(client as never);
  if (!isComplete)
    return [
      'client must be a client of the package redis (5 or 6) or ioredis, not one of HTTP, legacy mode or a transaction',
    ];
  // A client of redis may be connected later; it cannot be told from a closed one.
  return isIoRedis(client) && client.status === 'end' ? ['client is closed'] : [];
}

function isIoRedisComplete(client: Partial<IoRedisClient>): boolean {
  return typeof client.status === 'string' && 'duplicate' in client && 'on' in client;
}

/** A pool has no `duplicate`, a client in legacy mode has its real methods in `v4`. */
function isNodeRedisComplete(client: NodeRedisClient): boolean {
  const isConnected = 'duplicate' in client || 'execute' in client;
  return 'evalSha' in client && 'on' in client && isConnected && !('v4' in client);
}

/** The name of a method identifies the package, so that neither has to be imported. */
export function isIoRedis(client: RedisClient): client is IoRedisClient {
  return 'evalsha' in client;
}

function evaluateWithIoRedis(client: IoRedisClient): Evaluate {
  return (by, script, keys, args) =>
    reconnectIfReplica(client, () =>
      by === 'sha'
        ? client.evalsha(script, keys.length, ...keys, ...args)
        : client.eval(script, keys.length, ...keys, ...args),
    );
}

function evaluateWithNodeRedis(client: NodeRedisClient): Evaluate {
  return (by, script, keys, args) => {
    const options = { keys: [...keys], arguments: [...args] };
    const evaluate = (member: NodeRedisClient): Promise<unknown> =>
      reconnectIfReplica(member, () => {
        const plain = (member.withTypeMapping?.({}) ?? member) as NodeRedisClient;
        return by === 'sha' ? plain.evalSha(script, options) : plain.eval(script, options);
      });
    return client.execute === undefined ? evaluate(client) : client.execute(evaluate);
  };
}

async function reconnectIfReplica<T>(client: RedisClient, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && REPLICA_ERROR.test(error.message)) reconnect(client);
    throw error;
  }
}

/** Reconnects a client that does not respond. Timeouts of its socket do not: each command that is sent renews them. */
function reconnectIfSilent(client: RedisClient, evaluate: Evaluate): Evaluate {
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
  return async (...call) => {
    waiting += 1;
    if (waiting === 1) watch();
    try {
      return await evaluate(...call);
    } finally {
      waiting -= 1;
      watch();
    }
  };
}

/** Has a connected client connect again. Clusters and Sentinels find a new primary without it. */
function reconnect(client: RedisClient): void {
  if (isIoRedis(client)) {
    if (client.status === 'ready') client.disconnect(true);
  } else if (client.isReady === true && client.isOpen === true && client.unref !== undefined) {
    client.destroy?.();
    client.connect?.().catch(() => {});
  }
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
  const isReconnecting = isIoRedis(client)
    ? /^(connect|connecting|reconnecting|close)$/.test(client.status)
    : client.isReady === false && client.isOpen === true;
  if (!isReconnecting) return false;
  const pending = reconnects.get(client) ?? untilReady(client);
  reconnects.set(client, pending);
  await pending;
  return true;
}

function untilReady(client: RedisClient): Promise<void> {
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

async function sha1(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(script));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
