import { Buffer, isUtf8 } from 'node:buffer';
import { resolveServerUrl } from '@evertoken/zoom-client';
import type { ZoomServer } from '@evertoken/zoom-client/endpoints';
import { TokenError, type AccessToken } from 'evertoken';

/** Requests below this path are proxied to the API. */
export const PROXY_PREFIX = '/api/';

/** A path as in Zoom's reference, with the version, which the API's base URL has already; `rest` is what follows it. */
export const VERSIONED_PATH: RegExp = /^(?:\/api)?\/v2(?<rest>\/[^?#]*)/;

/** Where requests with a token are sent: an origin, and a base path without a trailing slash. */
export interface UpstreamTarget {
  readonly origin: string;
  readonly basePath: string;
}

/** The path of a request below the API's base URL, or the reason why it is rejected. */
export type UpstreamPath =
  | { readonly kind: 'forward'; readonly path: string }
  | { readonly kind: 'rejected'; readonly reason: string };

/** Characters of a path and of a query (RFC 3986, sections 3.3 and 3.4), encoded as on the wire. */
const PATH_CHARACTERS = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*$/;
const QUERY_CHARACTERS = /^[\x21\x22\x24-\x7e]*$/;
/** A path that needs no decoding and has neither dot segments nor empty segments. */
const PLAIN_PATH = /^(?:(?!\.)[A-Za-z0-9\-._~!$&'()*+,;=:@]+(?:\/|$))*$/;
/** Neither a control character nor a backslash. */
const SAFE_BYTES = /^[\x20-\x5b\x5d-\x7e\x80-\xff]*$/;
/** Maximum depth of percent-encoding. Zoom requires two levels for some meeting UUIDs; the rest is a margin. */
const MAX_DECODE_DEPTH = 4;

const targets = new WeakMap<AccessToken, UpstreamTarget>();

/**
 * Returns the target of requests with a token: the API to which its provider allows it to be sent, cached per token, or the
 * server of endpoints that are not served below the API's base URL.
 *
 * @param hosts hosts that the token may be sent to, besides that of its API
 * @throws TokenError `ORIGIN_NOT_ALLOWED` for a token without an API
 */
export function resolveTarget(
  token: AccessToken,
  server: ZoomServer,
  hosts: readonly string[],
): UpstreamTarget {
  const cached = server === 'api' ? targets.get(token) : undefined;
  if (cached !== undefined) return cached;
  const { apiUrl } = token;
  if (apiUrl === undefined) {
    throw new TokenError('ORIGIN_NOT_ALLOWED', { detail: 'no API URL is known' });
  }
  const target = toTarget(resolveServerUrl(server, apiUrl, hosts));
  if (server === 'api') targets.set(token, target);
  return target;
}

function toTarget(baseUrl: string): UpstreamTarget {
  const { origin, pathname } = new URL(baseUrl);
  return { origin, basePath: trimTrailingSlashes(pathname) };
}

/** A loop, since a pattern takes quadratic time on a long run of slashes that is not at the end. */
function trimTrailingSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/**
 * Resolves a request target below {@link PROXY_PREFIX} to a path below the API's base URL. Rejects everything that a
 * server could interpret as path traversal out of the base URL: dot segments at any depth of encoding, empty
 * segments, backslashes and the absolute form of another origin.
 */
export function resolveUpstreamPath(target: string): UpstreamPath {
  if (!target.startsWith(PROXY_PREFIX)) {
    return reject(`the request target is not a path below ${PROXY_PREFIX}`);
  }
  const [path, query] = splitOnce(target.slice(PROXY_PREFIX.length), '?');
  const issue = validatePath(path) ?? (query === undefined ? undefined : validateQuery(query));
  return issue === undefined
    ? { kind: 'forward', path: target.slice(PROXY_PREFIX.length - 1) }
    : reject(issue);
}

function validatePath(path: string): string | undefined {
  if (PLAIN_PATH.test(path)) return undefined;
  if (!PATH_CHARACTERS.test(path)) return 'the path has a character that must be encoded';
  const segments = path.split('/');
  // A trailing slash is harmless; elsewhere a server may read an empty segment as the start of a host.
  if (segments.slice(0, -1).includes('')) return 'the path has an empty segment';
  return segments.some(isTraversal)
    ? 'the path has a segment that could be read as path traversal'
    : undefined;
}

function validateQuery(query: string): string | undefined {
  if (!QUERY_CHARACTERS.test(query)) return 'the query has a character that must be encoded';
  // A rejection of this token would be counted against the gateway's own token.
  const mayContainToken = query.includes('access_token') || query.includes('%');
  return mayContainToken && new URLSearchParams(query).has('access_token')
    ? 'the query has an access_token; the gateway attaches its own'
    : undefined;
}

/** Whether a segment is unsafe as it is or after any number of decodings that a server may do. */
function isTraversal(segment: string): boolean {
  let text = segment;
  for (let depth = 0; depth <= MAX_DECODE_DEPTH; depth += 1) {
    if (escapesBasePath(text)) return true;
    const decoded = decodeBytes(text);
    if (decoded === text) return false;
    text = decoded;
  }
  return true;
}

/** Invalid UTF-8 counts as unsafe: some servers accept an overlong form of a dot or a slash. */
function escapesBasePath(bytes: string): boolean {
  return (
    !SAFE_BYTES.test(bytes) ||
    bytes.split('/').some(isDotSegment) ||
    !isUtf8(Buffer.from(bytes, 'latin1'))
  );
}

/** `.` and `..`, also with spaces and before a path parameter, a query or a fragment, which some servers strip. */
function isDotSegment(segment: string): boolean {
  return /^\.{1,2}(?:[;?#].*)?$/.test(segment.replaceAll(' ', ''));
}

/** Decodes valid escapes and leaves the rest, as the most lenient server would; each character is a byte. */
function decodeBytes(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Returns a path without its query. */
export function stripQuery(path: string): string {
  const query = path.indexOf('?');
  return query < 0 ? path : path.slice(0, query);
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function reject(reason: string): UpstreamPath {
  return { kind: 'rejected', reason };
}
