import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { Provider } from 'oidc-provider';
import { listen } from './local-server.ts';

/** The registered client. */
export const CLIENT = { id: 'invoice-report', secret: randomBytes(24).toString('base64url') };
/** The resource indicator of the API (RFC 8707). */
export const RESOURCE = 'urn:example:invoices';
/** The scope of the client. */
export const SCOPE = 'invoices:read';

/** A local authorization server that requires nonces in DPoP proofs (RFC 9449, section 8). */
export interface AuthorizationServer {
  readonly issuer: string;
  tokensIssued(): number;
  close(): Promise<void>;
}

/** Starts `oidc-provider`, a certified server, on a free port. */
export async function startAuthorizationServer(): Promise<AuthorizationServer> {
  addUrlParse();
  const local = await listen();
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const provider = new Provider(local.origin, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: 'ES256',
        scope: SCOPE,
      },
    ],
    scopes: [SCOPE],
    ttl: { ClientCredentials: 600 },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'EC', alg: 'ES256' }] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: RESOURCE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });
  let issued = 0;
  provider.on('client_credentials.issued', () => (issued += 1));
  const handle = provider.callback();
  local.handleWith((request, response) => void handle(request, response));
  return { issuer: local.origin, tokensIssued: () => issued, close: local.close };
}

/** Adds `URL.parse` on Node.js 20: the only function of Node.js 22 that the server needs. */
function addUrlParse(): void {
  if ('parse' in URL) return;
  const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
  Object.assign(URL, { parse });
}
