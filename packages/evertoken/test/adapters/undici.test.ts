import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Agent, FormData, Pool, interceptors, request } from 'undici';
import type { Dispatcher } from 'undici';
import { Agent as Agent6, request as request6 } from 'undici6';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TokenSource } from 'evertoken';
import { withToken } from 'evertoken/undici';
import {
  unusedOrigin,
  milestone,
  sendJson,
  startServer,
  type RequestListener,
} from '../support/local-server.ts';
import { acceptTokens, invalidTokenBody, sentTokens } from '../support/token-api.ts';
import { numberedTokens, type NumberedTokens } from '../support/numbered-tokens.ts';

/** Starts an API, and an agent that attaches tokens to requests for this API only. */
async function setUp(listener: RequestListener, maxTokens?: number) {
  const api = await startServer(listener);
  const tokens = numberedTokens(api.origin, maxTokens);
  return { api, tokens, dispatcher: agentWith(tokens, api.origin) };
}

function agentWith(
  tokens: TokenSource,
  origin: string,
  ...more: Dispatcher.DispatcherComposeInterceptor[]
): Dispatcher {
  const agent = new Agent();
  onTestFinished(() => agent.destroy());
  return agent.compose(withToken(tokens, { origins: [origin] }), ...more);
}

async function statusOf(response: Promise<Dispatcher.ResponseData>): Promise<number> {
  const { statusCode, body } = await response;
  await body.dump();
  return statusCode;
}

