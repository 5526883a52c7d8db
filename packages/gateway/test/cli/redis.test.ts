import { randomBytes, randomUUID } from 'node:crypto';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { createClient } from 'redis';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startRedisServer } from '../../../../test/support/redis-server.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { environmentFor, serve, type CliProcess } from '../support/cli-process.ts';

const redisUrl = inject('redisUrl');

describe.skipIf(redisUrl === undefined)('gateways that share Redis', () => {
  it(
    'uses one token for all gateways, which outlives the processes',
    { timeout: 60_000 },
    async () => {
      const { sandbox, env } = await start(redisUrl!);
      const [a, b] = await Promise.all([serve(env), serve(env)]);
      const responses = await Promise.all([a, b, a, b].map(({ url }) => fetch(`${url}/api/users`)));
      expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      await Promise.all(responses.map((response) => response.arrayBuffer()));
      expect(sandbox.stats().tokenRequests).toBe(1);
      await Promise.all([stop(a), stop(b)]);

      const c = await serve(env);
      expect((await fetch(`${c.url}/api/users`)).status).toBe(200);
      expect(sandbox.stats().tokenRequests).toBe(1);
      const log = [a, b, c].map(({ output }) => output.stdout).join('');
      expect(log.split('\n').filter((line) => line.includes('STORE_UNAVAILABLE'))).toEqual([]);
    },
  );

  it('deletes the token on exit with CLEAR_TOKEN_ON_EXIT', async () => {
    const { sandbox, env } = await start(redisUrl!);
    const first = await serve({ ...env, CLEAR_TOKEN_ON_EXIT: 'true' });
    expect((await fetch(`${first.url}/api/users`)).status).toBe(200);
    await stop(first);
    const second = await serve(env);
    expect((await fetch(`${second.url}/api/users`)).status).toBe(200);
    expect(sandbox.stats().tokenRequests).toBe(2);
  });

  it(
    'encrypts the token with the first key and decrypts it with any',
    { timeout: 60_000 },
    async () => {
      const redis = await startRedisServer();
      onTestFinished(() => redis.stop());
      const { sandbox, env } = await start(redis.url);
      const [old, newer] = ['old', 'new'].map(
        (id) => `${id}:${randomBytes(32).toString('base64')}`,
      );
      const first = await serve({ ...env, TOKEN_ENCRYPTION_KEYS: old! });
      expect((await fetch(`${first.url}/api/users`)).status).toBe(200);

      const client = await createClient({ url: redis.url }).connect();
      const records = (await client.keys('*')).filter((key) => key.endsWith(':r'));
      const payloads = await Promise.all(records.map((key) => client.hGet(key, 'p')));
      client.destroy();
      expect(payloads).toEqual([expect.stringMatching(/^a1\.old\./)]);

      const second = await serve({ ...env, TOKEN_ENCRYPTION_KEYS: `${newer},${old}` });
      expect((await fetch(`${second.url}/api/users`)).status).toBe(200);
      expect(sandbox.stats().tokenRequests).toBe(1);
      await Promise.all([stop(first), stop(second)]);
    },
  );

  it(
    'serves while Redis is unavailable, and shares a token after it has recovered',
    { timeout: 60_000 },
    async () => {
      const redis = await startRedisServer();
      onTestFinished(() => redis.stop());
      await redis.stop();
      const { sandbox, env } = await start(redis.url);
      const gateway = await serve({ ...env, CLEAR_TOKEN_ON_EXIT: 'true' });
      expect((await fetch(`${gateway.url}/api/users`)).status).toBe(200);
      expect(gateway.output.stdout).toContain('redis unavailable');

      const later = await startRedisServer(redis.port);
      onTestFinished(() => later.stop());
      await expect.poll(() => gateway.output.stdout).toContain('redis reconnected');
      const other = await serve(env);
      await expect.poll(async () => (await fetch(`${other.url}/api/users`)).status).toBe(200);
      expect(gateway.output.stdout.match(/redis unavailable/g)).toHaveLength(1);

      // Neither serving nor shutting down depends on Redis.
      await later.stop();
      expect((await fetch(`${gateway.url}/api/users`)).status).toBe(200);
      await stop(gateway);
      expect(sandbox.stats().apiRejections).toBe(0);
    },
  );
});

/** Uses a separate account, because the Redis is shared with other tests. */
async function start(url: string): Promise<{ sandbox: Sandbox; env: Record<string, string> }> {
  const sandbox = await startSandbox({ accountId: randomUUID() });
  return { sandbox, env: { ...environmentFor(sandbox), REDIS_URL: url } };
}

async function stop(gateway: CliProcess): Promise<void> {
  gateway.kill('SIGTERM');
  expect(await gateway.waitForExit()).toBe(0);
}
