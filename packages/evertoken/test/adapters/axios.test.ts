import axios, { AxiosError, type AxiosInstance } from 'axios';
import { Readable } from 'node:stream';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { TokenSource } from 'evertoken';
import { withToken } from 'evertoken/axios';
import {
  unusedOrigin,
  milestone,
  sendJson,
  startServer,
  type RequestListener,
} from '../support/local-server.ts';
import { acceptTokens, invalidTokenBody, sentTokens } from '../support/token-api.ts';
import { numberedTokens } from '../support/numbered-tokens.ts';

async function setUp(listener: RequestListener, maxTokens?: number) {
  const server = await startServer(listener);
  const tokens = numberedTokens(`${server.origin}/v2`, maxTokens);
  return { server, tokens, api: withToken(tokens, axios.create()) };
}

describe('withToken of evertoken/axios', () => {
  it('sends a path to the API with the token', async () => {
    const { server, tokens, api } = await setUp(acceptTokens('token-1'));
    const { status, data } = await api.get('/users?a=b', { params: { page_size: 10 } });
    expect([status, data]).toEqual([200, { path: '/v2/users?a=b&page_size=10', body: '' }]);
    expect(sentTokens(server.requests)).toEqual(['token-1']);
    expect(tokens.confirmed).toEqual([1]);
  });

  it('accepts absolute URLs and an instance with its own baseURL', async () => {
    const { server, tokens } = await setUp(acceptTokens('token-1'));
    const api = withToken(tokens, axios.create({ baseURL: `${server.origin}/other` }));
    await api.get('users');
    await api.get(`${server.origin}/third`);
    expect(server.requests.map(({ path }) => path)).toEqual(['/other/users', '/third']);
  });

  it('sends nothing to a URL that the token is not for', async () => {
    const { tokens, api } = await setUp(acceptTokens('token-1'));
    const other = await startServer(acceptTokens('token-1'));
    for (const url of [other.origin, '//evil.example/', '/../x', 'users']) {
      await expect(api.get(url)).rejects.toMatchObject({ code: 'ORIGIN_NOT_ALLOWED' });
    }
    expect(other.requests).toEqual([]);
    const open = withToken(tokens, axios.create(), { origins: [other.origin] });
    expect((await open.get(other.origin)).status).toBe(200);
    expect(() => withToken(tokens, axios.create(), { origins: ['api.example'] })).toThrow(
      expect.objectContaining({ code: 'OPTIONS_INVALID' }),
    );
  });

  it('sends nothing if there is no token', async () => {
    const { server, api } = await setUp(acceptTokens(), 0);
    await expect(api.get('/users')).rejects.toThrow('no more tokens');
    expect(server.requests).toEqual([]);
  });

  it('keeps the Authorization of the caller and then requests no token', async () => {
    const { server, tokens, api } = await setUp(acceptTokens('mine'));
    const headers = { AUTHORIZATION: 'Bearer mine' };
    expect((await api.get(server.origin, { headers })).status).toBe(200);
    const auth = { username: 'a', password: 'b' };
    await expect(api.get(server.origin, { auth })).rejects.toMatchObject({ status: 401 });
    expect(server.requests[1]?.headers.authorization).toBe('Basic YTpi');
    expect(tokens.requests).toEqual([]);
  });

  it('does not change the config and headers of the caller', async () => {
    const { api } = await setUp(acceptTokens('token-1'));
    const config = Object.freeze({ headers: Object.freeze({ 'x-mine': '1' }) });
    await api.post('/users', 'text', config);
    expect(config).toEqual({ headers: { 'x-mine': '1' } });
  });

  it('keeps the defaults, transforms and interceptors of the instance', async () => {
    const { server, tokens } = await setUp((received, response) => {
      if (received.headers.authorization === 'Bearer token-1')
        sendJson(response, 401, invalidTokenBody);
      else sendJson(response, 200, { sent: received.body });
    });
    const calls: string[] = [];
    const instance = axios.create({
      headers: { 'x-mine': '1' },
      transformRequest: (data: { n: number }) => (calls.push('out'), JSON.stringify([data.n])),
      transformResponse: (text: string) => (calls.push('in'), { text }),
    });
    instance.interceptors.request.use((config) => (calls.push('before'), config));
    const api = withToken(tokens, instance);
    expect(api).toBe(instance);
    api.interceptors.request.use((config) => (calls.push('first'), config));
    api.interceptors.response.use((response) => (calls.push('after'), response));
    const { data } = await api.post('/numbers', { n: 1 });
    expect(data).toEqual({ text: '{"sent":"[1]"}' });
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.headers['x-mine']).toBe('1');
    // Each ran once, although the request was sent twice.
    expect(calls).toEqual(['first', 'before', 'out', 'in', 'after']);
  });
});

