import { Buffer, isUtf8 } from 'node:buffer';

/** The path of a request as it goes upstream, or why it does not. */
export type UpstreamPath =
  | { readonly kind: 'forward'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** What a path and a query may be made of (RFC 3986, sections 3.3 and 3.4), as they stand on the wire. */
const PATH_CHARACTERS = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*$/;
const QUERY_CHARACTERS = /^[\x21\x22\x24-\x7e]*$/;
/** A path that is no different once it has been decoded, and has neither dot segments nor empty ones. */
const PLAIN_PATH = /^(?:(?!\.)[A-Za-z0-9\-._~!$&'()*+,;=:@]+(?:\/|$))*$/;
/** Neither a control character nor a backslash. */
const SAFE_BYTES = /^[\x20-\x5b\x5d-\x7e\x80-\xff]*$/;
/** Zoom decodes meeting UUIDs twice. What is encoded more often than twice that serves no purpose. */
const MAX_DECODE_DEPTH = 4;

/**
 * Turns a request target below `prefix` into the path below the API's base URL. Nothing that any
 * server could read as leading out of the base URL is forwarded: no dot segment at any depth of
 * encoding, no empty segment, no backslash, no absolute form.
 */
export function resolveUpstreamPath(target: string, prefix: string): UpstreamPath {
  if (!target.startsWith(prefix))
    return reject('the request target is not a path below the prefix');
  const [path, query] = splitOnce(target.slice(prefix.length), '?');
  const reason = validatePath(path) ?? (query === undefined ? undefined : validateQuery(query));
  return reason === undefined
    ? { kind: 'forward', path: target.slice(prefix.length - 1) }
    : reject(reason);
}

function validatePath(path: string): string | undefined {
  if (PLAIN_PATH.test(path)) return undefined;
  if (!PATH_CHARACTERS.test(path)) return 'the path has a character that must be encoded';
  const segments = path.split('/');
  // A slash at the end is harmless; anywhere else an empty segment may be read as the start of a host.
  if (segments.slice(0, -1).includes('')) return 'the path has an empty segment';
  return segments.some(isTraversal)
    ? 'the path has a segment that could lead elsewhere'
    : undefined;
}

function validateQuery(query: string): string | undefined {
  if (!QUERY_CHARACTERS.test(query)) return 'the query has a character that must be encoded';
  // Its refusal would be counted against the gateway's own token.
  const mayHold = query.includes('access_token') || query.includes('%');
  return mayHold && new URLSearchParams(query).has('access_token')
    ? 'the query has an access_token; the gateway attaches its own'
    : undefined;
}

/** Looks at a segment as it is, and as it is after each decoding that a server may do. */
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

/** Bytes that are not UTF-8 may be a dot or a slash in an overlong form, for a server that takes them. */
function escapesBasePath(bytes: string): boolean {
  return (
    !SAFE_BYTES.test(bytes) ||
    bytes.split('/').some(isDotSegment) ||
    !isUtf8(Buffer.from(bytes, 'latin1'))
  );
}

/** `.` and `..`, also with a path parameter behind, which some servers cut off. */
function isDotSegment(part: string): boolean {
  return /^\.{1,2}(?:;.*)?$/.test(part);
}

/** Decodes what can be decoded and leaves the rest, as the laxest server would; a character is a byte. */
function decodeBytes(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function reject(reason: string): UpstreamPath {
  return { kind: 'refused', reason };
}
