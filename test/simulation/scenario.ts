/** An interval of virtual time, ms from the start: [from, to). */
export type Interval = readonly [number, number];

/** A simulated fleet and its faults. Times are virtual ms from the start. */
export interface Scenario {
  readonly name: string;
  readonly processes: number;
  readonly durationMs: number;
  /** Requests per second of each process. */
  readonly rate: number;
  readonly lifetimeMs: number;
  /** Maximum number of valid tokens of the app; a new one invalidates the oldest. Default: unlimited. */
  readonly maxLiveTokens?: number;
  /** Time from the issue of a token until the API accepts it. */
  readonly propagationDelayMs?: number;
  /** The API has four servers; each accepts a new token after a random time of at most this. */
  readonly maxServerLagMs?: number;
  /** Tokens are valid for this time only, whatever lifetime the token endpoint names. */
  readonly trueLifetimeMs?: number;
  /** The token endpoint responds 503. */
  readonly endpointDown?: readonly Interval[];
  /** The token endpoint responds 429 with `Retry-After: 20`. */
  readonly endpointRateLimits?: readonly Interval[];
  /** The token endpoint takes 10 s. */
  readonly endpointSlow?: readonly Interval[];
  /** The token endpoint always takes this time. Default: 150 to 450 ms. */
  readonly endpointDelayMs?: number;
  /** The token endpoint rejects the credentials of some processes for a while. */
  readonly wrongSecrets?: ReadonlyArray<{
    readonly interval: Interval;
    readonly processes: readonly number[];
  }>;
  /** The API rejects every token, as for a deactivated app. */
  readonly appDisabled?: readonly Interval[];
  /** All issued tokens are revoked. */
  readonly revokedAt?: readonly number[];
  /** A client outside the fleet mints. */
  readonly externalMintAt?: readonly number[];
  readonly redisDown?: readonly Interval[];
  /** Redis takes 500 ms. */
  readonly redisSlow?: readonly Interval[];
  /** Every second process cannot reach Redis. */
  readonly partition?: readonly Interval[];
  readonly flushedAt?: readonly number[];
  /** One key is damaged by another program, and removed by the next script that reads it. */
  readonly garbageAt?: ReadonlyArray<{
    readonly at: number;
    readonly key: 'record' | 'lease' | 'generationCounter' | 'cooldowns';
  }>;
  /** The clock of Redis is set. */
  readonly redisClockSteps?: ReadonlyArray<{ readonly at: number; readonly byMs: number }>;
  /** A replica is promoted that lacks the writes of the last 100 ms and whose clock differs. */
  readonly failover?: ReadonlyArray<{ readonly at: number; readonly clockOffsetMs: number }>;
  /** The share of pub/sub messages that are lost, 0 to 1. */
  readonly messageLossRate?: number;
  /** Minimum interval at which a lease holder crashes during its mint. */
  readonly minterDiesEveryMs?: number;
  /** A process crashes at its n-th step after `at`, and restarts after 5 s. */
  readonly crashes?: ReadonlyArray<{
    readonly at: number;
    readonly process: number;
    readonly step: number;
  }>;
  /** A process does not run for a while. On a suspended machine its monotonic clock stops as well. */
  readonly stalls?: ReadonlyArray<{
    readonly at: number;
    readonly process: number;
    readonly forMs: number;
    readonly isMachineSuspended?: boolean;
  }>;
  /** The first minter after one minute stalls for 20 s: before it receives its lease, or before it sends the token request. */
  readonly minterStalls?: 'before-lease' | 'before-send';
  /** The wall clock of a process is adjusted. */
  readonly clockJumps?: ReadonlyArray<{
    readonly at: number;
    readonly process: number;
    readonly byMs: number;
  }>;
  /** A process closes its manager, and restarts after 5 s. */
  readonly restarts?: ReadonlyArray<{ readonly at: number; readonly process: number }>;
}

/** Upper limits of the results of a run; for rejections and Redis commands, of the median of many runs. */
export interface Target {
  readonly mints: number;
  readonly failed: number;
  readonly rejected: number;
  readonly redisCommandsPerRequest: number;
  readonly maxConcurrentMints: number;
}

