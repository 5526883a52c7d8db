import { findEndpoint, listEndpoints } from '@evertoken/zoom-client/endpoints';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PERMISSION_PATTERN, parsePermissions } from '../../../src/auth/permissions.ts';
import { resolveEndpoints, evaluateScopes } from '../../../src/cli/commands/doctor/scope-check.ts';

const METHODS = ['GET', 'POST', 'PATCH', 'GET,DELETE', '*'];

/** Permissions derived from the beginning of an endpoint's path; random ones would rarely match. */
const permission = fc
  .record({
    methods: fc.constantFrom(...METHODS),
    endpoint: fc.constantFrom(...listEndpoints()),
    length: fc.integer({ min: 1, max: 4 }),
    wild: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    isOpen: fc.boolean(),
  })
  .map(({ methods, endpoint: { name }, length, wild, isOpen }) => {
    const parts = name.split('/').slice(1, 1 + length);
    const path = parts.map((part, index) =>
      wild[index] ? '*' : part.startsWith('{') ? 'x1' : part,
    );
    return `${methods} /${path.join('/')}${isOpen ? '/**' : ''}`;
  });

it('resolves a permission to exactly the endpoints that it allows', () => {
  fc.assert(
    fc.property(permission, fc.constantFrom(...listEndpoints()), (allow, endpoint) => {
      expect(allow).toMatch(PERMISSION_PATTERN);
      const { required, optional } = resolveEndpoints([allow]);
      const found = [...required, ...optional];
      // Each resolved endpoint is allowed for some id, and each allowed path is resolved.
      for (const { name } of found) {
        const ids = allow.split('/').slice(1);
        const [verb = '', path = ''] = name.split(' ');
        const filled = path
          .split('/')
          .slice(1)
          .map((segment, index) => {
            const given = ids[index];
            const isId = segment.startsWith('{') && given !== undefined && !given.startsWith('*');
            return isId ? given : segment.startsWith('{') ? 'x1' : segment;
          });
        expect(parsePermissions([allow])(verb, `/${filled.join('/')}`)).toBe(true);
      }
      const [verb = '', path = ''] = endpoint.name.split(' ');
      const sample = path.replaceAll(/\{\w+\}/g, 'x1');
      if (parsePermissions([allow])(verb, sample))
        expect(found).toContain(findEndpoint(verb, sample));
    }),
    { numRuns: 100 },
  );
});

it('resolves a permission without wildcards to one endpoint, preferring a literal segment to an id', () => {
  const names = (allow: string): string[] =>
    resolveEndpoints([allow]).required.map(({ name }) => name);
  expect(names('GET /users/summary')).toEqual(['GET /users/summary']);
  expect(names('GET /users/me')).toEqual(['GET /users/{userId}']);
  expect(names('GET /users/*')).toEqual([
    'GET /users/email',
    'GET /users/summary',
    'GET /users/vanity_name',
    'GET /users/{userId}',
  ]);
  expect(resolveEndpoints(['GET /fax/users']).unknown).toEqual(['GET /fax/users']);
});

it('accepts a classic or a granular scope for an endpoint', () => {
  const endpoints = resolveEndpoints(['GET /users']);
  for (const scope of ['user:read:admin', 'user:write:admin', 'user:read:list_users:admin']) {
    expect(evaluateScopes([scope], endpoints).kind).toBe('pass');
  }
  expect(evaluateScopes(['user:read'], endpoints).kind).toBe('fail');
  expect(evaluateScopes([], endpoints).kind).toBe('fail');
});

it('requires no scope for an endpoint for which Zoom documents none, and names at most 20 others', () => {
  const without = listEndpoints().filter(
    ({ scopes: { classic, granular } }) => classic.length + granular.length === 0,
  );
  expect(without.length).toBeGreaterThan(0);
  expect(evaluateScopes(['x'], { required: without, optional: [], unknown: [] }).kind).toBe('pass');
  const outcome = evaluateScopes(['x'], resolveEndpoints(['GET /phone/**']));
  expect(outcome).toMatchObject({
    kind: 'warn',
    finding: expect.stringMatching(/ and \d+ more$/) as string,
  });
});
