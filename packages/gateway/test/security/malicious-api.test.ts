import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startRawApi } from '../support/raw-api.ts';
import { connectRaw } from '../support/raw-connection.ts';
import { startGateway, startSandbox } from '../support/running-gateway.ts';

const OK = 'HTTP/1.1 200 OK\r\n';
const LENGTH = 'content-length: 2\r\n\r\nok';
const MALFORMED = /^HTTP\/1\.1 502 [^]*"code":"UPSTREAM_UNREACHABLE"/;

describe('malicious API response', () => {
  it.each([
    ['an upgrade', 'HTTP/1.1 101 X\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'],
    ['an upgrade without a protocol', `HTTP/1.1 101 X\r\n\r\n${OK}${LENGTH}`],
    ['status 099', `HTTP/1.1 099 X\r\n${LENGTH}`],
    ['status 1000', `HTTP/1.1 1000 X\r\n${LENGTH}`],
    ['status 20', `HTTP/1.1 20 X\r\n${LENGTH}`],
    ['no headers', 'ok'],
    ['huge headers', `${OK}x: ${'y'.repeat(100_000)}\r\n${LENGTH}`],
    ['two Content-Lengths', `${OK}content-length: 3\r\n${LENGTH}`],
    ['Content-Length and chunks', `${OK}transfer-encoding: chunked\r\n${LENGTH}`],
    ['NUL in a value', `${OK}x: a\0b\r\n${LENGTH}`],
    ['a value with a bare CR', `${OK}x: a\rset-cookie: b\r\n${LENGTH}`],
    ['a value with a bare LF', `${OK}x: a\nset-cookie: b\r\n${LENGTH}`],
    ['a folded value', `${OK}x: a\r\n set-cookie: b\r\n${LENGTH}`],
    ['a name with a space', `${OK}set-cookie : a\r\n${LENGTH}`],
  ])('responds 502 to an API response with %s', async (_name, bytes) => {
    const response = await requestFromRawApi((socket) => socket.write(bytes, 'latin1'));
    expect(response).toMatch(MALFORMED);
    expect(response).not.toMatch(/set-cookie|undefined/i);
  });

  it.each<[string, string, RegExp]>([
    ['an unknown status', `HTTP/1.1 999 X\r\n${LENGTH}`, /^HTTP\/1\.1 999 [^]*ok$/],
    [
      'an unknown informational response before it',
      `HTTP/1.1 199 X\r\n\r\n${OK}${LENGTH}`,
      /^HTTP\/1\.1 200 [^]*ok$/,
    ],
    [
      'a long reason phrase',
      `HTTP/1.1 200 ${'y'.repeat(50_000)}\r\n${LENGTH}`,
      /^HTTP\/1\.1 200 OK\r\n/,
    ],
    [
      'cookies and names in Connection',
      `${OK}connection: content-length, date, x-request-id\r\nSET-COOKIE: a\r\nset-cookie: b\r\n${LENGTH}`,
      /^HTTP\/1\.1 200 OK\r\n(?![^]*cookie)(?=[^]*x-request-id)[^]*\r\n2\r\nok\r\n0\r\n\r\n$/,
    ],
    [
      'cookies after two thousand headers',
      `${OK}${'x:\r\n'.repeat(2_500)}connection: x-inner\r\nx-inner: cookie\r\nset-cookie: a\r\n${LENGTH}`,
      /^HTTP\/1\.1 200 OK\r\n(?![^]*cookie)[^]*ok$/,
    ],
    [
      'cookies in its trailers',
      `${OK}transfer-encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nset-cookie: a\r\n\r\n`,
      /^HTTP\/1\.1 200 OK\r\n(?![^]*cookie)[^]*\r\n2\r\nok\r\n0\r\n\r\n$/,
    ],
    [
      'blanks in Connection',
      `${OK}connection: x${' '.repeat(15_000)}x\r\n${LENGTH}`,
      /^HTTP\/1\.1 200 [^]*ok$/,
    ],
    ['more bytes than Content-Length', `${OK}${LENGTH}more`, /\r\n\r\nok$/],
    [
      'another response after it',
      `${OK}${LENGTH}${OK}content-length: 6\r\n\r\npoison`,
      /\r\n\r\nok$/,
    ],
    [
      'a Content-Length but no body',
      'HTTP/1.1 304 X\r\ncontent-length: 2\r\n\r\n',
      /^HTTP\/1\.1 304 /,
    ],
    [
      'a body where none is allowed',
      `HTTP/1.1 204 X\r\n${LENGTH}`,
      /^HTTP\/1\.1 204 [^]*\r\n\r\n$/,
    ],
    [
      'a truncated JSON error body',
      'HTTP/1.1 400 X\r\ncontent-length: 2\r\n\r\n{"',
      /^HTTP\/1\.1 400 /,
    ],
  ])('delivers the valid part of an API response with %s', async (_name, bytes, expected) => {
    expect(await requestFromRawApi((socket) => socket.write(bytes, 'latin1'))).toMatch(expected);
  });

  it.each([
    ['a body that is too short', `${OK}content-length: 10\r\n\r\nok`],
    ['a broken chunk', `${OK}transfer-encoding: chunked\r\n\r\n2\r\nok\r\nzz\r\n`],
  ])('aborts the response to the client when the API sends %s', async (_name, bytes) => {
    const response = await requestFromRawApi((socket) => socket.end(bytes, 'latin1'));
    expect(response).toMatch(/^HTTP\/1\.1 200 /);
    expect(response).not.toMatch(/\r\n0\r\n\r\n$/);
  });

  it('delivers a decompression bomb unchanged and does not decode it', async () => {
    const packed = gzipSync(Buffer.alloc(20_000_000));
    const head = `HTTP/1.1 400 X\r\ncontent-encoding: gzip\r\ncontent-length: ${packed.length}\r\n\r\n`;
    const response = await requestFromRawApi((socket) => {
      socket.write(head);
      socket.write(packed);
    });
    expect(response).toMatch(/^HTTP\/1\.1 400 /);
    expect(response.slice(response.indexOf('\r\n\r\n') + 4)).toBe(packed.toString('latin1'));
  });
});

