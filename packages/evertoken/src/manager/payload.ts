import { isTokenString, type TokenType } from '../access-token.ts';
import type { MintedToken } from '../provider/token-provider.ts';
import { Secret } from '../secret.ts';

/** The parts of a token that the store keeps as one text, which it need not understand. */
export interface Payload {
  readonly value: Secret;
  readonly type: TokenType;
  readonly scopes: readonly string[] | undefined;
  readonly apiUrl: string | undefined;
}

/** Writes a token as one text. Itself a secret. */
export function encodePayload({ accessToken, type, scopes, apiUrl }: MintedToken): Secret {
  return new Secret(JSON.stringify({ token: accessToken.reveal(), type, scopes, apiUrl }));
}

/** Reads what {@link encodePayload} wrote; undefined for anything else, for whatever reason. */
export function decodePayload(payload: Secret | undefined): Payload | undefined {
  if (payload === undefined) return undefined;
  const fields = parseObject(payload.reveal());
  const { token, type, scopes, apiUrl } = fields ?? {};
  if (!isTokenString(token)) return undefined;
  return {
    value: new Secret(token),
    type: type === 'DPoP' ? type : 'Bearer',
    scopes: Array.isArray(scopes) ? scopes.map(String) : undefined,
    apiUrl: typeof apiUrl === 'string' && URL.canParse(apiUrl) ? apiUrl : undefined,
  };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
