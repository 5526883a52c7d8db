import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createStyleText } from '../../src/observability/style-text.ts';
import { COMMAND_GROUPS, COMMANDS } from '../../src/cli/commands.ts';
import { closest } from '../../src/config/misspelling.ts';
import { version } from '../../src/version.ts';
import { simulateTerminal } from '../support/tty.ts';
import { startSandboxConfig } from '../support/sandbox-config.ts';
import { runCli } from '../support/run-cli.ts';

const ROOT = new URL('../../../../', import.meta.url);

// The sandbox prints its own help.
const OWN = COMMANDS.filter(({ name }) => name !== 'sandbox');

describe.each(OWN.map((command) => [command.name, command] as const))(
  'the help of %s',
  (name, command) => {
    it('shows the usage, the options and the exit statuses', async () => {
      const { status, stdout } = await runCli('help', ...name.split(' '));
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Usage: evertoken ${name}\\b`, 'm'));
      expect(stdout).toMatch(
        /^Exit status:\n {2}0 +\S.*\n {2}1 +\S(.*\n)*? {2}2 +invalid usage\n$/m,
      );
      for (const [option, { description }] of Object.entries(command.options)) {
        expect(stdout).toMatch(new RegExp(`^  (-\\w, )?--${option}\\b.*`, 'm'));
        expect(stdout).toContain(description);
      }
    });

    it('names pages of the documentation to learn more', async () => {
      const { stdout } = await runCli(...name.split(' '), '--help');
      const [, listed = ''] = /^Learn more:\n((?: {2}docs\/\S+ +\S.*\n)+)$/m.exec(stdout) ?? [];
      const pages = Array.from(listed.matchAll(/docs\/\S+/g), ([page]) => page);
      expect(pages).toEqual(command.pages);
      for (const page of pages) expect(existsSync(new URL(page, ROOT))).toBe(true);
    });

    it('has examples that the command accepts', () => {
      expect(command.examples).not.toHaveLength(0);
      for (const [args] of command.examples!) {
        const words = args.match(/'[^']*'|\S+/g)!.map((word) => word.replaceAll("'", ''));
        const rest = words.slice(name.split(' ').length);
        expect(words.join(' ')).toMatch(new RegExp(`^${name}\\b`));
        const { options, operands = [] } = command;
        const { positionals } = parseArgs({ args: rest, options, allowPositionals: true });
        const max = operands.at(-1)?.endsWith('...]') ? Infinity : operands.length;
        expect(positionals.length).toBeLessThanOrEqual(max);
      }
    });
  },
);

it('lists the commands in groups, with examples and where to learn more', async () => {
  const { stdout } = await runCli('help');
  for (const [title, commands] of Object.entries(COMMAND_GROUPS)) {
    const names = commands.map(({ name }) => ` {2}${name} +\\S.*\n`).join('');
    expect(stdout).toMatch(new RegExp(`^${title}:\n${names}\n`, 'm'));
  }
  expect(stdout).toMatch(/^Examples:\n( {2}evertoken \w.*\n {6}\S.*\n)+/m);
  expect(stdout).toMatch(/^Learn more:\n( {2}\S.*\n)+$/m);
});

it.each([
  ['config', '--help'],
  ['keys', '-h'],
  ['recordings', '--help'],
])('evertoken %s %s lists the commands of the group', async (group, option) => {
  const { status, stdout, stderr } = await runCli(group, option);
  expect([status, stderr]).toEqual([0, '']);
  const listed = Array.from(stdout.matchAll(/^ {2}(?!evertoken)(\w+) \w/gm), ([, word]) => word);
  expect(new Set(listed)).toEqual(new Set([group]));
});

it('evertoken --version prints the version', async () => {
  expect(await runCli('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
});

it.each<[string[], string]>([
  [['stauts'], 'unknown command "stauts"; did you mean "status"?'],
  [['key', 'list'], 'unknown command "key"; did you mean "keys"?'],
  [['keys', 'lst'], 'unknown command "keys lst"; did you mean "keys list"?'],
  [['config', 'init'], 'unknown command "config init"; did you mean "config template"?'],
  [['help', 'docter'], 'unknown command "docter"; did you mean "doctor"?'],
  [['doctor', '--jsn'], "Unknown option '--jsn'; did you mean --json?"],
  [['doctor', '--quite-another'], "Unknown option '--quite-another'\n"],
  [['nonsense'], 'unknown command "nonsense"\n'],
])('rejects evertoken %j and suggests the closest known word, if any', async (args, message) => {
  const { status, stdout, stderr } = await runCli(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

it.each([
  ['statsu', 'status'],
  ['srve', 'serve'],
  ['x', undefined],
  ['', undefined],
])('finds the word closest to %j: %j', (word, found) => {
  expect(closest(word, ['serve', 'status', 'token'])).toBe(found);
});

describe('colors', () => {
  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{ isTTY: false }, {}, false],
    [{}, {}, false],
  ])('colors text on the stream %j in the environment %j: %j', (stream, environment, isColored) => {
    const text = createStyleText(stream, environment)('red', 'fail');
    expect(text).toBe(isColored ? '\u001b[31mfail\u001b[39m' : 'fail');
  });

  it.each([[['help']], [['help', 'call']], [['config', '--help']]])(
    'prints the titles of evertoken %j in bold on a terminal',
    async (args) => {
      const restore = simulateTerminal();
      const { stdout } = await runCli(...args).finally(restore);
      expect(stdout).toContain('\u001b[1mUsage:\u001b[22m evertoken');
      expect(stdout).toContain('\u001b[1mExamples:\u001b[22m\n');
    },
  );

  it('prints colors in doctor on a terminal', async () => {
    const { config } = await startSandboxConfig({ account: { clientSecret: 'wrong' } });
    const restore = simulateTerminal();
    const { status, stdout } = await runCli('doctor', ...config).finally(restore);
    expect(status).toBe(1);
    expect(stdout).toContain('\u001b[31mfail\u001b[39m  credentials');
  });
});
