import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp, sandboxVariables } from '../../../test/support/running-app.ts';

async function startSandbox(): Promise<Sandbox> {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const start = (sandbox: Sandbox, changes = {}) =>
  startApp('fastify', { ...sandboxVariables(sandbox), ...changes });

describe('the Fastify example', () => {
  it('starts with a built-in sandbox without environment variables', async () => {
    const app = await startApp('fastify', {});
    expect(app.output()).toMatch(/ZOOM_ACCOUNT_ID is not set: .* Zoom sandbox at http:/);
    const response = await fetch(`${app.url}/api/users`);
    expect([response.status, await response.json()]).toMatchObject([200, { page_size: 30 }]);
    app.signal('SIGTERM');
    expect(await app.ended).toBe(0);
  });

  it('passes on responses of Zoom, also after the token was revoked', async () => {
    const sandbox = await startSandbox();
    const { url } = await start(sandbox);
    const page = await fetch(`${url}/api/users?page_size=2`);
    expect(page.headers.get('x-zm-trackingid')).toMatch(/./);
    const { users, next_page_token } = (await page.json()) as Record<string, string>;
    expect(users).toHaveLength(2);
    sandbox.revokeAllTokens();
    const query = new URLSearchParams({ page_size: '2', next_page_token: next_page_token! });
    expect((await fetch(`${url}/api/users?${query.toString()}`)).status).toBe(200);
    expect(await create(url, { topic: 'Planning' })).toMatchObject([201, { topic: 'Planning' }]);
    expect(sandbox.stats().tokensIssued).toBe(2);
  });

  it('rejects invalid requests without a token request', async () => {
    const sandbox = await startSandbox();
    const { url } = await start(sandbox);
    expect((await fetch(`${url}/api/users?page_size=1000`)).status).toBe(400);
    expect(await create(url, { duration: 30 })).toMatchObject([400, {}]);
    expect(sandbox.stats().tokenRequests).toBe(0);
  });

  it('responds 503 without a token, and serves routes that need none', async () => {
    const sandbox = await startSandbox();
    const { url } = await start(sandbox, { ZOOM_CLIENT_SECRET: 'wrong' });
    const rejected = await fetch(`${url}/api/users`);
    expect([rejected.status, await rejected.json()]).toMatchObject([
      503,
      { code: 'CLIENT_REJECTED' },
    ]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(sandbox.stats().apiRequests).toBe(0);
  });
});

async function create(url: string, meeting: object): Promise<[number, unknown]> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(meeting);
  const response = await fetch(`${url}/api/meetings`, { method: 'POST', headers, body });
  return [response.status, await response.json()];
}
