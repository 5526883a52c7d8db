import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  findEndpoint,
  getPathParameter,
  unknownEndpoint,
  zoomEndpoints,
} from '@evertoken/zoom-client/endpoints';
import { createSandbox } from '@evertoken/zoom-sandbox';

describe('findEndpoint()', () => {
  test.each([
    ['GET', '/users', 'GET /users'],
    ['POST', '/users', 'POST /users'],
    ['GET', '/users?page_size=300&next_page_token=a/b', 'GET /users'],
    ['GET', '/users/me', 'GET /users/{userId}'],
    ['GET', '/users/jchill%40example.com', 'GET /users/{userId}'],
    ['GET', '/users/summary', 'GET /users/summary'],
    ['GET', '/users/summary/meetings', 'GET /users/{userId}/meetings'],
    ['PATCH', '/users/summary', 'PATCH /users/{userId}'],
    ['GET', '/%75sers/me', 'GET /users/{userId}'],
    [
      'PUT',
      '/meetings/85746065/registrants/status',
      'PUT /meetings/{meetingId}/registrants/status',
    ],
    [
      'GET',
      '/meetings/85746065/registrants/status',
      'GET /meetings/{meetingId}/registrants/{registrantId}',
    ],
    [
      'GET',
      '/past_meetings/%252Fab%252F%252Fc%253D%253D/participants',
      'GET /past_meetings/{meetingId}/participants',
    ],
    ['GET', '/report/users/me/meetings', 'GET /report/users/{userId}/meetings'],
    ['GET', '/report/daily', 'GET /report/daily'],
    ['GET', '/users/%zz', 'GET /users/{userId}'],
  ])('finds the endpoint of %s %s', (method, path, name) => {
    expect(findEndpoint(method, path).name).toBe(name);
  });

  test.each([
    ['GET', ''],
    ['GET', '/'],
    ['GET', 'users'],
    ['GET', '/users/'],
    ['GET', '//users'],
    ['GET', '/users//meetings'],
    ['GET', '/users/me/meetings/1'],
    ['GET', '/Users'],
    ['get', '/users'],
    ['TRACE', '/users'],
    ['GET', '/phone/call_logs'],
    ['GET', '/__proto__/constructor'],
  ])('returns the unknown endpoint, with the label heavy, for %s %s', (method, path) => {
    expect(findEndpoint(method, path)).toBe(unknownEndpoint);
    expect(unknownEndpoint.label).toBe('heavy');
  });

  it('finds every endpoint of the table with any parameters', () => {
    const value = fc
      .string({ minLength: 1, maxLength: 20, unit: 'binary' })
      .filter(
        (text) => !/\p{Surrogate}/u.test(text) && !['summary', 'status', 'daily'].includes(text),
      );
    fc.assert(
      fc.property(fc.constantFrom(...zoomEndpoints), value, (endpoint, text) => {
        const [method, template] = endpoint.name.split(' ') as [string, string];
        const path = template.replace(/\{\w+\}/g, () => encodeURIComponent(text));
        expect(findEndpoint(method, `${path}?a=/b`)).toBe(endpoint);
        for (const [, name] of template.matchAll(/\{(\w+)\}/g)) {
          expect(getPathParameter(endpoint, `${path}?a=/b`, name!)).toBe(text);
        }
      }),
    );
  });

  it('accepts any path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        expect(findEndpoint('GET', path).name).toBeTypeOf('string');
      }),
    );
  });
});

test('getPathParameter() returns undefined for a parameter that the endpoint does not have', () => {
  expect(getPathParameter(findEndpoint('GET', '/users'), '/users', 'userId')).toBeUndefined();
  expect(getPathParameter(unknownEndpoint, '/phone/1', 'userId')).toBeUndefined();
});

