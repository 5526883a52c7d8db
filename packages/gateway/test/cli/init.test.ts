// oxlint-disable no-control-regex -- terminals are controlled by them
import { spawnSync } from 'node:child_process';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Sandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readConfig, readConfigFile, startGateway } from '../../src/index.ts';
import { environmentFor, runProgram } from '../support/cli-process.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { runOnTerminal, type TerminalProcess } from '../support/terminal.ts';

// Each test starts the program.
vi.setConfig({ testTimeout: 60_000 });

const ENTER = '\r';
const DOWN = '\u001b[B';
const hasTerminals = spawnSync('script', ['--version']).status === 0;

/** The token endpoint and the API of a sandbox, without its credentials. */
function urlsOf({ tokenUrl, apiUrl }: Sandbox): Record<string, string> {
  return { ZOOM_OAUTH_URL: tokenUrl, ZOOM_API_URL: apiUrl };
}

function credentialsOf(sandbox: Sandbox): Record<string, string> {
  const { ALLOW_ANONYMOUS: _, ...variables } = environmentFor(sandbox);
  return variables;
}

async function readDotEnv(folder: string): Promise<NodeJS.Dict<string>> {
  const path = join(folder, '.env');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  return { ...parseEnv(await readFile(path, 'utf8')) };
}

/** Starts a gateway with what was written. @returns the status of a request with a key */
async function request(folder: string, key: string): Promise<number> {
  const file = readConfigFile(join(folder, 'evertoken.yaml'));
  const environment = { ...(await readDotEnv(folder)), PORT: '0' };
  const result = readConfig(environment, {
    ...file,
    text: `${file.text}admin: { port: 0 }\nlog: { level: silent }\n`,
  });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  const gateway = await startGateway(result.config);
  onTestFinished(() => gateway.close(0));
  const headers = { authorization: `Bearer ${key}` };
  return (await fetch(`${gateway.url}/api/users/me`, { headers })).status;
}

async function answer(terminal: TerminalProcess, ...answers: [RegExp, string][]): Promise<void> {
  for (const [question, keys] of answers) {
    await terminal.waitFor(question);
    terminal.type(keys);
  }
}

describe.skipIf(!hasTerminals)('evertoken init on a terminal', () => {
  it('asks, tries the credentials, and writes a configuration that works', async () => {
    const sandbox = await startSandbox({ clientSecret: 'a $SECRET#1' });
    const { accountId, clientId, clientSecret } = sandbox.credentials;
    const terminal = await runOnTerminal(['init'], urlsOf(sandbox));
    await answer(
      terminal,
      [/Account ID/, `your_account_id${ENTER}`],
      [/is a placeholder/, `\u0015${accountId}${ENTER}`],
      [/Client ID/, clientId + ENTER],
      [/Client secret/, `wrong${ENTER}`],
      [/CLIENT_REJECTED[^]*Account ID/, ENTER],
      [/Client ID/, ENTER],
      [/Client secret/, clientSecret + ENTER],
      [/Zoom accepts the credentials: a token for 60 min[^]*Zoom plan/, DOWN + DOWN + ENTER],
      [/through Redis\?/, `y`],
      [/URL of Redis/, ENTER],
      [/first caller/, `billing${ENTER}`],
      [/What may billing request\?/, ENTER],
    );
    const [key] = await terminal.waitFor(/evt_[\w-]+/);
    await terminal.waitFor(/Start the gateway: evertoken serve --config evertoken\.yaml/);
    expect(await terminal.waitForExit()).toBe(0);
    expect(terminal.screen()).not.toContain(clientSecret);
    expect(await readDotEnv(terminal.folder)).toEqual({
      ...credentialsOf(sandbox),
      ZOOM_PLAN: 'pro',
      REDIS_URL: 'redis://127.0.0.1:6379',
    });
    const yaml = await readFile(join(terminal.folder, 'evertoken.yaml'), 'utf8');
    expect(yaml).not.toContain(clientSecret);
    expect(yaml).not.toContain(key);
    expect(await request(terminal.folder, key)).toBe(200);
  });

  it('writes only .env without a caller, and asks before it replaces anything', async () => {
    const sandbox = await startSandbox();
    const env = { ...credentialsOf(sandbox), ZOOM_PLAN: 'free', REDIS_URL: 'redis://127.0.0.1:1' };
    const terminal = await runOnTerminal(['init'], env);
    await answer(terminal, [/Name of a first caller/, ENTER]);
    expect(await terminal.waitForExit()).toBe(0);
    const written = { ...env, ALLOW_ANONYMOUS: 'true' };
    expect(await readDotEnv(terminal.folder)).toEqual(written);
    expect(await readdir(terminal.folder)).toEqual(['.env']);

    const again = await runOnTerminal(['init'], { ...env, ZOOM_PLAN: 'pro' }, terminal.folder);
    await answer(again, [/Name of a first caller/, ENTER], [/\.env exists/, ENTER]);
    await again.waitFor(/Nothing was written/);
    expect(await again.waitForExit()).toBe(1);
    expect(await readDotEnv(terminal.folder)).toEqual(written);
  });

  it('writes nothing after Ctrl-C', async () => {
    const terminal = await runOnTerminal(['init']);
    await answer(terminal, [/Account ID/, '\x03']);
    await terminal.waitFor(/Nothing was written/);
    expect(await terminal.waitForExit()).toBe(1);
    expect(await readdir(terminal.folder)).toEqual([]);
  });
});

