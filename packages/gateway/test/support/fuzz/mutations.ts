import type { Random } from './random.ts';
import { withChunks, withLength, type Message } from './message.ts';

/**
 * The predicted outcome of a request:
 * `served`: it reaches the API exactly once, complete and unchanged;
 * `rejected`: it never reaches the API;
 * `aborted`: its head may reach the API, but never all of it, and its connection is closed.
 */
export type Outcome = 'served' | 'rejected' | 'aborted';

/** A mutation of a valid request. */
export interface Mutation {
  readonly outcome: Outcome;
  /** Whether the gateway closes the connection, so that later requests are not read. */
  readonly ends?: true;
  readonly apply: (message: Message, chance: Random) => Message;
}

/** The smuggled request: without a key, and recognizable for the API. */
const SMUGGLED = 'GET /v2/smuggled HTTP/1.1\r\nhost: api\r\nauthorization: Bearer smuggled\r\n\r\n';

const DOT_SEGMENTS = [
  ['..', '.', '..;a', '.;a', '..\\', '\\..', '..%2f', '%2f..', 'a/..', '..\\..', 'a%5c..'],
  ['%2e%2e', '%2E.', '.%2e', '%2e', '%2e%2e%2f', '%2f%2e%2e', '%2e%2e;a', '%5c', '%5C%2e%2e'],
  ['%252e%252e', '%25252e.', '%252f..%252f', '%255c', '%2525252e', '%25252525252f', '%2500'],
  ['%c0%ae%c0%ae', '%c0%af', '%e0%80%ae', '%ff', '%80', '%C0%2E', '%c1%9c', '%f0%80%80%ae'],
  ['%00', '%0a', '%0d%0a', '%7f', '%1f', '%zz', '%', '%2', '/', '"', '<', '{', '|', '^', '`'],
].flat();

const ENCODED_FORMS: readonly ((path: string) => string)[] = [
  (path) => `http://api.example${path}`,
  (path) => `http://localhost:1${path}`,
  (path) => `HTTPS://api.example:443${path}`,
  (path) => `ftp://api.example${path}`,
  (path) => `//api.example${path}`,
  (path) => `/\\api.example${path}`,
  (path) => path.slice(1),
  (path) => `/x/..${path}`,
  (path) => `/.${path}`,
  (path) => `/${path}`,
  (path) => path.replace('/api/', '/api//'),
  (path) => path.replace('/api/', '/API/'),
  (path) => path.replace('/api/', '/api%2f'),
  (path) => path.replace('/api/', '/%61pi/'),
  (path) => path.replace('/api/', '/v2/'),
  (path) => path.replace('/api/', '/api;a/'),
  (path) => `${path}#fragment`,
  (path) => `${path}?access_token=mine`,
  (path) => `${path}?a=1&access%5ftoken=mine`,
  (path) => `${path}\x80`,
  () => '*',
  () => 'localhost:443',
  () => '/',
];

/** Header lines that are invalid or make the framing ambiguous. {@link SMUGGLED} follows each. */
const AMBIGUOUS_FRAMING: readonly (readonly string[])[] = [
  ['content-length: 5', 'content-length: 6'],
  ['content-length: 6', 'content-length: 6'],
  ['content-length: 6', 'transfer-encoding: chunked'],
  ['transfer-encoding: chunked', 'content-length: 6'],
  ['content-length: -6'],
  ['content-length: +6'],
  ['content-length: 6, 6'],
  ['content-length: 6 6'],
  ['content-length: 0x6'],
  ['content-length: 6;a'],
  ['content-length: 1e1'],
  ['content-length: 99999999999999999999999'],
  ['content-length : 6'],
  ['content-length\t: 6'],
  [' content-length: 6'],
  ['transfer-encoding: xchunked'],
  ['transfer-encoding: chunked, identity'],
  ['transfer-encoding: chunked;a=b'],
  ['transfer-encoding: gzip, chunked'],
  ['transfer-encoding: identity', 'transfer-encoding: chunked'],
  ['transfer-encoding:'],
  ['transfer-encoding: '],
  ['transfer-encoding: "chunked"'],
  ['transfer-encoding: \x0bchunked'],
  ['transfer-encoding: chunked\0'],
  ['transfer-encoding : chunked'],
  ['transfer-encoding:', ' chunked'],
  ['x-a: 1', ' x-b: 2'],
  ['x-a: 1', '\tx-b: 2'],
  ['x-a: 1\rx-b: 2'],
  ['x-a: \0'],
  ['x-a: \x01'],
  ['x-a: \x7f'],
  ['x-a\0: 1'],
  ['x\xe9: 1'],
  ['(x): 1'],
  [': 1'],
  ['no colon at all'],
  ['host: localhost'],
  ['HOST: api.example'],
];

