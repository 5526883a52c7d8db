import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { Transform } from 'node:stream';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { createTokenManager, encryptedStore } from 'evertoken';
import { redisStore } from 'evertoken/redis';
import { zoom } from 'evertoken/zoom';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../../../../test/support/ports.ts';
import {
  hasRedisServer,
  startRedisServer,
  startSentinel,
  type RedisServer,
} from '../../../../../test/support/redis-server.ts';
import { startSandbox } from '../../support/running-gateway.ts';
import { environmentFor } from '../../support/cli-process.ts';
import { runDoctor, expectOnlyFailure, type DoctorRun } from '../../support/run-doctor.ts';

/** As documented in `docs/storage.md`. */
const STORE_ACL =
  '-@all +evalsha +eval +time +hmget +hget +hset +get +set +del +pttl +pexpire ' +
  '+publish +subscribe ~evertoken:* resetchannels &evertoken:events';
const PASSWORD = 'redis-Password-0123456789';

describe.skipIf(!hasRedisServer())('doctor checks of Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedisServer();
  });
  afterAll(() => server.stop());

  it('passes for a healthy Redis and leaves no keys behind', async () => {
    const { env } = await startAccount();
    const found = await runDoctor({ env: { ...env, REDIS_URL: server.url, ZOOM_PLAN: 'pro' } });
    expect(found.findings).toEqual({});
    expect(await server.command('keys', '*doctor*')).toBe('');
  });

  it('passes for the user that docs/storage.md describes', async () => {
    const found = await runAs(STORE_ACL);
    expect(found.findings).toEqual({
      'redis eviction': expect.stringMatching(/^skip: this user may not run INFO/),
      'redis memory': 'skip: requires “eviction”',
    });
    expect(found.json).not.toContain(PASSWORD);
  });

  it.each<[string, string, string, RegExp]>([
    ['commands', `${STORE_ACL} -hset -publish`, 'off', /lacks \+hset \+publish\./],
    ['keys', STORE_ACL.replace('~evertoken:*', '~other:*'), 'off', /lacks ~evertoken:\*\./],
    [
      'the channel',
      STORE_ACL.replace('&evertoken:events', '&x'),
      'off',
      /lacks &evertoken:events\./,
    ],
    [
      'commands for rate limits',
      STORE_ACL,
      'pro',
      /lacks \+lpush \+lindex \+ltrim \+incrby \+zadd \+pexpireat \+zscore \+zcard \+zrange \+zremrangebyscore\./,
    ],
  ])('reports a user without permission for %s', async (_what, rules, plan, finding) => {
    const found = await runAs(rules, plan === 'off' ? {} : { ZOOM_PLAN: plan });
    expectOnlyFailure(found, 'redis permissions', finding, /ACL SETUSER <user> [+~&]/);
    expect(found.findings['account shared token']).toBe('skip: requires “redis: permissions”');
  });

  it.each([
    ['SET', `${STORE_ACL} -set`],
    ['its keys', STORE_ACL.replace('~evertoken:*', '~other:*')],
  ])('does not call writes accepted if the user lacks permission for %s', async (_what, rules) => {
    const { findings } = await runAs(rules);
    expect(findings['redis writing']).toBe('skip: requires “permissions”');
    expect(findings['redis permissions']).toMatch(/^fail/);
  });

  it.each([
    [
      'nothing listens on the port',
      async () => `redis://127.0.0.1:${await freePort()}`,
      'connection',
      /REFUSED/,
    ],
    ['the password is wrong', () => address('app', 'no'), 'login', /WRONGPASS/],
    ['the user lacks permission for SELECT', () => `${address('app')}/2`, 'login', /\+select/],
    [
      'the server does not speak TLS',
      () => server.url.replace('redis:', 'rediss:'),
      'certificate',
      /no response within 1 s/,
    ],
  ])('reports that %s', async (_what, url, line, finding) => {
    await addUser(STORE_ACL);
    const { env, sandbox } = await startAccount();
    const found = await runDoctor({ env: { ...env, REDIS_URL: await url() }, timeoutMs: 1_000 });
    expectOnlyFailure(found, `redis ${line}`, finding, /REDIS_URL/);
    expect(found.json).not.toContain(PASSWORD);
    // The checks of Zoom do not depend on Redis.
    expect(found.findings['account app']).toBeUndefined();
    expect(sandbox.stats().tokensIssued).toBe(1);
  });

  it('reports a server that is not Redis', async () => {
    const { env, sandbox } = await startAccount();
    const url = sandbox.url.replace('http:', 'redis:');
    const found = await runDoctor({ env: { ...env, REDIS_URL: url }, timeoutMs: 1_000 });
    expectOnlyFailure(found, 'redis login', /does not respond as Redis/, /Check the port/);
  });

  it('reports a timeout for a server that does not respond', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    onTestFinished(() => void silent.close());
    const { env } = await startAccount();
    const url = `redis://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const found = await runDoctor({ env: { ...env, REDIS_URL: url }, timeoutMs: 1_000 });
    expectOnlyFailure(found, 'redis login', /no response within 1 s/, /firewall/);
  });

  it('reports a Redis that requires a password', async () => {
    const own = await startOwn('--requirepass', PASSWORD);
    const { env } = await startAccount();
    const found = await runDoctor({ env: { ...env, REDIS_URL: own.url } });
    expectOnlyFailure(found, 'redis login', /NOAUTH/, /redis:\/\/:password@host/);
  });

  it('reports a Redis that is too old', async () => {
    const url = await startAsVersion(server, '6.2.14');
    const { env } = await startAccount();
    const found = await runDoctor({ env: { ...env, REDIS_URL: url } });
    expectOnlyFailure(found, 'redis version', /6\.2\.14 is too old/, /Use Redis 7 or newer/);
  });

  it('reports a replica, a cluster node and a Sentinel', async () => {
    const replica = await startOwn('--replicaof', `127.0.0.1 ${server.port}`);
    const node = await startOwn(
      '--cluster-enabled',
      'yes',
      '--cluster-port',
      `${await freePort()}`,
    );
    const sentinel = await startSentinel([]);
    onTestFinished(() => sentinel.stop());
    const { env } = await startAccount();
    for (const [{ url }, finding] of [
      [replica, /is a replica/],
      [node, /part of a cluster/],
      [sentinel, /is a Sentinel/],
    ] as const) {
      const found = await runDoctor({ env: { ...env, REDIS_URL: url } });
      expectOnlyFailure(found, 'redis role', finding, /REDIS_URL/);
    }
  });

  it('reports evicted keys, and warns about an eviction policy before any eviction', async () => {
    const own = await startOwn('--maxmemory', '30mb', '--maxmemory-policy', 'allkeys-lru');
    const { env } = await startAccount();
    const before = await runDoctor({ env: { ...env, REDIS_URL: own.url } });
    expect(before.findings).toEqual({
      'redis eviction': expect.stringMatching(/^warn: allkeys-lru at 30\.0 MiB.*separate Redis/),
    });
    await own.command('debug', 'populate', '40000', 'junk', '1000');
    await own.command('set', 'one', 'more');
    const after = await runDoctor({ env: { ...env, REDIS_URL: own.url } });
    expectOnlyFailure(
      after,
      'redis eviction',
      /being evicted/,
      /separate Redis for tokens, or raise/,
    );
  });

  it('reports that the memory is full', async () => {
    const own = await startOwn('--maxmemory', '10mb');
    await own.command('debug', 'populate', '10000', 'junk', '1000');
    const { env } = await startAccount();
    const { findings } = await runDoctor({ env: { ...env, REDIS_URL: own.url } });
    expect(findings['redis writing']).toMatch(/^fail: .*\(OOM\).*raise maxmemory/);
    expect(findings['redis memory']).toMatch(/^warn: .*rejects writes/);
    expect(Object.keys(findings)).toHaveLength(2);
  });

  describe('shared token', () => {
    const [one, other] = ['k1', 'k2'].map((id) => ({
      id,
      key: randomBytes(32).toString('base64'),
    }));

    it.each<[string, string | undefined, RegExp]>([
      ['a key with another id', ringText(other!), /with the key k1; configured: k2/],
      ['another key with the same id', ringText({ ...other!, id: 'k1' }), /has the same id, k1/],
      ['no key', undefined, /with the key k1; no key is configured/],
    ])(
      'reports a token that is encrypted when the gateway has %s',
      async (_what, ring, finding) => {
        const { env, sandbox } = await startAccount();
        await mintFor(sandbox, [one!]);
        const found = await runDoctor({
          env: {
            ...env,
            REDIS_URL: server.url,
            ...(ring === undefined ? {} : { TOKEN_ENCRYPTION_KEYS: ring }),
          },
        });
        expectOnlyFailure(found, 'account encryption', finding, /Configure the same/);
        expect(found.json).not.toMatch(/eyJ/);
      },
    );

    it('reports a token that is not encrypted although keys are configured', async () => {
      const { env, sandbox } = await startAccount();
      await mintFor(sandbox, []);
      const keys = { TOKEN_ENCRYPTION_KEYS: ringText(one!) };
      const found = await runDoctor({ env: { ...env, ...keys, REDIS_URL: server.url } });
      expectOnlyFailure(found, 'account encryption', /not encrypted, although/, /the same/);
    });

    it('decrypts the token with any of the keys and does not replace it', async () => {
      const { env, sandbox } = await startAccount();
      await mintFor(sandbox, [one!]);
      const keys = { TOKEN_ENCRYPTION_KEYS: `${ringText(other!)},${ringText(one!)}` };
      const found = await runDoctor({ env: { ...env, ...keys, REDIS_URL: server.url } });
      expect(found.findings).toEqual({});
      expect(found.json).toMatch(/minted \d+ s ago by fleet, next refresh in 4\d min/);
      expect(sandbox.stats().tokensIssued).toBe(2);
      await mintFor(sandbox, [one!]);
      expect(sandbox.stats().tokensIssued).toBe(2);
    });

    it('reports the cooldown after a failed mint', async () => {
      const { env, sandbox } = await startAccount();
      const body = { error: 'invalid_client' };
      sandbox.faults.add({ match: 'POST *', kind: 'status', status: 400, body, times: 1 });
      await expect(mintFor(sandbox, [])).rejects.toThrow('rejected the client id');
      const { findings } = await runDoctor({ env: { ...env, REDIS_URL: server.url } });
      expect(findings).toEqual({
        'account shared token': expect.stringMatching(
          /^warn: no token is requested for \d+ s, after CLIENT_REJECTED \(1 in a row\)/,
        ),
      });
    });

    it('uses the shared token if a new one would invalidate it', async () => {
      const { env, sandbox } = await startAccount();
      sandbox.configure({ tokenModel: 'single' });
      const settings = { ...env, ZOOM_TOKEN_MODEL: 'single', REDIS_URL: server.url };
      expect((await runDoctor({ env: settings })).findings).toEqual({});
      await mintFor(sandbox, []);
      const { tokensIssued } = sandbox.stats();
      const { findings } = await runDoctor({ env: settings });
      expect(findings).toEqual({
        'account credentials': expect.stringMatching(
          /^skip: .* a new token would invalidate the shared one/,
        ),
        'account account id': 'skip: requires “credentials”',
      });
      expect(sandbox.stats().tokensIssued).toBe(tokensIssued);
    });
  });

  async function runAs(
    rules: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<DoctorRun> {
    await addUser(rules);
    const { env } = await startAccount();
    return runDoctor({ env: { ...env, ...more, REDIS_URL: address('app') } });
  }

  async function addUser(rules: string): Promise<void> {
    const words = ['reset', 'on', `>${PASSWORD}`, ...rules.split(' ')];
    expect(await server.command('acl', 'setuser', 'app', ...words)).toBe('OK');
  }

  function address(user: string, password = PASSWORD): string {
    return server.url.replace('//', `//${user}:${password}@`);
  }

  async function mintFor(sandbox: Sandbox, keys: { id: string; key: string }[]): Promise<void> {
    const client = await createClient({ url: server.url }).connect();
    const store = redisStore(client);
    const tokens = createTokenManager({
      provider: zoom({
        ...sandbox.credentials,
        tokenUrl: sandbox.tokenUrl,
        apiUrl: sandbox.apiUrl,
      }),
      store: keys.length > 0 ? encryptedStore(store, keys) : store,
      owner: 'fleet',
    });
    try {
      await tokens.getToken();
    } finally {
      await tokens.close();
      client.destroy();
    }
  }
});

