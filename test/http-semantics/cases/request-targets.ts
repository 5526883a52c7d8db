import { NONE, head, post, request, response, type ProxyCase } from '../proxy-case.ts';

const NODE_METHODS = 'Node’s parser knows registered methods only, and responds 400';
/** What is forwarded unchanged, after the path. */
const SUFFIXES = [
  '?a=b&c=%20%2F',
  '?',
  '?a=/../b',
  "?a=!$&'()*+,;=:@/?",
  '/a%2Fb',
  '/%41%7e',
  '/%C3%A9',
  '/a;b=c,d',
  '/a:b@c',
  '/',
  '/.../a..b',
  `?${'a'.repeat(6_000)}`,
];
const INVALID_TARGETS = [
  'PATH#fragment',
  'PATH?a=b#fragment',
  'PATH a',
  '/api/\xe9',
  '/api/%',
  '/api/%zz',
  '/api/%00',
  'api/c0x',
  'ftp://HOST/api/x',
];
const TRAVERSALS = ['/api/../x', '/api/..', '/api/%2e%2e/x', '/api/a/../../../x', '/api/..%2fx'];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'REPORT'];

export const requestTargetCases: readonly ProxyCase[] = [
  ...METHODS.map((method): ProxyCase => ({
    name: `method: ${method}`,
    rfc: '9.1',
    send: [request(method)],
    expected: { api: new RegExp(`^${method} /v2/c\\d+x HTTP/1\\.1\r`) },
  })),
  {
    name: 'method: HEAD has no body',
    rfc: '9.3.2',
    send: [request('HEAD')],
    expected: { head: /^content-length: 2\r$/im, bytes: /\r\n\r\n$/ },
  },
  {
    name: 'method: DELETE with a body',
    rfc: '9.3.5',
    send: [post('ok').replace('POST', 'DELETE')],
    expected: { api: /\r\n\r\nok$/ },
  },
  {
    name: 'method: GET with a body',
    rfc: '9.3.1',
    send: [post('ok').replace('POST', 'GET')],
    expected: { api: /\r\n\r\nok$/ },
  },
  {
    name: 'method: an unknown one',
    rfc: '9.1',
    send: [request('FROB')],
    expected: { api: /^FROB / },
    reason: NODE_METHODS,
  },
  {
    name: 'method: in lower case is another one',
    rfc: '9.1',
    send: [request('get')],
    expected: { isRejected: true },
  },
  {
    name: 'method: TRACE would reveal the token',
    rfc: '9.3.8',
    send: [request('TRACE')],
    expected: { isRejected: true },
  },
  {
    name: 'method: CONNECT',
    rfc: '9.3.6',
    send: [head('CONNECT example.com:443 HTTP/1.1')],
    expected: { isRejected: true },
  },
  ...SUFFIXES.map((suffix): ProxyCase => ({
    name: `target: keeps ${suffix.slice(0, 24)}`,
    rfc: '9112 3.2.1',
    send: [head(`GET PATH${suffix} HTTP/1.1`)],
    expected: { api: new RegExp(`^GET /v2/c\\d+x${escape(suffix)} HTTP/1\\.1\r`) },
  })),
  ...INVALID_TARGETS.map((target): ProxyCase => ({
    name: `target: rejects ${JSON.stringify(target)}`,
    rfc: '9112 3.2',
    send: [head(`GET ${target} HTTP/1.1`)],
    expected: { isRejected: true },
  })),
  ...TRAVERSALS.map((target): ProxyCase => ({
    name: `target: does not leave the API by ${target}`,
    rfc: '17.3',
    send: [head(`GET ${target} HTTP/1.1`)],
    expected: { isRejected: true },
  })),
  {
    name: 'target: absolute form',
    rfc: '9112 3.2.2',
    send: [head('GET http://HOSTPATH?a=b HTTP/1.1')],
    expected: { api: /^GET \/v2\/c\d+x\?a=b HTTP/ },
  },
  {
    name: 'target: absolute form ignores Host',
    rfc: '9112 3.2.2',
    send: ['GET http://HOSTPATH HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n'],
    expected: { api: /^GET \/v2\/c\d+x HTTP/ },
  },
  {
    name: 'target: OPTIONS * is for the server',
    rfc: '9112 3.2.4',
    send: [head('OPTIONS * HTTP/1.1')],
    expected: { status: [200, 204, 400, 404, 405] },
  },
  {
    name: 'version: HTTP/1.0 gets no chunks, and the connection closes',
    rfc: '9112 6.1',
    send: ['GET PATH HTTP/1.0\r\nHost: HOST\r\n\r\n'],
    respond: ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'],
    expected: { body: 'ok', notHead: /transfer-encoding/i },
  },
  {
    name: 'version: HTTP/1.0 without Host',
    rfc: '9112 3.2',
    send: ['GET PATH HTTP/1.0\r\n\r\n'],
    expected: { body: 'ok' },
  },
  {
    name: 'version: HTTP/1.0 with a body',
    rfc: '9112 6.3',
    send: ['POST PATH HTTP/1.0\r\nHost: HOST\r\nContent-Length: 2\r\n\r\nok'],
    expected: { api: /\r\n\r\nok$/ },
  },
  {
    name: 'version: HTTP/1.0 gets no informational responses',
    rfc: '15.2',
    send: ['GET PATH HTTP/1.0\r\nHost: HOST\r\n\r\n'],
    respond: ['HTTP/1.1 103 X\r\nlink: </a>\r\n\r\n', response(200)],
    expected: { body: 'ok', notBytes: /HTTP\/1\.1 103/ },
  },
  {
    name: 'version: HTTP/1.0 with keep-alive',
    rfc: '9112 9.3',
    send: ['GET PATH HTTP/1.0\r\nHost: HOST\r\nConnection: keep-alive\r\n\r\n'],
    expected: { body: 'ok' },
  },
  {
    name: 'version: HTTP/1.2 is treated as HTTP/1.1',
    rfc: '2.5',
    send: [head('GET PATH HTTP/1.2')],
    expected: { body: 'ok' },
    reason: 'Node’s parser responds 400 to a version that does not exist',
  },
  ...['HTTP/2.0', 'HTTP/3.0', 'HTTP/1', 'HTTP/1.1.1', 'HTTP/11', 'http/1.1', 'HTTPS/1.1'].map(
    (version): ProxyCase => ({
      name: `version: rejects ${version}`,
      rfc: '9112 2.3',
      send: [head(`GET PATH ${version}`)],
      expected: { isRejected: true },
    }),
  ),
  {
    name: 'version: HTTP/0.9 is served or rejected',
    rfc: '9112 2.3',
    send: ['GET PATH\r\n'],
    expected: { status: [NONE, 200, 400, 505] },
  },
  {
    name: 'version: rejects the preface of HTTP/2',
    rfc: '9112 2.3',
    send: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    expected: { isRejected: true },
  },
  ...['', 'Host: a\r\nHost: a\r\n', 'Host: a b\r\n', 'Host: a/b\r\n'].map((host): ProxyCase => ({
    name: `Host: rejects ${JSON.stringify(host)}`,
    rfc: '9112 3.2',
    send: [`GET PATH HTTP/1.1\r\n${host}Connection: close\r\n\r\n`],
    expected: { isRejected: true },
  })),
];

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
