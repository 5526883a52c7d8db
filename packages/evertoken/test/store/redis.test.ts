import { createClient } from 'redis';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openRecord } from 'evertoken';
import { createScriptRunner, readStoredPayload, redisStore } from 'evertoken/redis';
import { startRedisServer } from '../../../../test/support/redis-server.ts';
import { acquireRequest } from '../support/store-request.ts';
import { createManager } from '../support/create-manager.ts';

const redisUrl = inject('redisUrl');

async function connect() {
  const client = createClient({ url: redisUrl! });
  await client.connect();
  onTestFinished(() => client.destroy());
  return client;
}

describe.skipIf(redisUrl === undefined)('redisStore', () => {
  it('rejects a call during which the server stops, and serves the next one', async () => {
    const server = await startRedisServer();
    const client = createClient({ url: server.url, disableOfflineQueue: true });
    client.on('error', () => {});
    await client.connect();
    const store = redisStore(client);
    server.process.kill('SIGSTOP');
    const interrupted = store.acquire('key', acquireRequest).catch((error: unknown) => error);
    await server.stop();
    expect(await interrupted).toBeInstanceOf(Error);

    const restarted = await startRedisServer(server.port);
    await expect.poll(() => client.isReady).toBe(true);
    expect((await store.acquire('key', acquireRequest)).kind).toBe('lease');
    client.destroy();
    await restarted.stop();
  });
});

describe.skipIf(redisUrl === undefined)('readStoredPayload', () => {
  it('reads the payload of a manager, which openRecord parses', async () => {
    const client = await connect();
    const prefix = `read-${crypto.randomUUID()}`;
    const { tokens } = await createManager({ store: redisStore(client, { prefix }) });
    const { key } = await tokens.status();
    expect(await readStoredPayload(client, key, { prefix })).toBeUndefined();
    const { generation } = await tokens.getToken();
    const stored = await readStoredPayload(client, key, { prefix });
    const record = await openRecord(key, stored!, []);
    expect(record).toMatchObject({ kind: 'token', generation });
    expect(record.kind === 'token' && record.value.reveal()).toBe('token-1');
  });

  it('throws OPTIONS_INVALID for an invalid client or prefix', async () => {
    await expect(readStoredPayload({} as never, 'key', { prefix: 'a b' })).rejects.toThrow(
      /client.*prefix/,
    );
  });
});

describe.skipIf(redisUrl === undefined)('createScriptRunner', () => {
  it('runs a script that the server does not know yet, and by its hash afterwards', async () => {
    const client = await connect();
    const id = crypto.randomUUID();
    const run = createScriptRunner(client, { echo: `return {KEYS[1], ARGV[1], '${id}'}` });
    expect(await run('echo', ['key'], ['value'])).toEqual(['key', 'value', id]);
    expect(await run('echo', ['key'], ['value'])).toEqual(['key', 'value', id]);
  });
});
