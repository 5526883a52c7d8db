import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, startChild } from './child-process.ts';
import { poll } from './poll.ts';

/** A running Postgres server. It listens on a Unix socket only, so that it needs no port. */
export interface PostgresServer {
  /** Options of both client packages. */
  readonly options: { readonly host: string; readonly user: string; readonly database: string };
  /** Kills the server with all its connections, and starts it again after a number of ms. */
  restart(outageMs: number): Promise<void>;
  /** Kills the server and removes its files. Idempotent. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 30_000;
const USER = 'postgres';
const VERSIONS = '/usr/lib/postgresql';
/** Without durability and with only what a test needs. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'listen_addresses=',
];

/** Whether the programs of a Postgres server are installed. */
export function hasPostgresServer(): boolean {
  return findProgram('initdb') !== undefined;
}

/** Starts a Postgres server with an empty database. As root, it runs as the user that its package created. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const directory = await mkdtemp(join(tmpdir(), 'postgres-'));
  const data = join(directory, 'data');
  const identity = findIdentity();
  if (identity !== undefined) await chown(directory, identity.uid, identity.gid);
  const options = { cwd: directory, ...identity };
  const initial = ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const { status, stderr } = spawnSync(findProgram('initdb')!, initial, options);
  if (status !== 0) throw new Error(`initdb failed: ${String(stderr)}`);

  let server: ChildProcess;
  const kill = async (): Promise<void> => {
    if (!isRunning(server)) return;
    // The server ends all its processes at once, as after a crash.
    server.kill('SIGQUIT');
    await once(server, 'exit');
  };
  const stop = async (): Promise<void> => {
    await kill();
    await rm(directory, { recursive: true, force: true });
  };
  const start = async (): Promise<void> => {
    const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
    const args = ['-D', data, '-k', directory, ...settings];
    server = startChild(findProgram('postgres')!, args, { ...options, stdio: 'ignore' });
    try {
      await poll('Postgres starts', START_TIMEOUT_MS, () => isReady(directory) || undefined);
    } catch (error) {
      await stop();
      throw error;
    }
  };
  await start();
  return {
    options: { host: directory, user: USER, database: USER },
    async restart(outageMs) {
      await kill();
      await sleep(outageMs);
      await start();
    },
    stop,
  };
}

/** Debian keeps the programs of each version in a folder of their own. */
function findProgram(name: string): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(VERSIONS, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Postgres refuses to run as root. */
function findIdentity(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, USER]).stdout));
  return { uid: uid!, gid: gid! };
}

function isReady(directory: string): boolean {
  return spawnSync(findProgram('pg_isready')!, ['-h', directory, '-q']).status === 0;
}
