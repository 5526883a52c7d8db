import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import express from 'express';
import { Agent, request } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createTokenManager,
  memoryStore,
  type TokenEvent,
  type TokenManager,
  type TokenManagerOptions,
} from 'evertoken';
import { withToken as axiosWithToken } from 'evertoken/axios';
import { tokenCheck, tokenErrorHandler } from 'evertoken/express';
import { withToken } from 'evertoken/fetch';
import { withToken as undiciWithToken } from 'evertoken/undici';
import { dpopKey, generateDpopKey, oauth, type DpopKey, type OAuthOptions } from 'evertoken/oauth';
import {
  sendJson,
  startServer,
  type RequestListener,
  type ReceivedRequest,
} from '../support/local-server.ts';
import { startOidcApi } from '../support/oidc-api.ts';
import { RESOURCE, SCOPE, startOidcServer, type OidcServer } from '../support/oidc-server.ts';

const client = { client_id: 'app', client_secret: 'secret', dpop_bound_access_tokens: true };
const clientAuth = { method: 'client_secret_basic', secret: 'secret' } as const;
const basics = { clientId: 'app', clientAuth, scopes: [SCOPE], resource: RESOURCE };

const startOidc = (requireNonce = false): Promise<OidcServer> =>
  startOidcServer({ clients: [client], requireNonce });

function manage(
  options: Pick<OAuthOptions, 'tokenUrl' | 'dpop'> & Partial<OAuthOptions>,
  more: Partial<TokenManagerOptions> = {},
): TokenManager {
  const tokens = createTokenManager({ provider: oauth({ ...basics, ...options }), ...more });
  onTestFinished(() => tokens.close());
  return tokens;
}

/** The payload of the proof of a request. */
function proofOf({ headers }: ReceivedRequest): Record<string, unknown> {
  const [, payload = ''] = String(headers['dpop']).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
}

describe('DPoP tokens', () => {
  it('sends a token with a proof for each method and URL', async () => {
    const oidc = await startOidc();
    const api = await startOidcApi(oidc);
    const tokens = manage({
      tokenUrl: oidc.tokenUrl,
      apiUrl: `${api.origin}/v1`,
      dpop: await generateDpopKey(),
    });
    const send = withToken(tokens);
    const headers = { dpop: 'not ours', accept: 'application/json' };
    const responses = [
      await send('/meetings?page=2#top'),
      await send('/meetings', { method: 'post', body: '{}', headers }),
    ];
    for (const response of responses) {
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ client_id: 'app', scope: SCOPE });
    }
    expect(api.requests).toMatchObject([
      { method: 'GET', path: '/v1/meetings?page=2', body: '' },
      { method: 'POST', path: '/v1/meetings', body: '{}', headers: { accept: 'application/json' } },
    ]);
    const [one, two] = api.requests.map(proofOf);
    expect(one).toMatchObject({ htm: 'GET', htu: `${api.origin}/v1/meetings` });
    expect(two).toMatchObject({ htm: 'POST', htu: `${api.origin}/v1/meetings`, ath: one?.['ath'] });
    expect(two?.['jti']).not.toBe(one?.['jti']);
    expect(oidc.tokenStatuses).toEqual([200]);
  });

  it('has a token rejected that is used with another key', async () => {
    const oidc = await startOidc();
    const api = await startOidcApi(oidc);
    const tokenUrl = oidc.tokenUrl;
    const token = await manage({ tokenUrl, dpop: await generateDpopKey() }).getToken();
    const thief = { ...oauth({ ...basics, tokenUrl, dpop: await generateDpopKey() }) };
    const url = new URL(api.origin);
    const request = { token, url, init: {}, replayable: true, fetch };
    expect((await thief.sendBound?.(request))?.status).toBe(401);
  });

  it('does not expose a bound token as a bearer token', async () => {
    const oidc = await startOidc();
    const tokens = manage({ tokenUrl: oidc.tokenUrl, dpop: await generateDpopKey() });
    const token = await tokens.getToken();
    expect(token.type).toBe('DPoP');
    expect(() => token.authorization()).toThrow(
      expect.objectContaining({ code: 'DPOP_PROOF_REQUIRED' }),
    );
    const source = { getToken: () => tokens.getToken() };
    const send = withToken(source, { origins: [oidc.issuer] });
    await expect(send(oidc.issuer)).rejects.toMatchObject({ code: 'DPOP_PROOF_REQUIRED' });
  });

  it('throws in adapters that cannot create proofs', async () => {
    const oidc = await startOidc();
    const api = await startServer((_request, response) => response.end());
    const tokens = manage({ tokenUrl: oidc.tokenUrl, dpop: await generateDpopKey() });
    const origins = [api.origin];
    const dispatcher = new Agent().compose(undiciWithToken(tokens, { origins }));
    onTestFinished(() => dispatcher.close());
    const code = 'DPOP_PROOF_REQUIRED';
    await expect(request(api.origin, { dispatcher })).rejects.toMatchObject({ code });
    const client = axiosWithToken(tokens, axios.create(), { origins });
    await expect(client.get(api.origin)).rejects.toMatchObject({ code });
    expect(api.requests).toEqual([]);
  });

  it('does not share tokens between bound and bearer configurations', async () => {
    const server = await startServer(({ headers }, response) => {
      const type = headers['dpop'] === undefined ? 'DPoP' : 'Bearer';
      sendJson(response, 200, { access_token: 't', token_type: type, expires_in: 60 });
    });
    const code = 'TOKEN_RESPONSE_INVALID';
    for (const dpop of [undefined, await generateDpopKey()]) {
      const provider = oauth({ ...basics, tokenUrl: server.origin, dpop });
      await expect(provider.mint(AbortSignal.timeout(5_000))).rejects.toMatchObject({ code });
    }
  });
});

