import { createClient } from 'redis';
import { expect, inject, it } from 'vitest';
import type { AcquireRequest } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { startRedisServer } from '../../../../test/setup/redis-server.ts';

const request: AcquireRequest = {
  owner: 'test',
  leaseMs: 10_000,
  seenGeneration: 0,
  unreadableGeneration: 0,
  neededMs: 0,
  counterTtlMs: 1e9,
};

it.skipIf(inject('redisUrl') === undefined)(
  'a Redis store whose server dies in the middle of a call fails that call and serves the next',
  async () => {
    const server = await startRedisServer();
    const client = createClient({ url: server.url, disableOfflineQueue: true });
    client.on('error', () => {});
    await client.connect();
    const store = redisStore(client);
    server.process.kill('SIGSTOP');
    const cutOff = store.acquire('key', request).catch((error: unknown) => error);
    await server.stop();
    expect(await cutOff).toBeInstanceOf(Error);

    const again = await startRedisServer(server.port);
    await expect.poll(() => client.isReady, { timeout: 10_000 }).toBe(true);
    expect((await store.acquire('key', request)).kind).toBe('lease');
    client.destroy();
    await again.stop();
  },
);
