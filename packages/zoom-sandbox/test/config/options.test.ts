import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createSandbox, SandboxOptionsError, type SandboxOptions } from '../../src/index.ts';
import { requestToken, send, startSandbox } from '../support/client.ts';

test('listens on a free port with the default credentials', async () => {
  const [one, other] = [await startSandbox(), await startSandbox()];
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(one.url).not.toBe(other.url);
  expect([one.tokenUrl, one.apiUrl]).toEqual([`${one.url}/oauth/token`, `${one.url}/v2`]);
  expect(one.credentials).toEqual({
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
  });
});

test('reports all invalid options together', async () => {
  const options = {
    port: 70_000,
    host: '',
    users: 0,
    tokenModel: 'capped:0',
    plan: 'gold',
    tokenLifetimeSeconds: -1,
    nonsense: 1,
    accounts: [{ accountId: '', apps: [{ clientId: 'a', typo: 1 }], typo: 1 }, { accountId: 'b' }],
    faults: [{ kind: 'explode', typo: 1 }],
    webhooks: [{ url: 'x', typo: 1 }],
    startAt: 'soon',
  } as unknown as SandboxOptions;
  const error: unknown = await createSandbox(options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SandboxOptionsError);
  const text = (error as Error).message;
  for (const part of [
    'port: expected',
    'host: expected',
    'users: expected',
    "tokenModel: expected 'independent', 'single' or 'capped:N' with N from 1, got \"capped:0\"",
    'plan: expected',
    'tokenLifetimeSeconds: expected',
    'nonsense: unknown setting',
    'accounts[0].typo: unknown option',
    'accounts[0].apps[0].typo: unknown option',
    'faults[0].typo: unknown option',
    'webhooks[0].typo: unknown option',
    'accounts[0].accountId: missing',
    'accounts[0].apps[0].clientSecret: missing',
    'accounts[1].apps: expected a list',
    'faults[0].kind: expected one of',
    'webhooks[0].url: expected',
    'startAt: expected',
  ]) {
    expect(text).toContain(part);
  }
});

test('rejects a client id that is used twice', async () => {
  const accounts = [{ accountId: 'b', apps: [{ clientId: 'sandbox-client', clientSecret: 's' }] }];
  await expect(createSandbox({ accounts })).rejects.toThrow('clientId sandbox-client: used twice');
});

test('reports malformed accounts as issues', async () => {
  const accounts = [
    { accountId: 'b', apps: 'x' },
    { accountId: 'b', apps: [null] },
    null,
  ] as unknown as NonNullable<SandboxOptions['accounts']>;
  await expect(createSandbox({ accounts })).rejects.toThrow(
    /accounts\[0\]\.apps.*accounts\[1\]\.apps\[0\].*accounts\[2\].*accountId b: used twice/,
  );
});

test('merges a repeated first account, with its plan and further apps', async () => {
  const apps = [{ clientId: 'second', clientSecret: 's' }];
  const sandbox = await startSandbox({
    accounts: [{ accountId: 'sandbox-account', plan: 'free', apps }],
  });
  const { accounts, apps: known } = sandbox.state();
  expect(accounts.map(({ accountId, plan }) => [accountId, plan])).toEqual([
    ['sandbox-account', 'free'],
  ]);
  expect(known.map(({ clientId }) => clientId)).toEqual(['sandbox-client', 'second']);
});

test('resets a setting to its default with undefined', async () => {
  const sandbox = await startSandbox({ expiresIn: 5 });
  sandbox.configure({ tokenLifetimeSeconds: 7, expiresIn: undefined });
  expect((await requestToken(sandbox)).body.expires_in).toBe(7);
});

test('rejects with EADDRINUSE if the port is in use', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  await expect(createSandbox({ port: (server.address() as AddressInfo).port })).rejects.toThrow(
    'EADDRINUSE',
  );
});

test('validates settings at runtime and changes none if one is invalid', async () => {
  const sandbox = await startSandbox();
  const wrong = { plan: 'free', tokenLagMs: -1 } as const;
  expect(() => sandbox.configure(wrong)).toThrow(
    'tokenLagMs: expected a number of milliseconds from 0, got -1',
  );
  const response = await send(`${sandbox.url}/_sandbox/config`, {
    method: 'POST',
    body: JSON.stringify(wrong),
  });
  expect([response.status, response.body.issues]).toEqual([
    400,
    ['tokenLagMs: expected a number of milliseconds from 0, got -1'],
  ]);
  expect(sandbox.settings.plan).toBe('business');
  expect(() => sandbox.configureApp('unknown', {})).toThrow('unknown client id unknown');
  expect(() => sandbox.configureApp('sandbox-client', { scope: [] } as object)).toThrow(
    'scope: unknown option',
  );
  expect(() =>
    sandbox.configureApp('sandbox-client', { scopes: 'x' as unknown as string[] }),
  ).toThrow('scopes: expected');
});

test('rejects the old client secret after a rotation', async () => {
  const sandbox = await startSandbox();
  sandbox.configureApp('sandbox-client', { clientSecret: 'new' });
  expect((await requestToken(sandbox)).body.error).toBe('invalid_client');
});

test('can be closed twice and disposed', async () => {
  const sandbox = await createSandbox();
  await sandbox.close();
  await sandbox.close();
  await sandbox[Symbol.asyncDispose]();
  await expect(requestToken(sandbox)).rejects.toThrow('fetch failed');
});

test('closes idle keep-alive connections immediately', async () => {
  const sandbox = await createSandbox();
  await requestToken(sandbox);
  const start = performance.now();
  await sandbox.close();
  // Node would keep it open for five seconds.
  expect(performance.now() - start).toBeLessThan(4_000);
});
