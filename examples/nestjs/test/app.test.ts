import { readFile } from 'node:fs/promises';
import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createTokenManager, type TokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startApp, sandboxVariables } from '../../../test/support/running-app.ts';
// The compiler emits the types of constructors, by which Nest injects; the transformer of the tests does not.
import { EvertokenModule, Upstream } from '../dist/evertoken.module.js';

async function startSandbox(): Promise<Sandbox> {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  return sandbox;
}

describe('the NestJS example', () => {
  it('starts with a built-in sandbox without environment variables', async () => {
    const app = await startApp('nestjs', {});
    expect(app.output()).toMatch(/ZOOM_ACCOUNT_ID is not set: .* Zoom sandbox at http:/);
    expect((await fetch(`${app.url}/api/users`)).status).toBe(200);
    app.signal('SIGTERM');
    // After its shutdown hooks Nest ends the process with the signal.
    expect(await app.ended).toBe(null);
  });

  it('passes on responses of Zoom, also after the token was revoked', async () => {
    const sandbox = await startSandbox();
    const { url } = await startApp('nestjs', sandboxVariables(sandbox));
    const page = await fetch(`${url}/api/users?page_size=1`);
    const { users } = (await page.json()) as { users: [{ email: string }] };
    sandbox.revokeAllTokens();
    const { email } = users[0];
    const user = await fetch(`${url}/api/users/${encodeURIComponent(email)}`);
    expect([user.status, await user.json()]).toMatchObject([200, { email }]);
    const missing = await fetch(`${url}/api/users/unknown@example.com`);
    expect([missing.status, await missing.json()]).toMatchObject([404, { code: 1001 }]);
    expect(sandbox.stats().tokensIssued).toBe(2);
  });

  it('responds with the status, code and delay of an error without details, and serves other routes', async () => {
    const sandbox = await startSandbox();
    const variables = { ...sandboxVariables(sandbox), ZOOM_CLIENT_SECRET: 'wrong' };
    const { url } = await startApp('nestjs', variables);
    const rejected = await fetch(`${url}/api/users`);
    const body = (await rejected.json()) as { message: string };
    expect([rejected.status, body]).toMatchObject([503, { code: 'CLIENT_REJECTED' }]);
    expect(body.message).not.toContain('Invalid client');
    expect(Number(rejected.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(sandbox.stats().apiRequests).toBe(0);
  });
});

it.each(['evertoken.module.ts', 'token-error.filter.ts'])('the guide has its %s', async (name) => {
  const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
  expect(await read('../../../docs/guides/nestjs.md')).toContain(await read(`../src/${name}`));
});

describe('its module', () => {
  const asyncOptions = (tokens: TokenManager): DynamicModule =>
    EvertokenModule.forRootAsync({
      imports: [provideTokens(tokens)],
      inject: ['TOKENS'],
      useFactory: (injected: TokenManager) => ({ tokens: injected }),
    });

  it.each([
    ['forRoot', (tokens: TokenManager): DynamicModule => EvertokenModule.forRoot({ tokens })],
    ['forRootAsync', asyncOptions],
  ])('%s sends with the token manager, and closes it with the application', async (_, create) => {
    const { credentials, tokenUrl, apiUrl } = await startSandbox();
    const tokens = createTokenManager({ provider: zoom({ ...credentials, tokenUrl, apiUrl }) });
    const app = await NestFactory.createApplicationContext(create(tokens), { logger: false });
    const upstream = app.get(Upstream);
    expect((await upstream.fetch('/users')).status).toBe(200);
    expect((await upstream.getToken()).generation).toBe((await tokens.getToken()).generation);
    await app.close();
    await expect(tokens.getToken()).rejects.toMatchObject({ code: 'MANAGER_CLOSED' });
  });
});

function provideTokens(tokens: TokenManager): DynamicModule {
  const provider = { provide: 'TOKENS', useValue: tokens };
  return { module: class Tokens {}, providers: [provider], exports: ['TOKENS'] };
}
