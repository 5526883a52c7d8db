import { Secret } from 'evertoken';
import { expect, it } from 'vitest';
import { createProxySelector } from '../../src/outbound/proxy-selector.ts';

const SECURE = 'http://secure.example:3128/';
const PLAIN = 'http://plain.example:3128/';

function select(url: string, noProxy: readonly string[] = [], httpsProxy?: string): string {
  const proxies = {
    httpsProxy: httpsProxy === undefined ? undefined : new Secret(httpsProxy),
    httpProxy: new Secret(PLAIN),
  };
  return createProxySelector({ ...proxies, noProxy })(new URL(url))?.url.href ?? 'none';
}

it.each([
  ['https://api.zoom.us', [], SECURE],
  ['http://localhost', [], PLAIN],
  ['https://api.zoom.us', ['zoom.us'], 'none'],
  ['https://api.zoom.us', ['.zoom.us'], 'none'],
  ['https://api.zoom.us', ['*.zoom.us'], 'none'],
  ['https://API.zoom.us', ['Zoom.US'], 'none'],
  ['https://xzoom.us', ['zoom.us'], SECURE],
  ['https://api.zoom.us', ['zoom.us:443'], 'none'],
  ['https://api.zoom.us', ['zoom.us:8443'], SECURE],
  ['https://api.zoom.us:8443', ['zoom.us:8443'], 'none'],
  ['https://api.zoom.us', ['*'], 'none'],
  ['https://api.zoom.us', ['a.example', '*'], 'none'],
  ['https://10.1.2.3', ['10.0.0.0/8'], 'none'],
  ['https://11.1.2.3', ['10.0.0.0/8'], SECURE],
  ['https://10.1.2.3', ['10.1.2.3'], 'none'],
  ['https://[fd00::1]', ['fd00::/8'], 'none'],
  ['https://[::1]:8443', ['[::1]:8443'], 'none'],
  ['https://[::1]', ['::1'], 'none'],
] as const)('%s with noProxy %j goes through %s', (url, noProxy, expected) => {
  expect(select(url, noProxy, SECURE)).toBe(expected);
});

it('uses httpProxy for https: if there is no httpsProxy', () => {
  expect(select('https://api.zoom.us')).toBe(PLAIN);
});
