import type { RedisAccess } from '../fleet/fleet.ts';
import { poll } from '../setup/poll.ts';
import { startRedisCluster } from '../setup/redis-cluster.ts';
import { SENTINEL_GROUP, startSentinelSetup } from '../setup/redis-sentinel.ts';
import type { RedisServer } from '../setup/redis-server.ts';
import { PATIENCE_MS, PROCESSES, runArena, type Outcome } from './arena.ts';
import { recordKey, storedGeneration, untilNewer } from './token-keys.ts';

/** `kill -9` of the primary: its replica takes over. Half of the processes use node-redis, half ioredis. */
export async function failOverSentinel({ calmMs }: { readonly calmMs: number }): Promise<Outcome> {
  const { primary, replica, sentinelPorts, primaryPort, stop } = await startSentinelSetup();
  const access = { shape: 'sentinel', ports: sentinelPorts, group: SENTINEL_GROUP } as const;
  try {
    return await runArena({ redis: (index) => eitherClient(index, access) }, async ({ calm }) => {
      await untilNewer(primary.command, 0);
      await calm(calmMs);
      await primary.stop();
      await poll('the replica takes over', PATIENCE_MS, async () =>
        (await primaryPort()) === replica.port ? true : undefined,
      );
      await untilBack([replica], replica);
    });
  } finally {
    await stop();
  }
}

/** `kill -9` of the node that has the token: another one takes its slots over. Half node-redis, half ioredis. */
export async function failOverCluster({ calmMs }: { readonly calmMs: number }): Promise<Outcome> {
  const { servers, holderOf, stop } = await startRedisCluster();
  const access = { shape: 'cluster', ports: servers.map(({ port }) => port) } as const;
  try {
    return await runArena({ redis: (index) => eitherClient(index, access) }, async ({ calm }) => {
      const key = await poll('a token in the cluster', PATIENCE_MS, async () => {
        const keys = await Promise.all(servers.map(({ command }) => recordKey(command)));
        return keys.find((found) => found !== undefined);
      });
      await calm(calmMs);
      const holder = await holderOf(key);
      if (holder === undefined) throw new Error('no node has the token');
      await holder.stop();
      const others = servers.filter((server) => server !== holder);
      const heir = await poll('another node has the token', PATIENCE_MS, () => holderOf(key));
      await untilBack(others, heir);
    });
  } finally {
    await stop();
  }
}

function eitherClient(index: number, access: Omit<RedisAccess, 'client'>): RedisAccess {
  return { ...access, client: index % 2 === 0 ? 'node-redis' : 'ioredis' };
}

/** Waits until the fleet shares a newer token at the heir, and everyone listens for the next. */
async function untilBack(servers: readonly RedisServer[], heir: RedisServer): Promise<void> {
  await untilNewer(heir.command, await storedGeneration(heir.command));
  await poll('everyone listens again', PATIENCE_MS, async () => {
    const counts = await Promise.all(servers.map(countListeners));
    return counts.reduce((sum, count) => sum + count, 0) >= PROCESSES ? true : undefined;
  });
}

async function countListeners({ command }: RedisServer): Promise<number> {
  const answer = await command('pubsub', 'numsub', 'evertoken:events');
  return Number(answer.split('\n')[1] ?? 0);
}
