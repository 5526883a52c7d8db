import { createSandbox } from '@evertoken/zoom-sandbox';
import { pacingMigration } from '@evertoken/zoom-client/pacing';
import { identityKey } from 'evertoken';
import { postgresMigration } from 'evertoken/postgres';
import { zoom } from 'evertoken/zoom';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  hasPostgresServer,
  startPostgresServer,
  type PostgresServer,
} from '../../../../test/support/postgres-server.ts';
import { freePort } from '../../../../test/support/ports.ts';
import { makeCertificate } from '../../../../test/support/tls-certificate.ts';
import { findServerProblem } from '../../src/accounts/postgres-pool.ts';
import { connectStore, type StoreConnection } from '../../src/accounts/store-connection.ts';
import { readConfig } from '../../src/config/read-config.ts';
import type { GatewayConfig } from '../../src/config/schema.ts';
import type { MemberStore } from '../../src/fleet/members.ts';
import { membersMigration } from '../../src/fleet/postgres-members.ts';
import { startGateway } from '../../src/gateway.ts';
import { createLogger } from '../../src/observability/log.ts';
import { environmentFor } from '../support/cli-process.ts';
import { runDoctor } from '../support/run-doctor.ts';

const server = hasPostgresServer() ? await startPostgresServer() : undefined;
const admin = new pg.Pool(server?.options);
admin.on('error', () => {});
afterAll(async () => {
  await admin.end();
  await server?.stop();
});

/** The URL of a role, by the Unix socket. */
function toUrl(login: string, { options }: PostgresServer = server!): string {
  return `postgres://${login}@${encodeURIComponent(options.host)}/${options.database}`;
}

function toConfig(postgres: object): GatewayConfig {
  const result = readConfig(
    {},
    { path: 'e.yaml', text: JSON.stringify({ accounts: [{ sandbox: true }], postgres }) },
  );
  if (result.kind === 'invalid') throw new Error(result.issues.join());
  return result.config;
}

async function connect(
  postgres: object,
): Promise<{ connection: StoreConnection; lines: readonly string[] }> {
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(line) });
  const connection = (await connectStore(toConfig(postgres), log))!;
  onTestFinished(() => connection.close());
  return { connection, lines };
}

/** What the doctor finds, other than `pass`. */
async function diagnose(postgres: object): Promise<Record<string, string>> {
  const file = { accounts: [{ accountId: 'a', clientId: 'b', clientSecret: 'c' }], postgres };
  const { findings, json } = await runDoctor({ file, timeoutMs: 2_000 });
  expect(json).not.toContain('secret-password');
  return Object.fromEntries(
    Object.entries(findings).filter(([name]) => name.startsWith('postgres ')),
  );
}

