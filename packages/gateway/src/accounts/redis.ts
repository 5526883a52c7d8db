import { once } from 'node:events';
import { systemClock } from 'evertoken';
import { withTimeout } from 'evertoken/internal';
import { getRedisErrorCode } from 'evertoken/redis';
import type { Logger } from 'pino';
import { createClient } from 'redis';

/** A client that reconnects automatically and never blocks a request. */
export type Redis = ReturnType<typeof createClient>;

const CONNECT_TIMEOUT_MS = 2_000;
const MAX_RECONNECT_DELAY_MS = 2_000;
const CLOSE_TIMEOUT_MS = 1_000;
const CHECK_INTERVAL_MS = 2_000;
const CHECK_TIMEOUT_MS = 1_000;
/** Closes the subscriber's connection, too, if it is silent: each ping is sent after the reply to the last one. */
const SOCKET_TIMEOUT_MS = 5_000;
/** Shorter outages are not logged once it was connected: a server may close idle connections. */
const LOG_AFTER_MS = 1_000;

/**
 * Connects to Redis. Resolves when connected, so that a gateway starts with the shared token, or at the first
 * error or after 2 s: then the client keeps connecting in the background and the gateway serves from memory.
 */
export async function connectRedis(url: string, log: Logger): Promise<RedisConnection> {
  const client: Redis = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: CHECK_INTERVAL_MS,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SOCKET_TIMEOUT_MS,
      reconnectStrategy: (attempt) =>
        Math.min(MAX_RECONNECT_DELAY_MS, 50 * 2 ** attempt) * (0.5 + Math.random() / 2),
    },
  });
  const connection = new RedisConnection(client, log);
  client.connect().catch(() => {});
  const signal = AbortSignal.timeout(CONNECT_TIMEOUT_MS);
  // Rejects at the first error, which the connection has recorded.
  await once(client, 'ready', { signal }).catch(() => {});
  await connection.checked;
  return connection;
}

/**
 * Checks a client every 2 s, and has it connect again if it is silent twice, or if its server has become a
 * replica: neither closes the connection.
 */
export class RedisConnection {
  readonly client: Redis;
  /** Failed checks and errors of the client by reason, see `getRedisErrorCode`. */
  readonly errors: Map<string, number> = new Map();
  /** Settles when the present connection has been checked for the first time. */
  checked: Promise<void> = Promise.resolve();
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;
  #problem: string | undefined;
  #logTimer: NodeJS.Timeout | undefined;
  #isLogged = false;
  #wasReady = false;

  constructor(client: Redis, log: Logger) {
    this.client = client;
    this.#log = log;
    client.on('error', (error) => {
      // A ready client reports a ping that its user may not send.
      if (!client.isReady) this.#recordProblem(getRedisErrorCode(error));
    });
    client.on('ready', () => {
      this.checked = this.#check();
    });
    this.#timer = setInterval(() => void this.#checkOrReconnect(), CHECK_INTERVAL_MS).unref();
  }

  /** Whether it is connected to a server that responds and is a primary. */
  get isReady(): boolean {
    return this.client.isReady && this.#problem === undefined;
  }

  /** Why it is not ready; undefined if it is. */
  get problem(): string | undefined {
    return this.isReady ? undefined : (this.#problem ?? 'DISCONNECTED');
  }

  /** Ends the checks. */
  stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#logTimer);
  }

  async #checkOrReconnect(): Promise<void> {
    if (!this.client.isReady) return;
    const before = this.#problem;
    await this.#check();
    const isFirstTimeout = this.#problem === 'TIMEOUT' && before !== 'TIMEOUT';
    if (this.isReady || isFirstTimeout || !this.client.isReady || !this.client.isOpen) return;
    this.client.destroy();
    await this.client.connect().catch(() => {});
  }

  async #check(): Promise<void> {
    const problem = await findProblem(this.client);
    if (problem === undefined) this.#recordRecovery();
    else this.#recordProblem(problem);
  }

  /** Logs each outage once; the client emits an error for each reconnect attempt. */
  #recordProblem(problem: string): void {
    this.errors.set(problem, (this.errors.get(problem) ?? 0) + 1);
    this.#problem = problem;
    const delayMs = this.#wasReady ? LOG_AFTER_MS : 0;
    this.#logTimer ??= setTimeout(() => {
      this.#isLogged = true;
      this.#log.warn({ code: this.#problem }, 'redis unavailable, serving from memory');
    }, delayMs).unref();
  }

  #recordRecovery(): void {
    clearTimeout(this.#logTimer);
    this.#logTimer = undefined;
    this.#problem = undefined;
    this.#wasReady = true;
    if (this.#isLogged) this.#log.info('redis reconnected');
    this.#isLogged = false;
  }
}

/** Returns why a connected client cannot be used: its server is silent or a replica. Every user may run HELLO. */
async function findProblem(client: Redis): Promise<string | undefined> {
  try {
    const reply = await withTimeout(client.sendCommand(['HELLO']), {
      clock: systemClock,
      timeoutMs: CHECK_TIMEOUT_MS,
      onTimeout: () => Object.assign(new Error('redis is silent'), { code: 'TIMEOUT' }),
    });
    return ['replica', 'slave'].includes(parseHello(reply).role) ? 'READONLY' : undefined;
  } catch (error) {
    const code = getRedisErrorCode(error);
    return code === 'ERR' ? undefined : code;
  }
}

/** The response of `HELLO`. */
export interface ServerInfo {
  readonly version: string;
  readonly mode: string;
  readonly role: string;
}

/** Parses the response of `HELLO`: a map, or a flat list in RESP2. */
export function parseHello(response: unknown): ServerInfo {
  const pairs = Array.isArray(response) ? toPairs(response) : Object.entries(response ?? {});
  const fields = new Map(pairs.map(([name, value]) => [String(name), String(value)]));
  return {
    version: fields.get('version') ?? '',
    mode: fields.get('mode') ?? '',
    role: fields.get('role') ?? '',
  };
}

function toPairs(list: readonly unknown[]): [unknown, unknown][] {
  return list.flatMap((name, index) =>
    index % 2 === 0 ? [[name, list[index + 1]] as [unknown, unknown]] : [],
  );
}

/** Closes the connection after pending commands have completed, at the latest after 1 s. */
export async function closeRedis(connection: RedisConnection): Promise<void> {
  const { client } = connection;
  connection.stop();
  // Between two reconnect attempts the client waits for replies that cannot arrive, even when it is destroyed.
  await withTimeout(client.close(), {
    clock: systemClock,
    timeoutMs: CLOSE_TIMEOUT_MS,
    onTimeout: () => new Error('redis did not close in time'),
  }).catch(() => {});
  client.destroy();
}
