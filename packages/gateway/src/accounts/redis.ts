import { once, type EventEmitter } from 'node:events';
import { createSecureContext, type SecureContext } from 'node:tls';
import { systemClock } from 'evertoken';
import { getErrorCode, withTimeout } from 'evertoken/internal';
import { getRedisErrorCode } from 'evertoken/redis';
import type { Logger } from 'pino';
import { getRedisAddress, getRedisLogin, type RedisAddress } from '../config/redis-address.ts';
import type { RedisConfig } from '../config/schema.ts';
import { createTlsContext } from '../outbound/connector.ts';
import {
  CONNECT_TIMEOUT_MS,
  createRedisClient,
  isManaged,
  sendToPrimaries,
  type Redis,
} from './redis-client.ts';
import { PasswordCommand, RedisLoginProvider } from './redis-login.ts';
import { StoreHealth } from './store-health.ts';

export type { Redis } from './redis-client.ts';

const CLOSE_TIMEOUT_MS = 1_000;
const CHECK_INTERVAL_MS = 2_000;
const CHECK_TIMEOUT_MS = 1_000;

/**
 * Connects to Redis, once `redis.passwordCommand` has run. Resolves when connected, so that a gateway starts with the
 * shared token, or at the first error or after 2 s: then the client keeps connecting in the background and the gateway
 * serves from memory.
 *
 * @returns undefined if none is configured
 */
export async function connectRedis(
  config: RedisConfig,
  log: Logger,
): Promise<RedisConnection | undefined> {
  const address = getRedisAddress(config);
  if (address === undefined) return undefined;
  const connection = new RedisConnection(address, config, log);
  await connection.open();
  return connection;
}

/** Creates what TLS connections use; undefined: without TLS. */
export function createRedisTls(
  address: RedisAddress,
  { tls }: Pick<RedisConfig, 'tls'>,
): SecureContext | undefined {
  const isSecure = address.kind === 'server' && address.url.startsWith('rediss:');
  return isSecure || tls.enabled ? (createTlsContext(tls) ?? createSecureContext()) : undefined;
}

/**
 * Checks a client every 2 s, and has it connect again if it is silent twice, or if its server has become a
 * replica: neither closes the connection. Clusters and Sentinels do that by themselves, unless they have given up.
 */
export class RedisConnection {
  readonly client: Redis;
  readonly #address: RedisAddress;
  readonly #log: Logger;
  readonly #login: RedisLoginProvider;
  readonly #sentinelLogin: RedisLoginProvider;
  readonly #secureContext: SecureContext | undefined;
  readonly #command: PasswordCommand | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Settles when the present connection has been checked for the first time. */
  #checked: Promise<void> = Promise.resolve();
  #check: Promise<void> | undefined;
  readonly #health: StoreHealth;

  constructor(address: RedisAddress, config: RedisConfig, log: Logger) {
    this.#address = address;
    this.#log = log;
    this.#health = new StoreHealth('redis', log);
    const { passwordCommand, passwordCommandIntervalMs } = config;
    this.#login = new RedisLoginProvider(getRedisLogin(config), passwordCommand !== undefined);
    this.#sentinelLogin = new RedisLoginProvider(config.sentinel ?? {});
    this.#secureContext = createRedisTls(address, config);
    this.#command =
      passwordCommand && new PasswordCommand(passwordCommand, passwordCommandIntervalMs);
    this.client = createRedisClient(address, {
      login: this.#login,
      sentinelLogin: this.#sentinelLogin,
      secureContext: this.#secureContext,
    });
  }

  /** Whether it is connected to a server that responds and is a primary. */
  get isReady(): boolean {
    return this.client.isReady && this.#health.problem === undefined;
  }

