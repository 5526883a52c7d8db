import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiKey } from '../../packages/gateway/src/auth/api-key.ts';
import { runProgram } from '../../packages/gateway/test/support/cli-process.ts';
import { createSandbox } from '@evertoken/zoom-sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { documents, type Block } from './documents.ts';

const DEADLINE_MS = 60_000;

/** How the program of a tab is run, in its own folder; undefined if what it needs is not installed. */
type Runner = (folder: string, text: string) => Promise<readonly string[] | undefined>;

const RUNNERS: Readonly<Record<string, Runner>> = {
  async sh(folder, text) {
    return ['sh', await write(folder, 'call.sh', text)];
  },
  async python(folder, text) {
    const library = /^import (requests|httpx)$/m.exec(text)![1]!;
    const candidates = ['python3', '/usr/bin/python3'];
    const results = await Promise.all(
      candidates.map((python) => run([python, '-c', `import ${library}`], {})),
    );
    const python = candidates.find((_, at) => results[at]!.status === 0);
    return python === undefined ? undefined : [python, await write(folder, 'call.py', text)];
  },
  async php(folder, text) {
    const autoload = "<?php require 'GuzzleHttp/autoload.php';";
    if ((await run(['php', '-r', autoload.slice(6)], {})).status !== 0) return undefined;
    await mkdir(join(folder, 'vendor'));
    await write(folder, 'vendor/autoload.php', autoload);
    return ['php', await write(folder, 'call.php', text)];
  },
  async ruby(folder, text) {
    if (!(await isInstalled('ruby', '--version'))) return undefined;
    return ['ruby', await write(folder, 'call.rb', text)];
  },
  async go(folder, text) {
    if (!(await isInstalled('go', 'version'))) return undefined;
    const source = await write(folder, 'call.go', text);
    const program = join(folder, 'call');
    const built = await run(['go', 'build', '-o', program, source], { HOME: folder });
    expect(built, built.output).toMatchObject({ status: 0 });
    return [program];
  },
  async java(folder, text) {
    if (!(await isInstalled('java', '-version'))) return undefined;
    return ['java', await write(folder, 'Users.java', text)];
  },
  // Its compiler is in no package that the tests install.
  csharp: () => Promise.resolve(undefined),
};

const page = documents.find(({ path }) => path === 'docs/guides/callers.md')!;
const tabs = page.blocks.filter(({ title }) => title !== undefined);

it('are in seven languages', () => {
  const languages = new Set(tabs.map(({ language }) => language));
  expect([...languages].toSorted()).toEqual(Object.keys(RUNNERS).toSorted());
});

it.for(tabs)(
  'the program for $title prints users, and a reason without a valid key',
  { timeout: 3 * DEADLINE_MS },
  async (tab, { skip }) => {
    const folder = await mkdtemp(join(tmpdir(), 'caller-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const command = await RUNNERS[tab.language]!(folder, tab.text);
    if (command === undefined) skip(`${tab.title} is not installed`);
    const { url, key, email } = await startGateway();
    const served = await run(command!, { EVERTOKEN_URL: url, EVERTOKEN_KEY: key }, folder);
    expect(served.output).toContain(email);
    expect(served.status).toBe(0);
    const wrong = { EVERTOKEN_URL: url, EVERTOKEN_KEY: createApiKey().text.reveal() };
    const refused = await run(command!, wrong, folder);
    expect(refused.output).toMatch(/401|CREDENTIALS_INVALID/);
    expect(refused.status).not.toBe(0);
  },
);

async function write(folder: string, name: string, text: Block['text']): Promise<string> {
  await writeFile(join(folder, name), `${text}\n`);
  return join(folder, name);
}

async function isInstalled(...command: readonly string[]): Promise<boolean> {
  return (await run(command, {})).status === 0;
}

/** Runs a program. @returns its status, and all that it has printed */
function run(
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<{ readonly status: number | string; readonly output: string }> {
  const { PATH = '' } = process.env;
  const options = { cwd, env: { PATH, ...env }, timeout: DEADLINE_MS };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : (error.code ?? 'killed'), output: stdout + stderr }),
    );
  });
}

/** Starts a gateway with one caller. @returns its key, and the email address of a user */
async function startGateway(): Promise<Record<'url' | 'key' | 'email', string>> {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  const { credentials, tokenUrl, apiUrl } = sandbox;
  const key = createApiKey();
  const keys = [{ id: key.id, sha256: key.sha256 }];
  const config = {
    listen: { port: 0 },
    admin: { port: 0 },
    accounts: [{ ...credentials, tokenUrl, apiUrl }],
    callers: [{ name: 'service', allow: ['GET /users'], keys }],
  };
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = await write(folder, 'evertoken.yaml', JSON.stringify(config));
  const program = await runProgram(['serve', '--config', file]);
  const [, url] = await program.waitForStderr(/Gateway on (http:[^\s,]+)/);
  const headers = { authorization: `Bearer ${key.text.reveal()}` };
  const response = await fetch(`${url}/api/users`, { headers });
  const { users } = (await response.json()) as { users: { email: string }[] };
  return { url: url!, key: key.text.reveal(), email: users[0]!.email };
}
