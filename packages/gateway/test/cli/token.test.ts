import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { freePort } from '../../../../test/support/ports.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { simulateTerminal } from '../support/tty.ts';
import { startSandboxConfig } from '../support/sandbox-config.ts';
import { runCli } from '../support/run-cli.ts';

const redisUrl = inject('redisUrl');

describe('evertoken token', () => {
  it('prints a valid token and nothing else', async () => {
    const { sandbox, config } = await startSandboxConfig();
    const { status, stdout, stderr } = await runCli('token', ...config);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^eyJ[\w.-]+\n$/);
    const headers = { authorization: `Bearer ${stdout.trim()}` };
    expect((await fetch(`${sandbox.apiUrl}/users/me`, { headers })).status).toBe(200);
  });

  it('advises no command line that contains the token', async () => {
    const { stdout } = await runCli('help', 'token');
    expect(stdout).toContain('evertoken token --header | curl -H @-');
    expect(stdout).not.toMatch(/-H "?\$\(/);
  });

  it.skipIf(redisUrl === undefined)('prints the token that is shared in Redis', async () => {
    const { sandbox, config } = await startSandboxConfig({ redis: { url: redisUrl } });
    const first = await runCli('token', ...config);
    const header = await runCli('token', '--header', ...config);
    const json = await runCli('token', '--json', ...config);
    expect(header.stdout).toBe(`Authorization: Bearer ${first.stdout}`);
    expect(JSON.parse(json.stdout)).toEqual({
      token: first.stdout.trim(),
      type: 'Bearer',
      expiresAt: expect.stringMatching(/^20\d\d-.*Z$/),
      generation: expect.any(Number),
      scopes: expect.arrayContaining(['user:read:user:admin']),
      apiUrl: sandbox.apiUrl,
    });
    expect(sandbox.stats().tokensIssued).toBe(1);
  });

  it('warns on a terminal that the token is a secret', async () => {
    const { config } = await startSandboxConfig();
    const restore = simulateTerminal();
    const { stdout, stderr } = await runCli('token', ...config).finally(restore);
    expect(stdout).toMatch(/^eyJ/);
    expect(stderr).toMatch(
      /^The token is a secret: until \d\d:\d\d its holder can act as your Zoom app/,
    );
  });

  it('mints a token and prints a warning when Redis is unavailable', async () => {
    const { config } = await startSandboxConfig({
      redis: { url: `redis://127.0.0.1:${await freePort()}` },
    });
    const { status, stdout, stderr } = await runCli('token', ...config);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^eyJ/);
    expect(stderr).toContain('Redis is unavailable');
  });

  it('prints the token error to standard error when there is no token', async () => {
    const { config } = await startSandboxConfig({ account: { clientSecret: 'wrong-Secret-9' } });
    const { status, stdout, stderr } = await runCli('token', ...config);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^CLIENT_REJECTED: .*Copy them again/);
    expect(stderr).not.toContain('wrong-Secret-9');
  });

  it('prints the token of the selected account', async () => {
    const { config } = await startSandboxConfig({ account: { name: 'labs' } });
    expect((await runCli('token', '--account', 'labs', ...config)).status).toBe(0);
    const other = await runCli('token', '--account', 'lab', ...config);
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('unknown account "lab" (configured: labs)');
  });

  it('requires credentials and a valid configuration', async () => {
    const folder = await createTempDir({
      'none.yaml': 'accounts: [{ sandbox: true }]',
      'bad.yaml': 'log: { level: loud }\naccounts: [{ sandbox: true }]',
    });
    const none = await runCli('token', '--config', join(folder, 'none.yaml'));
    expect([none.status, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toContain('No credentials are configured');
    const bad = await runCli('token', '--config', join(folder, 'bad.yaml'));
    expect(bad.status).toBe(1);
    expect(bad.stderr).toMatch(/bad\.yaml:1:8: log\.level must be one of/);
  });
});
