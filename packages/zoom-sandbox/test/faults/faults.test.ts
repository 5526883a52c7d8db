import { expect, test } from 'vitest';
import type { FaultRule } from '../../src/index.ts';
import { connect, getToken, requestToken, send, startSandbox } from '../support/client.ts';

test('responds with status and body to the next `times` requests', async () => {
  const sandbox = await startSandbox();
  const fault = sandbox.faults.add({
    match: 'POST /oauth/token',
    times: 2,
    kind: 'status',
    status: 503,
    body: { reason: 'busy' },
    headers: { 'Retry-After': '7' },
  });
  for (const status of [503, 503, 200]) expect((await requestToken(sandbox)).status).toBe(status);
  expect(fault.hits).toBe(2);
  expect(sandbox.faults.list()).toEqual([]);
  expect(sandbox.stats()).toMatchObject({ faultsInjected: 2, tokenRequests: 3, tokensIssued: 1 });
});

test('sends body, content type and headers of a status fault', async () => {
  const sandbox = await startSandbox();
  sandbox.faults.add({
    kind: 'status',
    status: 418,
    body: 'teapot',
    headers: { 'Content-Type': 'text/x', 'X-A': 'b' },
  });
  const { status, text, headers } = await requestToken(sandbox);
  expect([status, text, headers.get('content-type'), headers.get('x-a')]).toEqual([
    418,
    'teapot',
    'text/x',
    'b',
  ]);
  expect(headers.get('x-zm-trackingid')).not.toBeNull();
});

test('matches requests by method and path', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  sandbox.faults.add({ match: 'GET /v2/users/*', kind: 'status', status: 502 });
  expect((await api('GET', '/users')).status).toBe(200);
  expect((await api('GET', '/users/me?x=1')).status).toBe(502);
  expect((await api('PATCH', '/users/me', {})).status).toBe(204);
  expect((await send(`${sandbox.url}/_sandbox/stats`)).status).toBe(200);
});

test('affects an evenly spread share of requests', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  sandbox.faults.add({ match: '/v2/*', share: 0.25, kind: 'status', status: 500 });
  const statuses = [];
  for (let call = 0; call < 8; call++) statuses.push((await api('GET', '/users/me')).status);
  expect(statuses).toEqual([200, 200, 200, 500, 200, 200, 200, 500]);
});

test('expires after forMs of virtual time', async () => {
  const sandbox = await startSandbox();
  sandbox.faults.add({ match: '/oauth/*', forMs: 60_000, kind: 'reset' });
  await expect(requestToken(sandbox)).rejects.toThrow('fetch failed');
  sandbox.clock.advance(59_000);
  await expect(requestToken(sandbox)).rejects.toThrow('fetch failed');
  sandbox.clock.advance(1_000);
  expect((await requestToken(sandbox)).status).toBe(200);
});

test('delay: responds after delayMs', async () => {
  const sandbox = await startSandbox();
  sandbox.faults.add({ kind: 'delay', delayMs: 60, times: 1 });
  const start = performance.now();
  expect((await requestToken(sandbox)).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThan(50);
});

test('hang: never responds, and close does not wait for it', async () => {
  const sandbox = await startSandbox();
  sandbox.faults.add({ kind: 'hang' });
  const pending = requestToken(sandbox).catch(() => 'cut off');
  await expect.poll(() => sandbox.journal.size).toBe(1);
  expect(sandbox.journal.entries()[0]).toMatchObject({ status: 0, fault: 'hang' });
  await sandbox.close();
  expect(await pending).toBe('cut off');
});

test('truncate: sends complete headers and half of the body', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  sandbox.faults.add({ match: '/v2/users', kind: 'truncate', times: 1 });
  await expect(api('GET', '/users')).rejects.toThrow('terminated');
  expect((await api('GET', '/users')).status).toBe(200);
});

test('html, empty, error-in-200: responds 200 with the wrong body', async () => {
  const sandbox = await startSandbox();
  sandbox.faults.add({ kind: 'html', times: 1 });
  const page = await requestToken(sandbox);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html;charset=utf-8']);
  sandbox.faults.add({ kind: 'empty', times: 1 });
  const nothing = await requestToken(sandbox);
  expect([nothing.status, nothing.text]).toEqual([200, '']);
  const api = await connect(sandbox);
  sandbox.faults.add({ kind: 'error-in-200', times: 1 });
  expect(await api('GET', '/users')).toMatchObject({
    status: 200,
    body: { code: 3000, message: 'Webinar plan is missing.' },
  });
});

test('invalid-token: rejects a valid token', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  sandbox.faults.add({ match: '/v2/*', kind: 'invalid-token', forMs: 5_000 });
  expect(await api('GET', '/users')).toMatchObject({
    status: 401,
    body: { code: 124, message: 'Invalid access token.' },
  });
  expect(sandbox.stats()).toMatchObject({ apiRequests: 1, apiRejections: 1 });
  sandbox.clock.advance(5_000);
  expect((await api('GET', '/users')).status).toBe(200);
});

