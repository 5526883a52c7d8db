import { allowInsecureRequests, customFetch, revocationRequest } from 'oauth4webapi';
import type { Secret } from '../access-token.ts';
import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import {
  createClientAuth,
  validateClientAuth,
  type ClientAuthentication,
} from './oauth-client-auth.ts';
import { toSecret, validateText, validateUrl } from './provider-options.ts';
import { requestRevocation } from './revocation.ts';
import { postTokenRequest, readTokenResponse } from './token-request.ts';

/** Options of {@link revokeOAuthToken}. */
export interface OAuthRevocationOptions {
  /** URL of the revocation endpoint. */
  readonly revocationUrl: string;
  /** URL of the token endpoint, the default audience of `private_key_jwt`. */
  readonly tokenUrl: string;
  /** The client that the token was issued to. */
  readonly clientId: string;
  /** How the client authenticates. */
  readonly clientAuth: ClientAuthentication;
  /** Allows plain `http:` to other machines. @default false */
  readonly allowInsecureRequests?: boolean | undefined;
  /** Maximum time for the request, ms. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Sends the request, for proxies, client certificates and tests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

const NAMES = 'revocationUrl tokenUrl clientId clientAuth allowInsecureRequests timeoutMs fetch';

/**
 * Revokes an access token at any OAuth server (RFC 7009): APIs that ask the server reject it from then on.
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues, `CLIENT_REJECTED`, `TOKEN_REQUEST_REJECTED`, or the code of an
 *   endpoint that fails: `TOKEN_ENDPOINT_UNREACHABLE`, `_TIMEOUT`, `_THROTTLED` or `_FAILED`
 *
 * @example
 * ```ts
 * const { value } = await tokens.getToken();
 * await revokeOAuthToken(value, {
 *   revocationUrl: 'https://auth.example/revoke',
 *   tokenUrl: 'https://auth.example/token',
 *   clientId: 'client',
 *   clientAuth: { method: 'client_secret_basic', secret: process.env.CLIENT_SECRET },
 * });
 * ```
 */
export async function revokeOAuthToken(
  token: string | Secret,
  options: OAuthRevocationOptions,
): Promise<void> {
  throwIfInvalid(validateOptions(options ?? {}));
  const { revocationUrl, tokenUrl, clientId, timeoutMs = 10_000, fetch: send = fetch } = options;
  const server = { issuer: tokenUrl, revocation_endpoint: revocationUrl };
  const authenticate = createClientAuth(clientId, tokenUrl, options.clientAuth);
  await requestRevocation(timeoutMs, async (signal) => {
    const value = toSecret(token).reveal();
    const response = await revocationRequest(server, { client_id: clientId }, authenticate, value, {
      // `validateOptions` has checked the URL.
      // oxlint-disable-next-line typescript/no-deprecated -- marked as deprecated only to make it conspicuous
      [allowInsecureRequests]: true,
      [customFetch]: (url, { headers, body }) =>
        postTokenRequest(url, { headers, body }, send, signal),
    });
    return readTokenResponse(response, signal);
  });
}

function validateOptions(options: OAuthRevocationOptions): string[] {
  const { revocationUrl, tokenUrl, allowInsecureRequests: allowInsecure = false } = options;
  return [
    ...findUnknownOptions(options, NAMES),
    ...Object.entries({ revocationUrl, tokenUrl }).flatMap(([name, url]) =>
      url === undefined
        ? [`${name} must be an absolute URL`]
        : validateUrl(name, url, allowInsecure),
    ),
    ...validateText('clientId', options.clientId),
    ...validateClientAuth(options.clientAuth),
  ];
}
