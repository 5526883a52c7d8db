import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { redisStore, type RedisClient } from 'evertoken/redis';

const redisUrl = inject('redisUrl');

function create(client: unknown): unknown {
  return redisStore(client as RedisClient);
}

const methods = (...names: string[]): object =>
  Object.fromEntries(names.map((name) => [name, () => {}]));

describe('redisStore rejects what cannot run its scripts', () => {
  it.each([
    ['a client over HTTP', methods('eval', 'evalsha', 'multi', 'pipeline', 'subscribe')],
    [
      'node-redis 3',
      { ...methods('eval', 'evalsha', 'on', 'off', 'duplicate', 'quit'), connected: true },
    ],
    [
      'node-redis 4 in legacy mode',
      { ...methods('eval', 'evalSha', 'on', 'duplicate'), v4: {}, isOpen: true },
    ],
    ['the callbacks of node-redis', createClient().legacy()],
    ['a transaction of node-redis', createClient().multi()],
    ['a transaction of ioredis', new Redis({ lazyConnect: true }).multi()],
  ])('%s', (_, client) => {
    expect(() => create(client)).toThrow(
      /client must be a client of the package redis \(5 or 6\) or ioredis/,
    );
  });

  it('and a closed client of ioredis', () => {
    const ended = new Redis({ lazyConnect: true });
    ended.disconnect();
    expect(() => create(ended)).toThrow(/client is closed/);
  });
});

describe.skipIf(redisUrl === undefined)('redisStore accepts', () => {
  it('clients that are connecting', async () => {
    const client = createClient({ url: redisUrl! });
    const connecting = client.connect();
    onTestFinished(() => client.destroy());
    expect(() => create(client)).not.toThrow();
    await connecting;
    const lazy = new Redis(redisUrl!, { lazyConnect: true });
    onTestFinished(() => lazy.disconnect());
    expect(() => create(lazy)).not.toThrow();
  });
});
