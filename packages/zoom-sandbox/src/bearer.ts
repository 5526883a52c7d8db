import type { IssuedToken, TokenState, Tokens } from './tokens.ts';
import type { TokenModel } from './settings.ts';

/** Whether a request brings a token the API accepts. */
export type BearerDecision =
  | { readonly kind: 'accepted'; readonly token: IssuedToken }
  | { readonly kind: 'refused'; readonly message: string; readonly token: IssuedToken | undefined };

const MISSING = 'Requires an access token.';
const INVALID = 'Invalid access token.';
const EXPIRED = 'Access token is expired.';
const IN_QUERY =
  'Invalid access token, this access token is not supported as query parameter string.';

/** The bearer check. Every refusal is HTTP 401 with code 124; only the words differ. */
export function decideBearer(
  tokens: Tokens,
  model: TokenModel,
  authorization: string | undefined,
  search: string,
): BearerDecision {
  if (authorization === undefined || authorization === '') {
    return refuse(/(?:^|&)access_token=/.test(search) ? IN_QUERY : MISSING);
  }
  if (authorization.slice(0, 7).toLowerCase() !== 'bearer ') return refuse(INVALID);
  const token = tokens.find(authorization.slice(7).trim());
  if (token === undefined) return refuse(INVALID);
  const state = tokens.judge(token, model);
  return state === 'live' ? { kind: 'accepted', token } : refuse(wordsFor(state), token);
}

/** Zoom tells an expired token from a bad one, and does not tell the bad ones apart. */
function wordsFor(state: Exclude<TokenState, 'live'>): string {
  return state === 'expired' ? EXPIRED : INVALID;
}

function refuse(message: string, token?: IssuedToken): BearerDecision {
  return { kind: 'refused', message, token };
}
