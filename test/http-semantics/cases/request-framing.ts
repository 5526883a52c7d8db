import { END, NONE, PAUSE, head, post, response, type ProxyCase } from '../proxy-case.ts';

const CHUNKED = 'Transfer-Encoding: chunked';
const CHUNK_OK = '2\r\nok\r\n0\r\n\r\n';
const SMUGGLED = 'GET /api/smuggled HTTP/1.1\r\nHost: a\r\n\r\n';

/** Framing that two parsers may read differently: header lines and what follows the head. */
const AMBIGUOUS: readonly (readonly [string, readonly string[], string])[] = [
  ['two lengths', ['Content-Length: 2', 'Content-Length: 3'], 'ok!'],
  ['a list of lengths', ['Content-Length: 2, 3'], 'ok!'],
  ['length -1', ['Content-Length: -1'], 'ok'],
  ['length +2', ['Content-Length: +2'], 'ok'],
  ['length 0x2', ['Content-Length: 0x2'], 'ok'],
  ['length 2 2', ['Content-Length: 2 2'], 'ok'],
  ['length 2a', ['Content-Length: 2a'], 'ok'],
  ['length 2.0', ['Content-Length: 2.0'], 'ok'],
  ['an empty length', ['Content-Length:'], 'ok'],
  ['a length beyond 2^64', ['Content-Length: 18446744073709551618'], 'ok'],
  ['length and chunks', ['Content-Length: 2', CHUNKED], CHUNK_OK],
  ['chunks and length', [CHUNKED, 'Content-Length: 2'], CHUNK_OK],
  ['coding gzip', ['Transfer-Encoding: gzip'], 'ok'],
  ['coding gzip, chunked', ['Transfer-Encoding: gzip, chunked'], CHUNK_OK],
  ['coding chunked, gzip', ['Transfer-Encoding: chunked, gzip'], CHUNK_OK],
  ['coding chunked twice', [CHUNKED, CHUNKED], CHUNK_OK],
  ['coding xchunked', ['Transfer-Encoding: xchunked'], CHUNK_OK],
  ['coding identity', ['Transfer-Encoding: identity'], 'ok'],
  ['an empty coding', ['Transfer-Encoding:'], 'ok'],
  ['coding "chunked"', ['Transfer-Encoding: "chunked"'], CHUNK_OK],
  ['a blank before the colon', ['Transfer-Encoding : chunked'], CHUNK_OK],
  ['a folded coding', ['Transfer-Encoding:\r\n chunked'], CHUNK_OK],
];
const BROKEN_HEADS: readonly (readonly [string, string])[] = [
  ['a blank before the first header', ' X: 1'],
  ['a header without a colon', 'X-Broken'],
  ['an empty name', ': 1'],
  ['a blank in a name', 'X Y: 1'],
  ['a blank before a colon', 'X-Y : 1'],
  ['NUL in a value', 'X: a\0b'],
  ['a bare CR in a value', 'X: a\rY: b'],
  ['a control character in a name', 'X\x01: 1'],
  ['a byte above 7F in a name', 'X\xe9: 1'],
];
const BROKEN_CHUNKS: readonly (readonly [string, string])[] = [
  ['no size', 'ok\r\n0\r\n\r\n'],
  ['size -2', '-2\r\nok\r\n0\r\n\r\n'],
  ['size 0x2', '0x2\r\nok\r\n0\r\n\r\n'],
  ['size 2 with a blank', '2 2\r\nok\r\n0\r\n\r\n'],
  ['a size beyond 2^64', '10000000000000002\r\nok\r\n0\r\n\r\n'],
  ['no line end after the data', '2\r\nokX0\r\n\r\n'],
  ['data longer than the size', '1\r\nok\r\n0\r\n\r\n'],
];

