import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:tls';
import { readFile } from 'node:fs/promises';
import type { AddressInfo, Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../../../../test/support/redis-server.ts';
import { makeCertificate } from '../../../../../test/support/tls-certificate.ts';
import { startSandbox } from '../../support/running-gateway.ts';
import { environmentFor } from '../../support/cli-process.ts';
import { runDoctor, expectOnlyFailure } from '../../support/run-doctor.ts';

describe('the doctor finds nothing wrong', () => {
  it('where nothing is, with one token and without showing a secret', async () => {
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

describe('the doctor finds what is wrong with the app', () => {
  it('a wrong secret', async () => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), ZOOM_CLIENT_SECRET: 'wrong-Secret-42' };
    const found = await runDoctor({ env });
    expectOnlyFailure(found, 'account credentials', /client id, or the secret/, /Copy them again/);
    expect(found.findings['account account id']).toBe('skip: needs “credentials”');
    expect(found.findings['account app']).toBe('skip: needs “credentials”');
    expect(found.json).not.toContain('wrong-Secret-42');
  });

  it('credentials that cannot be right', async () => {
    const sandbox = await startSandbox();
    const { tokenUrl, apiUrl } = sandbox;
    const accounts = [{ ...sandbox.credentials, clientId: ' x', tokenUrl, apiUrl }];
    const found = await runDoctor({ file: { accounts } });
    expectOnlyFailure(found, 'account credentials', /clientId must not begin/, /Correct/);
  });

  it('a wrong account id', async () => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), ZOOM_ACCOUNT_ID: 'another' };
    const found = await runDoctor({ env });
    expectOnlyFailure(found, 'account account id', /Bad Request/, /shown beside the client id/);
    expect(found.findings['account credentials']).toBeUndefined();
  });

  it('a deactivated app, that the token endpoint knows of', async () => {
    const sandbox = await startSandbox();
    sandbox.configureApp(sandbox.credentials.clientId, { disabled: true });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'account app', /deactivated/, /Activate it in the Zoom App Market/);
  });

  it('a deactivated app, that only the API knows of', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/v2/*', kind: 'invalid-token' });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'account app', /refuses a new token \(401/, /the app is activated/);
  });

  it('an account that the API is closed to', async () => {
    const sandbox = await startSandbox();
    const body = { message: 'Access to the Zoom REST API has been denied for this account.' };
    sandbox.faults.add({ match: '/v2/*', kind: 'status', status: 403, body });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'account app', /has been denied/, /Ask Zoom’s support/);
  });

  it('a missing scope', async () => {
    const sandbox = await startSandbox({ scopes: ['user:read:user:admin'] });
    const found = await runDoctor({
      env: environmentFor(sandbox),
      endpoints: ['GET /users/*', 'GET /users', 'POST /users/*/meetings'],
    });
    expectOnlyFailure(
      found,
      'account scopes',
      /no scope for .*GET \/users, POST \/users\/\{userId\}\/meetings/,
      /user:read:list_users:admin, meeting:write:meeting:admin/,
    );
  });

  it('a scope that a caller may come to miss', async () => {
    const sandbox = await startSandbox({ scopes: ['user:read:admin'] });
    const caller = (name: string, allow: string[]): unknown => ({
      name,
      allow,
      keys: [{ id: name.padEnd(16, '0'), sha256: 'ab'.repeat(32) }],
    });
    const { findings } = await runDoctor({
      file: {
        accounts: [{ ...sandbox.credentials, tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl }],
        callers: [caller('a', ['GET /users']), caller('b', ['GET /users/**', 'GET /phone/**'])],
      },
    });
    expect(findings).toEqual({
      'account scopes': expect.stringMatching(
        /^warn: .*GET \/users\/\{userId\}\/meetings.*not known here: GET \/phone.*Allow callers less/,
      ),
    });
  });

  it('a token that names no scopes', async () => {
    const sandbox = await startSandbox({ scopeInResponse: 'absent' });
    const { findings } = await runDoctor({ env: environmentFor(sandbox) });
    expect(findings).toEqual({ 'account scopes': expect.stringMatching(/^warn: .*try again/) });
  });

  it('one account of several', async () => {
    const sandbox = await startSandbox();
    const account = { ...sandbox.credentials, tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl };
    const accounts = [account, { ...account, name: 'labs', clientSecret: 'wrong' }];
    const found = await runDoctor({ file: { accounts } });
    expectOnlyFailure(found, 'account credentials', /secret/, /Copy/);
    const failing = found.sections.filter(({ lines }) =>
      lines.some(({ result }) => result.kind === 'fail'),
    );
    expect(failing.map(({ subject }) => subject)).toEqual(['labs']);
    const areas = found.sections.map(({ component }) => component);
    expect(areas.join()).toBe('configuration,redis,token-endpoint,api,account,account');
  });
});

