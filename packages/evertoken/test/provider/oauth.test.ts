import { X509Certificate, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ClientMetadata } from 'oidc-provider';
import { Agent, fetch as undiciFetch } from 'undici';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Secret, TokenError, createTokenManager, identityKey, type TokenProvider } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { dpopKey, generateDpopKey, oauth, type OAuthOptions } from 'evertoken/oauth';
import { makeCertificate, type TlsCertificate } from '../../../../test/support/tls-certificate.ts';
import { visibleText } from '../support/visible-text.ts';
import { unusedOrigin, milestone, sendJson, startServer } from '../support/local-server.ts';
import { startOidcApi } from '../support/oidc-api.ts';
import { RESOURCE, SCOPE, startOidcServer, type OidcServer } from '../support/oidc-server.ts';

const SECRET = 'a-very_secret+text/with=%everything~that is odd:!';
const secretly = { method: 'client_secret_basic', secret: SECRET } as const;

const soon = (): AbortSignal => AbortSignal.timeout(10_000);

async function errorOf(provider: TokenProvider): Promise<TokenError> {
  const error: unknown = await provider.mint(soon()).catch((reason: unknown) => reason);
  if (!(error instanceof TokenError)) throw new Error('not a TokenError', { cause: error });
  return error;
}

/** The error message for these options; undefined if they are valid. */
function problemsWith(options: object): string | undefined {
  try {
    oauth(options as OAuthOptions);
    return undefined;
  } catch (error) {
    if (!(error instanceof TokenError) || error.code !== 'OPTIONS_INVALID') throw error;
    return error.message;
  }
}

