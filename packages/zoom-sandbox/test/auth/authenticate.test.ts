import { describe, expect, test } from 'vitest';
import { connect, getToken, send, startSandbox } from '../support/client.ts';

const INVALID = { code: 124, message: 'Invalid access token.' };

describe('bearer authentication', () => {
  test('rejects a request without a token', async () => {
    const sandbox = await startSandbox();
    expect(await send(`${sandbox.apiUrl}/users`)).toMatchObject({
      status: 401,
      body: { code: 124, message: 'Requires an access token.' },
    });
  });

  test('rejects a token in the URL', async () => {
    const sandbox = await startSandbox();
    const { status, body } = await send(
      `${sandbox.apiUrl}/users?access_token=${await getToken(sandbox)}`,
    );
    expect([status, body.message]).toEqual([
      401,
      'Invalid access token, this access token is not supported as query parameter string.',
    ]);
  });

  test.each(['Bearer nonsense', 'Bearer a.b.c', 'Bearer ', 'Basic abc', 'x'])(
    'rejects the header %j',
    async (authorization) => {
      const sandbox = await startSandbox();
      const { status, body } = await send(`${sandbox.apiUrl}/users`, {
        headers: { authorization },
      });
      expect([status, body]).toEqual([401, INVALID]);
    },
  );

  test('rejects a token of another sandbox and a forged token', async () => {
    const [one, other] = [await startSandbox(), await startSandbox()];
    const token = await getToken(one);
    expect((await (await connect(other, token))('GET', '/users')).body).toEqual(INVALID);
    const [header, claims = '', signature] = token.split('.');
    const changed = JSON.parse(Buffer.from(claims, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...changed, exp: changed.exp + 9_999 })).toString(
      'base64url',
    );
    const api = await connect(one, `${header}.${forged}.${signature}`);
    expect((await api('GET', '/users')).body).toEqual(INVALID);
  });

  test('reports an expired token, according to the virtual clock', async () => {
    const sandbox = await startSandbox();
    const api = await connect(sandbox);
    sandbox.clock.advance(3_598_000);
    expect((await api('GET', '/users/me')).status).toBe(200);
    sandbox.clock.advance(1_001);
    expect(await api('GET', '/users/me')).toMatchObject({
      status: 401,
      body: { code: 124, message: 'Access token is expired.' },
    });
    expect(sandbox.stats().apiRejections).toBe(1);
  });

  test('accepts a new token only after tokenLagMs', async () => {
    const sandbox = await startSandbox({ tokenLagMs: 5_000 });
    const api = await connect(sandbox);
    expect((await api('GET', '/users/me')).body).toEqual(INVALID);
    sandbox.clock.advance(5_000);
    expect((await api('GET', '/users/me')).status).toBe(200);
  });

  test('expires a token after tokenLifetimeSeconds, whatever expires_in says', async () => {
    const sandbox = await startSandbox({ tokenLifetimeSeconds: 10, expiresIn: 3599 });
    const api = await connect(sandbox);
    sandbox.clock.advance(10_000);
    expect((await api('GET', '/users/me')).status).toBe(401);
  });

  test('rejects the tokens of a deactivated app', async () => {
    const sandbox = await startSandbox();
    const api = await connect(sandbox);
    sandbox.configureApp('sandbox-client', { disabled: true });
    expect((await api('GET', '/users/me')).body).toEqual(INVALID);
    sandbox.configureApp('sandbox-client', { disabled: false });
    expect((await api('GET', '/users/me')).status).toBe(200);
  });
});

describe('scopes', () => {
  test('responds 400 with code 4711 if a scope is missing', async () => {
    const sandbox = await startSandbox({ scopes: ['meeting:read:list_meetings:admin'] });
    const api = await connect(sandbox);
    expect(await api('GET', '/users')).toMatchObject({
      status: 400,
      body: {
        code: 4711,
        message: 'Invalid access token, does not contain scopes:[user:read:list_users:admin].',
      },
    });
    expect((await api('GET', '/users/me/meetings')).status).toBe(200);
  });

  test('requires only one of the listed scopes, classic or granular', async () => {
    for (const scope of ['user:read:admin', 'user:write:admin', 'user:read:list_users:admin']) {
      const sandbox = await startSandbox({ scopes: [scope] });
      expect((await (await connect(sandbox))('GET', '/users')).status).toBe(200);
    }
  });

  test('names classic scopes to an app with classic scopes', async () => {
    const sandbox = await startSandbox({ scopes: ['meeting:read:admin'] });
    const { body } = await (await connect(sandbox))('GET', '/users');
    expect(body.message).toContain('[user:read:admin, user:write:admin]');
  });
});

test('responds 404 with code 2300 to an unknown path', async () => {
  const sandbox = await startSandbox();
  const api = await connect(sandbox);
  for (const path of ['/nope', '/users/a/b/c', '/meetings/123/ballots', '/']) {
    expect(await api('GET', path)).toMatchObject({
      status: 404,
      body: { code: 2300, message: 'This API endpoint is not recognized.' },
    });
  }
});
