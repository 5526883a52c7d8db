import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  findEndpoint,
  getPathParameter,
  listEndpoints,
  unknownEndpoint,
} from '@evertoken/zoom-client/endpoints';

describe('findEndpoint()', () => {
  test.each([
    ['GET', '/users', 'GET /users'],
    ['POST', '/users', 'POST /users'],
    ['GET', '/users?page_size=300&next_page_token=a/b', 'GET /users'],
    ['GET', '/users/me', 'GET /users/{userId}'],
    ['GET', '/users/jchill%40example.com', 'GET /users/{userId}'],
    ['GET', '/users/summary', 'GET /users/summary'],
    ['GET', '/users/email', 'GET /users/email'],
    ['GET', '/users/vanity_name', 'GET /users/vanity_name'],
    ['GET', '/meetings/meeting_summaries', 'GET /meetings/meeting_summaries'],
    [
      'GET',
      '/meetings/85746065/registrants/questions',
      'GET /meetings/{meetingId}/registrants/questions',
    ],
    ['GET', '/users/email/meetings', 'GET /users/{userId}/meetings'],
    ['GET', '/phone/sites?page_size=300', 'GET /phone/sites'],
    ['GET', '/scim2/Users/a', 'GET /scim2/Users/{userId}'],
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
    ['GET', '/users/', 'GET /users'],
    ['GET', '/phone/sites/?page_size=300', 'GET /phone/sites'],
    ['GET', '/users/me/meetings/', 'GET /users/{userId}/meetings'],
  ])('finds the endpoint of %s %s', (method, path, name) => {
    expect(findEndpoint(method, path).name).toBe(name);
  });

  test.each([
    ['GET', ''],
    ['GET', '/'],
    ['GET', 'users'],
    ['GET', '/users//'],
    ['GET', '//'],
    ['GET', '//users'],
    ['GET', '/users//meetings'],
    ['GET', '/users/me/meetings/1'],
    ['GET', '/Users'],
    ['get', '/users'],
    ['TRACE', '/users'],
    ['GET', '/phone/call_logs/1/2'],
    ['GET', '/fax/call_logs'],
    ['GET', '/toString'],
    ['GET', '/__proto__/constructor'],
  ])('returns the unknown endpoint for %s %s', (method, path) => {
    expect(findEndpoint(method, path)).toBe(unknownEndpoint);
  });

  it('gives unknown and undocumented labels as heavy, and says that they are not known', () => {
    const undocumented = findEndpoint('GET', '/billing/invoices/1/download');
    for (const endpoint of [unknownEndpoint, undocumented]) {
      expect(endpoint).toMatchObject({ label: 'heavy', isLabelKnown: false });
    }
    expect(findEndpoint('GET', '/report/daily')).toMatchObject({ isLabelKnown: true });
  });

  const endpoints = listEndpoints();
  /** No parameter has the value of a literal segment. */
  const literals = new Set(endpoints.flatMap(({ name }) => name.split('/').slice(1)));

  it('finds every endpoint by its path with any parameters, and none by that of another', () => {
    const value = fc
      .string({ minLength: 1, maxLength: 20, unit: 'binary' })
      .filter((text) => !/\p{Surrogate}/u.test(text) && !literals.has(text));
    const values = fc.sample(value, { numRuns: 50, seed: 1 });
    const results = endpoints.map((endpoint, index) => {
      const text = values[index % values.length]!;
      const [method, template] = endpoint.name.split(' ') as [string, string];
      const path = `${template.replace(/\{\w+\}/g, () => encodeURIComponent(text))}?a=/b`;
      const names = Array.from(template.matchAll(/\{(\w+)\}/g), ([, name]) => name!);
      const isRead = names.every((name) => getPathParameter(endpoint, path, name) === text);
      return { endpoint, isRead, isFound: findEndpoint(method, path) === endpoint };
    });
    expect(results).toHaveLength(1_640);
    expect(results.filter(({ isFound, isRead }) => !isFound || !isRead)).toEqual([]);
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
  expect(getPathParameter(unknownEndpoint, '/fax/1', 'userId')).toBeUndefined();
});

test('the special limits of hosts, meetings and webinars name a parameter of the path', () => {
  const limited = listEndpoints().filter(({ limits }) => limits.length > 0);
  expect(limited.map(({ name, limits }) => [name, limits[0]?.name])).toEqual([
    ['PATCH /meetings/{meetingId}', 'updates-per-meeting'],
    ['POST /meetings/{meetingId}/registrants', 'registrations-per-registrant'],
    ['PUT /meetings/{meetingId}/registrants/status', 'status-changes-per-registrant'],
    ['POST /users', 'users-created-per-account'],
    ['POST /users/{userId}/meetings', 'meetings-created-per-host'],
    ['POST /users/{userId}/webinars', 'webinars-created-per-host'],
    ['PATCH /webinars/{webinarId}', 'updates-per-webinar'],
    ['POST /webinars/{webinarId}/registrants', 'registrations-per-registrant'],
    ['PUT /webinars/{webinarId}/registrants/status', 'status-changes-per-registrant'],
  ]);
  for (const { name, limits } of limited) {
    const { parameter } = limits[0]!;
    if (parameter !== undefined) expect(name).toContain(`{${parameter}}`);
  }
});
