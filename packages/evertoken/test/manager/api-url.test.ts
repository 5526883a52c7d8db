import { describe, expect, it } from 'vitest';
import {
  createTokenManager,
  encryptedStore,
  identityKey,
  memoryStore,
  Secret,
  type AccessToken,
  type TokenEvent,
  type TokenProvider,
  type TokenStore,
} from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { oauth } from 'evertoken/oauth';
import { zoom, type ZoomOptions } from 'evertoken/zoom';
import { fakeClock } from 'evertoken/testing';
import { startServer } from '../support/local-server.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';

const CREDENTIALS = { accountId: 'account', clientId: 'client', clientSecret: 'secret' };
const DEFAULT_URL = 'https://api.zoom.us/v2';
const KEY = { id: 'k', key: Buffer.alloc(32, 1).toString('base64') };

/** A provider of Zoom tokens whose responses name this API. */
function zoomProvider(named: string | undefined, options: Partial<ZoomOptions> = {}) {
  const token = { access_token: 't', token_type: 'bearer', expires_in: 3599, scope: 'a' };
  const fetch = async () => Response.json({ ...token, api_url: named });
  return zoom({ ...CREDENTIALS, fetch, ...options });
}

/** The token that a new process gets, and the notices about it. */
async function getToken(
  provider: TokenProvider,
  store?: TokenStore,
): Promise<{ token: AccessToken; notices: string[] }> {
  const events: TokenEvent[] = [];
  const onEvent = (event: TokenEvent) => void events.push(event);
  const clock = fakeClock();
  const tokens = createTokenManager({ provider, onEvent, clock, ...(store && { store }) });
  const token = await tokens.getToken();
  const notices = events.flatMap((event) => (event.type === 'notice' ? [event.code] : []));
  return { token, notices };
}

/** Publishes a token with this API in the store, as anyone with write access can. */
async function plant(store: TokenStore, provider: TokenProvider, apiUrl: unknown): Promise<void> {
  const key = await identityKey(provider.identity);
  const request = { owner: 'o', leaseMs: 8_000, seenGeneration: 0, unreadableGeneration: 0 };
  const result = await store.acquire(key, { ...request, minRemainingMs: 0, counterTtlMs: 1e6 });
  if (result.kind !== 'lease') throw new Error(result.kind);
  const payload = new Secret(JSON.stringify({ token: 'real', type: 'Bearer', apiUrl }));
  const minted = { lifetimeMs: 3_600_000, elapsedMs: 0, refreshAfterMs: 3_000_000, payload };
  await store.commit(key, result.lease, minted);
}

describe('the API of a token from the store', () => {
  it.each([
    ['in clear text', (store: TokenStore) => store],
    ['encrypted', (store: TokenStore) => encryptedStore(store, [KEY])],
  ])('is the default if another host was planted, %s', async (_name, wrap) => {
    for (const planted of [
      'https://evil.example/v2',
      'http://api.zoom.us/v2',
      'http://127.0.0.1:4040/v2',
      'https://api.zoom.us:8443/v2',
      'https://api.zoom.us@evil.example/v2',
      'https://api.zoomgov.com/v2',
      'api.zoom.us',
      '',
    ]) {
      const store = wrap(memoryStore(fakeClock()));
      const provider = zoomProvider(undefined);
      await plant(store, provider, planted);
      const { token, notices } = await getToken(provider, store);
      expect([token.value.reveal(), token.apiUrl, notices], planted).toEqual([
        'real',
        DEFAULT_URL,
        ['API_URL_NOT_ALLOWED'],
      ]);
    }
  });

  it.each([
    ['https://api-eu.zoom.us', 'https://api-eu.zoom.us/v2'],
    ['https://api-eu.zoom.us/planted/path', 'https://api-eu.zoom.us/v2'],
    [undefined, DEFAULT_URL],
    [7, DEFAULT_URL],
  ])('is for %j the URL %s, without a notice', async (planted, apiUrl) => {
    const store = memoryStore(fakeClock());
    const provider = zoomProvider(undefined);
    await plant(store, provider, planted);
    const { token, notices } = await getToken(provider, store);
    expect([token.apiUrl, notices]).toEqual([apiUrl, []]);
  });

  it('is limited to the allowedApiHosts of the process that uses it', async () => {
    const store = memoryStore(fakeClock());
    await getToken(
      zoomProvider('https://api.example', { allowedApiHosts: ['api.example'] }),
      store,
    );
    const { token, notices } = await getToken(zoomProvider(undefined), store);
    expect([token.apiUrl, notices]).toEqual([DEFAULT_URL, ['API_URL_NOT_ALLOWED']]);
  });

  it('is that of the process, not that of the one that minted', async () => {
    const store = memoryStore(fakeClock());
    const named = 'https://api-us.zoom.us';
    const staging = await getToken(zoomProvider(named, { apiUrl: 'http://127.0.0.1:4040' }), store);
    const production = await getToken(zoomProvider(named), store);
    const proxied = await getToken(
      zoomProvider(named, { apiUrl: 'https://api.example/v2' }),
      store,
    );
    expect(staging.token.apiUrl).toBe('http://127.0.0.1:4040');
    expect(production.token.apiUrl).toBe('https://api-us.zoom.us/v2');
    expect(proxied.token.apiUrl).toBe('https://api.example/v2');
    const generations = [staging, production, proxied].map(({ token }) => token.generation);
    expect(new Set(generations).size).toBe(1);
  });

  it('is for oauth() the option apiUrl, or none', async () => {
    const options = {
      tokenUrl: 'https://auth.example/token',
      clientId: 'client',
      clientAuth: { method: 'client_secret_basic', secret: 's' },
    } as const;
    for (const apiUrl of ['https://api.example/v1', undefined]) {
      const store = memoryStore(fakeClock());
      const provider = oauth({ ...options, apiUrl });
      await plant(store, provider, 'https://evil.example');
      expect((await getToken(provider, store)).token.apiUrl).toBe(apiUrl);
    }
  });

  it('is none for a provider that judges no addresses', async () => {
    const { token, notices } = await getToken(scriptedProvider());
    expect([token.apiUrl, notices]).toEqual([undefined, ['API_URL_NOT_ALLOWED']]);
  });

  it('gets no request at a planted address', async () => {
    const foreign = await startServer((_request, response) => response.end());
    const api = await startServer((_request, response) => response.end());
    const provider = zoomProvider(undefined, { apiUrl: api.origin });
    const store = memoryStore(fakeClock());
    await plant(store, provider, foreign.origin);
    const call = withToken(createTokenManager({ provider, store, clock: fakeClock() }));
    expect((await call('/users')).status).toBe(200);
    await expect(call(`${foreign.origin}/users`)).rejects.toMatchObject({
      code: 'ORIGIN_NOT_ALLOWED',
    });
    expect([foreign.requests.length, api.requests.length]).toEqual([0, 1]);
  });
});