describe('withToken of evertoken/undici', () => {
  it('attaches the token to requests for its origins', async () => {
    const { api, tokens, dispatcher } = await setUp(acceptTokens('token-1'));
    const { statusCode, body } = await request(`${api.origin}/users?a=b`, { dispatcher });
    expect(statusCode).toBe(200);
    expect(await body.json()).toEqual({ path: '/users?a=b', body: '' });
    expect(tokens.confirmed).toEqual([1]);
  });

  it('does not change requests for other origins and requests no token', async () => {
    const { tokens, dispatcher } = await setUp(acceptTokens());
    const other = await startServer(acceptTokens());
    expect(await statusOf(request(other.origin, { dispatcher }))).toBe(401);
    expect(sentTokens(other.requests)).toEqual([undefined]);
    expect(tokens.requests).toEqual([]);
  });

  it.each([
    ['an object', { AUTHORIZATION: 'Bearer mine' }],
    ['a flat list', ['x-mine', '1', 'authorization', 'Bearer mine']],
    ['pairs', new Map([['Authorization', 'Bearer mine']])],
  ])('keeps the Authorization of the caller in %s', async (_form, headers) => {
    const { api, tokens, dispatcher } = await setUp(acceptTokens('mine'));
    expect(await statusOf(request(api.origin, { dispatcher, headers }))).toBe(200);
    expect(tokens.requests).toEqual([]);
  });

  it.each([
    ['an object', Object.freeze({ 'x-mine': ['1', '2'] })],
    ['a flat list', Object.freeze(['x-mine', '1', 'x-mine', '2']) as string[]],
    ['pairs', new Headers([['x-mine', '1'], ['x-mine', '2']])], // prettier-ignore
  ])('sends the headers of the caller and does not change them, in %s', async (_form, headers) => {
    const { api, dispatcher } = await setUp(acceptTokens('token-1'));
    const before = JSON.stringify(headers);
    expect(await statusOf(request(api.origin, { dispatcher, headers }))).toBe(200);
    expect(api.requests[0]?.headers['x-mine']).toBe('1, 2');
    expect(JSON.stringify(headers)).toBe(before);
  });

  it('sends nothing if there is no token', async () => {
    const { api, dispatcher } = await setUp(acceptTokens(), 0);
    await expect(request(api.origin, { dispatcher })).rejects.toThrow('no more tokens');
    expect(api.requests).toEqual([]);
  });

  it('passes on the error of a failed connection', async () => {
    const origin = await unusedOrigin();
    const dispatcher = agentWith(numberedTokens(origin), origin);
    await expect(request(origin, { dispatcher })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('works with a Pool, whose requests have no origin', async () => {
    const { api, tokens } = await setUp(acceptTokens('token-1'));
    const pool = new Pool(api.origin);
    onTestFinished(() => pool.destroy());
    const dispatcher = pool.compose(withToken(tokens, { origins: [api.origin] }));
    expect(await statusOf(dispatcher.request({ path: '/users', method: 'GET' }))).toBe(200);
    // `dispatch` is called without an origin here.
    const ended = milestone();
    dispatcher.dispatch(
      { path: '/users', method: 'GET' },
      { onRequestStart() {}, onResponseEnd: () => ended.reach(), onResponseError() {} },
    );
    await ended.reached;
    expect(sentTokens(api.requests)).toEqual(['token-1', 'token-1']);
  });

  it('validates its origins at once', async () => {
    const tokens = numberedTokens('https://api.example');
    const invalid = expect.objectContaining({ code: 'OPTIONS_INVALID' });
    expect(() => withToken(tokens, { origins: [] })).toThrow(invalid);
    expect(() => withToken(tokens, { origins: ['api.example'] })).toThrow(invalid);
    expect(() => withToken(tokens, undefined as never)).toThrow(invalid);
  });
});

describe('withToken of evertoken/undici: rejected tokens', () => {
  const form = new FormData();
  form.set('name', 'text');
  it.each([
    ['a text', 'text'],
    ['bytes', Buffer.from('text')],
    ['a form', form],
  ])('replaces the token once and sends %s as the body again', async (_what, body) => {
    const { api, tokens, dispatcher } = await setUp(acceptTokens('token-2'));
    expect(await statusOf(request(api.origin, { dispatcher, method: 'POST', body }))).toBe(200);
    expect(sentTokens(api.requests)).toEqual(['token-1', 'token-2']);
    expect(api.requests.map(({ body: sent }) => sent.includes('text'))).toEqual([true, true]);
    expect([tokens.rejected, tokens.confirmed]).toEqual([[1], [2]]);
  });

  it.each([
    ['a stream', () => Readable.from([Buffer.from('text')])],
    ['a generator', function* () { yield Buffer.from('text'); }], // prettier-ignore
  ])('reports the rejection but does not send %s again', async (_what, makeBody) => {
    const { api, tokens, dispatcher } = await setUp(acceptTokens('token-2'));
    const options = { dispatcher, method: 'POST', body: makeBody() as Readable } as const;
    const { statusCode, body } = await request(api.origin, options);
    expect(statusCode).toBe(401);
    expect(await body.json()).toEqual(invalidTokenBody);
    expect(api.requests).toHaveLength(1);
    expect(tokens.rejected).toEqual([1]);
  });

  it('recognizes a rejection by code 124 with status 400', async () => {
    const { api, tokens, dispatcher } = await setUp((received, response) => {
      if (received.headers.authorization === 'Bearer token-2') sendJson(response, 200, {});
      else sendJson(response, 400, invalidTokenBody);
    });
    expect(await statusOf(request(api.origin, { dispatcher }))).toBe(200);
    expect(tokens.rejected).toEqual([1]);
  });

  it('sends a request at most two more times and then returns the rejection', async () => {
    const { api, dispatcher } = await setUp(acceptTokens());
    const { statusCode, body } = await request(api.origin, { dispatcher });
    expect(statusCode).toBe(401);
    expect(await body.json()).toEqual(invalidTokenBody);
    expect(sentTokens(api.requests)).toEqual(['token-1', 'token-2', 'token-3']);
  });

  it('reuses the connection of a rejected request', async () => {
    const connections = new Set<unknown>();
    const { api, tokens } = await setUp((received, response) => {
      connections.add(response.socket);
      acceptTokens('token-3')(received, response);
    });
    const agent = new Agent({ connections: 1 });
    onTestFinished(() => agent.destroy());
    const dispatcher = agent.compose(withToken(tokens, { origins: [api.origin] }));
    expect(await statusOf(request(api.origin, { dispatcher }))).toBe(200);
    expect(api.requests).toHaveLength(3);
    expect(connections.size).toBe(1);
  });
});

describe('withToken of evertoken/undici: redirects', () => {
  async function storageAndApi() {
    const storage = await startServer((_request, response) =>
      sendJson(response, 401, invalidTokenBody),
    );
    const api = await startServer((_request, response) => {
      response.writeHead(302, { location: `${storage.origin}/file` }).end();
    });
    return { storage, api, tokens: numberedTokens(api.origin) };
  }
  const redirect = interceptors.redirect({ maxRedirections: 2 });

  it('follows a redirect to another origin without the token', async () => {
    const { storage, api, tokens } = await storageAndApi();
    const dispatcher = agentWith(tokens, api.origin, redirect);
    expect(await statusOf(request(api.origin, { dispatcher }))).toBe(401);
    expect(sentTokens(api.requests)).toEqual(['token-1']);
    expect(sentTokens(storage.requests)).toEqual([undefined]);
    expect(tokens.rejected).toEqual([]);
  });

  it('ignores the status of a redirect that an outer interceptor followed', async () => {
    const { storage, api, tokens } = await storageAndApi();
    const agent = new Agent();
    onTestFinished(() => agent.destroy());
    const dispatcher = agent.compose(redirect, withToken(tokens, { origins: [api.origin] }));
    const { statusCode, body, context } = await request(api.origin, { dispatcher });
    await body.dump();
    expect(statusCode).toBe(401);
    expect(context).toMatchObject({ history: [{}, { origin: storage.origin }] });
    expect(sentTokens(storage.requests)).toEqual([undefined]);
    expect(tokens.rejected).toEqual([]);
  });
});

describe('withToken of evertoken/undici: responses', () => {
  it.each([404, 400])('leaves the body of status %i readable from its start', async (status) => {
    const long = `{"code":300,"message":"${'x'.repeat(300_000)}"}`;
    const { api, dispatcher } = await setUp((_request, response) => {
      response.writeHead(status, { 'x-mine': '1' }).end(long);
    });
    const { statusCode, headers, body } = await request(api.origin, { dispatcher });
    expect([statusCode, headers['x-mine']]).toEqual([status, '1']);
    expect(await body.text()).toBe(long);
  });

  it('streams a body with backpressure', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    let written = 0;
    function* chunks() {
      for (; written < 400; written += 1) yield chunk;
    }
    const { api, dispatcher } = await setUp((_request, response) => {
      Readable.from(chunks()).pipe(response.writeHead(200));
    });
    const { body } = await request(api.origin, { dispatcher });
    // The body is not read: sending stops long before these 25 MB are sent.
    let before = 0;
    const hasStopped = (): boolean => before === (before = written);
    await expect.poll(hasStopped).toBe(true);
    expect(written).toBeLessThan(400);
    let length = 0;
    for await (const part of body) length += (part as Buffer).length;
    expect(length).toBe(400 * chunk.length);
  });

  it('delivers informational responses', async () => {
    const { api, dispatcher } = await setUp((_request, response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' });
      response.end('done');
    });
    const infos: number[] = [];
    const onInfo = ({ statusCode }: { statusCode: number }): unknown => infos.push(statusCode);
    const { body } = await request(api.origin, { dispatcher, onInfo });
    expect(await body.text()).toBe('done');
    expect(infos).toEqual([103]);
  });

  it('works with stream and pipeline, and delivers trailers', async () => {
    const { api, dispatcher } = await setUp((_request, response) => {
      response.writeHead(200, { trailer: 'x-sum' });
      response.write('text');
      response.addTrailers({ 'x-sum': '4' });
      response.end();
    });
    let streamed = '';
    const { trailers } = await dispatcher.stream({ origin: api.origin, path: '/', method: 'GET' }, () =>
      new Writable({ write: (part, _encoding, done) => ((streamed += String(part)), done()) }),
    ); // prettier-ignore
    expect([streamed, trailers]).toEqual(['text', { 'x-sum': '4' }]);
    const pipeline = dispatcher.pipeline({ origin: api.origin, path: '/', method: 'GET' }, ({ body }) => body); // prettier-ignore
    expect(await text(pipeline.end())).toBe('text');
  });

  it('passes on the error of a body that ends early', async () => {
    const { api, dispatcher } = await setUp((_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('half');
      setImmediate(() => response.destroy());
    });
    const { body } = await request(api.origin, { dispatcher });
    await expect(body.text()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  });

  it('passes on the error of a body that ends early while it is judged', async () => {
    const { api, dispatcher } = await setUp((_request, response) => {
      response.writeHead(400, { 'content-length': '10' }).write('half');
      setImmediate(() => response.destroy());
    });
    const { statusCode, body } = await request(api.origin, { dispatcher });
    expect(statusCode).toBe(400);
    await expect(body.text()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  });
});

describe('withToken of evertoken/undici: signals', () => {
  const enough = new Error('enough');

  it('aborts the wait for a token', async () => {
    const api = await startServer(acceptTokens('token-1'));
    const requested = milestone();
    const source: TokenSource = {
      getToken: ({ signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
          requested.reach();
        }),
    };
    const controller = new AbortController();
    const options = { dispatcher: agentWith(source, api.origin), signal: controller.signal };
    const call = request(api.origin, options);
    await requested.reached;
    controller.abort(enough);
    await expect(call).rejects.toBe(enough);
    await expect(request(api.origin, options)).rejects.toBe(enough);
    expect(api.requests).toEqual([]);
  });

  it('aborts the request, also while its body is read to judge it', async () => {
    for (const status of [undefined, 400]) {
      const controller = new AbortController();
      const { api, dispatcher } = await setUp((_request, response) => {
        if (status !== undefined) response.writeHead(status).write('{');
        setImmediate(() => controller.abort(enough));
      });
      const call = request(api.origin, { dispatcher, signal: controller.signal });
      await expect(call.then(({ body }) => body.text())).rejects.toBe(enough);
    }
  });

  it('aborts the wait for a connection', async () => {
    const connected = milestone();
    const agent = new Agent({ connections: 1, pipelining: 1 });
    onTestFinished(() => agent.destroy());
    const { api, tokens } = await setUp((_request, _response) => connected.reach());
    const dispatcher = agent.compose(withToken(tokens, { origins: [api.origin] }));
    const first = request(api.origin, { dispatcher, signal: AbortSignal.timeout(5_000) });
    first.catch(() => {});
    await connected.reached;
    const controller = new AbortController();
    const second = request(api.origin, { dispatcher, signal: controller.signal });
    await expect.poll(() => tokens.requests.length).toBe(2);
    controller.abort(enough);
    await expect(second).rejects.toBe(enough);
    expect(api.requests).toHaveLength(1);
  });

  it('aborts the wait for a replacement token', async () => {
    const controller = new AbortController();
    const api = await startServer(acceptTokens());
    const tokens: NumberedTokens = numberedTokens(api.origin);
    const source: TokenSource = {
      ...tokens,
      async getToken(wanted = {}) {
        if (wanted.rejected !== undefined) controller.abort(enough);
        return tokens.getToken(wanted);
      },
    };
    const dispatcher = agentWith(source, api.origin);
    const call = request(api.origin, { dispatcher, signal: controller.signal });
    await expect(call).rejects.toBe(enough);
    expect(api.requests).toHaveLength(1);
  });

  it('aborts the body of the response', async () => {
    const { api, dispatcher } = await setUp((_request, response) => {
      response.writeHead(200).write('first');
    });
    const controller = new AbortController();
    const { body } = await request(api.origin, { dispatcher, signal: controller.signal });
    await once(body, 'readable');
    controller.abort(enough);
    await expect(body.text()).rejects.toBe(enough);
  });
});

it('refuses a dispatcher of undici 6 in words', async () => {
  const api = await startServer((_, response) => response.end());
  const agent = new Agent6();
  onTestFinished(() => agent.destroy());
  const interceptor = withToken(numberedTokens(api.origin), { origins: [api.origin] });
  const dispatcher = agent.compose(interceptor as never);
  await expect(request6(api.origin, { dispatcher })).rejects.toThrow(
    /dispatcher must be one of undici 7/,
  );
});
