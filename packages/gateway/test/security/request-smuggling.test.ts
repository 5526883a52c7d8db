import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { connectRaw } from '../support/raw-connection.ts';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

const HOST = 'host: localhost';
const BEHIND = `GET /api/behind HTTP/1.1\r\n${HOST}\r\n\r\n`;

describe('a request with ambiguous framing', () => {
  it.each([
    ['chunks in HTTP/1.0', ['POST /api/a HTTP/1.0', HOST, 'transfer-encoding: chunked']],
    [
      'chunks in HTTP/1.0 on a connection that stays',
      ['POST /api/a HTTP/1.0', HOST, 'connection: keep-alive', 'transfer-encoding: chunked'],
    ],
    [
      'a transfer coding before chunked',
      ['POST /api/a HTTP/1.1', HOST, 'transfer-encoding: gzip, chunked'],
    ],
    [
      'a coding before chunked, in a line of its own',
      ['POST /api/a HTTP/1.1', HOST, 'transfer-encoding: identity', 'transfer-encoding: chunked'],
    ],
    ['an empty transfer coding', ['POST /api/a HTTP/1.1', HOST, 'transfer-encoding:']],
    ['two Host headers', ['POST /api/a HTTP/1.1', HOST, 'HOST: api.example', 'content-length: 5']],
    ['an HTTP/2 request line', ['POST /api/a HTTP/2.0', HOST, 'content-length: 5']],
    ['an HTTP/0.9 request line', ['GET /api/a']],
  ])('with %s is rejected with everything after it', async (_name, lines) => {
    const { sandbox, port, url } = await start();
    const caller = connectRaw(port);
    caller.send(`${lines.join('\r\n')}\r\n\r\n0\r\n\r\n${BEHIND}`);
    const answers = await caller.closed();
    expect(answers.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400']);
    expect(answers).toContain('"code":"REQUEST_MALFORMED"');
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 0, apiRequests: 0 });
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
  });

  it('is not assumed for unusual but valid spellings', async () => {
    const { port } = await start();
    const caller = connectRaw(port);
    const head = ['POST /api/users/me/meetings HTTP/1.1', 'HOST: localhost'];
    caller.send(
      `${[...head, 'Transfer-Encoding: Chunked'].join('\r\n')}\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    );
    expect(await caller.waitFor(/\r\n\r\n/)).not.toMatch(/REQUEST_MALFORMED/);
  });
});

const BEHIND_OTHERS = ['connection: close, x-inner', 'x-inner: 1', 'content-length: 2'];

it('reads Content-Length and Connection even as the last of two hundred headers', async () => {
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

// Node collects headers in blocks of 32; omitted ones must be noticed at each number.
it.each([201, 202, 223, 224, 225, 255, 256, 257, 1_000, 2_500])(
  'where there are %i headers, none is overlooked: all are refused',
  async (count) => {
    const { sandbox, port } = await start();
    const caller = connectRaw(port);
    caller.send(`${headOf(count)}{}${BEHIND}`);
    const answers = await caller.closed();
    expect(answers.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 431']);
    expect(answers).toContain('"code":"HEADERS_TOO_LARGE"');
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 0, apiRequests: 0 });
  },
);

/** A request with this many headers, whose last ones frame its body. */
function headOf(headers: number): string {
  const others = Array.from({ length: headers - 1 - BEHIND_OTHERS.length }, () => 'x:');
  return `${['POST /api/a HTTP/1.1', HOST, ...others, ...BEHIND_OTHERS].join('\r\n')}\r\n\r\n`;
}

async function start() {
  const sandbox = await startSandbox();
  return { sandbox, ...(await startGateway(sandbox)) };
}
