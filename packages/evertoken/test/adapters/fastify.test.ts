import Fastify, { type FastifyInstance } from 'fastify';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TokenError, type TokenSource } from 'evertoken';
import { tokenCheck, tokenErrorHandler } from 'evertoken/fastify';
import { milestone } from '../support/local-server.ts';
import { failingSource, errorStatuses } from '../support/failing-source.ts';
import { numberedTokens } from '../support/numbered-tokens.ts';

const tokens = () => numberedTokens('https://api.example');

function createApp(): FastifyInstance {
  const app = Fastify();
  onTestFinished(() => app.close());
  return app;
}

/** Serves an app. Returns its origin. */
async function listen(app: FastifyInstance): Promise<string> {
  return app.listen({ port: 0, host: '127.0.0.1' });
}

describe('tokenCheck of evertoken/fastify', () => {
  it.each(errorStatuses)(
    'responds to %s with status %i and does not call the route',
    async (code, status) => {
      const error = new TokenError(code, { retryAfterMs: 1_200 });
      let handled = 0;
      const app = createApp();
      await app.register(tokenCheck(failingSource(error)));
      app.get('/users', async () => (handled += 1));
      const response = await fetch(`${await listen(app)}/users`);
      expect(response.status).toBe(status);
      expect(response.headers.get('retry-after')).toBe('2');
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await response.json()).toEqual({ code, message: error.message });
      expect(handled).toBe(0);
    },
  );

  it('applies to its context and the contexts below', async () => {
    const source = tokens();
    const app = createApp();
    app.get('/open', async (request) => ({ has: 'upstream' in request }));
    await app.register(
      async (api) => {
        await api.register(tokenCheck(source));
        api.get('/users', async ({ upstream }) => (await upstream.getToken()).generation);
        await api.register(async (below) => {
          below.get('/below', async ({ upstream }) => (await upstream.getToken()).generation);
        });
      },
      { prefix: '/api' },
    );
    const origin = await listen(app);
    expect(await (await fetch(`${origin}/open`)).json()).toEqual({ has: false });
    expect(source.requests).toEqual([]);
    expect(await (await fetch(`${origin}/api/users`)).text()).toBe('1');
    expect(await (await fetch(`${origin}/api/below`)).text()).toBe('1');
  });

  it('supports one account for each context', async () => {
    const app = createApp();
    for (const account of ['a', 'b']) {
      const source = numberedTokens(`https://${account}.example`);
      await app.register(
        async (api) => {
          await api.register(tokenCheck(source));
          api.get('/', async ({ upstream }) => (await upstream.getToken()).apiUrl);
        },
        { prefix: account },
      );
    }
    const origin = await listen(app);
    const urls = ['a', 'b'].map(async (name) => (await fetch(`${origin}/${name}`)).text());
    expect(await Promise.all(urls)).toEqual(['https://a.example', 'https://b.example']);
  });

  it('requests no token for a request that fails its schema', async () => {
    const source = tokens();
    const app = createApp();
    await app.register(tokenCheck(source));
    const body = { type: 'object', required: ['topic'] };
    app.post('/meetings', { schema: { body } }, async () => 'done');
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${await listen(app)}/meetings`, { method: 'POST', headers, body: '{}' }); // prettier-ignore
    expect(response.status).toBe(400);
    expect(source.requests).toEqual([]);
  });

  it('passes other errors to the error handler of the app', async () => {
    const app = createApp();
    await app.register(tokenCheck(failingSource(new TypeError('a bug'))));
    const seen: unknown[] = [];
    app.setErrorHandler((error, _request, reply) => {
      seen.push(error);
      return reply.code(500).send('handled');
    });
    app.get('/', async () => 'done');
    const response = await fetch(await listen(app));
    expect([response.status, await response.text()]).toEqual([500, 'handled']);
    expect(seen).toMatchObject([{ message: 'a bug' }]);
  });

  it('does not respond if the app has already responded', async () => {
    const rejected = milestone();
    const waiting = milestone();
    const source: TokenSource = {
      async getToken() {
        waiting.reach();
        await rejected.reached;
        throw new TokenError('TOKEN_WAIT_TIMEOUT');
      },
    };
    const app = createApp();
    app.addHook('onRequest', async (_request, reply) => {
      void waiting.reached.then(() => reply.code(418).send('late'));
    });
    await app.register(tokenCheck(source));
    app.get('/', async () => 'done');
    const response = await fetch(await listen(app));
    expect([response.status, await response.text()]).toEqual([418, 'late']);
    rejected.reach();
    await app.close();
  });

  it('hides the token from a logger that prints the request', async () => {
    let printed = '';
    const app = createApp();
    await app.register(tokenCheck(tokens()));
    app.get('/', async (request) => {
      await request.upstream.getToken();
      printed = inspect(request, { depth: 20, showHidden: true });
      return '';
    });
    await fetch(await listen(app));
    expect(printed).toContain('127.0.0.1');
    expect(printed).not.toContain('token-1');
  });
});

describe('tokenErrorHandler of evertoken/fastify', () => {
  async function respondTo(error: Error): Promise<[number, unknown]> {
    const app = createApp();
    app.setErrorHandler((_error, _request, reply) => reply.code(500).send({ from: 'above' }));
    await app.register(async (api) => {
      api.setErrorHandler(tokenErrorHandler);
      api.get('/', async () => {
        throw error;
      });
    });
    const response = await fetch(await listen(app));
    return [response.status, await response.json()];
  }

  it('responds to a TokenError of a route as tokenCheck does', async () => {
    const error = new TokenError('TOKEN_ENDPOINT_THROTTLED', { retryAfterMs: 1 });
    expect(await respondTo(error)).toEqual([503, { code: error.code, message: error.message }]);
  });

  it('leaves other errors to the handler of the context above', async () => {
    expect(await respondTo(new TypeError('a bug'))).toEqual([500, { from: 'above' }]);
  });
});
