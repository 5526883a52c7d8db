import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { describe, expect, it } from 'vitest';
import { TokenError, type TokenSource } from 'evertoken';
import { tokenCheck, tokenErrorHandler, type TokenVariables } from 'evertoken/hono';
import { sendJson, startServer } from '../support/local-server.ts';
import { failingSource, errorStatuses } from '../support/failing-source.ts';
import { numberedTokens } from '../support/numbered-tokens.ts';

function appWith(source: TokenSource) {
  return new Hono<{ Variables: TokenVariables }>().use('/api/*', tokenCheck(source));
}

describe('tokenCheck with Hono', () => {
  it.each(errorStatuses)(
    'without a token (%s) answers %i and goes no further',
    async (code, status) => {
      const error = new TokenError(code, { retryAfterMs: 1_200 });
      let handled = 0;
      const app = appWith(failingSource(error));
      app.get('/api/users', (c) => c.json({ handled: (handled += 1) }));
      const response = await app.request('/api/users');
      expect(response.status).toBe(status);
      expect(response.headers.get('retry-after')).toBe('2');
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await response.json()).toEqual({ code, message: error.message });
      expect(handled).toBe(0);
    },
  );

  it('names no Retry-After where none is known', async () => {
    const app = appWith(failingSource(new TokenError('TOKEN_ENDPOINT_FAILED')));
    expect((await app.request('/api/users')).headers.has('retry-after')).toBe(false);
  });

  it('is for the paths it is used for', async () => {
    const source = numberedTokens('https://api.example');
    const app = appWith(source);
    app.get('/open', (c) => c.json({ has: c.get('upstream') !== undefined }));
    app.get('/api/users', async (c) => c.json((await c.var.upstream.getToken()).generation));
    expect(await (await app.request('/open')).json()).toEqual({ has: false });
    expect(source.requests).toEqual([]);
    expect(await (await app.request('/api/users')).json()).toBe(1);
  });

  it('serves a handler for longer than its token lives', async () => {
    const api = await startServer((request, response) => {
      const live = request.headers.authorization === 'Bearer token-2';
      sendJson(response, live ? 200 : 401, live ? {} : { code: 124 });
    });
    const app = appWith(numberedTokens(api.origin));
    app.get('/api/users', async ({ var: { upstream }, json }) => {
      const first = await upstream.getToken();
      const { status } = await upstream.fetch('/users');
      return json([status, first.generation, (await upstream.getToken()).generation]);
    });
    expect(await (await app.request('/api/users')).json()).toEqual([200, 1, 2]);
  });

  it('passes on what is not its own', async () => {
    const app = appWith(failingSource(new TypeError('a bug')));
    app.onError((error, c) => c.text(error.message, 500));
    expect(await (await app.request('/api/users')).text()).toBe('a bug');
  });
});

describe('tokenErrorHandler with Hono', () => {
  function answerTo(error: Error): Promise<Response> | Response {
    const app = new Hono().onError(tokenErrorHandler).get('/', () => {
      throw error;
    });
    return app.request('/');
  }

  it('answers a token error of a route as tokenCheck does', async () => {
    const error = new TokenError('TOKEN_ENDPOINT_THROTTLED', { retryAfterMs: 1 });
    const { code, message } = error;
    const response = await answerTo(error);
    expect([response.status, await response.json()]).toEqual([503, { code, message }]);
  });

  it('answers Hono’s own exception with its response', async () => {
    const response = await answerTo(new HTTPException(418, { message: 'short and stout' }));
    expect([response.status, await response.text()]).toEqual([418, 'short and stout']);
  });

  it('throws every other error on', async () => {
    await expect(async () => answerTo(new TypeError('a bug'))).rejects.toThrow('a bug');
  });
});
