import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:tls';
import { readFile } from 'node:fs/promises';
import type { AddressInfo, Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../../../../test/support/ports.ts';
import { makeCertificate } from '../../../../../test/support/tls-certificate.ts';
import { startSandbox } from '../../support/running-gateway.ts';
import { environmentFor } from '../../support/cli-process.ts';
import { runDoctor, expectOnlyFailure } from '../../support/run-doctor.ts';

describe('doctor with a healthy setup', () => {
  it('passes all checks, mints one token and reveals no secret', async () => {
    const clientSecret = 'a-Secret-0123456789';
    const sandbox = await startSandbox({ clientSecret });
    const found = await runDoctor({ env: environmentFor(sandbox), endpoints: ['GET /users'] });
    expect(found.findings).toEqual({});
    expect(sandbox.stats().tokensIssued).toBe(1);
    expect(found.json).not.toMatch(/a-Secret|eyJ/);
    expect(found.sections.map(({ component }) => component)).toEqual([
      'configuration',
      'redis',
      'token-endpoint',
      'api',
      'account',
    ]);
  });
});

describe('doctor checks of the app', () => {
  it('reports a wrong client secret', async () => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), ZOOM_CLIENT_SECRET: 'wrong-Secret-42' };
    const found = await runDoctor({ env });
    expectOnlyFailure(found, 'account credentials', /client id, or the secret/, /Copy them again/);
    expect(found.findings['account account id']).toBe('skip: requires “credentials”');
    expect(found.findings['account app']).toBe('skip: requires “credentials”');
    expect(found.json).not.toContain('wrong-Secret-42');
  });

  it('reports malformed credentials', async () => {
    const sandbox = await startSandbox();
    const { tokenUrl, apiUrl } = sandbox;
    const accounts = [{ ...sandbox.credentials, clientId: ' x', tokenUrl, apiUrl }];
    const found = await runDoctor({ file: { accounts } });
    expectOnlyFailure(found, 'account credentials', /clientId must not begin/, /Correct/);
  });

  it('reports a wrong account id', async () => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), ZOOM_ACCOUNT_ID: 'another' };
    const found = await runDoctor({ env });
    expectOnlyFailure(found, 'account account id', /Bad Request/, /shown beside the client id/);
    expect(found.findings['account credentials']).toBeUndefined();
  });

  it('reports an app that the token endpoint rejects as deactivated', async () => {
    const sandbox = await startSandbox();
    sandbox.configureApp(sandbox.credentials.clientId, { disabled: true });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'account app', /deactivated/, /Activate it in the Zoom App Market/);
  });

  it('reports a deactivated app whose tokens the API rejects', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/v2/*', kind: 'invalid-token' });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'account app', /rejects a new token \(401/, /the app is activated/);
  });

  it('reports an account to which the API denies access', async () => {
    const sandbox = await startSandbox();
    const message = 'Access to the Zoom REST API has been denied for this account.';
    sandbox.faults.add({
      match: '/v2/*',
      kind: 'status',
      status: 403,
      body: { code: 403, message },
    });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'account app', /has been denied/, /Contact Zoom’s support/);
  });

  it('reports a missing scope', async () => {
    const sandbox = await startSandbox({ scopes: ['user:read:user:admin'] });
    const found = await runDoctor({
      env: environmentFor(sandbox),
      endpoints: ['GET /users/*', 'GET /users', 'POST /users/*/meetings'],
    });
    // All of them at once.
    expectOnlyFailure(
      found,
      'account scopes',
      /no scope for .*GET \/users, POST \/users\/\{userId\}\/meetings/,
      /user:read:list_users:admin, meeting:write:meeting:admin/,
    );
  });

  it('warns about a missing scope for an endpoint that a caller may use', async () => {
    const sandbox = await startSandbox({ scopes: ['user:read:admin'] });
    const caller = (name: string, allow: string[]): unknown => ({
      name,
      allow,
      keys: [{ id: name.padEnd(16, '0'), sha256: 'ab'.repeat(32) }],
    });
    const { findings } = await runDoctor({
      file: {
        accounts: [{ ...sandbox.credentials, tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl }],
        callers: [caller('a', ['GET /users']), caller('b', ['GET /users/**', 'GET /fax/**'])],
      },
    });
    expect(findings).toEqual({
      'account scopes': expect.stringMatching(
        /^warn: .*GET \/users\/\{userId\}\/meetings.*unknown endpoints: GET \/fax.*Restrict the callers/,
      ),
    });
  });

  it('warns about a token without scopes', async () => {
    const sandbox = await startSandbox({ scopeInResponse: 'absent' });
    const { findings } = await runDoctor({ env: environmentFor(sandbox) });
    expect(findings).toEqual({
      'account scopes': expect.stringMatching(/^warn: .*retry in a minute/),
    });
  });

  it('reports the failing account of several', async () => {
    const sandbox = await startSandbox();
    const account = { ...sandbox.credentials, tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl };
    const accounts = [account, { ...account, name: 'labs', clientSecret: 'wrong' }];
    const found = await runDoctor({ file: { accounts } });
    expectOnlyFailure(found, 'account credentials', /secret/, /Copy/);
    const failing = found.sections.filter(({ lines }) =>
      lines.some(({ result }) => result.kind === 'fail'),
    );
    expect(failing.map(({ subject }) => subject)).toEqual(['labs']);
    const components = found.sections.map(({ component }) => component);
    expect(components.join()).toBe('configuration,redis,token-endpoint,api,account,account');
  });
});

