import { seededRandom } from './seeded-random.ts';
import type { Scenario, Interval } from './scenario.ts';

const SECOND = 1_000;
const KEYS = ['record', 'lease', 'generationCounter', 'cooldowns'] as const;
const LIFETIMES = [20 * SECOND, 30 * SECOND, 120 * SECOND, 600 * SECOND, 3_600 * SECOND];

/** The faults of a scenario, each present or undefined. */
type Faults = {
  readonly [
    Name in Exclude<
      keyof Scenario,
      | 'name'
      | 'processes'
      | 'durationMs'
      | 'rate'
      | 'lifetimeMs'
      | 'minterStalls'
      | 'minterDiesEveryMs'
    >
  ]-?: Scenario[Name] | undefined;
};

/** Returns a scenario with any number of concurrent faults. The same seed gives the same scenario. */
export function randomScenario(seed: number): Scenario {
  const random = seededRandom(seed);
  const lifetimeMs = LIFETIMES[Math.floor(random() * LIFETIMES.length)]!;
  const durationMs = lifetimeMs * (2 + random());
  const processes = 2 + Math.floor(random() * 4);
  const integer = (max: number): number => Math.floor(random() * max);
  const moment = (): number => integer(durationMs);
  const maybe = <T>(probability: number, make: () => T): T | undefined =>
    random() < probability ? make() : undefined;
  /** One moment, or regular ones. */
  const repeated = (): number[] => {
    const period = random() < 0.5 ? durationMs : lifetimeMs * (0.3 + random());
    const first = moment();
    return Array.from({ length: 20 }, (_, i) => first + i * period).filter((at) => at < durationMs);
  };
  const interval = (): Interval => {
    const from = moment();
    return [from, from + integer(lifetimeMs / 3)];
  };
  const faults: Faults = {
    maxLiveTokens: maybe(0.3, () => 1 + integer(3)),
    propagationDelayMs: maybe(0.2, () => integer(15 * SECOND)),
    endpointDown: maybe(0.3, () => [interval()]),
    endpointRateLimits: maybe(0.2, () => [interval()]),
    endpointSlow: maybe(0.2, () => [interval()]),
    appDisabled: maybe(0.1, () => [interval()]),
    revokedAt: maybe(0.2, () => repeated()),
    maxServerLagMs: maybe(0.2, () => integer(3 * SECOND)),
    trueLifetimeMs: maybe(0.15, () => Math.round(lifetimeMs * (0.3 + 0.7 * random()))),
    endpointDelayMs: maybe(0.2, () => (4 + integer(9)) * SECOND),
    wrongSecrets: maybe(0.2, () => [{ interval: interval(), processes: [integer(processes)] }]),
    redisClockSteps: maybe(0.2, () => [
      { at: moment(), byMs: Math.round((random() - 0.5) * 2 * lifetimeMs) },
      { at: moment(), byMs: Math.round((random() - 0.5) * 60 * SECOND) },
    ]),
    garbageAt: maybe(0.2, () => [
      { at: moment(), key: KEYS[integer(KEYS.length)]! },
      { at: moment(), key: KEYS[integer(KEYS.length)]! },
    ]),
    externalMintAt: maybe(0.2, () => [moment(), moment()]),
    redisDown: maybe(0.3, () => [interval(), interval()]),
    redisSlow: maybe(0.2, () => [interval()]),
    partition: maybe(0.2, () => [interval()]),
    flushedAt: maybe(0.3, () => [moment(), moment()]),
    failover: maybe(0.2, () => [
      { at: moment(), clockOffsetMs: Math.round((random() - 0.5) * 4 * SECOND) },
    ]),
    messageLossRate: maybe(0.2, () => random()),
    crashes: maybe(0.3, () => [
      { at: moment(), process: integer(processes), step: integer(8) },
      { at: moment(), process: integer(processes), step: integer(8) },
    ]),
    stalls: maybe(0.2, () => [
      {
        at: moment(),
        process: integer(processes),
        forMs: integer(40 * SECOND),
        isMachineSuspended: random() < 0.5,
      },
    ]),
    clockJumps: maybe(0.2, () => [
      {
        at: moment(),
        process: integer(processes),
        byMs: Math.round((random() - 0.5) * 4 * lifetimeMs),
      },
    ]),
    restarts: maybe(0.2, () => [{ at: moment(), process: integer(processes) }]),
  };
  const rate = Math.min(2, 600 / (durationMs / SECOND));
  const present = Object.entries(faults).filter(([, value]) => value !== undefined);
  return {
    name: 'random',
    processes,
    durationMs,
    rate,
    lifetimeMs,
    ...Object.fromEntries(present),
  };
}

/**
 * Returns how many replayable requests may fail: none, whatever happens to Redis and the other processes, as
 * long as the vendor issues and accepts tokens. Undefined if it does not, or if a process stalls for longer
 * than its callers wait.
 */
export function getMaxFailures(scenario: Scenario): number | undefined {
  const vendor = [
    scenario.maxLiveTokens,
    scenario.propagationDelayMs,
    scenario.endpointDown,
    scenario.endpointRateLimits,
    scenario.endpointSlow,
    scenario.appDisabled,
  ];
  const { endpointDelayMs = 0, revokedAt, trueLifetimeMs, crashes, wrongSecrets } = scenario;
  // A mint of that time that follows a rejection or another mint comes too late for those who wait.
  const isSlow =
    endpointDelayMs >= 8 * SECOND || 2 * endpointDelayMs > (trueLifetimeMs ?? Infinity);
  const secondMints = [revokedAt, trueLifetimeMs, crashes, wrongSecrets];
  if (isSlow && secondMints.some((fault) => fault !== undefined)) return;
  const stalls = (scenario.stalls ?? []).filter(({ forMs }) => forMs > 5 * SECOND);
  if (vendor.some((fault) => fault !== undefined) || stalls.length > 0) return undefined;
  // A token that was revoked before its first use looks like one that is still propagating: in each process one
  // request whose predecessor was rejected may use its last attempt to detect that.
  return scenario.processes * (scenario.revokedAt?.length ?? 0);
}
