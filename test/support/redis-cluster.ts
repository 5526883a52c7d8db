import { poll } from './poll.ts';
import { freePort } from './ports.ts';
import { redisCommand, startRedisServer, type RedisServer } from './redis-server.ts';

const PRIMARIES = 3;
const SLOTS = 16_384;
const NODE_TIMEOUT_MS = 1_000;
const READY_TIMEOUT_MS = 30_000;

/** A Redis Cluster of three primaries with one replica each. */
export interface RedisCluster {
  readonly servers: readonly RedisServer[];
  /** Finds the primary that owns the slot of a key; undefined during a failover. */
  findKeyOwner(key: string): Promise<RedisServer | undefined>;
  stop(): Promise<void>;
}

/** Starts a cluster and waits until every node reports it as complete. */
export async function startRedisCluster(): Promise<RedisCluster> {
  const started = await Promise.allSettled(Array.from({ length: 2 * PRIMARIES }, startNode));
  const servers = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  try {
    if (servers.length < started.length) throw new Error('a node of the cluster did not start');
    await join(servers);
    return { servers, findKeyOwner: (key) => findKeyOwner(servers, key), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startNode(): Promise<RedisServer> {
  return startRedisServer(undefined, [
    '--cluster-enabled',
    'yes',
    '--cluster-port',
    String(await freePort()),
    '--cluster-node-timeout',
    String(NODE_TIMEOUT_MS),
    '--cluster-replica-validity-factor',
    '0',
    '--repl-diskless-sync-delay',
    '0',
  ]);
}

async function join(servers: readonly RedisServer[]): Promise<void> {
  const [first, ...others] = servers as [RedisServer, ...RedisServer[]];
  const busPort = async ({ command }: RedisServer): Promise<string> =>
    (await command('config', 'get', 'cluster-port')).split('\n')[1]!;
  for (const server of others) {
    await first.command('cluster', 'meet', '127.0.0.1', `${server.port}`, await busPort(server));
  }
  const primaries = servers.slice(0, PRIMARIES);
  for (const [index, primary] of primaries.entries()) {
    const from = Math.ceil((index * SLOTS) / PRIMARIES);
    const to = Math.ceil(((index + 1) * SLOTS) / PRIMARIES) - 1;
    await primary.command('cluster', 'addslotsrange', `${from}`, `${to}`);
  }
  await poll('all nodes know each other', READY_TIMEOUT_MS, async () => {
    const infos = await Promise.all(servers.map(({ command }) => command('cluster', 'info')));
    const known = infos.every((info) => info.includes(`cluster_known_nodes:${servers.length}`));
    return known ? true : undefined;
  });
  for (const [index, primary] of primaries.entries()) {
    const id = await primary.command('cluster', 'myid');
    await servers[PRIMARIES + index]!.command('cluster', 'replicate', id);
  }
  await poll('the cluster is complete', READY_TIMEOUT_MS, () => isComplete(servers));
}

/** Whether every node knows three replicas, each of them connected to its primary. */
async function isComplete(servers: readonly RedisServer[]): Promise<true | undefined> {
  for (const { command } of servers) {
    const [info, nodes] = [await command('cluster', 'info'), await command('cluster', 'nodes')];
    const replicas = nodes.split('\n').filter((line) => line.includes('slave'));
    if (!info.includes('cluster_state:ok') || replicas.length !== PRIMARIES) return undefined;
  }
  for (const { command } of servers.slice(PRIMARIES)) {
    if (!(await command('info', 'replication')).includes('master_link_status:up')) return undefined;
  }
  return true;
}

async function findKeyOwner(
  servers: readonly RedisServer[],
  key: string,
): Promise<RedisServer | undefined> {
  for (const server of servers) {
    // Only the owner of the slot replies with a number; all others reply with a redirection.
    const reply = await redisCommand(server.port, 'exists', key);
    const isPrimary = (await redisCommand(server.port, 'role')).startsWith('master');
    if (isPrimary && /^\d+$/.test(reply)) return server;
  }
  return undefined;
}
