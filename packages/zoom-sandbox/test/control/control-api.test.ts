import { expect, onTestFinished, test, vi } from 'vitest';
import {
  connect,
  getToken,
  requestToken,
  send,
  startSandbox,
  type ApiResponse,
} from '../support/client.ts';
import type { JournalEntry, Sandbox } from '../../src/index.ts';

function control(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<ApiResponse> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return send(`${sandbox.url}/_sandbox/${path}`, init);
}

test('records requests in the journal', async () => {
  const sandbox = await startSandbox({ startAt: '2026-05-04T08:00:00Z' });
  const api = await connect(sandbox);
  await api('GET', '/users?page_size=2');
  await send(`${sandbox.apiUrl}/users`);
  const [token, list, rejected] = sandbox.journal.entries();
  expect(token).toMatchObject({ number: 1, method: 'POST', path: '/oauth/token', status: 200 });
  expect(list).toMatchObject({ method: 'GET', path: '/v2/users?page_size=2', status: 200 });
  expect(list?.token).toMatch(/^[0-9a-f]{8}$/);
  expect(rejected).toEqual({
    number: 3,
    at: expect.any(Number),
    method: 'GET',
    path: '/v2/users',
    status: 401,
  });
  expect(Math.abs((list?.at ?? 0) - sandbox.clock.now())).toBeLessThan(5_000);
  const overHttp = await control(sandbox, 'GET', 'journal?limit=2');
  expect(overHttp.body.entries).toEqual([list, rejected]);
  expect([...sandbox.journal]).toHaveLength(3);
  expect(sandbox.journal.entries(({ status }) => status === 401)).toEqual([rejected]);
});

test('distinguishes tokens in the journal by their fingerprints', async () => {
  const sandbox = await startSandbox();
  for (let attempt = 0; attempt < 2; attempt++) await (await connect(sandbox))('GET', '/users/me');
  const tokens = sandbox.journal
    .entries(({ path }) => path === '/v2/users/me')
    .map(({ token }) => token);
  expect(new Set(tokens).size).toBe(2);
});

test('limits the journal to journalLimit entries; 0 disables it', async () => {
  const sandbox = await startSandbox({ journalLimit: 5 });
  const api = await connect(sandbox);
  for (let call = 0; call < 9; call++) await api('GET', `/users/${call}`);
  expect(sandbox.journal.entries().map(({ path }) => path)).toEqual(
    [4, 5, 6, 7, 8].map((n) => `/v2/users/${n}`),
  );
  sandbox.journal.clear();
  expect(sandbox.journal.entries()).toEqual([]);
  await api('GET', '/users/x');
  expect(sandbox.journal.entries().map(({ number }) => number)).toEqual([11]);
  const off = await startSandbox({ journalLimit: 0 });
  await requestToken(off);
  expect(off.journal.entries()).toEqual([]);
});

test('shows no tokens and no secrets', async () => {
  const sandbox = await startSandbox({
    webhooks: [{ url: 'http://127.0.0.1:9', secretToken: 'hush-hush' }],
  });
  const token = await getToken(sandbox);
  await (
    await connect(sandbox, token)
  )('GET', `/users?access_token=${token}&token=${token}&x=1`);
  await send(`${sandbox.apiUrl}/users?Access_Token=${token}`);
  await send(`${sandbox.apiUrl}/users/${token}?access%5Ftoken=${token}`);
  await send(`${sandbox.url}/oauth/revoke?token=${token}&client_secret=sandbox-secret`, {
    method: 'POST',
  });
  const everything = [];
  for (const area of ['journal', 'stats', 'state', 'config', 'faults', 'webhooks', 'clock']) {
    everything.push((await control(sandbox, 'GET', area)).text);
  }
  everything.push(JSON.stringify([sandbox.journal.entries(), sandbox.stats(), sandbox.state()]));
  for (const text of everything) {
    expect(text).not.toContain(token);
    expect(text).not.toContain('sandbox-secret');
    expect(text).not.toContain('hush-hush');
  }
  expect(sandbox.journal.entries()[1]?.path).toBe('/v2/users?access_token=***&token=***&x=1');
});

test('counts requests by kind, status and route', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  await api('GET', '/users/me');
  await api('GET', '/users/unknown');
  await send(`${sandbox.apiUrl}/users`);
  expect(sandbox.stats()).toMatchObject({
    tokenRequests: 1,
    tokensIssued: 1,
    apiRequests: 3,
    apiRejections: 1,
    byStatus: { 200: 2, 401: 1, 404: 1 },
    byRoute: { 'GET /users/{userId}': 2 },
  });
  expect((await control(sandbox, 'GET', 'stats')).body).toEqual(sandbox.stats());
});

test('restores the initial state with reset', async () => {
  const sandbox = await startSandbox({ tokenLatencyMs: 1, startAt: '2026-05-04T08:00:00Z' });
  const token = await getToken(sandbox);
  const api = await connect(sandbox, token);
  const before = (await api('GET', '/users/me/meetings')).body.total_records;
  await api('POST', '/users/me/meetings', {});
  await api('PATCH', '/users/me', { dept: 'changed' });
  sandbox.configure({ tokenLatencyMs: 2 });
  sandbox.configureApp('sandbox-client', { scopes: [] });
  sandbox.clock.advance(3_600_000);
  sandbox.faults.add({ match: '/x', kind: 'hang' });
  expect((await control(sandbox, 'POST', 'reset')).status).toBe(204);
  expect(sandbox.settings.tokenLatencyMs).toBe(1);
  expect(sandbox.faults.list()).toEqual([]);
  expect(sandbox.stats()).toMatchObject({ tokenRequests: 0, byStatus: {} });
  expect(sandbox.journal.size).toBe(0);
  expect(Math.abs(sandbox.clock.now() - Date.parse('2026-05-04T08:00:00Z'))).toBeLessThan(5_000);
  expect((await api('GET', '/users/me')).status).toBe(401);
  const fresh = await connect(sandbox);
  expect((await fresh('GET', '/users/me/meetings')).body.total_records).toBe(before);
  expect((await fresh('GET', '/users/me')).body.dept).not.toBe('changed');
});

