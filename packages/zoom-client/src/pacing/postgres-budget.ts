import { createFunctionCaller, type PostgresClient } from 'evertoken/postgres';
import type { Budget, CountGrant, PacingCounts, SlotGrant, SlotRequest } from './budget.ts';
import { MAX_SPECIAL_COUNTS } from './daily-counts.ts';
import type { RateLimitScope } from './rate-limit-info.ts';

/** Dependencies of {@link PostgresBudget}. */
export interface PostgresBudgetDeps {
  readonly schema: string;
  readonly account: string;
  /** This process's copy of the daily counts, synchronized with Postgres. */
  readonly counts: PacingCounts;
  /** Maximum number of special counts. @default {@link MAX_SPECIAL_COUNTS} */
  readonly maxSpecialCounts?: number;
}

const SIGNATURES = {
  take_slots: ['text', 'text', 'jsonb'],
  count_special: ['text', 'text', 'jsonb'],
  block_pool: ['text', 'text', 'jsonb'],
} as const;

/** What `take_slots` returns. */
interface SlotRow {
  /** Undefined: no slot was taken, because of `reason`. */
  readonly delays?: readonly number[];
  readonly reason: 'rate' | 'day' | 'blocked';
  readonly us: number;
  readonly scope: RateLimitScope;
  readonly used: number;
}

interface CountRow {
  readonly granted: boolean;
  readonly used: number;
  readonly us: number;
}

/**
 * A budget in Postgres, shared by all processes of an account, see `postgres-functions.ts`. The methods throw
 * TokenError `STORE_UNAVAILABLE` and `STORE_RESPONSE_INVALID`.
 */
export class PostgresBudget implements Budget {
  readonly #call: ReturnType<typeof createFunctionCaller<keyof typeof SIGNATURES>>;
  readonly #account: string;
  readonly #counts: PacingCounts;
  readonly #maxSpecialCounts: number;

  constructor(
    client: PostgresClient,
    { schema, account, counts, maxSpecialCounts = MAX_SPECIAL_COUNTS }: PostgresBudgetDeps,
  ) {
    this.#call = createFunctionCaller(client, schema, SIGNATURES);
    this.#account = account;
    this.#counts = counts;
    this.#maxSpecialCounts = maxSpecialCounts;
  }

  take(request: SlotRequest): Promise<SlotGrant> {
    const { pool, rule, day } = request;
    return this.#counts.labels.sync(day.name, async (unsynced) => {
      const parameters = toParameters(request, unsynced);
      return toSlotGrant((await this.#run('take_slots', pool, parameters)) as SlotRow, rule.per);
    });
  }

  count(key: string, limit: number): Promise<CountGrant> {
    return this.#count(key, { limit, by: 0, requests: 1 });
  }

  async exhaust(key: string, limit: number): Promise<void> {
    await this.#count(key, { limit, by: limit, requests: 0 });
  }

  async block(pool: string, durationMs: number, scope: RateLimitScope): Promise<void> {
    await this.#run('block_pool', pool, { us: toMicros(durationMs), scope });
  }

  #count(
    key: string,
    { by, ...request }: { readonly limit: number; readonly by: number; readonly requests: 0 | 1 },
  ): Promise<CountGrant> {
    return this.#counts.special.sync(key, async (unsynced) => {
      const parameters = { ...request, by: by + unsynced, maxMembers: this.#maxSpecialCounts };
      const row = (await this.#run('count_special', key, parameters)) as CountRow;
      return { isGranted: row.granted, used: row.used, resetInMs: row.us / 1_000 };
    });
  }

  #run(name: keyof typeof SIGNATURES, subject: string, parameters: object): Promise<unknown> {
    return this.#call(name, this.#account, subject, parameters);
  }
}

function toMicros(ms: number): number {
  return Math.round(ms * 1_000);
}

function toParameters(
  { rule, day, maxSlots, lookahead, horizonMs }: SlotRequest,
  unsynced: number,
): object {
  const { slots, batchSize, windowMs } = rule;
  return {
    slots,
    batchSize,
    maxSlots,
    lookahead,
    unsynced,
    windowUs: toMicros(windowMs),
    horizonUs: toMicros(horizonMs),
    day: day.name,
    limit: day.limit,
  };
}

function toSlotGrant(row: SlotRow, per: RateLimitScope): SlotGrant {
  const { delays, reason, us, used } = row;
  if (delays !== undefined)
    return { kind: 'slots', used, delaysMs: delays.map((delay) => delay / 1_000) };
  const scope = { rate: per, day: 'day', blocked: row.scope } as const;
  return { kind: 'unavailable', reason, scope: scope[reason], durationMs: us / 1_000, used };
}
