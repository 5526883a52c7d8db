import { findEndpoint, zoomEndpoints } from '@evertoken/zoom-client/endpoints';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PERMISSION_PATTERN, parsePermissions } from '../../../src/auth/permissions.ts';
import { resolveEndpoints, evaluateScopes } from '../../../src/cli/commands/doctor/scope-check.ts';

const METHODS = ['GET', 'POST', 'PATCH', 'GET,DELETE', '*'];

/** Made from the beginning of an endpoint's path, for others would hardly ever fit. */
const entry = fc
  .record({
    methods: fc.constantFrom(...METHODS),
    endpoint: fc.constantFrom(...zoomEndpoints),
    length: fc.integer({ min: 1, max: 4 }),
    wild: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    isOpen: fc.boolean(),
  })
  .map(({ methods, endpoint: { name }, length, wild, isOpen }) => {
    const parts = name.split('/').slice(1, 1 + length);
    const path = parts.map((part, at) => (wild[at] ? '*' : part.startsWith('{') ? 'x1' : part));
    return `${methods} /${path.join('/')}${isOpen ? '/**' : ''}`;
  });

it('the endpoints of an entry are those that it lets a caller use', () => {
  fc.assert(
    fc.property(entry, fc.constantFrom(...zoomEndpoints), (allow, endpoint) => {
      expect(allow).toMatch(PERMISSION_PATTERN);
      const { required, optional } = resolveEndpoints([allow]);
      const found = [...required, ...optional];
      // Every endpoint that is found can be used with some id, and every path that can be used is found.
      for (const { name } of found) {
        const ids = allow.split('/').slice(1);
        const [verb = '', path = ''] = name.split(' ');
        const filled = path
          .split('/')
          .slice(1)
          .map((one, at) => {
            const given = ids[at];
            const isId = one.startsWith('{') && given !== undefined && !given.startsWith('*');
            return isId ? given : one.startsWith('{') ? 'x1' : one;
          });
        expect(parsePermissions([allow])(verb, `/${filled.join('/')}`)).toBe(true);
      }
      const [verb = '', path = ''] = endpoint.name.split(' ');
      const sample = path.replaceAll(/\{\w+\}/g, 'x1');
      if (parsePermissions([allow])(verb, sample))
        expect(found).toContain(findEndpoint(verb, sample));
    }),
    { numRuns: 500 },
  );
});

it('an entry without wildcards names one endpoint, and a fixed segment goes before an id', () => {
  const names = (allow: string): string[] =>
    resolveEndpoints([allow]).required.map(({ name }) => name);
  expect(names('GET /users/summary')).toEqual(['GET /users/summary']);
  expect(names('GET /users/me')).toEqual(['GET /users/{userId}']);
  expect(names('GET /users/*')).toEqual(['GET /users/summary', 'GET /users/{userId}']);
  expect(resolveEndpoints(['GET /phone/users']).unknown).toEqual(['GET /phone/users']);
});

it('either kind of scope opens an endpoint', () => {
  const wanted = resolveEndpoints(['GET /users']);
  for (const scope of ['user:read:admin', 'user:write:admin', 'user:read:list_users:admin']) {
    expect(evaluateScopes([scope], wanted).kind).toBe('pass');
  }
  expect(evaluateScopes(['user:read'], wanted).kind).toBe('fail');
  expect(evaluateScopes([], wanted).kind).toBe('fail');
});
