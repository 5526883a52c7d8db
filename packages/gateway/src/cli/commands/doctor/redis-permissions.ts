import { randomBytes } from 'node:crypto';
import type { Redis } from '../../../accounts/redis.ts';
import { fail, pass, type CheckOutcome } from './outcome.ts';

/** A command that a gateway sends, as it is tried on keys of the doctor's own. */
interface CommandProbe {
  readonly command: string;
  readonly args: readonly string[];
}

/** What Redis answered to a trial. */
export interface CommandResult {
  readonly command: string;
  /** Undefined when it was carried out. */
  readonly error: string | undefined;
}

const CHANNEL = 'evertoken:events';
const TTL_MS = '10000';

/**
 * Tries every command that a gateway sends, on keys of the doctor's own: who may run all of them need not be
 * allowed to ask about that (`ACL DRYRUN`). What it writes is removed, or ends by itself.
 *
 * @param isPaced whether requests are kept within a plan's limits through Redis, which takes more commands.
 */
export async function probeCommands(redis: Redis, isPaced: boolean): Promise<CommandResult[]> {
  const results: CommandResult[] = [];
  for (const { command, args } of createProbes(isPaced)) {
    results.push(await runProbe(command, () => redis.sendCommand([command, ...args])));
  }
  results.push(await runProbe('SUBSCRIBE', () => subscribeOnce(redis)));
  return results;
}

function createProbes(isPaced: boolean): CommandProbe[] {
  const name = `evertoken:{doctor-${randomBytes(6).toString('hex')}}`;
  const [hash, string, list] = [`${name}:h`, `${name}:s`, `${name}:l`];
  const rows = [
    ['EVAL', 'return 1', '1', string],
    ['EVALSHA', '0'.repeat(40), '1', string],
    ['TIME'],
    ['SET', string, '1', 'PX', TTL_MS],
    ['GET', string],
    ['PTTL', string],
    ['HSET', hash, 'n', '1'],
    ['PEXPIRE', hash, TTL_MS],
    ['PEXPIREAT', hash, String(Date.now() + Number(TTL_MS))],
    ['HINCRBY', hash, 'n', '1'],
    ['HGET', hash, 'n'],
    ['HMGET', hash, 'n'],
    // No manager has this key, so nobody acts on it.
    ['PUBLISH', CHANNEL, 'doctor 0'],
    ...(isPaced
      ? [
          ['LPUSH', list, '1'],
          ['PEXPIRE', list, TTL_MS],
          ['LINDEX', list, '0'],
          ['LTRIM', list, '0', '0'],
          ['INCRBY', string, '1'],
        ]
      : []),
    ['DEL', hash, string, ...(isPaced ? [list] : [])],
  ];
  return rows.map(([command = '', ...args]) => ({ command, args }));
}

async function runProbe(command: string, run: () => Promise<unknown>): Promise<CommandResult> {
  try {
    await run();
    return { command, error: undefined };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // The script is not known, so it would have been run.
    return { command, error: message.startsWith('NOSCRIPT') ? undefined : message };
  }
}

/** On a connection of its own, as a gateway does. */
async function subscribeOnce(redis: Redis): Promise<void> {
  const listener = redis.duplicate();
  listener.on('error', () => {});
  try {
    await listener.connect();
    await listener.subscribe(CHANNEL, () => {});
  } finally {
    listener.destroy();
  }
}

type Results = readonly CommandResult[];

/** Judges what a user may do. */
export function evaluatePermissions(results: readonly CommandResult[]): CheckOutcome<Results> {
  const refused = results.filter(({ error }) => error?.startsWith('NOPERM'));
  if (refused.length === 0)
    return pass(`all ${results.length} commands, on keys evertoken:*`, results);
  const lacks = (what: RegExp): CommandResult[] =>
    refused.filter(({ error = '' }) => what.test(error));
  const commands = lacks(/permissions to run/).map(({ command }) => command.toLowerCase());
  const rules = [
    ...commands.map((command) => `+${command}`),
    ...(lacks(/keys?\b/).length > 0 ? ['~evertoken:*'] : []),
    ...(lacks(/channels?\b/).length > 0 ? [`&${CHANNEL}`] : []),
  ];
  return fail(
    `this user lacks ${rules.join(' ')}`,
    `As an administrator of Redis: ACL SETUSER <user> ${rules.join(' ')} (docs/storage.md has all that it needs)`,
    results,
  );
}

/** Judges whether Redis takes what is written, by anybody. */
export function evaluateWrites(results: readonly CommandResult[]): CheckOutcome<true> {
  const [error] = results.flatMap(({ error: said }) =>
    said === undefined || said.startsWith('NOPERM') ? [] : [said],
  );
  if (error === undefined) return pass('what is written is taken', true);
  const code = /^[A-Z]+/.exec(error)?.[0] ?? 'an unknown error';
  return fail(
    `Redis refuses to write (${code})`,
    WRITE_ADVICE[code] ?? 'Look this code up in Redis’s documentation',
  );
}

const WRITE_ADVICE: Readonly<Record<string, string>> = {
  OOM: 'Its memory is full: raise maxmemory, or let it evict keys with an end (maxmemory-policy volatile-lru)',
  READONLY: 'It is a replica: put the primary’s address into redis.url (REDIS_URL)',
  MISCONF: 'It cannot save its data to disk, and is set to refuse writes then: see to its disk',
  LOADING: 'It has just started and loads its data: try again in a moment',
  MOVED: 'It is part of a cluster: see “role”',
  CLUSTERDOWN: 'It is part of a cluster that is not complete: see “role”',
};
