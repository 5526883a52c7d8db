import { Secret, createTokenManager, type BoundRequest, type TokenProvider } from 'evertoken';
import {
  dpopKey,
  generateDpopKey,
  oauth,
  type ClientAuthentication,
  type DpopKey,
  type OAuthOptions,
} from 'evertoken/oauth';

const server = { tokenUrl: 'https://auth.example/token', clientId: 'a' };
const { privateKey, publicKey } = await crypto.subtle.generateKey('Ed25519', false, ['sign']).then(
  // The declared type also includes a single key.
  (pair) => pair as { privateKey: CryptoKey; publicKey: CryptoKey },
);

// All client authentication methods.
const methods: ClientAuthentication[] = [
  { method: 'client_secret_basic', secret: 'b' },
  { method: 'client_secret_basic', secret: new Secret('b'), encoding: 'none' },
  { method: 'client_secret_post', secret: 'b' },
  { method: 'private_key_jwt', key: privateKey },
  { method: 'private_key_jwt', key: privateKey, keyId: 'k', audience: 'https://auth.example' },
  { method: 'tls_client_auth' },
  { method: 'self_signed_tls_client_auth' },
];
export const providers: TokenProvider[] = methods.map((clientAuth) =>
  oauth({ ...server, clientAuth }),
);

const shared: DpopKey = await dpopKey({ privateKey, publicKey });
const options: OAuthOptions = {
  ...server,
  clientAuth: { method: 'tls_client_auth' },
  scopes: ['read'],
  audience: 'https://api.example',
  resource: ['https://api.example/one', 'https://api.example/two'],
  apiUrl: 'https://api.example/v1',
  tokenModel: 'single',
  fetch,
};
createTokenManager({ provider: oauth({ ...options, dpop: shared }) });
createTokenManager({ provider: oauth({ ...options, dpop: await generateDpopKey() }) });

/** Custom senders check whether a token needs more than a header. */
export function sendWith(provider: TokenProvider, request: BoundRequest): Promise<Response> {
  if (request.token.type === 'Bearer' || provider.sendBound === undefined) {
    const headers = { authorization: request.token.authorization() };
    return request.fetch(request.url, { ...request.init, headers });
  }
  return provider.sendBound(request);
}

// @ts-expect-error The secret is missing.
oauth({ ...server, clientAuth: { method: 'client_secret_post' } });
// @ts-expect-error The key must be a CryptoKey.
oauth({ ...server, clientAuth: { method: 'private_key_jwt', key: '-----BEGIN PRIVATE KEY-----' } });
// @ts-expect-error Certificates are configured in `fetch`.
oauth({ ...server, clientAuth: { method: 'tls_client_auth', certificate: 'c' } });
// @ts-expect-error A key pair is not a DPoP key: it lacks the thumbprint.
oauth({ ...options, dpop: { privateKey, publicKey } });