test('returns a snapshot of the state', async () => {
  const sandbox = await startSandbox({ users: 20 });
  const api = await connect(sandbox);
  await api('POST', '/users/me/meetings', {});
  await api('POST', '/users', {
    action: 'custCreate',
    user_info: { email: 'n@example.org', type: 1 },
  });
  const { body } = await control(sandbox, 'GET', 'state');
  expect(body).toEqual({ ...JSON.parse(JSON.stringify(sandbox.state())), now: expect.any(String) });
  expect(body.accounts[0]).toMatchObject({
    accountId: 'sandbox-account',
    plan: 'business',
    users: { active: 19, created: 1 },
    meetings: { created: 1 },
  });
  expect(body.apps[0]).toMatchObject({
    clientId: 'sandbox-client',
    tokensIssued: 1,
    disabled: false,
  });
});

test('controls settings, faults, clock, tokens and apps over HTTP', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  expect((await control(sandbox, 'POST', 'config', { tokenModel: 'single' })).body.tokenModel).toBe(
    'single',
  );
  const { body } = await control(sandbox, 'POST', 'faults', {
    match: '/v2/*',
    kind: 'status',
    status: 500,
    times: 1,
  });
  expect((await api('GET', '/users/me')).status).toBe(500);
  await control(sandbox, 'POST', 'faults', { kind: 'hang' });
  await control(sandbox, 'DELETE', `faults/${body.id + 1}`);
  expect((await control(sandbox, 'GET', 'faults')).body).toEqual({ faults: [] });
  await control(sandbox, 'POST', 'faults', { kind: 'hang' });
  await control(sandbox, 'DELETE', 'faults');
  expect((await api('GET', '/users/me')).status).toBe(200);
  await control(sandbox, 'POST', 'clock', { advanceMs: 3_600_000 });
  expect((await api('GET', '/users/me')).body.message).toBe('Access token is expired.');
  const clock = await control(sandbox, 'POST', 'clock', { now: '2030-01-01T00:00:00Z' });
  expect(clock.body.now).toMatch(/^2030-01-01T00:00:00/);
  expect(Math.abs((await control(sandbox, 'DELETE', 'clock')).body.offsetMs)).toBeLessThan(1_000);
  const token = await getToken(sandbox);
  expect((await control(sandbox, 'POST', 'revoke-token', { token })).status).toBe(204);
  expect((await control(sandbox, 'POST', 'revoke-token', { token: 'x' })).status).toBe(404);
  expect((await control(sandbox, 'POST', 'revoke-all-tokens')).status).toBe(204);
  expect((await control(sandbox, 'POST', 'apps/sandbox-client', { disabled: true })).status).toBe(
    204,
  );
  expect((await requestToken(sandbox)).status).toBe(400);
  expect((await control(sandbox, 'POST', 'apps/unknown', {})).status).toBe(404);
  expect((await control(sandbox, 'POST', 'apps/sandbox-client', { disabled: 'x' })).status).toBe(
    400,
  );
  expect((await control(sandbox, 'DELETE', 'journal')).status).toBe(204);
});

test.each([
  ['GET', 'nothing', undefined, 404],
  ['POST', 'clock', {}, 400],
  ['POST', 'clock', { now: 'never' }, 400],
  ['POST', 'config', { what: 1 }, 400],
  ['POST', 'config', [], 400],
])('responds to %s %s %j with %i', async (method, path, body, status) => {
  const sandbox = await startSandbox();
  expect((await control(sandbox, method, path, body)).status).toBe(status);
});

test('redacts percent-encoded secrets in the journal', async () => {
  const sandbox = await startSandbox();
  const token = await getToken(sandbox);
  for (const query of ['client%5Fsecret=s3cret', `q=${token.replaceAll('.', '%2e')}`, '%zz=1&=2']) {
    await fetch(`${sandbox.apiUrl}/users?${query}`);
  }
  expect(sandbox.journal.entries().map(({ path }) => path)).toEqual([
    '/oauth/token',
    '/v2/users?client%5Fsecret=***',
    '/v2/users?q=***',
    '/v2/users?%zz=1&=2',
  ]);
});

test('onRequest receives each request, without secrets, also without a journal', async () => {
  const entries: JournalEntry[] = [];
  const sandbox = await startSandbox({
    journalLimit: 0,
    onRequest: (entry) => entries.push(entry),
  });
  await send(`${sandbox.apiUrl}/users?access_token=s3cret`);
  await requestToken(sandbox);
  await control(sandbox, 'GET', 'stats');
  expect(entries).toMatchObject([
    { number: 1, method: 'GET', path: '/v2/users?access_token=***', status: 401 },
    { number: 2, method: 'POST', path: '/oauth/token', status: 200 },
  ]);
  expect(sandbox.journal.entries()).toEqual([]);
});

test('a failing onRequest fails no request', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  onTestFinished(() => warn.mockRestore());
  const sandbox = await startSandbox({
    onRequest: () => {
      throw new Error('broken listener');
    },
  });
  expect((await requestToken(sandbox)).status).toBe(200);
  expect(warn).toHaveBeenCalledExactlyOnceWith(new Error('broken listener'));
});
