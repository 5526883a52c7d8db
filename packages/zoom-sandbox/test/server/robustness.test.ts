import { connect as connectSocket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
// @ts-expect-error -- plain JavaScript without types
import { sendRequests as untypedSendRequests } from '../fuzz/send-requests.mjs';
import type { Sandbox } from '../../src/index.ts';
import { connect, getToken, requestToken, send, startSandbox } from '../support/client.ts';

const sendRequests = untypedSendRequests as (
  port: number,
  seed: number,
  count: number,
  known: { readonly token: string; readonly strings: readonly string[] },
) => Promise<{ readonly failures: readonly unknown[] }>;

/** Sends raw bytes and resolves with everything received until the connection closes. */
function exchange(sandbox: Sandbox, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connectSocket(Number(new URL(sandbox.url).port), '127.0.0.1', () =>
      socket.write(bytes),
    );
    onTestFinished(() => void socket.destroy());
    let received = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (received += text));
    socket.on('error', () => resolve(received));
    socket.on('close', () => resolve(received));
  });
}

test('survives 3,000 hostile requests without a crash or a 5xx', async () => {
  const sandbox = await startSandbox({ users: 100 });
  const warnings: unknown[] = [];
  const record = (warning: unknown): void => void warnings.push(warning);
  process.on('warning', record);
  onTestFinished(() => void process.off('warning', record));
  const token = await getToken(sandbox);
  const users = (await (await connect(sandbox, token))('GET', '/users')).body.users as {
    id: string;
    email: string;
  }[];
  const known = { token, strings: users.flatMap(({ id, email }) => [id, email]) };
  const port = Number(new URL(sandbox.url).port);
  const outcomes = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((seed) => sendRequests(port, seed, 500, known)),
  );
  expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
  expect(warnings).toEqual([]);
  expect((await requestToken(sandbox)).status).toBe(200);
});

test.each([
  [
    'an overlong header',
    `GET /v2/users HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(50_000)}\r\n\r\n`,
    '431',
  ],
  ['no HTTP at all', 'hello\r\n\r\n', '400'],
  [
    'two lengths',
    'POST /v2/users HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
    '400',
  ],
  [
    'a bad chunk',
    'POST /oauth/token HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    '400',
  ],
])('responds to %s with a 4xx and keeps serving', async (_, bytes, status) => {
  const sandbox = await startSandbox();
  expect(await exchange(sandbox, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect((await requestToken(sandbox)).status).toBe(200);
});

test('responds 408 to a client that sends its body too slowly', async () => {
  const sandbox = await startSandbox({ requestTimeoutMs: 200 });
  const start = performance.now();
  const response = await exchange(
    sandbox,
    'POST /oauth/token HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\ngrant',
  );
  expect(response).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('responds 413 to an oversized body and keeps the connection usable', async () => {
  const sandbox = await startSandbox({ maxBodyBytes: 1_000 });
  const api = await connect(sandbox);
  const response = await api('POST', '/users/me/meetings', { agenda: 'x'.repeat(2_000) });
  expect([response.status, response.body.code]).toEqual([413, 300]);
  expect((await api('POST', '/users/me/meetings', {})).status).toBe(201);
  const token = await send(sandbox.tokenUrl, { method: 'POST', body: 'x'.repeat(2_000) });
  expect(token.status).toBe(413);
});

test('responds 400 to a body with invalid UTF-8', async () => {
  const sandbox = await startSandbox();
  const { status, body } = await send(`${sandbox.apiUrl}/users/me/meetings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await getToken(sandbox)}` },
    body: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]),
  });
  expect([status, body.code]).toEqual([400, 300]);
});

