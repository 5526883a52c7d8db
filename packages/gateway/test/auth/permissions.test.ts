import { describe, expect, it } from 'vitest';
import { PERMISSION_PATTERN, parsePermissions } from '../../src/auth/permissions.ts';

describe('parsePermissions', () => {
  it.each([
    ['GET /users/**', 'GET', '/users', true],
    ['GET /users/**', 'GET', '/users/', true],
    ['GET /users/**', 'GET', '/users/me/meetings', true],
    ['GET /users/**', 'GET', '/usersx', false],
    ['GET /users/**', 'GET', '/', false],
    ['GET /users/**', 'POST', '/users', false],
    ['GET /users/**', 'HEAD', '/users', false],
    ['GET /users/*', 'GET', '/users/me', true],
    ['GET /users/*', 'GET', '/users/me/', true],
    ['GET /users/*', 'GET', '/users', false],
    ['GET /users/*', 'GET', '/users/me/meetings', false],
    ['GET /users', 'GET', '/users', true],
    ['GET /users', 'GET', '/users/', true],
    ['GET /users', 'GET', '/USERS', false],
    ['GET /users/*/meetings', 'GET', '/users/me/meetings', true],
    ['GET /users/*/meetings', 'GET', '/users/me/settings', false],
    ['GET,PATCH /meetings/*', 'PATCH', '/meetings/1', true],
    ['GET,PATCH /meetings/*', 'DELETE', '/meetings/1', false],
    ['* /**', 'DELETE', '/users/me', true],
    ['* /**', 'GET', '/', true],
    ['* /users', 'PURGE', '/users', true],
  ])('%s applied to %s %s returns %s', (entry, method, path, expected) => {
    expect(parsePermissions([entry])(method, path)).toBe(expected);
  });

  it('allows a request that at least one of several entries allows', () => {
    const may = parsePermissions(['GET /users', 'POST /users/*/meetings']);
    expect([may('GET', '/users'), may('POST', '/users/me/meetings')]).toEqual([true, true]);
    expect([may('POST', '/users'), may('GET', '/users/me/meetings')]).toEqual([false, false]);
  });

  it.each([
    // Zoom’s edge decodes an encoded slash to a separator, so that it reaches another endpoint.
    ['GET /users/*', '/users/me%2Fsettings', false],
    ['GET /users/*', '/users/me%2fsettings', false],
    ['GET /users/**', '/users/me%2Fsettings', true],
    ['GET /users/**', '/users%2Fme', false],
    ['* /**', '/users/%2F/me', false],
    // A doubly encoded slash, as in meeting UUIDs, stays within its segment.
    ['GET /past_meetings/*', '/past_meetings/%252FajX%2Bg%3D%3D', true],
    ['GET /past_meetings/*', '/past_meetings/a%252Fb', true],
    // Encoded unreserved characters.
    ['GET /users/*', '/%75sers/me', true],
    ['GET /users/me', '/users/%6D%65', true],
    ['GET /users/me', '/users/%256D%65', false],
    // Path parameters, which some servers strip: `/users/;a` is `/users/` to them.
    ['GET /users/*', '/users/;a', false],
    ['GET /users/*', '/users/%3Ba', false],
    ['GET /users/**', '/users/;a', true],
    ['GET /users/*/meetings', '/users/;a/meetings', false],
    ['GET /users/**', '/users/;a/meetings', false],
    ['GET /users/*', '/users/me;a', true],
    ['GET /users/me', '/users/me;a', false],
    ['GET /users/me', '/users/me%3B', false],
    ['GET /users/*', '/users/me;a%2Fsettings', false],
    ['* /**', '/users;a/me', true],
    // Invalid UTF-8.
    ['GET /users/me', '/users/%FF', false],
  ])('%s applied to the encoded path %s returns %s', (entry, path, expected) => {
    expect(parsePermissions([entry])('GET', path)).toBe(expected);
  });
});

describe('PERMISSION_PATTERN', () => {
  it.each('GET /users|GET /users/|* /**|* /|GET,PATCH /a/*/b/**|GET /*|GET /a.b~c@d'.split('|'))(
    'matches the permission %s',
    (entry) => expect(PERMISSION_PATTERN.test(entry)).toBe(true),
  );

  it.each(
    [
      '|GET|GET |GET users|/users|get /users|GET  /users|GET, /a|GET POST /a|GET /a b|GET /a\n',
      'GET /a//b|GET //|GET /**/a|GET /**/|GET /***|GET /a**|GET /us*rs|GET /a?b|GET /a%2Fb',
    ].flatMap((line) => line.split('|')),
  )('does not match %j', (entry) => expect(PERMISSION_PATTERN.test(entry)).toBe(false));
});
