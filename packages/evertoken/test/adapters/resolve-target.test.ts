import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenError } from 'evertoken';
import { resolveTarget, validateOrigins } from '../../src/adapters/resolve-target.ts';

const zoomApi = { apiUrl: 'https://api.zoom.us/v2' };

it('accepts as origins https: and, on this machine, http:', () => {
  const insecure = ['http://api.example', 'http://10.0.0.1', 'http://localhost.example'];
  const malformed = ['api.example', 'https://api.example/', 'https://u@api.example', '*', ''];
  const secure = ['https://api.example:8443', 'http://127.0.0.1:8080', 'http://[::1]'];
  expect(validateOrigins([...insecure, ...malformed])).toHaveLength(8);
  expect(validateOrigins(secure)).toEqual([]);
});

/** The URL that a token for Zoom's API may be sent to, or the code of the error. */
function target(
  address: string,
  origins?: string[],
  token: { apiUrl: string | undefined } = zoomApi,
) {
  try {
    return resolveTarget(address, token, origins).href;
  } catch (error) {
    return error instanceof TokenError ? error.code : error;
  }
}

describe('resolveTarget', () => {
  it.each([
    ['/users', 'https://api.zoom.us/v2/users'],
    ['/', 'https://api.zoom.us/v2/'],
    ['/users?page_size=10&a=/../b', 'https://api.zoom.us/v2/users?page_size=10&a=/../b'],
    ['/users#/../..', 'https://api.zoom.us/v2/users#/../..'],
    ['/users/a@b.example', 'https://api.zoom.us/v2/users/a@b.example'],
    ['/users/a%3Fb%23c', 'https://api.zoom.us/v2/users/a%3Fb%23c'],
    ['/users/a;b=c', 'https://api.zoom.us/v2/users/a;b=c'],
    ['/..users', 'https://api.zoom.us/v2/..users'],
    ['/.../users', 'https://api.zoom.us/v2/.../users'],
    ['/users/A.%20B./x', 'https://api.zoom.us/v2/users/A.%20B./x'],
    ['/users/%C3%80.%E0%A4%85', 'https://api.zoom.us/v2/users/%C3%80.%E0%A4%85'],
    ['/users/\u00c0', 'https://api.zoom.us/v2/users/%C3%80'],
    ['/meetings/%2Fabc%3D%3D', 'https://api.zoom.us/v2/meetings/%2Fabc%3D%3D'],
    ['/meetings/%252Fabc', 'https://api.zoom.us/v2/meetings/%252Fabc'],
    ['/@evil.example/', 'https://api.zoom.us/v2/@evil.example/'],
    ['/:80@evil.example', 'https://api.zoom.us/v2/:80@evil.example'],
    ['/\\evil.example/x', 'https://api.zoom.us/v2//evil.example/x'],
    ['/\t/evil.example', 'https://api.zoom.us/v2//evil.example'],
    ['https://api.zoom.us/v2/users', 'https://api.zoom.us/v2/users'],
    ['https://api.zoom.us/download/1', 'https://api.zoom.us/download/1'],
    ['HTTPS://API.ZOOM.US:443/v2/users', 'https://api.zoom.us/v2/users'],
  ])('resolves %j', (address, url) => {
    expect(target(address)).toBe(url);
  });

  it.each([
    '/..',
    '/../x',
    '/../v2',
    '/../v2x/users',
    '/a/../../x',
    '/%2e%2e/x',
    '/%2E./x',
    '/.%2e/x',
    '/..\\x',
    '/\t../x',
    '/.\n./x',
    // Dot segments within the API too: a path that an identifier is part of leads to another endpoint.
    '/a/../users',
    '/a/%2E%2e/users',
    '/a/./users',
    '/a/%252e%252e/users',
    '/a/x%2f..%2fusers',
    '/a/%252f..%252fusers',
    '/a/..%5cusers',
    '/a/..;/users',
    '/a/..;x=1/users',
    '/a/..%3b/users',
    '/a/..%3Fx',
    '/a/..%23x',
    '/a/%2e%2e%253Fx',
    // `URL` ignores white space and control characters at the end, some servers anywhere.
    '/users/.. ',
    '/users/..\0',
    'https://api.zoom.us/v2/users/..\x1f',
    '/users/..%20/x',
    '/users/.%00./x',
    '/users/..%250a',
    // Overlong forms of a dot and a slash
    '/users/%c0%ae%c0%ae/x',
    '/users/..%c0%afx',
    '/users/%25E0%2580%25AE./x',
    'https://api.zoom.us/v2/a/../users',
    'https://api.zoom.us/v2/a/%252e%252e/users',
    '//evil.example/v2/users',
    '//api.zoom.us/v2/users',
    '\\\\evil.example',
    '\\/evil.example',
    ' //evil.example',
    'users',
    '../users',
    '?a=b',
    '#a',
    '',
    ' ',
    'http://api.zoom.us/v2/users',
    'https://api.zoom.us:8443/v2/users',
    'https://api.zoom.us./v2/users',
    'https://evil.example/v2/users',
    'https://api.zoom.us.evil.example/',
    'https://evil.example/https://api.zoom.us/',
    'https://api.zoom.us@evil.example/',
    'https:\\\\evil.example',
    'https:evil.example',
    'ftp://api.zoom.us/',
    'file:///v2/users',
    'data:text/plain,x',
    'javascript:alert(1)',
  ])('rejects %j', (address) => {
    expect(target(address)).toBe('ORIGIN_NOT_ALLOWED');
  });

  it('allows only the given origins, if there are any', () => {
    const origins = ['https://files.example'];
    expect(target('https://files.example/a', origins)).toBe('https://files.example/a');
    expect(target('https://api.zoom.us/v2/users', origins)).toBe('ORIGIN_NOT_ALLOWED');
    expect(target('/users', origins)).toBe('ORIGIN_NOT_ALLOWED');
    expect(target('/users', ['https://api.zoom.us'])).toBe('https://api.zoom.us/v2/users');
    expect(target('https://api.zoom.us/v2/users', [])).toBe('ORIGIN_NOT_ALLOWED');
  });

  it('allows no origin by default for a token without an API URL', () => {
    const token = { apiUrl: undefined };
    expect(target('/users', undefined, token)).toBe('ORIGIN_NOT_ALLOWED');
    expect(target('https://api.zoom.us/', undefined, token)).toBe('ORIGIN_NOT_ALLOWED');
    expect(target('https://a.example/x', ['https://a.example'], token)).toBe('https://a.example/x');
  });

  it('resolves paths of an API at the root of its host', () => {
    const token = { apiUrl: 'https://api.example' };
    expect(target('/users', undefined, token)).toBe('https://api.example/users');
    expect(target('/../users', undefined, token)).toBe('ORIGIN_NOT_ALLOWED');
    expect(target('/@evil.example', undefined, token)).toBe('https://api.example/@evil.example');
  });

  it('never resolves a path to a URL outside the base URL', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', '%2e', '%2E', '%2f', '%5c', '\t', '\n', '@', ':', '?', '#', 'a', 'evil.example', 'https:'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const url = target(`/${pieces.join('')}`);
        return url === 'ORIGIN_NOT_ALLOWED' || String(url).startsWith('https://api.zoom.us/v2/');
      }),
      { numRuns: 10_000 },
    );
  });

  it('names the origin in the error', () => {
    expect(() => resolveTarget('https://evil.example/a?token=x', zoomApi, undefined)).toThrow(
      /\(https:\/\/evil\.example\)/,
    );
  });
});
