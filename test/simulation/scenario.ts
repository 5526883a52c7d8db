/** A stretch of virtual time, ms from the start: from, inclusive, to, exclusive. */
export type Interval = readonly [number, number];

/** A world and what goes wrong in it. Times are virtual ms from the start. */
export interface Scenario {
  readonly name: string;
  readonly processes: number;
  readonly durationMs: number;
  /** Requests of each process in a second. */
  readonly rate: number;
  readonly lifetimeMs: number;
  /** How many tokens of the app may live at once; a new one ends the oldest. Default: any number. */
  readonly maxLiveTokens?: number;
  /** How long after its issue a token is first accepted. */
  readonly propagationDelayMs?: number;
  /** The token endpoint answers 503. */
  readonly endpointDown?: readonly Interval[];
  /** The token endpoint answers 429 with `Retry-After: 20`. */
  readonly endpointRateLimits?: readonly Interval[];
  /** The token endpoint takes 10 s. */
  readonly endpointSlow?: readonly Interval[];
  /** Every token is refused, as when the app is switched off. */
  readonly appDisabled?: readonly Interval[];
  /** All tokens issued so far are ended. */
  readonly revokedAt?: readonly number[];
  /** Somebody outside the fleet mints. */
  readonly externalMintAt?: readonly number[];
  readonly redisDown?: readonly Interval[];
  /** Redis takes 500 ms. */
  readonly redisSlow?: readonly Interval[];
  /** Every second process cannot reach Redis. */
  readonly partition?: readonly Interval[];
  readonly flushedAt?: readonly number[];
  /** A replica takes over that lacks what was written in the last 100 ms and whose clock is off by some ms. */
  readonly failover?: ReadonlyArray<{ readonly at: number; readonly clockOffsetMs: number }>;
  /** The share of pub/sub messages that are lost. */
  readonly messageLossRate?: number;
  /** The process that is granted a lease dies in the middle of its mint, once in so many ms. */
  readonly minterDiesEveryMs?: number;
  /** A process dies at its n-th step from a moment on, and starts anew after 5 s. */
  readonly crashes?: ReadonlyArray<{
    readonly at: number;
    readonly process: number;
    readonly step: number;
  }>;
  /** A process stands still. */
  readonly stalls?: ReadonlyArray<{
    readonly at: number;
    readonly process: number;
    readonly forMs: number;
  }>;
  /** The first minter after a minute stands still for 20 s: before the answer with its lease, or before it sends. */
  readonly minterStalls?: 'before-lease' | 'before-send';
  /** A process's wall clock jumps. */
  readonly clockJumps?: ReadonlyArray<{
    readonly at: number;
    readonly process: number;
    readonly byMs: number;
  }>;
  /** A process is closed in good order, and starts anew after 5 s. */
  readonly restarts?: ReadonlyArray<{ readonly at: number; readonly process: number }>;
}

/** What a run may show at the most; for the API's refusals and Redis's commands, the middle one of many runs. */
export interface Target {
  readonly mints: number;
  readonly failed: number;
  readonly rejected: number;
  readonly redisCommandsPerRequest: number;
  readonly maxConcurrentMints: number;
}

/** Whether a moment lies in one of the stretches. */
export function isWithin(stretches: readonly Interval[] | undefined, at: number): boolean {
  return stretches?.some(([from, to]) => at >= from && at < to) ?? false;
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

/** The scenarios that the design was made for, each with what it promises. */
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
    // A flush in the middle of a mint takes the lease with it, and the next who asks mints as well. 15 flushes
    // meet 4 mints of 0.3 s in 2.6 h: that happens once in 500 runs, and twice in one of them never.
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
    // The cut-off half fails from the mint of the other half, at 40 min at the earliest, to the end at 56 min.
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
