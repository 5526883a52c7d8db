import { createSandbox } from '@evertoken/zoom-sandbox';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import ky from 'ky';
import createClient from 'openapi-fetch';
import { describe, expect, expectTypeOf, it, onTestFinished, vi } from 'vitest';
import { createTokenManager, type TokenSource } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { withToken, type FetchWithToken } from '../../src/adapters/fetch.ts';
import {
  milestone,
  sendJson,
  startServer,
  type ReceivedRequest,
  type RequestListener,
} from '../support/local-server.ts';
import { acceptTokens, invalidTokenBody, sentTokens } from '../support/token-api.ts';
import { numberedTokens } from '../support/numbered-tokens.ts';

async function setUp(listener: RequestListener, maxTokens?: number) {
  const api = await startServer(listener);
  const tokens = numberedTokens(`${api.origin}/v2`, maxTokens);
  return { api, tokens, call: withToken(tokens) };
}

describe('withToken of evertoken/fetch', () => {
  it('sends a path to the API with the token', async () => {
    const { api, tokens, call } = await setUp(acceptTokens('token-1'));
    const response = await call('/users?page_size=10');
    expect(await response.json()).toEqual({ path: '/v2/users?page_size=10', body: '' });
    expect(sentTokens(api.requests)).toEqual(['token-1']);
    expect(tokens.confirmed).toEqual([1]);
    expect(tokens.requests).toEqual([{ replayable: true }]);
  });

  it('accepts absolute URLs of the API, as a string or as a URL', async () => {
    const { api, call } = await setUp(acceptTokens('token-1'));
    expect((await call(`${api.origin}/v2/users`)).status).toBe(200);
    expect((await call(new URL(`${api.origin}/other`))).status).toBe(200);
  });

  it('sends nothing to a URL that the token is not for', async () => {
    const { tokens, call } = await setUp(acceptTokens('token-1'));
    const other = await startServer(acceptTokens('token-1'));
    for (const address of [other.origin, '//evil.example/', '/../x', 'users']) {
      await expect(call(address)).rejects.toMatchObject({ code: 'ORIGIN_NOT_ALLOWED' });
    }
    expect(other.requests).toEqual([]);
    expect(tokens.rejected).toEqual([]);
  });

  it('uses the origins of the options and validates them at once', async () => {
    const { tokens } = await setUp(acceptTokens());
    const other = await startServer(acceptTokens('token-1'));
    const call = withToken(tokens, { origins: [other.origin] });
    expect((await call(`${other.origin}/a`)).status).toBe(200);
    const origins = [
      'https://a.example/',
      'https://b.example/v2',
      'c.example',
      'https://d.example',
    ];
    expect(() => withToken(tokens, { origins })).toThrow(
      expect.objectContaining({
        code: 'OPTIONS_INVALID',
        message: expect.stringMatching(
          /a\.example\/ is not.*b\.example\/v2 is not.*: c\.example is not/,
        ),
      }),
    );
  });

  it('sends nothing if there is no token', async () => {
    const { api, call } = await setUp(acceptTokens(), 0);
    await expect(call('/users')).rejects.toThrow('no more tokens');
    expect(api.requests).toEqual([]);
  });

  it('does not change the options and headers of the caller', async () => {
    const { api, call } = await setUp(acceptTokens('token-1'));
    for (const headers of [
      { 'x-mine': '1' },
      new Headers({ 'x-mine': '1' }),
      [['x-mine', '1']] as Array<[string, string]>,
    ]) {
      const init: RequestInit = Object.freeze({ method: 'PUT', body: 'text', headers });
      await call('/users', init);
      expect([...new Headers(init.headers)]).toEqual([['x-mine', '1']]);
    }
    expect(api.requests).toHaveLength(3);
    expect(api.requests.every(({ headers }) => headers['x-mine'] === '1')).toBe(true);
  });

  it('keeps the Authorization of the caller and then requests no token', async () => {
    const { api, tokens, call } = await setUp(acceptTokens('mine'));
    const headers = { AUTHORIZATION: 'Bearer mine' };
    expect((await call(`${api.origin}/users`, { headers })).status).toBe(200);
    expect((await call(`${api.origin}/x`, { headers: { authorization: 'Basic x' } })).status).toBe(
      401,
    );
    expect(tokens.requests).toEqual([]);
    expect(tokens.confirmed).toEqual([]);
  });
});

