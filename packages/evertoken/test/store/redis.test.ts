import { createClient } from 'redis';
import { expect, inject, it } from 'vitest';
import { redisStore } from 'evertoken/redis';
import { startRedisServer } from '../../../../test/support/redis-server.ts';
import { acquireRequest } from '../support/acquire-request.ts';

it.skipIf(inject('redisUrl') === undefined)(
  'a Redis store whose server dies in the middle of a call fails that call and serves the next',
  async () => {
    const server = await startRedisServer();
    const client = createClient({ url: server.url, disableOfflineQueue: true });
    client.on('error', () => {});
    await client.connect();
    const store = redisStore(client);
    server.process.kill('SIGSTOP');
    const cutOff = store.acquire('key', acquireRequest).catch((error: unknown) => error);
    await server.stop();
    expect(await cutOff).toBeInstanceOf(Error);

    const again = await startRedisServer(server.port);
    await expect.poll(() => client.isReady).toBe(true);
    expect((await store.acquire('key', acquireRequest)).kind).toBe('lease');
    client.destroy();
    await again.stop();
  },
);
