import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runOnTerminal } from '../support/terminal.ts';
import { environmentFor, runProgram } from '../support/cli-process.ts';
import { startSandbox } from '../support/running-gateway.ts';

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

it('evertoken serve writes a log for people elsewhere with --log-format, without colors', async () => {
  const args = ['serve', '--port', '0', '--log-format', 'pretty'];
  const program = await runProgram(args, environmentFor(await startSandbox()));
  const [, url] = await program.waitForStderr(/curl (http:\S+)\/api\/users/);
  expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
  await expect.poll(() => program.output.stdout).toMatch(/^\S+ info {2}GET \/api\/users\/me 200 /m);
});