describe('withToken of evertoken/fetch: redirects', () => {
  it('follows a redirect to another origin without the token and ignores its status', async () => {
    const storage = await startServer((_request, response) =>
      sendJson(response, 401, invalidTokenBody),
    );
    const { api, tokens, call } = await setUp((_request, response) => {
      response.writeHead(302, { location: `${storage.origin}/file` }).end();
    });
    const response = await call('/download');
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(invalidTokenBody);
    expect(sentTokens(api.requests)).toEqual(['token-1']);
    expect(sentTokens(storage.requests)).toEqual([undefined]);
    expect(tokens.rejected).toEqual([]);
  });

  it('keeps the token for a redirect within the origin', async () => {
    const { api, tokens, call } = await setUp((request, response) => {
      if (request.path === '/v2/old') response.writeHead(307, { location: '/v2/new' }).end();
      else acceptTokens('token-2')(request, response);
    });
    expect((await call('/old')).status).toBe(200);
    expect(sentTokens(api.requests)).toEqual(['token-1', 'token-1', 'token-2', 'token-2']);
    expect(tokens.rejected).toEqual([1]);
  });
});

describe('withToken of evertoken/fetch: rejected tokens', () => {
  it.each([
    ['a text', 'text'],
    ['bytes', new TextEncoder().encode('text')],
    ['a buffer', new TextEncoder().encode('text').buffer],
    ['a blob', new Blob(['text'])],
    ['parameters', new URLSearchParams('text')],
  ])('replaces the token once and sends %s as the body again', async (_what, body) => {
    const { api, tokens, call } = await setUp(acceptTokens('token-2'));
    const response = await call('/meetings', { method: 'POST', body });
    expect(response.status).toBe(200);
    expect(sentTokens(api.requests)).toEqual(['token-1', 'token-2']);
    expect(api.requests[0]?.body).toMatch(/^text=?$/);
    expect(api.requests[1]).toMatchObject({ method: 'POST', body: api.requests[0]?.body });
    expect(tokens.rejected).toEqual([1]);
    expect(tokens.confirmed).toEqual([2]);
  });

  it('sends a form with files again', async () => {
    const { api, call } = await setUp(acceptTokens('token-2'));
    const form = new FormData();
    form.set('file', new Blob(['content']), 'a.txt');
    expect((await call('/files', { method: 'POST', body: form })).status).toBe(200);
    expect(api.requests.map(({ body }) => body.includes('content'))).toEqual([true, true]);
  });

  it('recognizes a rejection by code 124 with status 400', async () => {
    const { api, tokens, call } = await setUp((request, response) => {
      if (request.headers.authorization === 'Bearer token-2') sendJson(response, 200, {});
      else sendJson(response, 400, invalidTokenBody);
    });
    expect((await call('/users')).status).toBe(200);
    expect(api.requests).toHaveLength(2);
    expect(tokens.rejected).toEqual([1]);
  });

  it('sends a request at most two more times', async () => {
    const { api, tokens, call } = await setUp(acceptTokens());
    const response = await call('/users');
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(invalidTokenBody);
    expect(sentTokens(api.requests)).toEqual(['token-1', 'token-2', 'token-3']);
    expect(tokens.rejected).toEqual([1, 2, 3]);
  });

  it.each([
    ['breaks off', (response: ServerResponse) => void response.socket?.destroy()],
    ['does not end', () => {}],
  ])('replaces the token although the rejection %s', async (_what, end) => {
    const { api, tokens, call } = await setUp((request, response) => {
      if (request.headers.authorization === 'Bearer token-2') return sendJson(response, 200, {});
      response.writeHead(401, { 'content-length': 100 });
      response.write('{"code":', () => end(response));
    });
    expect((await call('/users')).status).toBe(200);
    expect(sentTokens(api.requests)).toEqual(['token-1', 'token-2']);
    expect(tokens.rejected).toEqual([1]);
  });

  it('returns the rejection if there is no other token', async () => {
    const { api, tokens, call } = await setUp(acceptTokens(), 1);
    const response = await call('/users');
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(invalidTokenBody);
    expect(api.requests).toHaveLength(1);
    expect(tokens.rejected).toEqual([1]);
  });

  it('reports to the source how long ago the request was sent', async () => {
    const { tokens, call } = await setUp((request, response) => {
      setTimeout(() => acceptTokens('token-2')(request, response), 30);
    });
    const start = performance.now();
    await call('/users');
    const elapsedMs = tokens.requests[1]?.rejected?.elapsedMs ?? 0;
    expect(elapsedMs).toBeGreaterThanOrEqual(29);
    expect(elapsedMs).toBeLessThanOrEqual(performance.now() - start);
  });

  it.each([
    ['a web stream', () => new Blob(['streamed']).stream()],
    ['a Node stream', () => Readable.from([Buffer.from('streamed')])],
    ['an async generator', () => (async function* () { yield Buffer.from('streamed'); })()], // prettier-ignore
  ])('reports the rejection but does not send %s again', async (_what, makeBody) => {
    const { api, tokens, call } = await setUp(acceptTokens('token-2'));
    const init = { method: 'POST', body: makeBody() as BodyInit, duplex: 'half' as const };
    const response = await call('/files', init);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(invalidTokenBody);
    expect(api.requests.map(({ body }) => body)).toEqual(['streamed']);
    expect(tokens.rejected).toEqual([1]);
    expect((await call('/users')).status).toBe(200);
  });
});

