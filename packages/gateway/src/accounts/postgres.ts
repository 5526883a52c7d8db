import type { SecureContext } from 'node:tls';
import { systemClock, TokenError } from 'evertoken';
import { withTimeout } from 'evertoken/internal';
import { getPostgresErrorCode, postgresStore, readStoredPayload } from 'evertoken/postgres';
import type { Pool, PoolClient } from 'pg';
import type { Logger } from 'pino';
import { getPostgresLogin } from '../config/postgres-address.ts';
import type { PostgresConfig } from '../config/schema.ts';
import type { MemberStore } from '../fleet/members.ts';
import { createPostgresMembers } from '../fleet/postgres-members.ts';
import {
  askServer,
  CONNECT_TIMEOUT_MS,
  createPostgresPool,
  createPostgresTls,
  findServerProblem,
  withClient,
} from './postgres-pool.ts';
import type { SharedStore } from './shared-store.ts';
import { StoreHealth } from './store-health.ts';

const CLOSE_TIMEOUT_MS = 1_000;
const CHECK_INTERVAL_MS = 2_000;
const MIGRATION_PROBLEMS = ['MIGRATION_MISSING', 'MIGRATION_OUTDATED'];

/**
 * Connects to Postgres. Resolves when it is connected, or after 2 s: then the pool keeps connecting in the background and the
 * gateway serves from memory.
 *
 * @throws TokenError `OPTIONS_INVALID` if the migration is missing or outdated: each gateway would mint and pace alone
 */
export async function connectPostgres(
  config: PostgresConfig,
  log: Logger,
): Promise<PostgresConnection> {
  const connection = new PostgresConnection(config, log);
  await connection.open();
  const { problem = '' } = connection;
  if (!MIGRATION_PROBLEMS.includes(problem)) return connection;
  await connection.close();
  const command = `evertoken postgres migration --schema ${config.schema} | psql "$DATABASE_URL"`;
  throw new TokenError('OPTIONS_INVALID', {
    detail: `postgres: ${problem}; apply the migration: ${command}`,
  });
}

/** Checks a server every 2 s. Idle connections that fail, or lead to a replica, are replaced. */
export class PostgresConnection {
  readonly store: SharedStore;
  readonly members: MemberStore;
  readonly #pool: Pool;
  readonly #health: StoreHealth;
  readonly #schema: string;
  readonly #secureContext: SecureContext | undefined;
  #config: PostgresConfig;
  #timer: NodeJS.Timeout | undefined;
  #check: Promise<void> | undefined;
  #isChecked = false;

  constructor(config: PostgresConfig, log: Logger) {
    const { schema } = config;
    this.#config = config;
    this.#schema = schema;
    this.#health = new StoreHealth('postgres', log);
    this.#secureContext = createPostgresTls(config);
    const pool = createPostgresPool(config, {
      getLogin: () => getPostgresLogin(this.#config),
      secureContext: this.#secureContext,
    });
    // The loss of an idle connection, which the pool replaces.
    pool.on('error', () => void this.#checkOnce());
    this.#pool = pool;
    this.store = {
      tokens: postgresStore(pool, { schema }),
      pacing: { postgres: pool, schema },
      readPayload: (key) => readStoredPayload(pool, key, { schema }),
    };
    this.members = createPostgresMembers(pool, schema);
  }

  /** Whether it is connected to a primary that has the migration. */
  get isReady(): boolean {
    return this.problem === undefined;
  }

  /** Why it is not ready; undefined if it is. */
  get problem(): string | undefined {
    return this.#isChecked ? this.#health.problem : 'DISCONNECTED';
  }

  /** Since when there has been a problem, ms since the epoch; undefined if there is none. */
  get problemSince(): number | undefined {
    return this.#health.since;
  }

  /** Failed checks by reason, see `getPostgresErrorCode`. */
  get errors(): ReadonlyMap<string, number> {
    return this.#health.errors;
  }

  /** See {@link connectPostgres}. */
  async open(): Promise<void> {
    this.#timer = setInterval(() => void this.#checkOnce(), CHECK_INTERVAL_MS).unref();
    const timeout = { clock: systemClock, timeoutMs: CONNECT_TIMEOUT_MS, onTimeout: toTimeout };
    await withTimeout(this.#checkOnce(), timeout).catch(() => {});
  }

  /** Applies another login and other certificates to new connections. */
  reconfigure(config: PostgresConfig): void {
    const before = getPostgresLogin(this.#config);
    const { username, password } = getPostgresLogin(config);
    const context = createPostgresTls(config);
    if (this.#secureContext !== undefined && context !== undefined)
      this.#secureContext.context = context.context as unknown;
    this.#config = config;
    (this.#pool.options as { user?: string | undefined }).user = username;
    const isSame = username === before.username && password?.reveal() === before.password?.reveal();
    if (!isSame) void this.#replaceIdle().then(() => this.#checkOnce());
  }

  /** Closes it after pending queries have completed, at the latest after 1 s. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#health.stop();
    const timeout = { clock: systemClock, timeoutMs: CLOSE_TIMEOUT_MS, onTimeout: toTimeout };
    await withTimeout(this.#pool.end(), timeout).catch(() => {});
  }

  /** Never rejects. A check that takes longer than the interval is not repeated before it has ended. */
  #checkOnce(): Promise<void> {
    this.#check ??= this.#findProblem()
      .then(async (problem) => {
        this.#isChecked = true;
        if (problem === undefined) return this.#health.recordRecovery();
        this.#health.recordProblem(problem);
        await this.#replaceIdle();
      })
      .finally(() => (this.#check = undefined));
    return this.#check;
  }

  async #findProblem(): Promise<string | undefined> {
    try {
      const ask = async (client: PoolClient): Promise<string | undefined> =>
        findServerProblem(await askServer(client, this.#schema));
      return await withClient(this.#pool, ask);
    } catch (error) {
      return getPostgresErrorCode(error);
    }
  }

  /** Connections that were opened before may lead to a server that is no primary any more. */
  async #replaceIdle(): Promise<void> {
    while (this.#pool.idleCount > 0 && !this.#pool.ending) {
      const client = await this.#pool.connect().catch(() => undefined);
      client?.release(true);
    }
  }
}

function toTimeout(): Error {
  return new Error('postgres is silent');
}
