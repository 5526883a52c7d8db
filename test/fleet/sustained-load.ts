import { setTimeout as sleep } from 'node:timers/promises';
import { startRedisServer } from '../support/redis-server.ts';
import { startFleet, type FleetCounts } from './fleet.ts';
import { countCommands, resetCommands, type CommandCounts } from './redis-commands.ts';
import { startSandbox } from './sandbox-process.ts';

/** Tokens that are replaced every few seconds, so that a short run sees many of them. */
const TOKEN_SECONDS = 15;
/** The refresh point of such a token is drawn from 5 to 7.5 s after its issue: `drawRefreshAfter`. */
const MIN_REFRESH_MS = 5_000;
/** How many processes share the token. */
export const PROCESSES = 8;
/** The share of the load at whose end the first tokens are everywhere. */
const WARM_UP_SHARE = 0.1;

/** A run of a fleet under load, through many tokens. */
export interface SustainedLoad {
  readonly tokenModel: 'independent' | 'single';
  readonly loadMs: number;
  readonly perSecond: number;
  /** See `FleetOptions`. */
  readonly storeTimeoutMs?: number;
}

/** What became of it. */
export interface SustainedLoadResult extends FleetCounts {
  /** Requests that reached the token endpoint. */
  readonly mints: number;
  /** From the fleet's first request to its last, ms. */
  readonly tookMs: number;
  /** Redis commands after the first tokens, and the requests sent in the same time. */
  readonly steady: CommandCounts & { readonly requests: number };
}

/** Starts eight processes at once without a token, and keeps them under load. */
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
    const tookMs = performance.now() - start;
    const { tokenRequests: mints } = await sandbox.stats();
    return { ...counts, mints, tookMs, steady: { ...commands, requests: apiRequests - before } };
  } finally {
    await Promise.all([fleet.stop(), redis.stop(), sandbox.stop()]);
  }
}

/** As many mints as a run of so long can need: the first, and one for each refresh point. */
export function maxMints(tookMs: number): number {
  return 1 + Math.floor(tookMs / MIN_REFRESH_MS);
}
