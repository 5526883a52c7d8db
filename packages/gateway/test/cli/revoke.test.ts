import { randomBytes } from 'node:crypto';
import { createTokenManager } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { createClient } from 'redis';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startSandboxConfig } from '../support/sandbox-config.ts';
import { runCli } from '../support/run-cli.ts';

const redisUrl = inject('redisUrl');

describe.skipIf(redisUrl === undefined)('evertoken revoke', () => {
  const key = { id: 'k1', key: randomBytes(32).toString('base64') };

  it.each([
    ['plain', []],
    ['encrypted', [key]],
  ])('revokes the %s token at Zoom, and the next request mints a new one', async (_what, keys) => {
    const { sandbox, config } = await startSandboxConfig({
      redis: { url: redisUrl, encryptionKeys: keys },
    });
    const old = (await runCli('token', ...config)).stdout.trim();
    const revoked = await runCli('revoke', '--yes', ...config);
    expect(revoked).toMatchObject({ status: 0, stdout: '' });
    expect(revoked.stderr).toMatch(/^default: the token is revoked/);
    const headers = { authorization: `Bearer ${old}` };
    expect((await fetch(`${sandbox.apiUrl}/users/me`, { headers })).status).toBe(401);
    expect((await runCli('status', ...config)).stdout).toContain('token     none');

    const next = (await runCli('token', ...config)).stdout.trim();
    expect(next).not.toBe(old);
    expect(sandbox.stats()).toMatchObject({ tokensIssued: 2, tokensRevoked: 1 });
  });

  it('lets clients of the revoked token continue with a new one', async () => {
    const { sandbox, config } = await startSandboxConfig({ redis: { url: redisUrl } });
    const client = await createClient({ url: redisUrl! }).connect();
    const tokens = createTokenManager({
      provider: zoom({
        ...sandbox.credentials,
        tokenUrl: sandbox.tokenUrl,
        apiUrl: sandbox.apiUrl,
      }),
      store: redisStore(client),
    });
    onTestFinished(async () => {
      await tokens.close();
      client.destroy();
    });
    const send = withToken(tokens);
    expect((await send('/users/me')).status).toBe(200);
    expect((await runCli('revoke', '--yes', ...config)).status).toBe(0);
    expect((await send('/users/me')).status).toBe(200);
    expect(sandbox.stats()).toMatchObject({ tokensIssued: 2, tokensRevoked: 1, apiRejections: 1 });
  });

  it('does nothing without --yes', async () => {
    const { sandbox, config } = await startSandboxConfig({ redis: { url: redisUrl } });
    await runCli('token', ...config);
    const { status, stderr } = await runCli('revoke', ...config);
    expect(status).toBe(2);
    expect(stderr).toContain('confirm with --yes');
    expect(sandbox.stats().tokensRevoked).toBe(0);
  });

  it('keeps the token in Redis when Zoom does not revoke it', async () => {
    const { sandbox, config } = await startSandboxConfig({ redis: { url: redisUrl } });
    const token = await runCli('token', ...config);
    sandbox.faults.add({ match: '/oauth/revoke', kind: 'status', status: 503 });
    const { status, stderr } = await runCli('revoke', '--yes', ...config);
    expect(status).toBe(1);
    expect(stderr).toMatch(/the token was not revoked: TOKEN_ENDPOINT_FAILED: .*status 503/);
    expect(await runCli('token', ...config)).toEqual(token);
  });

  it('fails when the token cannot be decrypted', async () => {
    const { sandbox, config } = await startSandboxConfig({
      redis: { url: redisUrl, encryptionKeys: [key] },
    });
    const { config: other } = await startSandboxConfig({
      redis: { url: redisUrl },
      account: { ...sandbox.credentials, tokenUrl: sandbox.tokenUrl },
    });
    await runCli('token', ...config);
    const { status, stderr } = await runCli('revoke', '--yes', ...other);
    expect(status).toBe(1);
    expect(stderr).toContain('cannot be decrypted with these encryption keys');
  });

  it('succeeds when there is no shared token, and fails when no store is configured', async () => {
    const { config } = await startSandboxConfig({ redis: { url: redisUrl } });
    const none = await runCli('revoke', '--yes', ...config);
    expect(none.status).toBe(0);
    expect(none.stderr).toContain('there is no shared token');
    const alone = await runCli('revoke', '--yes', ...(await startSandboxConfig()).config);
    expect(alone.status).toBe(1);
    expect(alone.stderr).toContain(
      'Neither Redis nor Postgres is configured (REDIS_URL, POSTGRES_URL)',
    );
  });
});