describe('DPoP tokens in Express', () => {
  it('sends tokens with req.upstream and has no headerConfig', async () => {
    const oidc = await startOidc();
    const api = await startOidcApi(oidc);
    const dpop = await generateDpopKey();
    const app = express();
    app.use(tokenCheck(manage({ tokenUrl: oidc.tokenUrl, apiUrl: api.origin, dpop })));
    app.get('/proven', async (req, res) => {
      res.status((await req.upstream.fetch('/a')).status).end();
    });
    app.get('/bare', (req, res) => void res.json(req.headerConfig.headers.Authorization));
    app.use(tokenErrorHandler);
    const server = app.listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect((await fetch(`http://127.0.0.1:${port}/proven`)).status).toBe(200);
    const bare = await fetch(`http://127.0.0.1:${port}/bare`);
    expect([bare.status, await bare.json()]).toMatchObject([500, { code: 'DPOP_PROOF_REQUIRED' }]);
  });
});

describe('DPoP nonces of the token endpoint', () => {
  it('requires a second request only once', async () => {
    const oidc = await startOidc(true);
    const dpop = await generateDpopKey();
    const provider = oauth({ ...basics, tokenUrl: oidc.tokenUrl, dpop });
    expect(await provider.mint(AbortSignal.timeout(5_000))).toMatchObject({ type: 'DPoP' });
    expect(oidc.tokenStatuses).toEqual([400, 200]);
    await provider.mint(AbortSignal.timeout(5_000));
    expect(oidc.tokenStatuses).toEqual([400, 200, 200]);
  });

  it('retries a token request only once', async () => {
    const server = await startServer((_request, response) => {
      sendJson(response, 400, { error: 'use_dpop_nonce' }, { 'dpop-nonce': 'never right' });
    });
    const dpop = await generateDpopKey();
    const provider = oauth({ ...basics, tokenUrl: server.origin, dpop });
    await expect(provider.mint(AbortSignal.timeout(5_000))).rejects.toMatchObject({
      code: 'DPOP_PROOF_REJECTED',
    });
    expect(server.requests.map((request) => proofOf(request)['nonce'])).toEqual([
      undefined,
      'never right',
    ]);
  });
});

