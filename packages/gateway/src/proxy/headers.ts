/** Hop-by-hop headers (RFC 9110, section 7.6.1), and legacy ones with the same purpose. */
const HOP_BY_HOP = [
  'connection',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/**
 * Headers with which some servers override the method, path, host or client address that the gateway has
 * checked, or which reveal the internal network.
 */
const OVERRIDE_HEADER =
  /^x-(?:azure-clientip|cluster-client-|custom-ip-|envoy-|forwarded|host$|http-|method|original-|originating-ip|override|proxy|real-|remote-|request-ur[il]$|rewrite|script-name)/;

/** A character of a name for which a server may read `-`. */
const UNUSUAL = /[^a-z\d-]/;

/**
 * Request headers that are never forwarded, with {@link OVERRIDE_HEADER}: hop-by-hop headers, headers set by the
 * gateway, credentials, and headers that reveal the internal network. There is no `Via` either: to the API the
 * gateway is the client, and some servers do not compress responses for proxies.
 */
const STRIPPED_REQUEST_HEADERS: ReadonlySet<string> = new Set([
  ...HOP_BY_HOP,
  'authorization',
  'cf-connecting-ip',
  'client-ip',
  'cookie',
  // A proof of the caller is not for the gateway's token.
  'dpop',
  'expect',
  'fastly-client-ip',
  'forwarded',
  'host',
  // Becomes HTTP_PROXY, the proxy of a CGI program.
  'proxy',
  'script-name',
  'true-client-ip',
  'via',
  'x-api-key',
  'x-client-ip',
  'x-priority',
]);

/**
 * Response headers that are never returned to the caller: cookies of the API, which are of no use to it, and
 * commands to a proxy in front of the gateway.
 */
const STRIPPED_RESPONSE_HEADERS: ReadonlySet<string> = new Set([
  ...HOP_BY_HOP,
  'set-cookie',
  'set-cookie2',
  'x-accel-redirect',
  'x-lighttpd-send-file',
  'x-request-id',
  'x-reproxy-url',
  'x-sendfile',
]);

/** Decided by the gateway (`cors`). */
const CORS_PREFIX = 'access-control-';

/** Usual values of `Connection`, which name no other header. */
const COMMON_CONNECTION_VALUES: ReadonlySet<string> = new Set([
  'keep-alive',
  'Keep-Alive',
  'close',
]);

/**
 * Filters the headers of a request for the API. Headers named in `Connection` are dropped before the gateway
 * adds its own, so that a caller cannot have these removed.
 *
 * @param raw alternating names and values, as Node's `rawHeaders`
 * @returns alternating names and values, without `authorization`
 */
export function filterRequestHeaders(
  raw: readonly string[],
  connection: string | undefined,
): string[] {
  const connectionOptions = parseConnectionOptions(connection);
  const headers: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toLowerCase();
    if (isStripped(name) || connectionOptions?.has(name)) continue;
    headers.push(raw[i]!, raw[i + 1]!);
  }
  return headers;
}

/** Some servers read `_` and `.` as `-` (CGI), so that `x_original.url` overrides the path too. */
function isStripped(lowerCaseName: string): boolean {
  const name = UNUSUAL.test(lowerCaseName)
    ? lowerCaseName.replaceAll(/[^a-z\d]/g, '-')
    : lowerCaseName;
  if (STRIPPED_REQUEST_HEADERS.has(name)) return true;
  return OVERRIDE_HEADER.test(name) || name.endsWith('-override');
}

/**
 * Filters the headers of a response for the caller. Date, rate limits and tracking id stay.
 *
 * `Content-Length` comes last: after it, Node would encode `Content-Disposition` again. It is dropped where it
 * is not allowed (RFC 9110, section 8.6).
 *
 * @param raw alternating names and values, as undici's raw headers
 * @throws TransferCodingError
 * @returns alternating lower-case names and values; each character of a value is a byte
 */
export function filterResponseHeaders(raw: readonly Buffer[], status: number): string[] {
  const headers: string[] = [];
  let connection: string | undefined;
  let contentLength: string | undefined;
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toString('latin1').toLowerCase();
    const value = raw[i + 1]!.toString('latin1');
    if (name === 'content-length') contentLength = value;
    else if (name === 'connection') connection = appendValue(connection, value);
    else if (name === 'transfer-encoding') requireChunked(value);
    else if (!STRIPPED_RESPONSE_HEADERS.has(name) && !name.startsWith(CORS_PREFIX))
      headers.push(name, value);
  }
  if (contentLength !== undefined && status !== 204 && status >= 200)
    headers.push('content-length', contentLength);
  const connectionOptions = parseConnectionOptions(connection);
  return connectionOptions === undefined ? headers : omitHeaders(headers, connectionOptions);
}

/** A response has a transfer coding that was not asked for, and that undici does not decode. */
class TransferCodingError extends Error {
  readonly code = 'UNKNOWN_TRANSFER_CODING';
}

function requireChunked(coding: string): void {
  if (coding.toLowerCase() !== 'chunked') throw new TransferCodingError();
}

/**
 * Returns the first value of a header.
 *
 * @param headers alternating lower-case names and values
 */
export function getHeader(headers: readonly string[], name: string): string | undefined {
  for (let i = 0; i < headers.length; i += 2) if (headers[i] === name) return headers[i + 1];
  return undefined;
}

/** Returns the header names in `Connection`; undefined for its usual values. */
function parseConnectionOptions(connection: string | undefined): ReadonlySet<string> | undefined {
  if (connection === undefined || COMMON_CONNECTION_VALUES.has(connection)) return undefined;
  // Split by a string: a pattern with optional blanks takes quadratic time on a long run of them.
  const names = connection.toLowerCase().split(',');
  return new Set(names.map((name) => name.trim()));
}

function appendValue(list: string | undefined, value: string): string {
  return list === undefined ? value : `${list}, ${value}`;
}

function omitHeaders(headers: readonly string[], names: ReadonlySet<string>): string[] {
  return headers.filter((_, i) => !names.has(headers[i - (i % 2)]!));
}
