import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Secret } from 'evertoken';
import { describe, expect, it } from 'vitest';
import { getAnonymousAccess } from '../../src/config/effective-config.ts';
import type { GatewayConfig } from '../../src/config/schema.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { getCredentials } from '../support/get-credentials.ts';
import { createTempDir } from '../support/temp-dir.ts';

const credentials = {
  ZOOM_ACCOUNT_ID: 'account',
  ZOOM_CLIENT_ID: 'client',
  ZOOM_CLIENT_SECRET: 'TOP-SECRET',
};

const KEY = Buffer.alloc(32, 7).toString('base64');

describe('readConfig without a file', () => {
  it('has a default for every setting', () => {
    expect(expectConfig({})).toEqual({
      listen: {
        host: '127.0.0.1',
        port: 8080,
        allowAnonymous: true,
        dangerouslyAllowAnyone: false,
        allowedHosts: [],
        trustedProxies: [],
      },
      admin: { host: '127.0.0.1', port: 8081 },
      redis: {
        passwordCommandIntervalMs: 300_000,
        tls: { enabled: false },
        encryptionKeys: [],
        clearTokenOnExit: false,
      },
      postgres: {
        schema: 'evertoken',
        tls: { enabled: false },
        encryptionKeys: [],
        clearTokenOnExit: false,
      },
      accounts: [
        {
          name: 'default',
          provider: 'zoom',
          credentials: undefined,
          sandbox: true,
          tokenModel: 'independent',
          allowInsecureRequests: false,
          plan: 'unlimited',
          planShare: 0.5,
        },
      ],
      cors: { allowedOrigins: [] },
      outbound: { noProxy: [], tls: {} },
      limits: {
        maxHeaderBytes: 16_384,
        maxBodyBytes: 4_294_967_296,
        maxConnections: 4_000,
        maxInFlightPerCaller: 1_000,
        headersTimeoutMs: 15_000,
        requestTimeoutMs: 300_000,
        idleTimeoutMs: 120_000,
      },
      timeouts: {
        connectMs: 5_000,
        responseMs: 60_000,
        tokenMs: 15_000,
        queueMs: 5_000,
        drainMs: 10_000,
      },
      tracing: {},
      log: { level: 'info' },
    });
  });

  it('reads every variable', () => {
    const config = expectConfig({
      ...credentials,
      ZOOM_TOKEN_MODEL: 'capped:3',
      ZOOM_OAUTH_URL: 'https://zoomgov.com/oauth/token',
      ZOOM_API_URL: 'http://api.zoom.internal/v2',
      ZOOM_ALLOWED_API_HOSTS: '.zoomgov.com, api.internal',
      ZOOM_ALLOW_INSECURE_REQUESTS: '1',
      ZOOM_PLAN: 'pro',
      ZOOM_PLAN_SHARE: '0.25',
      REDIS_URL: 'rediss://user:pass@redis.internal:6380/2',
      TOKEN_ENCRYPTION_KEYS: `new:${KEY}, old:${KEY}`,
      CLEAR_TOKEN_ON_EXIT: 'TRUE',
      HOST: '::1',
      PORT: '0',
      ALLOW_ANONYMOUS: 'true',
      DANGEROUSLY_ALLOW_ANYONE: 'true',
      ALLOWED_HOSTS: 'gateway, .svc.internal',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      ADMIN_HOST: '::1',
      ADMIN_PORT: '9000',
      ADMIN_KEY_SHA256: 'ab'.repeat(32),
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      LOG_LEVEL: 'debug',
    });
    expect(config.accounts).toEqual([
      {
        name: 'default',
        provider: 'zoom',
        credentials: { accountId: 'account', clientId: 'client', clientSecret: expect.any(Secret) },
        sandbox: false,
        tokenModel: { capped: 3 },
        tokenUrl: 'https://zoomgov.com/oauth/token',
        apiUrl: 'http://api.zoom.internal/v2',
        allowedApiHosts: ['.zoomgov.com', 'api.internal'],
        allowInsecureRequests: true,
        plan: 'pro',
        planShare: 0.25,
      },
    ]);
    expect(getCredentials(config)?.clientSecret.reveal()).toBe('TOP-SECRET');
    expect(config.redis.url?.reveal()).toBe('rediss://user:pass@redis.internal:6380/2');
    expect(config.redis.encryptionKeys.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(config.redis.encryptionKeys.map(({ key }) => (key as Secret).reveal())).toEqual([
      KEY,
      KEY,
    ]);
    expect(config).toMatchObject({
      redis: { clearTokenOnExit: true },
      listen: {
        host: '::1',
        port: 0,
        allowAnonymous: true,
        dangerouslyAllowAnyone: true,
        allowedHosts: ['gateway', '.svc.internal'],
        trustedProxies: ['10.0.0.0/8', '::1'],
      },
      admin: { host: '::1', port: 9000, keySha256: 'ab'.repeat(32) },
      tracing: { otlpUrl: 'http://collector:4318' },
      log: { level: 'debug' },
    });
  });

  it('serves clients without credentials by default only from the sandbox', () => {
    expect(getAnonymousAccess(expectConfig({}))).toBe('local');
    expect(getAnonymousAccess(expectConfig({ ALLOW_ANONYMOUS: 'false' }))).toBe('none');
    expect(getAnonymousAccess(expectConfig(credentials))).toBe('none');
    const allowed = { ...credentials, ALLOW_ANONYMOUS: 'true' };
    expect(getAnonymousAccess(expectConfig(allowed))).toBe('local');
  });

  it('returns a frozen configuration that reveals no secret', () => {
    const config = expectConfig({ ...credentials, REDIS_URL: 'redis://:TOP-SECRET@redis' });
    expect(inspect(config, { depth: 9 }) + JSON.stringify(config)).not.toContain('TOP-SECRET');
    expect(() => Object.assign(config.accounts[0]!, { name: 'other' })).toThrow(TypeError);
  });

  it('reads the value of NAME from the file in NAME_FILE', async () => {
    const path = join(await createTempDir({ secret: 'FROM-FILE\n' }), 'secret');
    const environment = { ...credentials, ZOOM_CLIENT_SECRET: '', ZOOM_CLIENT_SECRET_FILE: path };
    const result = readConfig(environment);
    if (result.kind === 'invalid') throw new Error(result.issues.join());
    expect(getCredentials(result.config)?.clientSecret.reveal()).toBe('FROM-FILE');
    expect([...result.files.keys()]).toEqual([path]);
    expect(expectIssues({ ...environment, ZOOM_CLIENT_SECRET: 'TOP-SECRET' })).toEqual([
      'ZOOM_CLIENT_SECRET and ZOOM_CLIENT_SECRET_FILE are both set; set only one of them',
    ]);
    await rm(path);
    expect(expectIssues(environment)).toEqual([
      `ZOOM_CLIENT_SECRET must come from ${path}, which cannot be read (ENOENT)`,
    ]);
  });

  it('treats empty and blank variables as unset, and trims the others', () => {
    const config = expectConfig({ ZOOM_ACCOUNT_ID: '', REDIS_URL: '  ', PORT: ' 9000 ' });
    expect(config).toMatchObject({
      accounts: [{ credentials: undefined }],
      listen: { port: 9000 },
    });
  });

  it('reports every issue at once', () => {
    const issues = expectIssues({
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
      'ZOOM_ACCOUNT_ID is missing: credentials are only partly set',
      'ZOOM_CLIENT_SECRET is missing: credentials are only partly set',
      'ZOOM_OAUTH_URL must be',
      'ZOOM_API_URL must start with',
      'REDIS_URL must start with',
      'HOST is 0.0.0.0',
      'PORT must be a whole number from 0 to 65535, got 65536',
      'LOG_LEVEL must be one of',
      'CLEAR_TOKEN_ON_EXIT must be true or false, got perhaps',
      'ZOOM_ALLOW_INSECURE_REQUESTS must be',
      'DANGEROUSLY_ALLOW_ANYONE must be',
    ];
    for (const beginning of named) {
      expect(issues.filter((issue) => issue.startsWith(beginning))).toHaveLength(1);
    }
    expect(issues).toHaveLength(named.length);
  });

  it.each(['8080.5', '-1', '0x50', 'http', '99999', '1e3'])('rejects the port %s', (PORT) => {
    expect(expectIssues({ PORT })[0]).toContain(PORT);
  });

  it.each(Object.keys(credentials))('reports %s when only that is missing', (name) => {
    const issues = expectIssues({ ...credentials, [name]: undefined });
    expect(issues).toEqual([`${name} is missing: credentials are only partly set`]);
  });

  it('requires credentials when a URL is set', () => {
    const issues = expectIssues({ ZOOM_API_URL: 'https://api.zoom.us/v2' });
    expect(issues).toEqual([expect.stringMatching(/^ZOOM_ACCOUNT_ID is missing, as are all/)]);
  });

  it.each([
    ['http://zoom.example/token', 'https://'],
    ['https://user:TOP-SECRET@zoom.us/oauth/token', 'credentials'],
    ['https://zoom.us/oauth/token?secret=TOP-SECRET', 'query'],
    ['https://zoom.us/oauth/token#TOP-SECRET', 'fragment'],
    ['javascript:TOP-SECRET', 'https://'],
  ])('rejects %s as a URL of Zoom', (url, reason) => {
    const issues = expectIssues({ ...credentials, ZOOM_OAUTH_URL: url, ZOOM_API_URL: url });
    expect(issues).toHaveLength(2);
    for (const issue of issues) expect(issue).toContain(reason);
  });

  it.each(['http://localhost:4040/v2', 'http://127.8.9.1/v2', 'http://[::1]:4040/v2'])(
    'accepts http: on a loopback address: %s',
    (url) =>
      expect(expectConfig({ ...credentials, ZOOM_API_URL: url }).accounts[0]?.apiUrl).toBe(url),
  );

  it('accepts http: on other hosts with ZOOM_ALLOW_INSECURE_REQUESTS', () => {
    const ZOOM_API_URL = 'http://zoom.internal/v2';
    const config = expectConfig({
      ...credentials,
      ZOOM_API_URL,
      ZOOM_ALLOW_INSECURE_REQUESTS: 'true',
    });
    expect(config.accounts[0]?.apiUrl).toBe(ZOOM_API_URL);
  });

  it.each([
    'redis://:TOP-SECRET@redis:6379/main',
    'redis://:TOP-SECRET%@redis:6379',
    'https://:TOP-SECRET@redis:6379',
    'redis//:TOP-SECRET@redis',
    'redis:6379',
    'redis://',
  ])('rejects a Redis URL without repeating its password: %s', (REDIS_URL) => {
    expectIssues({ REDIS_URL });
  });

  it.each(['TOP-SECRET', 'id:TOP-SECRET', `a b:${KEY}`, `id:${KEY},`, `id:${KEY},id:${KEY}`])(
    'rejects encryption keys without repeating them: %s',
    (TOKEN_ENCRYPTION_KEYS) => {
      expect(expectIssues({ TOKEN_ENCRYPTION_KEYS })[0]).toMatch(/^TOKEN_ENCRYPTION_KEYS /);
    },
  );

  it.each(['multi', 'capped', 'capped:0', 'capped:-1', 'capped:x'])(
    'rejects the token model %s',
    (ZOOM_TOKEN_MODEL) => {
      expect(expectIssues({ ZOOM_TOKEN_MODEL })[0]).toContain('independent, single or capped:N');
    },
  );

  it('never repeats a secret in an issue', () => {
    expectIssues({ ...credentials, ZOOM_ACCOUNT_ID: '', REDIS_URL: 'x://:TOP-SECRET@redis' });
  });

  it.each(['proxy', '10.0.0.0/33', '10.0.0.0/', '::1/129', '10.0.0.0/8/8', 'fe80::1%eth0', '/8'])(
    'rejects %j as a trusted proxy',
    (TRUSTED_PROXIES) => {
      expect(expectIssues({ TRUSTED_PROXIES })).toEqual([
        expect.stringContaining('must be IP addresses or networks'),
      ]);
    },
  );

  it.each(['0.0.0.0', '::', '192.168.1.10', 'gateway.internal', '127.0.0.1.example.com'])(
    'rejects listening on %s without DANGEROUSLY_ALLOW_ANYONE',
    (HOST) => {
      expect(expectIssues({ HOST })[0]).toContain('DANGEROUSLY_ALLOW_ANYONE');
      expect(expectConfig({ HOST, DANGEROUSLY_ALLOW_ANYONE: 'true' }).listen.host).toBe(HOST);
    },
  );
});

function expectConfig(environment: Record<string, string | undefined>): GatewayConfig {
  const result = readConfig(environment);
  if (result.kind !== 'config') throw new Error(result.issues.join('\n'));
  return result.config;
}

function expectIssues(environment: Record<string, string | undefined>): readonly string[] {
  const result = readConfig(environment);
  if (result.kind !== 'invalid') throw new Error('the configuration was accepted');
  expect(result.issues).not.toHaveLength(0);
  expect(result.issues.join('\n')).not.toContain('TOP-SECRET');
  return result.issues;
}
