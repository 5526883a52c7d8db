import type { Clock } from 'evertoken';
import { canShareIo, findUnknownOptions, systemClock } from 'evertoken/internal';
import type { PostgresClient } from 'evertoken/postgres';
import type { RedisClient } from 'evertoken/redis';
import type { PacingEvent } from './pacer.ts';
import { validateSchema } from './postgres-migration.ts';
import { planLimits, validateLimits, type ZoomLimits, type ZoomPlan } from './plans.ts';

/** Options of {@link createPacer}. */
export interface PacerOptions {
  /**
   * Name of the account, shared by all of its pacers. It appears in Redis keys, rows of Postgres and events. At most 64
   * letters, digits, `_`, `-` and `.`.
   */
  readonly account: string;
  /** The account's plan, or its rate limits. `unlimited` disables pacing. */
  readonly plan: ZoomPlan | ZoomLimits;
  /**
   * Our share of the plan's limits, above 0 to 1; the rest is left to other apps on the account. Without
   * other apps use 0.9, which leaves room for requests that arrive unevenly. Limits per host or meeting are
   * not divided.
   *
   * @default 0.5
   */
  readonly share?: number | undefined;
  /**
   * A connected client of the package `redis` or `ioredis`, as for `redisStore`, through which all processes
   * share the limits. In place of `postgres`.
   *
   * @default none: each process enforces the limits alone
   */
  readonly redis?: RedisClient | undefined;
  /**
   * A `Pool` of the package `pg` or a client of `postgres`, as for `postgresStore`, through which all processes share
   * the limits. In place of `redis`. Apply {@link pacingMigration} first.
   *
   * @default none
   */
  readonly postgres?: PostgresClient | undefined;
  /**
   * Prefix of every key in Redis.
   *
   * @default 'evertoken'
   */
  readonly prefix?: string | undefined;
  /**
   * Schema in Postgres: at most 63 lower-case letters, digits and `_`.
   *
   * @default 'evertoken'
   */
  readonly schema?: string | undefined;
  /**
   * Maximum time of a request in the queue, ms; at most 60000.
   *
   * @default 5000
   */
  readonly maxWaitMs?: number | undefined;
  /**
   * Maximum number of queued requests per label.
   *
   * @default the requests allowed within `maxWaitMs`, but at least 16 and at most 1000
   */
  readonly maxQueued?: number | undefined;
  /**
   * Timeout of a call of Redis or Postgres, ms.
   *
   * @default 250
   */
  readonly storeTimeoutMs?: number | undefined;
  /** Called for each event. Exceptions thrown by it are ignored. */
  readonly onEvent?: ((event: PacingEvent) => void) | undefined;
  /**
   * The clock, for tests.
   *
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
}

/** The options with defaults applied. Without `limits` there is nothing to pace. */
export interface ResolvedPacerOptions {
  readonly account: string;
  readonly limits: ZoomLimits | undefined;
  readonly share: number;
  readonly redis: RedisClient | undefined;
  readonly postgres: PostgresClient | undefined;
  readonly prefix: string;
  readonly schema: string;
  readonly maxWaitMs: number;
  readonly maxQueued: number | undefined;
  readonly storeTimeoutMs: number;
  readonly onEvent: (event: PacingEvent) => void;
  readonly clock: Clock;
}

const NAMES =
  'account plan share redis postgres prefix schema maxWaitMs maxQueued storeTimeoutMs onEvent clock';
const MAX_WAIT_MS = 60_000;

/**
 * Validates the options and applies the defaults.
 *
 * @throws TypeError; the message lists all issues
 */
export function resolvePacerOptions(options: PacerOptions): ResolvedPacerOptions {
  const { plan, onEvent = () => {} } = options;
  const resolved: ResolvedPacerOptions = {
    account: options.account,
    limits: typeof plan === 'string' ? resolveLimits(plan) : plan,
    share: options.share ?? 0.5,
    redis: options.redis,
    postgres: options.postgres,
    prefix: options.prefix ?? 'evertoken',
    schema: options.schema ?? 'evertoken',
    maxWaitMs: options.maxWaitMs ?? 5_000,
    maxQueued: options.maxQueued,
    storeTimeoutMs: options.storeTimeoutMs ?? 250,
    onEvent(event) {
      try {
        onEvent(event);
      } catch {
        // A faulty listener must not affect pacing.
      }
    },
    clock: options.clock ?? systemClock,
  };
  const issues = [
    ...findUnknownOptions(options, NAMES),
    ...validatePlan(plan),
    ...validateRuntime(resolved),
    ...validateOptions(resolved),
  ];
  if (issues.length > 0) throw new TypeError(`createPacer: ${issues.join('; ')}`);
  return resolved;
}

function resolveLimits(plan: ZoomPlan): ZoomLimits | undefined {
  return plan === 'unlimited' ? undefined : planLimits[plan];
}

/** A queue of several requests needs timers that outlive the request which started them. */
function validateRuntime({ limits }: ResolvedPacerOptions): string[] {
  if (limits === undefined || canShareIo()) return [];
  return [
    'plan must be unlimited in Cloudflare Workers and edge runtimes, where requests cannot queue for each other',
  ];
}

function validatePlan(plan: unknown): string[] {
  if (typeof plan === 'object' && plan !== null) return validateLimits(plan);
  const plans = [...Object.keys(planLimits), 'unlimited'];
  if (typeof plan === 'string' && plans.includes(plan)) return [];
  return ['plan must be free, pro, business, unlimited or an object with limits'];
}

function validateOptions(options: ResolvedPacerOptions): string[] {
  const { account, share, maxWaitMs, maxQueued, storeTimeoutMs } = options;
  const issues: string[] = [];
  if (typeof account !== 'string' || !/^[\w.-]{1,64}$/.test(account)) {
    issues.push('account must be 1 to 64 letters, digits, "_", "-" or "."');
  }
  if (!isBetween(share, 0, 1)) issues.push('share must be above 0 and at most 1');
  issues.push(...validateStore(options));
  if (!isBetween(maxWaitMs, 0, MAX_WAIT_MS)) {
    issues.push(`maxWaitMs must be above 0 and at most ${MAX_WAIT_MS}`);
  }
  if (maxQueued !== undefined && !(Number.isSafeInteger(maxQueued) && maxQueued > 0)) {
    issues.push('maxQueued must be a whole number above 0');
  }
  if (!isBetween(storeTimeoutMs, 0, MAX_WAIT_MS)) {
    issues.push(`storeTimeoutMs must be above 0 and at most ${MAX_WAIT_MS}`);
  }
  return issues;
}

function validateStore({ redis, postgres, prefix, schema }: ResolvedPacerOptions): string[] {
  const issues: string[] = [];
  if (redis !== undefined && !hasMember(redis, 'eval'))
    issues.push('redis must be a client of the package redis or ioredis');
  if (postgres !== undefined && !hasMember(postgres, 'query') && !hasMember(postgres, 'unsafe'))
    issues.push('postgres must be a Pool of pg or a client of postgres');
  if (redis !== undefined && postgres !== undefined)
    issues.push('redis and postgres are both set; set only one');
  if (typeof prefix !== 'string' || prefix === '' || /[{}\s]/.test(prefix))
    issues.push('prefix must be a non-empty string without braces or white space');
  const schemaIssue = validateSchema(schema);
  return schemaIssue === undefined ? issues : [...issues, schemaIssue];
}

function hasMember(client: unknown, name: string): boolean {
  return (
    ['object', 'function'].includes(typeof client) && client !== null && name in Object(client)
  );
}

function isBetween(value: unknown, above: number, max: number): boolean {
  return typeof value === 'number' && value > above && value <= max;
}
