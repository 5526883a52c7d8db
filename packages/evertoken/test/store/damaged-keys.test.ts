import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { identityKey } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { createManager } from '../support/create-manager.ts';
import { acquireRequest } from '../support/store-request.ts';

const redisUrl = inject('redisUrl');

describe.skipIf(redisUrl === undefined)('a key that another program has damaged', () => {
  const client = createClient({ url: redisUrl! });
  beforeAll(async () => void (await client.connect()));
  afterAll(() => client.destroy());

  it.each([
    ['record', 'r', 'a list'],
    ['cooldown', 'f', 'a list'],
    ['lease', 'l', 'a list'],
    ['counter', 'g', 'a list'],
    ['counter', 'g', '9223372036854775807'],
  ])('is removed and reported once: the %s (%s) is %s', async (_name, suffix, value) => {
    const prefix = `damaged-${crypto.randomUUID()}`;
    const { events, provider, tokens } = await createManager({
      store: redisStore(client, { prefix }),
    });
    const key = `${prefix}:{${await identityKey(provider.identity)}}:2:${suffix}`;
    await (value === 'a list' ? client.rPush(key, 'x') : client.set(key, value));
    await tokens.getToken();
    const other = await createManager({ store: redisStore(client, { prefix }) });
    expect((await other.tokens.getToken()).value.reveal()).toBe('token-1');
    expect(other.provider.requests).toBe(0);
    const all = [...events, ...other.events].map(({ type }) => type);
    expect(all.filter((type) => type === 'store-repaired').length).toBe(suffix === 'l' ? 0 : 1);
    expect(all).not.toContain('store-failed');
  });

  it('does not stop a commit, a failure or a confirmation', async () => {
    const store = redisStore(client, { prefix: `damaged-${crypto.randomUUID()}` });
    const result = await store.acquire('key', acquireRequest);
    if (result.kind !== 'lease') throw new Error(result.kind);
    const [name] = await client.keys('damaged-*:{key}:2:l');
    await client.rPush(name!.replace(/l$/, 'r'), 'x');
    await client.rPush(name!.replace(/l$/, 'f'), 'x');
    const failure = { code: 'TOKEN_ENDPOINT_FAILED', baseMs: 1_000, capMs: 1_000 } as const;
    const cooldown = await store.fail('key', result.lease, {
      ...failure,
      retryAfterMs: 0,
      random: 1,
    });
    expect(cooldown.failures).toBe(1);
    expect(await store.confirm('key', result.lease.fence)).toBe(false);
  });
});
