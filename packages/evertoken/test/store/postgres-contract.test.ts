import pg from 'pg';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { postgresMigration, postgresStore, type PostgresClient } from 'evertoken/postgres';
import { storeContract, type StoreUnderTest } from 'evertoken/testing';
import {
  hasPostgresServer,
  startPostgresServer,
} from '../../../../test/support/postgres-server.ts';
import { agePostgresRow } from '../support/age-postgres-row.ts';

const server = hasPostgresServer() ? await startPostgresServer() : undefined;
const pool = new pg.Pool({ ...server?.options, max: 20 });
const sql = postgres({ ...server?.options, onnotice: () => {} });
beforeAll(async () => void (await pool.query(postgresMigration())));
afterAll(async () => {
  await Promise.all([pool.end(), sql.end()]);
  await server?.stop();
});

describe.skipIf(server === undefined)('postgresStore with pg', () => {
  for (const { name, run } of storeContract(makeStore(pool))) it(name, run);
});

describe.skipIf(server === undefined)('postgresStore with postgres', () => {
  for (const { name, run } of storeContract(makeStore(sql))) it(name, run);
});

/** The clock of Postgres cannot be advanced, so the rows are aged instead. Each test uses its own key. */
function makeStore(client: PostgresClient): () => Promise<StoreUnderTest> {
  return async () => {
    const seen = new Set<string>();
    const store = postgresStore(client);
    const acquire: typeof store.acquire = (key, request) => {
      seen.add(key);
      return store.acquire(key, request);
    };
    const advance = async (ms: number): Promise<void> => {
      for (const key of seen) await agePostgresRow(pool, 'evertoken', key, ms);
    };
    return { store: { ...store, acquire }, advance };
  };
}
