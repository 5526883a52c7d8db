import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startRedisServer } from '../../../test/support/redis-server.ts';
import { runApp, sandboxVariables } from '../../../test/support/running-app.ts';

/** Of the sandbox's 50 users. */
const ACTIVE_USERS = 46;

describe.skipIf(inject('redisUrl') === undefined)('the worker queue example', () => {
  it('runs without any variable, with a Redis and a sandbox of its own', async () => {
    const { ended, output } = await runApp('worker-queue', {});
    expect(await ended, output()).toBe(0);
    expect(output()).toContain('No REDIS_URL: started a redis-server');
    expect(output()).toMatch(/No ZOOM_ACCOUNT_ID: .* Zoom sandbox at http:/);
    expect(output().match(/@example\.com: \d+ meetings/g)).toHaveLength(ACTIVE_USERS);
  });

  it('gets one token for producer and workers, and survives its early end', async () => {
    const sandbox = await createSandbox({ users: 12 });
    const redis = await startRedisServer();
    onTestFinished(async () => {
      await sandbox.close();
      await redis.stop();
    });
    const variables = { ...sandboxVariables(sandbox), REDIS_URL: redis.url };
    const first = await runApp('worker-queue', variables);
    expect(await first.ended, first.output()).toBe(0);
    expect(first.output().match(/got a token/g)).toHaveLength(1);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRejections: 0 });

    // The token is in Redis still, but Zoom does not know it any more.
    sandbox.revokeAllTokens();
    const second = await runApp('worker-queue', variables);
    expect(await second.ended, second.output()).toBe(0);
    expect(second.output().match(/@example\.com: \d+ meetings/g)).toHaveLength(12);
    expect(sandbox.stats().tokenRequests).toBe(2);
  });

  it('fails for good when the secret is wrong', async () => {
    const sandbox = await createSandbox();
    onTestFinished(() => sandbox.close());
    const variables = { ...sandboxVariables(sandbox), ZOOM_CLIENT_SECRET: 'hidden-secret' };
    const { ended, output } = await runApp('worker-queue', variables);
    expect(await ended).toBe(1);
    expect(output()).toContain('The token endpoint rejected the client id');
    expect(output()).not.toContain('hidden-secret');
    expect(sandbox.stats().apiRequests).toBe(0);
  });
});