describe('oauth with a certified server', () => {
  const certificates = {} as Record<'server' | 'client' | 'stranger', TlsCertificate>;
  let signingKeys: CryptoKeyPair;

  beforeAll(async () => {
    for (const name of ['server', 'client', 'stranger'] as const)
      certificates[name] = makeCertificate();
    signingKeys = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
  });
  afterAll(() => Object.values(certificates).forEach((certificate) => certificate.remove()));

  /** A `fetch` with this client certificate. */
  function fetchWith(certificate: TlsCertificate): typeof fetch {
    const dispatcher = new Agent({
      connect: {
        ca: certificates.server.ca,
        cert: certificate.ca,
        key: readFileSync(certificate.keyFile),
      },
    });
    onTestFinished(() => dispatcher.close());
    return ((url: string, init: object) => undiciFetch(url, { ...init, dispatcher })) as never;
  }

  function startOverTls(client: Omit<ClientMetadata, 'client_id'>): Promise<OidcServer> {
    const tls = { own: certificates.server, clients: certificates.client };
    return startOidcServer({ tls, clients: [{ client_id: 'app', ...client }] });
  }

  const everything = { clientId: 'app', scopes: [SCOPE], resource: RESOURCE };

  /** Gets and uses a token with the right credentials, and gets none with wrong ones. */
  async function expectAuthentication(
    oidc: OidcServer,
    right: Pick<OAuthOptions, 'clientAuth' | 'fetch'>,
    wrong: Pick<OAuthOptions, 'clientAuth' | 'fetch'>,
  ): Promise<void> {
    const provider = oauth({ ...everything, ...right, tokenUrl: oidc.tokenUrl });
    const minted = await provider.mint(soon());
    expect(minted).toMatchObject({ scopes: [SCOPE], lifetimeMs: 600_000, notices: [] });
    const invalid = oauth({ ...everything, ...wrong, tokenUrl: oidc.tokenUrl });
    expect(await errorOf(invalid)).toMatchObject({ code: 'CLIENT_REJECTED' });
    expect(oidc.tokenStatuses).toEqual([200, 401]);
  }

  it.each(['client_secret_basic', 'client_secret_post'] as const)(
    'authenticates with %s',
    async (method) => {
      const oidc = await startOidcServer({
        clients: [{ client_id: 'app', client_secret: SECRET, token_endpoint_auth_method: method }],
      });
      const api = await startOidcApi(oidc);
      const right = { clientAuth: { method, secret: new Secret(SECRET) } };
      await expectAuthentication(oidc, right, { clientAuth: { method, secret: 'another' } });
      const provider = oauth({
        ...everything,
        ...right,
        tokenUrl: oidc.tokenUrl,
        apiUrl: api.origin,
      });
      const tokens = createTokenManager({ provider });
      onTestFinished(() => tokens.close());
      const response = await withToken(tokens)('/meetings');
      expect([response.status, await response.json()]).toEqual([
        200,
        { client_id: 'app', scope: SCOPE },
      ]);
    },
  );

  it.each(['issuer', 'token URL'])(
    'authenticates with private_key_jwt and the %s as audience',
    async (whom) => {
      const jwk = await crypto.subtle.exportKey('jwk', signingKeys.publicKey);
      const oidc = await startOidcServer({
        clients: [
          {
            client_id: 'app',
            token_endpoint_auth_method: 'private_key_jwt',
            jwks: { keys: [{ ...jwk, kty: 'EC', kid: 'first' }] },
          },
        ],
      });
      const method = 'private_key_jwt';
      const audience = whom === 'issuer' ? oidc.issuer : undefined;
      const stranger = (await generateDpopKey()).pair.privateKey;
      await expectAuthentication(
        oidc,
        { clientAuth: { method, key: signingKeys.privateKey, keyId: 'first', audience } },
        { clientAuth: { method, key: stranger, keyId: 'first', audience } },
      );
    },
  );

  it('authenticates with tls_client_auth', async () => {
    const method = 'tls_client_auth';
    const oidc = await startOverTls({
      token_endpoint_auth_method: method,
      tls_client_auth_san_ip: '127.0.0.1',
    });
    await expectAuthentication(
      oidc,
      { clientAuth: { method }, fetch: fetchWith(certificates.client) },
      { clientAuth: { method }, fetch: fetchWith(certificates.stranger) },
    );
  });

  it('authenticates with self_signed_tls_client_auth', async () => {
    const method = 'self_signed_tls_client_auth';
    const jwk = createPublicKey(certificates.client.ca).export({ format: 'jwk' });
    const x5c = [new X509Certificate(certificates.client.ca).raw.toString('base64')];
    const oidc = await startOverTls({
      token_endpoint_auth_method: method,
      jwks: { keys: [{ ...jwk, kty: 'EC', x5c }] },
    });
    await expectAuthentication(
      oidc,
      { clientAuth: { method }, fetch: fetchWith(certificates.client) },
      { clientAuth: { method }, fetch: fetchWith(certificates.stranger) },
    );
  });

  it('throws the error that belongs to the response of the server', async () => {
    const oidc = await startOidcServer({
      clients: [{ client_id: 'app', client_secret: SECRET }],
    });
    const options = { ...everything, tokenUrl: oidc.tokenUrl, clientAuth: secretly };
    const code = async (changes: Partial<OAuthOptions>): Promise<string> =>
      (await errorOf(oauth({ ...options, ...changes }))).code;
    expect(await code({ scopes: ['meetings:write'] })).toBe('SCOPE_REJECTED');
    expect(await code({ resource: 'https://elsewhere.example' })).toBe('TARGET_REJECTED');
    expect(await code({ resource: [RESOURCE, 'urn:another'] })).toBe('TARGET_REJECTED');
    expect(await code({ tokenUrl: `${oidc.issuer}/nowhere` })).toBe('TOKEN_RESPONSE_NOT_JSON');
  });
});

