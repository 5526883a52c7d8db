import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startRedisServer } from '../../../test/support/redis-server.ts';
import { runApp, sandboxVariables } from '../../../test/support/running-app.ts';

/** The active users of the sandbox, which has 50 users. */
const ACTIVE_USERS = 46;

describe.skipIf(inject('redisUrl') === undefined)('the worker queue example', () => {
  it('runs with its own Redis and a built-in sandbox without environment variables', async () => {
    const { ended, output } = await runApp('worker-queue', {});
    expect(await ended, output()).toBe(0);
    expect(output()).toContain('REDIS_URL is not set: started a redis-server');
    expect(output()).toMatch(/ZOOM_ACCOUNT_ID is not set: .* Zoom sandbox at http:/);
    expect(output().match(/@example\.com: \d+ meetings/g)).toHaveLength(ACTIVE_USERS);
  });

  it('shares one token between producer and workers, and replaces it when it is revoked', async () => {
    const sandbox = await createSandbox({ users: 12 });
    const redis = await startRedisServer();
    onTestFinished(async () => {
      await sandbox.close();
      await redis.stop();
    });
    const variables = { ...sandboxVariables(sandbox), REDIS_URL: redis.url };
    const first = await runApp('worker-queue', variables);
    expect(await first.ended, first.output()).toBe(0);
    expect(first.output().match(/token minted/g)).toHaveLength(1);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRejections: 0 });

    // Redis still has the token, but Zoom has revoked it.
    sandbox.revokeAllTokens();
    const second = await runApp('worker-queue', variables);
    expect(await second.ended, second.output()).toBe(0);
    expect(second.output().match(/@example\.com: \d+ meetings/g)).toHaveLength(12);
    expect(sandbox.stats().tokenRequests).toBe(2);
  });

  it('fails without retries when the secret is wrong', async () => {
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
