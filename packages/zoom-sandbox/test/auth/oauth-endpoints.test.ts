import { describe, expect, test } from 'vitest';
import { basic, connect, getToken, requestToken, send, startSandbox } from '../support/client.ts';

describe('token endpoint', () => {
  test('responds in Zoom’s format', async () => {
    const sandbox = await startSandbox();
    const { status, body, headers } = await requestToken(sandbox);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual([
      'access_token',
      'token_type',
      'expires_in',
      'scope',
      'api_url',
    ]);
    expect(body).toMatchObject({ token_type: 'bearer', expires_in: 3599, api_url: sandbox.url });
    expect(body.scope.split(' ')).toContain('user:read:list_users:admin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-zm-trackingid')).toMatch(/^v=2\.0;clid=us02;rid=WEB_[0-9A-Fa-f]{32}$/);
  });

  test('issues tokens in the format of a JWT signed with HS512', async () => {
    const sandbox = await startSandbox();
    const [header = '', claims = '', signature = ''] = (await getToken(sandbox)).split('.');
    expect(header.startsWith('eyJhbGciOiJIUzUx')).toBe(true);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: 'zm:cid:sandbox-client',
      aud: 'https://oauth.zoom.us',
      aid: 'sandbox-account',
    });
    expect(Buffer.from(signature, 'base64url')).toHaveLength(64);
  });

  test.each(['/oauth/token', '/zoom-oauth/token'])('responds at %s', async (path) => {
    const sandbox = await startSandbox();
    const { status } = await send(sandbox.url + path, {
      method: 'POST',
      headers: { authorization: basic() },
      body: new URLSearchParams({
        grant_type: 'account_credentials',
        account_id: 'sandbox-account',
      }),
    });
    expect(status).toBe(200);
  });

  test('reads parameters from the query unless acceptQueryParameters is false', async () => {
    const sandbox = await startSandbox();
    const url = `${sandbox.tokenUrl}?grant_type=account_credentials&account_id=sandbox-account`;
    const init = { method: 'POST', headers: { authorization: basic() } };
    expect((await send(url, init)).status).toBe(200);
    sandbox.configure({ acceptQueryParameters: false });
    expect((await send(url, init)).body.error).toBe('unsupported_grant_type');
  });

  test('checks client, grant, account and app, in this order', async () => {
    const sandbox = await startSandbox();
    const everythingWrong = { grant_type: 'password', account_id: 'unknown' };
    const wrongClient = { authorization: basic('sandbox-client', 'wrong') };
    expect(
      await requestToken(sandbox, { params: everythingWrong, headers: wrongClient }),
    ).toMatchObject({
      status: 400,
      body: { reason: 'Invalid client_id or client_secret', error: 'invalid_client' },
    });
    sandbox.configureApp('sandbox-client', { disabled: true });
    expect(await requestToken(sandbox, { params: everythingWrong })).toMatchObject({
      status: 400,
      body: { reason: 'unsupported grant type', error: 'unsupported_grant_type' },
    });
    expect(await requestToken(sandbox, { params: { account_id: 'unknown' } })).toMatchObject({
      status: 400,
      body: { reason: 'Bad Request', error: 'invalid_request' },
    });
    expect(await requestToken(sandbox)).toMatchObject({
      status: 400,
      body: { reason: 'The app has been disabled by the developer', error: 'invalid_client' },
    });
  });

  test.each(['', 'Basic', 'Basic !!!', 'Basic bm9jb2xvbg==', 'Bearer abc', 'Digest x=y'])(
    'responds invalid_client to the header %j',
    async (authorization) => {
      const sandbox = await startSandbox();
      const { status, body } = await requestToken(sandbox, { headers: { authorization } });
      expect([status, body.error]).toEqual([400, 'invalid_client']);
    },
  );

  test('accepts form-encoded credentials, as RFC 6749 requires, and plain ones', async () => {
    const sandbox = await startSandbox({ clientId: 'id with space', clientSecret: 'a+b%/:c' });
    const encoded = basic(encodeURIComponent('id with space'), encodeURIComponent('a+b%/:c'));
    expect((await requestToken(sandbox, { headers: { authorization: encoded } })).status).toBe(200);
    const plain = basic('id with space', 'a+b%/:c');
    expect((await requestToken(sandbox, { headers: { authorization: plain } })).status).toBe(200);
  });

  test('ignores parameters in a JSON body', async () => {
    const sandbox = await startSandbox();
    const { body } = await send(sandbox.tokenUrl, {
      method: 'POST',
      headers: { authorization: basic(), 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'account_credentials', account_id: 'sandbox-account' }),
    });
    expect(body.error).toBe('unsupported_grant_type');
  });

  test('responds 405 to other methods than POST', async () => {
    const sandbox = await startSandbox();
    expect((await send(sandbox.tokenUrl)).status).toBe(405);
  });

  test('responds 429 beyond tokenRateLimitPerSecond', async () => {
    const sandbox = await startSandbox({ tokenRateLimitPerSecond: 2 });
    const statuses = [];
    for (let call = 0; call < 3; call++) statuses.push((await requestToken(sandbox)).status);
    expect(statuses).toEqual([200, 200, 429]);
    sandbox.clock.advance(1_000);
    expect((await requestToken(sandbox)).status).toBe(200);
  });

  test('sends the value of the setting expiresIn', async () => {
    const sandbox = await startSandbox();
    for (const expiresIn of ['3599', 0, -1, 1e12, null, 'soon']) {
      sandbox.configure({ expiresIn });
      expect((await requestToken(sandbox)).body.expires_in).toBe(expiresIn);
    }
    sandbox.configure({ expiresIn: undefined, tokenLifetimeSeconds: 0.5 });
    expect((await requestToken(sandbox)).body.expires_in).toBe(0.5);
  });

  test('omits scope and api_url if configured', async () => {
    const sandbox = await startSandbox({ scopeInResponse: 'absent', apiUrlInResponse: false });
    const { body } = await requestToken(sandbox);
    expect(Object.keys(body)).toEqual(['access_token', 'token_type', 'expires_in']);
  });

  test('gives a fresh app half of its scopes until scopeLagMs has passed', async () => {
    const scopes = ['user:read:user:admin', 'user:read:list_users:admin'];
    const sandbox = await startSandbox({ scopes, scopeLagMs: 12_000 });
    const early = await requestToken(sandbox);
    expect(early.body.scope).toBe('user:read:user:admin');
    sandbox.clock.advance(12_000);
    expect((await requestToken(sandbox)).body.scope).toBe(scopes.join(' '));
    // The early token does not gain the scope.
    const api = await connect(sandbox, early.body.access_token);
    expect((await api('GET', '/users')).body.code).toBe(4711);
    sandbox.configureApp('sandbox-client', { scopes: ['meeting:read:admin'] });
    expect((await requestToken(sandbox)).body.scope).toBe(scopes.join(' '));
    sandbox.clock.advance(12_000);
    expect((await requestToken(sandbox)).body.scope).toBe('meeting:read:admin');
  });

  test('separates accounts and apps', async () => {
    const sandbox = await startSandbox({
      accounts: [
        { accountId: 'other', users: 5, apps: [{ clientId: 'c2', clientSecret: 's2' }] },
        {
          accountId: 'sandbox-account',
          apps: [{ clientId: 'c3', clientSecret: 's3', scopes: ['user:read:admin'] }],
        },
      ],
    });
    const other = {
      params: { account_id: 'other' },
      headers: { authorization: basic('c2', 's2') },
    };
    const { body } = await requestToken(sandbox, other);
    const users = await (await connect(sandbox, body.access_token))('GET', '/users');
    expect(users.body.total_records).toBe(5);
    expect((await requestToken(sandbox, { params: { account_id: 'other' } })).body.error).toBe(
      'invalid_request',
    );
    const third = await requestToken(sandbox, { headers: { authorization: basic('c3', 's3') } });
    expect(third.body.scope).toBe('user:read:admin');
    const sameAccount = await (await connect(sandbox, third.body.access_token))('GET', '/users');
    expect(sameAccount.body.total_records).toBe(46);
  });

  test('responds after tokenLatencyMs', async () => {
    const sandbox = await startSandbox({ tokenLatencyMs: 60 });
    const start = performance.now();
    await requestToken(sandbox);
    expect(performance.now() - start).toBeGreaterThan(50);
  });

  test('counts all token requests', async () => {
    const sandbox = await startSandbox();
    await Promise.all(Array.from({ length: 20 }, () => requestToken(sandbox)));
    await requestToken(sandbox, { params: { grant_type: 'x' } });
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 21, tokensIssued: 20 });
  });
});

