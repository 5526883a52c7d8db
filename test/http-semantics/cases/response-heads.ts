import { get, post, rawResponse, request, response, type ProxyCase } from '../proxy-case.ts';

const STATUSES = [
  200, 201, 202, 203, 206, 207, 226, 299, 300, 301, 302, 303, 307, 308, 400, 402, 403, 404, 405,
  406, 409, 410, 411, 412, 413, 415, 416, 417, 418, 422, 423, 428, 431, 451, 499, 500, 501, 505,
  507, 599,
];

/** Headers that a proxy forwards as they are. */
const END_TO_END = [
  'Accept-Ranges: bytes',
  'Age: 5',
  'Allow: GET, HEAD',
  'Cache-Control: max-age=5, private',
  'Content-Disposition: attachment; filename="a.txt"',
  'Content-Encoding: gzip',
  'Content-Language: de',
  'Content-Range: bytes 0-1/10',
  'Content-Type: multipart/byteranges; boundary=x',
  'Date: Sun, 06 Nov 1994 08:49:37 GMT',
  'ETag: W/"a"',
  'Expires: 0',
  'Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT',
  'Link: </a>; rel="next"',
  'Retry-After: 120',
  'Server: x/1.0',
  'Vary: Accept, Origin',
  'WWW-Authenticate: Bearer realm="a", error="b"',
  'X-Unknown: a,b;c="d"',
];
const HOP_BY_HOP = [
  'Connection: x-named|X-Named: 1|^x-named',
  'Keep-Alive: timeout=7||timeout=7',
  'Proxy-Authenticate: Basic||proxy-authenticate',
  'Trailer: x-a||^trailer',
  'Upgrade: h2c||^upgrade',
  'Proxy-Connection: close||proxy-connection',
];
/** Header lines before Content-Length, and after it, which a server may write in another way. */
const BYTES = [
  'Content-Disposition: attachment; filename="\xe9\xff.txt"',
  'Content-Disposition: attachment; filename="\xc3\xa9.txt"',
  'X-Bytes: \xe9\x80\xff',
  'ETag: "\xe9"',
  'Location: /\xe9',
  'Link: </\xe9>',
];
const LEGACY_REASON = 'not forwarded: a command for a proxy or a browser in front, or a cookie';

