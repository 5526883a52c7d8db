import { ZoomScopeError } from '@evertoken/zoom-client';
import type { AccessToken, TokenManager } from 'evertoken';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ScopeRefresh } from '../src/scope-refresh.ts';
import { catchError } from './support/catch-error.ts';
import { startZoomInVirtualTime } from './support/start-zoom.ts';

const SCOPES = ['user:read:list_users:admin', 'user:read:user:admin'];

/** A client with a token of 61 seconds, whose app lacks the scope for `GET /users`. */
async function startWithoutScope() {
  const setup = await startZoomInVirtualTime({ scopes: ['user:read:user:admin'] });
  await setup.time.run(setup.client.request('GET /users/{userId}', { userId: 'me' }));
  await setup.time.run(setup.time.clock.sleep(61_000));
  return setup;
}

it('a scope that was added to the app is taken over at once, by one new token', async () => {
  const { client, sandbox, time } = await startWithoutScope();
  sandbox.configureApp(sandbox.credentials.clientId, { scopes: SCOPES });
  const requests = Array.from({ length: 20 }, () => client.request('GET /users'));
  expect(await time.run(Promise.all(requests))).toHaveLength(20);
  expect(sandbox.stats().tokensIssued).toBe(2);
});

it('a token is refreshed once only if the scope is still missing', async () => {
  const { client, sandbox, time } = await startWithoutScope();
  for (let requests = 0; requests < 3; requests += 1) {
    const error = await catchError(time.run(client.request('GET /users')));
    expect(error).toBeInstanceOf(ZoomScopeError);
    await time.run(time.clock.sleep(61_000));
  }
  expect(sandbox.stats().tokensIssued).toBe(2);
});

it('a token younger than a minute is not refreshed', async () => {
  const { client, sandbox, time } = await startZoomInVirtualTime({
    scopes: ['user:read:user:admin'],
  });
  const error = await catchError(time.run(client.request('GET /users')));
  expect(String(error)).toMatch(
    /Add user:read:list_users:admin to the app, then call `tokens\.clear\(\)`: existing tokens do not include it/,
  );
  expect(sandbox.stats().tokensIssued).toBe(1);
});

it('a change is made once', async () => {
  const { client, sandbox, time } = await startWithoutScope();
  sandbox.configureApp(sandbox.credentials.clientId, {
    scopes: [...SCOPES, 'meeting:write:meeting:admin'],
  });
  const change = { userId: 'me', body: { topic: 'once' } };
  const created = await time.run(client.request('POST /users/{userId}/meetings', change));
  expect(created).toMatchObject({ topic: 'once' });
  expect(sandbox.stats().byStatus).toMatchObject({ 201: 1, 400: 1 });
});

it('does not wait in Cloudflare Workers for a request that was replacing the token and ended', async () => {
  vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
  onTestFinished(() => void vi.unstubAllGlobals());
  const old = { generation: 1, lifetimeMs: 3_600_000, remainingMs: 1_800_000 };
  const clear = (): Promise<void> => new Promise(() => {});
  let generation = 1;
  const source = {
    status: () => Promise.resolve({ token: { ...old, generation } }),
    clear,
  } as unknown as TokenManager;
  const [refresh, lacking] = [new ScopeRefresh(), { generation: 1 } as AccessToken];
  void refresh.replace(source, lacking);
  expect(await refresh.replace(source, lacking)).toBe(false);
  generation = 2;
  expect(await refresh.replace(source, lacking)).toBe(true);
});
