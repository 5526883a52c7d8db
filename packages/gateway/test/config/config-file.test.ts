import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, type ConfigResult } from '../../src/config/read-config.ts';
import type { GatewayConfig } from '../../src/config/schema.ts';
import { CONFIG_TEMPLATE } from '../../src/cli/commands/config.ts';
import { getCredentials } from '../support/get-credentials.ts';
import { createTempDir } from '../support/temp-dir.ts';

const SHA256 = 'ab'.repeat(32);
const SANDBOX = 'accounts: [{ sandbox: true }]\n';

describe('configuration file', () => {
  it('has a default for every setting but the credentials', () => {
    expect(read(SANDBOX)).toMatchObject({
      kind: 'config',
      config: { accounts: [{ name: 'default' }] },
    });
  });

  it('configures several accounts and their callers', () => {
    const config = expectConfig(`
accounts:
  - { name: main, accountId: a, clientId: b, clientSecret: TOP-SECRET, plan: pro, planShare: 0.9 }
  - { name: labs, accountId: c, clientId: d, clientSecret: TOP-SECRET, tokenModel: capped:2 }
callers:
  - name: billing
    account: labs
    allow: ['GET /users/**']
    ratePerSecond: 0.5
    keys: [{ id: '0123456789012345', sha256: ${SHA256} }]
  - name: staff
    account: main
    allow: ['GET,POST /users/*/meetings']
    jwt: { issuer: 'https://id.example', audience: zoom, jwksUrl: 'https://id.example/keys' }
`);
    expect(config.accounts).toMatchObject([
      { name: 'main', plan: 'pro', planShare: 0.9 },
      { name: 'labs', tokenModel: { capped: 2 }, plan: 'unlimited' },
    ]);
    expect(config.callers).toMatchObject([
      {
        name: 'billing',
        account: 'labs',
        ratePerSecond: 0.5,
        weight: 1,
        keys: [{ sha256: SHA256 }],
      },
      { name: 'staff', keys: [], jwt: { subjectClaim: 'sub', clockToleranceSeconds: 30 } },
    ]);
  });

  it('resolves references to variables and files, also for numbers and lists', async () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const folder = await createTempDir({
      secret: 'FROM FILE\r\n',
      keys: `new:${key},old:${key}\n`,
    });
    const text = `
listen: { port: { env: PORT }, dangerouslyAllowAnyone: { env: OPEN } }
redis: { encryptionKeys: { file: keys } }
accounts:
  - { accountId: { env: ID }, clientId: '42', clientSecret: { file: ${join(folder, 'secret')} } }
`;
    const result = readConfig(
      { PORT: '9000', ID: ' 42 ', OPEN: 'true' },
      { path: join(folder, 'evertoken.yaml'), text },
    );
    if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
    const { listen, redis } = result.config;
    expect(listen).toMatchObject({ port: 9000, dangerouslyAllowAnyone: true });
    expect(redis.encryptionKeys.map(({ id }) => id)).toEqual(['new', 'old']);
    const credentials = getCredentials(result.config);
    expect(credentials).toMatchObject({ accountId: '42', clientId: '42' });
    expect(credentials?.clientSecret.reveal()).toBe('FROM FILE');
    expect([...result.files.keys()]).toEqual([join(folder, 'keys'), join(folder, 'secret')]);
  });

  it('reports all issues at once, in order, each with its line and column', () => {
    expect(
      expectIssues(`listen: { host: 0.0.0.0, prot: 80 }
limits:
  headersTimeoutMs: 2000
  requestTimeoutMs: 1000
accounts:
  - accountId: 123
    clientId: x
    clientSecret: { file: missing }
    tokenUrl: http://zoom.example
  - { name: default, sandbox: true }
redis:
  url: { env: NOPE }
  encryptionKeys: [{ id: a, key: TOP-SECRET }]
callers:
  - name: a
    accuont: z
    allow: [GET users, 'get /', 'GET /**/x?', 'GET /users/**']
    account: q
    keys: nope
  - name: a
    allow: []
    jwt: { issuer: i, audience: a, jwksUrl: 'http://id.example', algorithms: [HS256] }
`),
    ).toEqual([
      expect.stringMatching(
        /^e\.yaml:1:26: listen\.prot is an unknown setting; did you mean port\?$/,
      ),
      'e.yaml:3:3: limits.headersTimeoutMs must not exceed requestTimeoutMs',
      'e.yaml:6:5: accounts[0].accountId must be text; a number needs quotes around it',
      expect.stringMatching(
        /^e\.yaml:8:5: accounts\[0\]\.clientSecret must come from .*missing, which cannot be read \(ENOENT\)$/,
      ),
      expect.stringMatching(/^e\.yaml:9:5: accounts\[0\]\.tokenUrl must start with https:/),
      'e.yaml:10:7: accounts[1].name is used twice',
      'e.yaml:12:3: redis.url must come from NOPE, which is not set',
      expect.stringMatching(/^e\.yaml:13:29: redis\.encryptionKeys\[0\]\.key must be 32 bytes/),
      expect.stringMatching(
        /^e\.yaml:16:5: callers\[0\]\.accuont is an unknown setting; did you mean account\?$/,
      ),
      expect.stringMatching(/^e\.yaml:17:13: callers\[0\]\.allow\[0\] must be methods/),
      expect.stringMatching(/^e\.yaml:17:24: callers\[0\]\.allow\[1\] must be methods/),
      expect.stringMatching(/^e\.yaml:17:33: callers\[0\]\.allow\[2\] must be methods/),
      'e.yaml:18:5: callers[0].account refers to an unknown account "q" (configured: default)',
      'e.yaml:19:5: callers[0].keys must be a list',
      'e.yaml:19:5: callers[0].keys must have at least one, unless jwt is set',
      'e.yaml:20:5: callers[1].name is used twice',
      expect.stringMatching(/^e\.yaml:21:5: callers\[1\]\.allow must name at least one/),
      expect.stringMatching(/^e\.yaml:22:36: callers\[1\]\.jwt\.jwksUrl must start with https:/),
      expect.stringMatching(/^e\.yaml:22:79: callers\[1\]\.jwt\.algorithms\[0\] must be one of/),
    ]);
  });

  it.each([
    ['a: [', /^e\.yaml:1:5: /],
    ['a: 1\na: 2', /^e\.yaml:2:1: Map keys must be unique/],
    ['\tlisten: {}', /^e\.yaml:1:1: /],
    ['- 1', /^e\.yaml:1:1: the file must be a group of settings/],
    ['listen: 7', /^e\.yaml:1:1: listen must be a group of settings/],
    ['accounts: []', /^e\.yaml:1:1: accounts must have at least one/],
  ])('rejects %j with the position of the issue', (text, first) => {
    expect(expectIssues(text)[0]).toMatch(first);
  });

  it('serves local programs without credentials on a loopback address only', () => {
    const open = `${SANDBOX}listen: { host: 0.0.0.0, allowAnonymous: true }\n`;
    expect(expectIssues(open)).toEqual([expect.stringMatching(/listen\.host is 0\.0\.0\.0/)]);
    const callers = `callers: [{ name: a, allow: ['* /**'], keys: [{ id: '0123456789abcdef', sha256: ${SHA256} }] }]\n`;
    expect(expectConfig(open + callers).listen.host).toBe('0.0.0.0');
  });

  it('rejects two callers with the same key', () => {
    const caller = (name: string): string =>
      `  - { name: ${name}, allow: ['* /**'], keys: [{ id: '0123456789abcdef', sha256: ${SHA256} }] }\n`;
    expect(expectIssues(`${SANDBOX}callers:\n${caller('a')}${caller('b')}`)).toEqual([
      'e.yaml:4:43: callers[1].keys[0].id is used twice',
    ]);
  });
});

