import { getPostgresErrorCode, postgresStore, readStoredPayload } from 'evertoken/postgres';
import type { PoolClient } from 'pg';
import {
  askServer,
  createPostgresPool,
  createPostgresTls,
  findServerProblem,
  runQuery,
  type PostgresServer,
} from '../../../accounts/postgres-pool.ts';
import type { SharedStore } from '../../../accounts/shared-store.ts';
import {
  formatPostgresAddress,
  getPostgresAddress,
  getPostgresLogin,
  type PostgresAddress,
} from '../../../config/postgres-address.ts';
import type { PostgresConfig } from '../../../config/schema.ts';
import { Section, fail, pass, type CheckOutcome, type Checked } from './check.ts';
import { evaluateClock } from './clock-check.ts';
import { checkConnection } from './connection-check.ts';
import { evaluateLatency } from './latency-check.ts';
import type { StoreCheck } from './store-check.ts';

const SETTING = 'postgres.url (POSTGRES_URL)';
const MIN_MAJOR_VERSION = 13;
const LATENCY_SAMPLES = 5;

interface PostgresSession {
  readonly client: PoolClient;
  readonly server: PostgresServer;
}

/** Checks the Postgres that gateways share. */
export async function checkPostgres(
  config: PostgresConfig,
  timeoutMs: number,
): Promise<StoreCheck> {
  const address = getPostgresAddress(config)!;
  const { schema } = config;
  const section = new Section('postgres', formatPostgresAddress(address), timeoutMs);
  const pool = createPostgresPool(config, {
    getLogin: () => getPostgresLogin(config),
    secureContext: createPostgresTls(config),
  });
  pool.on('error', () => {});
  const login = await section.dependsOn(await checkAddress(section, address), 'login', () =>
    logIn(() => pool.connect(), schema),
  );
  await section.dependsOn(login, 'version', ({ server }) => evaluateVersion(server));
  await section.dependsOn(login, 'role', ({ server }) => evaluateRole(server));
  const migration = await section.dependsOn(login, 'migration', (session) =>
    evaluateMigration(session, schema),
  );
  const permissions = await section.dependsOn(migration, 'permissions', (session) =>
    checkPermissions(session, schema),
  );
  await section.dependsOn(login, 'latency', measureLatency);
  await section.dependsOn(login, 'clock', compareClocks);
  login.value?.client.release();
  const store: SharedStore = {
    tokens: postgresStore(pool, { schema }),
    pacing: { postgres: pool, schema },
    readPayload: (key) => readStoredPayload(pool, key, { schema }),
  };
  const isUsable = permissions.value !== undefined;
  return {
    section,
    usable: { ...permissions, name: 'postgres: permissions', value: isUsable ? store : undefined },
    close: () => void pool.end().catch(() => {}),
  };
}

/** Postgres begins TLS by a message of its own, with the login. */
async function checkAddress(
  section: Section,
  { host, port }: PostgresAddress,
): Promise<Checked<true>> {
  if (host.startsWith('/')) return { name: 'address', kind: 'pass', value: true };
  const connection = await checkConnection(section, { host, port, tls: false, setting: SETTING });
  connection.value?.socket.destroy();
  return { ...connection, value: connection.value && true };
}

async function logIn(
  connect: () => Promise<PoolClient>,
  schema: string,
): Promise<CheckOutcome<PostgresSession>> {
  try {
    const client = await connect();
    // A connection that is lost fails its query.
    client.on('error', () => {});
    const server = await askServer(client, schema);
    return pass(`as ${server.user}`, { client, server });
  } catch (error) {
    return evaluateLoginError(getPostgresErrorCode(error), schema);
  }
}

function evaluateLoginError(code: string, schema: string): CheckOutcome<never> {
  switch (code) {
    case '28P01':
    case '28000':
    case 'NO_PASSWORD':
      return fail(
        `the user name or the password is rejected (${code})`,
        `Correct them in ${SETTING}, or postgres.password (POSTGRES_PASSWORD), and check pg_hba.conf`,
      );
    case '3D000':
      return fail(`the database does not exist (${code})`, `Correct its name in ${SETTING}`);
    case '42501':
      return fail(
        `this role may not use the schema ${schema} (${code})`,
        `As its owner: GRANT USAGE ON SCHEMA ${schema} TO <role>`,
      );
    default:
      return fail(
        `no session could be opened (${code})`,
        `Check ${SETTING}, and whether the server requires TLS, or has it at all (postgres.tls)`,
      );
  }
}

function evaluateVersion({ version }: PostgresServer): CheckOutcome<true> {
  return Number.parseInt(version, 10) < MIN_MAJOR_VERSION
    ? fail(`${version} is too old`, `Use Postgres ${MIN_MAJOR_VERSION} or newer`)
    : pass(version, true);
}

function evaluateRole({ isReplica }: PostgresServer): CheckOutcome<true> {
  return isReplica
    ? fail(
        'this is a replica, which accepts no writes',
        `Set ${SETTING} to the address of the primary`,
      )
    : pass('a primary', true);
}

function evaluateMigration(
  session: PostgresSession,
  schema: string,
): CheckOutcome<PostgresSession> {
  const { migration } = session.server;
  const problem = findServerProblem({ ...session.server, isReplica: false });
  if (problem === undefined)
    return pass(`tokens ${migration!.tokens}, pacing ${migration!.pacing}`, session);
  const command = `evertoken postgres migration --schema ${schema} | psql "$DATABASE_URL"`;
  return fail(
    `${problem === 'MIGRATION_OUTDATED' ? 'outdated' : 'missing'} in the schema ${schema} (${problem})`,
    `As a role that may create schemas: ${command}`,
  );
}

async function checkPermissions(
  { client, server }: PostgresSession,
  schema: string,
): Promise<CheckOutcome<true>> {
  const missing = await runQuery<{ permission: string }>(
    client,
    `SELECT p || ' on ' || t AS permission FROM unnest(ARRAY['tokens', 'pacing_pools', 'pacing_counts']) AS t,
      unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS p
      WHERE NOT has_table_privilege('${schema}.' || t, p)`,
  );
  if (missing.length === 0) return pass(`all on the tables of ${schema}`, true);
  return fail(
    `this role lacks ${missing.map(({ permission }) => permission).join(', ')}`,
    `As the owner: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO "${server.user}"`,
  );
}

async function measureLatency({ client }: PostgresSession): Promise<CheckOutcome<true>> {
  const durations: number[] = [];
  for (let sample = 0; sample < LATENCY_SAMPLES; sample += 1) {
    const startedAt = performance.now();
    await runQuery(client, 'SELECT 1');
    durations.push(performance.now() - startedAt);
  }
  return evaluateLatency(durations, 'Move Postgres closer, and check its load (pg_stat_activity)');
}

async function compareClocks({ client }: PostgresSession): Promise<CheckOutcome<true>> {
  const startedAt = Date.now();
  const text = 'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now';
  const [row] = await runQuery<{ now: number }>(client, text);
  const midpoint = (startedAt + Date.now()) / 2;
  return evaluateClock(midpoint - row!.now, 'the clock of Postgres');
}
