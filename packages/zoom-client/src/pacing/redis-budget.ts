import { createScriptRunner, type RedisClient } from 'evertoken/redis';
import type { Budget, CountGrant, PacingCounts, SlotGrant, SlotRequest } from './budget.ts';
import { MAX_SPECIAL_COUNTS } from './daily-counts.ts';
import type { RateLimitScope } from './rate-limit-info.ts';
import { pacingScripts } from './redis-scripts.ts';

/** Dependencies of {@link RedisBudget}. */
export interface RedisBudgetDeps {
  readonly prefix: string;
  readonly account: string;
  /** This process's copy of the daily counts, synchronized with Redis. */
  readonly counts: PacingCounts;
  /** Maximum number of special counts. @default {@link MAX_SPECIAL_COUNTS} */
  readonly maxSpecialCounts?: number;
}

/**
 * A budget in Redis, shared by all processes of an account. All keys of an account have the same hash tag. The
 * methods throw what the client throws.
 */
export class RedisBudget implements Budget {
  readonly #run: ReturnType<typeof createScriptRunner<keyof typeof pacingScripts>>;
  readonly #keyPrefix: string;
  readonly #counts: PacingCounts;
  readonly #maxSpecialCounts: number;

  constructor(
    client: RedisClient,
    { prefix, account, counts, maxSpecialCounts = MAX_SPECIAL_COUNTS }: RedisBudgetDeps,
  ) {
    this.#run = createScriptRunner(client, pacingScripts);
    this.#keyPrefix = `${prefix}:{${account}}:pacing`;
    this.#counts = counts;
    this.#maxSpecialCounts = maxSpecialCounts;
  }

  take(request: SlotRequest): Promise<SlotGrant> {
    const { pool, day } = request;
    const keys = [`slots:${pool}`, `day:${day.name}`, `block:${pool}`, `slots:${pool}:at`].map(
      (name) => this.#key(name),
    );
    return this.#counts.labels.sync(day.name, async (unsynced) =>
      parseSlotGrant(await this.#run('take', keys, toArguments(request, unsynced)), request),
    );
  }

  count(key: string, limit: number): Promise<CountGrant> {
    return this.#count(key, limit, { by: 0, requests: 1 });
  }

  async exhaust(key: string, limit: number): Promise<void> {
    await this.#count(key, limit, { by: limit, requests: 0 });
  }

  async block(pool: string, durationMs: number, scope: RateLimitScope): Promise<void> {
    await this.#run('block', [this.#key(`block:${pool}`)], [String(Math.ceil(durationMs)), scope]);
  }

  #count(
    key: string,
    limit: number,
    { by, requests }: { readonly by: number; readonly requests: 0 | 1 },
  ): Promise<CountGrant> {
    const keys = [this.#key('special:counts'), this.#key('special:floor')];
    return this.#counts.special.sync(key, async (unsynced) => {
      const args = [key, limit, unsynced + by, requests, this.#maxSpecialCounts].map(String);
      const reply = await this.#run('count', keys, args);
      const [isGranted, used, resetInMs] = parseNumbers(reply);
      return { isGranted: isGranted === 1, used: used!, resetInMs: resetInMs! };
    });
  }

  #key(name: string): string {
    return `${this.#keyPrefix}:${name}`;
  }
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

function parseNumbers(reply: unknown): number[] {
  const values = Array.isArray(reply) ? (reply as unknown[]).map(Number) : [];
  if (values.length === 0 || values.some(Number.isNaN)) throw new TypeError(UNEXPECTED_REPLY);
  return values;
}

const UNEXPECTED_REPLY = 'unexpected reply of a pacing script';
