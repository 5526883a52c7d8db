import { readFile } from 'node:fs/promises';
import { createZoomClient } from '@evertoken/zoom-client';
import { createTokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { jwtVerify } from 'jose';
import { EnvHttpProxyAgent, fetch as send } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startConnectProxy } from '../../../../test/support/connect-proxy.ts';
import { JwksUnavailableError, createJwksProvider } from '../../src/auth/jwks.ts';
import { startSandboxFallback } from '../../src/cli/sandbox-fallback.ts';
import type { GatewayConfig } from '../../src/config/schema.ts';
import { readConfig, startGateway, type Gateway } from '../../src/index.ts';
import { Outbound } from '../../src/outbound/outbound.ts';
import { HOSTS, startClosedNetwork, type ClosedNetwork } from '../support/closed-network.ts';
import { createSigningKey } from '../support/json-web-tokens.ts';
import { runDoctor } from '../support/run-doctor.ts';

const PASSWORD = 'p%40ss-word';

const TIMEOUTS = { connectMs: 5_000, responseMs: 5_000 };

function readValid(env: Readonly<Record<string, string>>): GatewayConfig {
  const result = readConfig({ PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent', ...env });
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.issues));
  return result.config;
}

async function start(env: Readonly<Record<string, string>>): Promise<Gateway> {
  const gateway = await startGateway(readValid(env));
  onTestFinished(() => gateway.close(0));
  return gateway;
}

function through({ env, proxy, caFile }: ClosedNetwork): Record<string, string> {
  return { ...env, HTTPS_PROXY: proxy.url, OUTBOUND_TLS_CA_FILE: caFile };
}

function bothHosts(targets: readonly string[]): void {
  expect(new Set(targets)).toEqual(new Set(HOSTS.map((host) => `${host}:443`)));
}

describe('a network in which a proxy is the only way out', () => {
  it('carries token and API requests of the gateway', async () => {
    const network = await startClosedNetwork({ credentials: `gateway:${PASSWORD}` });
    const gateway = await start(through(network));
    const response = await fetch(`${gateway.url}/api/users/me`);
    expect([response.status, await response.json()]).toMatchObject([200, { type: 2 }]);
    bothHosts(network.proxy.targets);
    expect(network.refused()).toBe(0);
  });

  it('is where all checks of the doctor go, which names the proxy without its password', async () => {
    const network = await startClosedNetwork({ credentials: `gateway:${PASSWORD}` });
    const { findings, sections, json } = await runDoctor({ env: through(network) });
    expect(findings).toMatchObject({});
    const proxies = sections.flatMap(({ component, lines }) =>
      lines
        .filter(({ name }) => name === 'proxy')
        .map(({ result }) => [component, 'finding' in result && result.finding]),
    );
    const { host } = new URL(network.proxy.url);
    expect(proxies).toEqual([
      ['token-endpoint', `http://${host} (outbound.httpsProxy (HTTPS_PROXY))`],
      ['api', `http://${host} (outbound.httpsProxy (HTTPS_PROXY))`],
    ]);
    expect(json).not.toMatch(/ss-word/);
    bothHosts(network.proxy.targets);
    expect(network.refused()).toBe(0);
  });

  it('carries the requests of the library and the client', async () => {
    const { sandbox, env, proxy, caFile, refused } = await startClosedNetwork();
    const requestTls = { ca: await readFile(caFile, 'utf8') };
    const dispatcher = new EnvHttpProxyAgent({ httpsProxy: proxy.url, requestTls });
    onTestFinished(() => dispatcher.close());
    const proxied = ((input: string, init?: object) =>
      send(input, { ...init, dispatcher })) as unknown as typeof fetch;
    const urls = { tokenUrl: env['ZOOM_OAUTH_URL'], apiUrl: env['ZOOM_API_URL'] };
    const provider = zoom({ ...sandbox.credentials, ...urls, fetch: proxied });
    const tokens = createTokenManager({ provider });
    const client = createZoomClient({ tokens, fetch: proxied });
    expect(await client.request('GET /users/{userId}', { userId: 'me' })).toMatchObject({
      type: 2,
    });
    bothHosts(proxy.targets);
    expect(refused()).toBe(0);
  });

  it('carries the traces', async () => {
    const network = await startClosedNetwork({ sinks: ['traces.zoom.test'] });
    const traces = { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://traces.zoom.test' };
    const gateway = await start({ ...through(network), ...traces });
    await (await fetch(`${gateway.url}/api/users/me`)).text();
    await gateway.close(0);
    expect(network.proxy.targets).toContain('traces.zoom.test:443');
    expect(network.refused()).toBe(0);
  });

  it('carries the keys of issuers', async () => {
    const network = await startClosedNetwork({ sinks: ['keys.zoom.test'] });
    const fetchKeys = new Outbound(readValid(through(network)).outbound, TIMEOUTS).fetch;
    const { sign } = await createSigningKey();
    const auth = createJwksProvider(fetchKeys)('https://keys.zoom.test/jwks');
    // The sandbox has no keys there.
    await expect(jwtVerify(await sign({}), auth)).rejects.toThrow(JwksUnavailableError);
    expect(network.proxy.targets).toEqual(['keys.zoom.test:443']);
    expect(network.refused()).toBe(0);
  });

  it('is asked for IPv6 addresses in brackets', async () => {
    const proxy = await startConnectProxy({ resolve: () => undefined });
    const outbound = new Outbound(readValid({ HTTPS_PROXY: proxy.url }).outbound, TIMEOUTS);
    onTestFinished(async () => {
      await outbound.close();
      await proxy.stop();
    });
    await expect(outbound.fetch('https://[2001:db8::1]')).rejects.toThrow('fetch failed');
    expect(proxy.targets).toEqual(['[2001:db8::1]:443']);
  });

  it('does not carry the requests to the built-in sandbox', async () => {
    const fallback = await startSandboxFallback(readValid({ HTTP_PROXY: 'http://127.0.0.1:1' }));
    const config = fallback.apply(readValid({ HTTP_PROXY: 'http://127.0.0.1:1' }));
    const gateway = await startGateway(config);
    onTestFinished(async () => {
      await gateway.close(0);
      await fallback.stop();
    });
    expect((await fetch(`${gateway.url}/api/users/me`)).status).toBe(200);
  });

  it('is named with its code where it rejects, and its credentials appear nowhere', async () => {
    const network = await startClosedNetwork({ credentials: `gateway:${PASSWORD}` });
    const wrong = network.proxy.url.replace(PASSWORD, 'wrong-secret');
    const env = { ...through(network), HTTPS_PROXY: wrong };
    const { findings, json } = await runDoctor({ env });
    expect(findings).toMatchObject({
      'token-endpoint tunnel': expect.stringMatching(/PROXY_407.*Correct the user name/) as string,
      'account credentials': 'skip: requires “token endpoint: response”',
    });
    expect(json).not.toMatch(/wrong-secret/);
    expect(network.refused()).toBe(0);
  });
});
