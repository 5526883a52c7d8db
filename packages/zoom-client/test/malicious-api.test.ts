import {
  createZoomClient,
  ZoomApiError,
  ZoomError,
  ZoomTimeoutError,
} from '@evertoken/zoom-client';
import { AccessToken, Secret, type TokenSource } from 'evertoken';
import { getEventListeners, once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { createGzip } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { catchError } from './support/catch-error.ts';

const MEBIBYTE = Buffer.alloc(1024 * 1024, ' ');

/** An API that answers as it likes, and a client of it. */
async function startApi(answer: RequestListener) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'}`);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createZoomClient({ tokens: tokensFor(`${origin}/v2`), random: () => 0 });
  return { client, origin, seen };
}

function tokensFor(apiUrl: string): TokenSource {
  const value = new Secret('the-token');
  const fields = { generation: 1, expiresAt: Date.now() + 3_600_000, scopes: undefined };
  const token = new AccessToken({ value, ...fields, apiUrl });
  return { getToken: () => Promise.resolve(token) };
}

/** Sends without end, and says when nobody listens any more. */
function sendForEver(response: ServerResponse): Promise<unknown> {
  const source = Readable.from(
    (function* () {
      for (;;) yield MEBIBYTE;
    })(),
  );
  source.pipe(response);
  return once(response, 'close').then(() => source.destroy());
}

describe('an answer', () => {
  it.each([200, 400])('without end is read for so long only, with status %i', async (status) => {
    let closed: Promise<unknown> | undefined;
    const { client, seen } = await startApi((_, response) => {
      response.writeHead(status);
      closed = sendForEver(response);
    });
    const error = await catchError(client.request('GET /users'));
    expect(error).toBeInstanceOf(ZoomApiError);
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE', status });
    await closed;
    expect(seen).toHaveLength(1);
  });

  it('that names scopes without end takes no longer to read than others of its length', async () => {
    const message = 'scopes:['.repeat(1_000_000);
    const { client } = await startApi((_, response) => {
      response.writeHead(400).end(JSON.stringify({ code: 4711, message }));
    });
    // One look at the whole of it for each of its beginnings would be hours.
    const error = await catchError(client.request('GET /users'));
    expect(error).toBeInstanceOf(ZoomApiError);
  });

  it('that unpacks to more than fits into memory is not unpacked', async () => {
    const { client } = await startApi((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const packed = createGzip();
      packed.pipe(response);
      void sendForEver(packed as unknown as ServerResponse);
      response.on('close', () => packed.destroy());
    });
    const error = await catchError(client.request('GET /users'));
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
  });

  it('that is nested without end is an error', async () => {
    const deep = '['.repeat(1_000_000);
    const { client } = await startApi((_, response) => response.end(`{"users":${deep}`));
    expect(await catchError(client.request('GET /users'))).toBeInstanceOf(ZoomError);
  });

  it('that would have a log say something else is told in one line', async () => {
    const message = 'no\r\nINFO all is well\u001b[2K\u009b1A';
    const { client } = await startApi((_, response) => {
      response.writeHead(400).end(JSON.stringify({ code: 300, message }));
    });
    const error = (await catchError(client.request('GET /users'))) as ZoomApiError;
    expect(error.message).toBe('GET /users: no INFO all is well [2K 1A (status 400, code 300)');
    expect(error.reason).toBe(message);
  });

  it.each([301, 302, 307, 308])('that leads elsewhere (%i) is not followed', async (status) => {
    const elsewhere = await startApi((_, response) => response.end('{"id":"somebody-else"}'));
    for (const location of [`${elsewhere.origin}/v2/x`, '/v2/other', 'file:///etc/passwd', '//x']) {
      const { client, seen } = await startApi((_, response) => {
        response.writeHead(status, { location }).end();
      });
      const change = { userId: 'me', body: { topic: 'confidential' } };
      const error = await catchError(client.request('POST /users/{userId}/meetings', change));
      expect(error).toMatchObject({ code: 'RESPONSE_REDIRECTED', status });
      expect(seen).toHaveLength(1);
    }
    expect(elsewhere.seen).toEqual([]);
  });
});

