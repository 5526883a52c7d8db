import { allowInsecureRequests, validateJwtAccessToken } from 'oauth4webapi';
import { sendJson, startServer, type LocalServer, type ReceivedRequest } from './local-server.ts';
import { RESOURCE, type OidcServer } from './oidc-server.ts';

/** Options of {@link startOidcApi}. */
export interface OidcApiOptions {
  /** Returns the nonce that proofs must contain (RFC 9449, section 9). Default: none. */
  readonly nonce?: () => string;
}

/**
 * Starts an API that accepts the tokens of the server: it verifies the signature of a token and, if the
 * token is bound to a key, the proof (RFC 9449, section 4.3).
 */
export function startOidcApi(oidc: OidcServer, options: OidcApiOptions = {}): Promise<LocalServer> {
  const server = { issuer: oidc.issuer, jwks_uri: `${oidc.issuer}/jwks` };
  return startServer((request, response) => {
    const nonce = options.nonce?.();
    const fresh = nonce === undefined ? {} : { 'dpop-nonce': nonce };
    if (nonce !== undefined && readNonce(request) !== nonce) {
      const challenge = { 'www-authenticate': 'DPoP error="use_dpop_nonce"' };
      return sendJson(response, 401, { error: 'use_dpop_nonce' }, { ...fresh, ...challenge });
    }
    validateJwtAccessToken(server, toWebRequest(request), RESOURCE, {
      // oxlint-disable-next-line typescript/no-deprecated -- marked as deprecated only to make it conspicuous
      [allowInsecureRequests]: true,
    }).then(
      ({ client_id, scope }) => sendJson(response, 200, { client_id, scope }, fresh),
      (error: Error) => sendJson(response, 401, { error: 'invalid_token', reason: error.message }),
    );
  });
}

function toWebRequest({ method, path, headers }: ReceivedRequest): Request {
  return new Request(`http://${headers.host}${path}`, { method, headers: headers as HeadersInit });
}

function readNonce({ headers }: ReceivedRequest): unknown {
  const [, payload = ''] = String(headers['dpop']).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as {
    nonce?: unknown;
  };
  return claims.nonce;
}
