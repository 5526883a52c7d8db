import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxSettings } from '@evertoken/zoom-sandbox';
import { startFleet, type FleetCounts, type Fleet, type RedisAccess } from '../fleet/fleet.ts';
import { startSandbox, type SandboxProcess } from '../fleet/sandbox-process.ts';

/** How many processes share the token, unless a scenario is told otherwise. */
export const PROCESSES = 8;
/** Of each process. */
const REQUESTS_PER_SECOND = 10;
/** Ample for a cold start on a busy machine. */
export const TIMEOUT_MS = 30_000;

/** A fleet under load that something happens to. */
export interface Scenario {
  readonly sandbox: SandboxProcess;
  readonly fleet: Fleet;
  /** Lets the fleet work undisturbed. */
  runSteady(ms: number): Promise<void>;
}

/** What became of a fleet. */
export interface ScenarioResult extends FleetCounts {
  /** Tokens that the token endpoint gave out. */
  readonly mints: number;
}

/** How large a fleet is. */
export interface FleetSize {
  /** Default {@link PROCESSES}. */
  readonly processes?: number;
}

/** What an arena is made of. */
export interface ScenarioOptions extends FleetSize {
  /** How the process with this number reaches Redis. */
  readonly redis: (index: number) => RedisAccess;
  /** Default: independent tokens of 15 s. */
  readonly settings?: Partial<SandboxSettings>;
}

/**
 * Starts eight processes at once without a token, lets `act` do to them and to Redis what it likes
 * while they are under load, and tells what they have counted.
 */
export async function runScenario(
  { redis, processes = PROCESSES, settings = {} }: ScenarioOptions,
  act: (arena: Scenario) => Promise<void>,
): Promise<ScenarioResult> {
  const sandbox = await startSandbox({ tokenLifetimeSeconds: 15, ...settings });
  try {
    const fleet = await startFleet({
      processes,
      sandbox: sandbox.url,
      tokenModel: 'independent',
      redis,
    });
    try {
      fleet.load(processes * REQUESTS_PER_SECOND);
      await act({ sandbox, fleet, runSteady: (ms) => sleep(ms) });
      const counts = await fleet.settle();
      return { ...counts, mints: (await sandbox.stats()).tokensIssued };
    } finally {
      await fleet.stop();
    }
  } finally {
    await sandbox.stop();
  }
}
