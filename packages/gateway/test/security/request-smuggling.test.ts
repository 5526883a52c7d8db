import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { connectRaw } from '../support/raw-connection.ts';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

const HOST = 'host: localhost';
const SMUGGLED = `GET /api/smuggled HTTP/1.1\r\n${HOST}\r\n\r\n`;

describe('a request with ambiguous framing', () => {
  it.each([
    ['chunked encoding in HTTP/1.0', ['POST /api/a HTTP/1.0', HOST, 'transfer-encoding: chunked']],
    [
      'chunked encoding in HTTP/1.0 with keep-alive',
      ['POST /api/a HTTP/1.0', HOST, 'connection: keep-alive', 'transfer-encoding: chunked'],
    ],
    [
      'a transfer coding before chunked',
      ['POST /api/a HTTP/1.1', HOST, 'transfer-encoding: gzip, chunked'],
    ],
    [
      'a coding before chunked, in a separate header',
      ['POST /api/a HTTP/1.1', HOST, 'transfer-encoding: identity', 'transfer-encoding: chunked'],
    ],
    ['an empty transfer coding', ['POST /api/a HTTP/1.1', HOST, 'transfer-encoding:']],
    ['two Host headers', ['POST /api/a HTTP/1.1', HOST, 'HOST: api.example', 'content-length: 5']],
    ['an HTTP/2 request line', ['POST /api/a HTTP/2.0', HOST, 'content-length: 5']],
    ['an HTTP/0.9 request line', ['GET /api/a']],
  ])('rejects a request with %s and everything after it', async (_name, lines) => {
    const { sandbox, port, url } = await start();
    const caller = connectRaw(port);
    caller.send(`${lines.join('\r\n')}\r\n\r\n0\r\n\r\n${SMUGGLED}`);
    const responses = await caller.closed();
    expect(responses.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400']);
    expect(responses).toContain('"code":"REQUEST_MALFORMED"');
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 0, apiRequests: 0 });
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
  });

  it('accepts unusual but valid spellings of framing headers', async () => {
    const { port } = await start();
    const caller = connectRaw(port);
    const head = ['POST /api/users/me/meetings HTTP/1.1', 'HOST: localhost'];
    caller.send(
      `${[...head, 'Transfer-Encoding: Chunked'].join('\r\n')}\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    );
    expect(await caller.waitFor(/\r\n\r\n/)).not.toMatch(/REQUEST_MALFORMED/);
  });
});

const LAST_HEADERS = ['connection: close, x-inner', 'x-inner: 1', 'content-length: 2'];

it('applies Content-Length and Connection even as the last of 200 headers', async () => {
  const sandbox = await startSandbox();
  let seen: unknown;
  const apiUrl = await startApi((request, response) => {
    void text(request).then((body) => {
      seen = [body, request.rawHeaders.includes('x-inner')];
      response.end();
    });
  });
  const { port } = await startGateway(sandbox, { apiUrl });
  const caller = connectRaw(port);
  caller.send(`${headOf(200)}{}`);
  expect(await caller.closed()).toMatch(/^HTTP\/1\.1 200 /);
  expect(seen).toEqual(['{}', false]);
});

// Node collects headers in blocks of 32, so the counts include block boundaries.
it.each([201, 202, 223, 224, 225, 255, 256, 257, 1_000, 2_500])(
  'responds 431 to a request with %i headers',
  async (count) => {
    const { sandbox, port } = await start();
    const caller = connectRaw(port);
    caller.send(`${headOf(count)}{}${SMUGGLED}`);
    const responses = await caller.closed();
    expect(responses.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 431']);
    expect(responses).toContain('"code":"HEADERS_TOO_LARGE"');
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 0, apiRequests: 0 });
  },
);

/** Returns a request head with this many headers, of which the last ones frame the body. */
function headOf(headers: number): string {
  const others = Array.from({ length: headers - 1 - LAST_HEADERS.length }, () => 'x:');
  return `${['POST /api/a HTTP/1.1', HOST, ...others, ...LAST_HEADERS].join('\r\n')}\r\n\r\n`;
}

async function start() {
  const sandbox = await startSandbox();
  return { sandbox, ...(await startGateway(sandbox)) };
}
