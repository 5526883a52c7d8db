import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveUpstreamPath } from '../../src/proxy/upstream-target.ts';

describe('resolveUpstreamPath', () => {
  it.each([
    '/api/users',
    '/api/users/',
    '/api/',
    '/api/users?page_size=30&next_page_token=abc%2Fd..%2F',
    '/api/users?',
    '/api/users?redirect=https://example.com/../x\\y',
    '/api/users/me/meetings',
    '/api/users/jane%2Bzoom%40example.com',
    '/api/users/jane+zoom@example.com',
    '/api/meetings/85746065/..hidden/...',
    '/api/meetings/.a/a./a..b',
    '/api/a;b=c/d',
    '/api/users/%E2%82%AC%20%C3%A9',
    '/api/tags/100%25',
    '/api/tags/100%25zz',
    // Meeting UUIDs: plain, with a slash, and encoded once and twice as Zoom requires.
    '/api/past_meetings/4444AAAiAAAAAiAiAiiAii==',
    '/api/past_meetings/%2FajXp112QmuoKj4854875%3D%3D/participants',
    '/api/past_meetings/%252FajXp112QmuoKj4854875%253D%253D/participants',
    '/api/past_meetings/%252F%252FsU3ZyXwSx6UAiSdQ%253D%253D',
  ])('forwards the target %s unchanged', (target) => {
    expect(resolveUpstreamPath(target)).toEqual({
      kind: 'forward',
      path: target.slice('/api'.length),
    });
  });

  it.each([
    // Access tokens in the query
    '/api/users?access_token=x',
    '/api/users?page_size=1&access%5Ftoken=x',
    // Not below the prefix
    '',
    '/',
    '*',
    '/api',
    '/apis/users',
    '/API/users',
    'http://api.zoom.us/v2/users',
    'http://localhost/api/users',
    '//host/api/users',
    // Dot segments, plain and encoded up to five times
    '/api/..',
    '/api/.',
    '/api/../../x',
    '/api/users/../../../x',
    '/api/users/./me',
    '/api/%2e%2e/',
    '/api/%2E%2e/x',
    '/api/.%2e/x',
    '/api/%2e./x',
    '/api/%252e%252e/x',
    '/api/%25252e%25252e/x',
    '/api/%2525252e%2525252e/x',
    '/api/%252525252e%252525252e/x',
    // Dot segments after encoded slashes
    '/api/users%2f..%2f..%2fx',
    '/api/..%2fx',
    '/api/%2f..',
    '/api/users%252f..%252fx',
    '/api/%2e%2e%2f%2e%2e%2fx',
    // Dot segments with path parameters
    '/api/..;/x',
    '/api/..;a=b/x',
    '/api/.;x/y',
    '/api/..%3b/x',
    '/api/%2e%2e%3bx/y',
    '/api/users/..;a/../x',
    // Dot segments before an encoded query or fragment
    '/api/users/..%3Fx',
    '/api/users/..%23x',
    '/api/users/%2e%2e%253fx',
    // Dot segments with spaces, which some servers ignore
    '/api/users/..%20/x',
    '/api/users/%20.%20.',
    '/api/users/%252e%2520;x',
    // Empty segments
    '/api//host/',
    '/api///',
    '/api/users//x',
    // Backslashes and control characters, plain and encoded
    '/api/..\\..\\x',
    '/api/..%5c..%5cx',
    '/api/a%255cb',
    '/api/a%00b',
    '/api/a%2500',
    '/api/a%0d%0ahost:x',
    '/api/a%7f',
    '/api/\0',
    // Overlong and broken UTF-8
    '/api/%c0%ae%c0%ae/x',
    '/api/%25c0%25ae%25c0%25ae/x',
    '/api/%e0%80%ae%e0%80%ae/x',
    '/api/%ff',
    '/api/x%25ff%252e%252e',
    // Characters that must be encoded
    '/api/a b',
    '/api/ü',
    '/api/%',
    '/api/%2',
    '/api/%zz',
    '/api/%u002e%u002e/x',
    '/api/<x>',
    // Fragments, in the path and in the query
    '/api/users#x',
    '/api/users?a=b#x',
    '/api/users?a=b c',
    '/api/users?a=ü',
    '/api/users?a=\r\nhost:x',
  ])('rejects the target %j', (target) => {
    expect(resolveUpstreamPath(target)).toMatchObject({
      kind: 'rejected',
      reason: expect.stringMatching(/./),
    });
  });

  it('forwards only paths that stay below the base after any number of decodings', () => {
    fc.assert(
      fc.property(target, (text) => {
        const decision = resolveUpstreamPath(text);
        if (decision.kind === 'rejected') return;
        expect(decision.path).toBe(text.slice('/api'.length));
        for (let decodings = 0; decodings <= 4; decodings += 1) {
          expect(staysBelowBase(decode(pathOf(decision.path), decodings))).toBe(true);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('resolves any input quickly and without throwing', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'binary-ascii' }).map((text) => `/api/${text}`),
    );
    fc.assert(
      fc.property(anything, (text) => void resolveUpstreamPath(text)),
      { numRuns: 5_000 },
    );
    const deep = `/api/%${'25'.repeat(8_000)}2e`;
    const before = process.cpuUsage();
    expect(resolveUpstreamPath(deep).kind).toBe('rejected');
    expect(process.cpuUsage(before).user).toBeLessThan(250_000);
  });
});

/** Combines the pieces of known attacks in every order and depth. */
const PIECES =
  '. .. / \\ ; % 25 2e 2f 5c 3b 00 c0 ae x # ? %2e %2f %5c %3b %3f %23 %25 %252e %252f %25252e %c0%ae %ff %25ff %zz';
const piece = fc.constantFrom(...PIECES.split(' '));
const target = fc.array(piece, { maxLength: 12 }).map((pieces) => `/api/${pieces.join('')}`);

function pathOf(forwarded: string): string {
  return forwarded.split('?', 1)[0]!;
}

/** Decodes like the most lenient server: invalid escapes stay. */
function decode(text: string, times: number): string {
  let decoded = text;
  for (let i = 0; i < times; i += 1) {
    decoded = decoded.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex as string, 16)),
    );
  }
  return decoded;
}

/** Removes dot segments (RFC 3986, section 5.2.4), with `\` as `/` and without what follows `;`, `?` and `#`. */
function staysBelowBase(path: string): boolean {
  let depth = 0;
  for (const part of path.replaceAll('\\', '/').split('/')) {
    const name = part.split(/[;?#]/, 1)[0];
    if (name === '..') depth -= 1;
    else if (name !== '.' && name !== '') depth += 1;
    if (depth < 0) return false;
  }
  return true;
}
