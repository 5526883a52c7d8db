import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Redis } from 'ioredis';

/** The Redis server of the queue. */
export interface RedisInstance {
  /** A URL, or the path of a socket. */
  readonly address: string;
  /** Stops the server if it was started for this run. */
  close(): Promise<void>;
}

/** Uses the Redis at `REDIS_URL`, or starts one for this run. */
export async function openRedis(): Promise<RedisInstance> {
  const { REDIS_URL } = process.env;
  if (REDIS_URL !== undefined) return { address: REDIS_URL, close: async () => {} };
  const directory = await mkdtemp(join(tmpdir(), 'worker-queue-'));
  const address = join(directory, 'redis.sock');
  const args = ['--port', '0', '--unixsocket', address, '--save', '', '--dir', directory];
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!(await isReady(server))) {
    throw new Error('set REDIS_URL, or install redis-server');
  }
  console.log('REDIS_URL is not set: started a redis-server for this run');
  const close = async (): Promise<void> => {
    server.kill();
    if (server.exitCode === null) await once(server, 'exit');
    await rm(directory, { recursive: true });
  };
  return { address, close };
}

async function isReady(server: ChildProcessByStdio<null, Readable, null>): Promise<boolean> {
  const notFound = once(server, 'error').then(() => false);
  const logged = async (): Promise<boolean> => {
    for await (const log of server.stdout.iterator({ destroyOnReturn: false })) {
      if (String(log).includes('ready to accept connections')) return true;
    }
    return false;
  };
  const ready = await Promise.race([logged(), notFound]);
  server.stdout.resume();
  return ready;
}

/** A connection for BullMQ workers, which wait for Redis indefinitely. */
export function connect(address: string): Redis {
  return new Redis(address, { maxRetriesPerRequest: null });
}
