import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, startChild } from './child-process.ts';
import { poll } from './poll.ts';

/** Options of {@link startPostgresServer}. */
export interface PostgresServerOptions {
  /** A port on 127.0.0.1 with TLS, for clients with a certificate of the same authority. @default a Unix socket only, which needs no port */
  readonly tls?: {
    readonly port: number;
    readonly certificateFile: string;
    readonly keyFile: string;
  };
  /** Streams from this server until it is promoted, in place of an empty database. */
  readonly standbyOf?: PostgresServer;
}

/** A running Postgres server. */
export interface PostgresServer {
  /** Options of both client packages. */
  readonly options: { readonly host: string; readonly user: string; readonly database: string };
  /** Kills the server with all its connections, and starts it again after a number of ms. */
  restart(outageMs: number): Promise<void>;
  /** Stops its processes, so that it does not respond, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Makes a standby accept writes. */
  promote(): void;
  /** Replaces who may connect, and how: the lines of `pg_hba.conf`. Takes effect when the server starts or reloads. */
  allow(lines: readonly string[]): Promise<void>;
  /** Kills the server and removes its files. Idempotent. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 30_000;
const USER = 'postgres';
const VERSIONS = '/usr/lib/postgresql';
/** Without durability and with only what a test needs. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Sends a signal to a process, unless it has ended meanwhile. */
function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whether the programs of a Postgres server are installed. */
export function hasPostgresServer(): boolean {
  return findProgram('initdb') !== undefined;
}

/** Starts a Postgres server with an empty database. As root, it runs as the user that its package created. */
export async function startPostgresServer({
  tls,
  standbyOf,
}: PostgresServerOptions = {}): Promise<PostgresServer> {
  const directory = await mkdtemp(join(tmpdir(), 'postgres-'));
  const data = join(directory, 'data');
  const identity = findIdentity();
  if (identity !== undefined) await chown(directory, identity.uid, identity.gid);
  const options = { cwd: directory, ...identity };
  const run = (program: string, args: readonly string[]): void => {
    const { status, stderr } = spawnSync(findProgram(program)!, args, options);
    if (status !== 0) throw new Error(`${program} failed: ${String(stderr)}`);
  };
  const common = ['-D', data, '-U', USER, '--no-sync'];
  if (standbyOf === undefined)
    run('initdb', [...common, '-A', 'trust', '-E', 'UTF8', '--locale=C']);
  else run('pg_basebackup', [...common, '-h', standbyOf.options.host, '-R', '-c', 'fast']);

  let server: ChildProcess;
  const signalAll = (signal: NodeJS.Signals): void => {
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(server.pid)]);
    const children = String(stdout).split('\n').map(Number).filter(Boolean);
    for (const pid of [server.pid!, ...children]) sendSignal(pid, signal);
  };
  const kill = async (): Promise<void> => {
    if (!isRunning(server)) return;
    signalAll('SIGCONT');
    // The server ends all its processes at once, as after a crash.
    server.kill('SIGQUIT');
    await once(server, 'exit');
  };
  const stop = async (): Promise<void> => {
    await kill();
    await rm(directory, { recursive: true, force: true });
  };
  const start = async (): Promise<void> => {
    const network = tls === undefined ? ['listen_addresses='] : await copyTlsFiles(directory, tls);
    const settings = [...SETTINGS, ...network].flatMap((setting) => ['-c', setting]);
    const args = ['-D', data, '-k', directory, ...settings];
    server = startChild(findProgram('postgres')!, args, { ...options, stdio: 'ignore' });
    try {
      await poll(
        'Postgres starts',
        START_TIMEOUT_MS,
        () => isReady(directory, tls?.port) || undefined,
      );
    } catch (error) {
      await stop();
      throw error;
    }
  };
  await start();
  return {
    options: { host: directory, user: USER, database: USER },
    allow: (lines) => writeFile(join(data, 'pg_hba.conf'), `${lines.join('\n')}\n`),
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    promote: () => run('pg_ctl', ['promote', '-D', data]),
    async restart(outageMs) {
      await kill();
      await sleep(outageMs);
      await start();
    },
    stop,
  };
}

/** Copies the files, which must belong to the server. @returns settings */
async function copyTlsFiles(
  directory: string,
  { port, certificateFile, keyFile }: NonNullable<PostgresServerOptions['tls']>,
): Promise<string[]> {
  const [certificate, key] = [join(directory, 'cert.pem'), join(directory, 'key.pem')];
  await copyFile(certificateFile, certificate);
  await copyFile(keyFile, key);
  await chmod(key, 0o600);
  const identity = findIdentity();
  if (identity !== undefined)
    for (const file of [certificate, key]) await chown(file, identity.uid, identity.gid);
  const files = [
    `ssl_cert_file=${certificate}`,
    `ssl_key_file=${key}`,
    `ssl_ca_file=${certificate}`,
  ];
  return ['listen_addresses=127.0.0.1', `port=${port}`, 'ssl=on', ...files];
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

function isReady(directory: string, port = 5432): boolean {
  const args = ['-h', directory, '-p', String(port), '-q'];
  return spawnSync(findProgram('pg_isready')!, args).status === 0;
}
