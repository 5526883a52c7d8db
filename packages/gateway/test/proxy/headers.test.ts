import { describe, expect, it } from 'vitest';
import { getHeader, filterRequestHeaders, filterResponseHeaders } from '../../src/proxy/headers.ts';

const HOP_BY_HOP = {
  Connection: 'keep-alive',
  'Keep-Alive': 'timeout=5',
  'Proxy-Authenticate': 'Basic',
  'Proxy-Authorization': 'Basic c2VjcmV0',
  'Proxy-Connection': 'keep-alive',
  TE: 'trailers',
  Trailer: 'x-checksum',
  'Transfer-Encoding': 'chunked',
  Upgrade: 'websocket',
  'HTTP2-Settings': 'AAMAAABk',
};

describe('filterRequestHeaders', () => {
  it('keeps names, order and duplicates of request headers', () => {
    const raw = ['Accept', 'a', 'X-Two', '1', 'content-type', 'text/plain', 'x-two', '2'];
    expect(filterRequestHeaders(raw, undefined)).toEqual(raw);
  });

  it('removes hop-by-hop request headers', () => {
    expect(filterRequestHeaders(flat({ ...HOP_BY_HOP, Accept: 'a' }), 'keep-alive')).toEqual([
      'Accept',
      'a',
    ]);
  });

  it('removes credentials, cookies, X-Priority and forwarding headers', () => {
    const raw = flat({
      Authorization: 'Bearer the-callers',
      COOKIE: 'session=1',
      Host: 'gateway.internal',
      Forwarded: 'for=10.0.0.1',
      'X-Forwarded-For': '10.0.0.1',
      'x-forwarded-host': 'gateway.internal',
      'X-FORWARDED-ANYTHING': '1',
      'X-Real-IP': '10.0.0.1',
      Via: '1.1 proxy',
      Expect: '100-continue',
      'X-API-Key': 'evt_secret',
      'X-Priority': 'high',
      Accept: 'a',
    });
    expect(filterRequestHeaders(raw, undefined)).toEqual(['Accept', 'a']);
  });

  it('removes request headers that Connection names', () => {
    const raw = flat({ 'X-Mine': '1', 'x-other': '2', Accept: 'a' });
    expect(filterRequestHeaders(raw, 'close,  X-MINE ,x-Other')).toEqual(['Accept', 'a']);
  });

  it.each([
    'X-HTTP-Method X-HTTP-Method-Override X-Method-Override X-Method X-Override-Method X-HTTP-Verb',
    'X-Original-Method X-Original-URL X-Original-URI X-Original-Path X-Override-Url X-Override-Path',
    'X-Rewrite-URL X-Rewrite-Path X-Request-URI X-Request-URL X-HTTP-Path-Override Method-Override',
    'X-Forwarded X-Forwarded-Prefix X-Forwarded-Path X-Forwarded-Uri X-Forwarded-Method X-Script-Name',
    'X-Envoy-Original-Path X-Original-Host X-Host X-HTTP-Host-Override X-Proxy-URL Script-Name',
    'X-Client-IP X-Cluster-Client-IP X-Original-Forwarded-For X-Remote-Addr True-Client-IP Client-IP',
    // Read as the names with a hyphen by servers that map headers to CGI variables
    'x_http_method_override X_ORIGINAL_URL x_forwarded_for x-forwarded_host x_api_key Proxy_Authorization',
    'x_real_ip transfer_encoding x-original_method Method_Override',
    "X.HTTP.Method.Override X-Original.URL x~forwarded|for X'Method X*Override+URL X!Host x#api#key",
    // Become HTTP_PROXY, the proxy of a CGI program
    'Proxy proxy',
    'CF-Connecting-IP Fastly-Client-IP X-Originating-IP X-Azure-ClientIP X-Custom-IP-Authorization',
  ])('removes headers that override what the gateway has checked: %s', (names) => {
    const raw = names.split(' ').flatMap((name) => [name, 'x']);
    expect(filterRequestHeaders([...raw, 'Accept', 'a'], undefined)).toEqual(['Accept', 'a']);
  });

  it('keeps headers with similar names', () => {
    const names =
      'X-Request-Id X-Originating-Channel X-Hosting X-Zm-Method my_header Range If-Match';
    const raw = names.split(' ').flatMap((name) => [name, 'x']);
    expect(filterRequestHeaders(raw, undefined)).toEqual(raw);
  });

  it('does not apply Connection to headers that the gateway adds', () => {
    // The gateway adds its token after filtering.
    expect(filterRequestHeaders(['Accept', 'a'], 'authorization, x-zm-trackingid')).toEqual([
      'Accept',
      'a',
    ]);
  });
});

