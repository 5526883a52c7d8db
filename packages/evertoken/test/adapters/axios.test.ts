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

async function world(answer: RequestListener, most?: number) {
  const server = await startServer(answer);
  const tokens = numberedTokens(`${server.origin}/v2`, most);
  return { server, tokens, api: withToken(tokens, axios.create()) };
}

describe('an axios instance with tokens', () => {
  it('sends a path to the API with the token', async () => {
    const { server, tokens, api } = await world(acceptTokens('token-1'));
    const { status, data } = await api.get('/users?a=b', { params: { page_size: 10 } });
    expect([status, data]).toEqual([200, { path: '/v2/users?a=b&page_size=10', body: '' }]);
    expect(sentTokens(server.requests)).toEqual(['token-1']);
    expect(tokens.confirmed).toEqual([1]);
  });

  it('takes absolute URLs, and an instance with a base of its own', async () => {
    const { server, tokens } = await world(acceptTokens('token-1'));
    const api = withToken(tokens, axios.create({ baseURL: `${server.origin}/other` }));
    await api.get('users');
    await api.get(`${server.origin}/third`);
    expect(server.requests.map(({ path }) => path)).toEqual(['/other/users', '/third']);
  });

  it('sends nothing to an address that the token is not for', async () => {
    const { tokens, api } = await world(acceptTokens('token-1'));
    const elsewhere = await startServer(acceptTokens('token-1'));
    for (const url of [elsewhere.origin, '//evil.example/', '/../x', 'users']) {
      await expect(api.get(url)).rejects.toMatchObject({ code: 'ORIGIN_NOT_ALLOWED' });
    }
    expect(elsewhere.requests).toEqual([]);
    const open = withToken(tokens, axios.create(), { origins: [elsewhere.origin] });
    expect((await open.get(elsewhere.origin)).status).toBe(200);
    expect(() => withToken(tokens, axios.create(), { origins: ['api.example'] })).toThrow(
      expect.objectContaining({ code: 'OPTIONS_INVALID' }),
    );
  });

  it('sends nothing without a token', async () => {
    const { server, api } = await world(acceptTokens(), 0);
    await expect(api.get('/users')).rejects.toThrow('no more tokens');
    expect(server.requests).toEqual([]);
  });

  it('respects the caller’s own Authorization, and then asks for no token', async () => {
    const { server, tokens, api } = await world(acceptTokens('mine'));
    const headers = { AUTHORIZATION: 'Bearer mine' };
    expect((await api.get(server.origin, { headers })).status).toBe(200);
    const auth = { username: 'a', password: 'b' };
    await expect(api.get(server.origin, { auth })).rejects.toMatchObject({ status: 401 });
    expect(server.requests[1]?.headers.authorization).toBe('Basic YTpi');
    expect(tokens.requests).toEqual([]);
  });

  it('leaves the caller’s config and headers as they were', async () => {
    const { api } = await world(acceptTokens('token-1'));
    const config = Object.freeze({ headers: Object.freeze({ 'x-mine': '1' }) });
    await api.post('/users', 'text', config);
    expect(config).toEqual({ headers: { 'x-mine': '1' } });
  });

  it('keeps the defaults, transforms and interceptors of the instance', async () => {
    const { server, tokens } = await world((seen, response) => {
      if (seen.headers.authorization === 'Bearer token-1')
        sendJson(response, 401, invalidTokenBody);
      else sendJson(response, 200, { sent: seen.body });
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
    // Once each, although the request was sent twice.
    expect(calls).toEqual(['first', 'before', 'out', 'in', 'after']);
  });
});

describe('a refused token', () => {
  const form = new FormData();
  form.set('name', new Blob(['text']), 'a.txt');
  it.each([
    ['an object', { a: 'text' }],
    ['a text', 'text'],
    ['bytes', Buffer.from('text')],
    ['parameters', new URLSearchParams({ a: 'text' })],
    ['a form', form],
  ])('is replaced once, and %s as the body sent again', async (_what, body) => {
    const { server, tokens, api } = await world(acceptTokens('token-2'));
    expect((await api.post('/meetings', body)).status).toBe(200);
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-2']);
    const boundary = /axios-[\w.]+-boundary-[\w-]+/g;
    const [first, second] = server.requests.map(({ body: sent }) => sent.replaceAll(boundary, ''));
    expect(first).toContain('text');
    expect(second).toBe(first);
    expect([tokens.rejected, tokens.confirmed]).toEqual([[1], [2]]);
  });

  it('is reported, but a stream is not sent again', async () => {
    const { server, tokens, api } = await world(acceptTokens('token-2'));
    const error: unknown = await api.post('/files', Readable.from(['text'])).catch(caught);
    expect(error).toMatchObject({ status: 401, response: { data: invalidTokenBody } });
    expect(server.requests).toHaveLength(1);
    expect(tokens.rejected).toEqual([1]);
  });

  it.each([
    ['thrown', undefined],
    ['returned', () => true],
  ])('is recognised in answers that are %s', async (_how, validateStatus) => {
    const { server, tokens } = await world((seen, response) => {
      if (seen.headers.authorization === 'Bearer token-2') sendJson(response, 200, {});
      else sendJson(response, 400, invalidTokenBody);
    });
    const api = withToken(tokens, axios.create({ ...(validateStatus && { validateStatus }) }));
    for (const responseType of ['json', 'text', 'arraybuffer'] as const) {
      expect((await api.get('/users', { responseType })).status).toBe(200);
    }
    expect(server.requests).toHaveLength(4);
    expect(tokens.rejected).toEqual([1]);
  });

  it('costs two extra sends at most, and is then axios’s error', async () => {
    const { server, api } = await world(acceptTokens());
    const error: unknown = await api.get('/users').catch(caught);
    expect(error).toBeInstanceOf(AxiosError);
    expect(error).toMatchObject({ code: 'ERR_BAD_REQUEST', response: { data: invalidTokenBody } });
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-2', 'token-3']);
  });

  it('is replaced before an answer streams', async () => {
    const { api } = await world(acceptTokens('token-2'));
    const { data } = await api.get<Readable>('/users', { responseType: 'stream' });
    expect(await data.toArray().then(String)).toContain('/v2/users');
  });
});

describe('a redirect', () => {
  it('to another origin goes without the token, and its answer says nothing about it', async () => {
    const storage = await startServer((_seen, response) =>
      sendJson(response, 401, invalidTokenBody),
    );
    const { server, tokens, api } = await world((_seen, response) => {
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

  it.each([
    ['the global fetch', {}],
    [
      'a fetch of one’s own',
      { env: { fetch: (...args: Parameters<typeof fetch>) => fetch(...args) } },
    ],
  ])('is followed by %s with the same result', async (_whose, env) => {
    const storage = await startServer((_seen, response) =>
      sendJson(response, 401, invalidTokenBody),
    );
    const { server, tokens } = await world((seen, response) => {
      if (seen.path === '/v2/users') return acceptTokens('token-2')(seen, response);
      response.writeHead(302, { location: `${storage.origin}/file` }).end();
    });
    const api = withToken(tokens, axios.create({ adapter: 'fetch', ...env }));
    await expect(api.get('/download')).rejects.toMatchObject({ status: 401 });
    const validateStatus = (): boolean => true;
    expect((await api.get('/download', { validateStatus })).status).toBe(401);
    expect(sentTokens(storage.requests)).toEqual([undefined, undefined]);
    expect(tokens.rejected).toEqual([]);
    expect((await api.get('/users')).status).toBe(200);
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-1', 'token-1', 'token-2']);
  });

  it('within the origin keeps the token', async () => {
    const { server, api } = await world((seen, response) => {
      if (seen.path === '/v2/old') response.writeHead(307, { location: '/v2/new' }).end();
      else acceptTokens('token-2')(seen, response);
    });
    expect((await api.get('/old')).status).toBe(200);
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-1', 'token-2', 'token-2']);
  });
});

describe('a signal', () => {
  it('ends the waiting for a token with axios’s own error', async () => {
    const asked = milestone();
    const source: TokenSource = {
      getToken: ({ signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
          asked.reach();
        }),
    };
    const controller = new AbortController();
    const api = withToken(source, axios.create());
    const call = api.get('/users', { signal: controller.signal }).catch(caught);
    await asked.reached;
    controller.abort();
    expect(axios.isCancel(await call)).toBe(true);
  });

  it('ends the request, and the waiting for a replacement', async () => {
    const controller = new AbortController();
    const { server, api } = await world((seen, response) => {
      acceptTokens()(seen, response);
      controller.abort();
    });
    const error: unknown = await api.get('/users', { signal: controller.signal }).catch(caught);
    expect(axios.isCancel(error)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });
});

describe('what an application may log', () => {
  const seenIn = (value: unknown): string =>
    [inspect(value, { depth: 10 }), JSON.stringify(value, withoutCircles())].join('\n');

  async function outcomes(api: AxiosInstance) {
    return [await api.get('/users').catch(caught), await api.get('/refused').catch(caught)];
  }

  it('has no token in it, be it an answer or an error', async () => {
    const { server, api } = await world((seen, response) => {
      sendJson(response, seen.path === '/v2/users' ? 200 : 403, {});
    });
    for (const outcome of await outcomes(api)) {
      const { config } = outcome as AxiosError;
      expect(config).toMatchObject({ method: 'get' });
      expect(seenIn(outcome)).not.toContain('token-1');
    }
    expect(sentTokens(server.requests)).toEqual(['token-1', 'token-1']);
  });

  it('has none in it when the body is a stream', async () => {
    const { api } = await world(acceptTokens('token-1'));
    const answer = await api.get<Readable>('/users', { responseType: 'stream' });
    expect(seenIn(answer)).not.toContain('token-1');
    expect(await answer.data.toArray().then(String)).toContain('/v2/users');
  });

  it('has none in it when the connection fails', async () => {
    const origin = await unusedOrigin();
    const error: unknown = await withToken(numberedTokens(origin), axios.create()).get('/').catch(caught); // prettier-ignore
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(seenIn(error)).not.toContain('token-1');
  });

  it('can be sent again by those who retry by themselves', async () => {
    const { server, tokens, api } = await world((_seen, response) => {
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
