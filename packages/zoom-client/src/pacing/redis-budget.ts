import type { RedisClient } from 'evertoken/redis';
import type { Budget, CountAnswer, SlotAnswer, SlotRequest } from './budget.ts';
import type { DayCounts } from './day-counts.ts';
import type { RateLimitScope } from './rate-limit-notice.ts';
import { pacingScripts } from './redis-scripts.ts';

/** What {@link createRedisBudget} needs beside the client. */
export interface RedisBudgetOptions {
  readonly prefix: string;
  readonly account: string;
  /** What this process knows of the day: told what Redis says, and asked for what Redis does not know. */
  readonly counts: DayCounts;
}

/**
 * A budget in Redis, for all processes of an account. All keys of an account have one hash tag. Its methods
 * throw what the client throws.
 */
export function createRedisBudget(
  client: RedisClient,
  { prefix, account, counts }: RedisBudgetOptions,
): Budget {
  const key = (...names: string[]): string => [`${prefix}:{${account}}:pace`, ...names].join(':');
  const run = scriptRunner(client);

  const count = (subject: string, limit: number, by: number, want: 0 | 1): Promise<CountAnswer> =>
    counts.exchange(subject, async (owed) => {
      const args = [await fieldOf(subject), limit, owed + by, want].map(String);
      const [isGranted, used, resetInMs] = numbers(await run('count', [key('hosts')], args));
      return { isGranted: isGranted === 1, used: used!, resetInMs: resetInMs! };
    });

  return {
    take(request) {
      const { label, day } = request;
      const keys = [key('slots', label), key('day', day.name), key('park', label)];
      return counts.exchange(day.name, async (owed) =>
        readSlotAnswer(await run('take', keys, argumentsOf(request, owed)), request),
      );
    },

    count: (subject, limit) => count(subject, limit, 0, 1),

    async correct(subject, by, limit) {
      await count(subject, limit, by, 0);
    },

    async park(label, forMs, scope) {
      await run('park', [key('park', label)], [String(Math.ceil(forMs)), scope]);
    },
  };
}

function argumentsOf({ rule, day, want, ahead, horizonMs }: SlotRequest, owed: number): string[] {
  const micros = (ms: number): number => Math.round(ms * 1000);
  const { slots, size } = rule;
  const { limit = -1 } = day;
  const window = micros(rule.windowMs);
  return [slots, window, size, want, ahead, micros(horizonMs), limit, owed].map(String);
}

function readSlotAnswer(answer: unknown, { rule }: SlotRequest): SlotAnswer {
  const [kind, ...fields] = Array.isArray(answer) ? (answer as unknown[]) : [];
  if (kind === 'slots') {
    const [used, ...micros] = numbers(fields);
    return { kind, used: used!, inMs: micros.map((value) => value / 1000) };
  }
  if (kind !== 'shut') throw new TypeError('Redis gave an answer that is not one of the script');
  const [why, parkedFor, forMicros, used] = fields;
  const common = { kind, forMs: Number(forMicros) / 1000, used: Number(used) } as const;
  if (why === 'parked') return { ...common, why, scope: parkedFor as RateLimitScope };
  return why === 'day'
    ? { ...common, why, scope: 'day' }
    : { ...common, why: 'rate', scope: rule.per };
}

type ScriptName = keyof typeof pacingScripts;
type ScriptRunner = (
  name: ScriptName,
  keys: readonly string[],
  args: readonly string[],
) => Promise<unknown>;

/** Runs a script by its hash, and sends its text only when the server does not know it. */
function scriptRunner(client: RedisClient): ScriptRunner {
  const hashes = new Map<ScriptName, Promise<string>>();
  return async (name, keys, args) => {
    const script = pacingScripts[name];
    const hash = hashes.get(name) ?? digest('SHA-1', script);
    hashes.set(name, hash);
    try {
      return await evaluate(client, 'hash', await hash, keys, args);
    } catch (error) {
      if (!String(error).includes('NOSCRIPT')) throw error;
      return evaluate(client, 'text', script, keys, args);
    }
  };
}

/** The two clients are told apart by a method's name, so that neither package is imported. */
function evaluate(
  client: RedisClient,
  by: 'hash' | 'text',
  script: string,
  keys: readonly string[],
  args: readonly string[],
): Promise<unknown> {
  if ('evalsha' in client) {
    const rest = [...keys, ...args];
    return by === 'hash'
      ? client.evalsha(script, keys.length, ...rest)
      : client.eval(script, keys.length, ...rest);
  }
  const options = { keys: [...keys], arguments: [...args] };
  return by === 'hash' ? client.evalSha(script, options) : client.eval(script, options);
}

/** A host may be named by an email address, which has no business in Redis. */
async function fieldOf(subject: string): Promise<string> {
  return (await digest('SHA-256', subject)).slice(0, 32);
}

async function digest(algorithm: 'SHA-1' | 'SHA-256', text: string): Promise<string> {
  const bytes = await crypto.subtle.digest(algorithm, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function numbers(answer: unknown): number[] {
  const values = Array.isArray(answer) ? (answer as unknown[]).map(Number) : [];
  if (values.length === 0 || values.some(Number.isNaN)) {
    throw new TypeError('Redis gave an answer that is not one of the script');
  }
  return values;
}
