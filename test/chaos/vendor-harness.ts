import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  startFleet,
  type Fleet,
  type FleetCounts,
  type FleetOptions,
} from '../fleet/fleet-processes.ts';
import { countCommands } from '../fleet/redis-commands.ts';
import { startRedisWithClock, type RedisWithClock } from '../support/redis-clock.ts';
import { startRedisServer } from '../support/redis-server.ts';
import { startVendor, type Vendor, type VendorCounts, type VendorSettings } from './vendor.ts';

/** A fleet under load with its Redis and its vendor, to which a scenario applies faults. */
export interface VendorRun {
  readonly vendor: Vendor;
  readonly fleet: Fleet;
  /** Its clock can be set only if the scenario asks for it. */
  readonly redis: RedisWithClock;
  /** The duration of the run. */
  readonly totalMs: number;
  /** Waits, at most until the end of the run. */
  wait(ms: number): Promise<void>;
  /** Calls a function at regular intervals until the end of the run. */
  every(intervalMs: number, apply: (index: number) => Promise<void> | void): Promise<void>;
}

/** A fault of the vendor, of Redis or of a process, and what it may cost. */
export interface VendorScenario {
  readonly vendor?: Partial<VendorSettings>;
  /** The load and the processes, where they differ from {@link FLEET}. */
  readonly fleet?: Partial<FleetOptions>;
  /** Whether the clock of Redis can be set. */
  readonly setsClock?: boolean;
  play(run: VendorRun): Promise<void>;
  /** The longest time that a request may take. */
  readonly maxWaitMs: number;
  /** The mints that may be `early` or `concurrent`, and why. Default: none. */
  readonly maxNeedlessMints?: number;
}

/** What a run cost. */
export interface VendorRunResult extends FleetCounts {
  readonly vendor: VendorCounts;
  /** Failed requests that the fleet could not have saved, by reason. */
  readonly unavoidable: Readonly<Record<string, number>>;
  /** All other failed requests, by reason. */
  readonly avoidable: Readonly<Record<string, number>>;
  /** Redis commands sent by the fleet, without connecting. */
  readonly commands: number;
  /** The longest time for which the event loop of the vendor was stalled: the machine is too busy to judge the fleet. */
  readonly vendorStallMs: number;
}

/** How a scenario is run. */
export interface VendorRunOptions {
  readonly seconds: number;
  readonly processes: number;
  /** Per process. */
  readonly perSecond: number;
}

/** Every tenth request is a stream, which cannot be sent again. */
const FLEET = { tokenModel: 'independent', mix: { stream: 10 } } as const;

/**
 * Failures that only the vendor can cause: a stream whose token was revoked, or ended early, before any response
 * said so; and one whose token is not accepted yet while there is no other one.
 */
const UNAVOIDABLE =
  /^stream: HTTP 401 (?:(?:revoked|expired), known to vendor|propagating, .*no other token)/;

/** Starts processes without a token, puts them under load, applies the faults of a scenario, and returns what it cost. */
export async function runVendorScenario(
  scenario: VendorScenario,
  { seconds, processes, perSecond }: VendorRunOptions,
): Promise<VendorRunResult> {
  const delays = monitorEventLoopDelay();
  const vendor = await startVendor(scenario.vendor ?? {});
  const redis = scenario.setsClock === true ? await startRedisWithClock() : await startRedis();
  try {
    const fleet = await startFleet({
      ...FLEET,
      ...scenario.fleet,
      processes,
      sandbox: vendor.url,
      redis: () => ({ client: 'node-redis', shape: 'server', ports: [redis.port] }),
    });
    try {
      const before = await countCommands(redis);
      delays.enable();
      fleet.load(processes * perSecond);
      const totalMs = seconds * 1_000;
      await scenario.play(createRun({ vendor, fleet, redis, totalMs }));
      const counts = await fleet.settle();
      const commands = (await countCommands(redis)).sent - before.sent;
      const vendorStallMs = delays.max / 1e6;
      return { ...counts, vendor: vendor.counts, ...sortFailures(counts), commands, vendorStallMs };
    } finally {
      await fleet.stop();
    }
  } finally {
    delays.disable();
    await Promise.all([redis.stop(), vendor.stop()]);
  }
}

async function startRedis(): Promise<RedisWithClock> {
  const setClock = (): never => {
    throw new Error('this scenario does not set the clock');
  };
  return { ...(await startRedisServer()), setClock };
}

/** Runs all of them, at most `parallel` side by side. */
export async function runSideBySide<T>(
  parallel: number,
  items: readonly T[],
  run: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const runNext = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: parallel }, runNext));
}

function createRun(parts: Pick<VendorRun, 'vendor' | 'fleet' | 'redis' | 'totalMs'>): VendorRun {
  const end = performance.now() + parts.totalMs;
  const remainingMs = (): number => Math.max(0, end - performance.now());
  const wait = async (ms: number): Promise<void> => void (await sleep(Math.min(ms, remainingMs())));
  return {
    ...parts,
    wait,
    async every(intervalMs, apply) {
      for (let i = 0; ; i += 1) {
        await wait(intervalMs);
        if (remainingMs() === 0) return;
        await apply(i);
      }
    },
  };
}

function sortFailures({
  reasons,
}: FleetCounts): Pick<VendorRunResult, 'avoidable' | 'unavoidable'> {
  const entries = Object.entries(reasons);
  const isUnavoidable = ([reason]: [string, number]): boolean => UNAVOIDABLE.test(reason);
  return {
    unavoidable: Object.fromEntries(entries.filter(isUnavoidable)),
    avoidable: Object.fromEntries(entries.filter((entry) => !isUnavoidable(entry))),
  };
}
