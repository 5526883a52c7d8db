import { describe, expect, inject, it } from 'vitest';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import type { Pacer } from '@evertoken/zoom-client/pacing';
import { createSandbox } from '@evertoken/zoom-sandbox';
import { poll } from '../../../../test/support/poll.ts';
import { RedisBudget } from '../../src/pacing/redis-budget.ts';
import { budgetContract } from '../support/budget-contract.ts';
import {
  admit,
  ample,
  budgetOf,
  cleanups,
  failure,
  ioRedis,
  nodeRedis,
  setup,
  unique,
} from '../support/redis-pacers.ts';

const redisUrl = inject('redisUrl');
const DAY_MS = 86_400_000;

interface Count {
  sent: number;
  rejected: number;
}

/** Sends as many requests to the sandbox as the pacer admits within a time. */
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

/** Starts a sandbox that enforces the limits of the plan Pro. */
async function startTarget(): Promise<Target> {
  const { url, close } = await createSandbox({ enforceLimits: true, plan: 'pro' });
  cleanups.push(close);
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('sandbox-client:sandbox-secret')}` },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: 'sandbox-account' }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return { url, token };
}

describe.skipIf(redisUrl === undefined)('pacers with a shared Redis', () => {
  const url = redisUrl!;

  // Repeated if other load on the machine has kept the pacers from using their slots in time.
  it(
    'use exactly their share of the account together, with either Redis client, and receive no 429',
    { retry: 2 },
    async () => {
      const prefix = unique();
      const target = await startTarget();
      // A busy machine must not make the pacers fall back to their own budgets.
      const storeTimeoutMs = 10_000;
      const pacers = [
        setup({ prefix, redis: await nodeRedis(url), storeTimeoutMs }).pacer,
        setup({ prefix, redis: await ioRedis(url), storeTimeoutMs }).pacer,
      ];
      const counts = await Promise.all(pacers.map((pacer) => flood(pacer, target, 2_000)));
      expect(counts.map(({ rejected }) => rejected)).toEqual([0, 0]);
      const sent = counts.map((count) => count.sent);
      // A busy machine loses some slots; `bench/overload.mjs` measures how many.
      expect(sent[0]! + sent[1]!).toBeGreaterThanOrEqual(24);
      // 15 per second, and the initial burst.
      expect(sent[0]! + sent[1]!).toBeLessThanOrEqual(34);
      expect(Math.min(...sent)).toBeGreaterThanOrEqual(10);
      expect(pacers[0]!.snapshot().sharing).toBe('fleet');
    },
  );

  it('are all blocked by a 429 that one of them received', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const [first, second] = [setup({ prefix, redis }), setup({ prefix, redis })];
    const otherAccount = setup({ prefix, redis, account: 'another' });
    const path = '/users/me';
    const headers: Record<string, string> = {
      'x-ratelimit-category': 'Light',
      'retry-after': '30',
    };
    first.pacer.observe(
      { endpoint: findEndpoint('GET', path), path },
      { status: 429, header: (name) => headers[name] },
    );
    await poll('the block is in Redis', 2_000, async () =>
      (await redis.exists(`${prefix}:{acme}:pacing:block:light`)) === 1 ? true : undefined,
    );
    const error = await failure(admit(second.pacer, path));
    expect(error).toMatchObject({ code: 'RATE_LIMIT_BLOCKED', scope: 'second', label: 'light' });
    expect(error.retryAfterMs).toBeGreaterThan(25_000);
    expect(error.retryAfterMs).toBeLessThanOrEqual(30_000);
    expect(second.events).toMatchObject([{ type: 'blocked', label: 'light', source: 'fleet' }]);
    await expect(admit(second.pacer, '/users')).resolves.toBeUndefined();
    await expect(admit(otherAccount.pacer, path)).resolves.toBeUndefined();
  });

  it('share one daily count, which expires at 00:00 UTC', async () => {
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

  it('set an expiry on every key', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const { pacer } = setup({ prefix, redis, plan: 'business' });
    pacer.block('medium', 60_000);
    await admit(pacer, '/users/me');
    await admit(pacer, '/users/me/meetings', 'POST');
    for (const key of await redis.keys(`${prefix}*`))
      expect(await redis.pTTL(key)).toBeGreaterThan(0);
  });

  it('admit requests after the clock of Redis was set back', async () => {
    const prefix = unique();
    const redis = await nodeRedis(url);
    const key = `${prefix}:{acme}:pacing:slots:light`;
    const tomorrow = (Date.now() + DAY_MS) * 1_000;
    await redis.rPush(key, [tomorrow, tomorrow, tomorrow].map(String));
    const { pacer } = setup({ prefix, redis });
    await expect(admit(pacer, '/users/me')).resolves.toBeUndefined();
  });
});

describe.skipIf(redisUrl === undefined)('a budget in Redis', () => {
  const contract = budgetContract(async () => {
    const redis = await nodeRedis(redisUrl!);
    const prefix = unique();
    return {
      create: (account, counts, maxSpecialCounts) =>
        new RedisBudget(redis, { prefix, account, counts, maxSpecialCounts }),
      readSlots: async (account) =>
        (await redis.lRange(`${prefix}:{${account}}:pacing:slots:light`, 0, -1))
          .map(Number)
          .toReversed(),
    };
  });
  for (const { name, run } of contract) it(name, run);
});
