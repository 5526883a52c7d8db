import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePermissions } from '../../src/auth/permissions.ts';
import { resolveUpstreamPath } from '../../src/proxy/upstream-target.ts';

/** Pieces of paths that an attacker would combine. */
const piece = fc.constantFrom(
  ...'users me settings a %75sers %2F %2f %252F / // . .. %2e %2E%2e %252e'.split(' '),
  ...';x=1 ..; %00 %5c \\ %FF %c0%af * ** +'.split(' '),
);
const path = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `/${pieces.join('')}`);
const part = fc.constantFrom('users', 'me', 'settings', 'a', '*');
const entry = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([parts, open]) => `GET /${[...parts, ...(open ? ['**'] : [])].join('/')}`);

/** The path that the proxy forwards; undefined if it rejects it. */
function forwardedPath(target: string): string | undefined {
  const upstream = resolveUpstreamPath(`/api${target}`);
  return upstream.kind === 'forward' ? upstream.path.split('?')[0] : undefined;
}

/** The segments of a path for a server that decodes once, merges slashes and resolves dot segments. */
function route(target: string, decode: (text: string) => string): string[] {
  const parts: string[] = [];
  for (const one of decode(target).split('/')) {
    if (one === '..') parts.pop();
    else if (one !== '' && one !== '.') parts.push(one);
  }
  return parts;
}

/** A second implementation of the rule, by a regular expression. A slash within a segment is no separator. */
function isPermitted(permission: string, parts: readonly string[]): boolean {
  const pattern = permission
    .slice('GET '.length)
    .replace(/\/\*\*$/, '(/.+)?')
    .replaceAll(/\/\*(?=\/|$|\()/g, '/[^/]+');
  const subject = parts.map((one) => `/${one.replaceAll('/', '\u2044')}`).join('');
  return new RegExp(`^${pattern}$`, 's').test(subject);
}

it('allows no path that a server routes elsewhere after decoding it', () => {
  let permitted = 0;
  fc.assert(
    fc.property(path, entry, (target, permission) => {
      const sent = forwardedPath(target);
      if (sent === undefined || !parsePermissions([permission])('GET', sent)) return;
      permitted += 1;
      expect(isPermitted(permission, route(sent, decodeURIComponent))).toBe(true);
      const literally = sent.split('/').slice(1).map(decodeURIComponent);
      if (literally.at(-1) === '') literally.pop();
      expect(isPermitted(permission, literally)).toBe(true);
      const withoutParameters = (text: string) =>
        decodeURIComponent(text).replaceAll(/;[^/]*/g, '');
      expect(isPermitted(permission, route(sent, withoutParameters))).toBe(true);
    }),
    { numRuns: 3_000 },
  );
  expect(permitted).toBeGreaterThan(20);
});

it('allows every path of an endpoint for any ids', () => {
  const id = fc.string({ unit: 'binary', minLength: 1 });
  fc.assert(
    fc.property(id, (text) => {
      const twice = encodeURIComponent(encodeURIComponent(text));
      const may = parsePermissions(['GET /past_meetings/*/participants']);
      expect(may('GET', `/past_meetings/${twice}/participants`)).toBe(true);
      expect(may('GET', `/past_meetings/${twice}`)).toBe(false);
    }),
  );
});

it('never throws for any path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (anything, method) => {
      expect(typeof parsePermissions(['GET /users/**'])(method, anything)).toBe('boolean');
    }),
  );
});
