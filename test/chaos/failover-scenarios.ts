import type { RedisAccess } from '../fleet/fleet-processes.ts';
import { poll } from '../support/poll.ts';
import { startRedisCluster } from '../support/redis-cluster.ts';
import { SENTINEL_GROUP, startSentinelSetup } from '../support/redis-sentinel.ts';
import type { RedisServer } from '../support/redis-server.ts';
import { TIMEOUT_MS, PROCESSES, runScenario, type ScenarioResult } from './harness.ts';
import { findRecordKey, readGeneration, waitForNewerToken } from './stored-token.ts';

/** Kills the primary, so that its replica takes over. Half of the processes use node-redis, half ioredis. */
export async function failOverSentinel({
  steadyMs,
}: {
  readonly steadyMs: number;
}): Promise<ScenarioResult> {
  const { primary, replica, sentinelPorts, primaryPort, stop } = await startSentinelSetup();
  const access = { shape: 'sentinel', ports: sentinelPorts, group: SENTINEL_GROUP } as const;
  try {
    return await runScenario(
      { redis: (index) => alternateClient(index, access) },
      async ({ runSteady }) => {
        await waitForNewerToken(primary.command, 0);
        await runSteady(steadyMs);
        await primary.stop();
        await poll('promotion of the replica', TIMEOUT_MS, async () =>
          (await primaryPort()) === replica.port ? true : undefined,
        );
        await waitForRecovery([replica], replica);
      },
    );
  } finally {
    await stop();
  }
}

/** Kills the cluster node that owns the token, so that its replica takes over. Clients as above. */
export async function failOverCluster({
  steadyMs,
}: {
  readonly steadyMs: number;
}): Promise<ScenarioResult> {
  const { servers, findKeyOwner, stop } = await startRedisCluster();
  const access = { shape: 'cluster', ports: servers.map(({ port }) => port) } as const;
  try {
    return await runScenario(
      { redis: (index) => alternateClient(index, access) },
      async ({ runSteady }) => {
        const key = await poll('a token in the cluster', TIMEOUT_MS, async () => {
          const keys = await Promise.all(servers.map(({ command }) => findRecordKey(command)));
          return keys.find((found) => found !== undefined);
        });
        await runSteady(steadyMs);
        const owner = await findKeyOwner(key);
        if (owner === undefined) throw new Error('no node owns the token');
        await owner.stop();
        const others = servers.filter((server) => server !== owner);
        const successor = await poll('a new owner of the token', TIMEOUT_MS, () =>
          findKeyOwner(key),
        );
        await waitForRecovery(others, successor);
      },
    );
  } finally {
    await stop();
  }
}

function alternateClient(index: number, access: Omit<RedisAccess, 'client'>): RedisAccess {
  return { ...access, client: index % 2 === 0 ? 'node-redis' : 'ioredis' };
}

/** Waits until the fleet has stored a newer token at the successor and all processes are subscribed again. */
async function waitForRecovery(
  servers: readonly RedisServer[],
  successor: RedisServer,
): Promise<void> {
  await waitForNewerToken(successor.command, await readGeneration(successor.command));
  await poll('subscriptions of all processes', TIMEOUT_MS, async () => {
    const counts = await Promise.all(servers.map(countSubscribers));
    return counts.reduce((sum, count) => sum + count, 0) >= PROCESSES ? true : undefined;
  });
}

async function countSubscribers({ command }: RedisServer): Promise<number> {
  const reply = await command('pubsub', 'numsub', 'evertoken:events');
  return Number(reply.split('\n')[1] ?? 0);
}
