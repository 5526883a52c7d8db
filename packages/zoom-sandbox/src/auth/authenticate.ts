import type { IssuedToken, TokenState, TokenRegistry } from './tokens.ts';
import type { TokenModel } from '../config/settings.ts';

/** Whether a request brings a token the API accepts. */
export type BearerResult =
  | { readonly kind: 'accepted'; readonly token: IssuedToken }
  | { readonly kind: 'refused'; readonly message: string; readonly token: IssuedToken | undefined };

const TOKEN_MISSING = 'Requires an access token.';
const TOKEN_INVALID = 'Invalid access token.';
const TOKEN_EXPIRED = 'Access token is expired.';
const TOKEN_IN_QUERY =
  'Invalid access token, this access token is not supported as query parameter string.';

/** The bearer check. Every refusal is HTTP 401 with code 124; only the words differ. */
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
  return state === 'live' ? { kind: 'accepted', token } : reject(getErrorMessage(state), token);
}

/** Zoom tells an expired token from a bad one, and does not tell the bad ones apart. */
function getErrorMessage(state: Exclude<TokenState, 'live'>): string {
  return state === 'expired' ? TOKEN_EXPIRED : TOKEN_INVALID;
}

function reject(message: string, token?: IssuedToken): BearerResult {
  return { kind: 'refused', message, token };
}
