import type { SecureContext } from 'node:tls';
import { createSecureContext } from 'node:tls';
import { pacingMigrationVersion } from '@evertoken/zoom-client/pacing';
import { getPostgresErrorCode, postgresMigrationVersion } from 'evertoken/postgres';
import pg from 'pg';
import { getPostgresAddress, usesTls, type PostgresLogin } from '../config/postgres-address.ts';
import type { PostgresConfig } from '../config/schema.ts';
import { createTlsContext } from '../outbound/connector.ts';

/** Maximum time for a connection, ms. */
export const CONNECT_TIMEOUT_MS = 2_000;
const MAX_CONNECTIONS = 10;
const QUERY_TIMEOUT_MS = 1_000;

/** How a pool connects. */
export interface PostgresPoolOptions {
  /** The present login, which each new connection asks for. */
  readonly getLogin: () => PostgresLogin;
  /** Undefined: without TLS. */
  readonly secureContext: SecureContext | undefined;
}

/** Creates a pool, which opens a connection when it is needed. */
export function createPostgresPool(
  config: PostgresConfig,
  { getLogin, secureContext }: PostgresPoolOptions,
): pg.Pool {
  const { host, port, database } = getPostgresAddress(config)!;
  return new pg.Pool({
    host,
    port,
    database,
    user: getLogin().username,
    password: () => getPassword(getLogin()),
    ssl: secureContext === undefined ? false : { secureContext, host },
    application_name: 'evertoken',
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
}

/** Called when a server requires a password. */
async function getPassword({ password }: PostgresLogin): Promise<string> {
  if (password === undefined)
    throw Object.assign(new Error('no password is configured'), { code: 'NO_PASSWORD' });
  return password.reveal();
}

/** Creates what TLS connections use; undefined: without TLS. */
export function createPostgresTls(config: PostgresConfig): SecureContext | undefined {
  if (!usesTls(config)) return undefined;
  return createTlsContext(config.tls) ?? createSecureContext();
}

/** Runs queries on one connection of a pool. A connection that is lost meanwhile fails its query, and nothing else. */
export async function withClient<T>(
  pool: pg.Pool,
  run: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const ignore = (): void => {};
  client.on('error', ignore);
  try {
    const result = await run(client);
    client.off('error', ignore);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** What a server says about itself, and the versions of the migrations in the schema. */
export interface PostgresServer {
  readonly version: string;
  readonly isReplica: boolean;
  readonly user: string;
  /** Undefined if the migration has not been applied. */
  readonly migration: { readonly tokens: number; readonly pacing: number } | undefined;
}

/** Asks a server. @throws what the client throws */
export async function askServer(client: pg.ClientBase, schema: string): Promise<PostgresServer> {
  const [server] = await runQuery<Omit<PostgresServer, 'migration'>>(
    client,
    `SELECT current_setting('server_version') AS version, pg_is_in_recovery() AS "isReplica", current_user AS "user"`,
  );
  return { ...server!, migration: await readMigration(client, schema) };
}

async function readMigration(
  client: pg.ClientBase,
  schema: string,
): Promise<PostgresServer['migration']> {
  const text = `SELECT ${schema}.migration_version() AS tokens, ${schema}.pacing_version() AS pacing`;
  try {
    const [versions] = await runQuery<NonNullable<PostgresServer['migration']>>(client, text);
    return versions;
  } catch (error) {
    if (getPostgresErrorCode(error) === 'MIGRATION_MISSING') return undefined;
    throw error;
  }
}

/** Runs a query for at most 1 s. */
export async function runQuery<Row extends object>(
  client: pg.ClientBase,
  text: string,
): Promise<Row[]> {
  const query = { text, query_timeout: QUERY_TIMEOUT_MS };
  return (await client.query<Row>(query)).rows;
}

/** Returns why a server cannot be used; undefined if it can. */
export function findServerProblem({ isReplica, migration }: PostgresServer): string | undefined {
  if (isReplica) return 'READONLY';
  if (migration === undefined) return 'MIGRATION_MISSING';
  const isOld =
    migration.tokens < postgresMigrationVersion || migration.pacing < pacingMigrationVersion;
  return isOld ? 'MIGRATION_OUTDATED' : undefined;
}
