import { mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { postgresMigration, postgresStore } from 'evertoken/postgres';
import {
  hasPostgresServer,
  startPostgresServer,
  type PostgresServer,
} from '../support/postgres-server.ts';
import { startSandbox } from '../support/sandbox-process.ts';
import { startFleet, type Fleet } from './fleet-processes.ts';
import { maxMints } from './sustained-load.ts';

const PROCESSES = 8;
const LOAD_MS = 14_000;
/** Longer than until a refresh. */
const OUTAGE_MS = 8_000;
const PER_SECOND = 80;

describe.skipIf(!hasPostgresServer())('eight processes with one Postgres', () => {
  it.concurrent(
    'fail no request while tokens are refreshed, and mint once for each refresh',
    async () => {
      const { counts, mints, durationMs } = await runFleet(() => sleep(LOAD_MS));
      expect(counts).toMatchObject({ failed: 0, reasons: {} });
      expect(counts.requests).toBeGreaterThan(100);
      expect(mints).toBeGreaterThan(1);
      expect(mints).toBeLessThanOrEqual(maxMints(durationMs));
    },
    120_000,
  );

  it.concurrent(
    'fail no request while Postgres is down for longer than a token is fresh',
    async () => {
      const { counts } = await runFleet(async (server) => {
        await sleep(3_000);
        await server.restart(OUTAGE_MS);
        await sleep(LOAD_MS / 2);
      });
      expect(counts).toMatchObject({ failed: 0, reasons: {} });
      expect(counts.events['store-failed']).toBeGreaterThan(0);
      expect(counts.events['store-recovered']).toBeGreaterThan(0);
    },
    120_000,
  );

  it.concurrent(
    'fail no request while a standby takes over, and use the token that it has',
    async (test) => {
      const { counts, mints, durationMs } = await runFleet(async (primary, address) => {
        const standby = await startPostgresServer({ standbyOf: primary });
        test.onTestFinished(() => standby.stop());
        await sleep(3_000);
        await primary.stop();
        standby.promote();
        await address.leadTo(standby);
        const before = await readGeneration(standby);
        await sleep(LOAD_MS);
        expect(await readGeneration(standby)).toBeGreaterThan(before);
        expect(before).toBeGreaterThan(0);
      });
      expect(counts).toMatchObject({ failed: 0, reasons: {} });
      // A process that finds no store when its token is due mints one of its own.
      expect(mints).toBeLessThanOrEqual(maxMints(durationMs) + PROCESSES);
    },
    120_000,
  );
});

it.skipIf(!hasPostgresServer())('a query of pg that waits for a lock ends after 4 s', async () => {
  const server = await startPostgresServer();
  onTestFinished(() => server.stop());
  const pool = new pg.Pool(server.options);
  onTestFinished(() => pool.end());
  await pool.query(postgresMigration());
  await pool.query(`INSERT INTO evertoken.tokens (key) VALUES ('key')`);
  const holder = await pool.connect();
  await holder.query(`BEGIN; SELECT * FROM evertoken.tokens WHERE key = 'key' FOR UPDATE`);
  const lease = { owner: 'a', fence: 1, credentials: '' };
  const failure = {
    code: 'TOKEN_ENDPOINT_FAILED',
    baseMs: 1,
    capMs: 1,
    retryAfterMs: 0,
    random: 0,
  } as const;
  const inherited = { consecutiveRejections: 0, doubtMs: 0, deathAgeMs: 0, deaths: 0 };
  await expect(
    postgresStore(pool).fail('key', { ...lease, inherited }, failure),
  ).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', detail: 'TIMEOUT' });
  holder.release(true);
});

interface Run {
  readonly counts: Awaited<ReturnType<Fleet['settle']>>;
  readonly mints: number;
  readonly durationMs: number;
}

/** A folder of sockets that can lead to another server, as an address does after a failover. */
interface Address {
  readonly host: string;
  leadTo(server: PostgresServer): Promise<void>;
  remove(): Promise<void>;
}

async function createAddress(server: PostgresServer): Promise<Address> {
  const directory = await mkdtemp(join(tmpdir(), 'address-'));
  const host = join(directory, 'current');
  const leadTo = async (next: PostgresServer): Promise<void> => {
    await symlink(next.options.host, `${host}.next`);
    await rename(`${host}.next`, host);
  };
  await leadTo(server);
  return { host, leadTo, remove: () => rm(directory, { recursive: true }) };
}

async function readGeneration({ options }: PostgresServer): Promise<number> {
  const client = new pg.Client(options);
  await client.connect();
  const { rows } = await client.query<{ generation: string }>(
    'SELECT max(generation) AS generation FROM evertoken.tokens',
  );
  await client.end();
  return Number(rows[0]?.generation);
}

/** Runs a fleet under load, half of it with each client, while something happens. */
async function runFleet(
  happen: (server: PostgresServer, address: Address) => Promise<unknown>,
): Promise<Run> {
  const [server, sandbox] = await Promise.all([
    startPostgresServer(),
    startSandbox({ tokenLifetimeSeconds: 15 }),
  ]);
  const pool = new pg.Pool(server.options);
  await pool.query(postgresMigration());
  await pool.end();
  const address = await createAddress(server);
  const access = { ...server.options, host: address.host };
  const fleet = await startFleet({
    processes: PROCESSES,
    sandbox: sandbox.url,
    tokenModel: 'independent',
    postgres: (index) => ({ client: index % 2 === 0 ? 'pg' : 'postgres', options: access }),
    storeTimeoutMs: 3_000,
  });
  try {
    const start = performance.now();
    fleet.load(PER_SECOND);
    await happen(server, address);
    const counts = await fleet.settle();
    const durationMs = performance.now() - start;
    return { counts, durationMs, mints: (await sandbox.stats()).tokenRequests };
  } finally {
    await Promise.all([fleet.stop(), server.stop(), sandbox.stop(), address.remove()]);
  }
}