export const requestFramingCases: readonly ProxyCase[] = [
  ...AMBIGUOUS.map(([name, headers, body]): ProxyCase => ({
    name: `framing: rejects ${name}`,
    rfc: '9112 6.3',
    send: [head('POST PATH HTTP/1.1', ...headers) + body],
    expected: { isRejected: true },
  })),
  ...BROKEN_HEADS.map(([name, line]): ProxyCase => ({
    name: `framing: rejects ${name}`,
    rfc: '9112 5',
    send: [`GET PATH HTTP/1.1\r\n${line}\r\nHost: HOST\r\nConnection: close\r\n\r\n`],
    expected: { isRejected: true },
  })),
  ...BROKEN_CHUNKS.map(([name, body]): ProxyCase => ({
    name: `framing: does not complete a body of chunks with ${name}`,
    rfc: '9112 7.1',
    send: [head('POST PATH HTTP/1.1', CHUNKED) + body],
    expected: { status: [400, 502], notApi: /\n\r\n[^]*(?<!\[incomplete\])$/ },
  })),
  {
    name: 'framing: a folded header is rejected, or unfolded',
    rfc: '9112 5.2',
    send: [head('GET PATH HTTP/1.1', 'X-Fold: a\r\n b')],
    expected: { status: [200, 400], notApi: /x-fold: a\r\n /i },
  },
  {
    name: 'framing: bare LF does not make two requests',
    rfc: '9112 2.2',
    send: [`GET PATH HTTP/1.1\nHost: HOST\nConnection: close\n\n`],
    expected: { status: [200, 400] },
  },
  {
    name: 'framing: an empty line before the request',
    rfc: '9112 2.2',
    send: [`\r\n${head('GET PATH HTTP/1.1')}`],
    expected: { body: 'ok' },
  },
  {
    name: 'framing: Content-Length: 0',
    rfc: '8.6',
    send: [post('')],
    expected: { api: /\r\n\r\n$/, apiRequests: 1 },
  },
  {
    name: 'framing: a POST without a body',
    rfc: '9112 6.3',
    send: [head('POST PATH HTTP/1.1')],
    expected: { apiRequests: 1 },
  },
  {
    name: 'framing: equal lengths twice are rejected or one',
    rfc: '9112 6.3',
    send: [`${head('POST PATH HTTP/1.1', 'Content-Length: 2', 'Content-Length: 2')}ok`],
    expected: { status: [200, 400], notApi: /length: 2[^]*length: 2/i },
  },
  {
    name: 'framing: leading zeros in Content-Length',
    rfc: '8.6',
    send: [`${head('POST PATH HTTP/1.1', 'Content-Length: 0002')}ok`],
    expected: { status: [200, 400], notApi: /\r\n\r\n(?!ok$)./ },
  },
  ...(
    [
      ['one chunk', CHUNK_OK],
      ['two chunks', '1\r\no\r\n1\r\nk\r\n0\r\n\r\n'],
      ['an extension', '2;a=b;c="d"\r\nok\r\n0;x\r\n\r\n'],
      ['size 0002', '0002\r\nok\r\n000\r\n\r\n'],
      ['trailers', '2\r\nok\r\n0\r\nX-Trailer: 1\r\n\r\n'],
    ] as const
  ).map(([name, body]): ProxyCase => ({
    name: `framing: chunked body with ${name}`,
    rfc: '9112 7.1',
    send: [head('POST PATH HTTP/1.1', CHUNKED) + body],
    expected: { api: /\r\n\r\nok$/, notApi: /a=b/ },
  })),
  {
    name: 'framing: trailers do not become headers',
    rfc: '6.5.1',
    send: [`${head('POST PATH HTTP/1.1', CHUNKED)}2\r\nok\r\n0\r\nAuthorization: x\r\n\r\n`],
    expected: { notApi: /^authorization: x/im, apiRequests: 1 },
  },
  {
    name: 'framing: upper-case hexadecimal size, and coding Chunked',
    rfc: '9112 7',
    send: [
      `${head('POST PATH HTTP/1.1', 'Transfer-Encoding: Chunked')}A\r\n0123456789\r\n0\r\n\r\n`,
    ],
    expected: { api: /\r\n\r\n0123456789$/ },
  },
  {
    name: 'framing: chunks in HTTP/1.0 are ambiguous',
    rfc: '9112 6.1',
    send: [head('POST PATH HTTP/1.0', CHUNKED) + CHUNK_OK],
    expected: { isRejected: true },
  },
  {
    name: 'framing: bytes behind the body are another request',
    rfc: '9112 9.3.2',
    send: [`POST PATH HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\n\r\nok!!\r\n\r\n`],
    expected: { status: [200, 400], api: /\r\n\r\nok$/, apiRequests: 1 },
  },
  {
    name: 'framing: a request within a body is not one',
    rfc: '9112 11.2',
    send: [post(SMUGGLED)],
    expected: { apiRequests: 1, body: 'ok' },
  },
  {
    name: 'framing: an incomplete body is not completed',
    rfc: '9112 8',
    send: [post('ok').replace('Length: 2', 'Length: 9'), PAUSE, END],
    expected: { status: [NONE, 400, 408, 502], notApi: /ok$/ },
  },
  {
    name: 'framing: two pipelined requests',
    rfc: '9112 9.3.2',
    send: [`GET PATH HTTP/1.1\r\nHost: HOST\r\n\r\n${head('GET PATH HTTP/1.1')}`],
    expected: { apiRequests: 2, bytes: /HTTP\/1\.1 200 [^]*ok(?:\r\n0\r\n\r\n)?HTTP\/1\.1 200 / },
  },
  {
    name: 'framing: a POST and a pipelined GET, in order',
    rfc: '9112 9.3.2',
    send: [
      `POST PATH HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\n\r\nok${head('GET PATH HTTP/1.1')}`,
    ],
    respond: [PAUSE, response(200)],
    expected: { apiRequests: 2, bytes: /HTTP\/1\.1 200 [^]*HTTP\/1\.1 200 / },
  },
  {
    name: 'framing: two requests on one connection',
    rfc: '9112 9.3',
    send: ['GET PATH HTTP/1.1\r\nHost: HOST\r\n\r\n', PAUSE, PAUSE, head('GET PATH HTTP/1.1')],
    expected: { apiRequests: 2, bytes: /HTTP\/1\.1 200 [^]*HTTP\/1\.1 200 / },
  },
];
