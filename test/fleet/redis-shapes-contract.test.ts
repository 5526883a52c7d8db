import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTokenManager, type TokenManager } from 'evertoken';
import { redisStore, type RedisClient } from 'evertoken/redis';
import { storeContract, type StoreUnderTest } from 'evertoken/testing';
import { scriptedProvider } from '../../packages/evertoken/test/support/scripted-provider.ts';
import { poll } from '../support/poll.ts';
import { startRedisCluster } from '../support/redis-cluster.ts';
import { startSentinelSetup } from '../support/redis-sentinel.ts';
import { freePort } from '../support/ports.ts';
import { hasRedisServer, startRedisServer, type RedisServer } from '../support/redis-server.ts';
import { makeCertificate } from '../support/tls-certificate.ts';
import { furtherClusterShapes, furtherServerShapes } from './further-redis-shapes.ts';
import { redisStoreUnderTest } from './redis-store-under-test.ts';
import {
  clusterShapes,
  sentinelShapes,
  serverShapes,
  type ConnectedClient,
  type Credentials,
  type Shapes,
} from './redis-shapes.ts';

/** The permissions that the store needs. `docs/storage.md` lists the same. */
const STORE_ACL =
  '-@all +evalsha +eval +time +hmget +hget +hset +get +set +del +pttl +pexpire ' +
  '+publish +subscribe resetkeys ~evertoken:* resetchannels &evertoken:events';
/** What ioredis needs to connect unless `enableReadyCheck` is false. */
const READY_CHECK_ACL = '+info';
/** What clients need to discover the nodes of a cluster. */
const CLUSTER_ACL = '+cluster|slots +cluster|info +readonly +asking';
/** What Valkey GLIDE needs in addition to connect to a cluster. */
const GLIDE_CLUSTER_ACL = '+ping';

const PREFIX = 'evertoken';
const CHANNEL = 'evertoken:events';
const TIMEOUT_MS = 10_000;

// For each node that the cluster client of ioredis fails to reach, it disconnects its lost subscriber once more and adds
// another listener to the same socket.
EventEmitter.defaultMaxListeners = 0;

/** A running Redis: one server, a cluster, or servers with sentinels. */
interface Installation<Access> {
  readonly access: Access;
  /** The servers that store keys. */
  readonly servers: readonly RedisServer[];
  stop(): Promise<void>;
}

// Each installation has its own servers, which start and stop in parallel.
describe.skipIf(!hasRedisServer()).concurrent('the Redis store', () => {
  describeShapes('on one server', serverShapes, async () => {
    const server = await startRedisServer();
    return { access: server, servers: [server], stop: server.stop };
  });

  describeShapes('on a server with TLS', serverShapes, async () => {
    const { certificateFile, keyFile, ca, remove } = makeCertificate();
    const port = await freePort();
    const files = ['--tls-cert-file', certificateFile, '--tls-key-file', keyFile];
    const trust = ['--tls-ca-cert-file', certificateFile, '--tls-auth-clients', 'no'];
    const tls = ['--tls-port', String(port), ...files, ...trust];
    const server = await startRedisServer(undefined, tls);
    const stop = async (): Promise<void> => {
      await server.stop();
      remove();
    };
    return { access: { port, ca }, servers: [server], stop };
  });

  describeShapes('on a server with an ACL user', serverShapes, async () => {
    const server = await startRedisServer();
    const user = await addUser([server], STORE_ACL, READY_CHECK_ACL);
    return { access: { port: server.port, user }, servers: [server], stop: server.stop };
  });

  describeShapes('on a server with an ACL user', furtherServerShapes, async () => {
    const server = await startRedisServer();
    const user = await addUser([server], STORE_ACL, READY_CHECK_ACL);
    return { access: { port: server.port, user }, servers: [server], stop: server.stop };
  });

  const allClusterShapes = { ...clusterShapes, ...furtherClusterShapes };
  describeShapes('on a cluster with an ACL user', allClusterShapes, async () => {
    const { servers, stop } = await startRedisCluster();
    const user = await addUser(servers, STORE_ACL, READY_CHECK_ACL, CLUSTER_ACL, GLIDE_CLUSTER_ACL);
    return { access: { ports: servers.map(({ port }) => port), user }, servers, stop };
  });

  describeShapes('behind sentinels with an ACL user', sentinelShapes, async () => {
    const { primary, replica, sentinelPorts, stop } = await startSentinelSetup();
    const user = await addUser([primary, replica], STORE_ACL, READY_CHECK_ACL);
    return { access: { sentinelPorts, user }, servers: [primary, replica], stop };
  });

  it('uses every command that the documented ACL allows', async () => {
    const server = await startRedisServer();
    try {
      const user = await addUser([server], STORE_ACL);
      const access = { port: server.port, user };
      const connected = await serverShapes['node-redis createClient'](access);
      for (const { run } of storeContract(async () => redisStoreUnderTest(connected, PREFIX)))
        await run();
      const unsubscribe = await redisStore(connected.client).subscribe!('any', () => {});
      await poll('the subscription', TIMEOUT_MS, async () =>
        (await server.command('pubsub', 'channels')) === CHANNEL ? true : undefined,
      );
      const stats = await server.command('info', 'commandstats');
      const allowed = STORE_ACL.match(/(?<=\+)\S+/g) ?? [];
      expect(allowed.filter((name) => !stats.includes(`cmdstat_${name}:`))).toEqual([]);
      await unsubscribe();
      await connected.close();
    } finally {
      await server.stop();
    }
  });
});

