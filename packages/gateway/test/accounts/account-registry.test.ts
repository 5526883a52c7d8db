import { randomUUID } from 'node:crypto';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { Secret } from 'evertoken';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { AccountRegistry } from '../../src/accounts/account-registry.ts';
import type { ZoomAccountConfig } from '../../src/config/schema.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { createLogger } from '../../src/observability/log.ts';
import { closeRedis } from '../../src/accounts/redis.ts';
import { createRedisStore, type SharedStore } from '../../src/accounts/shared-store.ts';
import { environmentFor } from '../support/cli-process.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { connectTo } from '../support/redis-connection.ts';

const REQUEST_MS = 60_000;

describe('AccountRegistry', () => {
  it('recreates a token manager or pacer only if its settings changed', async () => {
    const { accounts, config } = await start();
    const before = accounts.get('default');
    (await accounts.prepare([{ ...config }], { encryptionKeys: [] }, REQUEST_MS))();
    expect(accounts.get('default')).toBe(before);

    (
      await accounts.prepare([{ ...config, planShare: 0.25 }], { encryptionKeys: [] }, REQUEST_MS)
    )();
    const paced = accounts.get('default');
    expect([paced.tokens === before.tokens, paced.pacer === before.pacer]).toEqual([true, false]);

    (
      await accounts.prepare(
        [withSecret({ ...config, planShare: 0.25 }, 'new')],
        { encryptionKeys: [] },
        REQUEST_MS,
      )
    )();
    const rotated = accounts.get('default');
    expect([rotated.tokens === paced.tokens, rotated.pacer === paced.pacer]).toEqual([false, true]);

    (
      await accounts.prepare(
        [withSecret({ ...config, planShare: 0.25 }, 'new')],
        { encryptionKeys: [KEY] },
        REQUEST_MS,
      )
    )();
    expect(accounts.get('default').tokens).not.toBe(rotated.tokens);
  });

  it('keeps a replaced token manager open until no in-flight request can use it', async () => {
    const { accounts, config, sandbox } = await start();
    const before = accounts.get('default');
    await before.tokens.getToken();
    sandbox.configureApp(sandbox.credentials.clientId, { clientSecret: 'new' });
    (await accounts.prepare([withSecret(config, 'new')], { encryptionKeys: [] }, 50))();
    expect((await before.tokens.getToken()).generation).toBe(1);
    expect((await accounts.get('default').tokens.getToken()).generation).toBe(1);
    expect(sandbox.stats().tokenRequests).toBe(2);
    await expect
      .poll(() =>
        before.tokens.getToken().then(
          ({ generation }) => generation,
          ({ code }) => code,
        ),
      )
      .toBe('MANAGER_CLOSED');
    expect((await accounts.get('default').tokens.getToken()).generation).toBe(1);
  });

  it('adds and removes accounts by name', async () => {
    const { accounts, config } = await start();
    const [first] = accounts.all;
    (
      await accounts.prepare(
        [config, { ...config, name: 'labs' }],
        { encryptionKeys: [] },
        REQUEST_MS,
      )
    )();
    expect(accounts.all.map(({ name }) => name)).toEqual(['default', 'labs']);
    expect(accounts.get('default')).toBe(first);
    (await accounts.prepare([{ ...config, name: 'labs' }], { encryptionKeys: [] }, REQUEST_MS))();
    expect(() => accounts.get('default')).toThrow('unknown account default');
  });

  it('keeps all accounts unchanged if the new settings are invalid', async () => {
    const { accounts, config } = await start();
    const before = accounts.all;
    const wrong = { ...config, name: 'wrong', apiUrl: 'http://zoom.example' };
    await expect(
      accounts.prepare([config, wrong], { encryptionKeys: [] }, REQUEST_MS),
    ).rejects.toThrow('apiUrl must start');
    const empty = { ...config, credentials: undefined };
    await expect(accounts.prepare([empty], { encryptionKeys: [] }, REQUEST_MS)).rejects.toThrow(
      'has no credentials',
    );
    expect(accounts.all).toEqual(before);
    expect(accounts.all[0]).toBe(before[0]);
  });

  it('closes the token managers of all accounts, including replaced ones', async () => {
    const { accounts, config } = await start();
    const before = accounts.get('default');
    (await accounts.prepare([withSecret(config, 'new')], { encryptionKeys: [] }, REQUEST_MS))();
    const after = accounts.get('default');
    await accounts.close(false);
    for (const { tokens } of [before, after]) {
      await expect(tokens.getToken()).rejects.toMatchObject({ code: 'MANAGER_CLOSED' });
    }
  });
});

const redisUrl = inject('redisUrl');

describe.skipIf(redisUrl === undefined)('AccountRegistry with Redis', () => {
  it('clears the cooldown after rejected credentials when the client secret changes', async () => {
    const log = createLogger('silent', { write() {} });
    const redis = await connectTo({ url: redisUrl! }, log);
    onTestFinished(() => closeRedis(redis));
    const { accounts, config, sandbox } = await start(createRedisStore(redis.client));
    (await accounts.prepare([withSecret(config, 'wrong')], { encryptionKeys: [] }, REQUEST_MS))();
    const rejected = accounts.get('default').tokens;
    await expect(rejected.getToken()).rejects.toMatchObject({ code: 'CLIENT_REJECTED' });
    (await accounts.prepare([config], { encryptionKeys: [] }, REQUEST_MS))();
    const { tokens } = accounts.get('default');
    await expect
      .poll(() =>
        tokens.getToken().then(
          ({ generation }) => generation > 0,
          () => false,
        ),
      )
      .toBe(true);
    expect(sandbox.stats().tokenRequests).toBe(2);

    // A live shared token is kept.
    (await accounts.prepare([withSecret(config, 'wrong')], { encryptionKeys: [] }, REQUEST_MS))();
    expect((await accounts.get('default').tokens.getToken()).generation).toBeGreaterThan(0);
    expect(sandbox.stats().tokenRequests).toBe(2);
  });
});

const KEY = { id: 'a', key: Buffer.alloc(32, 7).toString('base64') };

async function start(
  store?: SharedStore,
): Promise<{ accounts: AccountRegistry; config: ZoomAccountConfig; sandbox: Sandbox }> {
  const sandbox = await startSandbox({ accountId: randomUUID() });
  const result = readConfig({ ...environmentFor(sandbox), ZOOM_PLAN: 'pro' });
  if (result.kind === 'invalid') throw new Error(result.issues.join());
  const config = result.config.accounts[0]!;
  if (config.provider !== 'zoom') throw new Error('the account is not at Zoom');
  const accounts = await AccountRegistry.create([config], {
    store,
    encryptionKeys: [],
    timeouts: result.config.timeouts,
    fetch,
    owner: 'test',
    onTokenEvent: () => () => {},
    onPacingEvent: () => () => {},
  });
  onTestFinished(() => accounts.close(false));
  return { accounts, config, sandbox };
}

function withSecret(config: ZoomAccountConfig, secret: string): ZoomAccountConfig {
  return { ...config, credentials: { ...config.credentials!, clientSecret: new Secret(secret) } };
}
