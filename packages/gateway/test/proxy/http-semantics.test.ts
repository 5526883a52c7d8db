import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { connectRaw, type RawConnection } from '../support/raw-connection.ts';
import { startRawApi } from '../support/raw-api.ts';
import { startGateway, startSandbox, type GatewaySettings } from '../support/running-gateway.ts';

const OK = 'HTTP/1.1 200 OK\r\n';
const LENGTH = 'content-length: 2\r\n\r\nok';
const NAME = 'filename="\xe9\xff\x80.txt"';

describe('response headers', () => {
  it.each([
    ['Content-Length first', `content-length: 2\r\ncontent-disposition: ${NAME}\r\n\r\nok`],
    ['Content-Disposition first', `content-disposition: ${NAME}\r\n${LENGTH}`],
    ['no body', `content-length: 0\r\ncontent-disposition: ${NAME}\r\n\r\n`],
    ['chunks', `content-disposition: ${NAME}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['UTF-8', 'content-length: 2\r\ncontent-disposition: filename="\xc3\xa9"\r\n\r\nok'],
  ])('passes bytes above 7F unchanged with %s', async (_name, rest) => {
    const response = await respondWith(OK + rest);
    expect(response).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    const [sent] = /filename=".*"/.exec(rest)!;
    expect(response).toContain(`content-disposition: ${sent}\r\n`);
  });

  it('passes bytes above 7F unchanged when the head is sent before the body', async () => {
    const { caller } = await request((api) =>
      api.write(`${OK}x-name: ${NAME}\r\ncontent-length: 2\r\n\r\n`, 'latin1'),
    );
    expect(await caller.waitFor(/\r\n\r\n/)).toContain(`x-name: ${NAME}\r\n`);
  });

  it.each(['0', '2'])('removes Content-Length: %s from a 204', async (length) => {
    const response = await respondWith(`HTTP/1.1 204 X\r\ncontent-length: ${length}\r\n\r\n`);
    expect(response).toMatch(/^HTTP\/1\.1 204 No Content\r\n(?![^]*content-length)[^]*\r\n\r\n$/i);
  });

  it.each([
    ['https://other.example/v2/users', 'https://other.example/v2/users'],
    ['API/v2/users/2?a=b#c', '/api/users/2?a=b#c'],
    ['/v2/users/2', '/api/users/2'],
    ['./2', '/api/2'],
    ['../../oauth/authorize', 'API/oauth/authorize'],
    ['/oauth/authorize', 'API/oauth/authorize'],
    ['/v2', '/api/'],
    ['/v2x', 'API/v2x'],
    ['//other.example/v2/a', 'http://other.example/v2/a'],
    ['/v2/caf\xc3\xa9', '/api/caf%C3%A9'],
    ['http://[', 'http://['],
  ])('rewrites the Location %s to %s', async (location, expected) => {
    for (const head of ['HTTP/1.1 307 X\r\nLocation', 'HTTP/1.1 201 X\r\nContent-Location']) {
      const { response, origin } = await exchange(
        (api) => `${head}: ${location.replace('API', api)}\r\n${LENGTH}`,
      );
      expect(response).toContain(`ocation: ${expected.replace('API', origin)}\r\n`);
    }
  });
});

describe('informational responses', () => {
  it.each([
    ['one', 'HTTP/1.1 100 Continue\r\n\r\n', 0],
    ['two with headers', 'HTTP/1.1 100 A\r\nx: y\r\n\r\nHTTP/1.1 100 B\r\n\r\n', 0],
    ['one byte by byte', 'HTTP/1.1 100 Continue\r\nx: y\r\n\r\n', 1],
    ['one in two parts', 'HTTP/1.1 100 Continue\r\n\r\n', 14],
  ])('accepts a 100 Continue that was not asked for: %s', async (_name, before, partLength) => {
    const body = 'HTTP/1.1 100 x';
    const final = `${OK}content-length: ${body.length}\r\n\r\n`;
    const { caller } = await request((api) =>
      writeParts(api, [...split(before + final, partLength), body]),
    );
    const response = await caller.closed();
    expect(response).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(response.endsWith(`\r\n\r\n${body}`)).toBe(true);
  });

  it('forwards 103 and the like, without cookies, before the response', async () => {
    const hints =
      'HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\nset-cookie: a\r\n\r\nHTTP/1.1 102 X\r\n\r\n';
    const { caller, api } = await request((socket) => socket.write(hints));
    await caller.waitFor(
      /^HTTP\/1\.1 103 Early Hints\r\nlink: <\/a>; rel=preload\r\n\r\nHTTP\/1\.1 102 Processing\r\n\r\n$/,
    );
    (await api).write(OK + LENGTH);
    expect(await caller.closed()).toMatch(/\r\n\r\nHTTP\/1\.1 200 OK\r\n[^]*\r\n\r\nok$/);
  });

  it('forwards none to HTTP/1.0', async () => {
    const { caller } = await request(
      (api) => api.write(`HTTP/1.1 103 X\r\n\r\n${OK}${LENGTH}`),
      'GET /api/users HTTP/1.0\r\nhost: localhost\r\n\r\n',
    );
    expect(await caller.closed()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });
});

describe('slow responses', () => {
  it('sends the head when it comes', async () => {
    const { caller } = await request((api) => api.write(`${OK}content-length: 2\r\n\r\n`));
    expect(await caller.waitFor(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n$/);
  });

  it.each<[string, GatewaySettings]>([
    ['body', { timeouts: { responseMs: 600 } }],
    ['idle', { limits: { idleTimeoutMs: 600 } }],
  ])('does not end an event stream by the %s timeout', async (_name, settings) => {
    const { caller, api } = await request(
      (socket) =>
        socket.write(`${OK}content-type: text/event-stream; charset=utf-8\r\n\r\ndata: 1\n\n`),
      GET,
      settings,
    );
    await caller.waitFor(/data: 1\n\n/);
    await sleep(900);
    (await api).write('data: 2\n\n');
    expect(await caller.waitFor(/data: 2\n\n/)).toMatch(/data: 1\n\n[^]*data: 2\n\n/);
  });

  it('does not end a body by the timeout while parts of it arrive, but then', async () => {
    const settings = { timeouts: { responseMs: 900 } };
    const { caller, api } = await request((socket) => socket.write(`${OK}\r\n0`), GET, settings);
    for (let part = 1; part <= 30; part += 1) {
      await sleep(40);
      (await api).write('x');
    }
    const body = (await caller.closed()).split('\r\n\r\n')[1]!;
    expect(body.match(/x/g)).toHaveLength(30);
    expect(body).not.toMatch(/\r\n0\r\n\r\n$/);
  });
});

describe('request targets', () => {
  it.each([
    ['HTTP/1.0 without Host', 'GET /api/users HTTP/1.0\r\n'],
    ['the absolute form', 'GET http://HOST/api/users HTTP/1.1\r\nhost: HOST\r\n'],
    [
      'the absolute form of another scheme',
      'GET https://HOST/api/users HTTP/1.1\r\nhost: HOST\r\n',
    ],
    ['the absolute form in HTTP/1.0', 'GET http://HOST/api/users HTTP/1.0\r\n'],
    [
      'the absolute form with another Host, which is ignored',
      'GET HTTP://LocalHost:PORT/api/users HTTP/1.1\r\nhost: evil.example\r\n',
    ],
  ])('serves %s', async (_name, head) => {
    const response = await respondWith(OK + LENGTH, `${head}connection: close\r\n\r\n`);
    expect(response).toMatch(/^HTTP\/1\.1 200 [^]*\r\n\r\nok$/);
  });

  it.each([
    ['another host', 'http://api.zoom.us/api/users'],
    ['another port', 'http://127.0.0.1:1/api/users'],
    ['userinfo', 'http://user@HOST/api/users'],
    ['a fragment', 'http://HOST/api/users#x'],
    ['another scheme', 'ftp://HOST/api/users'],
    ['a traversal', 'http://HOST/api/../users'],
  ])('rejects an absolute form with %s', async (_name, target) => {
    const head = `GET ${target} HTTP/1.1\r\nhost: HOST\r\nconnection: close\r\n\r\n`;
    expect(await respondWith(OK + LENGTH, head)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('denies the absolute form with a host that is not a loopback name, without authentication', async () => {
    const head = 'GET http://evil.example/api/users HTTP/1.1\r\nhost: evil.example\r\n';
    const response = await respondWith(OK + LENGTH, `${head}connection: close\r\n\r\n`);
    expect(response).toMatch(/^HTTP\/1\.1 403 [^]*"CALLER_NOT_ALLOWED"/);
  });
});

it('answers a complete request before bytes that are not HTTP, and ends the connection', async () => {
  const head = 'GET /api/users HTTP/1.1\r\nhost: localhost\r\n\r\nnonsense\r\n\r\n';
  const response = await respondWith(OK + LENGTH, head);
  expect(response).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n\r\nok$/i);
});

describe('a response that breaks off', () => {
  it.each([
    ['GET', 'can be repeated'],
    ['HEAD', ''],
    ['OPTIONS', 'can be repeated'],
    ['POST', 'may have processed'],
    ['PUT', 'may have processed'],
    ['DELETE', 'may have processed'],
  ])('says whether a %s may have taken effect', async (method, advice) => {
    const head = `${method} /api/users HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`;
    const response = await respondWith('nonsense\r\n\r\n', head);
    expect(response).toMatch(/^HTTP\/1\.1 502 /);
    expect(response).toContain(advice);
    expect(response.includes('may have processed')).toBe(advice === 'may have processed');
  });
});

const GET = 'GET /api/users HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n';

interface Exchange {
  readonly caller: RawConnection;
  /** The API's connection, once it has received the request. */
  readonly api: Promise<Socket>;
  /** The API's origin. */
  readonly origin: string;
}

/** Sends a request through a gateway whose API writes a response. `HOST` and `PORT` stand for the gateway's. */
async function request(
  respond: (socket: Socket, origin: string) => unknown,
  head = GET,
  settings: GatewaySettings = {},
): Promise<Exchange> {
  let arrived: (socket: Socket) => void = () => {};
  const api = new Promise<Socket>((resolve) => (arrived = resolve));
  const apiUrl = await startRawApi((socket) => {
    respond(socket.setNoDelay(), origin);
    arrived(socket);
  });
  const { origin } = new URL(apiUrl);
  const { port, tokens } = await startGateway(await startSandbox(), { apiUrl, ...settings });
  // Minting counts against the response timeout.
  await tokens.getToken();
  const caller = connectRaw(port);
  caller.send(head.replaceAll('HOST', `127.0.0.1:${port}`).replaceAll('PORT', String(port)));
  return { caller, api, origin };
}

async function exchange(
  respond: (origin: string) => string,
  head?: string,
): Promise<{ response: string; origin: string }> {
  const { caller, origin } = await request(
    (socket, api) => socket.end(respond(api), 'latin1'),
    head,
  );
  return { response: await caller.closed(), origin };
}

async function respondWith(bytes: string, head?: string): Promise<string> {
  return (await exchange(() => bytes, head)).response;
}

function split(text: string, partLength: number): string[] {
  return text.match(partLength === 0 ? /^[^]*$/g : new RegExp(`[^]{1,${partLength}}`, 'g'))!;
}

/** Writes each part on its own: the next one is written when the gateway has had time to read the last one. */
async function writeParts(socket: Socket, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    if (!socket.write(part)) await once(socket, 'drain');
    await sleep(1);
  }
}
