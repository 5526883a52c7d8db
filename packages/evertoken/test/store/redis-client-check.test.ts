import { Redis as UpstashRedis } from '@upstash/redis';
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { createClient as createClient3 } from 'redis3';
import * as redis4 from 'redis4';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { redisStore, type RedisClient } from 'evertoken/redis';

const redisUrl = inject('redisUrl');

function create(client: unknown): unknown {
  return redisStore(client as RedisClient);
}

const offline = { url: 'http://127.0.0.1:1', token: 'token' };

describe('redisStore rejects what cannot run its scripts', () => {
  it.each([
    [
      'node-redis 3',
      createClient3({ port: 1, retry_strategy: () => undefined }).on('error', () => {}),
    ],
    [
      'a transaction of node-redis 3',
      createClient3({ port: 1, retry_strategy: () => undefined })
        .on('error', () => {})
        .multi(),
    ],
    ['node-redis 4 in legacy mode', redis4.createClient({ legacyMode: true })],
    ['the methods of node-redis 4 in legacy mode', redis4.createClient({ legacyMode: true }).v4],
    ['a transaction of node-redis 4', redis4.createClient().multi()],
    ['a cluster of node-redis 4', redis4.createCluster({ rootNodes: [] })],
    ['the callbacks of node-redis', createClient().legacy()],
    ['a transaction of node-redis', createClient().multi()],
    ['a transaction of ioredis', new Redis({ lazyConnect: true }).multi()],
    ['a pipeline of ioredis', new Redis({ lazyConnect: true }).pipeline()],
    ['a transaction of Upstash', new UpstashRedis(offline).multi()],
    ['a pipeline of Upstash', new UpstashRedis(offline).pipeline()],
    ['a URL', 'redis://127.0.0.1'],
    ['nothing', null],
  ])('%s', (_, client) => {
    expect(() => create(client)).toThrow(/client must be a client of the package redis \(4 to 6\)/);
  });

  it.each([{}, { enableAutoPipelining: false }])(
    'replies of Upstash that are not text',
    (options) => {
      const client = new UpstashRedis({ ...offline, ...options });
      expect(() => create(client)).toThrow(
        /client of @upstash\/redis must be created with automaticDeserialization: false/,
      );
    },
  );

  it('and a closed client of ioredis', () => {
    const ended = new Redis({ lazyConnect: true });
    ended.disconnect();
    expect(() => create(ended)).toThrow(/client is closed/);
  });
});

describe('redisStore accepts', () => {
  it.each([
    ['node-redis 4', redis4.createClient()],
    ['Upstash', new UpstashRedis({ ...offline, automaticDeserialization: false })],
    [
      'Upstash without pipelines',
      new UpstashRedis({
        ...offline,
        automaticDeserialization: false,
        enableAutoPipelining: false,
      }),
    ],
  ])('%s', (_, client) => {
    expect(() => create(client)).not.toThrow();
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
