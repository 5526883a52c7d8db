import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import {
  createPacer,
  type LabelBudget,
  type Pacer,
  type PacerOptions,
  type PacingError,
  type PacingEvent,
  type ZoomLimits,
} from '@evertoken/zoom-client/pacing';
import { createSandbox } from '@evertoken/zoom-sandbox';
import { poll } from '../../../../test/support/poll.ts';
import { hasRedisServer, startRedisServer } from '../../../../test/support/redis-server.ts';
import { DayCounts } from '../../src/pacing/budget.ts';
import { createRedisBudget } from '../../src/pacing/redis-budget.ts';
import { takeSlots } from '../../src/pacing/process-budget.ts';

const redisUrl = inject('redisUrl');
const DAY_MS = 86_400_000;

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

type NodeRedis = ReturnType<typeof createClient>;

async function nodeRedis(url: string): Promise<NodeRedis> {
  const client: NodeRedis = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: 50 },
  });
  client.on('error', () => {});
  await client.connect();
  endings.push(() => client.destroy());
  return client;
}

async function ioRedis(url: string): Promise<Redis> {
  const client = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    retryStrategy: () => 50,
  });
  client.on('error', () => {});
  await client.connect();
  endings.push(() => client.disconnect());
  return client;
}

/** A name that no other test uses. */
const unique = (): string => `pacing-${randomUUID()}`;

interface Setup {
  readonly pacer: Pacer;
  readonly events: PacingEvent[];
}

function setup(options: Partial<PacerOptions>): Setup {
  const events: PacingEvent[] = [];
  const onEvent = (event: PacingEvent): void => void events.push(event);
  const pacer = createPacer({ account: 'acme', plan: 'pro', onEvent, ...options });
  endings.push(() => pacer.close());
  return { pacer, events };
}

function admit(pacer: Pacer, path: string, method = 'GET'): Promise<void> | undefined {
  return pacer.admit({ endpoint: findEndpoint(method, path), path });
}

async function failure(wait: Promise<void> | undefined): Promise<PacingError> {
  return (await wait!.catch((error: unknown) => error)) as PacingError;
}

const budgetOf = (pacer: Pacer, label: string): LabelBudget =>
  pacer.snapshot().labels.find((one) => one.label === label)!;

interface Count {
  sent: number;
  rejected: number;
}

/** Sends to the sandbox as much as it may for so long. */
async function flood(pacer: Pacer, { url, token }: Target, durationMs: number): Promise<Count> {
  const path = '/users/me';
  const end = performance.now() + durationMs;
  const count: Count = { sent: 0, rejected: 0 };
  const loop = async (): Promise<void> => {
    for (;;) {
      await admit(pacer, path);
      if (performance.now() >= end) return;
      const headers = { authorization: `Bearer ${token}` };
      const { status } = await fetch(`${url}/v2${path}`, { headers });
      count.sent += 1;
      if (status === 429) count.rejected += 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, loop));
  return count;
}

interface Target {
  readonly url: string;
  readonly token: string;
}