describe.skipIf(server === undefined)('the connection to Postgres', () => {
  beforeAll(async () => {
    await admin.query(postgresMigration() + pacingMigration());
    await admin.query(`CREATE ROLE app LOGIN PASSWORD 'secret-password'; CREATE ROLE poor LOGIN;
      GRANT USAGE ON SCHEMA evertoken TO app, poor;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA evertoken TO app`);
  });

  it('shows the gateways that share it, once their table is there', async () => {
    const [first, second] = [
      await connect({ url: toUrl('app') }),
      await connect({ url: toUrl('app') }),
    ].map(({ connection }) => connection.members) as [MemberStore, MemberStore];
    const facts = { version: '1.0.0', uptimeMs: 60_000 };
    const missing = await first.announce({ ...facts, name: 'a' }).catch(first.getErrorCode);
    expect(missing).toMatch(/^[A-Z0-9_]+$/);
    await admin.query(`${membersMigration()}${membersMigration()}
      GRANT SELECT, INSERT, UPDATE, DELETE ON evertoken.gateways TO app`);
    onTestFinished(() => void admin.query('TRUNCATE evertoken.gateways'));
    await first.announce({ ...facts, name: 'a' });
    await admin.query(`INSERT INTO evertoken.gateways SELECT 'old' || n, '1', 1,
      now() - n * interval '1 minute' FROM generate_series(1, 200) n`);
    const both = await second.announce({ ...facts, name: 'b' });
    expect(both[0]).toEqual({ ...facts, name: 'b', ageMs: 0 });
    expect(both.find(({ name }) => name === 'a')).toMatchObject(facts);
    expect(both).toHaveLength(2 + 59);
    await second.announce({ ...facts, name: 'b' });
    const { rows } = await admin.query('SELECT count(*)::int AS rows FROM evertoken.gateways');
    expect(rows[0].rows).toBeLessThanOrEqual(101);
    await second.leave('a');
    expect((await second.announce({ ...facts, name: 'b' })).map(({ name }) => name)).not.toContain(
      'a',
    );
  });

  it('is ready with the migration, and passes the doctor with the permissions of the documentation', async () => {
    const { connection, lines } = await connect({ url: toUrl('app') });
    expect([connection.name, connection.health.problem, lines]).toEqual([
      'postgres',
      undefined,
      [],
    ]);
    expect(await diagnose({ url: toUrl('app') })).toEqual({});
  });

  it.each([
    ['missing', 'not_applied', 'MIGRATION_MISSING'],
    ['outdated', 'outdated', 'MIGRATION_OUTDATED'],
  ])(
    'is refused, with the command to apply it, when the migration is %s',
    async (_, schema, code) => {
      await admin.query(`CREATE SCHEMA IF NOT EXISTS outdated;
      CREATE OR REPLACE FUNCTION outdated.migration_version() RETURNS integer LANGUAGE sql AS 'SELECT 0';
      CREATE OR REPLACE FUNCTION outdated.pacing_version() RETURNS integer LANGUAGE sql AS 'SELECT 0'`);
      const postgres = { url: toUrl('postgres'), schema };
      await expect(connect(postgres)).rejects.toMatchObject({
        code: 'OPTIONS_INVALID',
        detail: expect.stringMatching(
          `${code}.*evertoken postgres migration --schema ${schema}`,
        ) as string,
      });
      expect((await diagnose(postgres))['postgres migration']).toMatch(
        new RegExp(`^fail: .*${code}.*evertoken postgres migration --schema ${schema}`),
      );
    },
  );

  it('names a login, a role and a server that are wrong in the doctor', async () => {
    expect(await diagnose({ url: toUrl('poor') })).toMatchObject({
      'postgres permissions': expect.stringMatching(
        /^fail: this role lacks SELECT on tokens, .*GRANT SELECT.* TO "poor"/,
      ) as string,
    });
    const none = `postgres://app@127.0.0.1:${await freePort()}/postgres`;
    expect((await diagnose({ url: none }))['postgres connection']).toMatch(/ECONNREFUSED/);
    const wrong = toUrl('app').replace(/postgres$/, 'absent');
    expect((await diagnose({ url: wrong }))['postgres login']).toMatch(/does not exist \(3D000\)/);
  });

  it('serves from memory while the server is down, logs it once, and connects again', async () => {
    const { connection, lines } = await connect({ url: toUrl('app') });
    const restarted = server!.restart(1_500);
    await expect.poll(() => connection.health.problem).toBeDefined();
    await restarted;
    await expect.poll(() => connection.health.isReady).toBe(true);
    await expect.poll(() => lines.length).toBe(2);
    expect(lines[0]).toContain('postgres unavailable, serving from memory');
    expect(lines[1]).toContain('postgres reconnected');
    expect(connection.health.errors.size).toBeGreaterThan(0);
  });

  it('starts while the server is unreachable', async () => {
    const url = `postgres://app@127.0.0.1:${await freePort()}/postgres`;
    const { connection } = await connect({ url });
    expect(connection.health).toMatchObject({ isReady: false, problem: 'ECONNREFUSED' });
  });

  it('uses a password that has changed', async () => {
    await server!.allow(['local all postgres trust', 'local all all scram-sha-256']);
    await admin.query('SELECT pg_reload_conf()');
    const url = toUrl('app');
    const { connection, lines } = await connect({ url, password: 'secret-password' });
    await expect.poll(() => connection.health.isReady).toBe(true);
    await admin.query(`ALTER ROLE app PASSWORD 'another-secret-password'`);
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'`,
    );
    await expect.poll(() => connection.health.problem).toBe('28P01');
    expect((await diagnose({ url, password: 'secret-password' }))['postgres login']).toMatch(
      /password is rejected \(28P01\)/,
    );
    expect((await diagnose({ url }))['postgres login']).toMatch(/NO_PASSWORD/);
    connection.reconfigure(toConfig({ url, password: 'another-secret-password' }));
    await expect.poll(() => connection.health.isReady).toBe(true);
    expect(lines.join('')).not.toContain('secret-password');
  });
});

