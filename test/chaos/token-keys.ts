import { poll } from '../setup/poll.ts';
import type { RedisServer } from '../setup/redis-server.ts';
import { PATIENCE_MS } from './arena.ts';

/** Runs a command as `redis-cli` prints it. */
export type Command = RedisServer['command'];

/** The key of the fleet's token; undefined while there is none. */
export function recordKey(command: Command): Promise<string | undefined> {
  return keyLike(command, 'evertoken:*:r');
}

/** The generation of the token that Redis has; 0 while it has none. */
export async function storedGeneration(command: Command): Promise<number> {
  const key = await recordKey(command);
  return key === undefined ? 0 : Number(await command('hget', key, 'g'));
}

/** Waits until Redis has a token that is newer than this generation. */
export async function untilNewer(command: Command, generation: number): Promise<void> {
  await poll('a newer token in Redis', PATIENCE_MS, async () =>
    (await storedGeneration(command)) > generation ? true : undefined,
  );
}

/** Waits until a process holds the lease. @returns the process's name */
export function untilLeased(command: Command): Promise<string> {
  return poll('a lease', PATIENCE_MS, async () => {
    const key = await keyLike(command, 'evertoken:*:l');
    const [, owner] = key === undefined ? [] : (await command('get', key)).split(':');
    return owner;
  });
}

async function keyLike(command: Command, pattern: string): Promise<string | undefined> {
  const [key] = (await command('keys', pattern)).split('\n');
  return key === '' ? undefined : key;
}
