import { createRequire } from 'node:module';
import { Redis as UpstashRedis, type RedisConfigNodejs } from '@upstash/redis';
import { createClient as createClient4 } from 'redis4';
import type { RedisClient, ValkeyGlideClient } from 'evertoken/redis';
import { startUpstashServer } from '../support/upstash-server.ts';
import {
  HOST,
  connectNodeRedis,
  type ClusterAccess,
  type ConnectedClient,
  type Credentials,
  type ServerAccess,
  type Shapes,
} from './redis-shapes.ts';

/** What is used of `@valkey/valkey-glide`, which is installed with the runtimes because of its size. */
interface ValkeyGlide {
  readonly GlideClient: GlideClass;
  readonly GlideClusterClient: GlideClass;
  readonly Logger: { setLoggerConfig(level: 'off'): void };
}

interface GlideClass {
  createClient(options: object): Promise<ValkeyGlideClient & { close(): void }>;
}

const glide = loadGlide();

function loadGlide(): ValkeyGlide | undefined {
  const require = createRequire(new URL('../runtimes/package.json', import.meta.url));
  try {
    const loaded = require('@valkey/valkey-glide') as ValkeyGlide;
    // It would warn of each unknown script.
    loaded.Logger.setLoggerConfig('off');
    return loaded;
  } catch {
    console.warn(
      'valkey-glide was not found: ITS TESTS ARE SKIPPED. npm install --prefix test/runtimes',
    );
    return undefined;
  }
}

/** Connects to one server with older clients and those of other packages. */
export const furtherServerShapes: Shapes<ServerAccess> = {
  'node-redis 4': ({ port, user }) =>
    connectNodeRedis(
      createClient4({ ...user, socket: { host: HOST, port }, disableOfflineQueue: true }),
    ),
  '@upstash/redis': (access) => connectUpstash(access, {}),
  '@upstash/redis without pipelines and base64': (access) =>
    connectUpstash(access, { enableAutoPipelining: false, responseEncoding: false }),
  ...(glide && {
    'Valkey GLIDE': ({ port, user }: ServerAccess) => connectGlide(glide.GlideClient, [port], user),
  }),
};

/** The same for a cluster. */
export const furtherClusterShapes: Shapes<ClusterAccess> = {
  ...(glide && {
    'Valkey GLIDE': ({ ports, user }: ClusterAccess) =>
      connectGlide(glide.GlideClusterClient, ports, user),
  }),
};

async function connectUpstash(
  { port, user }: ServerAccess,
  options: Partial<RedisConfigNodejs>,
): Promise<ConnectedClient> {
  const server = await startUpstashServer({ socket: { host: HOST, port }, ...user });
  const client = new UpstashRedis({
    url: server.url,
    token: server.token,
    automaticDeserialization: false,
    retry: false,
    ...options,
  });
  return {
    client,
    eval: (script, { keys, arguments: args }) => client.eval(script, keys, args),
    close: () => server.stop(),
  };
}

async function connectGlide(
  glideClass: GlideClass,
  ports: readonly number[],
  credentials: Credentials | undefined,
): Promise<ConnectedClient> {
  const client = await glideClass.createClient({
    addresses: ports.map((port) => ({ host: HOST, port })),
    credentials,
    // Bytes, which the store does not use.
    defaultDecoder: 0,
  });
  return {
    client: client satisfies RedisClient,
    eval: (script, { keys, arguments: args }) =>
      client.customCommand(['EVAL', script, String(keys.length), ...keys, ...args]),
    close: () => client.close(),
  };
}
