import { randomBytes } from 'node:crypto';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { startRedisServer, type RedisServer } from '../../../../test/support/redis-server.ts';
import { readConfig, startGateway, type Gateway } from '../../src/index.ts';
import { environmentFor } from '../support/cli-process.ts';
import { startApi, startSandbox } from '../support/running-gateway.ts';

type Client = ReturnType<typeof createRedisClient>;
let server: RedisServer;
const ENCRYPTION_KEY = `k:${randomBytes(32).toString('base64')}`;

describe.skipIf(inject('redisUrl') === undefined)('an attacker with write access to Redis', () => {
  beforeAll(async () => {
    server = await startRedisServer();
  });
  afterAll(() => server.stop());

  it.each<[string, (redis: Client, key: string) => Promise<unknown>]>([
    ['a list', (redis, key) => redis.lPush(key, ['x', 'y'])],
    ['a set', (redis, key) => redis.sAdd(key, 'x')],
    ['a string', (redis, key) => redis.set(key, 'x')],
    ['a stream', (redis, key) => redis.xAdd(key, '*', { x: 'y' })],
    [
      'non-numeric fields',
      (redis, key) => redis.hSet(key, { g: 'x', ia: 'nan', lt: 'inf', rf: '-inf', ca: '', p: '{' }),
    ],
    [
      'a token that never expires',
      (redis, key) =>
        redis.hSet(key, {
          g: '9e15',
          ia: '1',
          lt: '9e15',
          rf: '9e15',
          ca: '1',
          p: plantedToken('x'),
        }),
    ],
    ['five megabytes', (redis, key) => redis.hSet(key, { ...live(), p: 'x'.repeat(5_000_000) })],
  ])('serves requests after all keys in Redis were replaced with %s', async (_name, put) => {
    const { sandbox, redis, start } = await setUp();
    const first = await start();
    expect(await statusOf(first)).toBe(200);
    await replaceAll(redis, put);
    // The first gateway has a cached token, the second has none.
    expect(await statusOf(first)).toBe(200);
    expect(await statusOf(await start())).toBe(200);
    expect(sandbox.stats().apiRejections).toBe(0);
  });

  it('uses a planted token only until the API rejects it, without encryption', async () => {
    const { redis, sandbox, start } = await setUp();
    await statusOf(await start());
    await plantToken(redis);
    expect(await statusOf(await start())).toBe(200);
    expect(sandbox.stats().apiRejections).toBe(1);
  });

  it('gets no token at an address of its own, and the gateway serves on', async () => {
    const { redis, sandbox, start } = await setUp();
    expect(await statusOf(await start())).toBe(200);
    let contacted = 0;
    const foreign = await startApi((_request, response) => {
      contacted += 1;
      response.end();
    });
    await changeToken(redis, { apiUrl: foreign });
    const gateway = await start();
    expect(await statusOf(gateway)).toBe(200);
    expect((await fetch(`${gateway.adminUrl}/readyz`)).status).toBe(200);
    expect([contacted, sandbox.stats()]).toMatchObject([0, { tokenRequests: 1 }]);
  });

  it('is not needed for gateways with different settings: each sends to its own apiUrl', async () => {
    const { sandbox, start } = await setUp();
    const other = await startSandbox(sandbox.credentials);
    expect(await statusOf(await start())).toBe(200);
    // The API of another sandbox knows no token of this one: it rejects every request.
    expect(await statusOf(await start({ ZOOM_API_URL: other.apiUrl }))).toBe(401);
    expect(other.stats().apiRejections).toBeGreaterThan(0);
    expect(sandbox.stats().apiRejections).toBe(0);
  });

  it('ignores a planted token with encryption', async () => {
    const { redis, sandbox, start } = await setUp({ TOKEN_ENCRYPTION_KEYS: ENCRYPTION_KEY });
    await statusOf(await start());
    await plantToken(redis);
    expect(await statusOf(await start())).toBe(200);
    expect(sandbox.stats()).toMatchObject({ apiRejections: 0, tokenRequests: 2 });
  });
});

/** A record that is valid for an hour, with a token of the attacker. */
function live(): Record<string, string> {
  const now = Date.now();
  return {
    v: '2',
    g: String(now + 5),
    ia: String(now - 60_000),
    lt: '3600000',
    rf: '2400000',
    ca: '0',
    da: '0',
    sk: '0',
  };
}

function plantedToken(token: string): string {
  return JSON.stringify({ token, type: 'Bearer', apiUrl: 'https://evil.example/v2' });
}

async function plantToken(redis: Client): Promise<void> {
  await changeToken(redis, { token: 'planted' });
}

async function changeToken(redis: Client, fields: object): Promise<void> {
  const record = (await redis.keys('*')).find((key) => key.endsWith(':r'))!;
  const { p } = await redis.hGetAll(record);
  const own = JSON.parse(p!.startsWith('{') ? p! : '{}') as object;
  await redis.del(record);
  await redis.hSet(record, { ...live(), p: JSON.stringify({ ...own, ...fields }) });
}

async function replaceAll(
  redis: Client,
  put: (redis: Client, key: string) => Promise<unknown>,
): Promise<void> {
  const keys = await redis.keys('*');
  expect(keys.length).toBeGreaterThan(2);
  for (const key of keys) {
    await redis.del(key);
    await put(redis, key);
  }
}

/** A sandbox, an empty Redis, and gateways with a plan. */
async function setUp(env: Record<string, string> = {}): Promise<{
  sandbox: Sandbox;
  redis: Client;
  start: (env?: Record<string, string>) => Promise<Gateway>;
}> {
  const sandbox = await startSandbox();
  const redis = createRedisClient(server);
  await redis.connect();
  onTestFinished(() => redis.destroy());
  await redis.flushAll();
  const start = async (changes: Record<string, string> = {}): Promise<Gateway> => {
    const own = { PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent', REDIS_URL: server.url };
    const result = readConfig({
      ...environmentFor(sandbox),
      ...own,
      ZOOM_PLAN: 'pro',
      ...env,
      ...changes,
    });
    if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
    const gateway = await startGateway(result.config);
    onTestFinished(() => gateway.close(0));
    return gateway;
  };
  return { sandbox, redis, start };
}

async function statusOf({ url }: Gateway): Promise<number> {
  const response = await fetch(`${url}/api/users/me`);
  await response.arrayBuffer();
  return response.status;
}

/** Has a precise return type, unlike `createClient` of any options. */
function createRedisClient({ url }: RedisServer) {
  return createClient({ url });
}
