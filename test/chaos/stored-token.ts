import { poll } from '../support/poll.ts';
import type { RedisServer } from '../support/redis-server.ts';
import { TIMEOUT_MS } from './harness.ts';

/** Runs a command as `redis-cli` prints it. */
export type Command = RedisServer['command'];

/** The key of the fleet's token; undefined while there is none. */
export function findRecordKey(command: Command): Promise<string | undefined> {
  return findKey(command, 'evertoken:*:r');
}

/** The generation of the token that Redis has; 0 while it has none. */
export async function readGeneration(command: Command): Promise<number> {
  const key = await findRecordKey(command);
  return key === undefined ? 0 : Number(await command('hget', key, 'g'));
}

/** Waits until Redis has a token that is newer than this generation. */
export async function waitForNewerToken(command: Command, generation: number): Promise<void> {
  await poll('a newer token in Redis', TIMEOUT_MS, async () =>
    (await readGeneration(command)) > generation ? true : undefined,
  );
}

/** Waits until a process holds the lease. @returns the process's name */
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
