import {
  isBun,
  isIoRedis,
  isUpstash,
  isValkeyGlide,
  type NodeRedisClient,
  type RedisClient,
} from './redis-clients.ts';
import { reconnectIfReplica, reconnectIfSilent } from './redis-reconnect.ts';

/**
 * Runs one of a set of Lua scripts by its name.
 *
 * @throws what the client throws.
 */
export type ScriptRunner<Name extends string> = (
  name: Name,
  keys: readonly string[],
  args: readonly string[],
) => Promise<unknown>;

/**
 * Creates a runner for Lua scripts. It sends `EVALSHA`, and `EVAL` with the source only if the server
 * does not know the script (`NOSCRIPT`). It reconnects a client of `redis`, `ioredis` or Bun whose server has become a
 * replica, or has not responded for 4 s: commands in flight fail.
 *
 * @param scripts the Lua sources by name.
 * @example
 * ```ts
 * const run = createScriptRunner(client, { increment: "return redis.call('INCR', KEYS[1])" });
 * await run('increment', ['counter'], []);
 * ```
 */
export function createScriptRunner<Name extends string>(
  client: RedisClient,
  scripts: Readonly<Record<Name, string>>,
): ScriptRunner<Name> {
  const evaluate = reconnectIfSilent(client, createEvaluate(client));
  const hashes = new Map<Name, Promise<string>>();
  return async (name, keys, args) => {
    const script = scripts[name];
    const hash = hashes.get(name) ?? sha1(script);
    hashes.set(name, hash);
    try {
      return await evaluate('EVALSHA', await hash, [...keys], [...args]);
    } catch (error) {
      if (!UNKNOWN_SCRIPT.test(String(error))) throw error;
      return evaluate('EVAL', script, [...keys], [...args]);
    }
  };
}

/** The second word is that of Valkey GLIDE. */
const UNKNOWN_SCRIPT = /NOSCRIPT|NoScriptError/;
/** `Decoder.String` of Valkey GLIDE, whatever the default of the client. */
const TEXT_REPLIES = { decoder: 1 };

type Evaluate = (
  command: 'EVALSHA' | 'EVAL',
  script: string,
  keys: string[],
  args: string[],
) => Promise<unknown>;

function createEvaluate(client: RedisClient): Evaluate {
  if (isUpstash(client)) {
    return (command, ...call) =>
      command === 'EVAL' ? client.eval(...call) : client.evalsha(...call);
  }
  if (isValkeyGlide(client)) {
    return (command, ...call) => client.customCommand([command, ...toWords(...call)], TEXT_REPLIES);
  }
  if (isBun(client)) {
    return (command, ...call) =>
      reconnectIfReplica(client, () => client.send(command, toWords(...call)));
  }
  if (isIoRedis(client)) {
    return (command, script, keys, args) =>
      reconnectIfReplica(client, () =>
        command === 'EVAL'
          ? client.eval(script, keys.length, ...keys, ...args)
          : client.evalsha(script, keys.length, ...keys, ...args),
      );
  }
  return evaluateWithNodeRedis(client);
}

function toWords(script: string, keys: readonly string[], args: readonly string[]): string[] {
  return [script, String(keys.length), ...keys, ...args];
}

function evaluateWithNodeRedis(client: NodeRedisClient): Evaluate {
  return (command, script, keys, args) => {
    const options = { keys, arguments: args };
    const evaluate = (member: NodeRedisClient): Promise<unknown> =>
      reconnectIfReplica(member, () => {
        const plain = (member.withTypeMapping?.({}) ?? member) as NodeRedisClient;
        return command === 'EVAL' ? plain.eval(script, options) : plain.evalSha(script, options);
      });
    return client.execute === undefined ? evaluate(client) : client.execute(evaluate);
  };
}

async function sha1(script: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(script));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
