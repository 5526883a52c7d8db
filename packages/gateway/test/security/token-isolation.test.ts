import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { sendJson } from '../../../evertoken/test/support/local-server.ts';
import { startGatewayOf } from '../support/account-callers.ts';
import { connectRaw } from '../support/raw-connection.ts';
import { startOAuthService, toAccount } from '../support/oauth-service.ts';
import { startSandbox } from '../support/running-gateway.ts';

it('sends the token of an account to no other host, whatever servers and callers ask for', async () => {
  const [own, other] = [await startOAuthService(), await startOAuthService()];
  own.respondToMint = (_request, response) => {
    // What Zoom means by this field is where its API is.
    const fields = { api_url: other.apiUrl, token_type: 'Bearer', expires_in: 3600 };
    sendJson(response, 200, { access_token: 'token-9', ...fields });
    return true;
  };
  const { host } = new URL(other.apiUrl);
  own.respond = (_request, response) => {
    sendJson(response, 307, {}, { location: `${other.apiUrl}/stolen` });
    return true;
  };
  const { gateway, send } = await startGatewayOf([toAccount(own)]);
  const redirected = await send('crm', '/users', { redirect: 'manual' });
  expect(redirected.status).toBe(307);
  // Zoom serves these elsewhere than below the base URL of its API.
  for (const path of ['/chat/users/me/messages/files', '/scim2/Users', '/v2/users'])
    await send('crm', path, { redirect: 'manual' });
  expect(own.apiRequests().map(({ path }) => path)).toEqual([
    '/api/v1/users',
    '/api/v1/chat/users/me/messages/files',
    '/api/v1/scim2/Users',
    '/api/v1/v2/users',
  ]);

  const headers = { host, 'x-forwarded-host': host, forwarded: `host=${host}` };
  await send('crm', '/users', { redirect: 'manual', headers });
  const raw = connectRaw(Number(new URL(gateway.url).port));
  raw.send(`GET ${other.apiUrl}/users HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(await raw.closed()).toMatch(/^HTTP\/1.1 4\d\d /);
  for (const path of [`//${host}/a`, `/@${host}/a`, `/..%2f..%2f${host}`])
    await send('crm', path, { redirect: 'manual' });
  expect(own.apiRequests().every(({ headers: sent }) => sent.host !== host)).toBe(true);
  expect(other.apiRequests()).toEqual([]);
});

it('follows no redirect of a token endpoint', async () => {
  const [own, other] = [await startOAuthService(), await startOAuthService()];
  own.respondToMint = (_request, response) => {
    response.writeHead(307, { location: other.tokenUrl }).end();
    return true;
  };
  const timeouts = { tokenMs: 500 };
  const { send } = await startGatewayOf([toAccount(own)], '.', { timeouts });
  expect((await send('crm', '/a')).status).toBeGreaterThanOrEqual(500);
  expect(own.tokenRequests().length).toBeGreaterThan(0);
  expect(other.tokenRequests()).toEqual([]);
});

it('sends the credentials of a caller to no API', async () => {
  const service = await startOAuthService();
  const { send } = await startGatewayOf([toAccount(service)]);
  const others = { dpop: 'a.caller.proof', cookie: 'a=b', 'proxy-authorization': 'Basic YTpi' };
  const headers = { ...others, authorization: 'Bearer of-the-caller' };
  expect(await send('crm', '/a', { headers })).toMatchObject({ status: 200 });
  const [request] = service.apiRequests();
  expect(request?.headers).toMatchObject({ authorization: 'Bearer token-1' });
  for (const name of [...Object.keys(others), 'x-api-key'])
    expect(request?.headers).not.toHaveProperty([name]);
});

it('serves no caller with the account of another during reloads that swap their providers', async () => {
  const service = await startOAuthService();
  const sandbox = await startSandbox({ accountId: randomUUID() });
  const { credentials, tokenUrl, apiUrl } = sandbox;
  const zoom = { ...credentials, tokenUrl, apiUrl };
  const named = (settings: object, name: string): { readonly name: string } => ({
    ...settings,
    name,
  });
  const oauth = toAccount(service);
  // The callers of "a" and "b" change accounts when these change providers.
  const first = [named(oauth, 'a'), named(zoom, 'b')];
  const second = [named(zoom, 'a'), named(oauth, 'b')];
  const gateway = await startGatewayOf(first);
  const swapped = gateway.read(second, {}, { a: 'b', b: 'a' });
  const statuses = new Set<number>();
  let isReloading = true;
  const flood = async (): Promise<void> => {
    while (isReloading) statuses.add((await gateway.send('a', '/of-a')).status);
  };
  const clients = [1, 2, 3, 4].map(flood);
  for (let i = 0; i < 10; i += 1) {
    await gateway.gateway.reload(i % 2 === 0 ? swapped : gateway.read(first));
    await gateway.send('b', '/users/me');
  }
  isReloading = false;
  await Promise.all(clients);
  // The caller of "a" is always for the OAuth service, whichever account has it.
  expect([...statuses]).toEqual([200]);
  expect(service.apiRequests().every(({ path }) => path === '/api/v1/of-a')).toBe(true);
});
