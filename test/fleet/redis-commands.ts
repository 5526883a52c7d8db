import type { RedisServer } from '../support/redis-server.ts';

/** The commands that the scripts of the store run. Clients do not send them directly. */
const SCRIPT_COMMANDS = new Set('time hmget hget hset get set del pttl pexpire publish'.split(' '));

/** The commands that {@link countCommands} sends, and those by which clients watch their connections. */
const OTHER_COMMANDS = new Set(['info', 'config|resetstat', 'ping']);

/** The number of commands that a server has run. */
export interface CommandCounts {
  /** Sent by clients: scripts, subscriptions, handshakes. */
  readonly sent: number;
  /** Including the commands of the scripts. */
  readonly all: number;
}

/** Resets the counters of a server. */
export async function resetCommands(server: RedisServer): Promise<void> {
  await server.command('config', 'resetstat');
}

/** Reads the counters of a server: `INFO commandstats`. */
export async function countCommands(server: RedisServer): Promise<CommandCounts> {
  const lines = (await server.command('info', 'commandstats')).split('\n');
  let [sent, all] = [0, 0];
  for (const line of lines) {
    const [, name = '', calls] = /^cmdstat_([^:]+):calls=(\d+)/.exec(line) ?? [];
    if (calls === undefined || OTHER_COMMANDS.has(name)) continue;
    all += Number(calls);
    if (!SCRIPT_COMMANDS.has(name)) sent += Number(calls);
  }
  return { sent, all };
}
