import { startRedisServer } from '../support/redis-server.ts';
import { startFleet, type FleetCounts } from './fleet.ts';
import { countCommands, resetCommands, type CommandCounts } from './redis-commands.ts';
import { startSandbox } from './sandbox-process.ts';
import { PROCESSES } from './sustained-load.ts';

/** What became of a cold start. */
export interface ColdStartResult extends FleetCounts {
  /** Requests that reached the token endpoint. */
  readonly mints: number;
  /** Redis commands for all of it, connections being made before. */
  readonly commands: CommandCounts;
}

/**
 * Sends so many requests at once from eight processes, none of which has a token.
 *
 * @param storeTimeoutMs see `FleetOptions`
 */
export async function runColdStart(
  requests: number,
  storeTimeoutMs?: number,
): Promise<ColdStartResult> {
  // A token endpoint as slow as a real one: time enough for everybody to ask.
  const sandbox = await startSandbox({ tokenLatencyMs: 200 });
  const redis = await startRedisServer();
  const fleet = await startFleet({
    processes: PROCESSES,
    sandbox: sandbox.url,
    tokenModel: 'independent',
    redis: () => ({ client: 'node-redis', shape: 'server', ports: [redis.port] }),
    storeTimeoutMs,
  });
  try {
    await resetCommands(redis);
    fleet.burst(requests);
    const counts = await fleet.settle();
    const { tokenRequests: mints } = await sandbox.stats();
    return { ...counts, mints, commands: await countCommands(redis) };
  } finally {
    await Promise.all([fleet.stop(), redis.stop(), sandbox.stop()]);
  }
}
