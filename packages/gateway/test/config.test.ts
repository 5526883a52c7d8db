import { describe, expect, it } from 'vitest';
import { isLoopbackHost, readConfig } from '../src/config.ts';

const credentials = {
  ZOOM_ACCOUNT_ID: 'account',
  ZOOM_CLIENT_ID: 'client',
  ZOOM_CLIENT_SECRET: 'TOP-SECRET',
};

const KEY = Buffer.alloc(32, 7).toString('base64');

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      kind: 'config',
      config: {
        credentials: undefined,
        oauthUrl: undefined,
        apiUrl: undefined,
        redisUrl: undefined,
        encryptionKeys: [],
        tokenModel: 'independent',
        host: '127.0.0.1',
        port: 8080,
        logLevel: 'info',
        clearTokenOnExit: false,
        allowInsecureRequests: false,
      },
    });
  });

  it('takes every variable', () => {
    const config = expectConfig({
      ...credentials,
      ZOOM_OAUTH_URL: 'https://zoomgov.com/oauth/token',
      ZOOM_API_URL: 'https://api.zoomgov.com/v2',
      REDIS_URL: 'rediss://user:pass@redis.internal:6380/2',
      TOKEN_ENCRYPTION_KEYS: `new:${KEY}, old:${KEY}`,
      ZOOM_TOKEN_MODEL: 'capped:3',
      HOST: '::1',
      PORT: '0',
      LOG_LEVEL: 'debug',
      CLEAR_TOKEN_ON_EXIT: 'TRUE',
      ZOOM_ALLOW_INSECURE_REQUESTS: '1',
    });
    expect(config).toEqual({
      credentials: { accountId: 'account', clientId: 'client', clientSecret: 'TOP-SECRET' },
      oauthUrl: 'https://zoomgov.com/oauth/token',
      apiUrl: 'https://api.zoomgov.com/v2',
      redisUrl: 'rediss://user:pass@redis.internal:6380/2',
      encryptionKeys: [
        { id: 'new', key: KEY },
        { id: 'old', key: KEY },
      ],
      tokenModel: { capped: 3 },
      host: '::1',
      port: 0,
      logLevel: 'debug',
      clearTokenOnExit: true,
      allowInsecureRequests: true,
    });
  });

  it('counts empty and blank variables as absent, and trims the others', () => {
    const config = expectConfig({ ZOOM_ACCOUNT_ID: '', REDIS_URL: '  ', PORT: ' 9000 ' });
    expect(config).toMatchObject({ credentials: undefined, redisUrl: undefined, port: 9000 });
  });

  it('reports every mistake at once', () => {
    const problems = expectProblems({
      ZOOM_CLIENT_ID: 'client',
      ZOOM_OAUTH_URL: 'zoom.us/oauth/token',
      ZOOM_API_URL: 'ftp://api.zoom.us',
      REDIS_URL: 'http://redis',
      HOST: '0.0.0.0',
      PORT: '65536',
      LOG_LEVEL: 'loud',
      CLEAR_TOKEN_ON_EXIT: 'perhaps',
      ZOOM_ALLOW_INSECURE_REQUESTS: 'maybe',
      DANGEROUSLY_ALLOW_ANYONE: 'sure',
    });
    const named = [
      'ZOOM_ACCOUNT_ID and ZOOM_CLIENT_SECRET are missing',
      'ZOOM_OAUTH_URL must be',
      'ZOOM_API_URL must start with',
      'REDIS_URL must start with',
      'HOST is 0.0.0.0',
      'PORT must be a port number from 0 to 65535, got 65536',
      'LOG_LEVEL must be one of',
      'CLEAR_TOKEN_ON_EXIT must be true or false, got perhaps',
      'ZOOM_ALLOW_INSECURE_REQUESTS must be',
      'DANGEROUSLY_ALLOW_ANYONE must be',
    ];
    for (const beginning of named) {
      expect(problems.filter((problem) => problem.startsWith(beginning))).toHaveLength(1);
    }
    expect(problems).toHaveLength(named.length);
  });

  it.each(['8080.5', '-1', '0x50', 'http', '99999', '1e3'])('refuses the port %s', (PORT) => {
    expect(expectProblems({ PORT })[0]).toContain(PORT);
  });

  it.each(Object.keys(credentials))('names %s when it alone is missing', (name) => {
    const problems = expectProblems({ ...credentials, [name]: undefined });
    expect(problems).toEqual([`${name} is missing: the set is only partly filled`]);
  });

  it('asks for credentials where there is a URL to send them to', () => {
    const [problem] = expectProblems({ ZOOM_API_URL: 'https://api.zoom.us/v2' });
    expect(problem).toContain('ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET');
  });

  it.each([
    ['http://zoom.example/token', 'https://'],
    ['https://user:TOP-SECRET@zoom.us/oauth/token', 'credentials'],
    ['https://zoom.us/oauth/token?secret=TOP-SECRET', 'query'],
    ['https://zoom.us/oauth/token#TOP-SECRET', 'fragment'],
    ['javascript:TOP-SECRET', 'https://'],
  ])('refuses %s for a URL of Zoom', (url, reason) => {
    const problems = expectProblems({ ...credentials, ZOOM_OAUTH_URL: url, ZOOM_API_URL: url });
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem).toContain(reason);
  });

  it.each(['http://localhost:4040/v2', 'http://127.8.9.1/v2', 'http://[::1]:4040/v2'])(
    'lets plain http: stay within this machine: %s',
    (url) => expect(expectConfig({ ...credentials, ZOOM_API_URL: url }).apiUrl).toBe(url),
  );

  it('lets plain http: go to other machines when it is told so', () => {
    const ZOOM_API_URL = 'http://zoom.internal/v2';
    const config = expectConfig({
      ...credentials,
      ZOOM_API_URL,
      ZOOM_ALLOW_INSECURE_REQUESTS: 'true',
    });
    expect(config.apiUrl).toBe(ZOOM_API_URL);
  });

  it.each([
    'redis://:TOP-SECRET@redis:6379/main',
    'redis://:TOP-SECRET%@redis:6379',
    'https://:TOP-SECRET@redis:6379',
    'redis//:TOP-SECRET@redis',
    'redis:6379',
    'redis://',
  ])('refuses a Redis URL without repeating its password: %s', (REDIS_URL) => {
    expectProblems({ REDIS_URL });
  });

  it.each(['TOP-SECRET', 'id:TOP-SECRET', `a b:${KEY}`, `id:${KEY},`, `id:${KEY},id:${KEY}`])(
    'refuses encryption keys without repeating them: %s',
    (TOKEN_ENCRYPTION_KEYS) => {
      expect(expectProblems({ TOKEN_ENCRYPTION_KEYS })).toHaveLength(1);
    },
  );

  it.each(['multi', 'capped', 'capped:0', 'capped:-1', 'capped:x'])(
    'refuses the token model %s',
    (ZOOM_TOKEN_MODEL) => {
      expect(expectProblems({ ZOOM_TOKEN_MODEL })[0]).toContain('independent, single or capped:N');
    },
  );

  it('never repeats a secret', () => {
    expectProblems({ ...credentials, ZOOM_ACCOUNT_ID: '', REDIS_URL: 'x://:TOP-SECRET@redis' });
  });

  it.each(['0.0.0.0', '::', '192.168.1.10', 'gateway.internal', '127.0.0.1.example.com'])(
    'refuses to listen on %s, unless it is told that anyone may',
    (HOST) => {
      expect(expectProblems({ HOST })[0]).toContain('DANGEROUSLY_ALLOW_ANYONE');
      expect(expectConfig({ HOST, DANGEROUSLY_ALLOW_ANYONE: 'true' }).host).toBe(HOST);
    },
  );
});

it.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['localhost.example.com', false],
  ['', false],
])('isLoopbackHost(%j) is %s', (host, expected) => {
  expect(isLoopbackHost(host)).toBe(expected);
});

function expectConfig(environment: Record<string, string | undefined>) {
  const reading = readConfig(environment);
  if (reading.kind !== 'config') throw new Error(reading.problems.join('\n'));
  return reading.config;
}

function expectProblems(environment: Record<string, string | undefined>): readonly string[] {
  const reading = readConfig(environment);
  if (reading.kind !== 'invalid') throw new Error('the configuration was accepted');
  expect(reading.problems).not.toHaveLength(0);
  expect(reading.problems.join('\n')).not.toContain('TOP-SECRET');
  return reading.problems;
}
