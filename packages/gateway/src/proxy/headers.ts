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

/** Headers with which some servers override the method or path that the gateway has checked. */
const METHOD_OVERRIDE_HEADERS = [
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  'x-original-url',
  'x-rewrite-url',
];

/**
 * Request headers that are never forwarded: hop-by-hop headers, headers set by the gateway, credentials,
 * overrides, and headers that reveal the internal network (`x-forwarded-*` too). There is no `Via` either: to
 * the API the gateway is the client, and some servers do not compress responses for proxies.
 */
const STRIPPED_REQUEST_HEADERS: ReadonlySet<string> = new Set([
  ...HOP_BY_HOP,
  ...METHOD_OVERRIDE_HEADERS,
  'authorization',
  'cookie',
  'expect',
  'forwarded',
  'host',
  'via',
  'x-api-key',
  'x-priority',
  'x-real-ip',
]);

/** Response headers that are never returned to the caller. Cookies of the API are of no use to it. */
const STRIPPED_RESPONSE_HEADERS: ReadonlySet<string> = new Set([
  ...HOP_BY_HOP,
  'set-cookie',
  'x-request-id',
]);

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
    if (STRIPPED_REQUEST_HEADERS.has(name) || name.startsWith('x-forwarded-')) continue;
    if (connectionOptions?.has(name)) continue;
    headers.push(raw[i]!, raw[i + 1]!);
  }
  return headers;
}

/**
 * Filters the headers of a response for the caller. Date, rate limits and tracking id stay.
 *
 * @param raw alternating names and values, as undici's raw headers
 * @returns alternating lower-case names and values
 */
export function filterResponseHeaders(raw: readonly Buffer[]): string[] {
  const headers: string[] = [];
  let connection: string | undefined;
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toString('latin1').toLowerCase();
    if (name === 'connection') connection = appendValue(connection, raw[i + 1]!.toString('latin1'));
    if (!STRIPPED_RESPONSE_HEADERS.has(name)) headers.push(name, raw[i + 1]!.toString('latin1'));
  }
  const connectionOptions = parseConnectionOptions(connection);
  return connectionOptions === undefined ? headers : omitHeaders(headers, connectionOptions);
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
