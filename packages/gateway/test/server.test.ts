import type { Sandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it } from 'vitest';
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
    ['an absolute-form target below /api/', [`GET http://localhost/api/users HTTP/1.1`, HOST], 400],
    ['a target without a slash', ['GET api/users HTTP/1.1', HOST], 400],
    ['an asterisk', ['OPTIONS * HTTP/1.1', HOST], 400],
    ['dot segments', ['GET /api/../../x HTTP/1.1', HOST], 400],
    ['encoded dot segments', ['GET /api/%2e%2e/ HTTP/1.1', HOST], 400],
    ['an empty segment', ['GET /api//host/ HTTP/1.1', HOST], 400],
    ['a fragment', ['GET /api/users#x HTTP/1.1', HOST], 400],
    ['TRACE', ['TRACE /api/users HTTP/1.1', HOST], 405],
    ['an unknown method', ['TRACK /api/users HTTP/1.1', HOST], 400],
    ['no Host', ['GET /api/users HTTP/1.1'], 400],
    ['HTTP/1.0 without a Host', ['GET /api/users HTTP/1.0'], 403],
    [
      'two lengths',
      ['POST /api/users HTTP/1.1', HOST, 'content-length: 1', 'content-length: 2'],
      400,
    ],
    ['an invalid Content-Length', ['POST /api/users HTTP/1.1', HOST, 'content-length: -1'], 400],
    ['a folded header', ['GET /api/users HTTP/1.1', HOST, 'x-a: 1', ' x-b: 2'], 400],
    ['a space before the colon', ['GET /api/users HTTP/1.1', HOST, 'x-a : 1'], 400],
    ['a bare CR in a header', ['GET /api/users HTTP/1.1', HOST, 'x-a: 1\rx-b: 2'], 400],
    ['NUL in a header', ['GET /api/users HTTP/1.1', HOST, 'x-a: \0'], 400],
    ['HTTP/2', ['PRI * HTTP/2.0', '', 'SM'], 400],
    ['TLS', ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'], 400],
    ['a huge header', ['GET /api/users HTTP/1.1', HOST, `x-a: ${'x'.repeat(20_000)}`], 431],
    ['a huge target', [`GET /api/${'x'.repeat(20_000)} HTTP/1.1`, HOST], 431],
    ['an unknown expectation', ['GET /api/users HTTP/1.1', HOST, 'expect: a-miracle'], 417],
  ];

  it.each(cases)('%s is rejected and not forwarded', async (_name, lines, status) => {
    const { sandbox, port, url } = await start();
    const caller = connectRaw(port);
    caller.send(`${lines.join('\r\n')}\r\n\r\n`);
    const answer = await caller.waitFor(/^HTTP\/1\.1 \d{3} [^]*\r\n\r\n/);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    await expectUnharmed(sandbox, url);
  });

  it.each([
    ['Content-Length and chunked', ['content-length: 6', 'transfer-encoding: chunked'], 400],
    ['an unknown transfer coding', ['transfer-encoding: xchunked', 'content-length: 6'], 400],
    ['chunked in the middle', ['transfer-encoding: chunked, identity'], 400],
  ])('%s does not smuggle a second request', async (_name, headers) => {
    const { sandbox, port, url } = await start();
    const caller = connectRaw(port);
    const smuggled = 'GET /api/smuggled HTTP/1.1\r\nhost: localhost\r\n\r\n';
    const head = ['POST /api/users HTTP/1.1', 'host: localhost', ...headers];
    caller.send(`${head.join('\r\n')}\r\n\r\nzz\r\n\r\n${smuggled}`);
    const answers = await caller.closed();
    expect(answers.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400']);
    await expectUnharmed(sandbox, url);
  });

  it('in the middle of a body abort the request and smuggle none', async () => {
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
    const answers = await caller.closed();
    expect(answers.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400']);
    await expect.poll(() => broken).toBe(true);
    expect(seen).toHaveLength(2);
  });

  it('with the method CONNECT are disconnected', async () => {
    const { sandbox, port, url } = await start();
    const caller = connectRaw(port);
    caller.send('CONNECT api.zoom.us:443 HTTP/1.1\r\nhost: localhost\r\n\r\n');
    expect(await caller.closed()).toBe('');
    await expectUnharmed(sandbox, url);
  });

  it('get a JSON response with code, message and request id', async () => {
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

it('serves HTTP/1.0', async () => {
  const { port } = await start();
  const caller = connectRaw(port);
  caller.send('GET /api/users/me HTTP/1.0\r\nhost: localhost\r\n\r\n');
  const answer = await caller.closed();
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(JSON.parse(answer.split('\r\n\r\n', 2)[1]!)).toHaveProperty('email');
});

it('serves pipelined requests of a connection in order', async () => {
  const { port } = await start();
  const caller = connectRaw(port);
  const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`;
  caller.send(get('/api/users/me') + get('/healthz') + get('/api/users/nobody@example.com'));
  const answers = await caller.waitFor(/"code":1001/);
  expect(answers.match(/HTTP\/1\.1 \d{3}/g)).toEqual([
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
    'answers 404 in JSON to %s',
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

  it.each([
    ['a target that cannot be decoded', ['GET /%zz HTTP/1.1'], ''],
    [
      'a body that is not the JSON it says',
      ['POST /healthz HTTP/1.1', 'content-type: application/json', 'content-length: 1'],
      '{',
    ],
  ])('respond in JSON to %s', async (_name, lines, body) => {
    const { port } = await start();
    const caller = connectRaw(port);
    const head = [...lines, 'host: localhost', 'connection: close'];
    caller.send(`${head.join('\r\n')}\r\n\r\n${body}`);
    const answer = await caller.closed();
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n', 2)[1]!)).toEqual({
      code: 'REQUEST_INVALID',
      message: expect.any(String),
      requestId: expect.any(String),
    });
  });
});

describe('without authentication on a loopback address', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://example.com' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a rebound host name', { host: 'rebound.example.com' }],
    ['a host name that starts with localhost', { host: 'localhost.example.com' }],
  ])('denies a page of %s', async (_name, headers) => {
    const { sandbox, port, url, log } = await start();
    const caller = connectRaw(port);
    const lines = Object.entries({ host: 'localhost', ...headers }).map(([n, v]) => `${n}: ${v}`);
    caller.send(`GET /api/users HTTP/1.1\r\n${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
    const answer = await caller.closed();
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toContain('"code":"CALLER_NOT_ALLOWED"');
    await expectUnharmed(sandbox, url);
    expect(log.filter((line) => line.includes('"status":403'))).toHaveLength(1);
  });

  it.each([
    ['a program', {}],
    ['an address typed in a browser', { 'sec-fetch-site': 'none' }],
    [
      'a page of the same origin',
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:1' },
    ],
    ['a program with the address as Host', { host: '127.0.0.1:8080' }],
    ['a program with the IPv6 address as Host', { host: '[::1]:8080' }],
  ])('serves %s', async (_name, headers) => {
    const { port } = await start();
    const caller = connectRaw(port);
    const lines = Object.entries({ host: 'localhost:1', ...headers }).map(([n, v]) => `${n}: ${v}`);
    caller.send(`GET /api/users HTTP/1.1\r\n${lines.join('\r\n')}\r\nconnection: close\r\n\r\n`);
    expect(await caller.closed()).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('without authentication on a network address', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['the same site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://example.com' }],
    ['another port', { origin: 'http://gateway.internal:81' }],
    ['a sandboxed page', { origin: 'null' }],
    ['its own origin', { 'sec-fetch-site': 'same-origin' }],
    ['a rebound host name', { origin: 'http://gateway.internal' }],
  ])('denies a page of %s', async (_name, headers) => {
    const answer = await askOpen({ host: 'gateway.internal', ...headers });
    expect(answer).toMatch(/^HTTP\/1\.1 403 [^]*"code":"CALLER_NOT_ALLOWED"/);
  });

  it.each([
    ['a program with any Host', {}],
    ['an address typed in a browser', { 'sec-fetch-site': 'none' }],
  ])('serves %s', async (_name, headers) => {
    const answer = await askOpen({ host: 'gateway.internal', ...headers });
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });
});

/** Sends a request to a gateway on a network address without callers. */
async function askOpen(headers: Record<string, string>): Promise<string> {
  const { port } = await startGateway(await startSandbox(), { loopbackOnly: false });
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
async function expectUnharmed(sandbox: Sandbox, url: string): Promise<void> {
  expect(sandbox.stats()).toMatchObject({ tokenRequests: 0, apiRequests: 0 });
  expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
}
