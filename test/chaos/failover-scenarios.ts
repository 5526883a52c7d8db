import type { RedisAccess } from '../fleet/fleet.ts';
import { poll } from '../support/poll.ts';
import { startRedisCluster } from '../support/redis-cluster.ts';
import { SENTINEL_GROUP, startSentinelSetup } from '../support/redis-sentinel.ts';
import type { RedisServer } from '../support/redis-server.ts';
import { TIMEOUT_MS, PROCESSES, runScenario, type ScenarioResult } from './harness.ts';
import { findRecordKey, readGeneration, waitForNewerToken } from './stored-token.ts';

/** `kill -9` of the primary: its replica takes over. Half of the processes use node-redis, half ioredis. */
export async function failOverSentinel({
  calmMs,
}: {
  readonly calmMs: number;
}): Promise<ScenarioResult> {
  const { primary, replica, sentinelPorts, primaryPort, stop } = await startSentinelSetup();
  const access = { shape: 'sentinel', ports: sentinelPorts, group: SENTINEL_GROUP } as const;
  try {
    return await runScenario(
      { redis: (index) => alternateClient(index, access) },
      async ({ runSteady }) => {
        await waitForNewerToken(primary.command, 0);
        await runSteady(calmMs);
        await primary.stop();
        await poll('the replica takes over', TIMEOUT_MS, async () =>
          (await primaryPort()) === replica.port ? true : undefined,
        );
        await waitForRecovery([replica], replica);
      },
    );
  } finally {
    await stop();
  }
}

/** `kill -9` of the node that has the token: another one takes its slots over. Half node-redis, half ioredis. */
export async function failOverCluster({
  calmMs,
}: {
  readonly calmMs: number;
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
        await runSteady(calmMs);
        const holder = await findKeyOwner(key);
        if (holder === undefined) throw new Error('no node has the token');
        await holder.stop();
        const others = servers.filter((server) => server !== holder);
        const heir = await poll('another node has the token', TIMEOUT_MS, () => findKeyOwner(key));
        await waitForRecovery(others, heir);
      },
    );
  } finally {
    await stop();
  }
}

function alternateClient(index: number, access: Omit<RedisAccess, 'client'>): RedisAccess {
  return { ...access, client: index % 2 === 0 ? 'node-redis' : 'ioredis' };
}

/** Waits until the fleet shares a newer token at the heir, and everyone listens for the next. */
async function waitForRecovery(servers: readonly RedisServer[], heir: RedisServer): Promise<void> {
  await waitForNewerToken(heir.command, await readGeneration(heir.command));
  await poll('everyone listens again', TIMEOUT_MS, async () => {
    const counts = await Promise.all(servers.map(countSubscribers));
    return counts.reduce((sum, count) => sum + count, 0) >= PROCESSES ? true : undefined;
  });
}

async function countSubscribers({ command }: RedisServer): Promise<number> {
  const answer = await command('pubsub', 'numsub', 'evertoken:events');
  return Number(answer.split('\n')[1] ?? 0);
}
