import { TokenError, type TokenProvider } from 'evertoken';
import { oauth, revokeOAuthToken, type OAuthRevocationOptions } from 'evertoken/oauth';
import { describe, expect, it } from 'vitest';
import { sendJson, startServer } from '../support/local-server.ts';
import { SCOPE, startOidcServer, type OidcServer } from '../support/oidc-server.ts';

const SECRET = 'a-very_secret+text/with=%everything~that is odd:!';

async function codeOf(revocation: Promise<void>): Promise<string | undefined> {
  const error: unknown = await revocation.catch((reason: unknown) => reason);
  return error instanceof TokenError ? error.code : undefined;
}

function mint(provider: TokenProvider): Promise<string> {
  return provider.mint(AbortSignal.timeout(10_000)).then(({ accessToken }) => accessToken.reveal());
}

describe('revokeOAuthToken of evertoken/oauth', () => {
  it('revokes a token at a certified server with each way to authenticate that needs no certificate', async () => {
    const keys = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
    const jwk = await crypto.subtle.exportKey('jwk', keys.publicKey);
    const oidc = await startOidcServer({
      clients: [
        ...(['client_secret_basic', 'client_secret_post'] as const).map((method) => ({
          client_id: method,
          client_secret: SECRET,
          token_endpoint_auth_method: method,
        })),
        {
          client_id: 'private_key_jwt',
          token_endpoint_auth_method: 'private_key_jwt',
          jwks: { keys: [{ ...jwk, kty: 'EC' }] },
        },
      ],
    });
    const authentications = [
      { method: 'client_secret_basic', secret: SECRET },
      { method: 'client_secret_post', secret: SECRET },
      { method: 'private_key_jwt', key: keys.privateKey },
    ] as const;
    for (const clientAuth of authentications) {
      const options = toOptions(oidc, clientAuth);
      const { revocationUrl, ...others } = options;
      const token = await mint(oauth({ ...others, scopes: [SCOPE] }));
      await revokeOAuthToken(token, options);
      // One that is not valid any more is revoked successfully as well.
      await revokeOAuthToken(token, options);
    }
    expect(oidc.revoked()).toBe(3);
    const wrong = toOptions(oidc, { method: 'client_secret_basic', secret: 'another' });
    expect(await codeOf(revokeOAuthToken('a token', wrong))).toBe('CLIENT_REJECTED');
  });

  it('follows no redirect, and tells errors of the server apart', async () => {
    const responses = [[307], [400], [429], [503]];
    const server = await startServer((_request, response) => {
      const [status = 0] = responses.shift() ?? [];
      sendJson(response, status, {}, { location: '/elsewhere' });
    });
    const options = toOptions(
      { tokenUrl: `${server.origin}/token`, revocationUrl: `${server.origin}/revoke` },
      { method: 'client_secret_post', secret: SECRET },
    );
    const codes = [];
    for (let i = 0; i < 4; i += 1) codes.push(await codeOf(revokeOAuthToken('a token', options)));
    expect(codes).toEqual([
      'TOKEN_REQUEST_REJECTED',
      'TOKEN_REQUEST_REJECTED',
      'TOKEN_ENDPOINT_THROTTLED',
      'TOKEN_ENDPOINT_FAILED',
    ]);
    expect(server.requests.map(({ path }) => path)).toEqual(Array(4).fill('/revoke'));
    expect(Object.fromEntries(new URLSearchParams(server.requests[0]?.body))).toMatchObject({
      token: 'a token',
      client_secret: SECRET,
    });
  });

  it('validates all options at once', async () => {
    const options = { revocationUrl: 'http://auth.example/revoke', clientAuth: {}, audience: 'a' };
    const error: unknown = await revokeOAuthToken('a token', options as never).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'OPTIONS_INVALID' });
    for (const name of ['revocationUrl', 'tokenUrl', 'clientId', 'clientAuth.method', 'audience'])
      expect((error as Error).message).toContain(name);
  });
});

function toOptions(
  { tokenUrl, revocationUrl }: Pick<OidcServer, 'tokenUrl' | 'revocationUrl'>,
  clientAuth: OAuthRevocationOptions['clientAuth'],
): OAuthRevocationOptions {
  return { tokenUrl, revocationUrl, clientId: clientAuth.method, clientAuth };
}