describe('doctor checks of the connection', () => {
  it('reports a host name that does not resolve', async () => {
    const sandbox = await startSandbox();
    const url = 'https://no-such-host.invalid/oauth/token';
    const found = await runDoctor({ env: { ...environmentFor(sandbox), ZOOM_OAUTH_URL: url } });
    expectOnlyFailure(found, 'token-endpoint name', /no-such-host\.invalid/, /DNS servers/);
    expect(found.findings['account credentials']).toBe('skip: requires “token endpoint: response”');
  });

  it('reports a refused connection', async () => {
    const sandbox = await startSandbox();
    const url = `http://127.0.0.1:${await freePort()}/v2`;
    const found = await runDoctor({ env: { ...environmentFor(sandbox), ZOOM_API_URL: url } });
    expectOnlyFailure(found, 'api connection', /ECONNREFUSED/, /apiUrl \(ZOOM_API_URL\).*firewall/);
    expect(found.findings['account app']).toBe('skip: requires “api: response”');
    expect(found.findings['account scopes']).toBeUndefined();
  });

  it('reports a timeout for a server that does not respond', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/oauth/token', kind: 'hang' });
    const found = await runDoctor({ env: environmentFor(sandbox), timeoutMs: 1_000 });
    expectOnlyFailure(found, 'token-endpoint response', /no response within 1 s/, /firewall/);
  });

  it('reports a connection that is reset', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: 'GET /v2/*', kind: 'reset' });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(
      found,
      'api response',
      /closed before a response.*ECONNRESET/,
      /closes connections/,
    );
  });

  it('reports a certificate of an unknown authority', async () => {
    const sandbox = await startSandbox();
    const url = await startTls((host) => `https://${host}/oauth/token`);
    const found = await runDoctor({ env: { ...environmentFor(sandbox), ZOOM_OAUTH_URL: url } });
    expectOnlyFailure(found, 'token-endpoint certificate', /SELF_SIGNED/, /OUTBOUND_TLS_CA_FILE/);
  });

  it('reports a port without TLS', async () => {
    const sandbox = await startSandbox();
    const url = sandbox.tokenUrl.replace('http:', 'https:');
    const found = await runDoctor({ env: { ...environmentFor(sandbox), ZOOM_OAUTH_URL: url } });
    expectOnlyFailure(
      found,
      'token-endpoint certificate',
      /the TLS handshake with .* failed/,
      /Check the port/,
    );
  });

  it('reports a server error of the token endpoint', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/oauth/token', kind: 'status', status: 503 });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'token-endpoint response', /HTTP 503/, /status page/);
  });

  it('reports a web page in place of a token', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: 'POST /oauth/token', kind: 'html' });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'account credentials', /not JSON/, /proxy or a web page/);
  });

  it.each([
    ['without its version', ''],
    ['with only a slash', '/'],
    ['with another version', '/v3'],
  ])('reports an API URL %s, and calls nothing good behind it', async (_how, path) => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), ZOOM_API_URL: sandbox.url + path };
    const { findings } = await runDoctor({ env });
    expect(findings).toEqual({
      'api response': expect.stringMatching(/^fail: HTTP 404 in \d+ ms.*: this is not Zoom’s API/),
      'account app': 'skip: requires “api: response”',
    });
    expect(findings['api response']).toContain(`Set apiUrl (ZOOM_API_URL) to ${sandbox.url}/v2`);
  });

  it('reports an API URL with the path of an endpoint', async () => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), ZOOM_API_URL: `${sandbox.apiUrl}/users` };
    const found = await runDoctor({ env });
    expectOnlyFailure(
      found,
      'account app',
      /does not know \/users\/me \(404, 2300\)/,
      /end in \/v2/,
    );
  });

  it('reports a web page at the right path', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/v2/*', kind: 'html' });
    const { findings } = await runDoctor({ env: environmentFor(sandbox) });
    expect(findings['api response']).toMatch(/^fail: .*, a web page: .*Check the host in apiUrl/);
  });

  it('reports a wrong system clock', async () => {
    const sandbox = await startSandbox();
    sandbox.clock.advance(600_000);
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'token-endpoint clock', /600 s behind/, /Synchronize the clock/);
  });
});

describe('doctor checks of the configuration', () => {
  it('reports incomplete credentials and still runs all other checks', async () => {
    const sandbox = await startSandbox();
    const { ZOOM_CLIENT_SECRET: _, ...env } = environmentFor(sandbox);
    const found = await runDoctor({ env });
    expectOnlyFailure(
      found,
      'configuration settings',
      /ZOOM_CLIENT_SECRET is missing: credentials are only partly set/,
      /Correct it/,
    );
    expect(found.findings['account credentials']).toMatch(/^skip: .*see “settings”/);
    expect(found.sections.map(({ component }) => component)).toContain('api');
    expect(found.findings['token-endpoint response']).toBeUndefined();
    expect(sandbox.stats().tokensIssued).toBe(0);
  });

  it('reports an issue unrelated to Zoom and still checks the credentials', async () => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), PORT: '70000' };
    const found = await runDoctor({ env });
    expectOnlyFailure(found, 'configuration settings', /PORT must be/, /Correct it/);
    expect(Object.keys(found.findings)).toHaveLength(1);
    expect(sandbox.stats().tokensIssued).toBe(1);
  });
});

/** Starts a server with a self-signed certificate that stops after the test. */
async function startTls(urlFor: (host: string) => string): Promise<string> {
  const { certificateFile, keyFile, remove } = makeCertificate();
  const [cert, key] = await Promise.all([readFile(certificateFile), readFile(keyFile)]);
  const server = createTlsServer({ cert, key }, (socket) => socket.end());
  server.on('tlsClientError', () => {});
  return urlFor(await listen(server, remove));
}

async function listen(server: Server, cleanUp: () => void): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    cleanUp();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
