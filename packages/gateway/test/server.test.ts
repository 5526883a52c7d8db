import type { Sandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it } from 'vitest';
import { createHostCheck } from '../src/auth/origin-check.ts';
import { connectRaw } from './support/raw-connection.ts';
import {
  startApi,
  startGateway,
  startSandbox,
  type RunningGateway,
} from './support/running-gateway.ts';

describe('malformed requests', () => {
  const HOST = 'host: localhost';
  const cases: [string, string[], number][] = [
    ['an absolute-form target', [`GET http://api.zoom.us/v2/users HTTP/1.1`, HOST], 400],
    ['the absolute form of another port', [`GET http://localhost:1/api/users HTTP/1.1`, HOST], 400],
    ['a target without a slash', ['GET api/users HTTP/1.1', HOST], 400],
    ['an asterisk-form target', ['OPTIONS * HTTP/1.1', HOST], 400],
    ['dot segments', ['GET /api/../../x HTTP/1.1', HOST], 400],
    ['encoded dot segments', ['GET /api/%2e%2e/ HTTP/1.1', HOST], 400],
    ['an empty segment', ['GET /api//host/ HTTP/1.1', HOST], 400],
    ['a fragment', ['GET /api/users#x HTTP/1.1', HOST], 400],
    ['the method TRACE', ['TRACE /api/users HTTP/1.1', HOST], 405],
    ['an unknown method', ['TRACK /api/users HTTP/1.1', HOST], 400],
    ['no Host header', ['GET /api/users HTTP/1.1'], 400],
    [
      'two Content-Length headers',
      ['POST /api/users HTTP/1.1', HOST, 'content-length: 1', 'content-length: 2'],
      400,
    ],
    ['an invalid Content-Length', ['POST /api/users HTTP/1.1', HOST, 'content-length: -1'], 400],
    ['a folded header', ['GET /api/users HTTP/1.1', HOST, 'x-a: 1', ' x-b: 2'], 400],
    ['a space before the colon', ['GET /api/users HTTP/1.1', HOST, 'x-a : 1'], 400],
    ['a bare CR in a header', ['GET /api/users HTTP/1.1', HOST, 'x-a: 1\rx-b: 2'], 400],
    ['NUL in a header', ['GET /api/users HTTP/1.1', HOST, 'x-a: \0'], 400],
    ['an HTTP/2 preface', ['PRI * HTTP/2.0', '', 'SM'], 400],
    ['a TLS handshake in place of HTTP', ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'], 400],
    ['a huge header', ['GET /api/users HTTP/1.1', HOST, `x-a: ${'x'.repeat(20_000)}`], 431],
    ['a huge target', [`GET /api/${'x'.repeat(20_000)} HTTP/1.1`, HOST], 431],
    ['an unknown expectation', ['GET /api/users HTTP/1.1', HOST, 'expect: unknown'], 417],
  ];

  it.each(cases)(
    'rejects a request with %s and does not forward it',
    async (_name, lines, status) => {
      const { sandbox, port, url } = await start();
      const caller = connectRaw(port);
      caller.send(`${lines.join('\r\n')}\r\n\r\n`);
      const response = await caller.waitFor(/^HTTP\/1\.1 \d{3} [^]*\r\n\r\n/);
      expect(response).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      await expectNothingForwarded(sandbox, url);
    },
  );

  it.each([
    ['Content-Length and chunked', ['content-length: 6', 'transfer-encoding: chunked'], 400],
    ['an unknown transfer coding', ['transfer-encoding: xchunked', 'content-length: 6'], 400],
    ['chunked before another transfer coding', ['transfer-encoding: chunked, identity'], 400],
  ])('smuggles no second request after a body with %s', async (_name, headers) => {
    const { sandbox, port, url } = await start();
    const caller = connectRaw(port);
    const smuggled = 'GET /api/smuggled HTTP/1.1\r\nhost: localhost\r\n\r\n';
    const head = ['POST /api/users HTTP/1.1', 'host: localhost', ...headers];
    caller.send(`${head.join('\r\n')}\r\n\r\nzz\r\n\r\n${smuggled}`);
    const responses = await caller.closed();
    expect(responses.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400']);
    await expectNothingForwarded(sandbox, url);
  });

  it('aborts the upstream request on a malformed chunk and smuggles no request', async () => {
    const sandbox = await startSandbox();
    const seen: (string | undefined)[] = [];
    let broken = false;
    const apiUrl = await startApi((request) => {
      request.once('data', (chunk) => seen.push(request.url, String(chunk)));
      request.once('error', () => (broken = true));
    });
    const { port } = await startGateway(sandbox, { apiUrl });
    const caller = connectRaw(port);
    caller.send('POST /api/a HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\n');
    caller.send('3\r\nabc\r\n');
    await expect.poll(() => seen).toEqual(['/v2/a', 'abc']);
    caller.send('zz\r\n\r\nGET /api/smuggled HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const responses = await caller.closed();
    expect(responses.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400']);
    await expect.poll(() => broken).toBe(true);
    expect(seen).toHaveLength(2);
  });

  it('closes the connection without a response to CONNECT', async () => {
    const { sandbox, port, url } = await start();
    const caller = connectRaw(port);
    caller.send('CONNECT api.zoom.us:443 HTTP/1.1\r\nhost: localhost\r\n\r\n');
    expect(await caller.closed()).toBe('');
    await expectNothingForwarded(sandbox, url);
  });

  it('responds to a malformed request with JSON that has a code, a message and a request id', async () => {
    const { port } = await start();
    for (const [bytes, code] of [
      ['nonsense\r\n\r\n', 'REQUEST_MALFORMED'],
      [`GET / HTTP/1.1\r\nx-a: ${'x'.repeat(20_000)}\r\n\r\n`, 'HEADERS_TOO_LARGE'],
    ] as const) {
      const caller = connectRaw(port);
      caller.send(bytes);
      const [head, body] = (await caller.closed()).split('\r\n\r\n', 2);
      expect(head).toContain(`content-length: ${body!.length}`);
      const expected = { code, message: expect.any(String), requestId: expect.any(String) };
      expect(JSON.parse(body!)).toEqual(expected);
    }
  });
});

it.each([
  ['with Host', 'host: localhost\r\n'],
  ['without Host', ''],
])('serves an HTTP/1.0 request %s', async (_name, host) => {
  const { port } = await start();
  const caller = connectRaw(port);
  caller.send(`GET /api/users/me HTTP/1.0\r\n${host}\r\n`);
  const response = await caller.closed();
  expect(response).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(JSON.parse(response.split('\r\n\r\n', 2)[1]!)).toHaveProperty('email');
});

it('responds to pipelined requests in order', async () => {
  const { port } = await start();
  const caller = connectRaw(port);
  const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;
  caller.send(get('/api/users/me') + get('/healthz') + get('/api/users/unknown@example.com'));
  const responses = await caller.waitFor(/"code":1001/);
  expect(responses.match(/HTTP\/1\.1 \d{3}/g)).toEqual([
    'HTTP/1.1 200',
    'HTTP/1.1 200',
    'HTTP/1.1 404',
  ]);
});

describe('routes other than the API', () => {
  it('responds 200 to /healthz without a token', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/oauth/token', kind: 'reset' });
    const { url } = await startGateway(sandbox);
    const response = await fetch(`${url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it.each(['/', '/api', '/apiusers', '/healthz/x', '//api/users', '/v2/users'])(
    'responds 404 with a JSON error to %s',
    async (path) => {
      const { url } = await start();
      const response = await fetch(url + path, { headers: { 'x-request-id': 'mine' } });
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({
        code: 'NOT_FOUND',
        message: expect.stringContaining('/api/'),
        requestId: 'mine',
      });
    },
  );

  it.each(['/v2/users/me?a=b', '/api/v2/users/me'])('names the right path for %s', async (path) => {
    const { url, sandbox } = await start();
    const response = await fetch(url + path);
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { message: 'Not found. Use /api/users/me: the gateway adds the version of the API.' },
    ]);
    expect(sandbox.stats().apiRequests).toBe(0);
  });

  it.each([
    ['a target that cannot be decoded', ['GET /%zz HTTP/1.1'], ''],
    [
      'an invalid JSON body',
      ['POST /healthz HTTP/1.1', 'content-type: application/json', 'content-length: 1'],
      '{',
    ],
  ])('responds 400 with a JSON error to %s', async (_name, lines, body) => {
    const { port } = await start();
    const caller = connectRaw(port);
    const head = [...lines, 'host: localhost', 'connection: close'];
    caller.send(`${head.join('\r\n')}\r\n\r\n${body}`);
    const response = await caller.closed();
    expect(response).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(response.split('\r\n\r\n', 2)[1]!)).toEqual({
      code: 'REQUEST_INVALID',
      message: expect.any(String),
      requestId: expect.any(String),
    });
  });
});

describe('gateway without authentication on a loopback address', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://example.com' }],
    ['an opaque origin', { origin: 'null' }],
    ['a rebound host name', { host: 'rebound.example.com' }],
    ['a host name that starts with localhost', { host: 'localhost.example.com' }],
  ])('denies a request from a page of %s', async (_name, headers) => {
    const { sandbox, port, url, log } = await start();
    const caller = connectRaw(port);
    const lines = Object.entries({ host: 'localhost', ...headers }).map(([n, v]) => `${n}: ${v}`);
    caller.send(`GET /api/users HTTP/1.1\r\n${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
    const response = await caller.closed();
    expect(response).toMatch(/^HTTP\/1\.1 403 /);
    expect(response).toContain('"code":"CALLER_NOT_ALLOWED"');
    await expectNothingForwarded(sandbox, url);
    expect(log.filter((line) => line.includes('"status":403'))).toHaveLength(1);
  });

  it.each([
    ['a program', {}],
    ['an address typed in a browser', { 'sec-fetch-site': 'none' }],
    [
      'a page of the same origin',
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:1' },
    ],
    ['a program with the IPv4 address as Host', { host: '127.0.0.1:8080' }],
    ['a program with the IPv6 address as Host', { host: '[::1]:8080' }],
  ])('serves a request from %s', async (_name, headers) => {
    const { port } = await start();
    const caller = connectRaw(port);
    const lines = Object.entries({ host: 'localhost:1', ...headers }).map(([n, v]) => `${n}: ${v}`);
    caller.send(`GET /api/users HTTP/1.1\r\n${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
    expect(await caller.closed()).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('gateway without authentication on a network address', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['the same site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://example.com' }],
    ['another port', { origin: 'http://gateway.internal:81' }],
    ['an opaque origin', { origin: 'null' }],
    ['a rebound host name', { host: 'attacker.example' }],
    ['a name that ends like an allowed one', { host: 'attackergateway.internal' }],
    ['a name that begins like an allowed one', { host: 'gateway.internal.attacker.example' }],
  ])('denies a request from a page of %s', async (_name, headers) => {
    const response = await requestWithoutAuthentication({ host: 'gateway.internal', ...headers });
    expect(response).toMatch(/^HTTP\/1\.1 403 [^]*"code":"CALLER_NOT_ALLOWED"/);
  });

  it.each([
    ['a program', {}],
    ['a program with the port', { host: 'GATEWAY.internal:8080' }],
    ['a program with a subdomain', { host: 'a.svc.internal' }],
    ['a program with an IPv4 address', { host: '192.0.2.7:8080' }],
    ['a program with an IPv6 address', { host: '[2001:db8::7]' }],
    ['a program of the same machine', { host: 'localhost' }],
    ['an address typed in a browser', { 'sec-fetch-site': 'none' }],
  ])('serves a request from %s', async (_name, headers) => {
    const response = await requestWithoutAuthentication({ host: 'gateway.internal', ...headers });
    expect(response).toMatch(/^HTTP\/1\.1 200 /);
  });
});

/** Sends a request to a gateway on a network address without callers. */
async function requestWithoutAuthentication(headers: Record<string, string>): Promise<string> {
  const isAllowedHost = createHostCheck(['gateway.internal', '.svc.internal'], true);
  const { port } = await startGateway(await startSandbox(), { isAllowedHost });
  const caller = connectRaw(port);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  caller.send(`GET /api/users HTTP/1.1\r\n${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
  return caller.closed();
}

async function start(): Promise<RunningGateway & { sandbox: Sandbox }> {
  const sandbox = await startSandbox();
  return { sandbox, ...(await startGateway(sandbox)) };
}

/** Expects that nothing has reached the API and that the gateway still serves. */
async function expectNothingForwarded(sandbox: Sandbox, url: string): Promise<void> {
  expect(sandbox.stats()).toMatchObject({ tokenRequests: 0, apiRequests: 0 });
  expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
}