const BAD_CHUNKS = [
  'zz\r\nabc\r\n',
  '-3\r\nabc\r\n',
  '0x3\r\nabc\r\n',
  '+3\r\nabc\r\n',
  ' 3\r\nabc\r\n',
  '3 \r\nabc\r\n',
  '3xyz\r\n',
  '3\r\nabcd\r\n',
  '3\r\nabc\n',
  '3\r\nab\r\n',
  'ffffffffffffffff1\r\nabc\r\n',
  '3;\0\r\nabc\r\n',
  '\r\nabc\r\n',
  '0\r\nx y: 1\r\n\r\n',
];

/** Headers that must be stripped, or that try to have the gateway’s own removed. */
const STRIPPED_HEADERS: readonly (readonly [string, string])[] = [
  ['connection', 'authorization'],
  ['connection', 'Authorization, X-Api-Key, host'],
  ['connection', 'content-length, content-type'],
  ['connection', 'transfer-encoding'],
  ['connection', 'x-mine, , ,;, x-sender-not'],
  ['Connection', 'keep-alive, http2-settings'],
  ['authorization', 'Bearer of-the-caller'],
  ['AUTHORIZATION', 'Basic b2YtdGhlLWNhbGxlcg=='],
  ['proxy-authorization', 'Basic b2YtdGhlLWNhbGxlcg=='],
  ['cookie', 'session=of-the-caller'],
  ['te', 'trailers'],
  ['trailer', 'authorization'],
  ['upgrade', 'websocket'],
  ['upgrade', 'h2c'],
  ['http2-settings', 'AAMAAABkAAQAAP__'],
  ['keep-alive', 'timeout=1'],
  ['proxy-connection', 'keep-alive'],
  ['expect', '100-continue'],
  ['forwarded', 'for=of-the-caller'],
  ['x-forwarded-for', 'of-the-caller'],
  ['x-forwarded-host', 'of-the-caller'],
  ['x-real-ip', 'of-the-caller'],
  ['x-original-url', '/v2/of-the-caller'],
  ['x-rewrite-url', '/v2/of-the-caller'],
  ['x-http-method-override', 'DELETE'],
  ['x-http-method', 'DELETE'],
  ['x-method-override', 'DELETE'],
  ['via', '1.1 of-the-caller'],
  ['x-priority', 'high'],
  ['x-request-id', '"><script>'],
  ['x-odd', 'caf\xe9 \xff\x80'],
  ['x-empty', ''],
  ['x-tab', '\ta\tb\t'],
  ['accept-encoding', 'gzip, br'],
  ['traceparent', `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`],
  ['content-type', 'application/json; charset=utf-8'],
];

const BODIES = ['', '{}', SMUGGLED, `0\r\n\r\n${SMUGGLED}`, '\0\xff\r\n', 'x'.repeat(5_000)];

