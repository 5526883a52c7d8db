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

describe('tokenCheck of evertoken/hono', () => {
  it.each(errorStatuses)(
    'responds to %s with status %i and does not call the route',
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

  it('sends no Retry-After if the delay is not known', async () => {
    const app = appWith(failingSource(new TokenError('TOKEN_ENDPOINT_FAILED')));
    expect((await app.request('/api/users')).headers.has('retry-after')).toBe(false);
  });

  it('applies to the paths for which it is used', async () => {
    const source = numberedTokens('https://api.example');
    const app = appWith(source);
    app.get('/open', (c) => c.json({ has: c.get('upstream') !== undefined }));
    app.get('/api/users', async (c) => c.json((await c.var.upstream.getToken()).generation));
    expect(await (await app.request('/open')).json()).toEqual({ has: false });
    expect(source.requests).toEqual([]);
    expect(await (await app.request('/api/users')).json()).toBe(1);
  });

  it('provides live tokens to a handler that outlives its token', async () => {
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

  it('throws other errors', async () => {
    const app = appWith(failingSource(new TypeError('a bug')));
    app.onError((error, c) => c.text(error.message, 500));
    expect(await (await app.request('/api/users')).text()).toBe('a bug');
  });
});

describe('tokenErrorHandler of evertoken/hono', () => {
  function respondTo(error: Error): Promise<Response> | Response {
    const app = new Hono().onError(tokenErrorHandler).get('/', () => {
      throw error;
    });
    return app.request('/');
  }

  it('responds to a TokenError of a route as tokenCheck does', async () => {
    const error = new TokenError('TOKEN_ENDPOINT_THROTTLED', { retryAfterMs: 1 });
    const { code, message } = error;
    const response = await respondTo(error);
    expect([response.status, await response.json()]).toEqual([503, { code, message }]);
  });

  it('responds to an HTTPException with its own response', async () => {
    const response = await respondTo(new HTTPException(418, { message: 'short and stout' }));
    expect([response.status, await response.text()]).toEqual([418, 'short and stout']);
  });

  it('throws every other error', async () => {
    await expect(async () => respondTo(new TypeError('a bug'))).rejects.toThrow('a bug');
  });
});