it('accepts the example of the gateway guide', async () => {
  const page = new URL('../../../../docs/guides/gateway.md', import.meta.url);
  const guide = await readFile(page, 'utf8');
  const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(guide)!;
  const folder = await createTempDir({ zoom: 'secret' });
  const text = yaml.replace('/run/secrets/zoom', join(folder, 'zoom'));
  const environment = { ZOOM_ACCOUNT_ID: 'a', ZOOM_CLIENT_ID: 'b', REDIS_URL: 'redis://redis' };
  const config = expectConfig(text, environment);
  expect(config.callers!.map(({ name }) => name)).toEqual(['billing', 'events']);
});

describe('the configuration template', () => {
  const environment = { ZOOM_ACCOUNT_ID: 'a', ZOOM_CLIENT_ID: 'b', ZOOM_CLIENT_SECRET: 'c' };

  it('is valid and differs from the defaults only in the credentials', () => {
    expect(expectConfig(CONFIG_TEMPLATE, environment)).toEqual({
      ...expectConfig(SANDBOX),
      accounts: [
        {
          ...expectConfig(SANDBOX).accounts[0],
          sandbox: false,
          credentials: expect.anything(),
        },
      ],
    });
  });

  it('is valid with all commented-out settings enabled', () => {
    const text = CONFIG_TEMPLATE.replaceAll(/^( *)#(?! \w)/gm, '$1').replace(
      '{ file: /run/secrets/token-key }',
      Buffer.alloc(32, 7).toString('base64'),
    );
    const config = expectConfig(text, { ...environment, REDIS_URL: 'redis://redis' });
    expect(config.callers).toMatchObject([{ name: 'staff', jwt: { audience: 'zoom' } }]);
    expect(config.redis.encryptionKeys).toHaveLength(1);
    expect(config.tracing.otlpUrl).toBe('http://localhost:4318');
  });
});

function read(text: string, environment = {}): ConfigResult {
  return readConfig(environment, { path: 'e.yaml', text });
}

function expectConfig(text: string, environment = {}): GatewayConfig {
  const result = read(text, environment);
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  return result.config;
}

function expectIssues(text: string): readonly string[] {
  const result = read(text);
  if (result.kind === 'config') throw new Error('the configuration was accepted');
  expect(result.issues.join('\n')).not.toContain('TOP-SECRET');
  return result.issues;
}
