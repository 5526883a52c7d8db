/** Between two neighbours only (RFC 9110, section 7.6.1), plus what older programs use for the same. */
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

/** With these some servers take a request for another one than was checked here. */
const METHOD_OVERRIDE_HEADERS = [
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  'x-original-url',
  'x-rewrite-url',
];

/**
 * Never sent upstream: between neighbours only; what the gateway says itself; what is for the gateway,
 * the caller's key above all; what could undo a check; and what is none of the API's business. Names that begin with
 * `x-forwarded-` are dropped too: they tell of the inner network. There is no `Via`: to the API the
 * gateway is the client, and some servers stop compressing for whoever sends one.
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

/** Never sent to the caller. Cookies of the API's are of no use to it. */
const STRIPPED_RESPONSE_HEADERS: ReadonlySet<string> = new Set([
  ...HOP_BY_HOP,
  'set-cookie',
  'x-request-id',
]);

/**
 * The headers of a request as they go upstream, names and values in turn, without `authorization`.
 * Headers named in `Connection` are dropped before anything is added, so that a caller cannot have
 * the gateway's own removed.
 */
export function filterRequestHeaders(
  raw: readonly string[],
  connection: string | undefined,
): string[] {
  const dropped = parseConnectionOptions(connection);
  const headers: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toLowerCase();
    if (STRIPPED_REQUEST_HEADERS.has(name) || name.startsWith('x-forwarded-') || dropped?.has(name))
      continue;
    headers.push(raw[i]!, raw[i + 1]!);
  }
  return headers;
}

/**
 * The headers of an answer as they go to the caller, names in small letters and values in turn: date,
 * rate limits, tracking id and all.
 */
export function filterResponseHeaders(raw: readonly Buffer[]): string[] {
  const headers: string[] = [];
  let connection: string | undefined;
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toString('latin1').toLowerCase();
    if (name === 'connection') connection = appendValue(connection, raw[i + 1]!.toString('latin1'));
    if (!STRIPPED_RESPONSE_HEADERS.has(name)) headers.push(name, raw[i + 1]!.toString('latin1'));
  }
  const dropped = parseConnectionOptions(connection);
  return dropped === undefined ? headers : omitHeaders(dropped, headers);
}

/** The value of a header in such a list; its first if there are several. */
export function getHeader(headers: readonly string[], name: string): string | undefined {
  for (let i = 0; i < headers.length; i += 2) if (headers[i] === name) return headers[i + 1];
  return undefined;
}

/** What `Connection` names, other than what nearly every message says of its connection. */
function parseConnectionOptions(connection: string | undefined): ReadonlySet<string> | undefined {
  if (connection === undefined || COMMON_CONNECTION_VALUES.has(connection)) return undefined;
  // Not by a pattern with blanks in it: a long run of them would be tried from each of its places.
  const names = connection.toLowerCase().split(',');
  return new Set(names.map((name) => name.trim()));
}

const COMMON_CONNECTION_VALUES: ReadonlySet<string> = new Set([
  'keep-alive',
  'Keep-Alive',
  'close',
]);

function appendValue(list: string | undefined, value: string): string {
  return list === undefined ? value : `${list}, ${value}`;
}

function omitHeaders(dropped: ReadonlySet<string>, headers: readonly string[]): string[] {
  return headers.filter((_, i) => !dropped.has(headers[i - (i % 2)]!));
}
