import { describe, expect, it } from 'vitest';
import { completeEnvironment } from '../../src/cli/dot-env.ts';
import { runCli } from '../support/run-cli.ts';
import { runProgram } from '../support/cli-process.ts';
import { createTempDir } from '../support/temp-dir.ts';

const IDS = { ZOOM_ACCOUNT_ID: 'a', ZOOM_CLIENT_ID: 'b' };
const SECRET = { ZOOM_CLIENT_SECRET: 'secret' };
const URLS = { ZOOM_OAUTH_URL: 'https://attacker.example/token' };

type Variables = Record<string, string>;

describe('.env of the current folder', () => {
  it.each<[string, Variables, Variables, readonly string[]]>([
    ['everything', {}, { ...IDS, ...SECRET, ...URLS, REDIS_URL: 'redis://r' }, []],
    ['URLs without any secret', {}, { ...URLS, REDIS_URL: 'redis://r' }, []],
    [
      'harmless settings beside a secret of the environment',
      SECRET,
      { ...IDS, PORT: '1', LOG_LEVEL: 'info', ZOOM_PLAN: 'pro' },
      [],
    ],
    ['what the environment sets too', { ...SECRET, ...URLS }, { ...IDS, ...URLS }, []],
    ['the ids and URLs, but not the secret', SECRET, { ...IDS, ...URLS }, ['ZOOM_OAUTH_URL']],
    [
      'a secret over which the environment takes precedence',
      SECRET,
      { ...SECRET, ...URLS },
      ['ZOOM_OAUTH_URL'],
    ],
    [
      'the name of a file of the secret',
      {},
      { ZOOM_CLIENT_SECRET_FILE: '/home/a/.ssh/id', ...URLS },
      ['ZOOM_OAUTH_URL'],
    ],
    [
      'URLs beside a file of the environment',
      { ZOOM_CLIENT_SECRET_FILE: '/secret' },
      URLS,
      ['ZOOM_OAUTH_URL'],
    ],
    ['the name of a file of a URL', SECRET, { ZOOM_API_URL_FILE: '/url' }, ['ZOOM_API_URL_FILE']],
    ...[
      'ZOOM_API_URL',
      'ZOOM_ALLOWED_API_HOSTS',
      'ZOOM_ALLOW_INSECURE_REQUESTS',
      'REDIS_URL',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'HOST',
      'ALLOW_ANONYMOUS',
      'DANGEROUSLY_ALLOW_ANYONE',
      'ALLOWED_HOSTS',
      'TRUSTED_PROXIES',
      'ADMIN_HOST',
      'ADMIN_KEY_SHA256',
      'TOKEN_ENCRYPTION_KEYS',
      'HTTPS_PROXY',
      'https_proxy',
      'http_proxy',
      'no_proxy',
      'OUTBOUND_TLS_CA_FILE',
    ].map((name): [string, Variables, Variables, string[]] => [
      name,
      { ...IDS, ...SECRET },
      { [name]: 'x' },
      [name],
    ]),
  ])('may set %s', (_what, own, dotEnv, rejected) => {
    const { environment, issues } = completeEnvironment(own, dotEnv, undefined);
    expect(issues.map((issue) => issue.split(' ', 1)[0])).toEqual(rejected);
    const accepted = Object.entries(dotEnv).filter(([name]) => !rejected.includes(name));
    expect(environment).toEqual({ ...Object.fromEntries(accepted), ...own });
  });

  it.each<[string, string, Variables, Variables, readonly string[]]>([
    [
      'secret and URL from .env',
      'clientSecret: { env: S }, tokenUrl: { env: U }',
      {},
      { S: '1', U: '2' },
      [],
    ],
    [
      'URL from .env, secret from the environment',
      'clientSecret: { env: S }, tokenUrl: { env: U }',
      { S: '1' },
      { U: '2' },
      ['U'],
    ],
    [
      'URL from .env, secret from a file',
      'clientSecret: { file: /s }, tokenUrl: { env: U }',
      {},
      { U: '2' },
      ['U'],
    ],
    [
      'URL from .env, secret in the configuration',
      'clientSecret: s, tokenUrl: { env: U }',
      {},
      { U: '2' },
      ['U'],
    ],
    [
      'id and plan from .env',
      'clientSecret: s, accountId: { env: U }, plan: { env: P }',
      {},
      { U: '2', P: '3' },
      [],
    ],
  ])('completes a configuration file: %s', (_what, account, own, dotEnv, rejected) => {
    const file = { path: 'e.yaml', text: `accounts: [{ ${account} }]` };
    const { issues } = completeEnvironment(own, dotEnv, file);
    expect(issues.map((issue) => issue.split(' ', 1)[0])).toEqual(rejected);
  });

  it('names no configuration file', async () => {
    const folder = await createTempDir({ 'e.yaml': 'accounts: [{ clientSecret: { env: PATH } }]' });
    const dotEnv = `EVERTOKEN_CONFIG=${folder}/e.yaml`;
    const program = await runProgram(['config', 'check'], {}, dotEnv);
    expect(await program.waitForExit()).toBe(1);
    expect(program.output.stderr).toMatch(
      /^EVERTOKEN_CONFIG is set in \.env of the current folder/,
    );
  });

  it('sends no secret of the environment to its URL', async () => {
    const dotEnv = 'ZOOM_OAUTH_URL=http://127.0.0.1:1/token';
    for (const command of [
      ['call', 'GET', '/users'],
      ['doctor', '--json'],
    ]) {
      const program = await runProgram(command, { ...IDS, ...SECRET }, dotEnv);
      expect(await program.waitForExit()).toBe(1);
      const { stdout, stderr } = program.output;
      expect(stdout + stderr).toContain('ZOOM_OAUTH_URL is set in .env of the current folder');
      expect(stdout + stderr).not.toContain('127.0.0.1:1/');
    }
  });
});

it('keys commands apply the limits of serve to files', async () => {
  const bomb = Array.from(
    { length: 9 },
    (_, at) =>
      `b${at}: &a${at} [${Array(9)
        .fill(at === 0 ? 'x' : `*a${at - 1}`)
        .join(', ')}]`,
  );
  const folder = await createTempDir({
    'deep.yaml': `callers: ${'['.repeat(20_000)}`,
    'bomb.yaml': bomb.join('\n'),
    'cycle.yaml': 'callers: &a [*a]',
    'large.yaml': `#${'x'.repeat(1_048_576)}`,
  });
  for (const name of ['deep', 'bomb', 'cycle', 'large']) {
    for (const args of [['list'], ['create', '--admin'], ['revoke', 'a'.repeat(16)]]) {
      const file = `${folder}/${name}.yaml`;
      const { status, stdout, stderr } = await runCli('keys', ...args, '--config', file);
      expect([name, args, status, stdout]).toEqual([name, args, 1, '']);
      expect(stderr).toMatch(
        /nested too deeply|too many aliases|own parent|EFBIG|more than|not a valid/,
      );
    }
  }
});