describe('the doctor finds what is wrong on the way', () => {
  it('a name that is not known', async () => {
    const sandbox = await startSandbox();
    const url = 'https://no-such-host.invalid/oauth/token';
    const found = await runDoctor({ env: { ...environmentFor(sandbox), ZOOM_OAUTH_URL: url } });
    expectOnlyFailure(found, 'token-endpoint name', /no-such-host\.invalid/, /name servers/);
    expect(found.findings['account credentials']).toBe('skip: needs “token endpoint: answer”');
  });

  it('a host where nobody listens', async () => {
    const sandbox = await startSandbox();
    const url = `http://127.0.0.1:${await freePort()}/v2`;
    const found = await runDoctor({ env: { ...environmentFor(sandbox), ZOOM_API_URL: url } });
    expectOnlyFailure(found, 'api connection', /ECONNREFUSED/, /apiUrl \(ZOOM_API_URL\).*firewall/);
    expect(found.findings['account app']).toBe('skip: needs “api: answer”');
    expect(found.findings['account scopes']).toBeUndefined();
  });

  it('a host that never answers', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/oauth/token', kind: 'hang' });
    const found = await runDoctor({ env: environmentFor(sandbox), timeoutMs: 300 });
    expectOnlyFailure(found, 'token-endpoint answer', /no answer in 0\.3 s/, /firewall/);
  });

  it('a connection that is cut', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: 'GET /v2/*', kind: 'reset' });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'api answer', /cut before an answer.*ECONNRESET/, /cuts connections/);
  });

  it('a certificate of an authority that nobody knows', async () => {
    const sandbox = await startSandbox();
    const url = await startTls((host) => `https://${host}/oauth/token`);
    const found = await runDoctor({ env: { ...environmentFor(sandbox), ZOOM_OAUTH_URL: url } });
    expectOnlyFailure(found, 'token-endpoint certificate', /SELF_SIGNED/, /NODE_EXTRA_CA_CERTS/);
  });

  it('a port without TLS', async () => {
    const sandbox = await startSandbox();
    const url = sandbox.tokenUrl.replace('http:', 'https:');
    const found = await runDoctor({ env: { ...environmentFor(sandbox), ZOOM_OAUTH_URL: url } });
    expectOnlyFailure(found, 'token-endpoint certificate', /there is no TLS/, /Check the port/);
  });

  it('trouble at Zoom', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/oauth/token', kind: 'status', status: 503 });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'token-endpoint answer', /HTTP 503/, /status page/);
  });

  it('a web page in the place of tokens', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: 'POST /oauth/token', kind: 'html' });
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(found, 'account credentials', /not JSON/, /proxy or a web page/);
  });

  it('a web page in the place of the API', async () => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), ZOOM_API_URL: `${sandbox.url}/v3` };
    const { findings } = await runDoctor({ env });
    expect(findings['api answer']).toMatch(/^warn: HTTP 404.*ends in \/v2/);
  });

  it('a clock that is off', async () => {
    const sandbox = await startSandbox();
    sandbox.clock.advance(600_000);
    const found = await runDoctor({ env: environmentFor(sandbox) });
    expectOnlyFailure(
      found,
      'token-endpoint clock',
      /600 s behind/,
      /set its clock by the network/,
    );
  });
});

describe('the doctor finds what is wrong with the settings', () => {
  it('variables that are partly filled, and looks at the rest', async () => {
    const sandbox = await startSandbox();
    const { ZOOM_CLIENT_SECRET: _, ...env } = environmentFor(sandbox);
    const found = await runDoctor({ env });
    expectOnlyFailure(
      found,
      'configuration settings',
      /ZOOM_CLIENT_SECRET is missing: the credentials are only partly filled/,
      /Correct it/,
    );
    expect(found.findings['account credentials']).toMatch(/^skip: .*see “settings”/);
    expect(found.sections.map(({ component }) => component)).toContain('api');
    expect(found.findings['token-endpoint answer']).toBeUndefined();
    expect(sandbox.stats().tokensIssued).toBe(0);
  });

  it('a mistake that has nothing to do with Zoom, and tries the credentials all the same', async () => {
    const sandbox = await startSandbox();
    const env = { ...environmentFor(sandbox), PORT: '70000' };
    const found = await runDoctor({ env });
    expectOnlyFailure(found, 'configuration settings', /PORT must be/, /Correct it/);
    expect(Object.keys(found.findings)).toHaveLength(1);
    expect(sandbox.stats().tokensIssued).toBe(1);
  });
});

/** A server with a certificate that vouches for itself, and ends with the test. */
async function startTls(urlFor: (host: string) => string): Promise<string> {
  const { certificateFile, keyFile, remove } = makeCertificate();
  const [cert, key] = await Promise.all([readFile(certificateFile), readFile(keyFile)]);
  const server = createTlsServer({ cert, key }, (socket) => socket.end());
  server.on('tlsClientError', () => {});
  return urlFor(await listening(server, remove));
}

async function listening(server: Server, cleanUp: () => void): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    cleanUp();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
