// oxlint-disable no-control-regex -- terminals are controlled by them
import { spawnSync } from 'node:child_process';
import { describe, expect, inject, it, vi } from 'vitest';
import { environmentFor, runProgram } from '../support/cli-process.ts';
import { runCli } from '../support/run-cli.ts';
import { startSandbox } from '../support/running-gateway.ts';
import { startSandboxConfig } from '../support/sandbox-config.ts';
import { runOnTerminal } from '../support/terminal.ts';

const redisUrl = inject('redisUrl');

// Each test starts the program on a terminal.
vi.setConfig({ testTimeout: 60_000 });

const hasTerminals = spawnSync('script', ['--version']).status === 0;
if (!hasTerminals) console.warn('script is not installed: nothing is tested on a terminal.');

describe.skipIf(!hasTerminals)('evertoken serve on a terminal', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'with colors',
      {},
      /\u001b\[32minfo \u001b\[39m GET \/api\/users\/me \u001b\[32m200\u001b\[39m \d+ ms/,
    ],
    ['without colors', { NO_COLOR: '1' }, /\d info {2}GET \/api\/users\/me 200 \d+ ms/],
    ['as JSON', { LOG_FORMAT: 'json' }, /^\{"level":30,.*"path":"\/api\/users\/me".*\}\r$/m],
  ])('writes a log for people: %s', async (_how, env, line) => {
    const sandbox = await startSandbox();
    const terminal = await runOnTerminal(['serve', '--port', '0'], {
      ...environmentFor(sandbox),
      ...env,
    });
    const [, url] = await terminal.waitFor(/curl (http:\S+)\/api\/users/);
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
    await terminal.waitFor(line);
    terminal.type('\x03');
    expect(await terminal.waitForExit()).toBe(0);
    expect(terminal.screen()).not.toContain(sandbox.credentials.clientSecret);
  });
});

describe.skipIf(!hasTerminals || redisUrl === undefined)('evertoken status --watch', () => {
  it('shows each change until Ctrl-C, and leaves the screen as it was', async () => {
    const { config } = await startSandboxConfig({ redis: { url: redisUrl } });
    const terminal = await runOnTerminal(['status', '--watch', ...config]);
    await terminal.waitFor(
      /\u001b\[\?1049h[^]*evertoken status {2}[\d:]+ {2}Ctrl-C[^]*token {5}none/,
    );
    expect((await runCli('token', ...config)).status).toBe(0);
    await terminal.waitFor(/\u001b\[H\u001b\[2J[^]*token {5}generation \d+/);
    terminal.type('\x03');
    await terminal.waitFor(/\u001b\[\?25h\u001b\[\?1049l/);
    expect(await terminal.waitForExit()).toBe(0);
  });
});

it('evertoken status --watch refuses to run without a terminal, and with --json', async () => {
  const { config } = await startSandboxConfig();
  const { status, stderr } = await runCli('status', '--watch', ...config);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--watch requires a terminal')]);
});

it('evertoken serve writes a log for people elsewhere with --log-format, without colors', async () => {
  const args = ['serve', '--port', '0', '--log-format', 'pretty'];
  const program = await runProgram(args, environmentFor(await startSandbox()));
  const [, url] = await program.waitForStderr(/curl (http:\S+)\/api\/users/);
  expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
  await expect.poll(() => program.output.stdout).toMatch(/^\S+ info {2}GET \/api\/users\/me 200 /m);
});
