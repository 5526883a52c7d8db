import { describe, expect, it } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { startCompleteGateway, type CompleteGateway } from '../support/complete-gateway.ts';

const key = createApiKey();

describe('POST /accounts/<name>/refresh', () => {
  it('mints a new token without failing concurrent requests', async () => {
    const gateway = await start();
    const { sandbox, url } = gateway;
    await fetch(`${url}/api/users/me`);
    const [refreshed, ...responses] = await Promise.all([
      act(gateway, 'refresh'),
      ...Array.from({ length: 20 }, () => fetch(`${url}/api/users/me`)),
    ]);
    expect(refreshed).toMatchObject([
      200,
      { generation: 2, durationMs: expect.any(Number), expiresInSeconds: expect.any(Number) },
    ]);
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    expect(sandbox.stats().tokenRequests).toBe(2);
  });

  it('clears the cooldown after corrected credentials', async () => {
    const gateway = await start();
    const { sandbox, url } = gateway;
    const fault = sandbox.faults.add({
      match: '/oauth/token',
      kind: 'status',
      status: 400,
      body: { error: 'invalid_client' },
    });
    expect((await fetch(`${url}/api/users/me`)).status).toBe(503);
    expect(await act(gateway, 'refresh')).toMatchObject([503, { code: 'CLIENT_REJECTED' }]);
    fault.remove();
    expect((await fetch(`${url}/api/users/me`)).status).toBe(503);
    expect((await act(gateway, 'refresh'))[0]).toBe(200);
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
  });
});

describe('POST /accounts/<name>/test', () => {
  it('sends a request to the API and does not reveal the user', async () => {
    const gateway = await start();
    const [status, body] = await act(gateway, 'test');
    expect([status, body]).toMatchObject([200, { ok: true, status: 200 }]);
    expect(body.trackingId).toMatch(/./);
    expect(JSON.stringify(body)).not.toMatch(/email|@|eyJ/);
    expect(gateway.sandbox.stats().apiRequests).toBe(1);
  });

  it.each([
    [{ kind: 'status', status: 400, body: { code: 4711, message: 'lacks x' } }, 'scopes', 4711],
    [{ kind: 'status', status: 400, body: { code: 4711 } }, 'scopes', 4711],
    [
      {
        kind: 'status',
        status: 400,
        body: { code: 104, message: 'does not contain scopes:[a:b].' },
      },
      'scopes',
      104,
    ],
    [{ kind: 'status', status: 429, body: { code: 429, message: 'slow down' } }, 'rate-limit', 429],
    [{ kind: 'html', status: 502 }, 'zoom', undefined],
  ] as const)('returns the component responsible for %j', async (effect, component, apiCode) => {
    const gateway = await start();
    gateway.sandbox.faults.add({ match: '/v2/users/me', ...effect });
    const [status, body] = await act(gateway, 'test');
    expect(status).toBe(200);
    expect(body).toMatchObject({ ok: false, component, message: expect.any(String) });
    expect(body.apiCode).toBe(apiCode);
  });

  it('responds with the error code when there is no token or no API response', async () => {
    const gateway = await start({ ZOOM_CLIENT_SECRET: 'WRONG' });
    expect(await act(gateway, 'test')).toMatchObject([503, { code: 'CLIENT_REJECTED' }]);
    const unreachable = await start();
    unreachable.sandbox.faults.add({ match: '/v2/users/me', kind: 'reset' });
    expect(await act(unreachable, 'test')).toMatchObject([502, { code: 'UPSTREAM_UNREACHABLE' }]);
  });
});

function start(env: Record<string, string> = {}): Promise<CompleteGateway> {
  return startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256, ...env });
}

async function act({ adminUrl }: CompleteGateway, action: string): Promise<[number, any]> {
  const headers = { authorization: `Bearer ${key.text.reveal()}` };
  const url = `${adminUrl}/accounts/default/${action}`;
  const response = await fetch(url, { method: 'POST', headers });
  return [response.status, await response.json()];
}