/** Whether a moment is in one of the intervals. */
export function isWithin(intervals: readonly Interval[] | undefined, at: number): boolean {
  return intervals?.some(([from, to]) => at >= from && at < to) ?? false;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const base = { processes: 20, durationMs: 2.6 * HOUR, rate: 1, lifetimeMs: HOUR };
const twoRedisOutages: Interval[] = [
  [0.68 * HOUR, 0.68 * HOUR + 10 * MINUTE],
  [0.95 * HOUR, 0.95 * HOUR + 5 * MINUTE],
];
const every = (period: number): number[] =>
  Array.from({ length: Math.floor(base.durationMs / period) }, (_, i) => (i + 1) * period);

/** The scenarios of the design with their targets. */
export const scenarios: ReadonlyArray<Scenario & { readonly target: Target }> = [
  { ...base, name: 'A', target: target(4, 0, 0, 0.001) },
  { ...base, name: 'B', maxLiveTokens: 1, target: target(4, 0, 15, 0.001) },
  {
    ...base,
    name: 'C',
    maxLiveTokens: 1,
    externalMintAt: every(17 * MINUTE),
    target: target(10, 0, 74, 0.003),
  },
  {
    ...base,
    name: 'D',
    endpointDown: [[0.92 * HOUR, 0.92 * HOUR + 10 * MINUTE]],
    target: target(4, 0, 0, 0.001),
  },
  { ...base, name: 'E', redisDown: twoRedisOutages, target: target(7, 0, 0, 0.025) },
  { ...base, name: 'F', revokedAt: [0.5 * HOUR], target: target(5, 0, 10, 0.001) },
  { ...base, name: 'G', propagationDelayMs: 3 * SECOND, target: target(4, 0, 357, 0.001) },
  { ...base, name: 'H', maxLiveTokens: 3, target: target(4, 0, 0, 0.001) },
  {
    ...base,
    name: 'I',
    flushedAt: every(10 * MINUTE),
    // A flush during a mint loses the lease, so that another process mints as well. With 15 flushes and 4 mints
    // of 0.3 s in 2.6 h that happens in one of 500 runs.
    target: target(5, 0, 0, 0.001, 2),
  },
  { ...base, name: 'J', minterDiesEveryMs: 30 * SECOND, target: target(8, 2, 0, 0.03) },
  { ...base, name: 'K', propagationDelayMs: 12 * SECOND, target: target(6, 317, 2477, 0.004) },
  {
    ...base,
    name: 'L',
    maxLiveTokens: 1,
    redisDown: twoRedisOutages,
    target: target(4, 11, 29, 0.023),
  },
  {
    ...base,
    name: 'M',
    maxLiveTokens: 1,
    partition: [[0.6 * HOUR, 0.6 * HOUR + 20 * MINUTE]],
    // The partitioned half fails from the mint of the other half, at 40 min at the earliest, until the end of the partition at 56 min.
    target: target(4, 9_700, 9_700, 0.021),
  },
  {
    ...base,
    name: 'N',
    partition: [[0.6 * HOUR, 0.6 * HOUR + 20 * MINUTE]],
    target: target(12, 0, 0, 0.017, 2),
  },
  {
    ...base,
    name: 'O',
    appDisabled: [[0.5 * HOUR, 0.5 * HOUR + 20 * MINUTE]],
    target: target(12, 24_500, 27_713, 0.132),
  },
  {
    ...base,
    name: 'P',
    maxLiveTokens: 1,
    minterStalls: 'before-lease',
    target: target(4, 0, 15, 0.002),
  },
  {
    ...base,
    name: 'Q',
    maxLiveTokens: 1,
    minterStalls: 'before-send',
    target: target(6, 1, 24, 0.003, 2),
  },
  {
    ...base,
    name: 'R',
    endpointDown: [[0.66 * HOUR, 0.66 * HOUR + 14 * MINUTE]],
    target: target(4, 0, 0, 0.085),
  },
  {
    ...base,
    name: 'S',
    endpointDown: [[0.66 * HOUR, 0.66 * HOUR + 30 * MINUTE]],
    target: target(4, 12_400, 0, 0.206),
  },
];

function target(
  mints: number,
  failed: number,
  rejected: number,
  redisCommandsPerRequest: number,
  maxConcurrentMints = 1,
): Target {
  return { mints, failed, rejected, redisCommandsPerRequest, maxConcurrentMints };
}
