import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePermissions } from '../../src/auth/permissions.ts';
import { resolveUpstreamPath } from '../../src/proxy/upstream-target.ts';

/** Pieces that paths are put together from by people who try what a gateway makes of them. */
const piece = fc.constantFrom(
  ...'users me settings a %75sers %2F %2f %252F / // . .. %2e %2E%2e %252e'.split(' '),
  ...';x=1 ..; %00 %5c \\ %FF %c0%af * ** +'.split(' '),
);
const path = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `/${pieces.join('')}`);
const part = fc.constantFrom('users', 'me', 'settings', 'a', '*');
const entry = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([parts, open]) => `GET /${[...parts, ...(open ? ['**'] : [])].join('/')}`);

/** What the proxy sends on for a path, if it does. */
function forwardedPath(target: string): string | undefined {
  const upstream = resolveUpstreamPath(`/api${target}`, '/api/');
  return upstream.kind === 'forward' ? upstream.path.split('?')[0] : undefined;
}

/** The parts of a path as a server sees them that decodes it once, merges slashes and follows dots. */
function route(target: string, decode: (text: string) => string): string[] {
  const parts: string[] = [];
  for (const one of decode(target).split('/')) {
    if (one === '..') parts.pop();
    else if (one !== '' && one !== '.') parts.push(one);
  }
  return parts;
}

/** The same question, asked with a regular expression. A slash within a part is not a separator. */
function isPermitted(permission: string, parts: readonly string[]): boolean {
  const pattern = permission
    .slice('GET '.length)
    .replace(/\/\*\*$/, '(/.+)?')
    .replaceAll(/\/\*(?=\/|$|\()/g, '/[^/]+');
  const subject = parts.map((one) => `/${one.replaceAll('/', '\u2044')}`).join('');
  return new RegExp(`^${pattern}$`, 's').test(subject);
}

it('nothing gets through that leads elsewhere on a server that decodes it at the edge', () => {
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

it('every path of an endpoint is permitted, whatever its ids are', () => {
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

it('never throws, whatever the path is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (anything, method) => {
      expect(typeof parsePermissions(['GET /users/**'])(method, anything)).toBe('boolean');
    }),
  );
});
