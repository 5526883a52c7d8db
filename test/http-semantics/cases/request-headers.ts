import { get, head, post, type ProxyCase } from '../proxy-case.ts';

/** Headers that a proxy forwards as they are (RFC 9110, section 5.1). */
const END_TO_END = [
  'Accept: application/json;q=0.9, */*',
  'Accept-Charset: utf-8',
  'Accept-Encoding: gzip, br',
  'Accept-Language: de, en;q=0.5',
  'Cache-Control: no-cache',
  'Content-Language: en',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Encoding: gzip',
  'Date: Sun, 06 Nov 1994 08:49:37 GMT',
  'DNT: 1',
  'From: a@example.com',
  'If-Match: "a", "b"',
  'If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT',
  'If-None-Match: W/"a"',
  'If-Range: "a"',
  'If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT',
  'Max-Forwards: 5',
  'Pragma: no-cache',
  'Prefer: return=minimal',
  'Range: bytes=0-1,5-9',
  'Referer: http://example.com/',
  'User-Agent: test/1.0 (a; b)',
  'traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  'X-Unknown: a,b;c="d"',
];

/** Headers for the next hop only (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = [
  'Connection: X-Named|X-Named: 1|^x-named',
  'Connection: close, X-A , x-b|X-A: 1|^x-a',
  'Connection: ,,X-Named,|X-Named: 1|^x-named',
  'Keep-Alive: timeout=5||^keep-alive:',
  'Proxy-Connection: keep-alive||proxy-connection',
  'TE: trailers||^te:',
  'Upgrade: websocket||upgrade',
  'HTTP2-Settings: AAMAAABk||http2-settings',
  'Proxy-Authorization: Basic YTpi||proxy-authorization',
];

const PRIVACY_REASON = 'stripped: it is of no use to the API, and tells about the caller’s network';

export const requestHeaderCases: readonly ProxyCase[] = [
  ...END_TO_END.map((header): ProxyCase => ({
    name: `request: forwards ${header.split(':', 1)[0]}`,
    rfc: '5.1',
    send: [post('ok', header)],
    expected: { api: new RegExp(`^${escape(header)}\r$`, 'im') },
  })),
  ...HOP_BY_HOP.map((entry): ProxyCase => {
    const [header = '', other = '', absent = ''] = entry.split('|');
    return {
      name: `request: removes what is for the next hop, ${header}`,
      rfc: '7.6.1',
      send: [get(...[header, other].filter(Boolean))],
      expected: { notApi: new RegExp(absent, 'im'), apiRequests: 1 },
    };
  }),
  {
    name: 'request: headers of two Connection lines',
    rfc: '7.6.1',
    send: [get('Connection: x-a', 'Connection: x-b', 'X-A: 1', 'X-B: 2', 'X-C: 3')],
    expected: { api: /^x-c: 3/im, notApi: /^x-[ab]:/im },
  },
  {
    name: 'request: Connection does not remove what the proxy adds',
    rfc: '7.6.1',
    send: [get('Connection: authorization, host')],
    expected: { api: /^authorization: Bearer the-token/im },
  },
  {
    name: 'request: repeated header',
    rfc: '5.3',
    send: [get('X-Twice: 1', 'X-Other: 3', 'X-Twice: 2')],
    expected: { api: /^x-twice: 1(, 2\r$|[^]*^x-twice: 2\r$)/im },
  },
  {
    name: 'request: order of Accept lines',
    rfc: '5.3',
    send: [get('Accept: a/a', 'Accept: b/b')],
    expected: { api: /a\/a[^]*b\/b/ },
  },
  {
    name: 'request: empty value',
    rfc: '5.5',
    send: [get('X-Empty:', 'X-Next: 1')],
    expected: { api: /^x-empty: ?\r\n/im },
  },
  {
    name: 'request: blanks around a value',
    rfc: '5.5',
    send: [get('X-Blank: \t a b\t ')],
    expected: { api: /^x-blank: a b\r$/im },
  },
  {
    name: 'request: tab within a value',
    rfc: '5.5',
    send: [get('X-Tab: a\tb')],
    expected: { api: /^x-tab: a\tb\r$/im },
  },
  {
    name: 'request: bytes above 7F',
    rfc: '5.5',
    send: [get('X-Bytes: \xe9\xff\x80')],
    expected: { api: /^x-bytes: \xe9\xff\x80\r$/im },
  },
  {
    name: 'request: UTF-8 in a value',
    rfc: '5.5',
    send: [get('X-Bytes: \xc3\xa9')],
    expected: { api: /^x-bytes: \xc3\xa9\r$/im },
  },
  {
    name: 'request: all characters of a token in a name',
    rfc: '5.6.2',
    send: [get("X!#$%&'*+.^`|~-1: 1")],
    expected: { api: /^x!#\$%&'\*\+\.\^`\|~-1: 1/im },
  },
  {
    name: 'request: header with an underscore is not mistaken for another',
    rfc: '17.10',
    send: [get('Transfer_Encoding: chunked', 'X_Forwarded_For: 1.1.1.1', 'X_Original_URL: /x')],
    expected: { notApi: /transfer_enc|x_forwarded|x_original/i, apiRequests: 1 },
  },
  {
    name: 'request: a long header',
    rfc: '5.4',
    send: [get(`X-Long: ${'y'.repeat(7_000)}`)],
    expected: { api: /^x-long: y{7000}\r$/im },
  },
  {
    name: 'request: a hundred headers',
    rfc: '5.4',
    send: [get(...Array.from({ length: 100 }, (_, i) => `X-N${i}: ${i}`))],
    expected: { api: /^x-n0: 0\r[^]*^x-n99: 99\r$/im },
  },
  {
    name: 'request: headers beyond the limit',
    rfc: '5.4',
    send: [get(`X-Long: ${'y'.repeat(60_000)}`)],
    expected: { isRejected: true },
  },
  {
    name: 'request: Host becomes that of the API',
    rfc: '7.2',
    send: [get()],
    expected: { notApi: /^host: [^\n]*HOST/im, api: /^host: /im },
  },
  {
    name: 'request: Via',
    rfc: '7.6.3',
    send: [get()],
    expected: { api: /^via: 1\.1 /im },
    reason: 'to the API the gateway is the client, and some servers do not compress for proxies',
  },
  {
    name: 'request: Cookie',
    rfc: '5.1',
    send: [get('Cookie: a=b')],
    expected: { api: /^cookie: a=b/im },
    reason: 'stripped: cookies of the API are of no use to callers, and theirs are for the gateway',
  },
  {
    name: 'request: Forwarded',
    rfc: '5.1',
    send: [get('Forwarded: for=10.0.0.1')],
    expected: { api: /^forwarded: for=10/im },
    reason: PRIVACY_REASON,
  },
  {
    name: 'request: X-Forwarded-For',
    rfc: '5.1',
    send: [get('X-Forwarded-For: 10.0.0.1')],
    expected: { api: /^x-forwarded-for: 10/im },
    reason: PRIVACY_REASON,
  },
  {
    name: 'request: Expect: 100-continue with its body',
    rfc: '10.1.1',
    send: [post('ok', 'Expect: 100-continue')],
    expected: { api: /\r\n\r\nok$/, notApi: /^expect/im },
  },
  {
    name: 'request: Expect: 100-continue before its body',
    rfc: '10.1.1',
    send: [post('', 'Expect: 100-continue').replace('Length: 0', 'Length: 2')],
    expected: { status: 100, bytes: /^HTTP\/1\.1 100 / },
  },
  {
    name: 'request: Expect: 100-continue in HTTP/1.0 is ignored',
    rfc: '10.1.1',
    send: [`${head('POST PATH HTTP/1.0', 'Content-Length: 2', 'Expect: 100-continue')}ok`],
    expected: { notBytes: /HTTP\/1\.1 100/, api: /\r\n\r\nok$/ },
  },
  {
    name: 'request: unknown expectation',
    rfc: '10.1.1',
    send: [post('ok', 'Expect: more')],
    expected: { status: [200, 417] },
  },
];

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
