import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import type { ErrorRequestHandler, Request, Response as ExpressResponse } from 'express';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TokenError, createTokenManager, type TokenManager, type TokenSource } from 'evertoken';
import { tokenCheck } from 'evertoken/express';
import { zoom } from 'evertoken/zoom';
import { milestone, sendJson, startServer } from '../support/local-server.ts';
import { listen, versions } from '../support/express-apps.ts';
import { failingSource, errorStatuses } from '../support/failing-source.ts';
import { numberedTokens } from '../support/numbered-tokens.ts';

/** Serves an app with one route behind `tokenCheck`. Returns its origin. */
type Serve = (source: TokenSource, handler: Handler) => Promise<string>;
type Handler = (request: Request, response: ExpressResponse) => unknown;

describe.each(versions)('tokenCheck with %s', (_name, express) => {
  const serve: Serve = (source, handler) => {
    const app = express();
    app.use('/api', tokenCheck(source));
    app.get('/api/users', (request, response, next) => {
      Promise.resolve(handler(request, response)).catch(next);
    });
    return listen(app);
  };

  it('provides request options with the token for any HTTP client', async () => {
    const { sandbox, tokens } = await startZoom();
    const origin = await serve(tokens, async (request, response) => {
      const users = await fetch(`${sandbox.apiUrl}/users`, request.headerConfig);
      response.status(users.status).json(await users.json());
    });
    const response = await fetch(`${origin}/api/users`);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('users');
  });

  it('provides a fetch that attaches the token', async () => {
    const { tokens } = await startZoom();
    const origin = await serve(tokens, async (request, response) => {
      const users = await request.upstream.fetch('/users?page_size=1');
      response.json(await users.json());
    });
    const response = await fetch(`${origin}/api/users`);
    expect(await response.json()).toMatchObject({ page_size: 1, users: [{}] });
  });

  it('lets the app replace headerConfig', async () => {
    const origin = await serve(numberedTokens('https://api.example'), (request, response) => {
      request.headerConfig = { headers: { Authorization: 'Bearer mine' } };
      response.json(request.headerConfig);
    });
    expect(await (await fetch(`${origin}/api/users`)).json()).toEqual({
      headers: { Authorization: 'Bearer mine' },
    });
  });

  it('hides the token from a logger that prints the request', async () => {
    const printed = milestone();
    let seen = '';
    let header = '';
    const origin = await serve(numberedTokens('https://api.example'), (request, response) => {
      header = request.headerConfig.headers.Authorization;
      const copy = { ...request };
      seen = [
        inspect(request, { depth: 20 }),
        inspect(copy, { depth: 20 }),
        JSON.stringify(copy, withoutCircles()),
        JSON.stringify(Object.entries(request), withoutCircles()),
        Object.keys(request).join(),
      ].join('\n');
      printed.reach();
      response.end();
    });
    await fetch(`${origin}/api/users`);
    await printed.reached;
    expect(header).toBe('Bearer token-1');
    expect(seen).toContain('/api/users');
    expect(seen).not.toContain('token-1');
    expect(seen).not.toContain('headerConfig');
  });

  it.each(errorStatuses)(
    'responds to %s with status %i and does not call the route',
    async (code, status) => {
      let handled = 0;
      const error = new TokenError(code, { retryAfterMs: 1_200 });
      const origin = await serve(failingSource(error), () => (handled += 1));
      const response = await fetch(`${origin}/api/users`);
      expect(response.status).toBe(status);
      expect(response.headers.get('retry-after')).toBe('2');
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await response.json()).toEqual({ code, message: error.message });
      expect(handled).toBe(0);
    },
  );

  it('sends Retry-After only if the delay is known, and at least 1', async () => {
    const retryAfter = async (details: { retryAfterMs?: number }) => {
      const source = failingSource(new TokenError('TOKEN_ENDPOINT_FAILED', details));
      const origin = await serve(source, () => {});
      return (await fetch(`${origin}/api/users`)).headers.get('retry-after');
    };
    expect(await retryAfter({})).toBeNull();
    expect(await retryAfter({ retryAfterMs: 0 })).toBe('1');
    expect(await retryAfter({ retryAfterMs: 60_000 })).toBe('60');
  });

  it('responds to a wrong secret without calling the API or exposing the secret', async () => {
    const { sandbox, tokens } = await startZoom({ clientSecret: 'a-wrong-secret' });
    const origin = await serve(tokens, async (request, response) => {
      await request.upstream.fetch('/users');
      response.end();
    });
    const response = await fetch(`${origin}/api/users`);
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'CLIENT_REJECTED' });
    expect(text).not.toContain('a-wrong-secret');
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 0 });
  });

  it('passes other errors to the error handler of the app', async () => {
    const app = express();
    app.use(tokenCheck(failingSource(new TypeError('a bug'))));
    const seen: unknown[] = [];
    app.use(((error, _request, response, _next) => {
      seen.push(error);
      response.status(500).end();
    }) satisfies ErrorRequestHandler);
    const response = await fetch(await listen(app));
    expect(response.status).toBe(500);
    expect(seen).toMatchObject([{ message: 'a bug' }]);
  });

  it('does not respond if the app has already responded', async () => {
    const waiting = milestone();
    const rejected = milestone();
    const source: TokenSource = {
      async getToken() {
        await waiting.reached;
        throw new TokenError('TOKEN_WAIT_TIMEOUT', { retryAfterMs: 1000 });
      },
    };
    const check = tokenCheck(source);
    const app = express();
    app.use(async (request, response, next) => {
      response.status(418).end();
      waiting.reach();
      // Calling it would throw, which would be an unhandled rejection in the app.
      await check(request, response, next);
      rejected.reach();
    });
    expect((await fetch(await listen(app))).status).toBe(418);
    await rejected.reached;
  });

  it('provides live tokens to a handler that outlives its token', async () => {
    const api = await startServer((request, response) => {
      const live = request.headers.authorization === 'Bearer token-2';
      sendJson(response, live ? 200 : 401, live ? {} : { code: 124 });
    });
    const tokens = numberedTokens(api.origin);
    const origin = await serve(tokens, async (request, response) => {
      const first = await request.upstream.getToken();
      const { status } = await request.upstream.fetch('/users');
      const later = await request.upstream.getToken();
      const { Authorization } = request.headerConfig.headers;
      response.json({ status, generations: [first.generation, later.generation], Authorization });
    });
    expect(await (await fetch(`${origin}/api/users`)).json()).toEqual({
      status: 200,
      generations: [1, 2],
      Authorization: 'Bearer token-1',
    });
  });

  it('replaces tokens that are revoked while a handler runs', async () => {
    const { sandbox, tokens } = await startZoom();
    const origin = await serve(tokens, async (request, response) => {
      const statuses = [(await request.upstream.fetch('/users')).status];
      sandbox.revokeAllTokens();
      statuses.push((await request.upstream.fetch('/users')).status);
      statuses.push((await request.upstream.fetch('/users')).status);
      response.json(statuses);
    });
    expect(await (await fetch(`${origin}/api/users`)).json()).toEqual([200, 200, 200]);
    expect(sandbox.stats().tokensIssued).toBe(2);
  });
});

/** Starts a sandbox and a token manager for it. */
async function startZoom(
  changes: { clientSecret?: string } = {},
): Promise<{ sandbox: Sandbox; tokens: TokenManager }> {
  const sandbox = await createSandbox();
  const { tokenUrl, apiUrl, credentials } = sandbox;
  const tokens = createTokenManager({
    provider: zoom({ ...credentials, tokenUrl, apiUrl, ...changes }),
  });
  onTestFinished(async () => {
    await tokens.close();
    await sandbox.close();
  });
  return { sandbox, tokens };
}

/** A replacer for `JSON.stringify` that omits circular references, as a request has them. */
function withoutCircles(): (key: string, value: unknown) => unknown {
  const seen = new Set<unknown>();
  return (_key, value) => {
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return undefined;
    seen.add(value);
    return value;
  };
}