test('treats __proto__ and constructor in a body as plain field names', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const body =
    '{"topic":"x","__proto__":{"polluted":1},"settings":{"__proto__":{"polluted":1},"constructor":1}}';
  expect((await api('POST', '/users/me/meetings', body)).status).toBe(201);
  await api('PATCH', '/users/me/settings', '{"__proto__":{"polluted":1}}');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('accepts a request target in absolute form', async () => {
  const sandbox = await startSandbox();
  const response = await exchange(
    sandbox,
    'GET http://api.zoom.us/v2/users HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  );
  expect(response).toMatch(/^HTTP\/1\.1 401 /);
});

test.each([
  ['GET', '/', 404],
  ['GET', '/v3/users', 404],
  ['GET', '/v2/users/../../etc', 401],
  ['OPTIONS', '/v2/users', 401],
])('responds to %s %s with %i', async (method, path, status) => {
  const sandbox = await startSandbox();
  const response = await exchange(
    sandbox,
    `${method} ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
  );
  expect(response).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

/** Sends a request to the control API. */
function control(sandbox: Sandbox, path: string, body: string): ReturnType<typeof send> {
  return send(`${sandbox.url}/_sandbox/${path}`, { method: 'POST', body });
}

const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

test.each([
  ['clock', '{"advanceMs":1e300}'],
  ['clock', '{"now":-1}'],
  ['clock', '{"now":"10000-01-01"}'],
  ['clock', '{"frozen":true,"advanceMs":"x"}'],
  ['clock', '{"frozen":"yes","advanceMs":1}'],
  ['config', '{"tokenLifetimeSeconds":1e308}'],
  ['config', '{"plan":{"toString":1}}'],
  ['config', `{"expiresIn":${nested}}`],
  ['config', '{"__proto__":{"plan":"free"}}'],
  ['events', `{"event":"a","payload":{"x":${nested}}}`],
  ['faults', '{"kind":"delay","delayMs":1e12}'],
  ['faults', '{"kind":"status","status":500,"headers":{"Trailer":"x"}}'],
  ['faults', '{"kind":"status","status":500,"headers":{"Transfer-Encoding":"chunked"}}'],
  ['faults', `{"kind":"status","status":500,"body":${nested}}`],
  ['faults', '{"kind":"error-in-200","code":{},"message":[]}'],
  ['webhooks', '{"url":"http://%ff:x@127.0.0.1/","secretToken":"s","validate":false}'],
])('rejects POST /_sandbox/%s %s without changing anything', async (path, body) => {
  const sandbox = await startSandbox();
  sandbox.clock.freeze();
  sandbox.clock.set(Date.UTC(2030, 0, 1));
  const before = sandbox.state();
  expect((await control(sandbox, path, body)).status).toBe(400);
  sandbox.clock.advance(0);
  expect(sandbox.state()).toEqual(before);
});

test('responds 400 to a body that is nested too deeply', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  const response = await api('PATCH', '/users/me/settings', `{"feature":${nested}}`);
  expect([response.status, response.body.code]).toEqual([400, 300]);
  expect((await api('GET', '/users/me/settings')).status).toBe(200);
});

test('responds 500 and warns if the body of a fault cannot be serialized', async () => {
  const sandbox = await startSandbox();
  const body: Record<string, unknown> = {};
  body['self'] = body;
  sandbox.faults.add({ match: 'GET /', kind: 'status', status: 503, body });
  const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
  onTestFinished(() => warned.mockRestore());
  expect((await send(sandbox.url)).status).toBe(500);
  const about = expect.stringContaining('circular structure') as string;
  expect(warned.mock.calls).toEqual([[expect.objectContaining({ message: about })]]);
});

test('matches a fault pattern with many wildcards in linear time', async () => {
  const sandbox = await startSandbox();
  sandbox.faults.add({ match: `${'*a'.repeat(200)}b`, kind: 'hang' });
  expect((await send(`${sandbox.url}/${'a'.repeat(10_000)}`)).status).toBe(404);
});

test.each(['-100', '-Infinity', '1e999', 'x', '0x10'])(
  'serves a download of size %s',
  async (size) => {
    const sandbox = await startSandbox();
    expect((await fetch(`${sandbox.url}/rec/storage/x?size=${size}`)).status).toBe(200);
  },
);

test('does not serve the control API below /_sandboxed', async () => {
  const sandbox = await startSandbox();
  expect((await send(`${sandbox.url}/_sandboxed/stats`)).status).toBe(404);
  expect(sandbox.journal.size).toBe(1);
});
