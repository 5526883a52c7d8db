import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { startRedisServer } from '../../../../test/support/redis-server.ts';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway } from '../../src/index.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { openEventStream } from '../support/sse-client.ts';

const redisUrl = inject('redisUrl');

describe('GET /readyz', () => {
  it('reports the token on both listeners without minting one', async () => {
    const { gateway, sandbox, url, adminUrl } = await startCompleteGateway();
    for (const base of [url, adminUrl]) {
      expect(await getReadyz(base)).toEqual([
        200,
        { status: 'ready', accounts: [{ account: 'default', ready: true, token: 'on-demand' }] },
      ]);
    }
    expect(sandbox.stats().tokenRequests).toBe(0);
    await fetch(`${url}/api/users/me`);
    for (const base of [url, adminUrl]) {
      const [status, { accounts }] = await getReadyz(base);
      expect([status, accounts[0]]).toMatchObject([200, { token: 'live' }]);
    }
    sandbox.faults.add({ match: '/v2/users', kind: 'hang' });
    const hanging = fetch(`${url}/api/users`).catch(() => {});
    await expect.poll(() => sandbox.stats().apiRequests).toBe(2);
    const closed = gateway.close(1_000);
    await expect.poll(async () => (await getReadyz(adminUrl))[1].status).toBe('draining');
    await Promise.all([hanging, closed]);
  });

  it('responds 503 with the error code while no token is available', async () => {
    const { sandbox, url, adminUrl } = await startCompleteGateway();
    const fault = sandbox.faults.add({
      match: '/oauth/token',
      kind: 'status',
      status: 400,
      body: { error: 'invalid_client' },
    });
    expect((await fetch(`${url}/api/users/me`)).status).toBe(503);
    const [status, { accounts }] = await getReadyz(adminUrl);
    expect([status, accounts[0]]).toMatchObject([
      503,
      { ready: false, token: 'none', code: 'CLIENT_REJECTED', retryInSeconds: expect.any(Number) },
    ]);
    const { problems } = await getState(adminUrl);
    expect(problems).toMatchObject([
      {
        component: 'credentials',
        severity: 'critical',
        code: 'CLIENT_REJECTED',
        docs: 'docs/errors.md#client_rejected',
      },
    ]);
    sandbox.faults.remove(fault.id);
  });
});

