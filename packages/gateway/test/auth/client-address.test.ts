import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '../../src/auth/client-address.ts';

const PROXY = '10.0.0.7';
const TRUSTED = ['10.0.0.0/8', '192.0.2.1', '2001:db8:1::/48'];

function resolve(headers: object, remoteAddress = PROXY, trusted = TRUSTED): string | undefined {
  return createAddressResolver(trusted)!({
    headers,
    socket: { remoteAddress },
  } as unknown as IncomingMessage);
}

describe('the client’s address by X-Forwarded-For', () => {
  it.each([
    ['the address that the proxy saw', '198.51.100.1', '198.51.100.1'],
    ['an address with a port', '198.51.100.1:4711', '198.51.100.1'],
    ['an IPv6 address', '2001:db8::9', '2001:db8::9'],
    ['an IPv6 address without its zone', `fe80::1%${'a'.repeat(9_000)}`, 'fe80::1'],
    ['an IPv6 address with a port', '[2001:db8::9]:4711', '2001:db8::9'],
    [
      'the rightmost address that is not a proxy’s',
      '1.1.1.1, 198.51.100.1, 192.0.2.1',
      '198.51.100.1',
    ],
    ['the client of a proxy with an IPv6 address', '198.51.100.1, 2001:db8:1::5', '198.51.100.1'],
    ['the leftmost proxy of a chain of proxies', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
    ['not what a client claims', '10.0.0.1, 198.51.100.1', '198.51.100.1'],
    ['the proxy for an unknown client', 'unknown', PROXY],
    ['the nearest known proxy for an unknown client', '1.1.1.1, unknown, 10.0.0.2', '10.0.0.2'],
    ['the proxy for an empty header', '', PROXY],
    ['the proxy for a name', 'localhost', PROXY],
  ])('is %s', (_what, header, address) => {
    expect(resolve({ 'x-forwarded-for': header })).toBe(address);
  });

  it.each(['203.0.113.5', '192.0.2.2', '2001:db8:2::1'])('is %s, no proxy’s', (remote) => {
    expect(resolve({ 'x-forwarded-for': '198.51.100.1' }, remote)).toBe(remote);
    expect(resolve({ forwarded: 'for=198.51.100.1' }, remote)).toBe(remote);
  });

  it.each(['::ffff:10.0.0.7', '2001:db8:1::7', 'fe80::1%eth0'])('trusts the proxy %s', (remote) => {
    const trusted = [...TRUSTED, 'fe80::/10'];
    expect(resolve({ 'x-forwarded-for': '198.51.100.1' }, remote, trusted)).toBe('198.51.100.1');
  });

  it('is that of the connection without trusted proxies', () => {
    expect(createAddressResolver([])).toBeUndefined();
  });
});

describe('the client’s address by Forwarded', () => {
  it.each([
    ['for=198.51.100.1', '198.51.100.1'],
    ['FOR=198.51.100.1;proto=https;by=203.0.113.43', '198.51.100.1'],
    ['proto=https; for="198.51.100.1:4711"', '198.51.100.1'],
    ['for="[2001:db8:cafe::17]:4711"', '2001:db8:cafe::17'],
    ['for=1.1.1.1, for=198.51.100.1, for=10.0.0.2', '198.51.100.1'],
    ['for=1.1.1.1,proto=http,for=10.0.0.2', '10.0.0.2'],
    ['for=_hidden, for=10.0.0.2', '10.0.0.2'],
    ['for="1.1.1.1\\", for=6.6.6.6", for=198.51.100.1', '198.51.100.1'],
    // Not valid as a whole: a client may have broken off a string.
    ['for="1.1.1.1, for=198.51.100.1', PROXY],
    ['for=1.1.1.1 for=198.51.100.1', PROXY],
    ['for=1.1.1.1;;;=, for=198.51.100.1', PROXY],
  ])('of %s is %s', (header, address) => {
    expect(resolve({ forwarded: header })).toBe(address);
  });

  it('is the proxy’s if X-Forwarded-For says something else', () => {
    const forwarded = 'for=198.51.100.1';
    expect(resolve({ forwarded, 'x-forwarded-for': '198.51.100.1' })).toBe('198.51.100.1');
    expect(resolve({ forwarded, 'x-forwarded-for': '1.1.1.1' })).toBe(PROXY);
    expect(resolve({ forwarded, 'x-forwarded-for': 'unknown' })).toBe(PROXY);
  });

  it('takes no longer for a hostile header than for any other', () => {
    const started = performance.now();
    for (const header of [
      `for="${'\\"'.repeat(8_000)}`,
      'for=1.1.1.1;'.repeat(1_500),
      `${' '.repeat(16_000)}x`,
      'a='.repeat(8_000),
    ]) {
      expect(resolve({ forwarded: header })).toBe(header.startsWith('for=1') ? '1.1.1.1' : PROXY);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