describe('filterResponseHeaders', () => {
  it('keeps date, tracking id, rate-limit and duplicate headers, with lower-case names', () => {
    const raw = [
      ['Date', 'Sun, 06 Nov 1994 08:49:37 GMT'],
      ['Content-Type', 'application/json'],
      ['x-zm-trackingid', 'v=2.0;clid=us02'],
      ['X-RateLimit-Remaining', '9'],
      ['Retry-After', '2026-01-01T00:00:00Z'],
      ['link', '<a>'],
      ['Link', '<b>'],
    ];
    const lowerCase = raw.map(([name, value]) => [name!.toLowerCase(), value]);
    expect(filterResponseHeaders(bytes(raw.flat()), 200)).toEqual(lowerCase.flat());
  });

  it('removes hop-by-hop headers, cookies and the API’s request id', () => {
    const own = { 'Set-Cookie': 'cred=1', 'X-Request-Id': 'theirs', ETag: 'e' };
    expect(filterResponseHeaders(bytes(flat({ ...HOP_BY_HOP, ...own })), 200)).toEqual([
      'etag',
      'e',
    ]);
  });

  it('removes commands to a proxy in front, and the CORS headers of the API', () => {
    const raw = flat({
      'X-Accel-Redirect': '/etc',
      'X-Sendfile': '/etc/passwd',
      'Access-Control-Allow-Origin': '*',
      'access-control-allow-credentials': 'true',
      ETag: 'e',
    });
    expect(filterResponseHeaders(bytes(raw), 200)).toEqual(['etag', 'e']);
  });

  it.each([
    [200, ['etag', 'e', 'content-length', '0']],
    [204, ['etag', 'e']],
    [304, ['etag', 'e', 'content-length', '0']],
    [103, ['etag', 'e']],
  ])('of a %s, returns %j', (status, expected) => {
    const raw = ['Content-Length', '0', 'ETag', 'e'];
    expect(filterResponseHeaders(bytes(raw), status)).toEqual(expected);
  });

  it('removes response headers that any Connection header names', () => {
    const raw = [
      'x-a',
      '1',
      'Connection',
      'close, x-a',
      'x-b',
      '2',
      'connection',
      'X-B',
      'etag',
      'e',
    ];
    expect(filterResponseHeaders(bytes(raw), 200)).toEqual(['etag', 'e']);
  });

  it('keeps header values byte for byte', () => {
    const [, value] = filterResponseHeaders([Buffer.from('x-name'), Buffer.from('Zoë')], 200);
    expect(Buffer.from(value!, 'latin1').toString()).toBe('Zoë');
  });

  it('getHeader returns the first value of a header by name', () => {
    const headers = ['a', '1', 'b', '2', 'b', '3', '4', 'c'];
    expect(['a', 'b', 'c'].map((name) => getHeader(headers, name))).toEqual(['1', '2', undefined]);
  });
});

function bytes(texts: readonly (string | undefined)[]): Buffer[] {
  return texts.map((text) => Buffer.from(text!, 'latin1'));
}

function flat(headers: Record<string, string>): string[] {
  return Object.entries(headers).flat();
}
