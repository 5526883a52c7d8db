import type { RedisServer } from '../support/redis-server.ts';

/** The commands that the store's scripts run inside of Redis. No client sends one of these by itself. */
const SCRIPT_COMMANDS = new Set(
  'time hmget hget hset hincrby get set del pttl pexpire pexpireat publish'.split(' '),
);

/** What {@link countCommands} itself sends. */
const MEASURING_COMMANDS = new Set(['info', 'config|resetstat']);

/** Commands that a server ran. */
export interface CommandCounts {
  /** Sent by clients: scripts, subscriptions, handshakes. */
  readonly sent: number;
  /** Those and what the scripts ran. */
  readonly all: number;
}

/** Sets the server's counters to zero. */
export async function resetCommands(server: RedisServer): Promise<void> {
  await server.command('config', 'resetstat');
}

/** Reads `INFO commandstats`. */
export async function countCommands(server: RedisServer): Promise<CommandCounts> {
  const lines = (await server.command('info', 'commandstats')).split('\n');
  let [sent, all] = [0, 0];
  for (const line of lines) {
    const [, name = '', calls] = /^cmdstat_([^:]+):calls=(\d+)/.exec(line) ?? [];
    if (calls === undefined || MEASURING_COMMANDS.has(name)) continue;
    all += Number(calls);
    if (!SCRIPT_COMMANDS.has(name)) sent += Number(calls);
  }
  return { sent, all };
}
