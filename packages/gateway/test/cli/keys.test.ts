import { hash } from 'node:crypto';
import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { CONFIG_TEMPLATE } from '../../src/cli/commands/config.ts';
import { getClosedPort } from '../support/closed-port.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { runCli } from '../support/run-cli.ts';

afterEach(() => vi.unstubAllEnvs());

const KEY = /^evt_([0-9a-f]{16})_[\w-]{43}\n$/;

const FILE = `callers:\n  - { name: wiki, allow: ['* /**'], keys: [{ id: aaaaaaaaaaaaaaaa, sha256: ${'ab'.repeat(32)} }] }\n`;

describe('evertoken keys', () => {
  it('creates, lists and revokes keys in a file that keeps its comments', async () => {
    const template = CONFIG_TEMPLATE.replace('port: 8081', `port: ${await getClosedPort()}`);
    const file = join(await createTempDir({ 'evertoken.yaml': template }), 'evertoken.yaml');
    await chmod(file, 0o640);
    const keys = async (...args: string[]): Promise<string> => {
      const { status, stdout, stderr } = await runCli('keys', ...args, '--config', file);
      expect([status, stderr]).toEqual([0, expect.not.stringMatching(/evt_\w{16}_/)]);
      return stdout;
    };
    const first = await keys(
      'create',
      'billing',
      '--allow',
      'GET /users/**',
      '--allow',
      'POST /users/*/meetings',
      '--rate',
      '2.5',
      '--weight',
      '3',
    );
    const second = await keys('create', 'billing');
    const [id, otherId] = [first, second].map((key) => KEY.exec(key)![1]!);
    expect(parse(await readFile(file, 'utf8')).callers).toEqual([
      {
        name: 'billing',
        allow: ['GET /users/**', 'POST /users/*/meetings'],
        ratePerSecond: 2.5,
        weight: 3,
        keys: [
          { id, sha256: hash('sha256', first.trim()) },
          { id: otherId, sha256: hash('sha256', second.trim()) },
        ],
      },
    ]);

    const admin = await keys('create', '--admin');
    expect(parse(await readFile(file, 'utf8')).admin.keySha256).toBe(hash('sha256', admin.trim()));
    expect(await keys('list')).toContain(`${id}, ${otherId}, GET /users/**`);
    expect(JSON.parse(await keys('list', '--json'))).toMatchObject([
      { name: 'billing', keyIds: [id, otherId] },
    ]);

    await keys('revoke', id!);
    expect(JSON.parse(await keys('list', '--json'))).toMatchObject([{ keyIds: [otherId] }]);
    await keys('revoke', otherId!);
    expect(await keys('list', '--json')).toBe('[]\n');
    const left = (await readFile(file, 'utf8')).split('\n');
    expect(template.split('\n').filter((line) => !left.includes(line))).toEqual([]);
    // An empty list denies all requests; without any list, a switch might allow them.
    expect(left).toContain('callers: []');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  it('prints the settings to add without a configuration file', async () => {
    const program = await runCli('keys', 'create', 'billing', '--allow', 'GET /users');
    expect(program.status).toBe(0);
    const [, id] = KEY.exec(program.stdout)!;
    expect(program.stderr).toContain(hash('sha256', program.stdout.trim()));
    expect(program.stderr).toContain(id);
  });

  it('names the variable for the hash of the admin key without a configuration file', async () => {
    const { stdout, stderr } = await runCli('keys', 'create', '--admin');
    expect(stderr).toContain('ADMIN_KEY_SHA256');
    expect(stderr).toContain(hash('sha256', stdout.trim()));
  });

  it.each<[string, string[], RegExp[]]>([
    [
      'an unknown account',
      ['create', 'x', '--allow', 'GET /users', '--account', 'q'],
      [/account refers to an unknown account "q" \(configured: default\)/],
    ],
    [
      'every invalid setting',
      ['create', 'x y', '--allow', 'get users', '--rate', 'fast'],
      [/name must be/, /allow\[0\] must be/, /ratePerSecond must be/],
    ],
    ['a caller without permissions', ['create', 'x'], [/allow must name at least one/]],
    [
      'an existing caller',
      ['create', 'wiki', '--allow', 'GET /users'],
      [/name "wiki" already exists/],
    ],
    [
      'an unknown key',
      ['revoke', '0000000000000000'],
      [/callers do not contain the key 0000000000000000/],
    ],
  ])('rejects %s without changing the file', async (_what, args, messages) => {
    const text = FILE;
    const folder = await createTempDir({ 'e.yaml': text });
    const program = await runCli('keys', ...args, '--config', join(folder, 'e.yaml'));
    expect(program.status).toBe(1);
    for (const message of messages) expect(program.stderr).toMatch(message);
    expect(program.stdout).toBe('');
    expect(await readFile(join(folder, 'e.yaml'), 'utf8')).toBe(text);
  });

  it.each([
    ['revoke', 'aaaaaaaaaaaaaaaa'],
    ['create', 'wiki'],
  ])('%s changes no file that a gateway would not apply', async (...args) => {
    const text = `${FILE}log: { level: loud }\n`;
    const file = join(await createTempDir({ 'e.yaml': text }), 'e.yaml');
    const { status, stdout, stderr } = await runCli('keys', ...args, '--config', file);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/e\.yaml:\d+:\d+: log\.level must be one of/);
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it.each([
    ['an unknown variable', '{ env: NOT_SET_HERE }'],
    ['an unknown file', '{ file: /nowhere/secret }'],
  ])('edits a file that refers to %s, which the gateway may know', async (_what, secret) => {
    const text = `accounts: [{ accountId: a, clientId: b, clientSecret: ${secret} }]\n${FILE}`;
    const file = join(await createTempDir({ 'e.yaml': text }), 'e.yaml');
    expect((await runCli('keys', 'create', 'wiki', '--config', file)).status).toBe(0);
  });

  it('rejects a file that is invalid or missing', async () => {
    const folder = await createTempDir({ 'e.yaml': 'a: [' });
    for (const file of ['e.yaml', 'missing.yaml']) {
      const program = await runCli('keys', 'create', '--admin', '--config', join(folder, file));
      expect(program.status).toBe(1);
      expect(program.stdout).toBe('');
      expect(program.stderr).toMatch(/is not a valid configuration|cannot be edited \(ENOENT\)/);
    }
  });
});

describe('evertoken config', () => {
  it('template prints a file that check accepts', async () => {
    const template = await runCli('config', 'template');
    expect(template.status).toBe(0);
    const file = join(await createTempDir({ 'e.yaml': template.stdout }), 'e.yaml');
    vi.stubEnv('EVERTOKEN_CONFIG', file);
    for (const name of ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET']) {
      vi.stubEnv(name, 'value');
    }
    const check = await runCli('config', 'check');
    expect(check.status).toBe(0);
    expect(check.stderr).toBe(`${file} is valid. Accounts: default. Callers: none.\n`);
  });

  it('check reports every issue with its line and column', async () => {
    const file = join(
      await createTempDir({
        'e.yaml': 'listen:\n  port: 70000\nlog: { level: loud }\naccounts: [{ sandbox: true }]\n',
      }),
      'e.yaml',
    );
    const check = await runCli('config', 'check', '--config', file);
    expect(check.status).toBe(1);
    expect(check.stderr.split('\n')).toEqual([
      `${file}:2:3: listen.port must be a whole number from 0 to 65535, got 70000`,
      expect.stringContaining(`${file}:3:8: log.level must be one of`),
      `${file} has 2 issues.`,
      '',
    ]);
  });

  it('check validates the environment without a configuration file', async () => {
    const good = await runCli('config', 'check');
    expect(good.status).toBe(0);
    vi.stubEnv('ZOOM_ACCOUNT_ID', 'a');
    const bad = await runCli('config', 'check');
    expect(bad.status).toBe(1);
    expect(bad.stderr).toContain('ZOOM_CLIENT_SECRET is missing');
  });
});