describe('DPoP nonces of the API', () => {
  async function startWithNonces() {
    const oidc = await startOidc();
    let nonce = 'first';
    const api = await startOidcApi(oidc, { nonce: () => nonce });
    const events: TokenEvent[] = [];
    const tokens = manage(
      { tokenUrl: oidc.tokenUrl, apiUrl: api.origin, dpop: await generateDpopKey() },
      { onEvent: (event) => events.push(event) },
    );
    const turn = (next: string): void => void (nonce = next);
    return { oidc, api, send: withToken(tokens), turn, events };
  }

  it('resends the request with the nonce, and again when it changes', async () => {
    const { oidc, api, send, turn, events } = await startWithNonces();
    const post = { method: 'POST', body: 'once' };
    expect((await send('/a', post)).status).toBe(200);
    expect((await send('/b')).status).toBe(200);
    turn('second');
    expect((await send('/c', post)).status).toBe(200);
    expect(
      api.requests.map((request) => [request.path, request.body, proofOf(request)['nonce']]),
    ).toEqual([
      ['/a', 'once', undefined],
      ['/a', 'once', 'first'],
      ['/b', '', 'first'],
      ['/c', 'once', 'first'],
      ['/c', 'once', 'second'],
    ]);
    // No token was rejected.
    expect(events.map(({ type }) => type)).not.toContain('rejected');
    expect(oidc.tokenStatuses).toEqual([200]);
  });

  it('uses a nonce from a successful response', async () => {
    const { oidc } = await startWithNonces();
    let count = 0;
    const api = await startServer((_request, response) => {
      sendJson(response, 200, {}, { 'dpop-nonce': `n${++count}` });
    });
    const dpop = await generateDpopKey();
    const send = withToken(manage({ tokenUrl: oidc.tokenUrl, apiUrl: api.origin, dpop }));
    for (const path of ['/a', '/b', '/c']) await send(path);
    expect(api.requests.map((request) => proofOf(request)['nonce'])).toEqual([
      undefined,
      'n1',
      'n2',
    ]);
  });

  it('does not resend a stream and does not treat the challenge as a rejection', async () => {
    const { oidc, send, events } = await startWithNonces();
    const stream = (): RequestInit => {
      const body = new Blob(['streamed']).stream();
      return { method: 'POST', body, duplex: 'half' } as RequestInit;
    };
    expect((await send('/a', stream())).status).toBe(401);
    expect((await send('/a', stream())).status).toBe(200);
    expect(events.map(({ type }) => type)).not.toContain('rejected');
    expect(oidc.tokenStatuses).toEqual([200]);
  });
});

describe('responses to DPoP tokens', () => {
  /** A fetch with tokens for an API with this listener. */
  async function startWith(listener: RequestListener) {
    const oidc = await startOidc();
    const api = await startServer(listener);
    const dpop = await generateDpopKey();
    const tokens = manage({ tokenUrl: oidc.tokenUrl, apiUrl: api.origin, dpop });
    return { oidc, api, send: withToken(tokens) };
  }

  it('replaces a rejected token', async () => {
    const dead = new Set<unknown>();
    const { oidc, api, send } = await startWith(({ headers }, response) => {
      const challenge = { 'www-authenticate': 'DPoP error="invalid_token", algs="ES256"' };
      if (dead.has(headers.authorization)) sendJson(response, 401, {}, challenge);
      else sendJson(response, 200, {});
    });
    expect((await send('/a')).status).toBe(200);
    dead.add(api.requests[0]?.headers.authorization);
    expect((await send('/b')).status).toBe(200);
    expect(api.requests.map(({ path }) => path)).toEqual(['/a', '/b', '/b']);
    expect(oidc.tokenStatuses).toEqual([200, 200]);
  });

  it('returns redirects without following them', async () => {
    const other = await startServer((_request, response) => response.end());
    const { api, send } = await startWith((_request, response) => {
      response.writeHead(307, { location: other.origin }).end();
    });
    const response = await send('/a');
    expect([response.status, response.headers.get('location')]).toEqual([307, other.origin]);
    expect([api.requests.length, other.requests.length]).toEqual([1, 0]);
  });
});

