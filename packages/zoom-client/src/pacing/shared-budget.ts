import { getPostgresErrorCode } from 'evertoken/postgres';
import { getRedisErrorCode } from 'evertoken/redis';
import type { Budget, PacingCounts } from './budget.ts';
import type { ResolvedPacerOptions } from './options.ts';
import { PostgresBudget } from './postgres-budget.ts';
import { RedisBudget } from './redis-budget.ts';

/** A budget that processes share, and where it is. */
export interface SharedBudget {
  readonly store: 'redis' | 'postgres';
  readonly budget: Budget;
  /** Returns why a call failed. */
  readonly getErrorCode: (error: unknown) => string;
}

/** Creates the budget in Redis or Postgres; undefined with neither. */
export function createSharedBudget(
  { redis, postgres, prefix, schema, account }: ResolvedPacerOptions,
  counts: PacingCounts,
): SharedBudget | undefined {
  if (redis !== undefined) {
    const budget = new RedisBudget(redis, { prefix, account, counts });
    return { store: 'redis', budget, getErrorCode: getRedisErrorCode };
  }
  if (postgres === undefined) return undefined;
  const budget = new PostgresBudget(postgres, { schema, account, counts });
  return { store: 'postgres', budget, getErrorCode: getPostgresErrorCode };
}
