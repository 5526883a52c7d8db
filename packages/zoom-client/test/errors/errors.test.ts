import {
  ZoomApiError,
  zoomErrorCodes,
  ZoomError,
  ZoomScopeError,
  type ZoomErrorCode,
} from '@evertoken/zoom-client';
import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { catchError } from '../support/catch-error.ts';
import { startZoom } from '../support/start-zoom.ts';

const page = new URL('../../../../docs/zoom-client-errors.md', import.meta.url);

describe('ZoomScopeError', () => {
  it('names the scope that Zoom named, without requesting another token', async () => {
    const { client, sandbox } = await startZoom();
    sandbox.configureApp(sandbox.credentials.clientId, { scopes: ['user:read:user:admin'] });
    const error = await catchError(client.request('GET /users'));
    expect(error).toBeInstanceOf(ZoomScopeError);
    expect(error).toBeInstanceOf(ZoomApiError);
    expect(error).toMatchObject({
      name: 'ZoomScopeError',
      status: 400,
      code: 4711,
      scopes: ['user:read:list_users:admin'],
      message: expect.stringMatching(/Add user:read:list_users:admin to the app/),
    });
    expect(sandbox.stats()).toMatchObject({ tokensIssued: 1, apiRequests: 1 });
  });

  it.each([
    [
      4711,
      'Invalid access token, does not contain scopes:[a:read, b:read:admin].',
      ['a:read', 'b:read:admin'],
    ],
    [4711, 'Invalid access token, does not contain scope [a:read]', ['a:read']],
    [
      4700,
      'Invalid access token, does not contain scopes.',
      ['user:read:list_users:admin', 'user:read:admin', 'user:write:admin'],
    ],
    [104, 'Invalid access token, does not contain scopes:[phone:read:admin]', ['phone:read:admin']],
    [4711, '', ['user:read:list_users:admin', 'user:read:admin', 'user:write:admin']],
    [4700, 'Token cannot be empty', undefined],
    [200, 'Invalid access token, does not contain scopes:[scim2].', ['scim2']],
    [
      4711,
      'Invalid access token, does not contain scopes:[eyJhbGciOiJIUzUxMiJ9.e30.x].',
      ['user:read:list_users:admin', 'user:read:admin', 'user:write:admin'],
    ],
    [200, 'No permission.', undefined],
    [104, 'Invalid access token.', undefined],
  ])('is recognized by code and message: %d %s', async (code, message, scopes) => {
    const { client, sandbox } = await startZoom();
    sandbox.faults.add({
      match: 'GET /v2/users',
      kind: 'status',
      status: 400,
      body: { code, message },
    });
    const error = (await catchError(client.request('GET /users'))) as Partial<ZoomScopeError>;
    expect(error.scopes).toEqual(scopes);
  });
});

it('every error of Zoom is a ZoomError without the token in any property', async () => {
  const { client, sandbox, tokens } = await startZoom();
  const { value } = await tokens.getToken();
  const faults = [
    { kind: 'status', status: 404 },
    { kind: 'status', status: 429 },
    { kind: 'html', status: 403 },
    { kind: 'reset' },
  ] as const;
  for (const fault of faults) {
    sandbox.faults.clear();
    sandbox.faults.add({ match: '/v2/*', ...fault });
    const change = client.request('POST /users/{userId}/meetings', {
      userId: 'me',
      body: {},
      timeoutMs: 500,
    });
    const error = await catchError(change);
    expect(error).toBeInstanceOf(ZoomError);
    const { code, request } = error as ZoomError;
    expect([typeof code, request]).toEqual([
      expect.stringMatching(/number|string/),
      'POST /users/me/meetings',
    ]);
    const everything = inspect(error, { depth: Infinity, showHidden: true });
    expect(everything + JSON.stringify(error)).not.toContain(value.reveal());
  }
});

describe('docs/zoom-client-errors.md', () => {
  it('has a section for each code, in the order of the catalog', async () => {
    const headings = Array.from(
      (await readFile(page, 'utf8')).matchAll(/^## ([A-Z_]+)$/gm),
      ([, name]) => name,
    );
    expect(headings).toEqual(zoomErrorCodes);
  });

  it('describes for each code when it occurs, what is visible and what to do', async () => {
    const [, ...sections] = (await readFile(page, 'utf8')).split(/^## (?=[A-Z_]+$)/m);
    for (const section of sections) {
      const name = section.split('\n')[0] as ZoomErrorCode;
      for (const part of ['**When.**', '**You see.**', '**Do.**'])
        expect(section, name).toContain(part);
    }
  });
});
