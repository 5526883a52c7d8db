import { rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { getClosedPort } from '../support/closed-port.ts';
import { runCli } from '../support/run-cli.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { runProgram, type CliProcess } from '../support/cli-process.ts';

describe('a gateway with a configuration file', () => {
  it('serves each caller with its account and its permissions', async () => {
    const [main, labs] = await Promise.all([startSandbox(), startSandbox({ accountId: 'labs' })]);
    const [billing, wiki] = [createApiKey(), createApiKey()];
    const { gateway, url } = await serveFile({
      'e.yaml': `admin: { port: 0 }
listen: { host: 0.0.0.0, port: 0 }
accounts:
${accountYaml('default', main)}${accountYaml('labs', labs)}callers:
  - { name: billing, allow: ['GET /users/**'], keys: [{ id: '${billing.id}', sha256: ${billing.sha256} }] }
  - { name: wiki, account: labs, allow: ['* /**'], keys: [{ id: '${wiki.id}', sha256: ${wiki.sha256} }] }
`,
    });
    expect(gateway.output.stderr).toContain('for billing, wiki.');
    const asBilling = { authorization: `Bearer ${billing.text.reveal()}` };
    expect((await fetch(`${url}/api/users`, { headers: asBilling })).status).toBe(200);
    const denied = await fetch(`${url}/api/users/me`, { method: 'DELETE', headers: asBilling });
    expect([denied.status, await denied.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'REQUEST_NOT_PERMITTED' }),
    ]);
    expect(main.stats().apiRequests).toBe(1);

    const asWiki = { 'x-api-key': wiki.text.reveal() };
    expect((await fetch(`${url}/api/users/me`, { headers: asWiki })).status).toBe(200);
    expect(labs.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 1 });

    const unknown = await fetch(`${url}/api/users`, {
      headers: { 'x-api-key': createApiKey().text.reveal() },
    });
    expect(unknown.status).toBe(401);
    expect(unknown.headers.get('www-authenticate')).toBe(
      'Bearer realm="evertoken", error="invalid_token"',
    );
    expect(main.stats().apiRequests + labs.stats().apiRequests).toBe(2);
    gateway.kill('SIGTERM');
    expect(await gateway.waitForExit()).toBe(0);
    for (const { text } of [billing, wiki])
      expect(gateway.output.stdout).not.toContain(text.reveal());
  });

  it('reloads on SIGHUP, keeps the previous configuration if the new one is invalid, and finishes in-flight requests', async () => {
    const sandbox = await startSandbox();
    const [old, next] = [createApiKey(), createApiKey()];
    const yaml = (key: { id: string; sha256: string }, more = ''): string => `admin: { port: 0 }
listen: { port: 0 }
accounts:
${accountYaml('default', sandbox)}callers:
  - { name: billing, allow: ['GET /users/**'], keys: [{ id: '${key.id}', sha256: ${key.sha256} }] }
${more}`;
    const { gateway, url, folder } = await serveFile({ 'e.yaml': yaml(old) });
    const getStatus = (key: { text: { reveal(): string } }): Promise<number> =>
      fetch(`${url}/api/users`, { headers: { 'x-api-key': key.text.reveal() } }).then(
        ({ status }) => status,
      );
    sandbox.faults.add({ match: '/v2/users', kind: 'delay', delayMs: 1_000, times: 1 });
    const inFlight = getStatus(old);
    await expect.poll(() => sandbox.stats().faultsInjected).toBe(1);

    await writeFile(join(folder, 'e.yaml'), yaml(next, 'log: { level: loud }\n'));
    gateway.kill('SIGHUP');
    await gateway.waitForStderr(
      /keeping the previous one:\n- .*e\.yaml:\d+:8: log\.level must be one of/,
    );
    expect(await getStatus(next)).toBe(401);

    await writeFile(join(folder, 'e.yaml'), yaml(next, 'timeouts: { drainMs: 5000 }\n'));
    gateway.kill('SIGHUP');
    await gateway.waitForStderr(/SIGHUP: configuration reloaded\n- Requires a restart: timeouts\./);
    expect([await getStatus(old), await getStatus(next), await inFlight]).toEqual([401, 200, 200]);
    expect(sandbox.stats().tokenRequests).toBe(1);
  });

  it('applies the revocation of its last key by itself, which keys revoke confirms', async () => {
    const sandbox = await startSandbox();
    const key = createApiKey();
    const adminPort = await getClosedPort();
    const { url, folder, gateway } = await serveFile({
      'e.yaml': `admin: { port: ${adminPort} }
listen: { port: 0, dangerouslyAllowAnyone: true }
accounts:
${accountYaml('default', sandbox)}callers:
  - { name: billing, allow: ['GET /users/**'], keys: [{ id: '${key.id}', sha256: ${key.sha256} }] }
`,
    });
    const headers = { 'x-api-key': key.text.reveal() };
    expect((await fetch(`${url}/api/users`, { headers })).status).toBe(200);
    const file = join(folder, 'e.yaml');
    const { status, stderr } = await runCli('keys', 'revoke', key.id, '--config', file);
    expect(stderr).toContain(`The gateway at http://127.0.0.1:${adminPort} does not accept it`);
    expect(status).toBe(0);
    expect(gateway.output.stderr).toContain('e.yaml has changed: configuration reloaded');
    expect((await fetch(`${url}/api/users`, { headers })).status).toBe(401);
    expect((await fetch(`${url}/api/users`)).status).toBe(401);
  });

  it('is told by evertoken reload to read its configuration, which shows what changed or is wrong', async () => {
    const sandbox = await startSandbox();
    const yaml = (port: number, more = ''): string => `admin: { port: ${port} }
listen: { port: 0, allowAnonymous: true }
accounts:\n${accountYaml('default', sandbox)}${more}`;
    const adminPort = await getClosedPort();
    const { folder, gateway } = await serveFile({ 'e.yaml': yaml(adminPort) });
    const file = join(folder, 'e.yaml');
    const reload = async (): Promise<[number, string]> => {
      const { status, stdout, stderr } = await runCli('reload', '--config', file);
      expect(stdout).toBe('');
      return [status, stderr];
    };
    const heading = `The gateway at http://127.0.0.1:${adminPort}`;
    expect(await reload()).toEqual([
      0,
      `${heading} has read its configuration again.\n- No setting has changed since it was last read.\n`,
    ]);
    await writeFile(
      file,
      yaml(adminPort, 'limits: { maxBodyBytes: 5 }\ntimeouts: { drainMs: 9 }\n'),
    );
    expect(await reload()).toEqual([
      0,
      `${heading} has read its configuration again.\n- Changed: limits.maxBodyBytes, timeouts.drainMs.\n- Requires a restart: timeouts.\n`,
    ]);
    expect(gateway.output.stderr).toContain('A request to reload: configuration reloaded');
    await writeFile(file, yaml(adminPort, 'log: { level: loud }\n'));
    expect(await reload()).toEqual([
      1,
      expect.stringMatching(
        /the previous one stays in force\.\n- .*e\.yaml:\d+:8: log\.level must be one of .*\.\n$/,
      ),
    ]);
    gateway.kill('SIGTERM');
    await gateway.waitForExit();
    expect(await reload()).toEqual([
      1,
      `No gateway answers at http://127.0.0.1:${adminPort} (ECONNREFUSED). Start one: evertoken serve.\n`,
    ]);
  });

  it('applies a secret that is changed by swapping a symbolic link', async () => {
    const sandbox = await startSandbox();
    const { clientSecret } = sandbox.credentials;
    const folder = await createTempDir({ wrong: 'not this one\n', right: `${clientSecret}\n` });
    await symlink('wrong', join(folder, 'secret'));
    const yaml = `admin: { port: 0 }\nlisten: { port: 0, allowAnonymous: true }\naccounts:\n${accountYaml('default', sandbox, '{ file: secret }')}`;
    const { gateway, url } = await serveFile({ 'e.yaml': yaml }, folder);
    expect((await fetch(`${url}/api/users`)).status).toBe(503);

    await symlink('right', join(folder, 'next'));
    await rename(join(folder, 'next'), join(folder, 'secret'));
    await gateway.waitForStderr(/A referenced file has changed: configuration reloaded/);
    await expect.poll(async () => (await fetch(`${url}/api/users`)).status).toBe(200);
    expect(gateway.output.stderr + gateway.output.stdout).not.toContain(clientSecret);
  });

  it('applies a configuration as soon as the secret that it lacks appears', async () => {
    const sandbox = await startSandbox();
    const [old, next] = [createApiKey(), createApiKey()];
    const yaml = (key: typeof old, secret?: string): string =>
      `admin: { port: 0 }\nlisten: { port: 0 }\naccounts:\n${accountYaml('default', sandbox, secret)}callers:
  - { name: billing, allow: ['* /**'], keys: [{ id: '${key.id}', sha256: ${key.sha256} }] }\n`;
    const { gateway, url, folder } = await serveFile({ 'e.yaml': yaml(old) });
    await writeFile(join(folder, 'e.yaml'), yaml(next, '{ file: later }'));
    await gateway.waitForStderr(/must come from .*later, which cannot be read/);
    await writeFile(join(folder, 'later'), sandbox.credentials.clientSecret);
    await gateway.waitForStderr(/configuration reloaded/);
    const statuses = [old, next].map(async ({ text }) => {
      const headers = { 'x-api-key': text.reveal() };
      return (await fetch(`${url}/api/users`, { headers })).status;
    });
    expect(await Promise.all(statuses)).toEqual([401, 200]);
  });
});

async function serveFile(
  files: Readonly<Record<string, string>>,
  into?: string,
): Promise<{ gateway: CliProcess; url: string; folder: string }> {
  const folder = into ?? (await createTempDir(files));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const gateway = await runProgram(['serve', '--config', join(folder, 'e.yaml')]);
  const [, url] = await gateway.waitForStderr(/Gateway on (http:\S+),/);
  return { gateway, url: url!.replace('0.0.0.0', '127.0.0.1'), folder };
}

function accountYaml(
  name: string,
  sandbox: Sandbox,
  secret = `'${sandbox.credentials.clientSecret}'`,
): string {
  const { accountId, clientId } = sandbox.credentials;
  return `  - name: ${name}
    accountId: '${accountId}'
    clientId: '${clientId}'
    clientSecret: ${secret}
    tokenUrl: ${sandbox.tokenUrl}
    apiUrl: ${sandbox.apiUrl}
`;
}
