import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedisServer, type RedisServer } from './redis-server.ts';

/** A `redis-server` whose clock can be set. */
export interface RedisWithClock extends RedisServer {
  /** Sets the clock of the server, relative to that of the machine. Its monotonic clock is not changed. */
  setClock(offsetMs: number): Promise<void>;
}

/** Whether `libfaketime` is installed: Debian package `libfaketime`. */
export function hasFakeTime(): boolean {
  return findFakeTime() !== undefined;
}

/** Starts a `redis-server` with `libfaketime`. */
export async function startRedisWithClock(): Promise<RedisWithClock> {
  const directory = await mkdtemp(join(tmpdir(), 'evertoken-clock-'));
  const file = join(directory, 'offset');
  const setClock = async (offsetMs: number): Promise<void> => {
    await writeFile(`${file}.new`, `${offsetMs < 0 ? '' : '+'}${offsetMs / 1_000}\n`);
    await rename(`${file}.new`, file);
  };
  await setClock(0);
  const redis = await startRedisServer(undefined, [], {
    // The allocator of Redis reads the clock when it is initialized, before libfaketime is: libc's does not.
    LD_PRELOAD: `${findFakeTime()} libc.so.6`,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  });
  const stop = async (): Promise<void> => {
    await redis.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...redis, setClock, stop };
}

/** Debian installs libraries in a directory for each architecture. */
function findFakeTime(): string | undefined {
  return readdirSync('/usr/lib')
    .map((name) => join('/usr/lib', name, 'faketime/libfaketimeMT.so.1'))
    .find((path) => existsSync(path));
}
