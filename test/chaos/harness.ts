import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxSettings } from '@evertoken/zoom-sandbox';
import {
  startFleet,
  type FleetCounts,
  type Fleet,
  type RedisAccess,
} from '../fleet/fleet-processes.ts';
import { startSandbox, type SandboxProcess } from '../support/sandbox-process.ts';

/** The default number of processes. */
export const PROCESSES = 8;
/** Per process. */
const REQUESTS_PER_SECOND = 10;
/** Enough for a cold start on a busy machine. */
export const TIMEOUT_MS = 30_000;

/** A fleet under load and its sandbox, to which a scenario applies faults. */
export interface Scenario {
  readonly sandbox: SandboxProcess;
  readonly fleet: Fleet;
  /** Waits while the fleet runs without a fault. */
  runSteady(ms: number): Promise<void>;
}

/** The counts of the fleet after a scenario. */
export interface ScenarioResult extends FleetCounts {
  /** Tokens that the token endpoint issued. */
  readonly mints: number;
}

/** The size of a fleet. */
export interface FleetSize {
  /** Default {@link PROCESSES}. */
  readonly processes?: number;
}

/** Options of {@link runScenario}. */
export interface ScenarioOptions extends FleetSize {
  /** The Redis access of each process, by its index. */
  readonly redis: (index: number) => RedisAccess;
  /** Settings of the sandbox. Default: independent tokens with a lifetime of 15 s. */
  readonly settings?: Partial<SandboxSettings>;
}

/** Starts processes without a token, puts them under load, runs the scenario, and returns the counts of the processes. */
export async function runScenario(
  { redis, processes = PROCESSES, settings = {} }: ScenarioOptions,
  play: (scenario: Scenario) => Promise<void>,
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
      await play({ sandbox, fleet, runSteady: (ms) => sleep(ms) });
      const counts = await fleet.settle();
      return { ...counts, mints: (await sandbox.stats()).tokensIssued };
    } finally {
      await fleet.stop();
    }
  } finally {
    await sandbox.stop();
  }
}
