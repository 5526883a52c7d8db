import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { runCli } from '../support/run-cli.ts';
import { TYPE_AND_COMPLETE, ZSHRC } from '../support/zsh-terminal.ts';

/** What a shell offers for beginnings of a command line; the last word of each is the one to complete. */
type Complete = (
  folder: string,
  lines: readonly (readonly string[])[],
) => Promise<readonly string[]>;

const FIRST_WORDS = [...new Set(COMMANDS.map(({ name }) => name.split(' ')[0]!)), 'help'];

const OFFERED: readonly [words: string[], offered: string[]][] = [
  [[''], FIRST_WORDS.toSorted()],
  [['do'], ['doctor']],
  [
    ['keys', ''],
    ['create', 'list', 'revoke'],
  ],
  [['config', 'c'], ['check']],
  [['doctor', '--e'], ['--endpoint']],
  [
    ['keys', 'create', '--a'],
    ['--account', '--admin', '--allow'],
  ],
  [['status', '--config', 'my'], ['my.yaml']],
  [
    ['call', 'P'],
    ['PATCH', 'POST', 'PUT'],
  ],
  [['call', '--config', 'my.yaml', 'D'], ['DELETE']],
  [['call', 'GET', 'P'], []],
  [['completion', 'z'], ['zsh']],
  [['help', 'rev'], ['revoke']],
];

const SHELLS: Readonly<Record<string, Complete>> = { bash: inBash, zsh: inZsh, fish: inFish };

for (const [shell, complete] of Object.entries(SHELLS)) {
  const isThere = spawnSync(shell, ['--version']).status === 0;
  if (!isThere) console.warn(`${shell} was not found: ITS COMPLETION IS NOT TESTED.`);

  describe.skipIf(!isThere)(`completion in ${shell}`, () => {
    it('offers commands, options, files and methods', { timeout: 30_000 }, async () => {
      const { status, stdout: script } = await runCli('completion', shell);
      expect(status).toBe(0);
      const folder = await createTempDir({ script, 'my.yaml': '', '.zshrc': ZSHRC });
      const offered = await complete(
        folder,
        OFFERED.map(([words]) => words),
      );
      expect(OFFERED.map(([words], at) => [words, wordsIn(offered[at]!)])).toEqual(OFFERED);
    });
  });
}

it('evertoken completion knows three shells', async () => {
  const { status, stderr } = await runCli('completion', 'tcsh');
  expect(status).toBe(2);
  expect(stderr).toContain('tcsh is not known, but bash, zsh, fish');
});

async function inBash(
  folder: string,
  lines: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const script = `source ./script
COMP_WORDS=(evertoken "$@") COMP_CWORD=$#
_evertoken
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const args = ['--norc', '-c', script, 'bash'];
  return Promise.all(lines.map((words) => output('bash', [...args, ...words], folder)));
}

async function inFish(
  folder: string,
  lines: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const script = `source ./script; complete -C (string join ' ' -- evertoken $argv)`;
  const args = ['--no-config', '-c', script];
  return Promise.all(lines.map((words) => output('fish', [...args, ...words], folder)));
}

async function inZsh(
  folder: string,
  lines: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const typed = lines.map((words) => ['evertoken', ...words].join(' '));
  await output('zsh', ['-f', '-c', TYPE_AND_COMPLETE, 'zsh', ...typed], folder);
  return Promise.all(
    lines.map((_, at) => readFile(join(folder, `offered.${at + 1}`), 'utf8').catch(() => '')),
  );
}

async function output(shell: string, args: readonly string[], folder: string): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: folder, XDG_CONFIG_HOME: folder, TERM: 'dumb' };
  return (await promisify(execFile)(shell, args, { cwd: folder, env })).stdout;
}

/** Descriptions stand behind a tabulator. */
function wordsIn(offered: string): string[] {
  const words = offered.split('\n').map((line) => line.replace(/\t.*/, '').trim());
  return [...new Set(words)].filter((word) => word !== '').toSorted();
}
