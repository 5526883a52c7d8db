import { createHash } from 'node:crypto';
import pg from 'pg';
import postgres from 'postgres';
import type { PostgresClient } from 'evertoken/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pacingMigration, pacingMigrationVersion } from '@evertoken/zoom-client/pacing';
import { poll } from '../../../../test/support/poll.ts';
import {
  hasPostgresServer,
  startPostgresServer,
} from '../../../../test/support/postgres-server.ts';
import { DailyCounts } from '../../src/pacing/daily-counts.ts';
import { PostgresBudget } from '../../src/pacing/postgres-budget.ts';
import { budgetContract, clockContract, type BudgetStore } from '../support/budget-contract.ts';
import { admit, ample, budgetOf, failure, setup } from '../support/redis-pacers.ts';

const server = hasPostgresServer() ? await startPostgresServer() : undefined;
const pool = new pg.Pool({ ...server?.options, max: 20 });
// The server is restarted.
pool.on('error', () => {});
const sql = postgres({ ...server?.options, onnotice: () => {} });
beforeAll(async () => {
  // As its operators do: twice.
  await pool.query(pacingMigration());
  await pool.query(pacingMigration());
});
afterAll(async () => {
  await Promise.all([pool.end(), sql.end()]);
  await server?.stop();
});

function makeStore(client: PostgresClient): () => Promise<BudgetStore> {
  return async () => ({
    create: (account, counts, maxSpecialCounts) =>
      new PostgresBudget(client, { schema: 'evertoken', account, counts, maxSpecialCounts }),
    readSlots,
  });
}

async function readSlots(account: string): Promise<number[]> {
  const text = `SELECT unnest(taken) AS at FROM evertoken.pacing_pools WHERE account = $1 AND pool = 'light'`;
  const { rows } = await pool.query<{ at: string }>(text, [account]);
  return rows.map(({ at }) => Number(at));
}

describe.skipIf(server === undefined)('a budget in Postgres, with pg', () => {
  for (const { name, run } of budgetContract(makeStore(pool))) it(name, run);
});

describe.skipIf(server === undefined)('a budget in Postgres, with postgres', () => {
  for (const { name, run } of budgetContract(makeStore(sql))) it(name, run);
});

describe.skipIf(server === undefined)('a budget when the clock of Postgres is set', () => {
  let created = 0;
  const contract = clockContract(async () => {
    const schema = `clock_${(created += 1)}`;
    await pool.query(pacingMigration({ schema }));
    const counts = { labels: new DailyCounts(Date.now), special: new DailyCounts(Date.now) };
    const setClock = (offsetMs: number): Promise<unknown> =>
      pool.query(`CREATE OR REPLACE FUNCTION ${schema}.pacing_clock() RETURNS bigint LANGUAGE sql VOLATILE AS $$
        SELECT floor(extract(epoch FROM clock_timestamp()) * 1000000)::bigint + ${offsetMs * 1_000}::bigint $$`);
    return { budget: new PostgresBudget(pool, { schema, account: 'a', counts }), setClock };
  });
  for (const { name, run } of contract) it(name, run);
});

describe.skipIf(server === undefined)('pacers with a shared Postgres', () => {
  it('share a block and the count of a day, without the address of a host in a row', async () => {
    const account = 'shared';
    const [first, second] = [0, 1].map(() =>
      setup({ account, postgres: pool, plan: ample, storeTimeoutMs: 5_000 }),
    );
    for (let n = 0; n < 10; n += 1) await admit(first!.pacer, '/users/me');
    for (let n = 0; n < 10; n += 1)
      await admit(second!.pacer, '/users/a%40example.com/meetings', 'POST');
    expect(await failure(admit(first!.pacer, '/users/me'))).toMatchObject({
      code: 'DAILY_LIMIT_EXHAUSTED',
      scope: 'day',
    });
    expect(budgetOf(first!.pacer, 'light').day).toMatchObject({ used: 20, left: 0 });
    expect(first!.pacer.snapshot().sharing).toBe('fleet');
    const { rows } = await pool.query('SELECT * FROM evertoken.pacing_counts WHERE account = $1', [
      account,
    ]);
    expect(JSON.stringify(rows)).not.toContain('example');
  });

  it('forget the pools and counts of another day', async () => {
    const account = 'forgetful';
    const text = 'SELECT account FROM evertoken.pacing_counts WHERE account = $1 AND day < 20000';
    await pool.query(
      `INSERT INTO evertoken.pacing_counts (account, day, name) SELECT '${account}', 10000 + n, 'day:light' FROM generate_series(1, 8) n`,
    );
    await pool.query(
      `INSERT INTO evertoken.pacing_pools (account, pool, called_at) VALUES ('${account}', 'old', 0)`,
    );
    await admit(setup({ account, postgres: pool }).pacer, '/users/me');
    const countOldRows = async (): Promise<number> => {
      await admit(setup({ account: `forgetful-${Math.random()}`, postgres: pool }).pacer, '/users');
      const counts = await pool.query(text, [account]);
      const pools = await pool.query(`SELECT * FROM evertoken.pacing_pools WHERE pool = 'old'`);
      return counts.rows.length + pools.rows.length;
    };
    await expect.poll(countOldRows).toBe(0);
  });

  it('name a missing migration, and enforce the limits alone', async () => {
    const { pacer, events } = setup({ postgres: pool, schema: 'not_applied' });
    await admit(pacer, '/users/me');
    expect(events).toEqual([
      { type: 'postgres-unavailable', account: 'acme', code: 'MIGRATION_MISSING' },
    ]);
    expect(pacer.snapshot().sharing).toBe('process');
  });

  it('enforce the limits alone during an outage, and report its counts afterwards', async () => {
    const account = 'outage';
    const plan = { rates: { light: { perSecond: 1_000 } }, perDay: [] };
    const { pacer, events } = setup({ account, postgres: pool, plan });
    const other = setup({ account, postgres: pool, plan }).pacer;
    await admit(pacer, '/users/me');
    const restarted = server!.restart(1_000);
    await poll('the outage is noticed', 10_000, async () => {
      await admit(pacer, '/users/me');
      return events.some(({ type }) => type === 'postgres-unavailable') || undefined;
    });
    await restarted;
    await poll('postgres is connected again', 10_000, async () => {
      await admit(pacer, '/users/me');
      return events.some(({ type }) => type === 'postgres-recovered') || undefined;
    });
    await admit(other, '/users/me');
    expect(budgetOf(other, 'light').day.used).toBeGreaterThan(budgetOf(pacer, 'light').day.used);
  });
});

it('is given another version when it changes', () => {
  const hash = createHash('sha256').update(pacingMigration()).digest('hex').slice(0, 12);
  // Raise the version in postgres-functions.ts together with this hash.
  expect([pacingMigrationVersion, hash]).toEqual([1, '9e96543406c3']);
});

it.each([
  [{ schema: 'A' }, 'pacingMigration: schema must be'],
  [{ schma: 'a' }, 'pacingMigration: unknown option schma'],
])('rejects the options %o of a migration', (options, message) => {
  expect(() => pacingMigration(options as never)).toThrow(message);
});
