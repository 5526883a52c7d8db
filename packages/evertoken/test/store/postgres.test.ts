import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Secret, TokenError } from 'evertoken';
import {
  getPostgresErrorCode,
  postgresMigration,
  postgresMigrationVersion,
  postgresStore,
  readStoredPayload,
} from 'evertoken/postgres';
import {
  hasPostgresServer,
  startPostgresServer,
} from '../../../../test/support/postgres-server.ts';
import { acquireRequest } from '../support/store-request.ts';
import { NOTHING_INHERITED } from '../../src/store/decide.ts';
import { expectSameDecisions } from '../support/store-decisions.ts';
import { agePostgresRow } from '../support/age-postgres-row.ts';

const server = hasPostgresServer() ? await startPostgresServer() : undefined;
afterAll(() => server?.stop());

describe.skipIf(server === undefined)('postgresStore', () => {
  const pool = new pg.Pool({ ...server?.options, max: 20 });
  beforeAll(async () => void (await pool.query(postgresMigration())));
  afterAll(() => pool.end());

  it('decides as decide.ts does, in any sequence of steps', async () => {
    const age = (key: string, ms: number): Promise<void> =>
      agePostgresRow(pool, 'evertoken', key, ms);
    await expectSameDecisions(postgresStore(pool), age, 150);
  });

  it('grants one lease where every transaction is serializable', async () => {
    const strict = new pg.Pool({
      ...server?.options,
      max: 8,
      options: '-c default_transaction_isolation=serializable',
    });
    onTestFinished(() => strict.end());
    const store = postgresStore(strict);
    const key = crypto.randomUUID();
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, i) => store.acquire(key, { ...acquireRequest, owner: `${i}` })),
    );
    expect(results.filter(({ kind }) => kind === 'lease')).toHaveLength(1);
  });

  it('announces tokens again after its connection was lost', async () => {
    const listening = new pg.Pool(server?.options);
    const store = postgresStore(listening);
    const key = crypto.randomUUID();
    const generations: number[] = [];
    const unsubscribe = await store.subscribe!(key, ({ generation }) =>
      generations.push(generation),
    );
    onTestFinished(unsubscribe);
    const announce = async (): Promise<number> => {
      await pool.query(`SELECT pg_notify('evertoken', $1)`, [`${key} ${generations.length + 1}`]);
      return generations.length;
    };
    await expect.poll(announce).toBeGreaterThan(0);
    const { rows } = await pool.query<{ ended: boolean }>(
      `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity WHERE query = 'LISTEN evertoken'`,
    );
    expect(rows).toContainEqual({ ended: true });
    const before = generations.length;
    await expect.poll(announce).toBeGreaterThan(before);
  });

  it('can be unsubscribed after it was subscribed with an ended pool', async () => {
    const ended = new pg.Pool(server?.options);
    await ended.end();
    const unsubscribe = await postgresStore(ended).subscribe!('key', () => {});
    await expect(unsubscribe()).resolves.toBeUndefined();
  });

  it('does not keep a pool from ending', async () => {
    const other = new pg.Pool(server?.options);
    const unsubscribe = await postgresStore(other).subscribe!('key', () => {});
    onTestFinished(unsubscribe);
    await other.query('SELECT 1');
    await expect(other.end()).resolves.toBeUndefined();
  });

  it('forgets a key that has not been used for as long as its counter is kept', async () => {
    const store = postgresStore(pool);
    const [old, recent] = [crypto.randomUUID(), crypto.randomUUID()];
    await store.acquire(old, { ...acquireRequest, counterTtlMs: 60_000 });
    await agePostgresRow(pool, 'evertoken', old, 61_000);
    await store.acquire(recent, acquireRequest);
    const { rows } = await pool.query<{ key: string }>(
      'SELECT key FROM evertoken.tokens WHERE key = ANY($1)',
      [[old, recent]],
    );
    expect(rows).toEqual([{ key: recent }]);
  });

  it('names a missing migration, without the token in the error', async () => {
    const store = postgresStore(pool, { schema: 'not_applied' });
    const lease = { owner: 'a', fence: 1, credentials: '', inherited: NOTHING_INHERITED };
    const minted = {
      lifetimeMs: 1,
      elapsedMs: 0,
      refreshAfterMs: 1,
      payload: new Secret('secret-token'),
    };
    const error: unknown = await store
      .commit('key', lease, minted)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', detail: 'MIGRATION_MISSING' });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('secret-token');
  });

  it('shows the stored payload to tools, until it has expired', async () => {
    const store = postgresStore(pool);
    const key = crypto.randomUUID();
    expect(await readStoredPayload(pool, key)).toBeUndefined();
    const decision = await store.acquire(key, acquireRequest);
    expect(await readStoredPayload(pool, key)).toBeUndefined();
    const { lease } = decision as Extract<typeof decision, { kind: 'lease' }>;
    const payload = new Secret('secret-token');
    const times = { lifetimeMs: 60_000, elapsedMs: 0, refreshAfterMs: 30_000 };
    await store.commit(key, lease, { ...times, payload });
    const stored = await readStoredPayload(pool, key);
    expect([stored?.generation, stored?.payload.reveal()]).toEqual([lease.fence, 'secret-token']);
    await agePostgresRow(pool, 'evertoken', key, 3_600_000);
    expect(await readStoredPayload(pool, key)).toBeUndefined();
  });

  it('has the version of its migration in the schema', async () => {
    const { rows } = await pool.query('SELECT evertoken.migration_version() AS version');
    expect(rows).toEqual([{ version: postgresMigrationVersion }]);
  });

  it('keeps two schemas separate, and applies a migration twice', async () => {
    await pool.query(postgresMigration({ schema: 'other' }));
    await pool.query(postgresMigration({ schema: 'other' }));
    const key = crypto.randomUUID();
    const stores = [postgresStore(pool), postgresStore(pool, { schema: 'other' })];
    const results = await Promise.all(stores.map((store) => store.acquire(key, acquireRequest)));
    expect(results.map(({ kind }) => kind)).toEqual(['lease', 'lease']);
  });
});