describe('who does not heed', () => {
  const never = (): Promise<never> => new Promise(() => {});

  it('a token source is waited for as long as agreed, and no longer than is wanted', async () => {
    const client = createZoomClient({ tokens: { getToken: never }, timeoutMs: 20 });
    const controller = new AbortController();
    const { signal } = controller;
    const file = 'https://us02web.zoom.us/rec/x';
    const read = (options: object) => buffer(client.download(file, options));
    expect(await catchError(client.request('GET /users'))).toBeInstanceOf(ZoomTimeoutError);
    expect(await catchError(read({}))).toBeInstanceOf(ZoomTimeoutError);
    const patient = { signal, timeoutMs: 60_000 };
    const failed = [client.request('GET /users', patient), read(patient)].map(catchError);
    controller.abort('enough');
    expect(await Promise.all(failed)).toEqual(['enough', 'enough']);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('a pacer is waited for as long as agreed', async () => {
    const pacer = { admit: never, observe: () => undefined, block() {}, close() {} };
    const snapshot = () => ({ account: 'a', sharing: 'none', labels: [] }) as const;
    const tokens = tokensFor('http://127.0.0.1:9/v2');
    const client = createZoomClient({ tokens, pacer: { ...pacer, snapshot }, timeoutMs: 20 });
    expect(await catchError(client.request('GET /users'))).toBeInstanceOf(ZoomTimeoutError);
  });
});

describe('a signal', () => {
  it('has no listeners any more when all is done', async () => {
    const { client } = await startApi((_, response) => response.end('{"users":[]}'));
    const { signal } = new AbortController();
    for (let time = 0; time < 3; time += 1) await client.request('GET /users', { signal });
    for await (const _ of client.paginate('GET /users', { signal }).pages());
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('a download', () => {
  const address = 'https://us02web.zoom.us/rec/x';

  /** Zoom and its storage in one. */
  function startStorage(answer: (url: URL, init: RequestInit) => Response) {
    const send = (async (url, init) => answer(url as URL, init ?? {})) as typeof fetch;
    return createZoomClient({
      tokens: tokensFor('https://api.zoom.us/v2'),
      fetch: send,
      random: () => 0,
    });
  }

  it('does not repeat a token that cannot be sent', () => {
    const client = startStorage(() => expect.unreachable());
    const error = (() => {
      try {
        return client.download(address, { token: 'a-secret\nX-Evil: 1' });
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toBeInstanceOf(TypeError);
    expect(inspect(error)).not.toContain('a-secret');
  });

  it('does not repeat an address with credentials', async () => {
    const client = startStorage((url) =>
      url.hostname === 'us02web.zoom.us'
        ? Response.redirect('https://user:pass@evil.example/x?signature=s3cret')
        : expect.unreachable(),
    );
    const error = await catchError(buffer(client.download(address)));
    expect(error).toMatchObject({ code: 'DOWNLOAD_REDIRECT_INVALID' });
    expect(inspect(error)).not.toMatch(/pass|s3cret/);
    expect(() => client.download('https://user:pass@us02web.zoom.us/rec/x')).toThrow(TypeError);
  });

  it('of a file that was changed meanwhile is an error, though it is as long', async () => {
    const client = startStorage((_url, { headers }) => {
      const { range } = headers as { range?: string };
      if (range === undefined) {
        return new Response(breakingOff('1234'), {
          headers: { etag: '"one"', 'content-length': '8' },
        });
      }
      const head = { etag: '"two"', 'content-range': 'bytes 4-7/8' };
      return new Response('abcd', { status: 206, headers: head });
    });
    const error = await catchError(buffer(client.download(address)));
    expect(error).toMatchObject({ code: 'DOWNLOAD_CHANGED' });
  });

  it('is complete when only its end was lost', async () => {
    const client = startStorage((_url, { headers }) => {
      const { range } = headers as { range?: string };
      if (range !== undefined) return new Response('<Error/>', { status: 416 });
      return new Response(breakingOff('12345678'), { headers: { 'content-length': '8' } });
    });
    expect(String(await buffer(client.download(address)))).toBe('12345678');
  });

  it('that ends before the place to go on from is an error', async () => {
    const client = startStorage(() => new Response('1234'));
    const error = await catchError(buffer(client.download(address, { offset: 6 })));
    expect(error).toMatchObject({ code: 'DOWNLOAD_LENGTH_MISMATCH' });
  });

  it('takes no part of something that was packed', async () => {
    const head = { 'content-range': 'bytes 6-9/10', 'content-encoding': 'gzip' };
    const client = startStorage(() => new Response('abcd', { status: 206, headers: head }));
    const error = await catchError(buffer(client.download(address, { offset: 6 })));
    expect(error).toMatchObject({ code: 'DOWNLOAD_LENGTH_MISMATCH' });
  });

  it('closes what it has opened when there is no token any more', async () => {
    let isClosed = false;
    let asked = 0;
    const page = new ReadableStream({ cancel: () => void (isClosed = true) });
    const { getToken } = tokensFor('https://api.zoom.us/v2');
    const client = createZoomClient({
      tokens: {
        getToken: (request) => {
          asked += 1;
          return asked === 1 ? getToken(request) : Promise.reject(new Error('none'));
        },
      },
      fetch: (async (_url, init) => {
        init?.signal?.addEventListener('abort', () => void (isClosed = true));
        return new Response(page, { headers: { 'content-type': 'text/html' } });
      }) as typeof fetch,
      random: () => 0,
      attempts: 1,
    });
    await catchError(buffer(client.download(address)));
    expect(isClosed).toBe(true);
  });
});

/** A body of which no more comes. */
function breakingOff(text: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(
    Readable.from(
      (function* () {
        yield Buffer.from(text);
        throw new Error('reset');
      })(),
    ),
  ) as ReadableStream<Uint8Array>;
}
