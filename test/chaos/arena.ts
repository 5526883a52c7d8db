import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxSettings } from '@evertoken/zoom-sandbox';
import { startFleet, type Counts, type Fleet, type RedisAccess } from '../fleet/fleet.ts';
import { startSandbox, type SandboxProcess } from '../fleet/sandbox-process.ts';

/** How many processes share the token, unless a scenario is told otherwise. */
export const PROCESSES = 8;
/** Of each process. */
const REQUESTS_PER_SECOND = 10;
/** Ample for a cold start on a busy machine. */
export const PATIENCE_MS = 30_000;

/** A fleet under load that something happens to. */
export interface Arena {
  readonly sandbox: SandboxProcess;
  readonly fleet: Fleet;
  /** Lets the fleet work undisturbed. */
  calm(ms: number): Promise<void>;
}

/** What became of a fleet. */
export interface Outcome extends Counts {
  /** Tokens that the token endpoint gave out. */
  readonly mints: number;
}

/** How large a fleet is. */
export interface FleetSize {
  /** Default {@link PROCESSES}. */
  readonly processes?: number;
}

/** What an arena is made of. */
export interface ArenaOptions extends FleetSize {
  /** How the process with this number reaches Redis. */
  readonly redis: (index: number) => RedisAccess;
  /** Default: independent tokens of 15 s. */
  readonly settings?: Partial<SandboxSettings>;
}

/**
 * Starts eight processes at once without a token, lets `act` do to them and to Redis what it likes
 * while they are under load, and tells what they have counted.
 */
export async function runArena(
  { redis, processes = PROCESSES, settings = {} }: ArenaOptions,
  act: (arena: Arena) => Promise<void>,
): Promise<Outcome> {
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
      await act({ sandbox, fleet, calm: (ms) => sleep(ms) });
      const counts = await fleet.settle();
      return { ...counts, mints: (await sandbox.stats()).tokensIssued };
    } finally {
      await fleet.stop();
    }
  } finally {
    await sandbox.stop();
  }
}
