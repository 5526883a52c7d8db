import { UsersS2SAuthClient } from '@zoom/rivet/users';
import axios from 'axios';
import { Agent, fetch as undiciFetch, interceptors, request, type Dispatcher } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withToken as axiosWithToken } from 'evertoken/axios';
import { withToken as fetchWithToken } from 'evertoken/fetch';
import { tokenStore, withToken as rivetWithToken } from 'evertoken/rivet';
import { withToken as undiciWithToken, type UndiciInterceptor } from 'evertoken/undici';
import { startServer } from '../support/local-server.ts';
import { sentTokens } from '../support/token-api.ts';
import { numberedTokens } from '../support/numbered-tokens.ts';

/** An API whose `/v2/users` redirects to a stranger, which redirects back to `/v2/secret`. */
async function setUp() {
  const stranger = await startServer((_request, response) => {
    response.writeHead(302, { location: `${api.origin}/v2/secret` }).end();
  });
  const api = await startServer(({ path }, response) => {
    if (path.startsWith('/v2/users')) {
      response.writeHead(302, { location: `${stranger.origin}/` }).end();
    } else if (path === '/v2/old') {
      response.writeHead(302, { location: '/v2/new' }).end();
    } else {
      response.end('{}');
    }
  });
  return { api, stranger, tokens: numberedTokens(`${api.origin}/v2`) };
}

/** A `fetch` that keeps all headers in redirects, as some do. */
const carelessFetch: typeof fetch = async (address, init) => {
  const { url, headers, redirect } = new Request(address, init);
  const response = await fetch(url, { headers, redirect: 'manual' });
  const location = response.headers.get('location');
  if (redirect !== 'follow' || location === null) return response;
  return carelessFetch(new URL(location, url), { headers });
};

type SetUp = Awaited<ReturnType<typeof setUp>>;
type Send = (context: SetUp, path: string) => Promise<unknown>;

const redirect = interceptors.redirect({ maxRedirections: 5 });

/** Sends with an agent of undici that is composed with these, in this order. */
function sendWithUndici(
  compose: (own: UndiciInterceptor) => Dispatcher.DispatcherComposeInterceptor[],
): (context: SetUp, path: string, base?: string) => Promise<void> {
  return async ({ api, tokens }, path, base = `${api.origin}/v2`) => {
    const agent = new Agent();
    onTestFinished(() => agent.destroy());
    const interceptor = undiciWithToken(tokens, { origins: [api.origin] });
    const dispatcher = agent.compose(...compose(interceptor));
    const { body } = await request(base + path, { dispatcher });
    await body.dump();
  };
}

const undiciSenders = {
  'undici, redirects inside': sendWithUndici((own) => [redirect, own]),
  'undici, redirects outside': sendWithUndici((own) => [own, redirect]),
};

const senders: Record<string, Send> = {
  fetch: ({ tokens }, path) => fetchWithToken(tokens)(path),
  axios: ({ tokens }, path) => axiosWithToken(tokens, axios.create()).get(path),
  'axios with fetch': ({ tokens }, path) =>
    axiosWithToken(tokens, axios.create({ adapter: 'fetch' })).get(path),
  ...undiciSenders,
  rivet: async ({ api, tokens }) => {
    const options = { clientId: 'x', clientSecret: 'x', accountId: 'x', disableReceiver: true };
    const client = new UsersS2SAuthClient({
      ...options,
      baseUrl: `${api.origin}/v2`,
      tokenStore: tokenStore(tokens),
    } as ConstructorParameters<typeof UsersS2SAuthClient>[0]);
    await rivetWithToken(tokens, client as UsersS2SAuthClient).endpoints.users.listUsers({});
  },
};

describe('a chain of redirects that has left the API', () => {
  it.each(Object.entries(senders))('gets no token when it returns: %s', async (_name, send) => {
    const context = await setUp();
    await send(context, '/users');
    const { api, stranger } = context;
    expect(api.requests.map(({ path }) => path.split('?')[0])).toEqual(['/v2/users', '/v2/secret']);
    expect(sentTokens(api.requests)).toEqual(['token-1', undefined]);
    expect(sentTokens(stranger.requests)).toEqual([undefined]);
  });

  it.each(Object.entries(undiciSenders))(
    'gets no token if a stranger began it: %s',
    async (_name, send) => {
      const context = await setUp();
      await send(context, '/', context.stranger.origin);
      expect(sentTokens(context.api.requests)).toEqual([undefined]);
    },
  );
});

describe('a fetch of the caller', () => {
  it.each<[string, Send]>([
    ['fetch', ({ tokens }, path) => fetchWithToken(tokens, { fetch: carelessFetch })(path)],
    [
      'axios',
      ({ tokens }, path) => {
        const env = { fetch: carelessFetch };
        return axiosWithToken(tokens, axios.create({ adapter: 'fetch', env })).get(path, {
          validateStatus: (status) => status === 302,
        });
      },
    ],
  ])('does not follow redirects: %s', async (_name, send) => {
    for (const path of ['/users', '/old']) {
      const context = await setUp();
      expect(await send(context, path)).toMatchObject({ status: 302 });
      expect(sentTokens(context.api.requests)).toEqual(['token-1']);
      expect(context.stranger.requests).toEqual([]);
    }
  });

  it('keeps the redirect mode of the request', async () => {
    const { tokens } = await setUp();
    const modes: (string | undefined)[] = [];
    const call = fetchWithToken(tokens, {
      fetch: async (_address, init) => {
        modes.push(init?.redirect);
        return new Response();
      },
    });
    for (const mode of ['error', 'manual', 'follow'] as const) await call('/', { redirect: mode });
    expect(modes).toEqual(['error', 'manual', 'manual']);
  });
});

it.each([
  ['undici’s fetch', undiciFetch],
  ['Node’s fetch', fetch],
] as [string, typeof fetch][])(
  'a request of %s gets no token by the interceptor, which cannot tell it from a redirect',
  async (_name, send) => {
    const { api, tokens } = await setUp();
    const agent = new Agent();
    onTestFinished(() => agent.destroy());
    const dispatcher = agent.compose(undiciWithToken(tokens, { origins: [api.origin] }));
    await send(`${api.origin}/v2/secret`, { dispatcher } as RequestInit);
    await fetchWithToken(tokens)('/secret', { dispatcher } as RequestInit);
    expect(sentTokens(api.requests)).toEqual([undefined, 'token-1']);
  },
);
