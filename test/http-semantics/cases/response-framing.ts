import {
  END,
  PAUSE,
  RESET,
  get,
  head,
  post,
  rawResponse,
  response,
  type ProxyCase,
  type Step,
} from '../proxy-case.ts';

const CHUNKED = 'Transfer-Encoding: chunked';
/** What is between an informational response and the final one. */
const PAUSES: readonly (readonly Step[])[] = [[], [PAUSE]];
const BAD_GATEWAY = { status: [502, 504] };
/** What is not a response (RFC 9112, sections 4 to 6): nothing of it may reach the client. */
const NOT_HTTP: readonly (readonly [string, string])[] = [
  ['garbage', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['status 20', 'HTTP/1.1 20 X\r\nContent-Length: 0\r\n\r\n'],
  ['status 2000', 'HTTP/1.1 2000 X\r\nContent-Length: 0\r\n\r\n'],
  ['version 2.0', 'HTTP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n'],
  ['two lengths', rawResponse(['Content-Length: 2', 'Content-Length: 3'], 'ok!')],
  ['length -2', rawResponse(['Content-Length: -2'], 'ok')],
  ['length 2a', rawResponse(['Content-Length: 2a'], 'ok')],
  ['length and chunks', rawResponse(['Content-Length: 2', CHUNKED], '2\r\nok\r\n0\r\n\r\n')],
  ...['gzip', 'gzip, chunked', 'chunked, gzip', 'xchunked'].map(
    (coding) =>
      [
        `coding ${coding}`,
        rawResponse([`Transfer-Encoding: ${coding}`], '2\r\nok\r\n0\r\n\r\n'),
      ] as const,
  ),
  ['NUL in a value', rawResponse(['X: a\0b', 'Content-Length: 2'], 'ok')],
  [
    'an upgrade that was not requested',
    'HTTP/1.1 101 X\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
  ],
];

export const responseFramingCases: readonly ProxyCase[] = [
  ...NOT_HTTP.map(([name, bytes]): ProxyCase => ({
    name: `response: 502 for ${name}`,
    rfc: '9112 6.3',
    send: [post()],
    respond: [bytes, PAUSE, END],
    expected: BAD_GATEWAY,
    ...(name === 'version 2.0' && {
      reason: 'the parser of undici accepts it, like that of nginx',
    }),
  })),
  ...(
    [
      ['a closed connection', [END]],
      ['a reset connection', [RESET]],
      ['half a head', ['HTTP/1.1 200 OK\r\nX: y', PAUSE, END]],
    ] as const
  ).map(([name, respond]): ProxyCase => ({
    name: `response: 502 for ${name}`,
    rfc: '15.6.3',
    send: [post()],
    respond,
    expected: BAD_GATEWAY,
  })),
  ...(
    [
      ['chunks', rawResponse([CHUNKED], '1\r\no\r\n1\r\nk\r\n0\r\n\r\n')],
      ['chunk extensions', rawResponse([CHUNKED], '2;a=b\r\nok\r\n0\r\n\r\n')],
      ['trailers', rawResponse([CHUNKED], '2\r\nok\r\n0\r\nSet-Cookie: a\r\n\r\n')],
      ['coding Chunked', rawResponse(['transfer-encoding: Chunked'], '2\r\nok\r\n0\r\n\r\n')],
      ['equal lengths twice', rawResponse(['Content-Length: 2', 'X: y'], 'ok')],
    ] as const
  ).map(([name, bytes]): ProxyCase => ({
    name: `response: body with ${name}`,
    rfc: '9112 7.1',
    send: [get()],
    respond: [bytes],
    expected: { body: 'ok', notBytes: /a=b|set-cookie/i },
  })),
  {
    name: 'response: a body that ends with the connection',
    rfc: '9112 6.3',
    send: [get()],
    respond: [rawResponse(['X: y'], 'ok'), PAUSE, END],
    expected: { body: 'ok' },
  },
  {
    name: 'response: HTTP/1.0, ends with the connection',
    rfc: '9112 6.3',
    send: [get()],
    respond: ['HTTP/1.0 200 OK\r\nX: y\r\n\r\nok', PAUSE, END],
    expected: { body: 'ok', bytes: /^HTTP\/1\.1 / },
  },
  {
    name: 'response: a folded header is unfolded, or 502',
    rfc: '9112 5.2',
    send: [post()],
    respond: [rawResponse(['X-Fold: a', ' b', 'Content-Length: 2'], 'ok')],
    expected: { status: [200, 502], notHead: /x-fold: a\r\n /i },
  },
  {
    name: 'response: a blank before a colon is removed, or 502',
    rfc: '9112 5.1',
    send: [post()],
    respond: [rawResponse(['X-Blank : a', 'Content-Length: 2'], 'ok')],
    expected: { status: [200, 502], notHead: /x-blank : /i },
  },
  {
    name: 'response: bytes beyond Content-Length are dropped',
    rfc: '9112 6.3',
    send: [get()],
    respond: [`${response(200)}more`],
    expected: { body: 'ok', notBytes: /more/ },
  },
  {
    name: 'response: another response behind it is dropped',
    rfc: '9112 9.2',
    send: [get()],
    respond: [response(200) + response(200, [], 'poison')],
    expected: { body: 'ok', notBytes: /poison/ },
  },
  ...(
    [
      ['Content-Length', rawResponse(['Content-Length: 9'], 'ok')],
      ['chunks', rawResponse([CHUNKED], '2\r\nok\r\n')],
      ['a chunk', rawResponse([CHUNKED], '9\r\nok')],
      ['a broken chunk', rawResponse([CHUNKED], '2\r\nok\r\nzz\r\n')],
    ] as const
  ).flatMap(([name, bytes]): ProxyCase[] =>
    ([END, RESET] as const).map((step) => ({
      name: `response: ${name} cut short by ${step.description} is not completed`,
      rfc: '9112 8',
      send: [get()],
      respond: [bytes, PAUSE, step],
      expected: { isCutShort: true },
    })),
  ),
  ...(
    [
      ['204 with Content-Length: 0', 204, 'Content-Length: 0', ''],
      ['204 with Content-Length: 2', 204, 'Content-Length: 2', ''],
      ['204 with a body', 204, 'Content-Length: 2', 'ok'],
      ['204 with chunks', 204, CHUNKED, '2\r\nok\r\n0\r\n\r\n'],
    ] as const
  ).map(([name, status, line, body]): ProxyCase => ({
    name: `response: ${name}`,
    rfc: '8.6',
    send: [post()],
    respond: [`HTTP/1.1 ${status} X\r\n${line}\r\n\r\n${body}`],
    expected: { status, notHead: /content-length|transfer-encoding/i, bytes: /\r\n\r\n$/ },
  })),
  {
    name: 'response: 304 with Content-Length and ETag',
    rfc: '15.4.5',
    send: [get('If-None-Match: "a"')],
    respond: ['HTTP/1.1 304 X\r\nContent-Length: 5\r\nETag: "a"\r\n\r\n'],
    expected: { status: 304, head: /^etag: "a"/im, bytes: /\r\n\r\n$/ },
  },
  {
    name: 'response: 304 without Content-Length',
    rfc: '15.4.5',
    send: [get('If-None-Match: "a"')],
    respond: ['HTTP/1.1 304 X\r\nETag: "a"\r\n\r\n'],
    expected: { status: 304, notHead: /transfer-encoding/i, bytes: /\r\n\r\n$/ },
  },
  {
    name: 'response: 205 without a body',
    rfc: '15.3.6',
    send: [post()],
    respond: [response(205, [], '')],
    expected: { status: 205, body: '' },
  },
  ...(
    [
      [
        '100',
        'HTTP/1.1 100 Continue\r\n\r\n',
        /^HTTP\/1\.1 (?:100 Continue\r\n\r\nHTTP\/1\.1 )?200/,
      ],
      ['100 with headers', 'HTTP/1.1 100 X\r\nA: b\r\n\r\n', /HTTP\/1\.1 200/],
      ['103', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n', /^HTTP\/1\.1 103 [^]*link: <\/a>/i],
      ['102', 'HTTP/1.1 102 Processing\r\n\r\n', /^HTTP\/1\.1 102 /],
      ['104', 'HTTP/1.1 104 X\r\nLocation: /a\r\n\r\n', /^HTTP\/1\.1 104 /],
      [
        '100 and 103',
        'HTTP/1.1 100 X\r\n\r\nHTTP/1.1 103 X\r\nLink: </a>\r\n\r\n',
        /HTTP\/1\.1 103 /,
      ],
      ['two 103', 'HTTP/1.1 103 X\r\nLink: </a>\r\n\r\n'.repeat(2), /(?:HTTP\/1\.1 103 [^]*){2}/],
    ] as const
  ).flatMap(([name, informational, bytes]): ProxyCase[] =>
    PAUSES.map((pause): ProxyCase => ({
      name: `response: ${name} before it${pause.length > 0 ? ', in its own packet' : ''}`,
      rfc: '15.2',
      send: [get()],
      respond: [informational, ...pause, response(200)],
      expected: { body: 'ok', bytes },
    })),
  ),
  {
    name: 'response: 100 in two packets',
    rfc: '15.2',
    send: [get()],
    respond: ['HTTP/1.1 10', PAUSE, '0 Continue\r\n', PAUSE, `\r\n${response(200)}`],
    expected: { body: 'ok' },
  },
  {
    name: 'response: a body that looks like a head',
    rfc: '9112 6',
    send: [get()],
    respond: [response(200, [], 'HTTP/1.1 100 X').slice(0, -14), PAUSE, 'HTTP/1.1 100 X'],
    expected: { body: 'HTTP/1.1 100 X' },
  },
  {
    name: 'upgrade: a WebSocket is not opened, the request is answered',
    rfc: '7.8',
    send: [
      head('GET PATH HTTP/1.1', 'Upgrade: websocket').replace(
        'Connection: close',
        'Connection: upgrade, close',
      ),
    ],
    expected: { body: 'ok', notApi: /^(upgrade|connection: upgrade)/im },
  },
  {
    name: 'upgrade: h2c is not forwarded',
    rfc: '7.8',
    send: [
      head('GET PATH HTTP/1.1', 'Upgrade: h2c', 'HTTP2-Settings: AAMA').replace(
        'Connection: close',
        'Connection: Upgrade, HTTP2-Settings, close',
      ),
    ],
    expected: { body: 'ok', notApi: /h2c|http2-settings/i },
  },
];