describe('withToken of evertoken/axios: rejected tokens', () => {
  const form = new FormData();
  form.set('name', new Blob(['text']), 'a.txt');
  it.each([
    ['an object', { a: 'text' }],
    ['a text', 'text'],
    ['bytes', Buffer.from('text')],
    ['parameters', new URLSearchParams({ a: 'text' })],
    ['a form', form],
  ])('replaces the token once and sends %s as the body again', async (_what, body) => {
    const { server, tokens, api } = await setUp(acceptTokens('token-2'));
    expect((await api.post('/meetings', body)).status).toBe(200);
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-2']);
    const boundary = /axios-[\w.]+-boundary-[\w-]+/g;
    const [first, second] = server.requests.map(({ body: sent }) => sent.replaceAll(boundary, ''));
    expect(first).toContain('text');
    expect(second).toBe(first);
    expect([tokens.rejected, tokens.confirmed]).toEqual([[1], [2]]);
  });

  it('reports the rejection but does not send a stream again', async () => {
    const { server, tokens, api } = await setUp(acceptTokens('token-2'));
    const error: unknown = await api.post('/files', Readable.from(['text'])).catch(caught);
    expect(error).toMatchObject({ status: 401, response: { data: invalidTokenBody } });
    expect(server.requests).toHaveLength(1);
    expect(tokens.rejected).toEqual([1]);
  });

  it.each([
    ['thrown', undefined],
    ['returned', () => true],
  ])('recognizes a rejection in responses that are %s', async (_how, validateStatus) => {
    const { server, tokens } = await setUp((received, response) => {
      if (received.headers.authorization === 'Bearer token-2') sendJson(response, 200, {});
      else sendJson(response, 400, invalidTokenBody);
    });
    const api = withToken(tokens, axios.create({ ...(validateStatus && { validateStatus }) }));
    for (const responseType of ['json', 'text', 'arraybuffer'] as const) {
      expect((await api.get('/users', { responseType })).status).toBe(200);
    }
    expect(server.requests).toHaveLength(4);
    expect(tokens.rejected).toEqual([1]);
  });

  it('sends a request at most two more times and then throws the error of axios', async () => {
    const { server, api } = await setUp(acceptTokens());
    const error: unknown = await api.get('/users').catch(caught);
    expect(error).toBeInstanceOf(AxiosError);
    expect(error).toMatchObject({ code: 'ERR_BAD_REQUEST', response: { data: invalidTokenBody } });
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-2', 'token-3']);
  });

  it('replaces the token before a response is streamed', async () => {
    const { api } = await setUp(acceptTokens('token-2'));
    const { data } = await api.get<Readable>('/users', { responseType: 'stream' });
    expect(await data.toArray().then(String)).toContain('/v2/users');
  });
});

