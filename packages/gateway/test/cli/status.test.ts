import { describe, expect, inject, it } from 'vitest';
import { freePort } from '../../../../test/support/ports.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { startSandboxConfig } from '../support/sandbox-config.ts';
import { runCli } from '../support/run-cli.ts';

const redisUrl = inject('redisUrl');

describe('evertoken status', () => {
  it.skipIf(redisUrl === undefined)('shows the shared token without minting one', async () => {
    const { sandbox, config } = await startSandboxConfig({ redis: { url: redisUrl } });
    const before = await runCli('status', ...config);
    expect(before).toMatchObject({ status: 0, stderr: '' });
    expect(before.stdout).toBe(
      'default\n  token     none\n  next      the next request mints one\n  minting   no\n  cooldown  none\n',
    );
    expect(sandbox.stats().tokenRequests).toBe(0);

    const token = (await runCli('token', ...config)).stdout.trim();
    const after = await runCli('status', ...config);
    expect(after.stdout).toMatch(
      /^default\n {2}token {5}generation \d+\n {2}minted {4}\d+ s ago by \S+\n {2}accepted {2}not yet\n {2}refresh {3}in 4\d min\n {2}expires {3}in (?:59|60) min\n/,
    );
    const json = await runCli('status', '--json', ...config);
    expect(JSON.parse(json.stdout)).toEqual([
      {
        account: 'default',
        provider: 'zoom',
        key: expect.stringMatching(/^[\w-]{22}$/),
        record: {
          generation: expect.any(Number),
          ageMs: expect.any(Number),
          remainingMs: expect.any(Number),
          refreshInMs: expect.any(Number),
          mintedBy: expect.any(String),
        },
      },
    ]);
    expect(after.stdout + json.stdout).not.toContain(token);
    expect(sandbox.stats().tokenRequests).toBe(1);
  });

  it.skipIf(redisUrl === undefined)('shows the cooldown after a failed mint', async () => {
    const { config } = await startSandboxConfig({
      redis: { url: redisUrl },
      account: { clientSecret: 'wrong' },
    });
    await runCli('token', ...config);
    const { stdout } = await runCli('status', ...config);
    expect(stdout).toMatch(/cooldown {2}\d+ s after CLIENT_REJECTED \(1 in a row\)/);
  });

  it('shows what the gateway of this machine has found, and that none answers', async () => {
    const { gateway, sandbox, url, adminUrl } = await startCompleteGateway();
    sandbox.configureApp(sandbox.credentials.clientId, { clientSecret: 'changed' });
    expect((await fetch(`${url}/api/users/me`)).status).toBe(503);
    const port = Number(new URL(adminUrl).port);
    const { config } = await startSandboxConfig({ admin: { port } });
    const found = await runCli('status', ...config);
    expect(found.stdout).toMatch(/ready +no, not for default \(http:.*\/readyz\)/);
    expect(found.stdout).toMatch(/problem +critical, default: The token .* \(CLIENT_REJECTED\)/);
    expect((await fetch(`${adminUrl}/readyz`)).status).toBe(503);
    await gateway.close(0);
    const gone = await runCli('status', ...config);
    expect(gone.stdout).toContain(`no gateway answers at ${adminUrl} (ECONNREFUSED)`);
  });

  it.skipIf(redisUrl === undefined)(
    'prints as JSON with each account the problems that concern it',
    async () => {
      const { sandbox, url, adminUrl } = await startCompleteGateway();
      sandbox.faults.add({ match: '/v2/*', kind: 'status', status: 503 });
      for (let request = 0; request < 3; request += 1) await fetch(`${url}/api/users/me`);
      const admin = { port: Number(new URL(adminUrl).port) };
      const redis = { url: redisUrl };
      const { config } = await startSandboxConfig({ admin, redis });
      const { status, stdout } = await runCli('status', '--json', ...config);
      const [account] = JSON.parse(stdout) as { problems: { code: string }[] }[];
      expect([status, account?.problems.map(({ code }) => code)]).toEqual([
        0,
        ['API_SERVER_ERROR'],
      ]);
    },
  );

  it('fails when no store is configured, or Redis is unavailable', async () => {
    const none = await runCli('status', ...(await startSandboxConfig()).config);
    expect([none.status, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toContain(
      'Neither Redis nor Postgres is configured (REDIS_URL, POSTGRES_URL): nothing is shared',
    );

    const url = `redis://127.0.0.1:${await freePort()}`;
    const unavailable = await runCli(
      'status',
      ...(await startSandboxConfig({ redis: { url } })).config,
    );
    expect([unavailable.status, unavailable.stdout]).toEqual([1, '']);
    expect(unavailable.stderr).toMatch(/Redis is unavailable.*\nSTORE_UNAVAILABLE: /);
  });
});