describe('evertoken init without a terminal', () => {
  it('takes the credentials from the environment, and prints the key of the caller', async () => {
    const sandbox = await startSandbox();
    const args = ['init', '--caller', 'billing', '--allow', 'GET /users/**'];
    const program = await runProgram(args, credentialsOf(sandbox));
    expect(await program.waitForExit()).toBe(0);
    const { stdout, stderr } = program.output;
    expect(stdout).toMatch(/^evt_[\w-]+\n$/);
    expect(stderr).not.toContain(sandbox.credentials.clientSecret);
    expect(await request(program.folder, stdout.trim())).toBe(200);
  });

  it('refuses to replace .env, except with --yes, which keeps its other lines', async () => {
    const env = credentialsOf(await startSandbox());
    const dotEnv = 'MINE=1\nZOOM_PLAN=pro\n';
    const refused = await runProgram(['init'], env, dotEnv);
    expect(await refused.waitForExit()).toBe(1);
    expect(refused.output.stderr).toMatch(/\.env exists: .*--yes\.\nNothing was written\.\n$/);
    expect(await readFile(join(refused.folder, '.env'), 'utf8')).toBe(dotEnv);
    const replaced = await runProgram(['init', '--yes'], { ...env, ZOOM_PLAN: 'free' }, dotEnv);
    expect(await replaced.waitForExit()).toBe(0);
    expect(await readDotEnv(replaced.folder)).toEqual({
      ...env,
      MINE: '1',
      ZOOM_PLAN: 'free',
      ALLOW_ANONYMOUS: 'true',
    });
  });

  it.each<[string, string[], Record<string, string>, number, RegExp]>([
    [
      'nothing is set',
      [],
      { ZOOM_CLIENT_ID: 'x' },
      2,
      /nothing can be asked without a terminal: set ZOOM_ACCOUNT_ID, ZOOM_CLIENT_SECRET in the env/,
    ],
    ['the secret is wrong', [], { ZOOM_CLIENT_SECRET: 'wrong' }, 1, /CLIENT_REJECTED: /],
    ['a setting is not valid', [], { ZOOM_PLAN: 'gold' }, 1, /- ZOOM_PLAN must be one of/],
    ['the caller is not valid', ['--caller', 'a b'], {}, 1, /The caller is not valid:\n- .*name/],
    ['a permission is not', ['--caller', 'a', '--allow', 'all'], {}, 1, /allow\[0\] must/],
    ['a permission has no caller', ['--allow', '* /**'], {}, 2, /--allow requires --caller/],
  ])('writes nothing if %s', async (_what, args, change, status, message) => {
    const isAlone = 'ZOOM_CLIENT_ID' in change;
    const env = { ...(isAlone ? {} : credentialsOf(await startSandbox())), ...change };
    const program = await runProgram(['init', ...args], env);
    expect(await program.waitForExit()).toBe(status);
    expect(program.output.stderr).toMatch(message);
    expect(program.output.stdout).toBe('');
    expect(await readdir(program.folder)).toEqual([]);
  });
});