describe('token requests of oauth', () => {
  const options = { clientId: 'my-app_1', clientAuth: secretly };

  /** The requests to a server that issues a token for any request. */
  async function requestsOf(changes: Partial<OAuthOptions>) {
    const server = await startServer((_request, response) => {
      sendJson(response, 200, { access_token: 't', token_type: 'Bearer', expires_in: 60 });
    });
    const provider = oauth({ ...options, tokenUrl: `${server.origin}/token`, ...changes });
    const minted = await provider.mint(soon());
    return { minted, requests: server.requests };
  }

  it('send the options as a form', async () => {
    const { minted, requests } = await requestsOf({
      scopes: ['a', 'b'],
      audience: 'https://api.example/',
      resource: ['https://one.example', 'urn:two'],
    });
    expect(requests).toMatchObject([{ method: 'POST', path: '/token' }]);
    expect([...new URLSearchParams(requests[0]?.body)]).toEqual([
      ['scope', 'a b'],
      ['audience', 'https://api.example/'],
      ['resource', 'https://one.example'],
      ['resource', 'urn:two'],
      ['grant_type', 'client_credentials'],
    ]);
    expect(minted).toMatchObject({ scopes: ['a', 'b'], lifetimeMs: 60_000, notices: [] });
  });

  it('send no parameters for missing options', async () => {
    const { minted, requests } = await requestsOf({});
    expect(requests[0]?.body).toBe('grant_type=client_credentials');
    expect(minted).toMatchObject({ scopes: undefined, apiUrl: undefined, notices: [] });
  });

  it.each([
    [undefined, 'my-app_1:a-very_secret%2Btext%2Fwith%3D%25everything%7Ethat+is+odd%3A%21'],
    ['form', 'my-app_1:a-very_secret%2Btext%2Fwith%3D%25everything%7Ethat+is+odd%3A%21'],
    ['none', `my-app_1:${SECRET}`],
  ] as const)('has Basic credentials in the encoding %s', async (encoding, text) => {
    const { requests } = await requestsOf({ clientAuth: { ...secretly, encoding } });
    const [, credentials = ''] = (requests[0]?.headers.authorization ?? '').split(' ');
    expect(Buffer.from(credentials, 'base64').toString()).toBe(text);
  });

  it('send a new assertion each time, valid for a minute', async () => {
    const { privateKey: key } = (await generateDpopKey()).pair;
    const server = await startServer((_request, response) => sendJson(response, 400, {}));
    const tokenUrl = `${server.origin}/token`;
    const provider = oauth({
      ...options,
      tokenUrl,
      clientAuth: { method: 'private_key_jwt', key, keyId: 'k1' },
    });
    await errorOf(provider);
    await errorOf(provider);
    const [one, two] = server.requests.map(({ body }) => {
      const assertion = new URLSearchParams(body).get('client_assertion') ?? '';
      return assertion
        .split('.')
        .slice(0, 2)
        .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as any);
    });
    expect(one).toMatchObject([
      { alg: 'ES256', kid: 'k1' },
      { iss: 'my-app_1', sub: 'my-app_1', aud: tokenUrl },
    ]);
    expect(one?.[1].exp - one?.[1].iat).toBe(60);
    expect(two?.[1].jti).not.toBe(one?.[1].jti);
  });

  it('keep credentials out of errors if the server echoes them', async () => {
    const { privateKey: key } = (await generateDpopKey()).pair;
    const server = await startServer(({ body, headers }, response) => {
      const form = new URLSearchParams(body);
      const sent = form.get('client_assertion') ?? form.get('client_secret') ?? '';
      const description = `${sent} ${headers.authorization}`;
      sendJson(response, 400, { error: 'odd', error_description: description });
    });
    const secrets = new Set<string>([SECRET]);
    for (const clientAuth of [
      secretly,
      { ...secretly, encoding: 'none' },
      { method: 'client_secret_post', secret: SECRET },
      { method: 'private_key_jwt', key },
    ] as const) {
      const tokenUrl = `${server.origin}/token`;
      const shown = visibleText(await errorOf(oauth({ ...options, tokenUrl, clientAuth })));
      const { body, headers } = server.requests.at(-1)!;
      secrets.add(headers.authorization?.split(' ')[1] ?? SECRET);
      secrets.add(new URLSearchParams(body).get('client_assertion') ?? SECRET);
      for (const secret of secrets) expect(shown).not.toContain(secret);
      expect(shown).toContain('[redacted]');
    }
    expect(secrets.size).toBe(4);
  });

  it('follow no redirect and name the code of a network error', async () => {
    const other = await startServer((_request, response) => response.end());
    const server = await startServer((_request, response) => {
      response.writeHead(307, { location: other.origin }).end();
    });
    const at = (origin: string) => errorOf(oauth({ ...options, tokenUrl: `${origin}/token` }));
    expect(await at(server.origin)).toMatchObject({ code: 'TOKEN_RESPONSE_INVALID' });
    expect(other.requests).toEqual([]);
    expect((await at(await unusedOrigin())).message).toContain('ECONNREFUSED');
  });

  it('abort with the reason of the signal and close the connection', async () => {
    const hungUp = milestone();
    const controller = new AbortController();
    const server = await startServer((_request, response) => {
      response.on('close', hungUp.reach);
      controller.abort(new Error('enough'));
    });
    const provider = oauth({ ...options, tokenUrl: `${server.origin}/token` });
    await expect(provider.mint(controller.signal)).rejects.toThrow('enough');
    await hungUp.reached;
  });
});