/** Starts a sandbox with a separate account. */
async function startAccount(): Promise<{ sandbox: Sandbox; env: Record<string, string> }> {
  const sandbox = await startSandbox({ accountId: randomUUID() });
  return { sandbox, env: environmentFor(sandbox) };
}

async function startOwn(...settings: string[]): Promise<RedisServer> {
  const own = await startRedisServer(undefined, [...settings, '--enable-debug-command', 'yes']);
  onTestFinished(() => own.stop());
  return own;
}

function ringText({ id, key }: { id: string; key: string }): string {
  return `${id}:${key}`;
}

/** Starts a proxy of the server that replaces the version it reports. */
async function startAsVersion({ port, command }: RedisServer, version: string): Promise<string> {
  const [, own = ''] = /redis_version:(\S+)/.exec(await command('info', 'server')) ?? [];
  const length = (text: string): string => `$${text.length}\r\n${text}\r\n`;
  const proxy = createServer((socket) => {
    const upstream = connect(port, '127.0.0.1');
    const rewrite = new Transform({
      transform: (chunk: Buffer, _encoding, done) =>
        done(null, chunk.toString('latin1').replace(length(own), length(version))),
    });
    socket.on('error', () => upstream.destroy()).pipe(upstream);
    upstream
      .on('error', () => socket.destroy())
      .pipe(rewrite)
      .pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  return `redis://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}
