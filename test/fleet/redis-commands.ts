import type { RedisServer } from '../setup/redis-server.ts';

/** The commands that the store's scripts run inside of Redis. No client sends one of these by itself. */
const INSIDE_SCRIPTS = new Set(
  'time hmget hget hset hincrby get set del pttl pexpire pexpireat publish'.split(' '),
);

/** What {@link countCommands} itself sends. */
const OWN = new Set(['info', 'config|resetstat']);

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
    if (calls === undefined || OWN.has(name)) continue;
    all += Number(calls);
    if (!INSIDE_SCRIPTS.has(name)) sent += Number(calls);
  }
  return { sent, all };
}
