import { describe, expect, it } from 'vitest';
import { requestHeaders, responseHeaders } from '../../src/proxy/headers.ts';

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

describe('headers of a request', () => {
  it('go upstream as they came: names, order and duplicates', () => {
    const raw = ['Accept', 'a', 'X-Two', '1', 'content-type', 'text/plain', 'x-two', '2'];
    expect(requestHeaders(raw, undefined)).toEqual(raw);
  });

  it('go without those between two neighbours', () => {
    expect(requestHeaders(flat({ ...HOP_BY_HOP, Accept: 'a' }), 'keep-alive')).toEqual([
      'Accept',
      'a',
    ]);
  });

  it('go without credentials, cookies and what tells of the inner network', () => {
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
      Accept: 'a',
    });
    expect(requestHeaders(raw, undefined)).toEqual(['Accept', 'a']);
  });

  it('go without those that Connection names', () => {
    const raw = flat({ 'X-Mine': '1', 'x-other': '2', Accept: 'a' });
    expect(requestHeaders(raw, 'close,  X-MINE ,x-Other')).toEqual(['Accept', 'a']);
  });

  it('cannot have the gateway’s own removed by Connection', () => {
    // The token is added to what comes out here: whatever Connection says is done with by then.
    expect(requestHeaders(['Accept', 'a'], 'authorization, x-zm-trackingid')).toEqual([
      'Accept',
      'a',
    ]);
  });
});

describe('headers of an answer', () => {
  it('go to the caller with tracking id, rate limits and duplicates', () => {
    const headers = {
      'content-type': 'application/json',
      'x-zm-trackingid': 'v=2.0;clid=us02',
      'x-ratelimit-remaining': '9',
      'retry-after': '2026-01-01T00:00:00Z',
      link: ['<a>', '<b>'],
    };
    expect(responseHeaders(headers)).toEqual(headers);
  });

  it('go without those between two neighbours, cookies, and a foreign request id', () => {
    const lowerCase = Object.fromEntries(
      Object.entries(HOP_BY_HOP).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const own = { 'set-cookie': ['cred=1'], 'x-request-id': 'theirs' };
    expect(responseHeaders({ ...lowerCase, ...own, etag: 'e' })).toEqual({ etag: 'e' });
  });

  it('go without those that Connection names', () => {
    const headers = { connection: 'x-zm-trackingid', 'x-zm-trackingid': 'v=2.0', etag: 'e' };
    expect(responseHeaders(headers)).toEqual({ etag: 'e' });
  });
});

function flat(headers: Record<string, string>): string[] {
  return Object.entries(headers).flat();
}