test('injects the first fault that applies, and removes faults', async () => {
  const sandbox = await startSandbox({ faults: [{ kind: 'status', status: 500 }] });
  const second = sandbox.faults.add({ kind: 'status', status: 501 });
  expect((await requestToken(sandbox)).status).toBe(500);
  sandbox.faults.list()[0]?.remove();
  expect((await requestToken(sandbox)).status).toBe(501);
  second.remove();
  expect((await requestToken(sandbox)).status).toBe(200);
  sandbox.faults.add({ kind: 'status', status: 500 });
  sandbox.faults.clear();
  expect(await getToken(sandbox)).toMatch(/\./);
});

test.each<[unknown, string]>([
  [{}, 'kind: expected one of'],
  [{ kind: 'status' }, 'status: missing'],
  [{ kind: 'status', status: 99 }, 'status: expected'],
  [{ kind: 'delay' }, 'delayMs: missing'],
  [{ kind: 'hang', times: 0 }, 'times: expected'],
  [{ kind: 'hang', share: 2 }, 'share: expected'],
  [{ kind: 'hang', forMs: 'x' }, 'forMs: expected'],
  [{ kind: 'status', status: 200, headers: { 'a b': 'c' } }, 'headers: expected'],
  [{ kind: 'status', status: 200, headers: { a: 'b\r\nc: d' } }, 'headers: expected'],
  [{ kind: 'hang', matc: '/v2/users' }, 'matc: unknown option; did you mean match?'],
  [{ kind: 'hang', Match: '/v2/users' }, 'Match: unknown option; did you mean match?'],
  [{ kind: 'status', status: 500, time: 1 }, 'time: unknown option; did you mean times?'],
  [
    { kind: 'status', status: 500, probability: 1 },
    'probability: unknown option; expected one of kind',
  ],
  [{ kind: 'statu', status: 500 }, 'kind: did you mean status?'],
  [{ kind: ['hang'] }, 'kind: expected one of'],
  [{ kind: { toString: 1 } }, 'kind: expected one of'],
  [{ kind: 'hang', status: 500 }, 'status: a fault of kind hang does not have it'],
  [{ kind: 'invalid-token', code: 1 }, 'code: a fault of kind invalid-token does not have it'],
  [{ kind: 'hang', match: 'get /v2/users' }, 'match: expected a path'],
  [{ kind: 'hang', match: 'v2/users' }, 'match: expected a path'],
  [{ kind: 'hang', match: 'GET' }, 'match: expected a path'],
  [{ kind: 'hang', match: '' }, 'match: expected a path'],
  [{ kind: 'hang', match: '/v2/users?page_size=1' }, 'match: expected a path'],
  [{ kind: 'hang', match: 'http://x/v2/users' }, 'match: expected a path'],
  [{ kind: 'html', match: 'WEBHOOK meeting.*' }, 'kind: expected one of delay, hang'],
  [{ kind: 'duplicate', match: '/v2/*' }, 'match: expected WEBHOOK and an event'],
  [{ kind: 'invalid-signature' }, 'match: expected WEBHOOK and an event'],
  [[], 'expected an object'],
  [null, 'expected an object'],
])('rejects the invalid fault %j', async (rule, issue) => {
  const sandbox = await startSandbox();
  expect(() => sandbox.faults.add(rule as FaultRule)).toThrow(issue);
  const { status, body } = await send(`${sandbox.url}/_sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify(rule),
  });
  expect(status).toBe(400);
  if (rule !== null && !Array.isArray(rule)) expect(body.issues.join()).toContain(issue);
});

test('reports all mistakes of a fault together', async () => {
  const sandbox = await startSandbox();
  const rule = { knd: 'hang', mtch: '/x', times: 0, status: 99 };
  const { body } = await send(`${sandbox.url}/_sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify(rule),
  });
  expect(body.issues).toEqual([
    'knd: unknown option; did you mean kind?',
    'mtch: unknown option; did you mean match?',
    expect.stringMatching(/^kind: expected one of status, delay/),
    'times: expected a positive integer',
    'status: expected an HTTP status from 200 to 599',
  ]);
  expect(sandbox.faults.list()).toEqual([]);
});

test('affects downloads', async () => {
  const sandbox = await startSandbox();
  const fault = sandbox.faults.add({ match: '/rec/download/*', kind: 'status', status: 401 });
  expect((await send(`${sandbox.url}/rec/download/x`)).status).toBe(401);
  expect((await send(`${sandbox.url}/rec/storage/x`)).status).toBe(200);
  expect(fault.hits).toBe(1);
});
