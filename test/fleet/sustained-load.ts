import { setTimeout as sleep } from 'node:timers/promises';
import { startRedisServer } from '../support/redis-server.ts';
import { startFleet, type FleetCounts } from './fleet-processes.ts';
import { countCommands, resetCommands, type CommandCounts } from './redis-commands.ts';
import { startSandbox } from '../support/sandbox-process.ts';

/** Tokens are replaced every few seconds, so that a short run includes many refreshes. */
const TOKEN_SECONDS = 15;
/** The refresh point of such a token is drawn from 5 to 7.5 s after its issue: `drawRefreshAfter`. */
const MIN_REFRESH_MS = 5_000;
/** The number of processes. */
export const PROCESSES = 8;
/** The part of the load after which every process has a token. */
const WARM_UP_SHARE = 0.1;

/** Options of {@link runSustainedLoad}. */
export interface SustainedLoad {
  readonly tokenModel: 'independent' | 'single';
  readonly loadMs: number;
  readonly perSecond: number;
  /** The timeout of a Redis call, ms: see `FleetOptions`. */
  readonly storeTimeoutMs?: number;
}

/** The counts of a run. */
export interface SustainedLoadResult extends FleetCounts {
  /** Requests that reached the token endpoint. */
  readonly mints: number;
  /** The time from the first to the last request, ms. */
  readonly durationMs: number;
  /** Redis commands and API requests after the warm-up. */
  readonly steady: CommandCounts & { readonly requests: number };
}

/** Starts eight processes without a token and puts them under load, during which tokens are refreshed many times. */
export async function runSustainedLoad({
  tokenModel,
  loadMs,
  perSecond,
  storeTimeoutMs,
}: SustainedLoad): Promise<SustainedLoadResult> {
  const sandbox = await startSandbox({ tokenModel, tokenLifetimeSeconds: TOKEN_SECONDS });
  const redis = await startRedisServer();
  const fleet = await startFleet({
    processes: PROCESSES,
    sandbox: sandbox.url,
    tokenModel,
    redis: () => ({ client: 'node-redis', shape: 'server', ports: [redis.port] }),
    storeTimeoutMs,
  });
  try {
    const start = performance.now();
    fleet.load(perSecond);
    await sleep(loadMs * WARM_UP_SHARE);
    await resetCommands(redis);
    const before = (await sandbox.stats()).apiRequests;
    await sleep(loadMs * (1 - WARM_UP_SHARE));
    const commands = await countCommands(redis);
    const { apiRequests } = await sandbox.stats();
    const counts = await fleet.settle();
    const durationMs = performance.now() - start;
    const { tokenRequests: mints } = await sandbox.stats();
    return {
      ...counts,
      mints,
      durationMs,
      steady: { ...commands, requests: apiRequests - before },
    };
  } finally {
    await Promise.all([fleet.stop(), redis.stop(), sandbox.stop()]);
  }
}

/** The most mints that a run of this duration needs: the first, and one for each refresh. */
export function maxMints(durationMs: number): number {
  return 1 + Math.floor(durationMs / MIN_REFRESH_MS);
}
