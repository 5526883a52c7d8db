import type { SecureContext } from 'node:tls';
import { createClient, createCluster, createSentinel } from 'redis';
import type { RedisAddress } from '../config/redis-address.ts';
import type { RedisLoginProvider } from './redis-login.ts';

type SingleClient = ReturnType<typeof createClient>;
type ClusterClient = ReturnType<typeof createCluster>;
type SentinelClient = ReturnType<typeof createSentinel>;

/** A client that reconnects automatically and never blocks a request. */
export type Redis = SingleClient | ClusterClient | SentinelClient;

/** How a client connects. */
export interface RedisClientOptions {
  readonly login: RedisLoginProvider;
  /** Login at the Sentinels. */
  readonly sentinelLogin: RedisLoginProvider;
  /** Undefined: without TLS. */
  readonly secureContext: SecureContext | undefined;
  /** Whether it connects again when a connection is lost. @default true */
  readonly reconnects?: boolean;
}

/** Maximum time for a connection, ms. */
export const CONNECT_TIMEOUT_MS = 2_000;
const MAX_RECONNECT_DELAY_MS = 2_000;
const PING_INTERVAL_MS = 2_000;
/** Closes the subscriber's connection, too, if it is silent: each ping is sent after the reply to the last one. */
const SOCKET_TIMEOUT_MS = 5_000;
/** How often Sentinels are asked for the primary, besides what they announce, ms. */
const SCAN_INTERVAL_MS = 2_000;

/** Creates a client of a server, of what Sentinels monitor, or of a cluster; it is not connected yet. */
export function createRedisClient(address: RedisAddress, options: RedisClientOptions): Redis {
  switch (address.kind) {
    case 'server':
      return createClient({
        url: withProtocol(address.url, options),
        ...toNodeOptions(options, options.login),
      });
    case 'sentinel':
      return createSentinel({
        name: address.name,
        sentinelRootNodes: [...address.nodes],
        nodeClientOptions: toNodeOptions(options, options.login),
        sentinelClientOptions: toNodeOptions(options, options.sentinelLogin),
        scanInterval: SCAN_INTERVAL_MS,
      });
    case 'cluster':
      return createCluster({
        rootNodes: address.nodes.map((socket) => ({ socket })),
        defaults: toNodeOptions(options, options.login),
      });
    default:
      return address satisfies never;
  }
}

function withProtocol(url: string, { secureContext }: RedisClientOptions): string {
  return secureContext === undefined ? url : url.replace(/^redis:/, 'rediss:');
}

function toNodeOptions(
  { secureContext, reconnects = true }: RedisClientOptions,
  credentialsProvider: RedisLoginProvider,
) {
  return {
    credentialsProvider,
    disableOfflineQueue: true,
    pingInterval: PING_INTERVAL_MS,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SOCKET_TIMEOUT_MS,
      reconnectStrategy: reconnects ? getReconnectDelayMs : (false as const),
      ...(secureContext !== undefined && { tls: true as const, secureContext }),
    },
  };
}

function getReconnectDelayMs(attempt: number): number {
  return Math.min(MAX_RECONNECT_DELAY_MS, 50 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/** Runs a command on the primary, or on that of a key. */
export async function sendCommand(
  client: Redis,
  args: readonly string[],
  key: string,
): Promise<unknown> {
  if (isCluster(client)) return client.sendCommand(key, false, [...args]);
  if (isSentinel(client)) return client.sendCommand(false, [...args]);
  return client.sendCommand([...args]);
}

/** Runs a command on all primaries. @returns the responses, at least one */
export async function sendToPrimaries(client: Redis, args: readonly string[]): Promise<unknown[]> {
  if (!isCluster(client)) return [await sendCommand(client, args, '')];
  const nodes = await Promise.all(client.masters.map((node) => client.nodeClient(node)));
  return Promise.all(nodes.map((node) => node.sendCommand([...args])));
}

/** Whether a client finds a new primary by itself, and reconnects each of its connections. */
export function isManaged(client: Redis): client is ClusterClient | SentinelClient {
  return isCluster(client) || isSentinel(client);
}

function isCluster(client: Redis): client is ClusterClient {
  return 'nodeByAddress' in client;
}

function isSentinel(client: Redis): client is SentinelClient {
  return 'getSentinelNode' in client;
}
