import { execFile, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, killChild, startChild } from './child-process.ts';
import { poll } from './poll.ts';
import { freePort, isListening } from './ports.ts';

/** A running `redis-server`. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  readonly process: ChildProcess;
  /** Runs a command with `redis-cli` and returns its output; empty if the server is unavailable. */
  command(...args: readonly string[]): Promise<string>;
  /** Kills the server with SIGKILL. Idempotent. */
  stop(): Promise<void>;
}

const MAX_START_ATTEMPTS = 5;
const START_TIMEOUT_MS = 10_000;
const COMMAND_TIMEOUT_MS = 5_000;

/** Whether `redis-server` is on the PATH. */
export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/**
 * Starts a `redis-server` without persistence on the loopback address.
 *
 * @param port default: a free one
 * @param settings further arguments of its command line
 * @param env further environment variables
 */
export function startRedisServer(
  port?: number,
  settings: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<RedisServer> {
  const makeArguments: Arguments = async (directory, chosenPort) => {
    const required = ['--bind', '127.0.0.1', '--port', String(chosenPort), '--dir', directory];
    return [...required, '--save', '', '--appendonly', 'no', ...settings];
  };
  return startOnFreePort(port, makeArguments, env);
}

/**
 * Starts a Redis Sentinel.
 *
 * @param configuration the lines of its configuration file
 */
export function startSentinel(configuration: readonly string[]): Promise<RedisServer> {
  return startOnFreePort(undefined, async (directory, port) => {
    const file = join(directory, 'sentinel.conf');
    const lines = ['bind 127.0.0.1', `port ${port}`, `dir ${directory}`, ...configuration];
    await writeFile(file, `${lines.join('\n')}\n`);
    return [file, '--sentinel'];
  });
}

/** Runs a command with `redis-cli` and returns its output; empty if the server is unavailable. */
export function redisCommand(port: number, ...args: readonly string[]): Promise<string> {
  const target = ['-h', '127.0.0.1', '-p', String(port)];
  return new Promise((resolve) => {
    execFile('redis-cli', [...target, ...args], { timeout: COMMAND_TIMEOUT_MS }, (error, stdout) =>
      resolve(error === null ? stdout.trim() : ''),
    );
  });
}

type Arguments = (directory: string, port: number) => Promise<readonly string[]>;

async function startOnFreePort(
  port: number | undefined,
  makeArguments: Arguments,
  env: NodeJS.ProcessEnv = {},
): Promise<RedisServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(port ?? (await freePort()), makeArguments, env);
    } catch (error) {
      // Another process may have taken the port since it was found to be free.
      if (attempt === MAX_START_ATTEMPTS) throw error;
    }
  }
}

async function start(
  port: number,
  makeArguments: Arguments,
  env: NodeJS.ProcessEnv,
): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'evertoken-redis-'));
  const args = await makeArguments(directory, port);
  const child = startChild('redis-server', args, {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const stop = async (): Promise<void> => {
    await killChild(child);
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await waitUntilListening(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    process: child,
    command: (...command) => redisCommand(port, ...command),
    stop,
  };
}

function waitUntilListening(child: ChildProcess, port: number): Promise<true> {
  return poll('redis-server accepts connections', START_TIMEOUT_MS, async () => {
    if (!isRunning(child)) throw new Error(`redis-server exited with status ${child.exitCode}`);
    return (await isListening(port)) ? true : undefined;
  });
}
