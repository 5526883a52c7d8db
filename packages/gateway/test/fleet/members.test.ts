import { createClient } from 'redis';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  onTestFinished,
} from 'vitest';
import { startRedisServer, type RedisServer } from '../../../../test/support/redis-server.ts';
import type { GatewayState } from '../../src/admin/state.ts';
import { createRedisMembers } from '../../src/fleet/redis-members.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';

const KEY = 'evertoken:gateways';

describe.skipIf(inject('redisUrl') === undefined)('the gateways that share a Redis', () => {
  let server: RedisServer;
  const connect = async (login = {}) => {
    const client = createClient({ url: server.url, disableOfflineQueue: true, ...login });
    client.on('error', () => {});
    await client.connect();
    onTestFinished(() => client.destroy());
    return client;
  };
  let redis: Awaited<ReturnType<typeof connect>>;
  beforeAll(async () => {
    server = await startRedisServer();
  });
  beforeEach(async () => {
    redis = await connect();
    await redis.flushAll();
  });
  afterAll(() => server.stop());

  const announce = (name: string, version = '1.0.0') =>
    createRedisMembers(redis).announce({ name, version, uptimeMs: 60_000 });

  it('know each other, until one leaves', async () => {
    expect(await announce('a')).toMatchObject([{ name: 'a', uptimeMs: 60_000, ageMs: 0 }]);
    const both = await announce('b', '1.1.0');
    expect(both.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual([
      'a 1.0.0',
      'b 1.1.0',
    ]);
    expect(await announce('b', '1.2.0')).toHaveLength(2);
    await createRedisMembers(redis).leave('a');
    expect(await announce('b')).toMatchObject([{ name: 'b', version: '1.0.0' }]);
    await createRedisMembers(redis).leave('b');
    expect(await announce('c')).toHaveLength(1);
    expect(await redis.pTTL(KEY)).toBeGreaterThan(3_000_000);
  });

  it('know for an hour which one is not heard any more', async () => {
    const now = Date.now();
    const entry = (name: string, minutes: number) => [name, '1.0.0', 5, now - minutes * 60_000];
    await redis.set(KEY, JSON.stringify([entry('gone', 59), entry('forgotten', 61)]));
    const members = await announce('a');
    expect(members.map(({ name }) => name)).toEqual(['a', 'gone']);
    expect(members[1]!.ageMs).toBeGreaterThan(58 * 60_000);
  });

  it('are at most 100', async () => {
    for (let n = 0; n < 120; n += 1) await announce(`gateway-${n}`);
    const members = await announce('last');
    expect(members).toHaveLength(100);
    expect((await redis.get(KEY))!.length).toBeLessThan(20_000);
  });

  it.each<[string, (key: string) => Promise<unknown>]>([
    ['a list', (key) => redis.lPush(key, 'x')],
    ['no JSON', (key) => redis.set(key, '{')],
    ['a number', (key) => redis.set(key, '7')],
    ['an object', (key) => redis.set(key, '{"a":[1]}')],
    ['other entries', (key) => redis.set(key, '[7,["a"],["b",1,2,3],[["c"],"1",2,3],null]')],
    ['a time to come', (key) => redis.set(key, '[["future","1.0.0",1,9e15]]')],
    ['a long name', (key) => redis.set(key, JSON.stringify([['x'.repeat(500), '1', 1, 1]]))],
  ])('replace what none of them wrote: %s', async (_name, put) => {
    await put(KEY);
    expect(await announce('a')).toMatchObject([{ name: 'a' }]);
  });

  it('need no permission beyond those for tokens', async () => {
    const rules = `on >secret -@all +evalsha +eval +time +hmget +hget +hset +get +set +del +pttl +pexpire +publish +subscribe resetkeys ~evertoken:* resetchannels &evertoken:events`;
    await redis.sendCommand(['ACL', 'SETUSER', 'app', ...rules.split(' ')]);
    const client = await connect({ username: 'app', password: 'secret' });
    const members = createRedisMembers(client);
    expect(await members.announce({ name: 'a', version: '1', uptimeMs: 1 })).toHaveLength(1);
    await members.leave('a');
  });

  it('are in the state of each, with and without Redis', async () => {
    const [first, second] = await Promise.all([
      startCompleteGateway({ REDIS_URL: server.url }),
      startCompleteGateway({ REDIS_URL: server.url }),
    ]);
    const read = async (): Promise<GatewayState> =>
      (await (await fetch(`${second.adminUrl}/state`)).json()) as GatewayState;
    await expect.poll(async () => (await read()).fleet?.gateways.length).toBeGreaterThan(0);
    const { gateway, fleet } = await read();
    const self = fleet!.gateways.find(({ name }) => name === gateway.name)!;
    expect(self).toMatchObject({ version: gateway.version, missing: false });
    expect(Math.abs(self.startedAt - gateway.startedAt)).toBeLessThan(10_000);
    expect(fleet!.problem).toBeUndefined();
    await first.gateway.close(0);
    await second.gateway.close(0);
    expect(await announce('a')).toMatchObject([{ name: 'a' }]);
    const alone = await startCompleteGateway({ REDIS_URL: 'redis://127.0.0.1:1' });
    const readAlone = async () =>
      ((await (await fetch(`${alone.adminUrl}/state`)).json()) as GatewayState).fleet;
    await expect.poll(async () => (await readAlone())?.problem?.reason).toBeDefined();
    expect((await readAlone())!.gateways).toEqual([]);
    const none = await startCompleteGateway();
    expect(await (await fetch(`${none.adminUrl}/state`)).json()).not.toHaveProperty('fleet');
  });
});
