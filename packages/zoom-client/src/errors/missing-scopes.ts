import type { ZoomEndpoint } from '../endpoints/zoom-endpoint.ts';

/** The error in a response, as far as it was read. */
interface ErrorMessage {
  /** Zoom's number. */
  readonly code: number | string | undefined;
  /** Zoom's message. */
  readonly reason: string | undefined;
}

/**
 * The scopes of which one is missing, by the error in a response of Zoom's API.
 *
 * Zoom says `Invalid access token, does not contain scopes:[user:read:user:admin].`, of Zoom Phone with code 104,
 * otherwise with 4711 or 4700, which are used for other errors too; older messages name no scopes.
 * Source: https://developers.zoom.us/docs/api/errors
 *
 * @param endpoint its scopes are returned if the message names none
 * @returns undefined for any other error; empty if no scope is known
 */
export function getMissingScopes(
  { code, reason = '' }: ErrorMessage,
  { scopes: { granular, classic } }: Pick<ZoomEndpoint, 'scopes'>,
): readonly string[] | undefined {
  if (code !== SCOPE_MISSING_CODE && !SCOPE_MESSAGE.test(reason)) return undefined;
  const [, list = ''] = SCOPE_LIST.exec(reason) ?? [];
  const named = list.split(/[\s,]+/).filter((word) => SCOPE.test(word));
  return named.length > 0 ? named.slice(0, MAX_SCOPES) : [...granular, ...classic];
}

const SCOPE_MISSING_CODE = 4711;
const SCOPE_MESSAGE = /does not contain scopes?\b/i;
const SCOPE_LIST = /scopes?:?\s*\[([^\][]*)\]/i;
/** Anything else in a message, such as a token that it quotes, is not passed on. */
const SCOPE = /^(?:[a-z][a-z0-9_]{0,63}(?::[a-z0-9_]{1,63}){1,4}|scim2)$/;
const MAX_SCOPES = 50;
