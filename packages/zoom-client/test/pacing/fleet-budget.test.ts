import { fakeClock } from 'evertoken/testing';
import { describe, expect, it } from 'vitest';
import { poll } from '../../../../test/support/poll.ts';
import { hasRedisServer, startRedisServer } from '../../../../test/support/redis-server.ts';
import {
  admit,
  ample,
  budgetOf,
  cleanups,
  ioRedis,
  nodeRedis,
  setup,
} from '../support/redis-pacers.ts';

describe.skipIf(!hasRedisServer())('a pacer without a working Redis', () => {
  it('enforces the limits alone, and synchronizes its counts after the reconnect', async () => {
    const server = await startRedisServer();
    cleanups.push(() => server.stop());
    const redis = await ioRedis(server.url);
    const { pacer, events } = setup({ redis, plan: ample });
    await admit(pacer, '/users/me');
    await redis.script('FLUSH');
    await admit(pacer, '/users/me');

    await server.stop();
    for (let n = 0; n < 8; n += 1) await admit(pacer, '/users/me');
    expect(events).toMatchObject([{ type: 'redis-unavailable', account: 'acme' }]);
    expect(JSON.stringify(events)).not.toContain(String(server.port));
    expect(pacer.snapshot().sharing).toBe('process');
    expect(budgetOf(pacer, 'light').day.used).toBe(10);
    // No request waits for Redis now.
    expect(admit(pacer, '/users/me')).toBeUndefined();
    pacer.block('light', 1_000);

    const again = await startRedisServer(server.port);
    cleanups.push(() => again.stop());
    await poll('redis reconnected', 10_000, async () => {
      await admit(pacer, '/users/me');
      return events.some(({ type }) => type === 'redis-recovered') ? true : undefined;
    });
    const { used } = budgetOf(pacer, 'light').day;
    expect(await redis.get('evertoken:{acme}:pacing:day:light')).toBe(String(used));
    // The two requests that Redis lost with its restart are not counted again.
    expect(used).toBeGreaterThanOrEqual(10);
    expect(pacer.snapshot().sharing).toBe('fleet');
  });

  it('shares after the reconnect a block that began without Redis', async () => {
    const server = await startRedisServer();
    cleanups.push(() => server.stop());
    const redis = await ioRedis(server.url);
    const rates = { light: { perSecond: 1_000 }, heavy: { perSecond: 10 } };
    const { pacer, events } = setup({ redis, plan: { rates, perDay: [] } });
    await admit(pacer, '/users/me');
    await server.stop();
    await admit(pacer, '/users/me');
    pacer.block('heavy', 60_000);

    const again = await startRedisServer(server.port);
    cleanups.push(() => again.stop());
    await poll('redis reconnected', 10_000, async () => {
      await admit(pacer, '/users/me');
      return events.some(({ type }) => type === 'redis-recovered') ? true : undefined;
    });
    const key = 'evertoken:{acme}:pacing:block:heavy';
    await expect.poll(() => redis.exists(key)).toBe(1);
  });

  it('admits a request after storeTimeoutMs if Redis does not respond', async () => {
    const server = await startRedisServer();
    cleanups.push(() => server.stop());
    const clock = fakeClock();
    const { pacer, events } = setup({
      clock,
      redis: await nodeRedis(server.url),
      storeTimeoutMs: 100,
      plan: { rates: { light: { perSecond: 1_000 } }, perDay: [] },
    });
    await admit(pacer, '/users/me');
    await server.command('client', 'pause', '5000', 'ALL');
    const queued = admit(pacer, '/users/me');
    await clock.advance(99);
    expect(events).toEqual([]);
    await clock.advance(1);
    await expect(queued).resolves.toBeUndefined();
    expect(events).toEqual([{ type: 'redis-unavailable', account: 'acme', code: 'TIMEOUT' }]);
  });

  it('enforces the limits alone if its keys have another type', async () => {
    const server = await startRedisServer();
    cleanups.push(() => server.stop());
    const redis = await nodeRedis(server.url);
    await redis.set('evertoken:{acme}:pacing:slots:light', 'not a list');
    const { pacer, events } = setup({ redis });
    await admit(pacer, '/users/me');
    expect(events).toMatchObject([{ type: 'redis-unavailable' }]);
    expect(JSON.stringify(events)).not.toContain('WRONGTYPE Operation');
  });
});