async function addUser(
  servers: readonly RedisServer[],
  ...rules: readonly string[]
): Promise<Credentials> {
  const user = { username: 'app', password: 'open sesame' };
  const words = ['reset', 'on', `>${user.password}`, ...rules.join(' ').split(' ')];
  for (const { command } of servers) {
    expect(await command('acl', 'setuser', user.username, ...words)).toBe('OK');
  }
  return user;
}

function describeShapes<Access>(
  name: string,
  shapes: Shapes<Access>,
  start: () => Promise<Installation<Access>>,
): void {
  describe(name, () => {
    let installation: Installation<Access>;
    const connected = new Map<string, ConnectedClient>();

    beforeAll(async () => {
      installation = await start();
      for (const [shape, connect] of Object.entries(shapes)) {
        connected.set(shape, await connect(installation.access));
      }
    });
    afterAll(async () => {
      for (const { close } of connected.values()) await close();
      await installation.stop();
    });

    describe.each(Object.keys(shapes))('over %s', { concurrent: false }, (shape) => {
      const make = async (): Promise<StoreUnderTest> =>
        redisStoreUnderTest(connected.get(shape)!, PREFIX);
      for (const { name: rule, run } of storeContract(make)) it(rule, run);

      it('reloads its scripts after the server has lost them', async () => {
        const { store } = await make();
        for (const { command } of installation.servers) await command('script', 'flush', 'sync');
        expect(await store.confirm('unknown', 1)).toBe(false);
        expect(await store.confirm('unknown', 1)).toBe(false);
      });

      it('announces a new token to every process', async ({ skip }) => {
        const { client } = connected.get(shape)!;
        skip(redisStore(client).subscribe === undefined, 'has no subscriptions');
        const fleet = newFleet(client);
        await expectTokenToSpread(fleet);
        await Promise.all(fleet.map((manager) => manager.close()));
      });
    });

    it('mints without the store when the servers are down', { concurrent: false }, async () => {
      await Promise.all(installation.servers.map(({ stop }) => stop()));
      await Promise.all([...connected.values()].map(({ client }) => expectSingleMint(client)));
    });
  });
}

/** Two managers, as of two processes, with an identity of their own. */
function newFleet(client: RedisClient): TokenManager[] {
  const provider = scriptedProvider();
  const identity = { ...provider.identity, clientId: crypto.randomUUID() };
  return [1, 2].map(() =>
    createTokenManager({
      provider: { ...provider, identity },
      store: redisStore(client, { prefix: PREFIX }),
    }),
  );
}

/** A manager mints without the store, within the timeout. */
async function expectSingleMint(client: RedisClient): Promise<void> {
  const [manager] = newFleet(client) as [TokenManager];
  const start = performance.now();
  expect((await manager.getToken()).generation).toBeGreaterThan(0);
  await manager.close();
  expect(performance.now() - start).toBeLessThan(TIMEOUT_MS);
}

async function expectTokenToSpread([first, second]: TokenManager[]): Promise<void> {
  const { generation } = await first!.getToken();
  expect((await second!.getToken()).generation).toBe(generation);
  // Announcements before the subscription is established are lost, so they are repeated.
  await poll('a newer token in the other process', TIMEOUT_MS, async () => {
    const { token } = await second!.status();
    if (token!.generation > generation) return true;
    await first!.clear();
    await first!.getToken();
    return undefined;
  });
}
