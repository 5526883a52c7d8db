import { startRedisServer } from '../support/redis-server.ts';
import { startFleet, type FleetCounts } from './fleet-processes.ts';
import { countCommands, resetCommands, type CommandCounts } from './redis-commands.ts';
import { startSandbox } from '../support/sandbox-process.ts';
import { PROCESSES } from './sustained-load.ts';

/** The counts of a cold start. */
export interface ColdStartResult extends FleetCounts {
  /** Requests that reached the token endpoint. */
  readonly mints: number;
  /** Redis commands, without those for connecting. */
  readonly commands: CommandCounts;
}

/**
 * Sends requests simultaneously from eight processes without a token.
 *
 * @param storeTimeoutMs see `FleetOptions`
 */
export async function runColdStart(
  requests: number,
  storeTimeoutMs?: number,
): Promise<ColdStartResult> {
  // A realistic latency, during which all processes request a token.
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
