import { seededRandom } from './seeded-random.ts';
import type { Scenario, Interval } from './scenario.ts';

const SECOND = 1_000;
const LIFETIMES = [30 * SECOND, 120 * SECOND, 600 * SECOND, 3_600 * SECOND];

/** A world in which anything may go wrong, and several things at once. The same seed gives the same world. */
export function randomScenario(seed: number): Scenario {
  const random = seededRandom(seed);
  const lifetimeMs = LIFETIMES[Math.floor(random() * LIFETIMES.length)]!;
  const durationMs = lifetimeMs * (2 + random());
  const processes = 2 + Math.floor(random() * 4);
  const whole = (most: number): number => Math.floor(random() * most);
  const moment = (): number => whole(durationMs);
  const sometimes = <T>(share: number, make: () => T): T | undefined =>
    random() < share ? make() : undefined;
  const stretch = (): Interval => {
    const from = moment();
    return [from, from + whole(lifetimeMs / 3)];
  };
  const trouble = {
    liveTokens: sometimes(0.3, () => 1 + whole(3)),
    lagMs: sometimes(0.2, () => whole(15 * SECOND)),
    endpointDown: sometimes(0.3, () => [stretch()]),
    endpointThrottles: sometimes(0.2, () => [stretch()]),
    endpointSlow: sometimes(0.2, () => [stretch()]),
    appOff: sometimes(0.1, () => [stretch()]),
    revokedAt: sometimes(0.2, () => [moment()]),
    foreignMintAt: sometimes(0.2, () => [moment(), moment()]),
    redisDown: sometimes(0.3, () => [stretch(), stretch()]),
    redisSlow: sometimes(0.2, () => [stretch()]),
    partition: sometimes(0.2, () => [stretch()]),
    flushedAt: sometimes(0.3, () => [moment(), moment()]),
    failover: sometimes(0.2, () => [
      { at: moment(), clockOffMs: Math.round((random() - 0.5) * 4 * SECOND) },
    ]),
    lostMessages: sometimes(0.2, () => random()),
    crashes: sometimes(0.3, () => [
      { at: moment(), process: whole(processes), step: whole(8) },
      { at: moment(), process: whole(processes), step: whole(8) },
    ]),
    stalls: sometimes(0.2, () => [
      { at: moment(), process: whole(processes), forMs: whole(40 * SECOND) },
    ]),
    clockJumps: sometimes(0.2, () => [
      {
        at: moment(),
        process: whole(processes),
        byMs: Math.round((random() - 0.5) * 4 * lifetimeMs),
      },
    ]),
    restarts: sometimes(0.2, () => [{ at: moment(), process: whole(processes) }]),
  };
  const rate = Math.min(2, 600 / (durationMs / SECOND));
  const given = Object.entries(trouble).filter(([, value]) => value !== undefined);
  return { name: 'random', processes, durationMs, rate, lifetimeMs, ...Object.fromEntries(given) };
}

/**
 * How many requests may fail of those that could be sent again. None, whatever happens to Redis and
 * to the other processes, as long as the vendor issues tokens and takes them; undefined when it does
 * not, or when a process stands still for longer than its callers wait.
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
  const stalls = (scenario.stalls ?? []).filter(({ forMs }) => forMs > 5 * SECOND);
  if (vendor.some((trouble) => trouble !== undefined) || stalls.length > 0) return undefined;
  // A token revoked before its first use looks like one that is still spreading: in each process one
  // request with a refused predecessor behind it may spend its last try on finding out.
  return scenario.processes * (scenario.revokedAt?.length ?? 0);
}
