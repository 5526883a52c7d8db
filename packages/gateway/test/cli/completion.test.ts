import { execFile, spawnSync } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { createTempDir } from '../support/temp-dir.ts';
import { runCli } from '../support/run-cli.ts';
import { TYPE_AND_COMPLETE, ZSHRC } from '../support/zsh-terminal.ts';

/** Returns the completions that a shell offers for the last word of each command line. */
type Complete = (
  folder: string,
  lines: readonly (readonly string[])[],
) => Promise<readonly string[]>;

const BIN = fileURLToPath(new URL('../../bin/evertoken.js', import.meta.url));
const TOP_LEVEL = [...new Set(COMMANDS.map(({ name }) => name.split(' ')[0]!)), 'help'];

const EXPECTED: readonly [words: string[], offered: string[]][] = [
  [[''], TOP_LEVEL.toSorted()],
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
  [
    ['call', 'PATCH', '/meetings/85746065/l'],
    ['/meetings/85746065/livestream', '/meetings/85746065/livestream/status'],
  ],
  [
    ['call', 'GET', '/phone/shared_line_groups/\\{id\\}/po'],
    ['/phone/shared_line_groups/{id}/policies'],
  ],
  [
    ['call', 'GET', '/phone/sh'],
    [
      '/phone/shared_line_appearances',
      '/phone/shared_line_groups',
      '/phone/shared_line_groups/{sharedLineGroupId}',
      '/phone/shared_line_groups/{sharedLineGroupId}/policies',
    ],
  ],
  [['completion', 'z'], ['zsh']],
  [['help', 'rev'], ['revoke']],
];

const SHELLS: Readonly<Record<string, Complete>> = { bash: inBash, zsh: inZsh, fish: inFish };

for (const [shell, complete] of Object.entries(SHELLS)) {
  const isInstalled = spawnSync(shell, ['--version']).status === 0;
  if (!isInstalled) console.warn(`${shell} is not installed: its completion is not tested.`);

  describe.skipIf(!isInstalled)(`completion in ${shell}`, () => {
    it('offers commands, options, files and methods', { timeout: 30_000 }, async () => {
      const { status, stdout: script } = await runCli('completion', shell);
      expect(status).toBe(0);
      const folder = await createTempDir({ script, 'my.yaml': '', '.zshrc': ZSHRC });
      await symlink(BIN, join(folder, 'evertoken'));
      const offered = await complete(
        folder,
        EXPECTED.map(([words]) => words),
      );
      expect(EXPECTED.map(([words], at) => [words, parseOffered(offered[at]!)])).toEqual(EXPECTED);
    });
  });
}

it('evertoken completion rejects an unknown shell', async () => {
  const { status, stderr } = await runCli('completion', 'tcsh');
  expect(status).toBe(2);
  expect(stderr).toContain('unknown shell "tcsh" (expected bash, zsh, fish)');
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
  const path = `${folder}:${process.env['PATH']}`;
  const env = { PATH: path, HOME: folder, XDG_CONFIG_HOME: folder, TERM: 'dumb' };
  return (await promisify(execFile)(shell, args, { cwd: folder, env })).stdout;
}

/** Descriptions follow a tab; zsh escapes braces. */
function parseOffered(offered: string): string[] {
  const words = offered
    .split('\n')
    .map((line) => line.replace(/\t.*/, '').replaceAll('\\', '').trim());
  return [...new Set(words)].filter((word) => word !== '').toSorted();
}