export const responseHeadCases: readonly ProxyCase[] = [
  ...STATUSES.map((status): ProxyCase => ({
    name: `response: status ${status}`,
    rfc: '15',
    send: [post()],
    respond: [response(status)],
    expected: { status, body: 'ok' },
  })),
  ...END_TO_END.map((header): ProxyCase => ({
    name: `response: forwards ${header.slice(0, 40)}`,
    rfc: '5.1',
    send: [get()],
    respond: [response(200, [header])],
    expected: { head: new RegExp(`^${escape(header)}\r$`, 'im') },
  })),
  ...HOP_BY_HOP.map((entry): ProxyCase => {
    const [header = '', other = '', absent = ''] = entry.split('|');
    return {
      name: `response: removes what is for the next hop, ${header}`,
      rfc: '7.6.1',
      send: [get()],
      respond: [response(200, [header, other].filter(Boolean))],
      expected: { body: 'ok', notHead: new RegExp(absent, 'im') },
    };
  }),
  ...BYTES.flatMap((header): ProxyCase[] => {
    const head = new RegExp(`^${escape(header)}\r$`, 'im');
    return [
      {
        name: `response: bytes above 7F before Content-Length, ${header.slice(0, 20)}`,
        rfc: '5.5',
        send: [get()],
        respond: [response(200, [header])],
        expected: { head },
      },
      {
        name: `response: bytes above 7F after Content-Length, ${header.slice(0, 20)}`,
        rfc: '5.5',
        send: [get()],
        respond: [rawResponse(['Content-Length: 2', header], 'ok')],
        expected: { head },
      },
    ];
  }).map((one) =>
    one.name.includes('Location')
      ? { ...one, expected: { head: /^location: .*\/(\xe9|%C3%A9|%E9)\r$/im } }
      : one,
  ),
  {
    name: 'response: repeated header',
    rfc: '5.3',
    send: [get()],
    respond: [response(200, ['Link: <a>', 'X-Other: 1', 'Link: <b>'])],
    expected: { head: /^link: <a>(, <b>\r$|[^]*^link: <b>\r$)/im },
  },
  {
    name: 'response: WWW-Authenticate twice',
    rfc: '11.6.1',
    send: [get()],
    respond: [response(403, ['WWW-Authenticate: a', 'WWW-Authenticate: b'])],
    expected: { status: 403, head: /^www-authenticate: a(, b\r$|[^]*^www-authenticate: b\r$)/im },
  },
  {
    name: 'response: empty value',
    rfc: '5.5',
    send: [get()],
    respond: [response(200, ['X-Empty:'])],
    expected: { head: /^x-empty: ?\r$/im },
  },
  {
    name: 'response: tab within a value, and blanks around it',
    rfc: '5.5',
    send: [get()],
    respond: [response(200, ['X-Tab: \ta\tb '])],
    expected: { head: /^x-tab: ?\t?a\tb[ \t]*\r$/im },
  },
  {
    name: 'response: a head of 3 kB',
    rfc: '5.4',
    send: [get()],
    respond: [response(200, [`X-Long: ${'y'.repeat(3_000)}`])],
    expected: { head: /^x-long: y{3000}\r$/im },
  },
  {
    name: 'response: a head of 12 kB',
    rfc: '5.4',
    send: [get()],
    respond: [response(200, [`X-Long: ${'y'.repeat(12_000)}`])],
    expected: { head: /^x-long: y{12000}\r$/im },
  },
  {
    name: 'response: an endless head',
    rfc: '5.4',
    send: [post()],
    respond: [response(200, [`X-Long: ${'y'.repeat(100_000)}`])],
    expected: { status: 502 },
  },
  {
    name: 'response: no reason phrase',
    rfc: '9112 4',
    send: [get()],
    respond: [response('200 ')],
    expected: { body: 'ok' },
  },
  {
    name: 'response: neither reason phrase nor blank',
    rfc: '9112 4',
    send: [get()],
    respond: [response('200')],
    expected: { status: [200, 502] },
  },
  {
    name: 'response: reason phrase with bytes above 7F',
    rfc: '9112 4',
    send: [get()],
    respond: [response('200 Caf\xe9')],
    expected: { body: 'ok' },
  },
  {
    name: 'response: Set-Cookie twice',
    rfc: '5.3',
    send: [get()],
    respond: [response(200, ['Set-Cookie: a=1', 'Set-Cookie: b=2'])],
    expected: { head: /^set-cookie: a=1\r[^]*^set-cookie: b=2\r$/im },
    reason: LEGACY_REASON,
  },
  {
    name: 'response: Access-Control-Allow-Origin',
    rfc: '5.1',
    send: [get()],
    respond: [response(200, ['Access-Control-Allow-Origin: *'])],
    expected: { head: /^access-control-allow-origin: \*/im },
    reason: 'the gateway decides which pages may use it (cors)',
  },
  {
    name: 'response: X-Accel-Redirect is for the proxy in front',
    rfc: '7.6.1',
    send: [get()],
    respond: [response(200, ['X-Sendfile: /etc/passwd', 'X-Reproxy-URL: http://x/'])],
    expected: { notHead: /x-sendfile|x-reproxy/i, body: 'ok' },
  },
  ...(
    [
      [
        'absolute, within the API',
        'http://API-HOST/v2/users/2?a#b',
        /^location: [^\n]*\/api\/users\/2\?a#b\r$/im,
      ],
      [
        'of another host',
        'https://other.example/v2/a',
        /^location: https:\/\/other\.example\/v2\/a\r$/im,
      ],
      ['a path within the API', '/v2/users/2', /^location: (http:\/\/[^/]*)?\/api\/users\/2\r$/im],
      ['a path beside the API', '/oauth/x', /^location: http:\/\/[^/]+\/oauth\/x\r$/im],
      ['relative', 'two', /^location: (two|\/api\/two)\r$/im],
      ['of another scheme', 'mailto:a@b.example', /^location: mailto:a@b\.example\r$/im],
    ] as const
  ).map(([name, location, head]): ProxyCase => ({
    name: `response: Location ${name}`,
    rfc: '10.2.2',
    send: [get()],
    respond: [response(302, [`Location: ${location}`])],
    expected: { status: 302, head },
  })),
  {
    name: 'response: a HEAD keeps Content-Length, and has no body',
    rfc: '8.6',
    send: [request('HEAD')],
    respond: ['HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n'],
    expected: { head: /^content-length: 1000\r$/im, bytes: /\r\n\r\n$/ },
  },
  {
    name: 'response: a HEAD of a chunked resource',
    rfc: '9.3.2',
    send: [request('HEAD')],
    respond: ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'],
    expected: { bytes: /\r\n\r\n$/ },
  },
  {
    name: 'response: a body after a HEAD is not forwarded',
    rfc: '9.3.2',
    send: [request('HEAD')],
    respond: [response(200)],
    expected: { bytes: /\r\n\r\n$/ },
  },
];

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
