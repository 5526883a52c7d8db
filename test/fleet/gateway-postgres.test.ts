import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { pacingMigration } from '@evertoken/zoom-client/pacing';
import { postgresMigration } from 'evertoken/postgres';
import { expect, it, onTestFinished } from 'vitest';
import { hasPostgresServer, startPostgresServer } from '../support/postgres-server.ts';
import { createTempDir } from '../../packages/gateway/test/support/temp-dir.ts';
import { expectShared, startGatewayFleet, waitUntilShared } from './gateway-fleet.ts';

it.skipIf(!hasPostgresServer())(
  'gateways that share a token in Postgres fail no request while it is restarted and the password changes',
  { timeout: 120_000 },
  async () => {
    const server = await startPostgresServer();
    onTestFinished(() => server.stop());
    await server.allow(['local all postgres trust', 'local all all scram-sha-256']);
    const pool = new pg.Pool(server.options);
    pool.on('error', () => {});
    onTestFinished(() => pool.end());
    await pool.query(`SELECT pg_reload_conf(); CREATE ROLE app LOGIN`);
    await pool.query(postgresMigration() + pacingMigration());
    await pool.query(`GRANT USAGE ON SCHEMA evertoken TO app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA evertoken TO app`);
    const file = join(await createTempDir({}), 'password');
    const changePassword = async (password: string): Promise<void> => {
      // Committed before the server is killed.
      await pool.query(`SET synchronous_commit = on; ALTER ROLE app PASSWORD '${password}'`);
      await writeFile(file, password);
    };
    await changePassword('first');
    const url = `postgres://app@${encodeURIComponent(server.options.host)}/postgres`;
    const fleet = await startGatewayFleet(() => ({ postgres: { url, password: { file } } }));
    await changePassword('second');
    await server.restart(2_000);
    await waitUntilShared(fleet.gateways);
    await expectShared(fleet, 1);
    const reasons = await Promise.all(fleet.gateways.map((gateway) => gateway.reasons()));
    expect(reasons.every((all) => all.length > 0)).toBe(true);
  },
);
