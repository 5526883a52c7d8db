import { describe, expect, it } from 'vitest';
import { VARIABLES } from '../../src/config/environment.ts';
import { runProgram } from '../support/cli-process.ts';
import { runCli } from '../support/run-cli.ts';

const COMMANDS = [
  'serve',
  'config check',
  'config template',
  'keys create',
  'keys list',
  'keys revoke',
  'sandbox',
];

it.each(['help', '--help', '-h'])('evertoken %s lists every command', async (argument) => {
  const { status, stdout } = await runCli(argument);
  expect(status).toBe(0);
  for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
});

describe('command help', () => {
  it.each([
    ['help', 'serve'],
    ['serve', '--help'],
  ])('evertoken %s %s names every variable', async (...args) => {
    const { status, stdout } = await runCli(...args);
    expect(status).toBe(0);
    for (const name of Object.keys(VARIABLES)) expect(stdout).toContain(`  ${name} `);
    expect(stdout).toContain('--config FILE');
  });

  it('shows the help of a command of two words', async () => {
    const { status, stdout } = await runCli('keys', 'create', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: evertoken keys create \[options\] \[NAME\]$/m);
  });

  it('lists the commands of a group', async () => {
    const { status, stdout } = await runCli('help', 'keys');
    expect(status).toBe(0);
    expect(stdout).toContain('keys revoke');
    expect(stdout).not.toContain('sandbox');
  });
});

it.each<[string[], string]>([
  [[], 'missing command'],
  [['server'], 'unknown command "server"'],
  [['keys'], 'missing subcommand of "keys"'],
  [['keys', 'forget'], 'unknown command "keys forget"'],
  [['serve', '--prot', '1'], "Unknown option '--prot'; did you mean --port?"],
  [['serve', 'now'], 'unexpected argument "now"'],
  [['serve', '--config'], "Option '--config <value>' argument missing"],
  [['keys', 'revoke'], 'missing argument ID'],
  [['keys', 'create'], 'expected either NAME or --admin'],
  [['keys', 'list'], 'missing configuration file'],
])('rejects evertoken %j as invalid usage', async (args, message) => {
  const { status, stdout, stderr } = await runCli(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain('Usage: evertoken');
  expect(stdout).toBe('');
});

it('evertoken sandbox runs the sandbox with its options', async () => {
  const program = await runProgram(['sandbox', '--port', '0', '--users', '3']);
  await expect.poll(() => program.output.stdout).toMatch(/token endpoint/);
  const [, url] = /on (http:\S+)/.exec(program.output.stdout)!;
  expect((await fetch(`${url}/_sandbox/stats`)).status).toBe(200);
  program.kill('SIGTERM');
  expect(await program.waitForExit()).toBe(0);
});

it('evertoken sandbox fails for an unknown setting', async () => {
  const program = await runProgram(['sandbox', '--set', 'no=such']);
  expect(await program.waitForExit()).toBe(1);
  expect(program.output.stderr).toContain('no');
});
