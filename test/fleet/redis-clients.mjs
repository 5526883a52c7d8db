// The clients are configured as the documentation recommends, without an offline queue. A package is imported only if it
// is used, so that the processes start faster.
const HOST = '127.0.0.1';

const factories = {
  async 'node-redis server'({ ports: [port] }) {
    const { createClient } = await import('redis');
    return createClient({
      disableOfflineQueue: true,
      pingInterval: 2_000,
      socket: {
        host: HOST,
        port,
        socketTimeout: 5_000,
        reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, 2_000),
      },
    });
  },
  async 'node-redis sentinel'({ ports, group }) {
    const { createSentinel } = await import('redis');
    return createSentinel({
      name: group,
      sentinelRootNodes: ports.map((port) => ({ host: HOST, port })),
      nodeClientOptions: { disableOfflineQueue: true },
    });
  },
  async 'node-redis cluster'({ ports }) {
    const { createCluster } = await import('redis');
    return createCluster({
      rootNodes: ports.map((port) => ({ socket: { host: HOST, port } })),
      defaults: { disableOfflineQueue: true },
    });
  },
  async 'ioredis server'({ ports: [port] }) {
    const { Redis } = await import('ioredis');
    return new Redis({
      host: HOST,
      port,
      enableOfflineQueue: false,
      lazyConnect: true,
      socketTimeout: 5_000,
    });
  },
  async 'ioredis sentinel'({ ports, group }) {
    const { Redis } = await import('ioredis');
    const sentinels = ports.map((port) => ({ host: HOST, port }));
    return new Redis({ name: group, sentinels, enableOfflineQueue: false, lazyConnect: true });
  },
  async 'ioredis cluster'({ ports }) {
    const { Cluster } = await import('ioredis');
    const nodes = ports.map((port) => ({ host: HOST, port }));
    return new Cluster(nodes, { enableOfflineQueue: false, lazyConnect: true });
  },
};

/** Connects a client of a package (`node-redis`, `ioredis`) to a shape of Redis (`server`, `sentinel`, `cluster`). */
export async function connectRedis(redis) {
  const client = await factories[`${redis.client} ${redis.shape}`](redis);
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Closes a client of either package immediately. */
export function closeRedis(client) {
  return 'destroy' in client ? client.destroy() : client.disconnect();
}
