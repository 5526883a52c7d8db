import type { Clock } from 'evertoken';
import type { RedisClient } from 'evertoken/redis';
import type { PacingEvent } from './pacer.ts';
import type { ZoomLimits, ZoomPlan } from './plans.ts';

/** Options of {@link createPacer}. */
export interface PacerOptions {
  /**
   * The account whose limits are kept; all pacers of an account must be told the same name. It is shown
   * in Redis keys and events. Letters, digits, `_`, `-` and `.`.
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
  /** The longest that a request waits for its turn, ms. Default 5000. */
  readonly maxWaitMs?: number | undefined;
  /** How many requests may wait, per label. Default: what the limit lets go within `maxWaitMs`, at least 16. */
  readonly maxQueued?: number | undefined;
  /** The longest that a call of Redis may take, ms. Default 250. */
  readonly redisTimeoutMs?: number | undefined;
  /** What it throws is ignored. */
  readonly onEvent?: ((event: PacingEvent) => void) | undefined;
  /** For tests. Default: the machine's. */
  readonly clock?: Clock | undefined;
}