  /** Why it is not ready; undefined if it is. */
  get problem(): string | undefined {
    return this.isReady ? undefined : (this.#health.problem ?? 'DISCONNECTED');
  }

  /** Failed checks and errors of the client by reason, see `getRedisErrorCode`. */
  get errors(): ReadonlyMap<string, number> {
    return this.#health.errors;
  }

  /** Since when there has been a problem, ms since the epoch; undefined if there is none. */
  get problemSince(): number | undefined {
    return this.isReady ? undefined : this.#health.since;
  }

  /** See {@link connectRedis}. */
  async open(): Promise<void> {
    const emitter = this.client as EventEmitter;
    const readyEvent = this.#address.kind === 'cluster' ? 'connect' : 'ready';
    emitter.on('error', (error) => {
      // A ready client reports a ping that its user may not send.
      if (!this.client.isReady) this.#health.recordProblem(getRedisErrorCode(error));
    });
    emitter.on(readyEvent, () => {
      this.#checked = this.#checkOnce();
    });
    await this.#runPasswordCommand();
    this.#timer = setInterval(() => void this.#checkOrReconnect(), CHECK_INTERVAL_MS).unref();
    const connecting = this.#connect().catch((error: unknown) => {
      this.#health.recordProblem(getRedisErrorCode(error));
    });
    const timeout = new Promise((resolve) => setTimeout(resolve, CONNECT_TIMEOUT_MS).unref());
    // Clusters and Sentinels have more servers to try after an error, which has been recorded.
    const error = isManaged(this.client) ? [] : [once(emitter, 'error')];
    await Promise.race([connecting, timeout, ...error]);
    await this.#checked;
  }

  /** Applies another login and other certificates to the same servers: at once, and to new connections, respectively. */
  reconfigure(config: RedisConfig): void {
    const context = createRedisTls(this.#address, config);
    if (this.#secureContext !== undefined && context !== undefined)
      this.#secureContext.context = context.context as unknown;
    this.#sentinelLogin.replace(config.sentinel ?? {});
    const login = getRedisLogin(config);
    const isNew =
      this.#command === undefined
        ? this.#login.replace(login)
        : this.#login.replaceUsername(login.username);
    if (isNew) void this.#authenticate();
  }

  /** Ends the checks. */
  stop(): void {
    clearInterval(this.#timer);
    this.#health.stop();
    this.#command?.stop();
  }

  async #connect(): Promise<void> {
    await this.client.connect();
  }

  /** A server may end connections at the end of the lifetime of the password that began them. */
  async #authenticate(): Promise<void> {
    // A ready client has a login; before, there may be no password yet.
    if (!this.client.isReady) return;
    const { username = 'default', password } = await this.#login.credentials();
    if (password === undefined) return;
    await sendToPrimaries(this.client, ['AUTH', username, password]).catch((error: unknown) => {
      this.#log.warn({ code: getRedisErrorCode(error) }, 'redis rejects the new password');
    });
  }

  async #runPasswordCommand(): Promise<void> {
    await this.#command?.start(
      (password) => {
        if (this.#login.replacePassword(password)) void this.#authenticate();
      },
      (error) => this.#log.warn({ code: getErrorCode(error) }, 'redis password command failed'),
    );
  }

  async #checkOrReconnect(): Promise<void> {
    const { client } = this;
    if (isManaged(client)) {
      if (!client.isOpen) await this.#connect().catch(() => {});
      else if (client.isReady) await this.#checkOnce();
      return;
    }
    if (!client.isReady) return;
    const before = this.#health.problem;
    await this.#checkOnce();
    const isFirstTimeout = this.#health.problem === 'TIMEOUT' && before !== 'TIMEOUT';
    if (this.isReady || isFirstTimeout || !client.isReady || !client.isOpen) return;
    client.destroy();
    await this.#connect().catch(() => {});
  }

  /** Waits at most 1 s. A command that takes longer is not sent again before it has ended. */
  async #checkOnce(): Promise<void> {
    this.#check ??= this.#findProblem().finally(() => (this.#check = undefined));
    const timeout = { clock: systemClock, timeoutMs: CHECK_TIMEOUT_MS, onTimeout: toTimeout };
    await withTimeout(this.#check, timeout).catch(() => this.#health.recordProblem('TIMEOUT'));
  }

  async #findProblem(): Promise<void> {
    const problem = await findProblem(this.client);
    if (problem === undefined) this.#health.recordRecovery();
    else this.#health.recordProblem(problem);
  }
}

function toTimeout(): Error {
  return new Error('redis is silent');
}

/** Returns why a connected client cannot be used: a server is a replica, or fails. Every user may run HELLO. */
async function findProblem(client: Redis): Promise<string | undefined> {
  try {
    const replies = await sendToPrimaries(client, ['HELLO']);
    const isPrimary = replies.every(
      (reply) => !['replica', 'slave'].includes(parseHello(reply).role),
    );
    return isPrimary ? undefined : 'READONLY';
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
  await endInTime(async () => client.close());
  await endInTime(async () => client.destroy());
}

async function endInTime(end: () => Promise<void>): Promise<void> {
  await withTimeout(end(), {
    clock: systemClock,
    timeoutMs: CLOSE_TIMEOUT_MS,
    onTimeout: () => new Error('redis did not close in time'),
  }).catch(() => {});
}
