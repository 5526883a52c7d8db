import axios from 'axios';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTokenManager, type TokenManager, type TokenProvider } from 'evertoken';
import { withToken as axiosWithToken } from 'evertoken/axios';
import { tokenCheck as expressCheck } from 'evertoken/express';
import { withToken } from 'evertoken/fetch';
import { tokenCheck as honoCheck } from 'evertoken/hono';
import { generateDpopKey, oauth } from 'evertoken/oauth';
import type { Upstream } from 'evertoken/hono';
import { revokeToken, zoom, zoomChatbot } from 'evertoken/zoom';

const client = { clientId: 'client', clientSecret: 'secret' };
const account = { accountId: 'account', ...client };
const API = 'https://api.zoom.us/v2';
const TOKEN = { access_token: 'token', expires_in: 3599, api_url: 'https://api.zoom.us' };
const oauthOptions = {
  tokenUrl: 'https://issuer.example/token',
  clientId: 'client',
  clientAuth: { method: 'client_secret_basic', secret: 'secret' },
  apiUrl: API,
} as const;

function connect(provider: TokenProvider): TokenManager {
  const tokens = createTokenManager({ provider });
  onTestFinished(() => tokens.close());
  return tokens;
}

/** Parts that send requests, as an application creates them when it starts. */
const parts: [name: string, create: () => (() => Promise<unknown>) | Promise<() => unknown>][] = [
  ['zoom', () => mintWith(zoom(account))],
  ['zoomChatbot', () => mintWith(zoomChatbot(client))],
  ['oauth', () => mintWith(oauth(oauthOptions))],
  ['revokeToken', () => () => revokeToken('token', client)],
  ['the fetch adapter', () => callWith(withToken(connect(zoom(account))))],
  [
    'the fetch adapter with a bound token',
    async () => {
      const dpop = await generateDpopKey();
      return callWith(withToken(connect(oauth({ ...oauthOptions, dpop }))));
    },
  ],
  ['the Express adapter', startExpress],
  ['the Hono adapter', startHono],
  [
    'the axios adapter on fetch',
    () => {
      const api = axiosWithToken(connect(zoom(account)), axios.create({ adapter: 'fetch' }));
      return () => api.get('/users');
    },
  ],
];

describe.each(parts)('%s', (name, create) => {
  afterEach(() => void vi.restoreAllMocks());

  it('sends with a fetch that was replaced after its creation', async () => {
    const call = await create();
    const type = name.includes('bound') ? 'DPoP' : 'bearer';
    const replaced = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => Response.json({ ...TOKEN, token_type: type }));
    await call();
    expect(replaced).toHaveBeenCalled();
  });
});

it('sends to msw that starts after the creation', async () => {
  const call = callWith(withToken(connect(zoom(account))));
  const server = setupServer(
    http.post('https://zoom.us/oauth/token', () =>
      HttpResponse.json({ ...TOKEN, token_type: 'bearer' }),
    ),
    http.get(`${API}/users`, ({ request }) =>
      HttpResponse.json({ sent: request.headers.get('authorization') }),
    ),
  );
  server.listen({ onUnhandledRequest: 'error' });
  onTestFinished(() => server.close());
  const response = await call();
  expect(await response.json()).toEqual({ sent: 'Bearer token' });
});

function mintWith(provider: TokenProvider): () => Promise<unknown> {
  return () => provider.mint(AbortSignal.timeout(10_000));
}

function callWith(send: Upstream['fetch']): () => Promise<Response> {
  return () => send('/users');
}

function startExpress(): () => Promise<unknown> {
  const check = expressCheck(connect(zoom(account)));
  return async () => {
    const request = {} as { upstream: Upstream };
    const response = { headersSent: false, setHeader() {}, status: () => ({ json() {} }) };
    await check(request, response, () => {});
    return request.upstream.fetch('/users');
  };
}

function startHono(): () => Promise<unknown> {
  const check = honoCheck(connect(zoom(account)));
  return () =>
    new Promise((resolve, reject) => {
      const context = {
        set: (_: 'upstream', upstream: Upstream) =>
          void upstream.fetch('/users').then(resolve, reject),
      };
      void check(context, async () => {});
    });
}