/** A sandbox that keeps the limits of the plan Pro. */
async function startTarget(): Promise<Target> {
  const { url, close } = await createSandbox({ enforceLimits: true, plan: 'pro' });
  endings.push(close);
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('sandbox-client:sandbox-secret')}` },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: 'sandbox-account' }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return { url, token };
}

const ample: ZoomLimits = {
  rates: { light: { perSecond: 1_000 } },
  perDay: [{ labels: ['light'], requests: 40 }],
};

describe.skipIf(redisUrl === undefined)('pacers that share a Redis', () => {
  const url = redisUrl!;

  it('use their share of an account together, with whichever client, and meet no 429', async () => {
    const prefix = unique();
    const target = await startTarget();
    const pacers = [
      setup({ prefix, redis: await nodeRedis(url) }).pacer,
      setup({ prefix, redis: await ioRedis(url) }).pacer,
    ];
    const counts = await Promise.all(pacers.map((pacer) => flood(pacer, target, 2_000)));
    expect(counts.map(({ rejected }) => rejected)).toEqual([0, 0]);
    const sent = counts.map((count) => count.sent);
    // A busy machine loses some; `bench/overload.mjs` shows how few.
    expect(sent[0]! + sent[1]!).toBeGreaterThanOrEqual(24);
    // 15 a second, and what may go at once in the beginning.
    expect(sent[0]! + sent[1]!).toBeLessThanOrEqual(34);
    expect(Math.min(...sent)).toBeGreaterThanOrEqual(10);
    expect(pacers[0]!.snapshot().sharing).toBe('fleet');
  });

  it('hear of a 429 that one of them got', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const [first, second] = [setup({ prefix, redis }), setup({ prefix, redis })];
    const stranger = setup({ prefix, redis, account: 'another' });
    const path = '/users/me';
    const headers: Record<string, string> = {
      'x-ratelimit-category': 'Light',
      'retry-after': '30',
    };
    first.pacer.observe(
      { endpoint: findEndpoint('GET', path), path },
      { status: 429, header: (name) => headers[name] },
    );
    await poll('the park is in Redis', 2_000, async () =>
      (await redis.exists(`${prefix}:{acme}:pacing:block:light`)) === 1 ? true : undefined,
    );
    const error = await failure(admit(second.pacer, path));
    expect(error).toMatchObject({ code: 'RATE_LIMIT_BLOCKED', scope: 'second', label: 'light' });
    expect(error.retryAfterMs).toBeGreaterThan(25_000);
    expect(error.retryAfterMs).toBeLessThanOrEqual(30_000);
    expect(second.events).toMatchObject([{ type: 'blocked', label: 'light', source: 'fleet' }]);
    await expect(admit(second.pacer, '/users')).resolves.toBeUndefined();
    await expect(admit(stranger.pacer, path)).resolves.toBeUndefined();
  });

  it('spend one day, which ends with the day of UTC', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const [first, second] = [0, 1].map(() => setup({ prefix, redis, plan: ample }).pacer);
    for (let n = 0; n < 10; n += 1) await admit(first!, '/users/me');
    for (let n = 0; n < 10; n += 1) await admit(second!, '/users/me');
    const error = await failure(admit(first!, '/users/me'));
    expect(error).toMatchObject({ code: 'DAILY_LIMIT_EXHAUSTED', limit: 20, scope: 'day' });
    const now = Date.now();
    expect(Math.abs(error.retryAfterMs - (DAY_MS - (now % DAY_MS)))).toBeLessThan(5_000);
    const end = await redis.pExpireTime(`${prefix}:{acme}:pacing:day:light`);
    expect(end % DAY_MS).toBe(0);
    expect(end - now).toBeLessThanOrEqual(DAY_MS);
    expect(budgetOf(first!, 'light').day).toMatchObject({ used: 20, left: 0 });
  });

  it('count the meetings of a host together, and write its address nowhere', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const plan: ZoomLimits = { rates: { light: { perSecond: 100_000 } }, perDay: [] };
    const [first, second] = [0, 1].map(() => setup({ prefix, redis, plan }).pacer);
    const create = (pacer: Pacer, host: string): Promise<void> | undefined =>
      admit(pacer, `/users/${host}/meetings`, 'POST');
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
    // The key of the slots ends with their second: another request makes it anew.
    const keys = async (): Promise<string[]> => {
      await create(second!, 'other@example.com');
      return (await redis.keys(`${prefix}*`)).toSorted();
    };
    // One hash tag, for a script may only touch keys of one slot of a cluster.
    await expect
      .poll(keys)
      .toEqual([
        `${prefix}:{acme}:pacing:day:light`,
        `${prefix}:{acme}:pacing:slots:light`,
        `${prefix}:{acme}:pacing:special`,
      ]);
    const fields = await redis.hKeys(`${prefix}:{acme}:pacing:special`);
    expect(fields).toHaveLength(2);
    for (const field of fields) expect(field).toMatch(/^[0-9a-f]{32}$/);
    expect(await redis.pExpireTime(`${prefix}:{acme}:pacing:special`)).toBeGreaterThan(Date.now());
  });

  it('let nobody go who left while Redis was asked, and count nothing for it', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const plan: ZoomLimits = { rates: { light: { perSecond: 1_000 } }, perDay: [] };
    const { pacer } = setup({ prefix, redis, plan });
    const leaver = new AbortController();
    const path = '/users/a/meetings';
    const endpoint = findEndpoint('POST', path);
    const wait = pacer.admit({ endpoint, path, signal: leaver.signal });
    leaver.abort(new Error('enough'));
    expect((await failure(wait)).message).toBe('enough');
    expect(await redis.hVals(`${prefix}:{acme}:pacing:special`)).toEqual(['0']);
  });

  it('leave nothing behind in Redis', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const { pacer } = setup({ prefix, redis, plan: 'business' });
    pacer.block('medium', 60_000);
    await admit(pacer, '/users/me');
    await admit(pacer, '/users/me/meetings', 'POST');
    for (const key of await redis.keys(`${prefix}*`))
      expect(await redis.pTTL(key)).toBeGreaterThan(0);
  });

  it('take slots by the rule of take-slots.ts', async () => {
    const redis = await nodeRedis(url);
    const ask = fc.record({
      maxSlots: fc.integer({ min: 1, max: 6 }),
      lookahead: fc.integer({ min: 1, max: 4 }),
      horizonMs: fc.integer({ min: 0, max: 12_000 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        // Long, for Redis forgets slots whose window is over.
        fc.double({ min: 2_000, max: 5_000, noNaN: true }),
        fc.array(ask, { minLength: 1, maxLength: 12 }),
        async (slots, windowMs, asks) => {
          const prefix = unique();
          const key = `${prefix}:{a}:pacing:slots:light`;
          const counts = new DayCounts(Date.now);
          const budget = createRedisBudget(redis, { prefix, account: 'a', counts });
          const rule = { slots, windowMs, batchSize: 1, requests: 1, per: 'second' } as const;
          const day = { name: 'light', limit: undefined };
          const micros = async (): Promise<number[]> =>
            (await redis.lRange(key, 0, -1)).map(Number).toReversed();
          for (const request of asks) {
            const before = await micros();
            const answer = await budget.take({ label: 'light', rule, day, ...request });
            const after = await micros();
            if (answer.kind === 'unavailable') {
              expect(answer).toMatchObject({ reason: 'rate', scope: 'second' });
              expect(answer.durationMs).toBeGreaterThan(request.horizonMs);
              expect(after).toEqual(before);
              continue;
            }
            const now = after.at(-1)! - Math.round(answer.delaysMs.at(-1)! * 1_000);
            const expected = takeSlots(
              // In whole microseconds, as Redis counts.
              before,
              {
                rule: { ...rule, windowMs: Math.round(windowMs * 1_000) },
                ...request,
                horizonMs: request.horizonMs * 1_000,
              },
              now,
            );
            expect(answer.delaysMs.map((ms) => Math.round(ms * 1_000) + now)).toEqual(
              expected.slots,
            );
            expect(after).toEqual(expected.taken);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('survive a Redis whose clock was set back', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const key = `${prefix}:{acme}:pacing:slots:light`;
    const tomorrow = (Date.now() + DAY_MS) * 1_000;
    await redis.rPush(key, [tomorrow, tomorrow, tomorrow].map(String));
    const { pacer } = setup({ prefix, redis });
    await expect(admit(pacer, '/users/me')).resolves.toBeUndefined();
  });
});

describe.skipIf(!hasRedisServer())('without Redis', () => {
  it('each process keeps the limit by itself, and tells the others afterwards', async () => {
    const server = await startRedisServer();
    endings.push(() => server.stop());
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
    // Nobody waits for Redis now.
    expect(admit(pacer, '/users/me')).toBeUndefined();
    pacer.block('light', 1_000);

    const again = await startRedisServer(server.port);
    endings.push(() => again.stop());
    await poll('redis reconnected', 10_000, async () => {
      await admit(pacer, '/users/me');
      return events.some(({ type }) => type === 'redis-recovered') ? true : undefined;
    });
    const { used } = budgetOf(pacer, 'light').day;
    expect(await redis.get('evertoken:{acme}:pacing:day:light')).toBe(String(used));
    // The two that Redis forgot with its restart are not told again.
    expect(used).toBeGreaterThanOrEqual(10);
    expect(pacer.snapshot().sharing).toBe('fleet');
  });

  it('that is there but does not answer, nobody waits longer than for its deadline', async () => {
    const server = await startRedisServer();
    endings.push(() => server.stop());
    const { pacer, events } = setup({
      redis: await nodeRedis(server.url),
      redisTimeoutMs: 100,
      plan: { rates: { light: { perSecond: 1_000 } }, perDay: [] },
    });
    await admit(pacer, '/users/me');
    await server.command('client', 'pause', '5000', 'ALL');
    const start = performance.now();
    await admit(pacer, '/users/me');
    expect(performance.now() - start).toBeGreaterThan(90);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(events).toEqual([{ type: 'redis-unavailable', account: 'acme', code: 'TIMEOUT' }]);
  });

  it('with something else under our keys the limits are kept all the same', async () => {
    const server = await startRedisServer();
    endings.push(() => server.stop());
    const redis = await nodeRedis(server.url);
    await redis.set('evertoken:{acme}:pacing:slots:light', 'not a list');
    const { pacer, events } = setup({ redis });
    await admit(pacer, '/users/me');
    expect(events).toMatchObject([{ type: 'redis-unavailable' }]);
    expect(JSON.stringify(events)).not.toContain('WRONGTYPE Operation');
  });
});
