import { describe, expect, inject, it } from 'vitest';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import type { Pacer, ZoomLimits } from '@evertoken/zoom-client/pacing';
import { MAX_SPECIAL_COUNTS } from '../../src/pacing/daily-counts.ts';
import { admit, failure, nodeRedis, setup, unique } from '../support/redis-pacers.ts';

const redisUrl = inject('redisUrl');
const fast: ZoomLimits = { rates: { light: { perSecond: 100_000 } }, perDay: [] };

function create(pacer: Pacer, host: string): Promise<void> | undefined {
  return admit(pacer, `/users/${host}/meetings`, 'POST');
}

describe.skipIf(redisUrl === undefined)('special limits in a shared Redis', () => {
  const url = redisUrl!;

  it('count the meetings of a host together, without storing its address', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const [first, second] = [0, 1].map(() => setup({ prefix, redis, plan: fast }).pacer);
    for (let n = 0; n < 50; n += 1) {
      await create(first!, 'jchill%40example.com');
      await create(second!, 'jchill@example.com');
    }
    expect(await failure(create(second!, 'jchill@example.com'))).toMatchObject({
      code: 'DAILY_LIMIT_EXHAUSTED',
      scope: 'host',
      limit: 100,
    });
    await expect(create(second!, 'other@example.com')).resolves.toBeUndefined();
    // One hash tag, because a script may only access keys of one slot of a cluster.
    const name = `${prefix}:{acme}:pacing`;
    const lasting = (await redis.keys(`${prefix}*`)).filter((key) => !key.includes(':slots:'));
    expect(lasting.toSorted()).toEqual([`${name}:day:light`, `${name}:special:counts`]);
    const members = await redis.zRange(`${name}:special:counts`, 0, -1);
    expect(members).toHaveLength(2);
    for (const member of members) expect(member).toMatch(/^[\w-]{22}$/);
    expect(await redis.pExpireTime(`${name}:special:counts`)).toBeGreaterThan(Date.now());
  });

  it('neither admit nor count a request that is aborted during the Redis call', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const { pacer } = setup({ prefix, redis, plan: fast });
    const controller = new AbortController();
    const path = '/users/a/meetings';
    const endpoint = findEndpoint('POST', path);
    const wait = pacer.admit({ endpoint, path, signal: controller.signal });
    controller.abort(new Error('stopped'));
    expect((await failure(wait)).message).toBe('stopped');
    expect(await redis.exists(`${prefix}:{acme}:pacing:special:counts`)).toBe(0);
  });

  it('leave nothing behind for hosts whose requests were never sent', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const plan: ZoomLimits = { rates: { light: { perSecond: 10 } }, perDay: [] };
    const { pacer } = setup({ prefix, redis, plan, maxWaitMs: 300 });
    const waits = Array.from({ length: 500 }, async (_, n) => {
      const error = await failure(create(pacer, `${n}-${'x'.repeat(10_000)}`));
      return error === undefined ? 1 : 0;
    });
    const sent = (await Promise.all(waits)).reduce<number>((sum, each) => sum + each, 0);
    expect(sent).toBeLessThan(10);
    expect(await redis.zCard(`${prefix}:{acme}:pacing:special:counts`)).toBe(sent);
  });

  it('keep at most 100,000 counts, and count none too low', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const key = `${prefix}:{acme}:pacing:special:counts`;
    const other = setup({ prefix, redis, plan: fast }).pacer;
    for (let n = 0; n < 100; n += 1) await create(other, 'real');
    const fill = `for i = 1, ${MAX_SPECIAL_COUNTS} - 1 do redis.call('ZADD', KEYS[1], 1, 'host-' .. i) end`;
    await redis.eval(fill, { keys: [key] });
    const { pacer } = setup({ prefix, redis, plan: fast, storeTimeoutMs: 5_000 });
    const memory = async (): Promise<number> => (await redis.memoryUsage(key)) ?? 0;
    const full = await memory();
    for (let n = 0; n < 50; n += 1) await create(pacer, `invented-${n}`);
    expect(await memory()).toBeLessThan(full);
    expect(await redis.zCard(key)).toBeLessThanOrEqual(51);
    // An unknown host may be one that was forgotten.
    expect(await redis.get(`${prefix}:{acme}:pacing:special:floor`)).toBe('1');
    expect(await redis.pTTL(`${prefix}:{acme}:pacing:special:floor`)).toBeGreaterThan(0);
    expect(await failure(create(pacer, 'real'))).toMatchObject({ code: 'DAILY_LIMIT_EXHAUSTED' });
    await expect(create(pacer, 'new')).resolves.toBeUndefined();
  });
});