describe('an API that never completes its response headers', () => {
  it.each<[string, (socket: Socket) => void]>([
    [
      'informational responses without a pause',
      (socket) => flood(socket, 'HTTP/1.1 102 X\r\n\r\n'),
    ],
    [
      'an informational response every 50 ms',
      (socket) => trickle(socket, 'HTTP/1.1 103 X\r\n\r\n'),
    ],
    ['its response head slowly', (socket) => trickle(socket, 'x: y\r\n', OK)],
  ])('responds 504 after the timeout when the API sends %s', async (_name, write) => {
    const response = await requestFromRawApi(write);
    // Informational responses are forwarded, up to a limit.
    expect(response).toMatch(
      /^(HTTP\/1\.1 10[23] [\w ]+\r\n\r\n){0,16}HTTP\/1\.1 504 [^]*"code":"UPSTREAM_TIMEOUT"/,
    );
  });

  it('responds 502 when the response headers exceed the size limit', async () => {
    const response = await requestFromRawApi((socket) => {
      socket.write(OK);
      flood(socket, `x: ${'y'.repeat(1_000)}\r\n`);
    });
    expect(response).toMatch(MALFORMED);
  });
});

/**
 * Returns the gateway's response when its API writes these bytes. Expects the next request to receive its own
 * response, so that excess bytes of the first one are discarded with their connection.
 */
async function requestFromRawApi(write: (socket: Socket) => void): Promise<string> {
  const apiUrl = await startRawApi((socket, target) => {
    if (target === '/v2/malicious') write(socket);
    else socket.write(`${OK}content-length: 6\r\n\r\nproper`);
  });
  const { port, tokens } = await startGateway(await startSandbox(), {
    apiUrl,
    timeouts: { responseMs: 500 },
  });
  // Mints a token first, since minting counts against the response timeout.
  await tokens.getToken();
  const ask = (path: string): Promise<string> => {
    const caller = connectRaw(port);
    // POST is not retried.
    caller.send(`POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    return caller.closed();
  };
  const response = await ask('/api/malicious');
  expect(await ask('/api/proper')).toMatch(/^HTTP\/1\.1 200 [^]*\r\n\r\nproper$/);
  return response;
}

/** Writes as fast as the peer reads. */
function flood(socket: Socket, text: string): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(text.repeat(100)));
  };
  socket.on('drain', write);
  write();
}

function trickle(socket: Socket, text: string, start = ''): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(text), 50);
  socket.once('close', () => clearInterval(timer));
}
