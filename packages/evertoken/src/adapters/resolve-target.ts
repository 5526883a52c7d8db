import type { AccessToken } from '../access-token.ts';
import { TokenError } from '../errors.ts';
import { hasDotSegment, isLoopbackHost } from '../http.ts';
import type { TokenSource } from '../manager/token-source.ts';

/**
 * Resolves the URL of a request, if the token may be sent to it. An address that starts with one slash is a
 * path below the API base URL of the token; any other must be an absolute URL. Dot segments are rejected.
 * `isAllowedHost` checks the URLs that a response or a redirect names.
 *
 * @param origins the origins that the token may be sent to. Default: that of the API base URL.
 * @throws TokenError `ORIGIN_NOT_ALLOWED`
 */
export function resolveTarget(
  address: string,
  token: Pick<AccessToken, 'apiUrl'>,
  origins: readonly string[] | undefined,
): URL {
  const { apiUrl } = token;
  rejectDotSegments(address);
  const isPath = /^\/(?!\/)/.test(address);
  const text = isPath && apiUrl !== undefined ? apiUrl + address : address;
  if (!URL.canParse(text))
    throw originNotAllowed('the address is neither an absolute URL nor a path');
  const url = new URL(text);
  const allowed = origins ?? (apiUrl === undefined ? [] : [new URL(apiUrl).origin]);
  if (!allowed.includes(url.origin)) throw originNotAllowed(url.origin);
  return url;
}

/** @throws TokenError `ORIGIN_NOT_ALLOWED` if the path of the address could lead to another one */
export function rejectDotSegments(address: string): void {
  const [path] = address.split(/[?#]/, 1);
  if (hasDotSegment(path!)) throw originNotAllowed('the path has dot segments');
}

/** Validates a {@link TokenSource}. @returns the issues; none if it is valid */
export function validateTokenSource(source: Partial<TokenSource> | undefined): string[] {
  return typeof source?.getToken === 'function'
    ? []
    : ['the token source must be a TokenSource, such as createTokenManager({ … })'];
}

/** Validates a list of origins. @returns the issues; none if it is valid or undefined */
export function validateOrigins(origins: readonly string[] = []): string[] {
  const isList: boolean = Array.isArray(origins);
  if (!isList) return ["origins must be a list, such as ['https://api.zoom.us']"];
  return origins
    .filter((origin) => !isSecureOrigin(origin))
    .map((origin) => `origins: ${origin} is not a secure origin, such as https://api.zoom.us`);
}

/** Tokens go over `https:`, and over `http:` to this machine only. */
function isSecureOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return origin === text && (protocol === 'https:' || isLoopbackHost(hostname));
}

function originNotAllowed(detail: string): TokenError {
  return new TokenError('ORIGIN_NOT_ALLOWED', { detail });
}