it('is given another version when its migration changes', () => {
  const hash = createHash('sha256').update(postgresMigration()).digest('hex').slice(0, 12);
  // Raise the version in migration.ts together with this hash.
  expect([postgresMigrationVersion, hash]).toEqual([2, '1c3ff6ae190b']);
});

it.each([
  [{ code: '42501' }, '42501'],
  [{ code: '42883' }, 'MIGRATION_MISSING'],
  [{ code: 'ECONNREFUSED' }, 'ECONNREFUSED'],
  [new Error('timeout exceeded when trying to connect'), 'TIMEOUT'],
  [new Error('Connection terminated unexpectedly'), 'DISCONNECTED'],
  [new TokenError('STORE_UNAVAILABLE', { detail: '57P01' }), '57P01'],
  [new TokenError('STORE_RESPONSE_INVALID'), 'STORE_RESPONSE_INVALID'],
  [new Error('secret'), 'OTHER'],
])('names the cause of %o %s', (error, code) => {
  expect(getPostgresErrorCode(error)).toBe(code);
});

it('names a schema in all statements as it is', () => {
  const sql = postgresMigration({ schema: 'my_evertoken_2' });
  expect(new Set(sql.match(/\w*evertoken\w*/g))).toEqual(new Set(['my_evertoken_2']));
});

it.each([
  [{}, {}, 'client must be a Pool of pg or a client of postgres'],
  [undefined, {}, 'client must be'],
  [() => {}, { schema: 'A"; DROP' }, 'schema must consist of'],
  [new pg.Pool(), { schema: '' }, 'schema must consist of'],
  [new pg.Pool(), { shema: 'x' }, 'unknown option shema'],
])('rejects the arguments %o, %o', (client, options, message) => {
  const create = (): unknown => postgresStore(client as never, options as never);
  expect(create).toThrow(expect.objectContaining({ code: 'OPTIONS_INVALID' }));
  expect(create).toThrow(message);
});