/** All mutations by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'path traversal': {
    outcome: 'rejected',
    apply: (message, { pick, below }) => ({
      ...message,
      target: insertSegment(message.target, below(3), pick(DOT_SEGMENTS)),
    }),
  },
  'a segment encoded many times': {
    outcome: 'rejected',
    apply(message, { pick, below }) {
      const part = pick(['..', '.', '../x', '..\\', '\0', '/../']);
      const encoded = encodeTimes(part, 1 + below(7));
      return { ...message, target: insertSegment(message.target, below(2), encoded) };
    },
  },
  'another form of request target': {
    outcome: 'rejected',
    apply: (message, { pick }) => ({ ...message, target: pick(ENCODED_FORMS)(message.target) }),
  },
  'a path that is not allowed': {
    outcome: 'rejected',
    apply: (message, { pick }) => ({
      ...message,
      target: pick([
        (path: string) => path.replace(/^\/api\/\w+/, '/api/unknown'),
        (path: string) => path.replace(/^\/api\/(\w+)/, '/api/$1x'),
        (path: string) => path.replace(/^\/api\/(\w)/, '/api/%2f$1'),
        (path: string) => path.replace(/^\/api\/(\w+)\//, '/api/$1%252f'),
        (path: string) => path.replace(/^\/api\/(\w+)\//, '/api/$1;a/'),
        (path: string) => path.replace(/^\/api\/(\w+)/, (all) => all.toUpperCase()),
      ])(message.target),
    }),
  },
  'a method that is not allowed': {
    outcome: 'rejected',
    apply: (message, { pick }) => ({
      ...message,
      method: pick(
        'DELETE PURGE TRACE MKCOL PROPFIND LOCK M-SEARCH OPTIONS QUERY SEARCH'.split(' '),
      ),
    }),
  },
  'an invalid method': {
    outcome: 'rejected',
    ends: true,
    apply: (message, { pick }) => ({
      ...message,
      method: pick(['get', 'Get', 'GET\t', 'G\0ET', 'TRACK', 'PRI', '', '\xff', 'GET GET']),
    }),
  },
  'another HTTP version': {
    outcome: 'rejected',
    ends: true,
    apply: (message, { pick }) => ({
      ...message,
      version: pick([
        'HTTP/2.0',
        'HTTP/1.2',
        'HTTP/9',
        'HTTP/0.9',
        'HTTP/1.1x',
        'http/1.1',
        'ICE/1.0',
        '',
      ]),
    }),
  },
  CONNECT: {
    outcome: 'rejected',
    ends: true,
    apply: (message, { pick }) => ({
      ...message,
      method: 'CONNECT',
      target: pick(['api.example:443', message.target]),
      body: SMUGGLED,
    }),
  },
  'no key or a wrong key': {
    outcome: 'rejected',
    apply: (message, { pick }) => ({
      ...message,
      headers: [
        ...message.headers.filter(([name]) => name !== 'x-api-key'),
        ...pick<readonly (readonly [string, string])[]>([
          [],
          [['authorization', 'Bearer x']],
          [['authorization', `Basic ${getApiKey(message)}`]],
          [['x-api-key', `${getApiKey(message)}x`]],
          [['x-api-key', `${getApiKey(message)}, ${getApiKey(message)}`]],
          [
            ['x-api-key', getApiKey(message)],
            ['x-api-key', getApiKey(message)],
          ],
          [['x-api-key', '']],
          [['x-api-key', `evt_0000000000000000_${'k'.repeat(43)}`]],
          [['x-api-key', '__proto__']],
          [['cookie', `x-api-key=${getApiKey(message)}`]],
          [['authorization', 'Bearer e30.e30.e30']],
          [['authorization', `Bearer ${'a'.repeat(4_000)}.${'b'.repeat(4_000)}.c`]],
        ]),
      ],
    }),
  },
  'ambiguous framing': {
    outcome: 'rejected',
    ends: true,
    apply: (message, { pick }) => ({
      ...message,
      method: 'POST',
      lines: pick(AMBIGUOUS_FRAMING),
      body: `0\r\n\r\n${SMUGGLED}`,
    }),
  },
  'chunks in HTTP/1.0': {
    outcome: 'rejected',
    ends: true,
    apply: (message) => withChunks({ ...message, method: 'POST', version: 'HTTP/1.0' }, [SMUGGLED]),
  },
  'oversized headers': {
    outcome: 'rejected',
    ends: true,
    apply: (message, { pick }) =>
      pick<(message: Message) => Message>([
        (one) => ({ ...one, target: `${one.target}${'x'.repeat(20_000)}` }),
        (one) => ({ ...one, lines: [`x-long: ${'x'.repeat(20_000)}`] }),
        (one) => ({ ...one, lines: [`${'x'.repeat(20_000)}: 1`] }),
        (one) => ({ ...one, lines: Array.from({ length: 2_000 }, (_, at) => `x-${at}: ${at}`) }),
        (one) => ({ ...one, lines: Array.from({ length: 201 }, () => 'x:') }),
      ])(message),
  },
  'an unknown expectation': {
    outcome: 'rejected',
    apply: (message) => ({ ...message, headers: [...message.headers, ['expect', 'a-miracle']] }),
  },
  'broken chunks': {
    outcome: 'aborted',
    ends: true,
    apply(message, { pick }) {
      const whole = withChunks({ ...message, method: 'POST' }, ['abc']);
      return { ...whole, body: `3\r\nabc\r\n${pick(BAD_CHUNKS)}${SMUGGLED}` };
    },
  },
  'stripped headers': {
    outcome: 'served',
    apply(message, { pick, below }) {
      const unwanted = Array.from({ length: 1 + below(5) }, () => pick(STRIPPED_HEADERS));
      return withLength({ ...message, headers: [...unwanted, ...message.headers] }, '');
    },
  },
  'many headers': {
    outcome: 'served',
    apply: (message, { below }) => ({
      ...message,
      headers: [...message.headers],
      lines: [
        ...Array.from({ length: 150 + below(40) }, () => 'x:'),
        'connection: x-hidden',
        'x-hidden: of-the-caller',
        'cookie: of-the-caller',
      ],
    }),
  },
  'a body with Content-Length': {
    outcome: 'served',
    apply(message, { pick }) {
      const { headers, ...rest } = withLength({ ...message, method: 'POST' }, pick(BODIES));
      const zeros = pick(['', '0', '000000']);
      return {
        ...rest,
        headers: headers.map(([name, value]) =>
          name === 'content-length' ? [name, zeros + value] : [name, value],
        ),
      };
    },
  },
  'a chunked body': {
    outcome: 'served',
    apply(message, { pick, below }) {
      const extension = pick(['', '', ';a', ';a=b', ';a="b c"', `;${'a'.repeat(500)}`]);
      const trailers = pick([[], [], ['authorization: Bearer of-the-caller', 'x-mine: 1']]);
      const chunks = Array.from({ length: below(6) }, () => pick(BODIES)).filter(Boolean);
      return withChunks({ ...message, method: 'POST' }, chunks, extension, trailers);
    },
  },
  'a body of GET': {
    outcome: 'served',
    apply: (message, { pick }) =>
      pick([withLength, (one: Message, body: string) => withChunks(one, [body])])(
        message,
        'a body of GET',
      ),
  },
  'a path with all allowed characters': {
    outcome: 'served',
    apply: (message, { pick }) => ({
      ...message,
      target: `${message.target}${pick([
        '/%252FajXp112QmuoKj4854875%253D%253D',
        '/a%2Fb',
        "/~!$&'()*+,=:@",
        '/...',
        '/a..b',
        '/%C3%A9',
        '?a=../..&b=%2e%2e%2f&c=%00&d=http://x',
        '?',
        '??a=/../',
        '/',
      ])}`,
    }),
  },
  // Ends the connection: Node drops the rest of the segment, as if it belonged to the other protocol.
  'an upgrade': {
    outcome: 'served',
    ends: true,
    apply: (message, { pick }) => ({
      ...message,
      headers: [
        ...message.headers,
        ['connection', pick(['upgrade', 'Upgrade, HTTP2-Settings', 'upgrade, authorization'])],
        ['upgrade', pick(['websocket', 'h2c', 'TLS/1.0', 'h2c, websocket'])],
        ['http2-settings', 'AAMAAABkAAQAAP__'],
      ],
    }),
  },
  'HTTP/1.0': {
    outcome: 'served',
    ends: true,
    apply: (message) => ({ ...message, version: 'HTTP/1.0' }),
  },
  HEAD: {
    outcome: 'served',
    apply: (message) => ({ ...message, method: 'HEAD' }),
  },
};

function insertSegment(target: string, behind: number, segment: string): string {
  const parts = target.split('/');
  return [...parts.slice(0, 2 + behind), segment, ...parts.slice(2 + behind)].join('/');
}

function encodeTimes(text: string, times: number): string {
  const once = text.replace(
    /[^a-z]/g,
    (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return Array.from({ length: times - 1 }).reduce<string>(
    (one) => one.replaceAll('%', '%25'),
    once,
  );
}

function getApiKey({ headers }: Message): string {
  return headers.find(([name]) => name === 'x-api-key')![1];
}
