import { randomBytes } from 'node:crypto';
import { getRedisErrorCode, type NodeRedisSubscriber } from 'evertoken/redis';
import { sendCommand, type Redis } from '../../../accounts/redis-client.ts';
import { fail, pass, skip, type CheckOutcome } from './check.ts';

/** A command that a gateway sends, with arguments for the doctor's own keys. */
interface CommandProbe {
  readonly command: string;
  readonly args: readonly string[];
}

/** The result of a probe. */
export interface CommandResult {
  readonly command: string;
  /** Redis' error message; undefined if the command succeeded. */
  readonly error: string | undefined;
}

const CHANNEL = 'evertoken:events';
const TTL_MS = '10000';

/**
 * Runs every command that a gateway sends, on the doctor's own keys: a user who may run all of them may lack
 * the permission for `ACL DRYRUN`. The keys are deleted, or expire after 10 s.
 *
 * @param isPaced whether rate limits are enforced through Redis, which requires more commands
 */
export async function probeCommands(redis: Redis, isPaced: boolean): Promise<CommandResult[]> {
  const results: CommandResult[] = [];
  const name = `evertoken:{doctor-${randomBytes(6).toString('hex')}}`;
  for (const { command, args } of createProbes(name, isPaced)) {
    const run = (): Promise<unknown> => sendCommand(redis, [command, ...args], name);
    results.push(await runProbe(command, run));
  }
  results.push(await runProbe('SUBSCRIBE', () => subscribeOnce(redis)));
  return results;
}

function createProbes(name: string, isPaced: boolean): CommandProbe[] {
  const [hash, string, list, set] = [`${name}:h`, `${name}:s`, `${name}:l`, `${name}:z`];
  const rows = [
    ['EVAL', 'return 1', '1', string],
    ['EVALSHA', '0'.repeat(40), '1', string],
    ['TIME'],
    ['SET', string, '1', 'PX', TTL_MS],
    ['GET', string],
    ['PTTL', string],
    ['HSET', hash, 'n', '1'],
    ['PEXPIRE', hash, TTL_MS],
    ['HGET', hash, 'n'],
    ['HMGET', hash, 'n'],
    // No token manager has this key, so the message has no effect.
    ['PUBLISH', CHANNEL, 'doctor 0'],
    ...(isPaced
      ? [
          ['LPUSH', list, '1'],
          ['PEXPIRE', list, TTL_MS],
          ['LINDEX', list, '0'],
          ['LTRIM', list, '0', '0'],
          ['INCRBY', string, '1'],
          ['ZADD', set, '1', 'n'],
          ['PEXPIREAT', set, String(Date.now() + Number(TTL_MS))],
          ['ZSCORE', set, 'n'],
          ['ZCARD', set],
          ['ZRANGE', set, '0', '0'],
          ['ZREMRANGEBYSCORE', set, '0', '0'],
        ]
      : []),
    ['DEL', hash, string, ...(isPaced ? [list, set] : [])],
  ];
  return rows.map(([command = '', ...args]) => ({ command, args }));
}

async function runProbe(command: string, run: () => Promise<unknown>): Promise<CommandResult> {
  try {
    await run();
    return { command, error: undefined };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    // NOSCRIPT means that the command is permitted and the script is unknown.
    return { command, error: message.startsWith('NOSCRIPT') ? undefined : message };
  }
}

/** Subscribes on a separate connection, as a gateway does. */
async function subscribeOnce(redis: Redis): Promise<void> {
  const subscriber = redis.duplicate() as NodeRedisSubscriber;
  subscriber.on('error', () => {});
  try {
    await subscriber.connect();
    await subscriber.subscribe(CHANNEL, () => {});
  } finally {
    await subscriber.destroy?.();
  }
}

type Results = readonly CommandResult[];

/** Evaluates which permissions the user lacks. */
export function evaluatePermissions(results: Results): CheckOutcome<Results> {
  const denied = results.filter(({ error }) => error?.startsWith('NOPERM'));
  if (denied.length === 0)
    return pass(`all ${results.length} commands, on keys evertoken:*`, results);
  const matching = (pattern: RegExp): CommandResult[] =>
    denied.filter(({ error = '' }) => pattern.test(error));
  const commands = matching(/permissions to run/).map(({ command }) => command.toLowerCase());
  const rules = [
    ...commands.map((command) => `+${command}`),
    ...(matching(/keys?\b/).length > 0 ? ['~evertoken:*'] : []),
    ...(matching(/channels?\b/).length > 0 ? [`&${CHANNEL}`] : []),
  ];
  return fail(
    `this user lacks ${rules.join(' ')}`,
    `As an administrator of Redis: ACL SETUSER <user> ${rules.join(' ')} (docs/storage.md lists all permissions)`,
    results,
  );
}

/** Evaluates whether Redis accepts writes, regardless of the user. */
export function evaluateWrites(results: Results): CheckOutcome<true> {
  const [error] = results.flatMap(({ error: message }) =>
    message === undefined || message.startsWith('NOPERM') ? [] : [message],
  );
  if (error === undefined) {
    const isDenied = results.some(({ command, error: denial }) => command === 'SET' && denial);
    return isDenied ? skip('requires “permissions”') : pass('writes are accepted', true);
  }
  const code = getRedisErrorCode(new Error(error));
  return fail(
    `Redis rejects writes (${code})`,
    WRITE_ADVICE[code] ?? 'Look up this error code in Redis’s documentation',
  );
}

const WRITE_ADVICE: Readonly<Record<string, string>> = {
  OOM: 'Its memory is full: raise maxmemory, or let it evict expiring keys (maxmemory-policy volatile-lru)',
  READONLY: 'It is a replica: set redis.url (REDIS_URL) to the address of the primary',
  NOREPLICAS: 'Too few of its replicas are connected: repair them, or lower min-replicas-to-write',
  MISCONF:
    'It cannot save its data to disk, and is configured to reject writes then: check its disk',
  LOADING: 'It has just started and is loading its data: retry in a moment',
  MOVED: 'It is part of a cluster: see “role”',
  CLUSTERDOWN: 'It is part of an incomplete cluster: see “role”',
};
