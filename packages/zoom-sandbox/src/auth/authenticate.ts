import type { IssuedToken, TokenState, TokenRegistry } from './tokens.ts';
import type { TokenModel } from '../config/settings.ts';

/** The result of authenticating a request by its bearer token. */
export type BearerResult =
  | { readonly kind: 'accepted'; readonly token: IssuedToken }
  | {
      readonly kind: 'rejected';
      readonly message: string;
      readonly token: IssuedToken | undefined;
    };

const TOKEN_MISSING = 'Requires an access token.';
const TOKEN_INVALID = 'Invalid access token.';
const TOKEN_EXPIRED = 'Access token is expired.';
const TOKEN_IN_QUERY =
  'Invalid access token, this access token is not supported as query parameter string.';

/**
 * Authenticates a request by its `Authorization: Bearer` header. Every rejection is HTTP 401 with code 124; only the
 * message differs.
 */
export function authenticateBearer(
  tokens: TokenRegistry,
  model: TokenModel,
  authorization: string | undefined,
  search: string,
): BearerResult {
  if (authorization === undefined || authorization === '') {
    return reject(/(?:^|&)access_token=/.test(search) ? TOKEN_IN_QUERY : TOKEN_MISSING);
  }
  if (authorization.slice(0, 7).toLowerCase() !== 'bearer ') return reject(TOKEN_INVALID);
  const token = tokens.find(authorization.slice(7).trim());
  if (token === undefined) return reject(TOKEN_INVALID);
  const state = tokens.judge(token, model);
  return state === 'active' ? { kind: 'accepted', token } : reject(getErrorMessage(state), token);
}

/** Zoom has one message for expired tokens and one for all other invalid tokens. */
function getErrorMessage(state: Exclude<TokenState, 'active'>): string {
  return state === 'expired' ? TOKEN_EXPIRED : TOKEN_INVALID;
}

function reject(message: string, token?: IssuedToken): BearerResult {
  return { kind: 'rejected', message, token };
}
