import { Cluster, Redis } from 'ioredis';
import {
  createClient,
  createClientPool,
  createCluster,
  createSentinel,
  type RedisClientOptions,
} from 'redis';
import type { RedisClient } from 'evertoken/redis';
import { SENTINEL_GROUP } from '../support/redis-sentinel.ts';

/** A connected client of either package. */
export interface ConnectedClient {
  readonly client: RedisClient;
  /** Runs a script on behalf of the test. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  close(): unknown;
}

/** Functions that connect a client in different ways, by name. */
export type Shapes<Access> = Readonly<Record<string, (access: Access) => Promise<ConnectedClient>>>;

export const HOST = '127.0.0.1';

/** An ACL user. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** How a client connects to one server. */
export interface ServerAccess {
  readonly port: number;
  readonly user?: Credentials;
  /** The CA of the server's certificate; enables TLS. */
  readonly ca?: string;
}

/** How a client connects to a cluster. */
export interface ClusterAccess {
  readonly ports: readonly number[];
  readonly user: Credentials;
}

/** How a client finds the primary through sentinels. */
export interface SentinelAccess {
  readonly sentinelPorts: readonly number[];
  /** The ACL user of the servers; the sentinels need none. */
  readonly user: Credentials;
}

/** Connects to one server. */
export const serverShapes = {
  'node-redis createClient': (access) => connectNodeRedis(createClient(nodeRedisOptions(access))),
  'node-redis createClient with an offline queue': (access) =>
    connectNodeRedis(createClient({ ...nodeRedisOptions(access), disableOfflineQueue: false })),
  'node-redis createClientPool': (access) =>
    connectNodeRedis(createClientPool(nodeRedisOptions(access))),
  'ioredis Redis': (access) =>
    connectIoRedis(new Redis({ ...ioRedisOptions(access), enableOfflineQueue: false })),
  'ioredis Redis with an offline queue': (access) =>
    connectIoRedis(new Redis(ioRedisOptions(access))),
} satisfies Shapes<ServerAccess>;

/** Connects to a cluster. */
export const clusterShapes = {
  'node-redis createCluster': ({ ports, user }) =>
    connectNodeRedis(
      createCluster({
        rootNodes: ports.map((port) => ({ socket: { host: HOST, port } })),
        defaults: { ...user, disableOfflineQueue: true },
      }),
    ),
  'ioredis Cluster': ({ ports, user }) =>
    connectIoRedis(
      new Cluster(
        ports.map((port) => ({ host: HOST, port })),
        { redisOptions: user, enableOfflineQueue: false, lazyConnect: true },
      ),
    ),
} satisfies Shapes<ClusterAccess>;

/** Connects to the primary that the sentinels report. */
export const sentinelShapes = {
  'node-redis createSentinel': ({ sentinelPorts, user }) =>
    connectNodeRedis(
      createSentinel({
        name: SENTINEL_GROUP,
        sentinelRootNodes: sentinelPorts.map((port) => ({ host: HOST, port })),
        nodeClientOptions: { ...user, disableOfflineQueue: true },
      }),
    ),
  'ioredis Redis with sentinels': ({ sentinelPorts, user }) =>
    connectIoRedis(
      new Redis({
        ...user,
        name: SENTINEL_GROUP,
        sentinels: sentinelPorts.map((port) => ({ host: HOST, port })),
        enableOfflineQueue: false,
        lazyConnect: true,
      }),
    ),
} satisfies Shapes<SentinelAccess>;

function nodeRedisOptions({ port, user, ca }: ServerAccess): RedisClientOptions {
  return {
    socket: ca === undefined ? { host: HOST, port } : { host: HOST, port, tls: true, ca },
    ...user,
    disableOfflineQueue: true,
  };
}

function ioRedisOptions({ port, user, ca }: ServerAccess) {
  return {
    host: HOST,
    port,
    ...user,
    ...(ca && { tls: { ca } }),
    lazyConnect: true,
  };
}

type NodeRedis = RedisClient &
  Pick<ConnectedClient, 'eval'> & {
    on(event: 'error', listener: () => void): unknown;
    connect(): Promise<unknown>;
    destroy?(): unknown;
    disconnect?(): unknown;
  };

export async function connectNodeRedis(client: NodeRedis): Promise<ConnectedClient> {
  client.on('error', () => {});
  await client.connect();
  return {
    client,
    eval: (script, options) => client.eval(script, options),
    close: () => (client.destroy === undefined ? client.disconnect?.() : client.destroy()),
  };
}

async function connectIoRedis(client: Redis | Cluster): Promise<ConnectedClient> {
  client.on('error', () => {});
  await client.connect();
  return {
    client,
    eval: (script, { keys, arguments: args }) => client.eval(script, keys.length, ...keys, ...args),
    close: () => client.disconnect(),
  };
}
