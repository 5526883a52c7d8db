import type { RedisClient } from 'evertoken/redis';
import type { Budget, CountGrant, SlotGrant, SlotRequest } from './budget.ts';
import type { DailyCounts } from './daily-counts.ts';
import type { RateLimitScope } from './rate-limit-info.ts';
import { pacingScripts } from './redis-scripts.ts';

/** Dependencies of {@link createRedisBudget}. */
export interface RedisBudgetDeps {
  readonly prefix: string;
  readonly account: string;
  /** This process's copy of the daily counts, synchronized with Redis. */
  readonly counts: DailyCounts;
}

/**
 * Creates a budget in Redis, shared by all processes of an account. All keys of an account have the same hash
 * tag. Its methods throw what the client throws.
 */
export function createRedisBudget(
  client: RedisClient,
  { prefix, account, counts }: RedisBudgetDeps,
): Budget {
  const key = (...names: string[]): string => [`${prefix}:{${account}}:pacing`, ...names].join(':');
  const run = scriptRunner(client);

  const count = (
    name: string,
    limit: number,
    { by, requests }: { readonly by: number; readonly requests: 0 | 1 },
  ): Promise<CountGrant> =>
    counts.sync(name, async (unsynced) => {
      const args = [await toHashField(name), limit, unsynced + by, requests].map(String);
      const reply = parseNumbers(await run('count', [key('special')], args));
      const [isGranted, used, resetInMs] = reply;
      return { isGranted: isGranted === 1, used: used!, resetInMs: resetInMs! };
    });

  return {
    take(request) {
      const { label, day } = request;
      const keys = [key('slots', label), key('day', day.name), key('block', label)];
      return counts.sync(day.name, async (unsynced) =>
        parseSlotGrant(await run('take', keys, toArguments(request, unsynced)), request),
      );
    },

    count: (name, limit) => count(name, limit, { by: 0, requests: 1 }),

    async correct(name, by, limit) {
      await count(name, limit, { by, requests: 0 });
    },

    async block(label, durationMs, scope) {
      await run('block', [key('block', label)], [String(Math.ceil(durationMs)), scope]);
    },
  };
}

function toArguments(
  { rule, day, maxSlots, lookahead, horizonMs }: SlotRequest,
  unsynced: number,
): string[] {
  const toMicros = (ms: number): number => Math.round(ms * 1000);
  const { slots, batchSize, windowMs } = rule;
  const { limit = -1 } = day;
  const slotArguments = [slots, toMicros(windowMs), batchSize, maxSlots, lookahead];
  return [...slotArguments, toMicros(horizonMs), limit, unsynced].map(String);
}

function parseSlotGrant(reply: unknown, { rule }: SlotRequest): SlotGrant {
  const [kind, ...fields] = Array.isArray(reply) ? (reply as unknown[]) : [];
  if (kind === 'slots') {
    const [used, ...micros] = parseNumbers(fields);
    return { kind, used: used!, delaysMs: micros.map((value) => value / 1000) };
  }
  if (kind !== 'unavailable') throw new TypeError(UNEXPECTED_REPLY);
  const [reason, blockScope, micros, used] = fields;
  const common = { kind, durationMs: Number(micros) / 1000, used: Number(used) } as const;
  if (reason === 'blocked') return { ...common, reason, scope: blockScope as RateLimitScope };
  return reason === 'day'
    ? { ...common, reason, scope: 'day' }
    : { ...common, reason: 'rate', scope: rule.per };
}

type ScriptName = keyof typeof pacingScripts;
type ScriptRunner = (
  name: ScriptName,
  keys: readonly string[],
  args: readonly string[],
) => Promise<unknown>;

/** Runs a script by its hash, and sends its text only if the server does not know it. */
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

/** The two clients are distinguished by a method, so that neither package is imported. */
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

/** The name of a special limit contains a host, possibly an email address, which must not reach Redis. */
async function toHashField(name: string): Promise<string> {
  return (await digest('SHA-256', name)).slice(0, 32);
}

async function digest(algorithm: 'SHA-1' | 'SHA-256', text: string): Promise<string> {
  const bytes = await crypto.subtle.digest(algorithm, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parseNumbers(reply: unknown): number[] {
  const values = Array.isArray(reply) ? (reply as unknown[]).map(Number) : [];
  if (values.length === 0 || values.some(Number.isNaN)) throw new TypeError(UNEXPECTED_REPLY);
  return values;
}

const UNEXPECTED_REPLY = 'unexpected reply of a pacing script';
