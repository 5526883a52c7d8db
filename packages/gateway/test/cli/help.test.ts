import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createStyleText } from '../../src/cli/colors.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { closest } from '../../src/cli/did-you-mean.ts';
import { version } from '../../src/version.ts';
import { simulateTerminal } from '../support/tty.ts';
import { startSandboxConfig } from '../support/sandbox-config.ts';
import { runCli } from '../support/run-cli.ts';

// The sandbox's program tells about itself.
const OWN = COMMANDS.filter(({ name }) => name !== 'sandbox');

describe.each(OWN.map((command) => [command.name, command] as const))(
  'help about %s',
  (name, command) => {
    it('says how it is called and how it ends', async () => {
      const { status, stdout } = await runCli('help', ...name.split(' '));
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Usage: evertoken ${name}\\b`, 'm'));
      expect(stdout).toMatch(/^Exit status:\n {2}0 +\S.*\n {2}1 +\S(.*\n)*? {2}2 +wrong usage\n$/m);
      for (const [option, { description }] of Object.entries(command.options)) {
        expect(stdout).toMatch(new RegExp(`^  (-\\w, )?--${option}\\b.*`, 'm'));
        expect(stdout).toContain(description);
      }
    });

    it('has examples that it takes', () => {
      expect(command.examples).not.toHaveLength(0);
      for (const [args] of command.examples!) {
        const words = args.match(/'[^']*'|\S+/g)!.map((word) => word.replaceAll("'", ''));
        const rest = words.slice(name.split(' ').length);
        expect(words.join(' ')).toMatch(new RegExp(`^${name}\\b`));
        const { options } = command;
        const { positionals } = parseArgs({ args: rest, options, allowPositionals: true });
        expect(positionals.length).toBeLessThanOrEqual(command.operands?.length ?? 0);
      }
    });
  },
);

it('evertoken --version tells it', async () => {
  expect(await runCli('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
});

it.each<[string[], string]>([
  [['stauts'], 'there is no command stauts: did you mean status?'],
  [['key', 'list'], 'there is no command key: did you mean keys?'],
  [['keys', 'lst'], 'there is no command keys lst: did you mean keys list?'],
  [['help', 'docter'], 'there is no command docter: did you mean doctor?'],
  [['doctor', '--jsn'], "Unknown option '--jsn': did you mean --json?"],
  [['doctor', '--quite-another'], "Unknown option '--quite-another'\n"],
  [['nonsense'], 'there is no command nonsense\n'],
])('evertoken %j is told what is near', async (args, problem) => {
  const { status, stdout, stderr } = await runCli(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(problem);
});

it.each([
  ['statsu', 'status'],
  ['srve', 'serve'],
  ['x', undefined],
  ['', undefined],
])('the nearest to %j is %j', (word, found) => {
  expect(closest(word, ['serve', 'status', 'token'])).toBe(found);
});

describe('colours', () => {
  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{ isTTY: false }, {}, false],
    [{}, {}, false],
  ])('on %j with %j: %j', (stream, environment, isColourful) => {
    const text = createStyleText(stream, environment)('red', 'fail');
    expect(text).toBe(isColourful ? '\u001b[31mfail\u001b[39m' : 'fail');
  });

  it('are in what the doctor tells a terminal', async () => {
    const { config } = await startSandboxConfig({ account: { clientSecret: 'wrong' } });
    const restore = simulateTerminal();
    const { status, stdout } = await runCli('doctor', ...config).finally(restore);
    expect(status).toBe(1);
    expect(stdout).toContain('\u001b[31mfail\u001b[39m  credentials');
  });
});