describe('withToken of evertoken/fetch: other responses', () => {
  it.each([400, 403, 404, 409])(
    'leaves the body of status %i readable from its start',
    async (status) => {
      const { api, tokens, call } = await setUp((_request, response) => {
        sendJson(response, status, { code: 4711, message: 'Invalid access token, no scopes' });
      });
      const response = await call('/users');
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ code: 4711 });
      expect(api.requests).toHaveLength(1);
      expect([tokens.rejected, tokens.confirmed]).toEqual([[], []]);
    },
  );

  it('accepts a body larger than what is read to judge it', async () => {
    const long = `{"code":300,"message":"${'x'.repeat(300_000)}"}`;
    const { call } = await setUp((_request, response) => response.writeHead(400).end(long));
    const response = await call('/users');
    expect(await response.text()).toBe(long);
  });

  it('accepts an error response without a body', async () => {
    const { call } = await setUp((_request, response) => response.writeHead(404).end());
    expect(await (await call('/users')).text()).toBe('');
  });

  it.each([429, 500, 503])('returns status %i unchanged', async (status) => {
    const { api, tokens, call } = await setUp((_request, response) => {
      sendJson(response, status, invalidTokenBody);
    });
    expect((await call('/users')).status).toBe(status);
    expect(api.requests).toHaveLength(1);
    expect([tokens.rejected, tokens.confirmed]).toEqual([[], []]);
  });

  it('streams a successful response', async () => {
    const more = milestone();
    const { call } = await setUp((_request, response) => {
      response.writeHead(200).write('first ');
      void more.reached.then(() => response.end('second'));
    });
    const reader = (await call('/events')).body!.getReader();
    expect(Buffer.from((await reader.read()).value!).toString()).toBe('first ');
    more.reach();
    expect(Buffer.from((await reader.read()).value!).toString()).toBe('second');
  });
});

