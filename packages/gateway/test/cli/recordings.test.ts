import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { environmentFor, runProgram } from '../support/cli-process.ts';
import { runCli } from '../support/run-cli.ts';
import { startSandboxConfig } from '../support/sandbox-config.ts';
import { createTempDir } from '../support/temp-dir.ts';

const range = ['--from', '2026-05-01', '--to', '2026-05-20'];
const options = { startAt: '2026-05-20T09:00:00Z', users: 2 };

async function listFiles(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true });
  return paths
    .filter((path) => path.includes('.'))
    .map((path) => join(folder, path))
    .toSorted();
}

it('evertoken recordings save saves all files and prints their paths', async () => {
  const { config } = await startSandboxConfig({}, options);
  const folder = await createTempDir({});
  const { status, stdout, stderr } = await runCli(
    'recordings',
    'save',
    ...range,
    folder,
    ...config,
  );
  const files = await listFiles(folder);
  expect(files.length).toBeGreaterThan(1);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.replace(/ \(.*/, ''))
      .toSorted(),
  ).toEqual(files);
  expect(stderr).toContain(`${files.length} files saved, 0 were there, 0 failed`);
  expect(status).toBe(0);
  const again = await runCli('recordings', 'save', ...range, folder, ...config);
  expect(again.stderr).toContain(`0 files saved, ${files.length} were there`);
});

it.each([
  [['recordings', 'save', 'folder'], 'missing option --from'],
  [['recordings', 'save', '--from', 'May', 'folder'], 'from must be a day'],
  [['recordings', 'save', '--from', '2026-05-01'], 'missing argument FOLDER'],
])('evertoken %j is a usage error', async (args, message) => {
  const { config } = await startSandboxConfig({}, options);
  const { status, stderr } = await runCli(...args, ...config);
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
});

it('a program killed in the middle of a file continues it', async () => {
  const { sandbox } = await startSandboxConfig({}, options);
  const folder = await createTempDir({});
  sandbox.faults.add({ kind: 'truncate', match: '/rec/storage/*', times: 1 });
  sandbox.faults.add({ kind: 'hang', match: '/rec/storage/*' });
  const args = ['recordings', 'save', ...range, '--delete-after', folder];
  const environment = environmentFor(sandbox);
  const killed = await runProgram(args, environment);
  const findPart = async (): Promise<string | undefined> =>
    (await listFiles(folder)).find((path) => path.endsWith('.part'));
  await expect.poll(async () => (await stat((await findPart()) ?? folder)).isFile()).toBe(true);
  const part = (await findPart())!;
  await expect.poll(async () => (await stat(part)).size).toBeGreaterThan(0);
  killed.kill('SIGKILL');
  expect(await killed.waitForExit()).toBe('SIGKILL');
  const { size } = await stat(part);
  sandbox.faults.clear();
  const next = await runProgram(args, environment);
  expect(await next.waitForExit()).toBe(0);
  expect(next.output.stderr).toMatch(
    / 0 failed, 0 recordings not processed yet, [1-9]\d* recordings moved/,
  );
  const content = await readFile(part.replace('.part', ''), 'utf8');
  expect(content.length).toBeGreaterThan(size);
  expect(content).toBe('zoom-sandbox\n'.repeat(content.length).slice(0, content.length));
  expect((await listFiles(folder)).filter((path) => path.endsWith('.part'))).toEqual([]);
});