describe('token model', () => {
  test('independent: all tokens are valid', async () => {
    const sandbox = await startSandbox();
    const [first, second] = [await getToken(sandbox), await getToken(sandbox)];
    expect(await statusesOf(sandbox, [first, second])).toEqual([200, 200]);
  });

  test('single: only the newest token is valid', async () => {
    const sandbox = await startSandbox({ tokenModel: 'single' });
    const tokens = [await getToken(sandbox), await getToken(sandbox)];
    expect(await statusesOf(sandbox, tokens)).toEqual([401, 200]);
  });

  test('capped:2: only the two newest tokens are valid', async () => {
    const sandbox = await startSandbox({ tokenModel: 'capped:2' });
    const tokens = [await getToken(sandbox), await getToken(sandbox), await getToken(sandbox)];
    expect(await statusesOf(sandbox, tokens)).toEqual([401, 200, 200]);
  });
});

describe('revocation', () => {
  test('revokes one token and no other', async () => {
    const sandbox = await startSandbox();
    const [first, second] = [await getToken(sandbox), await getToken(sandbox)];
    const response = await send(`${sandbox.url}/oauth/revoke`, {
      method: 'POST',
      headers: { authorization: basic() },
      body: new URLSearchParams({ token: first }),
    });
    expect(response).toMatchObject({ status: 200, body: { status: 'success' } });
    expect(await statusesOf(sandbox, [first, second])).toEqual([401, 200]);
    expect(sandbox.stats().tokensRevoked).toBe(1);
  });

  test('requires client authentication and ignores a token in the URL', async () => {
    const sandbox = await startSandbox();
    const token = await getToken(sandbox);
    const url = `${sandbox.url}/oauth/revoke`;
    const inQuery = await send(`${url}?token=${token}`, {
      method: 'POST',
      headers: { authorization: basic() },
    });
    expect(inQuery.body.error).toBe('invalid_request');
    const unauthenticated = await send(url, {
      method: 'POST',
      body: new URLSearchParams({ token }),
    });
    expect(unauthenticated.body.error).toBe('invalid_client');
    expect(await statusesOf(sandbox, [token])).toEqual([200]);
  });

  test('revokes one or all tokens through the JavaScript API', async () => {
    const sandbox = await startSandbox();
    const tokens = [await getToken(sandbox), await getToken(sandbox)];
    expect(sandbox.revokeToken(tokens[0] ?? '')).toBe(true);
    expect(sandbox.revokeToken('unknown')).toBe(false);
    expect(await statusesOf(sandbox, tokens)).toEqual([401, 200]);
    sandbox.revokeAllTokens();
    expect(await statusesOf(sandbox, tokens)).toEqual([401, 401]);
    expect(await statusesOf(sandbox, [await getToken(sandbox)])).toEqual([200]);
  });
});

async function statusesOf(
  sandbox: Awaited<ReturnType<typeof startSandbox>>,
  tokens: readonly string[],
): Promise<number[]> {
  const responses = tokens.map(async (token) =>
    (await connect(sandbox, token))('GET', '/users/me'),
  );
  return (await Promise.all(responses)).map(({ status }) => status);
}