describe('identities of oauth', () => {
  const options = {
    tokenUrl: 'https://auth.example/token',
    clientId: 'app',
    clientAuth: secretly,
  } satisfies OAuthOptions;
  const keyOf = (changes: Partial<OAuthOptions>) =>
    identityKey(oauth({ ...options, ...changes }).identity);

  it('differ if the tokens differ', async () => {
    const { pair } = await generateDpopKey();
    const keys = await Promise.all([
      keyOf({}),
      keyOf({ scopes: ['a'] }),
      keyOf({ audience: 'a' }),
      keyOf({ resource: 'urn:a' }),
      keyOf({ resource: ['urn:a', 'urn:b'] }),
      keyOf({ dpop: await dpopKey(pair) }),
      keyOf({ dpop: await generateDpopKey() }),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are equal if the tokens are the same', async () => {
    const { pair } = await generateDpopKey();
    const key = (await generateDpopKey()).pair.privateKey;
    expect(await keyOf({ scopes: ['a', 'b'] })).toBe(await keyOf({ scopes: ['b', 'a', 'a'] }));
    expect(await keyOf({ resource: ['urn:a', 'urn:b'] })).toBe(
      await keyOf({ resource: ['urn:b', 'urn:a'] }),
    );
    expect(await keyOf({ clientAuth: { method: 'private_key_jwt', key } })).toBe(await keyOf({}));
    expect(await keyOf({ dpop: await dpopKey(pair) })).toBe(
      await keyOf({ dpop: await dpopKey(pair) }),
    );
  });
});

describe('options of oauth', () => {
  const options = { tokenUrl: 'https://auth.example/token', clientId: 'app', clientAuth: secretly };

  it('are all validated at once', () => {
    const message = problemsWith({
      clientId: '',
      clientAuth: { method: 'none' },
      scopes: ['a b'],
      audience: ' a',
      resource: 'api',
      apiUrl: 'http://api.example',
      dpop: {},
      tokenModel: 'many',
    });
    for (const issue of [
      'tokenUrl must be an absolute URL',
      'clientId must be a non-empty string',
      'clientAuth.method must be client_secret_basic,',
      'scopes must be a list of strings without spaces',
      'audience must not begin or end with white space',
      'resource must be an absolute URI without a fragment',
      'apiUrl must start with https:',
      'dpop must come from dpopKey() or generateDpopKey()',
      'tokenModel must be',
    ]) {
      expect(message).toContain(issue);
    }
    expect(problemsWith(undefined as never)).toContain('tokenUrl');
    expect(problemsWith(options)).toBeUndefined();
  });

  it('require a private key that can sign', async () => {
    const { publicKey } = (await generateDpopKey()).pair;
    const rsa = { name: 'RSA-PSS', modulusLength: 1024, hash: 'SHA-256' };
    const publicExponent = new Uint8Array([1, 0, 1]);
    const small = await crypto.subtle.generateKey({ ...rsa, publicExponent }, false, [
      'sign',
      'verify',
    ]);
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const symmetric = await crypto.subtle.generateKey(hmac, false, ['sign']);
    const agreement = { name: 'ECDH', namedCurve: 'P-256' };
    const deriving = await crypto.subtle.generateKey(agreement, false, ['deriveBits']);
    const issue = (key: unknown) =>
      problemsWith({ ...options, clientAuth: { method: 'private_key_jwt', key } });
    for (const key of ['-----BEGIN PRIVATE KEY-----', undefined, publicKey, symmetric])
      expect(issue(key)).toContain('clientAuth.key must be a private CryptoKey');
    expect(issue((small as CryptoKeyPair).privateKey)).toContain('2048 bits');
    expect(issue((deriving as CryptoKeyPair).privateKey)).toContain('must be a key for signing');
  });
});