describe('withToken of evertoken/fetch: signals', () => {
  it('aborts the wait for a token', async () => {
    const source: TokenSource = {
      getToken: ({ signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    };
    const controller = new AbortController();
    const call = withToken(source)('/users', { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(call).rejects.toThrow('enough');
  });

  it('aborts the request', async () => {
    const controller = new AbortController();
    const { call } = await setUp(() => controller.abort(new Error('enough')));
    await expect(call('/users', { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('aborts while the body is read to judge it', async () => {
    const controller = new AbortController();
    const { call } = await setUp((_request, response) => {
      response.writeHead(400).write('{"code":');
      setTimeout(() => controller.abort(new Error('enough')), 20);
    });
    await expect(call('/users', { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('aborts the wait for a replacement token', async () => {
    const controller = new AbortController();
    const { api, tokens } = await setUp(acceptTokens());
    const source: TokenSource = {
      ...tokens,
      async getToken(request = {}) {
        if (request.rejected !== undefined) controller.abort(new Error('enough'));
        return tokens.getToken(request);
      },
    };
    const call = withToken(source)('/users', { signal: controller.signal });
    await expect(call).rejects.toThrow('enough');
    expect(api.requests).toHaveLength(1);
  });
});

describe('withToken of evertoken/fetch with a token manager', () => {
  it('replaces a revoked token', async () => {
    const sandbox = await createSandbox();
    const { tokenUrl, apiUrl, credentials } = sandbox;
    const tokens = createTokenManager({ provider: zoom({ ...credentials, tokenUrl, apiUrl }) });
    onTestFinished(async () => {
      await tokens.close();
      await sandbox.close();
    });
    const call = withToken(tokens);
    expect((await call('/users')).status).toBe(200);
    sandbox.revokeAllTokens();
    const body = JSON.stringify({ topic: 'Standup', type: 2 });
    const headers = { 'content-type': 'application/json' };
    const created = await call('/users/me/meetings', { method: 'POST', body, headers });
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: number };
    expect(await (await call(`/meetings/${id}`)).json()).toMatchObject({ topic: 'Standup' });
    expect((await call(`/meetings/${id}`, { method: 'DELETE' })).status).toBe(204);
    const { tokensIssued, apiRejections } = sandbox.stats();
    expect(tokensIssued).toBe(2);
    // A token that was accepted shortly before may be sent a second time.
    expect(apiRejections).toBeLessThanOrEqual(2);
  });

  it('does not mint forever if the API rejects every token', async () => {
    const sandbox = await createSandbox();
    const { tokenUrl, apiUrl, credentials } = sandbox;
    const tokens = createTokenManager({
      provider: zoom({ ...credentials, tokenUrl, apiUrl }),
      waitTimeoutMs: 2_000,
    });
    onTestFinished(async () => {
      await tokens.close();
      await sandbox.close();
    });
    const call = withToken(tokens);
    expect((await call('/users')).status).toBe(200);
    sandbox.faults.add({ match: '/v2/*', kind: 'invalid-token' });
    const all = await Promise.all(Array.from({ length: 20 }, () => call('/users')));
    expect(all.every(({ status }) => status === 401)).toBe(true);
    expect(sandbox.stats().tokensIssued).toBeLessThanOrEqual(2);
  });
});

describe('withToken of evertoken/fetch with a Request', () => {
  it('sends it again with the next token, its body included', async () => {
    const { api, call } = await setUp(acceptTokens('token-2'));
    const request = new Request(`${api.origin}/v2/meetings`, {
      method: 'POST',
      body: '{"topic":"a"}',
      headers: { 'content-type': 'application/json' },
    });
    const response = await call(request);
    expect(await response.json()).toEqual({ path: '/v2/meetings', body: '{"topic":"a"}' });
    expect(api.requests.map(({ method, headers }) => [method, headers['content-type']])).toEqual([
      ['POST', 'application/json'],
      ['POST', 'application/json'],
    ]);
  });

  it('merges the options of the call into it, as fetch does', async () => {
    const { api, call } = await setUp(acceptTokens('token-1'));
    const request = new Request(`${api.origin}/v2/users`, { headers: { 'x-mine': '1' } });
    await call(request, { method: 'PUT', body: 'text', headers: { 'x-other': '2' } });
    const [{ method, headers, body }] = api.requests as [ReceivedRequest];
    expect([method, headers['x-mine'], headers['x-other'], body]).toEqual([
      'PUT',
      undefined,
      '2',
      'text',
    ]);
  });

  it('sends a body of more than 1 MiB once', async () => {
    const { api, call } = await setUp(acceptTokens('token-2'));
    const body = 'a'.repeat(2 ** 20 + 1);
    const response = await call(new Request(`${api.origin}/v2/files`, { method: 'POST', body }));
    expect(response.status).toBe(401);
    expect(api.requests.map((request) => request.body.length)).toEqual([body.length]);
  });

  it('does not change one that has its own Authorization header', async () => {
    const { api, call } = await setUp(acceptTokens('token-1'));
    const request = new Request(`${api.origin}/v2/users`, {
      headers: { authorization: 'Bearer own' },
    });
    expect((await call(request)).status).toBe(401);
    expect(sentTokens(api.requests)).toEqual(['own']);
  });

  it('stops when it is aborted', async () => {
    const { api, call } = await setUp(() => {});
    const controller = new AbortController();
    const pending = call(new Request(`${api.origin}/v2/users`, { signal: controller.signal }));
    await expect.poll(() => api.requests.length).toBe(1);
    controller.abort();
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('sends nothing to a URL that the token is not for', async () => {
    const { tokens, call } = await setUp(acceptTokens('token-1'));
    await expect(call(new Request('https://evil.example/v2/users'))).rejects.toMatchObject({
      code: 'ORIGIN_NOT_ALLOWED',
    });
    expect(tokens.rejected).toEqual([]);
  });

  it('serves ky', async () => {
    const { api, call } = await setUp(acceptTokens('token-2'));
    const client = ky.create({ fetch: call, prefixUrl: `${api.origin}/v2`, retry: 0 });
    expect(await client.post('meetings', { json: { topic: 'a' } }).json()).toEqual({
      path: '/v2/meetings',
      body: '{"topic":"a"}',
    });
  });

  it('serves openapi-fetch', async () => {
    interface Paths {
      '/meetings': {
        post: {
          requestBody: { content: { 'application/json': { topic: string } } };
          responses: { 200: { content: { 'application/json': { path: string } } } };
        };
      };
    }
    const { api, call } = await setUp(acceptTokens('token-2'));
    const client = createClient<Paths>({ fetch: call, baseUrl: `${api.origin}/v2` });
    const { data } = await client.POST('/meetings', { body: { topic: 'a' } });
    expect(data).toEqual({ path: '/v2/meetings', body: '{"topic":"a"}' });
  });
});

describe('the default fetch of evertoken/fetch', () => {
  it('is the global one at the time of each call, so that mocks work', async () => {
    const { call } = await setUp(acceptTokens('token-1'));
    vi.stubGlobal('fetch', async () => new Response('mocked'));
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await (await call('/users')).text()).toBe('mocked');
  });

  it('has the type of fetch', () => {
    expectTypeOf<FetchWithToken>().toExtend<typeof fetch>();
  });
});
