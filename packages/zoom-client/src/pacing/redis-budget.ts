import type { RedisClient } from 'evertoken/redis';
import type { Budget, CountGrant, SlotGrant, SlotRequest } from './budget.ts';
import type { DayCounts } from './day-counts.ts';
import type { RateLimitScope } from './rate-limit-info.ts';
import { pacingScripts } from './redis-scripts.ts';

/** What {@link createRedisBudget} needs beside the client. */
export interface RedisBudgetDeps {
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
  { prefix, account, counts }: RedisBudgetDeps,
): Budget {
  const key = (...names: string[]): string => [`${prefix}:{${account}}:pace`, ...names].join(':');
  const run = scriptRunner(client);

  const count = (subject: string, limit: number, by: number, want: 0 | 1): Promise<CountGrant> =>
    counts.sync(subject, async (owed) => {
      const args = [await hashSubject(subject), limit, owed + by, want].map(String);
      const [isGranted, used, resetInMs] = parseNumbers(await run('count', [key('hosts')], args));
      return { isGranted: isGranted === 1, used: used!, resetInMs: resetInMs! };
    });

  return {
    take(request) {
      const { label, day } = request;
      const keys = [key('slots', label), key('day', day.name), key('park', label)];
      return counts.sync(day.name, async (owed) =>
        parseSlotGrant(await run('take', keys, toArguments(request, owed)), request),
      );
    },

    count: (subject, limit) => count(subject, limit, 0, 1),

    async correct(subject, by, limit) {
      await count(subject, limit, by, 0);
    },

    async block(label, forMs, scope) {
      await run('park', [key('park', label)], [String(Math.ceil(forMs)), scope]);
    },
  };
}

function toArguments(
  { rule, day, maxSlots, lookahead, horizonMs }: SlotRequest,
  owed: number,
): string[] {
  const micros = (ms: number): number => Math.round(ms * 1000);
  const { slots, batchSize } = rule;
  const { limit = -1 } = day;
  const window = micros(rule.windowMs);
  return [slots, window, batchSize, maxSlots, lookahead, micros(horizonMs), limit, owed].map(
    String,
  );
}

function parseSlotGrant(answer: unknown, { rule }: SlotRequest): SlotGrant {
  const [kind, ...fields] = Array.isArray(answer) ? (answer as unknown[]) : [];
  if (kind === 'slots') {
    const [used, ...micros] = parseNumbers(fields);
    return { kind, used: used!, delaysMs: micros.map((value) => value / 1000) };
  }
  if (kind !== 'unavailable')
    throw new TypeError('Redis gave an answer that is not one of the script');
  const [why, parkedFor, forMicros, used] = fields;
  const common = { kind, durationMs: Number(forMicros) / 1000, used: Number(used) } as const;
  if (why === 'blocked') return { ...common, reason: why, scope: parkedFor as RateLimitScope };
  return why === 'day'
    ? { ...common, reason: why, scope: 'day' }
    : { ...common, reason: 'rate', scope: rule.per };
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
async function hashSubject(subject: string): Promise<string> {
  return (await digest('SHA-256', subject)).slice(0, 32);
}

async function digest(algorithm: 'SHA-1' | 'SHA-256', text: string): Promise<string> {
  const bytes = await crypto.subtle.digest(algorithm, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parseNumbers(answer: unknown): number[] {
  const values = Array.isArray(answer) ? (answer as unknown[]).map(Number) : [];
  if (values.length === 0 || values.some(Number.isNaN)) {
    throw new TypeError('Redis gave an answer that is not one of the script');
  }
  return values;
}