describe('DPoP keys', () => {
  it('share one mint in a fleet if they are configured', async () => {
    const oidc = await startOidc();
    const api = await startOidcApi(oidc);
    const store = memoryStore();
    const { pair } = await generateDpopKey();
    for (let process = 0; process < 3; process += 1) {
      const options = { tokenUrl: oidc.tokenUrl, apiUrl: api.origin, dpop: await dpopKey(pair) };
      expect((await withToken(manage(options, { store }))('/a')).status).toBe(200);
    }
    expect(oidc.tokenStatuses).toEqual([200]);
    expect(new Set(api.requests.map(({ headers }) => headers.authorization)).size).toBe(1);
  });

  it('cannot be used with a store if they are generated', async () => {
    const dpop = await generateDpopKey();
    const start = (store: TokenManagerOptions['store']) =>
      manage({ tokenUrl: 'https://auth.example/token', dpop }, { store });
    expect(() => start(memoryStore())).toThrow(
      expect.objectContaining({
        code: 'OPTIONS_INVALID',
        message: expect.stringContaining('bound to a key that was generated in this process'),
      }),
    );
    expect(() => start(undefined)).not.toThrow();
  });

  it('are not extractable and not visible if they are generated', async () => {
    const key: DpopKey = await generateDpopKey();
    expect(key.pair.privateKey.extractable).toBe(false);
    expect(key.thumbprint).toMatch(/^[\w-]{43}$/);
    const { privateKey } = key.pair;
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow('not extractable');
  });

  it.each([
    ['ECDSA', { name: 'ECDSA', namedCurve: 'P-384' }],
    ['Ed25519', { name: 'Ed25519' }],
    [
      'RSA',
      {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: 2048,
        publicExponent: new Uint8Array([1, 0, 1]),
        hash: 'SHA-256',
      },
    ],
  ])('can be of the algorithm %s', async (_kind, algorithm) => {
    const pair = (await crypto.subtle.generateKey(algorithm, false, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const oidc = await startOidc();
    const tokens = manage({ tokenUrl: oidc.tokenUrl, dpop: await dpopKey(pair) });
    expect((await tokens.getToken()).type).toBe('DPoP');
  });

  it('fail with the explanation of the server if it does not support their algorithm', async () => {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-521' };
    const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
    const oidc = await startOidc();
    const tokens = manage({ tokenUrl: oidc.tokenUrl, dpop: await dpopKey(pair) });
    await expect(tokens.getToken()).rejects.toMatchObject({ code: 'DPOP_PROOF_REJECTED' });
  });

  it('are validated at once', async () => {
    const { privateKey, publicKey } = (await generateDpopKey()).pair;
    const mistake = async (pair: object): Promise<unknown> =>
      dpopKey(pair as DpopKey['pair']).catch((error: unknown) => error);
    expect(await mistake({ privateKey: publicKey, publicKey: privateKey })).toMatchObject({
      code: 'OPTIONS_INVALID',
      message: expect.stringMatching(/privateKey must be a private.*publicKey must be a public/),
    });
    const jwk = await crypto.subtle.exportKey('jwk', publicKey);
    const hidden = await crypto.subtle.importKey('jwk', jwk, publicKey.algorithm, false, [
      'verify',
    ]);
    expect(await mistake({ privateKey, publicKey: hidden })).toMatchObject({
      message: expect.stringContaining('publicKey must be extractable'),
    });
  });
});
