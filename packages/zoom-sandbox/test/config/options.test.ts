import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createSandbox, SandboxOptionsError, type SandboxOptions } from '../../src/index.ts';
import { requestToken, send, startSandbox } from '../support/client.ts';

test('an unconfigured sandbox opens with the well-known credentials on a free port', async () => {
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

test('all mistakes are reported at once', async () => {
  const options = {
    port: 70_000,
    host: '',
    users: 0,
    tokenModel: 'capped:0',
    plan: 'gold',
    tokenLifetimeSeconds: -1,
    nonsense: 1,
    accounts: [{ accountId: '', apps: [{ clientId: 'a' }] }, { accountId: 'b' }],
    faults: [{ kind: 'explode' }],
    webhooks: [{ url: 'x' }],
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
    'nonsense: no such setting',
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

test('the same client id cannot open two accounts', async () => {
  const accounts = [{ accountId: 'b', apps: [{ clientId: 'sandbox-client', clientSecret: 's' }] }];
  await expect(createSandbox({ accounts })).rejects.toThrow('clientId sandbox-client: used twice');
});

test('accounts out of shape are mistakes, not crashes', async () => {
  const accounts = [
    { accountId: 'b', apps: 'x' },
    { accountId: 'b', apps: [null] },
    null,
  ] as unknown as NonNullable<SandboxOptions['accounts']>;
  await expect(createSandbox({ accounts })).rejects.toThrow(
    /accounts\[0\]\.apps.*accounts\[1\]\.apps\[0\].*accounts\[2\].*accountId b: used twice/,
  );
});

test('the first account can be named again, for its plan and more apps', async () => {
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

test('an undefined setting is the default', async () => {
  const sandbox = await startSandbox({ expiresIn: 5 });
  sandbox.configure({ tokenLifetimeSeconds: 7, expiresIn: undefined });
  expect((await requestToken(sandbox)).body.expires_in).toBe(7);
});

test('a taken port is an error, not a hang', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  await expect(createSandbox({ port: (server.address() as AddressInfo).port })).rejects.toThrow(
    'EADDRINUSE',
  );
});

test('settings are checked at run time too, and nothing changes when one is wrong', async () => {
  const sandbox = await startSandbox();
  const wrong = { plan: 'free', tokenLagMs: -1 } as const;
  expect(() => sandbox.configure(wrong)).toThrow(
    'tokenLagMs: expected a number of milliseconds from 0, got -1',
  );
  const answer = await send(`${sandbox.url}/_sandbox/config`, {
    method: 'POST',
    body: JSON.stringify(wrong),
  });
  expect([answer.status, answer.body.mistakes]).toEqual([
    400,
    ['tokenLagMs: expected a number of milliseconds from 0, got -1'],
  ]);
  expect(sandbox.settings.plan).toBe('business');
  expect(() => sandbox.configureApp('nobody', {})).toThrow('no app has the client id nobody');
  expect(() =>
    sandbox.configureApp('sandbox-client', { scopes: 'x' as unknown as string[] }),
  ).toThrow('scopes: expected');
});

test('the secret can be rotated', async () => {
  const sandbox = await startSandbox();
  sandbox.configureApp('sandbox-client', { clientSecret: 'new' });
  expect((await requestToken(sandbox)).body.error).toBe('invalid_client');
});

test('closing twice is fine, and so is disposal', async () => {
  const sandbox = await createSandbox();
  await sandbox.close();
  await sandbox.close();
  await sandbox[Symbol.asyncDispose]();
  await expect(requestToken(sandbox)).rejects.toThrow('fetch failed');
});

test('closing cuts idle keep-alive connections', async () => {
  const sandbox = await createSandbox();
  await requestToken(sandbox);
  const start = performance.now();
  await sandbox.close();
  expect(performance.now() - start).toBeLessThan(1_000);
});
