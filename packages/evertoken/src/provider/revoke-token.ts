import { findUnknownOptions, throwIfInvalid } from '../errors.ts';
import type { Secret } from '../access-token.ts';
import { toSecret, validateText, validateUrl } from './provider-options.ts';
import { requestRevocation } from './revocation.ts';
import { buildTokenRequest, clientSecretBasic, sendTokenRequest } from './token-request.ts';
import { DEFAULT_TOKEN_URL } from './zoom-clouds.ts';

/** Options of {@link revokeToken}. */
export interface RevokeTokenOptions {
  /** The client id of the app that the token was issued to. */
  readonly clientId: string;
  /** The client secret of the app. */
  readonly clientSecret: string | Secret;
  /** URL of the token endpoint. @default DEFAULT_TOKEN_URL */
  readonly tokenUrl?: string | undefined;
  /** URL of the revocation endpoint. Default: `tokenUrl`, with `/revoke` in place of `/token` at its end. */
  readonly revocationUrl?: string | undefined;
  /** Allows plain `http:` to other machines. @default false */
  readonly allowInsecureRequests?: boolean | undefined;
  /** Maximum time for the request, ms. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Sends the request, for proxies and tests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

const REVOCATION_NAMES =
  'accountId clientId clientSecret tokenUrl revocationUrl allowInsecureRequests timeoutMs fetch';

/**
 * Revokes an access token (RFC 7009): the API rejects it from then on. A token that is not valid any more
 * is revoked successfully as well (RFC 7009, section 2.2).
 *
 * @throws TokenError `OPTIONS_INVALID` with all issues, `TOKEN_ENDPOINT_UNREACHABLE`,
 *   `TOKEN_ENDPOINT_TIMEOUT`, `TOKEN_ENDPOINT_THROTTLED`, `TOKEN_ENDPOINT_FAILED`, `CLIENT_REJECTED` or
 *   `TOKEN_REQUEST_REJECTED`
 *
 * @example
 * ```ts
 * const { value } = await tokens.getToken();
 * await revokeToken(value, { clientId, clientSecret });
 * ```
 */
export async function revokeToken(
  token: string | Secret,
  options: RevokeTokenOptions,
): Promise<void> {
  const { clientId, tokenUrl = DEFAULT_TOKEN_URL, timeoutMs = 10_000 } = options;
  const { revocationUrl = tokenUrl.replace(/\/token$/, '/revoke') } = options;
  throwIfInvalid([
    ...validateRevocation(options, tokenUrl, revocationUrl),
    ...findUnknownOptions(options, REVOCATION_NAMES),
  ]);
  const authenticate = clientSecretBasic(clientId, toSecret(options.clientSecret));
  const parameters = { token: toSecret(token).reveal() };
  const request = buildTokenRequest(revocationUrl, parameters, authenticate);
  await requestRevocation(timeoutMs, (signal) =>
    sendTokenRequest(request, options.fetch ?? fetch, signal),
  );
}

function validateRevocation(
  { clientId, clientSecret, allowInsecureRequests = false }: RevokeTokenOptions,
  tokenUrl: string,
  revocationUrl: string,
): string[] {
  return [
    ...validateText('clientId', clientId),
    ...validateText('clientSecret', clientSecret),
    ...validateUrl('revocationUrl', revocationUrl, allowInsecureRequests),
    ...(revocationUrl === tokenUrl
      ? ['tokenUrl does not end in /token: revocationUrl is required']
      : []),
  ];
}
