import { systemClock, type Clock } from 'evertoken';
import type { RedisClient } from 'evertoken/redis';
import type { PacingEvent } from './pacer.ts';
import { planLimits, validateLimits, type ZoomLimits, type ZoomPlan } from './plans.ts';

/** Options of {@link createPacer}. */
export interface PacerOptions {
  /**
   * The account whose limits are kept; all pacers of an account must be told the same name. It is shown
   * in Redis keys and events. At most 64 letters, digits, `_`, `-` and `.`.
   */
  readonly account: string;
  /** The account's plan, or its limits. With `unlimited` a pacer does nothing at all. */
  readonly plan: ZoomPlan | ZoomLimits;
  /**
   * How much of the plan's limits is ours, above 0 to 1; the rest is left to other apps on the account.
   * Default 0.5. Alone on the account take 0.9: the last tenth is room for requests that arrive unevenly.
   * Limits that count by host or meeting are not shared out.
   */
  readonly share?: number | undefined;
  /**
   * A connected client of the package `redis` or `ioredis`, as for `redisStore`: then all processes keep
   * the limits together. Without it each keeps them by itself.
   */
  readonly redis?: RedisClient | undefined;
  /** Put before every key in Redis. Default `evertoken`. */
  readonly prefix?: string | undefined;
  /** The longest that a request waits for its turn, ms. Default 5000, at most 60000. */
  readonly maxWaitMs?: number | undefined;
  /**
   * How many requests may wait, per label. Default: what the limit lets go within `maxWaitMs`, but at least
   * 16 and at most 1000.
   */
  readonly maxQueued?: number | undefined;
  /** The longest that a call of Redis may take, ms. Default 250. */
  readonly redisTimeoutMs?: number | undefined;
  /** What it throws is ignored. */
  readonly onEvent?: ((event: PacingEvent) => void) | undefined;
  /** For tests. Default: the machine's. */
  readonly clock?: Clock | undefined;
}

/** The options with their defaults; without `limits` there is nothing to pace. */
export interface ResolvedPacerOptions {
  readonly account: string;
  readonly limits: ZoomLimits | undefined;
  readonly share: number;
  readonly redis: RedisClient | undefined;
  readonly prefix: string;
  readonly maxWaitMs: number;
  readonly maxQueued: number | undefined;
  readonly redisTimeoutMs: number;
  readonly onEvent: (event: PacingEvent) => void;
  readonly clock: Clock;
}

const MAX_WAIT_MS = 60_000;

/**
 * Checks the options and adds the defaults.
 *
 * @throws TypeError naming every mistake at once
 */
export function resolvePacerOptions(options: PacerOptions): ResolvedPacerOptions {
  const { plan, onEvent = () => {} } = options;
  const resolved: ResolvedPacerOptions = {
    account: options.account,
    limits: typeof plan === 'string' ? resolveLimits(plan) : plan,
    share: options.share ?? 0.5,
    redis: options.redis,
    prefix: options.prefix ?? 'evertoken',
    maxWaitMs: options.maxWaitMs ?? 5_000,
    maxQueued: options.maxQueued,
    redisTimeoutMs: options.redisTimeoutMs ?? 250,
    onEvent(event) {
      try {
        onEvent(event);
      } catch {
        // Watching must not break the watched.
      }
    },
    clock: options.clock ?? systemClock,
  };
  const issues = [...validatePlan(plan), ...validateOptions(resolved)];
  if (issues.length > 0) throw new TypeError(`createPacer: ${issues.join('; ')}`);
  return resolved;
}

function resolveLimits(plan: ZoomPlan): ZoomLimits | undefined {
  return plan === 'unlimited' ? undefined : planLimits[plan];
}

function validatePlan(plan: unknown): string[] {
  if (typeof plan === 'object' && plan !== null) return validateLimits(plan);
  if (typeof plan === 'string' && [...Object.keys(planLimits), 'unlimited'].includes(plan))
    return [];
  return ['plan must be free, pro, business, unlimited, or limits of your own'];
}

function validateOptions(options: ResolvedPacerOptions): string[] {
  const { account, share, redis, prefix, maxWaitMs, maxQueued, redisTimeoutMs } = options;
  const issues: string[] = [];
  if (typeof account !== 'string' || !/^[\w.-]{1,64}$/.test(account)) {
    issues.push('account must be 1 to 64 letters, digits, "_", "-" or "."');
  }
  if (!isBetween(share, 0, 1)) issues.push('share must be above 0 and at most 1');
  if (redis !== undefined && (typeof redis !== 'object' || redis === null || !('eval' in redis))) {
    issues.push('redis must be a client of the package redis or ioredis');
  }
  if (typeof prefix !== 'string' || prefix === '' || /[{}\s]/.test(prefix)) {
    issues.push('prefix must be a non-empty string without braces or white space');
  }
  if (!isBetween(maxWaitMs, 0, MAX_WAIT_MS)) {
    issues.push(`maxWaitMs must be above 0 and at most ${MAX_WAIT_MS}`);
  }
  if (maxQueued !== undefined && !(Number.isSafeInteger(maxQueued) && maxQueued > 0)) {
    issues.push('maxQueued must be a whole number above 0');
  }
  if (!isBetween(redisTimeoutMs, 0, MAX_WAIT_MS)) {
    issues.push(`redisTimeoutMs must be above 0 and at most ${MAX_WAIT_MS}`);
  }
  return issues;
}

function isBetween(value: unknown, above: number, most: number): boolean {
  return typeof value === 'number' && value > above && value <= most;
}