describe('GET /readyz of a gateway with two accounts', () => {
  it('stays ready with a wrong secret of one of them', async () => {
    const { url } = await startWithTwoAccounts();
    expect(await getReadyz(url)).toEqual([200, { status: 'ready' }]);
  });

  it('shows the state of accounts only to those who may see it', async () => {
    const { url, adminUrl, keys, adminKey } = await startWithTwoAccounts({ host: '0.0.0.0' });
    const accountsFor = async (base: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${base}/readyz`, { headers });
      const { accounts = [] } = (await response.json()) as { accounts?: { account: string }[] };
      return accounts.map(({ account }) => account);
    };
    expect(await accountsFor(url)).toEqual([]);
    expect(await accountsFor(url, { 'x-api-key': createApiKey().text.reveal() })).toEqual([]);
    expect(await accountsFor(url, { 'x-api-key': keys[1]! })).toEqual(['branch']);
    expect(await accountsFor(adminUrl)).toEqual([]);
    const authorization = `Bearer ${adminKey}`;
    expect(await accountsFor(adminUrl, { authorization })).toEqual(['main', 'branch']);
  });
});

describe('GET /state', () => {
  it('reports the token and the traffic', async () => {
    const { url, adminUrl } = await startCompleteGateway();
    expect(await getState(adminUrl)).toMatchObject({
      ready: true,
      problems: [],
      accounts: [{ name: 'default', ready: true, store: { shared: false }, errors: [] }],
    });
    const before = Date.now();
    await fetch(`${url}/api/users/me`);
    const { gateway, accounts, callers } = await getState(adminUrl);
    const [account] = accounts;
    expect(account.token).toMatchObject({
      generation: 1,
      confirmed: true,
      mintedBy: gateway.name,
      mintedHere: true,
    });
    const { issuedAt, refreshAt, expiresAt } = account.token;
    // Times are rounded to the second.
    expect(issuedAt).toBeGreaterThanOrEqual(before - 1_000);
    expect(issuedAt).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(expiresAt - issuedAt).toBeGreaterThan(3_500_000);
    expect([refreshAt > issuedAt, refreshAt < expiresAt]).toEqual([true, true]);
    expect(account).toMatchObject({
      tokenEndpoint: { mints: 1, failures: {} },
      traffic: { requests: 1, outcomes: { '2xx': 1 }, upstreamRequests: 1 },
    });
    expect(callers).toMatchObject([{ name: 'anyone', account: 'default', requests: 1 }]);
  });

  it('names a missing scope and the endpoint that requires it', async () => {
    const { sandbox, url, adminUrl } = await startCompleteGateway();
    const body = { code: 4711, message: 'Invalid access token, does not contain scopes:[x].' };
    sandbox.faults.add({ match: '/v2/users', kind: 'status', status: 400, body });
    const response = await fetch(`${url}/api/users`, {
      headers: { 'x-request-id': 'night-shift' },
    });
    expect(response.status).toBe(400);
    const { problems, accounts } = await getState(adminUrl);
    expect(problems).toMatchObject([{ component: 'scopes', severity: 'warning' }]);
    expect(problems[0].cause).toContain('GET /users, which requires user:read:list_users:admin');
    expect(accounts[0].errors).toMatchObject([
      { code: 'API_SCOPE_MISSING', count: 1, request: { requestId: 'night-shift' } },
    ]);
  });

  it('names the missing scope of Zoom Phone, whose error has another code', async () => {
    const { sandbox, url, adminUrl } = await startCompleteGateway();
    sandbox.configureApp(sandbox.credentials.clientId, { scopes: ['user:read:user:admin'] });
    const response = await fetch(`${url}/api/phone/sites`);
    expect(await response.json()).toMatchObject({ code: 104 });
    const { problems, accounts } = await getState(adminUrl);
    expect(problems).toMatchObject([{ component: 'scopes', code: 'API_SCOPE_MISSING' }]);
    expect(problems[0].cause).toContain(
      'GET /phone/sites, which requires phone:read:list_sites:admin',
    );
    expect(accounts[0].errors).toMatchObject([{ code: 'API_SCOPE_MISSING', count: 1 }]);
  });

  it.skipIf(redisUrl === undefined)(
    'reports which gateway minted the shared token, and an unavailable Redis',
    async () => {
      const redis = await startRedisServer();
      onTestFinished(() => redis.stop());
      const first = await startCompleteGateway(
        { REDIS_URL: redis.url },
        { accountId: randomUUID() },
      );
      await fetch(`${first.url}/api/users/me`);
      const env = {
        REDIS_URL: redis.url,
        ZOOM_ACCOUNT_ID: first.sandbox.credentials.accountId,
        ZOOM_OAUTH_URL: first.sandbox.tokenUrl,
        ZOOM_API_URL: first.sandbox.apiUrl,
      };
      const second = await startCompleteGateway(env);
      await fetch(`${second.url}/api/users/me`);
      const minter = (await getState(first.adminUrl)).gateway.name;
      expect((await getState(second.adminUrl)).accounts[0]).toMatchObject({
        token: { mintedBy: minter, mintedHere: false, confirmed: true },
        store: { shared: true },
      });
      await redis.stop();
      await expect
        .poll(async () => (await getState(second.adminUrl)).problems)
        .toMatchObject([{ component: 'redis', severity: 'warning' }]);
      expect(await getState(second.adminUrl)).toMatchObject({
        ready: true,
        redis: { connected: false },
      });
    },
  );
});

describe('GET /events', () => {
  it('sends the state on subscription and after a change', async () => {
    const { url, adminUrl } = await startCompleteGateway();
    const events = await openEventStream(`${adminUrl}/events`);
    expect(events.response.headers.get('content-type')).toContain('text/event-stream');
    const first = await events.next(({ event }) => event === 'state');
    expect(first.data.accounts[0].token).toBeUndefined();
    expect((await events.next(() => true)).event).toBe('history');
    await fetch(`${url}/api/users/me`);
    const second = await events.next(({ event }) => event === 'state');
    expect(second.data.accounts[0]).toMatchObject({ traffic: { requests: 1 } });
  });

  it('limits subscribers to 20 and ends a stream with its subscriber or the gateway', async () => {
    const { gateway, adminUrl } = await startCompleteGateway();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => openEventStream(`${adminUrl}/events`)),
    );
    const denied = await fetch(`${adminUrl}/events`);
    expect([denied.status, ((await denied.json()) as any).code]).toEqual([
      503,
      'TOO_MANY_SUBSCRIBERS',
    ]);
    all[0]!.close();
    await expect
      .poll(async () => {
        const next = await openEventStream(`${adminUrl}/events`);
        next.close();
        return next.response.status;
      })
      .toBe(200);
    await gateway.close(0);
    await Promise.all(all.slice(1).map((events) => events.waitForEnd()));
  });
});

/** The second account has a wrong secret, and its cooldown has begun. */
async function startWithTwoAccounts(admin: { readonly host?: string } = {}) {
  const { credentials, tokenUrl, apiUrl } = await startSandbox({ accountId: randomUUID() });
  const main = { name: 'main', ...credentials, tokenUrl, apiUrl };
  const keys = ['main', 'branch'].map((account) => ({ account, ...createApiKey() }));
  const adminKey = createApiKey();
  const document = {
    listen: { port: 0 },
    admin: { port: 0, keySha256: adminKey.sha256, ...admin },
    log: { level: 'silent' },
    accounts: [main, { ...main, name: 'branch', clientSecret: 'wrong' }],
    callers: keys.map(({ account, id, sha256 }) => ({
      name: account,
      account,
      allow: ['GET /**'],
      keys: [{ id, sha256 }],
    })),
  };
  const result = readConfig({}, { path: 'e.yaml', text: JSON.stringify(document) });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  const gateway = await startGateway(result.config);
  onTestFinished(() => gateway.close(0));
  const texts = keys.map(({ text }) => text.reveal());
  const headers = { 'x-api-key': texts[1]! };
  expect((await fetch(`${gateway.url}/api/users`, { headers })).status).toBe(503);
  const adminUrl = gateway.adminUrl.replace('0.0.0.0', '127.0.0.1');
  return { url: gateway.url, adminUrl, keys: texts, adminKey: adminKey.text.reveal() };
}

async function getReadyz(base: string): Promise<[number, any]> {
  const response = await fetch(`${base}/readyz`);
  return [response.status, await response.json()];
}

async function getState(adminUrl: string): Promise<any> {
  const response = await fetch(`${adminUrl}/state`);
  expect(response.status).toBe(200);
  return response.json();
}
