import type { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { RESP_TYPES, createClient, createClientPool } from 'redis';
import { createClient as createClient4 } from 'redis4';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { systemClock } from 'evertoken';
import { redisStore, type RedisClient } from 'evertoken/redis';
import { startRedisServer, type RedisServer } from '../../../../test/support/redis-server.ts';
import { startTcpRelay, type TcpRelay } from '../../../../test/support/tcp-relay.ts';
import { createManager } from '../support/create-manager.ts';
import { acquireRequest } from '../support/store-request.ts';

const hasRedis = inject('redisUrl') !== undefined;

/** Connects a client of each package, without an offline queue. */
const clients = {
  async 'node-redis'(port: number): Promise<RedisClient> {
    const client = createClient({ socket: { port }, disableOfflineQueue: true });
    client.on('error', () => {});
    onTestFinished(() => client.destroy());
    return client.connect();
  },
  async 'node-redis 4'(port: number): Promise<RedisClient> {
    const client = createClient4({ socket: { port }, disableOfflineQueue: true });
    client.on('error', () => {});
    onTestFinished(() => client.disconnect().catch(() => {}));
    await client.connect();
    return client;
  },
  async 'a node-redis pool'(port: number): Promise<RedisClient> {
    const pool = createClientPool({ socket: { port }, disableOfflineQueue: true });
    pool.on('error', () => {});
    onTestFinished(() => pool.destroy());
    await pool.connect();
    return pool;
  },
  async ioredis(port: number): Promise<RedisClient> {
    const client = new Redis(port, {
      lazyConnect: true,
      enableOfflineQueue: false,
      disconnectTimeout: 50,
    });
    client.on('error', () => {});
    onTestFinished(() => client.disconnect());
    await client.connect();
    return client;
  },
};
const { ioredis, 'node-redis': nodeRedis, 'node-redis 4': nodeRedis4 } = clients;

describe.skipIf(!hasRedis)('the connection of redisStore', () => {
  let server: RedisServer;
  let other: RedisServer;
  let relay: TcpRelay;

  beforeAll(async () => {
    [server, other] = await Promise.all([startRedisServer(), startRedisServer()]);
  });
  afterAll(() => Promise.all([server, other].map((each) => each.stop())));

  async function connect(open: (port: number) => Promise<RedisClient>) {
    relay = await startTcpRelay(server.port);
    onTestFinished(() => relay.stop());
    const client = await open(relay.port);
    const store = redisStore(client, { prefix: crypto.randomUUID() });
    const acquire = (): Promise<string> =>
      store.acquire(crypto.randomUUID(), acquireRequest).then(({ kind }) => kind, String);
    return { client, store, acquire };
  }

  function countSubscribers(of: RedisServer): Promise<number> {
    return of
      .command('CLIENT', 'LIST', 'TYPE', 'pubsub')
      .then((list) => list.split('id=').length - 1);
  }

  it.each(Object.entries(clients).filter(([, open]) => open !== nodeRedis4))(
    'leads to the new primary after its server became a replica (%s)',
    async (_, open) => {
      const { acquire, store } = await connect(open);
      const unsubscribe = await store.subscribe!('key', () => {});
      expect(await acquire()).toBe('lease');
      relay.pointTo(other.port);
      await server.command('REPLICAOF', '127.0.0.1', String(other.port));
      onTestFinished(async () => void (await server.command('REPLICAOF', 'NO', 'ONE')));
      // A client that is connecting again by then repeats the call.
      expect(await acquire()).toMatch(/READONLY|^lease$/);
      await expect.poll(acquire).toBe('lease');
      await unsubscribe();
    },
  );

  it.each([
    ['node-redis', nodeRedis],
    ['ioredis', ioredis],
  ])('is replaced when it has been silent for seconds (%s)', async (_, open) => {
    const { acquire, store } = await connect(open);
    const before = await countSubscribers(server);
    await store.subscribe!('key', () => {});
    await expect.poll(() => countSubscribers(server)).toBe(before + 1);
    await acquire();
    relay.silence();
    const { after } = systemClock;
    vi.spyOn(systemClock, 'after').mockImplementation((_ms, callback) => after(10, callback));
    const unanswered = acquire();
    await setImmediate();
    vi.restoreAllMocks();
    await expect.poll(acquire).toBe('lease');
    expect(await unanswered).not.toBe('');
    // The listening connection is replaced with it.
    await expect.poll(() => countSubscribers(server)).toBe(before + 2);
  });

  it.each([
    ['node-redis', nodeRedis],
    ['node-redis 4', nodeRedis4],
    ['ioredis', ioredis],
  ])('closes the listening connection with its client (%s)', async (_, open) => {
    const { client, store } = await connect(open);
    const before = await countSubscribers(server);
    await store.subscribe!('key', () => {});
    await expect.poll(() => countSubscribers(server)).toBe(before + 1);
    await (client as { disconnect(): unknown }).disconnect();
    await expect.poll(() => countSubscribers(server)).toBe(before);
  });

  it.each([
    ['node-redis', nodeRedis],
    ['node-redis 4', nodeRedis4],
    ['ioredis', ioredis],
  ])('is waited for while its client connects again (%s)', async (_, open) => {
    const { acquire, client } = await connect(open);
    await acquire();
    const closed = new Promise<void>((resolve) => {
      (client as unknown as EventEmitter).on('reconnecting', resolve).on('close', resolve);
    });
    await server.command('CLIENT', 'KILL', 'TYPE', 'normal');
    await closed;
    expect(await acquire()).toBe('lease');
  });

  it.each([
    ['node-redis', nodeRedis],
    ['node-redis 4', nodeRedis4],
    ['ioredis', ioredis],
  ])('repeats a call that was in flight when the connection was lost (%s)', async (_, open) => {
    const { acquire } = await connect(open);
    await acquire();
    await server.command('CLIENT', 'PAUSE', '10000', 'WRITE');
    const inFlight = acquire();
    await expect.poll(() => server.command('INFO', 'clients')).toMatch(/blocked_clients:1/);
    await server.command('CLIENT', 'KILL', 'TYPE', 'normal');
    await server.command('CLIENT', 'UNPAUSE');
    expect(await inFlight).toBe('lease');
  });

  it.each([
    ['node-redis', nodeRedis],
    ['node-redis 4', nodeRedis4],
    ['ioredis', ioredis],
  ])('leaves no connection that was closed while it was opened (%s)', async (_, open) => {
    const { store } = await connect(open);
    const accepted = async (): Promise<number> =>
      Number(/connections_received:(\d+)/.exec(await server.command('INFO', 'stats'))?.[1]);
    const count = (): Promise<number> =>
      server.command('CLIENT', 'LIST').then((list) => list.split('id=').length - 1);
    const [before, acceptedBefore] = [await count(), await accepted()];
    for (let round = 0; round < 5; round += 1) {
      const unsubscribe = await store.subscribe!('key', () => {});
      await unsubscribe();
    }
    // Those that are connected nevertheless have arrived by then.
    await store.acquire('key', acquireRequest);
    await expect.poll(count).toBe(before);
    expect(await accepted()).toBeGreaterThan(acceptedBefore);
  });

  it('opens one listening connection for all stores of a client', async () => {
    const { client } = await connect(nodeRedis);
    const before = await countSubscribers(server);
    const unsubscribes = await Promise.all(
      ['a', 'b'].map((key) => redisStore(client).subscribe!(key, () => {})),
    );
    await expect.poll(() => countSubscribers(server)).toBe(before + 1);
    await unsubscribes[0]!();
    expect(await countSubscribers(server)).toBe(before + 1);
    await unsubscribes[1]!();
    await expect.poll(() => countSubscribers(server)).toBe(before);
  });

  it.each([
    [
      'buffers in place of strings',
      () =>
        createClient({
          url: server.url,
          commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
        }).connect(),
    ],
    [
      'strings in place of numbers',
      () =>
        createClient({ url: server.url })
          .withTypeMapping({ [RESP_TYPES.NUMBER]: String })
          .connect(),
    ],
    [
      'buffers, from a pool',
      () =>
        createClientPool({
          url: server.url,
          commandOptions: {
            typeMapping: { [RESP_TYPES.SIMPLE_STRING]: Buffer, [RESP_TYPES.BLOB_STRING]: Buffer },
          },
        }).connect(),
    ],
  ])('understands a client that replies with %s', async (_, open) => {
    const client = await open();
    onTestFinished(() => client?.destroy());
    const { tokens, events } = await createManager({
      store: redisStore(client as RedisClient, { prefix: crypto.randomUUID() }),
    });
    const token = await tokens.getToken();
    tokens.confirm(token);
    await tokens.close();
    expect(events.map(({ type }) => type)).not.toContain('store-failed');
    expect(events).toContainEqual(expect.objectContaining({ type: 'minted', shared: true }));
  });

  it('understands an ioredis client that replies with strings in place of numbers', async () => {
    const client = new Redis(server.url, { stringNumbers: true });
    onTestFinished(() => client.disconnect());
    const store = redisStore(client, { prefix: crypto.randomUUID() });
    const result = await store.acquire('key', acquireRequest);
    if (result.kind !== 'lease') throw new Error(result.kind);
    const { Secret } = await import('evertoken');
    const times = { lifetimeMs: 60_000, elapsedMs: 0, refreshAfterMs: 30_000 };
    await store.commit('key', result.lease, { ...times, payload: new Secret('token') });
    expect(await store.confirm('key', result.lease.fence)).toBe(true);
  });
});
