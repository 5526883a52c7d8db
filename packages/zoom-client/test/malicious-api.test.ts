import {
  createZoomClient,
  ZoomApiError,
  ZoomError,
  ZoomTimeoutError,
} from '@evertoken/zoom-client';
import { getEventListeners, once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { createGzip } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { catchError } from './support/catch-error.ts';
import { tokensFor } from './support/tokens-for.ts';

const MEBIBYTE = Buffer.alloc(1024 * 1024, ' ');

/** Starts an API with any response, and a client of it. */
async function startApi(respond: RequestListener) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'}`);
    respond(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createZoomClient({ tokens: tokensFor(`${origin}/v2`), random: () => 0 });
  return { client, origin, requests };
}

/** Sends an endless body. Resolves when the connection is closed. */
function sendEndlessBody(response: ServerResponse): Promise<unknown> {
  const source = Readable.from(
    (function* () {
      for (;;) yield MEBIBYTE;
    })(),
  );
  source.pipe(response);
  return once(response, 'close').then(() => source.destroy());
}

describe('a malicious response', () => {
  it.each([200, 400])(
    'without end is read up to the size limit only (status %i)',
    async (status) => {
      let closed: Promise<unknown> | undefined;
      const { client, requests } = await startApi((_, response) => {
        response.writeHead(status);
        closed = sendEndlessBody(response);
      });
      const error = await catchError(client.request('GET /users'));
      expect(error).toBeInstanceOf(ZoomApiError);
      expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE', status });
      await closed;
      expect(requests).toHaveLength(1);
    },
  );

  it('with a million scope lists is parsed in linear time', async () => {
    const message = 'scopes:['.repeat(1_000_000);
    const { client } = await startApi((_, response) => {
      response.writeHead(400).end(JSON.stringify({ code: 4711, message }));
    });
    // A quadratic search would take hours.
    const error = await catchError(client.request('GET /users'));
    expect(error).toBeInstanceOf(ZoomApiError);
  });

  it('that decompresses to more than the size limit is rejected', async () => {
    const { client } = await startApi((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(response);
      void sendEndlessBody(gzip as unknown as ServerResponse);
      response.on('close', () => gzip.destroy());
    });
    const error = await catchError(client.request('GET /users'));
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
  });

  it('with a million nested arrays throws a ZoomError', async () => {
    const deep = '['.repeat(1_000_000);
    const { client } = await startApi((_, response) => response.end(`{"users":${deep}`));
    expect(await catchError(client.request('GET /users'))).toBeInstanceOf(ZoomError);
  });

  it('with control characters is quoted on a single line (log injection)', async () => {
    const message = 'no\r\nINFO all is well\u001b[2K\u009b1A';
    const { client } = await startApi((_, response) => {
      response.writeHead(400).end(JSON.stringify({ code: 300, message }));
    });
    const error = (await catchError(client.request('GET /users'))) as ZoomApiError;
    expect(error.message).toBe('GET /users: no INFO all is well [2K 1A (status 400, code 300)');
    expect(error.reason).toBe(message);
  });

  it.each([301, 302, 307, 308])('that redirects (%i) is not followed', async (status) => {
    const otherHost = await startApi((_, response) => response.end('{"id":"another-user"}'));
    for (const location of [`${otherHost.origin}/v2/x`, '/v2/other', 'file:///etc/passwd', '//x']) {
      const { client, requests } = await startApi((_, response) => {
        response.writeHead(status, { location }).end();
      });
      const change = { userId: 'me', body: { topic: 'confidential' } };
      const error = await catchError(client.request('POST /users/{userId}/meetings', change));
      expect(error).toMatchObject({ code: 'RESPONSE_REDIRECTED', status });
      expect(requests).toHaveLength(1);
    }
    expect(otherHost.requests).toEqual([]);
  });
});

describe('timeouts', () => {
  const never = (): Promise<never> => new Promise(() => {});

  it('apply to a token source that ignores its signal', async () => {
    const client = createZoomClient({ tokens: { getToken: never }, timeoutMs: 20 });
    const controller = new AbortController();
    const { signal } = controller;
    const file = 'https://us02web.zoom.us/rec/x';
    const read = (downloadOptions: object) => buffer(client.download(file, downloadOptions));
    const late = { code: 'TOKEN_WAIT_TIMEOUT' };
    expect(await catchError(client.request('GET /users'))).toMatchObject(late);
    expect(await catchError(read({}))).toMatchObject(late);
    const options = { signal, timeoutMs: 60_000 };
    const failed = [client.request('GET /users', options), read(options)].map(catchError);
    controller.abort('enough');
    expect(await Promise.all(failed)).toEqual(['enough', 'enough']);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('apply to a pacer that never admits a request', async () => {
    const pacer = { admit: never, observe: () => undefined, block() {}, close() {} };
    const snapshot = () => ({ account: 'a', sharing: 'none', labels: [] }) as const;
    const tokens = tokensFor('http://127.0.0.1:9/v2');
    const client = createZoomClient({ tokens, pacer: { ...pacer, snapshot }, timeoutMs: 20 });
    expect(await catchError(client.request('GET /users'))).toBeInstanceOf(ZoomTimeoutError);
  });
});

describe('abort signals', () => {
  it('have no listeners left after requests and pagination have finished', async () => {
    const { client } = await startApi((_, response) => response.end('{"users":[]}'));
    const { signal } = new AbortController();
    for (let time = 0; time < 3; time += 1) await client.request('GET /users', { signal });
    for await (const _ of client.paginate('GET /users', { signal }).pages());
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('download()', () => {
  const address = 'https://us02web.zoom.us/rec/x';

  /** A client whose `fetch` is Zoom and its storage. */
  function startStorage(respond: (url: URL, init: RequestInit) => Response) {
    const send = (async (url, init) => respond(url as URL, init ?? {})) as typeof fetch;
    return createZoomClient({
      tokens: tokensFor('https://api.zoom.us/v2'),
      fetch: send,
      random: () => 0,
    });
  }

  it('does not quote an invalid token in its error', () => {
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

  it('does not quote a URL with credentials in its error', async () => {
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

  it('throws DOWNLOAD_CHANGED if the ETag changes during the download, even with the same length', async () => {
    const client = startStorage((_url, { headers }) => {
      const { range } = headers as { range?: string };
      if (range === undefined) {
        return new Response(createBrokenBody('1234'), {
          headers: { etag: '"one"', 'content-length': '8' },
        });
      }
      const head = { etag: '"two"', 'content-range': 'bytes 4-7/8' };
      return new Response('abcd', { status: 206, headers: head });
    });
    const error = await catchError(buffer(client.download(address)));
    expect(error).toMatchObject({ code: 'DOWNLOAD_CHANGED' });
  });

  it('completes if the connection fails after the last byte', async () => {
    const client = startStorage((_url, { headers }) => {
      const { range } = headers as { range?: string };
      if (range !== undefined) return new Response('<Error/>', { status: 416 });
      return new Response(createBrokenBody('12345678'), { headers: { 'content-length': '8' } });
    });
    expect(String(await buffer(client.download(address)))).toBe('12345678');
  });

  it('throws DOWNLOAD_LENGTH_MISMATCH if the file ends before the offset', async () => {
    const client = startStorage(() => new Response('1234'));
    const error = await catchError(buffer(client.download(address, { offset: 6 })));
    expect(error).toMatchObject({ code: 'DOWNLOAD_LENGTH_MISMATCH' });
  });

  it('rejects a range of a content-encoded file', async () => {
    const head = { 'content-range': 'bytes 6-9/10', 'content-encoding': 'gzip' };
    const client = startStorage(() => new Response('abcd', { status: 206, headers: head }));
    const error = await catchError(buffer(client.download(address, { offset: 6 })));
    expect(error).toMatchObject({ code: 'DOWNLOAD_LENGTH_MISMATCH' });
  });

  it('closes the response if no further token is available', async () => {
    let isClosed = false;
    let requests = 0;
    const page = new ReadableStream({ cancel: () => void (isClosed = true) });
    const { getToken } = tokensFor('https://api.zoom.us/v2');
    const client = createZoomClient({
      tokens: {
        getToken: (request) => {
          requests += 1;
          return requests === 1 ? getToken(request) : Promise.reject(new Error('none'));
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

/** A body that fails after `text`. */
function createBrokenBody(text: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(
    Readable.from(
      (function* () {
        yield Buffer.from(text);
        throw new Error('reset');
      })(),
    ),
  ) as ReadableStream<Uint8Array>;
}