describe('withToken of evertoken/axios: redirects', () => {
  it('follows a redirect to another origin without the token and ignores its status', async () => {
    const storage = await startServer((_request, response) =>
      sendJson(response, 401, invalidTokenBody),
    );
    const { server, tokens, api } = await setUp((_request, response) => {
      response.writeHead(302, { location: `${storage.origin}/file` }).end();
    });
    const seen: string[] = [];
    const beforeRedirect = (options: Record<string, any>): void => void seen.push(options['href']);
    await expect(api.get('/download', { beforeRedirect })).rejects.toMatchObject({ status: 401 });
    expect(sentTokens(server.requests)).toEqual(['token-1']);
    expect(sentTokens(storage.requests)).toEqual([undefined]);
    expect(tokens.rejected).toEqual([]);
    expect(seen).toEqual([`${storage.origin}/file`]);
  });

  it('does not send the token across origins with the global fetch', async () => {
    const storage = await startServer((_request, response) =>
      sendJson(response, 401, invalidTokenBody),
    );
    const { server, tokens } = await setUp((received, response) => {
      if (received.path === '/v2/users') return acceptTokens('token-2')(received, response);
      response.writeHead(302, { location: `${storage.origin}/file` }).end();
    });
    const api = withToken(tokens, axios.create({ adapter: 'fetch' }));
    await expect(api.get('/download')).rejects.toMatchObject({ status: 401 });
    const validateStatus = (): boolean => true;
    expect((await api.get('/download', { validateStatus })).status).toBe(401);
    expect(sentTokens(storage.requests)).toEqual([undefined, undefined]);
    expect(tokens.rejected).toEqual([]);
    expect((await api.get('/users')).status).toBe(200);
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-1', 'token-1', 'token-2']);
  });

  it('keeps the token for a redirect within the origin', async () => {
    const { server, api } = await setUp((received, response) => {
      if (received.path === '/v2/old') response.writeHead(307, { location: '/v2/new' }).end();
      else acceptTokens('token-2')(received, response);
    });
    expect((await api.get('/old')).status).toBe(200);
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-1', 'token-2', 'token-2']);
  });
});

describe('withToken of evertoken/axios: signals', () => {
  it('throws the error of axios if the signal aborts while waiting for a token', async () => {
    const requested = milestone();
    const source: TokenSource = {
      getToken: ({ signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
          requested.reach();
        }),
    };
    const controller = new AbortController();
    const api = withToken(source, axios.create());
    const call = api.get('/users', { signal: controller.signal }).catch(caught);
    await requested.reached;
    controller.abort();
    expect(axios.isCancel(await call)).toBe(true);
  });

  it('aborts the request, and the wait for a replacement token', async () => {
    const controller = new AbortController();
    const { server, api } = await setUp((received, response) => {
      acceptTokens()(received, response);
      controller.abort();
    });
    const error: unknown = await api.get('/users', { signal: controller.signal }).catch(caught);
    expect(axios.isCancel(error)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});

describe('withToken of evertoken/axios: logging', () => {
  const visibleIn = (value: unknown): string =>
    [inspect(value, { depth: 10 }), JSON.stringify(value, withoutCircles())].join('\n');

  async function outcomes(api: AxiosInstance) {
    return [await api.get('/users').catch(caught), await api.get('/denied').catch(caught)];
  }

  it('exposes no token in responses and errors', async () => {
    const { server, api } = await setUp((received, response) => {
      sendJson(response, received.path === '/v2/users' ? 200 : 403, {});
    });
    for (const outcome of await outcomes(api)) {
      const { config } = outcome as AxiosError;
      expect(config).toMatchObject({ method: 'get' });
      expect(visibleIn(outcome)).not.toContain('token-1');
    }
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-1']);
  });

  it('exposes no token in a streamed response', async () => {
    const { api } = await setUp(acceptTokens('token-1'));
    const response = await api.get<Readable>('/users', { responseType: 'stream' });
    expect(visibleIn(response)).not.toContain('token-1');
    expect(await response.data.toArray().then(String)).toContain('/v2/users');
  });

  it('exposes no token in the error of a failed connection', async () => {
    const origin = await unusedOrigin();
    const error: unknown = await withToken(numberedTokens(origin), axios.create()).get('/').catch(caught); // prettier-ignore
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(visibleIn(error)).not.toContain('token-1');
  });

  it('leaves errors usable for libraries that retry the config', async () => {
    const { server, tokens, api } = await setUp((_request, response) => {
      sendJson(response, server.requests.length === 1 ? 503 : 200, {});
    });
    const { config } = (await api.get('/users').catch(caught)) as AxiosError;
    expect((await api.request(config!)).status).toBe(200);
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-1']);
    expect(tokens.confirmed).toEqual([1]);
  });
});

function caught(error: unknown): unknown {
  return error;
}

function withoutCircles(): (key: string, value: unknown) => unknown {
  const seen = new Set<unknown>();
  return (_key, value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return undefined;
    seen.add(value);
    return value;
  };
}
