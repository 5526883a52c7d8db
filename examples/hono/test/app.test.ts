import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp, sandboxVariables } from '../../../test/support/running-app.ts';

async function startSandbox(): Promise<Sandbox> {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  return sandbox;
}

describe('the Hono example', () => {
  it('starts with a built-in sandbox without environment variables', async () => {
    const app = await startApp('hono', {});
    expect(app.output()).toMatch(/ZOOM_ACCOUNT_ID is not set: .* Zoom sandbox at http:/);
    expect((await fetch(`${app.url}/api/users`)).status).toBe(200);
    app.signal('SIGTERM');
    expect(await app.ended).toBe(0);
  });

  it('passes on responses of Zoom, also after the token was revoked', async () => {
    const sandbox = await startSandbox();
    const { url } = await startApp('hono', sandboxVariables(sandbox));
    const page = await fetch(`${url}/api/users?page_size=1`);
    const { users } = (await page.json()) as { users: [{ email: string }] };
    expect(page.headers.get('x-zm-trackingid')).toMatch(/./);
    sandbox.revokeAllTokens();
    const { email } = users[0];
    const user = await fetch(`${url}/api/users/${encodeURIComponent(email)}`);
    expect([user.status, await user.json()]).toMatchObject([200, { email }]);
    const missing = await fetch(`${url}/api/users/unknown@example.com`);
    expect([missing.status, await missing.json()]).toMatchObject([404, { code: 1001 }]);
    expect(sandbox.stats().tokensIssued).toBe(2);
  });

  it('responds 503 without a token, and serves routes that need none', async () => {
    const sandbox = await startSandbox();
    const variables = { ...sandboxVariables(sandbox), ZOOM_CLIENT_SECRET: 'wrong' };
    const { url } = await startApp('hono', variables);
    const rejected = await fetch(`${url}/api/users`);
    expect([rejected.status, await rejected.json()]).toMatchObject([
      503,
      { code: 'CLIENT_REJECTED' },
    ]);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(sandbox.stats().apiRequests).toBe(0);
  });
});
