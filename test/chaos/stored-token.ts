import { poll } from '../support/poll.ts';
import type { RedisServer } from '../support/redis-server.ts';
import { TIMEOUT_MS } from './harness.ts';

/** Runs a Redis command and returns the output of `redis-cli`. */
export type Command = RedisServer['command'];

/** Finds the key of the fleet's token; undefined if there is none. */
export function findRecordKey(command: Command): Promise<string | undefined> {
  return findKey(command, 'evertoken:*:r');
}

/** The generation of the stored token; 0 if there is none. */
export async function readGeneration(command: Command): Promise<number> {
  const key = await findRecordKey(command);
  return key === undefined ? 0 : Number(await command('hget', key, 'g'));
}

/** Waits until the stored token is newer than a generation. */
export async function waitForNewerToken(command: Command, generation: number): Promise<void> {
  await poll('a newer token in Redis', TIMEOUT_MS, async () =>
    (await readGeneration(command)) > generation ? true : undefined,
  );
}

/** Waits until a process holds the lease. @returns the name of the process */
export function waitForLease(command: Command): Promise<string> {
  return poll('a lease', TIMEOUT_MS, async () => {
    const key = await findKey(command, 'evertoken:*:l');
    const [, owner] = key === undefined ? [] : (await command('get', key)).split(':');
    return owner;
  });
}

async function findKey(command: Command, pattern: string): Promise<string | undefined> {
  const [key] = (await command('keys', pattern)).split('\n');
  return key === '' ? undefined : key;
}
