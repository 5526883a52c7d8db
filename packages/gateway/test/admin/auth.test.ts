import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { createAdminServer } from '../../src/admin/server.ts';
import { readConfig } from '../../src/index.ts';
import { createLogger } from '../../src/observability/log.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { createAdminContext } from '../support/admin-context.ts';

const key = createApiKey();
const withKey = { authorization: `Bearer ${key.text.reveal()}` };
const another = { authorization: `Bearer ${createApiKey().text.reveal()}` };
const LOOKS = ['/metrics', '/state', '/events'];
const CHANGES = ['/accounts/default/refresh', '/accounts/default/test'];

describe('on a loopback address', () => {
  it.each(LOOKS)('every program of this machine may look at %s', async (path) => {
    const { adminUrl } = await startCompleteGateway();
    const controller = new AbortController();
    const answer = await fetch(adminUrl + path, { signal: controller.signal });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    controller.abort();
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://example.com' }],
    ['a name that was made to point here', { host: 'rebound.example.com' }],
  ])('no page of %s may look or change anything, even with the key', async (_name, headers) => {
    const { adminUrl, sandbox } = await startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256 });
    for (const [method, path] of requests()) {
      expect(await ask(method, adminUrl + path, { ...headers, ...withKey })).toBe(403);
    }
    expect(sandbox.stats().tokenRequests).toBe(0);
  });

  it('nothing can be changed without a key, nor with a wrong one', async () => {
    const { adminUrl, sandbox } = await startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256 });
    for (const path of CHANGES) {
      const none = await fetch(adminUrl + path, { method: 'POST' });
      expect([none.status, none.headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer realm="evertoken admin"',
      ]);
      const wrong = await fetch(adminUrl + path, { method: 'POST', headers: another });
      expect([wrong.status, ((await wrong.json()) as any).code]).toEqual([401, 'ADMIN_KEY_WRONG']);
      expect(await ask('GET', adminUrl + path, withKey)).toBe(404);
    }
    expect(sandbox.stats().tokenRequests).toBe(0);
  });

  it('nothing can be changed while no key is configured', async () => {
    const { adminUrl } = await startCompleteGateway();
    const answer = await fetch(adminUrl + CHANGES[0]!, { method: 'POST', headers: withKey });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      code: 'ADMIN_KEY_NOT_CONFIGURED',
      message: expect.stringContaining('evertoken keys create --admin'),
    });
  });
});

describe('on an address that others reach', () => {
  it('a gateway does not start without a key', () => {
    const reading = readConfig({ ADMIN_HOST: '0.0.0.0' });
    expect(JSON.stringify(reading)).toMatch(/ADMIN_KEY_SHA256 is missing: .* 0\.0\.0\.0/);
    expect(readConfig({ ADMIN_HOST: '0.0.0.0', ADMIN_KEY_SHA256: key.sha256 }).kind).toBe('config');
  });

  it('only who has the key may look, and everybody may ask how it is', async () => {
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
      expect(await statusWith(another)).toBe(401);
    }
    for (const path of ['/healthz', '/readyz']) {
      expect((await app.inject({ url: path, headers: { host } })).statusCode).toBe(200);
    }
    const fromElsewhere = { host, ...withKey, origin: 'https://gateway.internal' };
    const change = await app.inject({ method: 'POST', url: CHANGES[0]!, headers: fromElsewhere });
    expect([change.statusCode, change.json().code]).toEqual([403, 'CROSS_ORIGIN_REQUEST']);
    const sameOrigin = { ...fromElsewhere, origin: `https://${host}` };
    const own = await app.inject({ method: 'POST', url: CHANGES[0]!, headers: sameOrigin });
    expect([own.statusCode, own.json().code]).toEqual([404, 'ACCOUNT_NOT_FOUND']);
    await app.close();
  });
});

describe('what it does not know', () => {
  it.each([
    ['GET', '/nowhere', 404, 'NOT_FOUND'],
    ['POST', '/accounts/nobody/refresh', 404, 'ACCOUNT_NOT_FOUND'],
    ['POST', `/accounts/${'x'.repeat(200)}/refresh`, 414, 'REQUEST_INVALID'],
    ['GET', '/%zz', 400, 'REQUEST_INVALID'],
  ])('%s %s is answered in JSON', async (method, path, status, code) => {
    const { adminUrl } = await startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256 });
    const answer = await fetch(adminUrl + path, { method, headers: withKey });
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  it('is what is in a body, which may not be long', async () => {
    const { adminUrl } = await startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256 });
    const post = (body: string): Promise<Response> =>
      fetch(adminUrl + CHANGES[0]!, { method: 'POST', headers: withKey, body });
    expect((await post('{"not": read')).status).toBe(200);
    expect((await post('x'.repeat(2_000))).status).toBe(413);
  });
});

function requests(): [string, string][] {
  return [
    ...LOOKS.map((path): [string, string] => ['GET', path]),
    ...CHANGES.map((path): [string, string] => ['POST', path]),
  ];
}

/** With the headers as they are, also those that `fetch` sets itself. */
function ask(method: string, url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    })
      .on('error', reject)
      .end();
  });
}
