import { describe, expect, it, onTestFinished } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { createAdminServer } from '../../src/admin/server.ts';
import { readConfig } from '../../src/index.ts';
import { createLogger } from '../../src/observability/log.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { AccountStatsRegistry } from '../../src/observability/account-stats.ts';
import { createAdminContext } from '../support/admin-context.ts';
import { openEventStream } from '../support/sse-client.ts';
import { requestStatus } from '../support/request-status.ts';

const key = createApiKey();
const withKey = { authorization: `Bearer ${key.text.reveal()}` };
const withOtherKey = { authorization: `Bearer ${createApiKey().text.reveal()}` };
const READS = [
  '/metrics',
  '/state',
  '/events',
  '/requests',
  '/requests/failures',
  '/requests/events',
];
const ACTIONS = ['/accounts/default/refresh', '/accounts/default/test'];

describe('admin listener on a loopback address', () => {
  it.each(READS)('serves %s to local programs without a key', async (path) => {
    const { adminUrl } = await startCompleteGateway();
    const controller = new AbortController();
    const response = await fetch(adminUrl + path, { signal: controller.signal });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    controller.abort();
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://example.com' }],
    ['a DNS rebinding host', { host: 'rebound.example.com' }],
  ])('denies requests from a page of %s, even with the key', async (_name, headers) => {
    const { adminUrl, sandbox } = await startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256 });
    for (const [method, path] of requests()) {
      expect(await requestStatus(adminUrl + path, { ...headers, ...withKey }, { method })).toBe(
        403,
      );
    }
    expect(sandbox.stats().tokenRequests).toBe(0);
  });

  it('denies actions without the key and with a wrong one', async () => {
    const { adminUrl, sandbox } = await startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256 });
    for (const path of ACTIONS) {
      const none = await fetch(adminUrl + path, { method: 'POST' });
      expect([none.status, none.headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer realm="evertoken admin"',
      ]);
      const wrong = await fetch(adminUrl + path, { method: 'POST', headers: withOtherKey });
      expect([wrong.status, ((await wrong.json()) as any).code]).toEqual([401, 'ADMIN_KEY_WRONG']);
      expect(await requestStatus(adminUrl + path, withKey)).toBe(404);
    }
    expect(sandbox.stats().tokenRequests).toBe(0);
  });

  it('denies actions while no key is configured', async () => {
    const { adminUrl } = await startCompleteGateway();
    const response = await fetch(adminUrl + ACTIONS[0]!, { method: 'POST', headers: withKey });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: 'ADMIN_KEY_NOT_CONFIGURED',
      message: expect.stringContaining('evertoken keys create --admin'),
    });
  });
});

it('ends the subscriptions that a changed admin key does not authorize', async () => {
  const others = createApiKey();
  let keySha256 = key.sha256;
  const requestMetrics = new AccountStatsRegistry().requestMetrics;
  const app = createAdminServer({
    context: createAdminContext({ requestMetrics, hasAdminKey: () => keySha256 === key.sha256 }),
    auth: {
      get keySha256() {
        return keySha256;
      },
      loopbackOnly: false,
    },
    log: createLogger('silent', { write: () => {} }),
  });
  onTestFinished(() => app.close());
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const events = await openEventStream(`${url}/events`, { headers: withKey });
  await events.next(({ event }) => event === 'state');
  keySha256 = others.sha256;
  await expect(events.next(() => false)).rejects.toThrow(/terminated|ended/);
});

describe('admin listener on another address', () => {
  it('requires a configured key', () => {
    const result = readConfig({ ADMIN_HOST: '0.0.0.0' });
    expect(JSON.stringify(result)).toMatch(/ADMIN_KEY_SHA256 is missing: .* 0\.0\.0\.0/);
    expect(readConfig({ ADMIN_HOST: '0.0.0.0', ADMIN_KEY_SHA256: key.sha256 }).kind).toBe('config');
  });

  it('requires the key for result and actions, but not for health checks', async () => {
    const app = createAdminServer({
      context: createAdminContext(),
      auth: { keySha256: key.sha256, loopbackOnly: false },
      log: createLogger('silent', { write: () => {} }),
    });
    const host = 'gateway.internal:8081';
    for (const path of ['/metrics', '/state']) {
      const statusWith = async (headers: object): Promise<number> =>
        (await app.inject({ url: path, headers: { host, ...headers } })).statusCode;
      expect(await statusWith(withKey)).toBe(200);
      expect(await statusWith({})).toBe(401);
      expect(await statusWith(withOtherKey)).toBe(401);
    }
    expect((await app.inject({ url: '/healthz', headers: { host } })).statusCode).toBe(200);
    expect((await app.inject({ url: '/readyz', headers: { host } })).statusCode).toBe(503);
    const crossOrigin = { host, ...withKey, origin: 'https://gateway.internal' };
    const denied = await app.inject({ method: 'POST', url: ACTIONS[0]!, headers: crossOrigin });
    expect([denied.statusCode, denied.json().code]).toEqual([403, 'CROSS_ORIGIN_REQUEST']);
    const sameOrigin = { ...crossOrigin, origin: `https://${host}` };
    const allowed = await app.inject({ method: 'POST', url: ACTIONS[0]!, headers: sameOrigin });
    expect([allowed.statusCode, allowed.json().code]).toEqual([404, 'ACCOUNT_NOT_FOUND']);
    await app.close();
  });
});

describe('admin listener', () => {
  it.each([
    ['GET', '/nowhere', 404, 'NOT_FOUND'],
    ['POST', '/accounts/unknown/refresh', 404, 'ACCOUNT_NOT_FOUND'],
    ['POST', `/accounts/${'x'.repeat(200)}/refresh`, 414, 'REQUEST_INVALID'],
    ['GET', '/%zz', 400, 'REQUEST_INVALID'],
  ])('responds to %s %s with a JSON error', async (method, path, status, code) => {
    const { adminUrl } = await startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256 });
    const response = await fetch(adminUrl + path, { method, headers: withKey });
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
  });

  it('ignores request bodies and rejects large ones', async () => {
    const { adminUrl } = await startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256 });
    const post = (body: string): Promise<Response> =>
      fetch(adminUrl + ACTIONS[0]!, { method: 'POST', headers: withKey, body });
    expect((await post('{"not": read')).status).toBe(200);
    expect((await post('x'.repeat(2_000))).status).toBe(413);
  });
});

/** Method and path of every protected route. */
function requests(): [string, string][] {
  return [
    ...READS.map((path): [string, string] => ['GET', path]),
    ...ACTIONS.map((path): [string, string] => ['POST', path]),
  ];
}
