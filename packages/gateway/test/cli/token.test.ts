import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { freePort } from '../../../../test/setup/redis-server.ts';
import { folderWith } from '../folder-with.ts';
import { asTerminal } from './as-terminal.ts';
import { fleet } from './fleet-file.ts';
import { runHere } from './run-here.ts';

const redisUrl = inject('redisUrl');

describe('evertoken token', () => {
  it('prints a live token and nothing else', async () => {
    const { sandbox, config } = await fleet();
    const { status, stdout, stderr } = await runHere('token', ...config);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^eyJ[\w.-]+\n$/);
    const headers = { authorization: `Bearer ${stdout.trim()}` };
    expect((await fetch(`${sandbox.apiUrl}/users/me`, { headers })).status).toBe(200);
  });

  it.skipIf(redisUrl === undefined)('prints the one that the fleet shares', async () => {
    const { sandbox, config } = await fleet({ redis: { url: redisUrl } });
    const first = await runHere('token', ...config);
    const header = await runHere('token', '--header', ...config);
    const json = await runHere('token', '--json', ...config);
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

  it('warns where people may see it', async () => {
    const { config } = await fleet();
    const restore = asTerminal();
    const { stdout, stderr } = await runHere('token', ...config).finally(restore);
    expect(stdout).toMatch(/^eyJ/);
    expect(stderr).toMatch(
      /^This is a secret: until \d\d:\d\d whoever has it acts as your Zoom app/,
    );
  });

  it('goes on without Redis, and says so', async () => {
    const { config } = await fleet({ redis: { url: `redis://127.0.0.1:${await freePort()}` } });
    const { status, stdout, stderr } = await runHere('token', ...config);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^eyJ/);
    expect(stderr).toContain('Redis is away');
  });

  it('says why there is none, with nothing on standard output', async () => {
    const { config } = await fleet({ account: { clientSecret: 'wrong-Secret-9' } });
    const { status, stdout, stderr } = await runHere('token', ...config);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^CLIENT_REJECTED: .*Copy them again/);
    expect(stderr).not.toContain('wrong-Secret-9');
  });

  it('is of the account that is asked for', async () => {
    const { config } = await fleet({ account: { name: 'labs' } });
    expect((await runHere('token', '--account', 'labs', ...config)).status).toBe(0);
    const other = await runHere('token', '--account', 'lab', ...config);
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('there is no account lab, but labs');
  });

  it('needs credentials, and a configuration that is right', async () => {
    const folder = await folderWith({ 'none.yaml': '{}', 'bad.yaml': 'log: { level: loud }' });
    const none = await runHere('token', '--config', join(folder, 'none.yaml'));
    expect([none.status, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toContain('There are no credentials');
    const bad = await runHere('token', '--config', join(folder, 'bad.yaml'));
    expect(bad.status).toBe(1);
    expect(bad.stderr).toMatch(/bad\.yaml:1:8: log\.level must be one of/);
  });
});