it.skipIf(server === undefined)(
  'verifies the server with its own authority, and has the certificate of the gateway',
  async () => {
    const own = makeCertificate();
    onTestFinished(() => own.remove());
    const port = await freePort();
    const secured = await startPostgresServer({ tls: { port, ...own } });
    onTestFinished(() => secured.stop());
    const pool = new pg.Pool({ ...secured.options, port });
    onTestFinished(() => pool.end());
    await secured.allow([
      'local all all trust',
      'hostssl all all 127.0.0.1/32 trust clientcert=verify-ca',
    ]);
    await pool.query('SELECT pg_reload_conf()');
    await pool.query(postgresMigration() + pacingMigration());
    const url = `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=verify-full`;
    const files = { certFile: own.certificateFile, keyFile: own.keyFile };
    const tls = { caFile: own.certificateFile, ...files };
    const { connection } = await connect({ url, tls });
    await expect.poll(() => connection.health.problem).toBe(undefined);
    expect(await diagnose({ url, tls })).toEqual({});
    const untrusted = await connect({ url, tls: files });
    await expect
      .poll(() => untrusted.connection.health.problem)
      .toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    const anonymous = await connect({ url, tls: { caFile: own.certificateFile } });
    await expect.poll(() => anonymous.connection.health.problem).toBe('28000');
    anonymous.connection.reconfigure(toConfig({ url, tls }));
    await expect.poll(() => anonymous.connection.health.isReady).toBe(true);
  },
);

it('refuses a replica', () => {
  const migration = { tokens: 1, pacing: 1 };
  const replica = { version: '15', user: 'app', isReplica: true, migration };
  expect(findServerProblem(replica)).toBe('READONLY');
});

describe.skipIf(server === undefined)('two gateways with one Postgres', () => {
  it('share an encrypted token and keep the rate limits of the account together', async () => {
    const sandbox = await createSandbox({ enforceLimits: true, plan: 'pro' });
    onTestFinished(() => sandbox.close());
    const schema = 'shared_pace';
    await admin.query(postgresMigration({ schema }) + pacingMigration({ schema }));
    const result = readConfig({
      ...environmentFor(sandbox),
      POSTGRES_URL: toUrl('postgres'),
      POSTGRES_SCHEMA: schema,
      TOKEN_ENCRYPTION_KEYS: `a:${Buffer.alloc(32, 1).toString('base64')}`,
      ZOOM_PLAN: 'pro',
      ZOOM_PLAN_SHARE: '0.9',
      ALLOW_ANONYMOUS: 'true',
      LOG_LEVEL: 'silent',
      PORT: '0',
      ADMIN_PORT: '0',
    });
    if (result.kind === 'invalid') throw new Error(result.issues.join());
    const gateways = await Promise.all([0, 1].map(() => startGateway(result.config)));
    onTestFinished(async () => void (await Promise.all(gateways.map((each) => each.close(0)))));
    const end = performance.now() + 2_000;
    const statuses: number[] = [];
    const load = async (url: string): Promise<void> => {
      while (performance.now() < end) {
        const response = await fetch(`${url}/api/users/me`);
        await response.arrayBuffer();
        statuses.push(response.status);
      }
    };
    await Promise.all(gateways.flatMap(({ url }) => Array.from({ length: 10 }, () => load(url))));
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    // 27 per second and the burst together; each alone would be twice as fast, and rejected.
    expect(statuses.length).toBeLessThanOrEqual(27 * 2 + 3 + 20);
    expect(sandbox.stats().tokenRequests).toBe(1);

    const states = await Promise.all(
      gateways.map(async ({ adminUrl }) => (await fetch(`${adminUrl}/state`)).json()),
    );
    for (const state of states)
      expect(state).toMatchObject({
        postgres: { connected: true },
        accounts: [{ store: { shared: true }, pacing: { sharing: 'fleet' } }],
      });
    const metrics = await (await fetch(`${gateways[0]!.adminUrl}/metrics`)).text();
    expect(metrics).toContain('evertoken_postgres_up 1');
    expect(metrics).not.toContain('evertoken_redis_up');
    const { accountId, clientId, clientSecret } = sandbox.credentials;
    const { identity } = zoom({ accountId, clientId, clientSecret, tokenUrl: sandbox.tokenUrl });
    const { rows } = await admin.query<{ payload: string }>(
      `SELECT payload FROM ${schema}.tokens WHERE key = $1`,
      [await identityKey(identity)],
    );
    expect(rows[0]!.payload).toMatch(/^a1\.a\./);
  });
});
