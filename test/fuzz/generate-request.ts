/** A source of random numbers in [0, 1). */
type Random = () => number;

/** The path of smuggled requests, which hide in a body and must never reach the API. */
export const SMUGGLED = 'smuggled-in-a-body';
/** A value that the gateway must not forward. */
export const CALLER_SECRET = 'for-the-gateway-only';

const METHODS =
  'GET GET GET POST POST PUT PATCH DELETE HEAD OPTIONS TRACE CONNECT PRI TRACK get PROPFIND'.split(
    ' ',
  );
const VERSIONS =
  'HTTP/1.1 HTTP/1.1 HTTP/1.1 HTTP/1.1 HTTP/1.1 HTTP/1.1 HTTP/1.0 HTTP/2.0 HTTP/0.9'.split(' ');
const PATH_PARTS =
  'users users users/ meetings/ me a 1 2 b-c ~ @ : . / / .. \\ ; % ? # 25 2e %2e %2f %5c %3b %25 %252e %252f %25252e %c0%ae %ff %00 %0d%0a %zz é'.split(
    ' ',
  );
const TARGETS = [
  '/api/users',
  '/api/',
  '/api/users?page_size=1',
  'http://api.zoom.us/v2/users',
  'http://127.0.0.1/api/users',
  '//evil.example/api/users',
  '/api//evil.example/',
  '/api/users?access_token=x',
  '*',
  'api/users',
  '/API/users',
  '/healthz',
];
const HEADERS: readonly string[] = [
  'Connection: authorization, x-zm-trackingid',
  'Connection: close, host, content-length',
  'Connection: keep-alive, upgrade',
  'Upgrade: h2c',
  'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA',
  'Upgrade: websocket',
  'Expect: 100-continue',
  'TE: trailers, chunked',
  'Trailer: authorization',
  'Via: 1.1 evil',
  'Forwarded: for=evil;host=evil',
  'X-Forwarded-Host: evil.example',
  'X-Original-URL: /oauth/token',
  'X-HTTP-Method-Override: TRACE',
  'Host: evil.example',
  'Content-Type: application/json',
  'Accept-Encoding: gzip, br',
  'Range: bytes=0-',
  'x-a: b\r\n folded: c',
  'x-a : b',
  ' x-a: b',
  'x-a: \0',
  'x-a: b\rx-b: c',
  'x-a: b\nx-b: c',
  'x-é: ü',
  ': nothing',
  'no colon at all',
  `Authorization: Basic ${CALLER_SECRET}`,
  `Cookie: session=${CALLER_SECRET}`,
  `Proxy-Authorization: Basic ${CALLER_SECRET}`,
  `X-Real-IP: ${CALLER_SECRET}`,
  'X-Priority: high',
  `x-long: ${'x'.repeat(17_000)}`,
];
/** Headers that make the length of the body ambiguous or invalid. */
const AMBIGUOUS_FRAMING: readonly (readonly string[])[] = [
  ['Content-Length: 6', 'Transfer-Encoding: chunked'],
  ['Content-Length: 6', 'Content-Length: 7'],
  ['Content-Length: 6, 7'],
  ['Content-Length: +6'],
  ['Content-Length: 0x6'],
  ['Content-Length: -6'],
  ['Transfer-Encoding: xchunked'],
  ['Transfer-Encoding: chunked, identity'],
  ['Transfer-Encoding: identity, chunked, gzip'],
  ['Transfer-Encoding : chunked'],
  ['Transfer-Encoding:\x0bchunked'],
  ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
  ['Content-Length: 6', 'Transfer-Encoding:\r\n chunked'],
];

/** Generates valid, unusual, smuggling and broken requests. */
export function generateRequest(random: Random, key: string): Buffer {
  const request = randomRequest(random, key);
  const bytes = Buffer.from(request, 'latin1');
  // A mutation could turn the smuggled request into a legitimate one.
  return random() < 0.2 && !request.includes(SMUGGLED) ? mutate(bytes, random) : bytes;
}

function randomRequest(random: Random, key: string): string {
  const credentials = random() < 0.9 ? [`x-api-key: ${key}`] : [];
  const head = [
    `${pick(random, METHODS)} ${randomTarget(random)} ${pick(random, VERSIONS)}`,
    ...(random() < 0.95 ? ['Host: localhost'] : []),
    ...credentials,
    ...pickSome(random, HEADERS),
  ];
  const [framing, body] = randomBody(random, key);
  const lineEnd = random() < 0.95 ? '\r\n' : '\n';
  const request = [...head, ...framing].join(lineEnd) + lineEnd + lineEnd + body;
  return random() < 0.1 && body === '' ? request + randomRequest(random, key) : request;
}

function randomBody(random: Random, key: string): readonly [readonly string[], string] {
  const kind = random();
  const text = 'x'.repeat(Math.floor(random() * 2_000));
  if (kind < 0.6) return [[], ''];
  if (kind < 0.7) return [[`Content-Length: ${text.length}`], text];
  if (kind < 0.8) return [['Transfer-Encoding: chunked'], toChunks(text)];
  if (kind < 0.85) return [['Transfer-Encoding: chunked'], pick(random, BROKEN_CHUNKS)];
  const smuggled = `GET /api/${SMUGGLED} HTTP/1.1\r\nHost: localhost\r\nx-api-key: ${key}\r\n\r\n`;
  return [pick(random, AMBIGUOUS_FRAMING), `0\r\n\r\n${smuggled}`];
}

const BROKEN_CHUNKS = [
  'zz\r\n\r\n',
  '-1\r\n',
  'fffffffffffffffff\r\nx',
  '5\r\nabc',
  '3\nabc\n0\n\n',
  '',
];

function toChunks(text: string): string {
  return text === '' ? '0\r\n\r\n' : `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;
}

function randomTarget(random: Random): string {
  if (random() < 0.3) return pick(random, TARGETS);
  const pieces = Array.from({ length: Math.floor(random() * 6) }, () => pick(random, PATH_PARTS));
  return `/api/${pieces.join('')}`;
}

/** Replaces, removes or inserts a few bytes, or truncates the request. */
function mutate(bytes: Buffer, random: Random): Buffer {
  const start = Math.floor(random() * bytes.length);
  const kind = random();
  if (kind < 0.3) return bytes.subarray(0, start);
  const noise = Buffer.from(Array.from({ length: 3 }, () => Math.floor(random() * 256)));
  const end = start + (kind < 0.6 ? 3 : 0);
  return Buffer.concat([
    bytes.subarray(0, start),
    kind < 0.9 ? noise : Buffer.alloc(0),
    bytes.subarray(end),
  ]);
}

function pickSome<T>(random: Random, values: readonly T[]): T[] {
  return Array.from({ length: Math.floor(random() ** 2 * 4) }, () => pick(random, values));
}

function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)]!;
}
