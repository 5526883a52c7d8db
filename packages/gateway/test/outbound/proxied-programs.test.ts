import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/cli-process.ts';
import { HOSTS, startClosedNetwork, type ClosedNetwork } from '../support/closed-network.ts';
import { createTempDir } from '../support/temp-dir.ts';

function through({ env, proxy, caFile }: ClosedNetwork): Record<string, string> {
  return { ...env, HTTPS_PROXY: proxy.url, OUTBOUND_TLS_CA_FILE: caFile };
}

function bothHosts(targets: readonly string[]): void {
  expect(new Set(targets)).toEqual(new Set(HOSTS.map((host) => `${host}:443`)));
}

describe('programs in a network in which a proxy is the only way out', () => {
  it('carries the requests of the commands', async () => {
    const network = await startClosedNetwork();
    for (const args of [['token'], ['call', 'GET', '/users/me']]) {
      const program = await runProgram(args, through(network));
      expect([await program.waitForExit(), program.output.stderr]).toEqual([0, '']);
    }
    expect(network.refused()).toBe(0);
  });

  it('is used with a configuration file as well', async () => {
    const { env, proxy, caFile, sandbox, refused } = await startClosedNetwork();
    const account = {
      ...sandbox.credentials,
      tokenUrl: env['ZOOM_OAUTH_URL'],
      apiUrl: env['ZOOM_API_URL'],
    };
    const file = {
      listen: { port: 0, allowAnonymous: true },
      admin: { port: 0 },
      log: { level: 'silent' },
      accounts: [account],
      outbound: { tls: { caFile } },
    };
    const folder = await createTempDir({ 'e.yaml': JSON.stringify(file) });
    const args = ['call', 'GET', '/users/me', '--config', join(folder, 'e.yaml')];
    const program = await runProgram(args, { https_proxy: proxy.url });
    expect([await program.waitForExit(), program.output.stderr]).toEqual([0, '']);
    bothHosts(proxy.targets);
    expect(refused()).toBe(0);
  });

  it('shows the credentials of the proxy neither in messages and the log nor to operators', async () => {
    const network = await startClosedNetwork({ credentials: 'gateway:secret-word' });
    const wrong = network.proxy.url.replace('secret-word', 'wrong-secret');
    const env = { ...through(network), PORT: '0', HTTPS_PROXY: wrong, LOG_LEVEL: 'trace' };
    const program = await runProgram(['serve'], env);
    const [, url = ''] = await program.waitForStderr(/curl (http:\S+)\/api\/users/);
    const [, adminUrl = ''] = await program.waitForStderr(/For operators: (http:\S+)\/state/);
    const response = await fetch(`${url}/api/users/me`);
    const texts = [await response.text()];
    for (const path of ['state', 'metrics', 'readyz'])
      texts.push(await (await fetch(`${adminUrl}/${path}`)).text());
    program.kill('SIGTERM');
    await program.waitForExit();
    const { stdout, stderr } = program.output;
    expect([response.status, stdout]).toEqual([502, expect.stringContaining('PROXY_407')]);
    expect([...texts, stdout, stderr].join('\n')).not.toMatch(/wrong-secret/);
    expect(network.refused()).toBe(0);
  });
});
