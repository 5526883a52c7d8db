import type { MintedToken } from '../provider/token-provider.ts';
import { isTokenText } from '../provider/token-response.ts';
import { Secret } from '../secret.ts';

/** The parts of a token that the store keeps as one text, which it need not understand. */
export interface Payload {
  readonly value: Secret;
  readonly scopes: readonly string[] | undefined;
  readonly apiUrl: string | undefined;
}

/** Writes a token as one text. Itself a secret. */
export function encodePayload({ accessToken, scopes, apiUrl }: MintedToken): Secret {
  return new Secret(JSON.stringify({ token: accessToken.reveal(), scopes, apiUrl }));
}

/** Reads what {@link encodePayload} wrote; undefined for anything else, for whatever reason. */
export function decodePayload(payload: Secret | undefined): Payload | undefined {
  if (payload === undefined) return undefined;
  const fields = parse(payload.reveal());
  const { token, scopes, apiUrl } = fields ?? {};
  if (!isTokenText(token)) return undefined;
  return {
    value: new Secret(token),
    scopes: Array.isArray(scopes) ? scopes.map(String) : undefined,
    apiUrl: typeof apiUrl === 'string' && URL.canParse(apiUrl) ? apiUrl : undefined,
  };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