test('the special limits of hosts and meetings name a parameter of the path', () => {
  const limited = zoomEndpoints.filter(({ limits }) => limits.length > 0);
  expect(limited.map(({ name, limits }) => [name, limits[0]?.name])).toEqual([
    ['POST /users', 'users-created-per-account'],
    ['POST /users/{userId}/meetings', 'meetings-created-per-host'],
    ['PATCH /meetings/{meetingId}', 'updates-per-meeting'],
    ['POST /meetings/{meetingId}/registrants', 'registrations-per-registrant'],
    ['PUT /meetings/{meetingId}/registrants/status', 'status-changes-per-registrant'],
  ]);
  for (const { name, limits } of limited) {
    const { parameter } = limits[0]!;
    if (parameter !== undefined) expect(name).toContain(`{${parameter}}`);
  }
});

test('the sandbox has every endpoint of the table with the same label', async () => {
  const sandbox = await createSandbox({ enforceLimits: true, plan: 'business' });
  try {
    const response = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('sandbox-client:sandbox-secret')}` },
      body: new URLSearchParams({
        grant_type: 'account_credentials',
        account_id: 'sandbox-account',
      }),
    });
    const { access_token: token } = (await response.json()) as { access_token: string };
    const labels = await Promise.all(
      zoomEndpoints.map(async ({ name }) => {
        const [method, path] = name.split(' ') as [string, string];
        const url = `${sandbox.url}/v2${path.replace(/\{\w+\}/g, '1')}`;
        const { headers } = await fetch(url, {
          method,
          headers: { authorization: `Bearer ${token}` },
        });
        return headers.get('x-ratelimit-category')?.toLowerCase();
      }),
    );
    expect(labels).toEqual(zoomEndpoints.map(({ label }) => label));
  } finally {
    await sandbox.close();
  }
});

const documents =
  process.env['ZOOM_OPENAPI'] ??
  fileURLToPath(new URL('../../../../../shared/zoom-openapi', import.meta.url));

interface Operation {
  readonly description: string;
  readonly 'x-extensions': {
    readonly 'x-macro-scopes'?: readonly string[];
    readonly 'x-granular-scopes'?: readonly string[];
  };
}

// Zoom's documents are not part of the project; the test runs if they are available.
test.skipIf(!existsSync(`${documents}/users.json`))(
  'the labels and scopes of the table are those of Zoom’s OpenAPI documents',
  () => {
    const operations = new Map<string, Operation>();
    for (const file of ['users', 'meetings']) {
      const { spec } = JSON.parse(readFileSync(`${documents}/${file}.json`, 'utf8')) as {
        spec: { paths: Record<string, Record<string, Operation>> };
      };
      for (const [path, methods] of Object.entries(spec.paths)) {
        for (const [method, operation] of Object.entries(methods)) {
          const name = `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{}')}`;
          operations.set(name, operation);
        }
      }
    }
    const toAdminScopes = (scopes: readonly string[] = []): string[] =>
      scopes.filter((scope) => scope.endsWith(':admin')).toSorted();
    const readLabel = (description: string): string | undefined =>
      /Rate Limit Label\]\([^)]*\):\*\* `([A-Z_-]+)`/.exec(description)?.[1]?.toLowerCase();

    for (const { name, label, scopes } of zoomEndpoints) {
      const operation = operations.get(name.replaceAll(/\{\w+\}/g, '{}'));
      expect(operation, name).toBeDefined();
      expect(readLabel(operation!.description), name).toBe(label);
      const extensions = operation!['x-extensions'];
      expect(toAdminScopes(extensions['x-granular-scopes']), name).toEqual(scopes.granular);
      // The document has the user form of this scope only, which Server-to-Server OAuth apps do not have.
      const missing =
        name === 'GET /meetings/{meetingId}/recordings' ? ['recording:read:admin'] : [];
      const classic = [...toAdminScopes(extensions['x-macro-scopes']), ...missing].toSorted();
      expect(scopes.classic.toSorted(), name).toEqual(classic);
    }
  },
);
