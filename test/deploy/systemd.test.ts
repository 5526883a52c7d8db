import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { killChild, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';
import { createTempDir } from './failing-gateway.ts';

const UNIT = new URL('../../deploy/systemd/evertoken.service', import.meta.url);
const BIN = fileURLToPath(new URL('../../packages/gateway/bin/evertoken.js', import.meta.url));

/** The maximum exposure level of `systemd-analyze security`, in tenths: 0 to 100. */
const MAX_EXPOSURE = 15;

const unit = await readFile(UNIT, 'utf8');

describe('the systemd unit', () => {
  const hasAnalyze = isInstalled('systemd-analyze', 'systemd');
  it.skipIf(!hasAnalyze)('is valid and has a low exposure level', async () => {
    const path = await localUnit();
    const verified = analyze('verify', path);
    expect([verified.status, verified.stderr]).toEqual([0, '']);
    const { status, stdout } = analyze(
      'security',
      '--offline=yes',
      `--threshold=${MAX_EXPOSURE}`,
      path,
    );
    expect(status, stdout).toBe(0);
  });

  it.skipIf(!hasAnalyze || !isInstalled('strace', 'strace'))(
    'allows every system call of a gateway that starts, serves and stops',
    { timeout: 60_000 },
    async () => {
      const calls = await systemCallsOfGateway();
      expect(calls).toContain('accept4');
      const allowed = allowedCalls();
      expect(calls.filter((name) => !allowed.has(name))).toEqual([]);
    },
  );

  it('writes no core dump, which would hold the secrets', () => {
    expect(settings('LimitCORE')).toEqual(['0']);
  });

  it('lets disallowed system calls fail instead of killing the gateway', () => {
    expect(settings('SystemCallErrorNumber')).toEqual(['EPERM']);
  });
});

function isInstalled(program: string, debianPackage: string): boolean {
  if (spawnSync(program, ['--version']).status === 0) return true;
  console.warn(`${program} is not installed (Debian: ${debianPackage}); its tests are skipped`);
  return false;
}

/** Writes the unit with the path of Node.js on this machine. */
async function localUnit(): Promise<string> {
  const path = join(await createTempDir(), 'evertoken.service');
  await writeFile(path, unit.replace('/usr/bin/node', process.execPath));
  return path;
}

function analyze(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('systemd-analyze', args, { encoding: 'utf8' });
}

/** The values of a setting, one per line of the unit. */
function settings(name: string): string[] {
  return [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value!);
}

function allowedCalls(): Set<string> {
  const [denied, allowed] = [true, false].map((isDenied) =>
    settings('SystemCallFilter')
      .filter((value) => value.startsWith('~') === isDenied)
      .flatMap((value) => value.replace('~', '').split(' '))
      .flatMap(systemCallsIn),
  );
  // systemd itself needs these to start a program.
  const calls = new Set([...systemCallsIn('@default'), 'execve', ...allowed!]);
  for (const name of denied!) calls.delete(name);
  return calls;
}

/** The system calls of a group such as `@system-service`, including nested groups. */
function systemCallsIn(name: string): string[] {
  if (!name.startsWith('@')) return [name];
  const lines = analyze('syscall-filter', name).stdout.split('\n').slice(1);
  return lines
    .map((line) => line.trim())
    .filter((line) => /^[@a-z]/.test(line))
    .flatMap(systemCallsIn);
}

async function systemCallsOfGateway(): Promise<string[]> {
  const folder = await createTempDir();
  const summary = join(folder, 'calls');
  // With -D the child process is the gateway, not strace, so that the gateway receives the signal.
  const child = startChild(
    'strace',
    ['-D', '-f', '-c', '-o', summary, process.execPath, BIN, 'serve'],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'], PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  onTestFinished(() => killChild(child));
  let output = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (output += text));
  const url = await poll(
    'the URL of the gateway',
    30_000,
    () => /curl (http:\S+)/.exec(output)?.[1],
  );
  expect((await fetch(url)).status).toBe(200);
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await exited)[0]).toBe(0);
  return poll('the summary of strace', 5_000, async () => {
    const text = await readFile(summary, 'utf8').catch(() => '');
    if (!text.trimEnd().endsWith('total')) return undefined;
    return [...text.matchAll(/^ +\d.* ([a-z]\w+)$/gm)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'total');
  });
}
