import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { startOidcApi } from '../../../evertoken/test/support/oidc-api.ts';
import { RESOURCE, SCOPE, startOidcServer } from '../../../evertoken/test/support/oidc-server.ts';
import { sendJson } from '../../../evertoken/test/support/local-server.ts';
import { startGatewayOf } from '../support/account-callers.ts';
import { startOAuthService, toAccount } from '../support/oauth-service.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { runCli } from '../support/run-cli.ts';
import { runDoctor } from '../support/run-doctor.ts';
import { createTempDir } from '../support/temp-dir.ts';

const redisUrl = inject('redisUrl');

describe('an account at another OAuth server, behind a gateway', () => {
  it('is served beside one at Zoom, with names of endpoints for Zoom only', async () => {
    const service = await startOAuthService();
    const sandbox = await startSandbox({ accountId: randomUUID() });
    const { credentials, tokenUrl, apiUrl } = sandbox;
    const zoom = { name: 'zoom', ...credentials, tokenUrl, apiUrl };
    const { send, readAdmin, state } = await startGatewayOf([zoom, toAccount(service)]);

    expect(await send('zoom', '/users/me')).toMatchObject({ status: 200 });
    const { status, body } = await send('crm', '/users/me?fields=a');
    expect([status, JSON.parse(body)]).toEqual([
      200,
      { path: '/api/v1/users/me?fields=a', token: 'token-1' },
    ]);
    const metrics = await readAdmin('/metrics');
    expect(metrics).toContain('evertoken_account_info{account="crm",provider="oauth"} 1');
    expect(metrics).toMatch(/requests_total\{account="zoom",.*endpoint="\/users\/\{userId\}"/);
    expect(metrics).toMatch(/requests_total\{account="crm",.*method="GET",endpoint="other"/);
    expect((await state()).accounts).toMatchObject([
      { name: 'zoom', provider: 'zoom' },
      { name: 'crm', provider: 'oauth', token: {} },
    ]);
  });

  it('replaces a token that the API rejects by 401, and nothing else', async () => {
    const service = await startOAuthService();
    const { send, state } = await startGatewayOf([toAccount(service)]);
    await send('crm', '/a');
    service.revoked.add('token-1');
    expect(await send('crm', '/b')).toMatchObject({ status: 200 });
    expect(service.tokenRequests()).toHaveLength(2);

    // What Zoom means by this is not what others mean.
    const message = 'Invalid access token, does not contain scopes:[x:y].';
    for (const code of [124, 4711]) {
      service.respond = (_request, response) => (sendJson(response, 400, { code, message }), true);
      expect(await send('crm', '/c')).toMatchObject({ status: 400 });
    }
    expect(service.tokenRequests()).toHaveLength(2);
    expect((await state()).problems).toEqual([]);
  });

  it('reports a rejected secret without Zoom’s words, and recovers by a reload', async () => {
    const service = await startOAuthService();
    const folder = await createTempDir({ secret: 'wrong' });
    const account = toAccount(service, { clientAuth: { secret: { file: 'secret' } } });
    const { send, state, gateway, read } = await startGatewayOf([account], folder);
    const failed = await send('crm', '/a');
    expect([failed.status, JSON.parse(failed.body)]).toMatchObject([
      503,
      { code: 'CLIENT_REJECTED' },
    ]);
    const { problems } = await state();
    expect(problems).toMatchObject([{ component: 'credentials', code: 'CLIENT_REJECTED' }]);
    expect(JSON.stringify(problems)).not.toMatch(/zoom|marketplace/i);

    await writeFile(join(folder, 'secret'), service.secret);
    await gateway.reload(read([account]));
    await expect.poll(() => send('crm', '/a')).toMatchObject({ status: 200 });
  });

  it('requests its token with scopes, audience and resources, and takes one without a type', async () => {
    const service = await startOAuthService({ token_type: undefined, scope: 'a b' });
    const target = { audience: 'crm', resource: 'https://crm.example urn:crm:v2' };
    const { send, state } = await startGatewayOf([
      toAccount(service, { scopes: 'a b', ...target }),
    ]);
    expect(await send('crm', '/a')).toMatchObject({ status: 200 });
    const [{ body } = { body: '' }] = service.tokenRequests();
    expect([...new URLSearchParams(body)]).toEqual([
      ['scope', 'a b'],
      ['audience', 'crm'],
      ['resource', 'https://crm.example'],
      ['resource', 'urn:crm:v2'],
      ['grant_type', 'client_credentials'],
    ]);
    expect((await state()).problems).toEqual([]);
  });

  it('reports a token endpoint that is down and an API that rejects every token without Zoom’s words', async () => {
    const service = await startOAuthService();
    const timeouts = { tokenMs: 1_000 };
    const { send, state, readAdmin } = await startGatewayOf([toAccount(service)], '.', {
      timeouts,
    });
    service.respondToMint = (_request, response) => (sendJson(response, 503, {}), true);
    const { status, body } = await send('crm', '/a');
    expect([status, JSON.parse(body)]).toMatchObject([502, { code: 'TOKEN_ENDPOINT_FAILED' }]);
    const down = (await state()).problems;
    expect(down).toMatchObject([{ component: 'api', code: 'TOKEN_ENDPOINT_FAILED' }]);

    service.respondToMint = undefined;
    await expect.poll(() => send('crm', '/a'), { timeout: 10_000 }).toMatchObject({ status: 200 });
    service.respond = (_request, response) => (sendJson(response, 401, {}), true);
    for (let i = 0; i < 3; i += 1) expect((await send('crm', '/b')).status).toBe(401);
    await expect
      .poll(async () => (await state()).problems)
      .toContainEqual(expect.objectContaining({ code: 'API_TOKEN_REJECTED', account: 'crm' }));
    expect(JSON.stringify([down, await state()])).not.toMatch(/zoom(?!":)|marketplace/i);
    expect(await readAdmin('/metrics')).toMatch(/evertoken_problem\{.*account="crm"/);
  });

  it('keeps within its own rates', async () => {
    const service = await startOAuthService();
    const { send, readAdmin } = await startGatewayOf([
      toAccount(service, { ratePerSecond: 100, ratePerDay: 3 }),
    ]);
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await send('crm', `/${i}`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const { body } = await send('crm', '/5');
    expect(JSON.parse(body)).toMatchObject({ code: 'DAILY_LIMIT_EXHAUSTED' });
    expect(body).not.toMatch(/zoom|heavy/i);
    expect(service.apiRequests()).toHaveLength(3);
    const metrics = await readAdmin('/metrics');
    expect(metrics).toMatch(/label="all"\} 3$/m);
    expect(metrics).not.toContain('label="heavy"');
  });

  it.each([{}, { ratePerDay: 1_000 }])('sends again after a 429, with %o', async (settings) => {
    const service = await startOAuthService();
    const { send } = await startGatewayOf([toAccount(service, settings)]);
    let rejected = 0;
    service.respond = (_request, response) => {
      if (rejected > 0) return false;
      rejected += 1;
      // Zoom's meaning of this header is a limit per host, until midnight.
      sendJson(response, 429, {}, { 'retry-after': '0', 'x-ratelimit-remaining': '7' });
      return true;
    };
    expect(await send('crm', '/a', { method: 'POST', body: '{}' })).toMatchObject({ status: 200 });
    expect(service.apiRequests()).toHaveLength(2);
  });

  it('is understood by doctor, token, call and status', async () => {
    const service = await startOAuthService({ scope: 'a b' });
    const redis = redisUrl === undefined ? {} : { redis: { url: redisUrl } };
    const file = { accounts: [toAccount(service, { scopes: ['a', 'b'] })], ...redis };
    const { findings, sections } = await runDoctor({ file });
    expect(Object.values(findings).filter((text) => !text.startsWith('skip'))).toEqual([]);
    const account = sections.find(({ component }) => component === 'account');
    expect(account?.subject).toBe('crm (oauth)');
    expect(account?.lines.map(({ name }) => name).slice(0, 3)).toEqual([
      'credentials',
      'token',
      'scopes',
    ]);

    const folder = await createTempDir({ 'e.yaml': JSON.stringify(file) });
    const config = ['--config', join(folder, 'e.yaml')];
    expect(await runCli('token', ...config)).toMatchObject({ stdout: /^token-\d+\n$/ as never });
    const called = await runCli('call', 'GET', '/users/me?a=b', ...config);
    expect(called).toMatchObject({ status: 0 });
    expect(JSON.parse(called.stdout)).toMatchObject({ path: '/api/v1/users/me?a=b' });
    const selected = await runCli('call', 'GET', '/a', '--query', 'path', ...config);
    expect(selected).toMatchObject({ status: 0, stdout: '/api/v1/a\n' });
    const status = await runCli('status', ...config);
    if (redisUrl !== undefined) expect(status.stdout).toContain('crm (oauth)\n');
    const revoked = await runCli('recordings', 'save', '--from', '2026-01-01', folder, ...config);
    expect(revoked.stderr).toContain('account "crm" is not at Zoom');
  });

  it.skipIf(redisUrl === undefined)(
    'is revoked at its revocation endpoint, if it has one',
    async () => {
      const service = await startOAuthService();
      const revocationUrl = service.tokenUrl.replace('/token', '/revoke');
      const configOf = async (settings: object): Promise<string[]> => {
        const file = { accounts: [toAccount(service, settings)], redis: { url: redisUrl } };
        const folder = await createTempDir({ 'e.yaml': JSON.stringify(file) });
        return ['--config', join(folder, 'e.yaml')];
      };
      const config = await configOf({ revocationUrl });
      const token = (await runCli('token', ...config)).stdout.trim();
      const refused = await runCli('revoke', '--yes', ...(await configOf({})));
      expect(refused).toMatchObject({ status: 1 });
      expect(refused.stderr).toContain('only if revocationUrl is set');
      expect([...service.revoked]).toEqual([]);
      const revoked = await runCli('revoke', '--yes', ...config);
      expect(revoked).toMatchObject({ status: 0 });
      expect([...service.revoked]).toEqual([token]);
      expect((await runCli('token', ...config)).stdout.trim()).not.toBe(token);
    },
  );

  it('is diagnosed by doctor: a wrong secret, scopes that are not granted, a token for another API', async () => {
    const service = await startOAuthService({ scope: 'a' });
    const wrong = toAccount(service, { clientAuth: { secret: 'wrong' } });
    const rejected = await runDoctor({ file: { accounts: [wrong] } });
    expect(rejected.findings['account credentials']).toMatch(/^fail/);
    const other = await startOAuthService();
    const file = { accounts: [toAccount(service, { scopes: ['a', 'b'], apiUrl: other.apiUrl })] };
    other.revoked.add('token-1');
    const { findings } = await runDoctor({ file });
    expect(findings).toMatchObject({
      'account token': expect.stringMatching(/^fail: the API rejects a new token \(401\)/),
      'account scopes': expect.stringMatching(/^warn: not granted: b/),
    });
    expect(JSON.stringify([findings, rejected.findings])).not.toMatch(/zoom|marketplace/i);
  });
});

describe('an account with DPoP, behind a gateway', () => {
  it('proves each request to an API that checks proofs and requires its nonce', async () => {
    const secret = 's'.repeat(40);
    const oidc = await startOidcServer({
      clients: [{ client_id: 'app', client_secret: secret, dpop_bound_access_tokens: true }],
      requireNonce: true,
    });
    let nonce = 'first';
    const api = await startOidcApi(oidc, { nonce: () => nonce });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const dpopKey = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const folder = await createTempDir({ 'dpop.pem': dpopKey });
    const account = {
      name: 'crm',
      provider: 'oauth',
      tokenUrl: oidc.tokenUrl,
      clientId: 'app',
      clientAuth: { method: 'client_secret_basic', secret },
      scopes: [SCOPE],
      resource: RESOURCE,
      dpopKey: { file: 'dpop.pem' },
      apiUrl: api.origin,
    };
    const { send, readAdmin } = await startGatewayOf([account], folder);
    const headers = { dpop: 'of-the-caller' };
    expect(await send('crm', '/a', { headers })).toMatchObject({ status: 200 });
    nonce = 'second';
    expect(await send('crm', '/b', { method: 'POST', body: '{}' })).toMatchObject({ status: 200 });
    expect(await send('crm', '/c?d=e')).toMatchObject({ status: 200 });
    const proofs = api.requests.map(({ headers: { dpop } }) => dpop);
    expect(new Set(proofs).size).toBe(proofs.length);
    // Two challenges for nonces, which say nothing about the token.
    expect(api.requests).toHaveLength(5);
    expect(oidc.tokenStatuses.filter((status) => status === 200)).toHaveLength(1);
    expect(await readAdmin('/metrics')).toMatch(/rejections_total\{account="crm"\} 0/);
  });
});
