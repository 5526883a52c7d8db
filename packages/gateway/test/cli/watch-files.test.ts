import { writeFileSync } from 'node:fs';
import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { watchFiles } from '../../src/cli/watch-files.ts';
import { hashContent } from '../../src/config/secret-references.ts';
import { createTempDir } from '../support/temp-dir.ts';

it('reports each change of content once, including a swapped symbolic link', async () => {
  const folder = await createTempDir({ one: 'a', two: 'b' });
  const path = join(folder, 'link');
  await symlink('one', path);
  const { reports, polls } = watch(path, 'a');

  await writeFile(join(folder, 'one'), 'a');
  await polls();
  expect(reports()).toBe(0);

  await symlink('two', join(folder, 'next'));
  await rename(join(folder, 'next'), path);
  await expect.poll(reports).toBe(1);
  await polls();
  expect(reports()).toBe(1);

  await rm(path);
  await expect.poll(reports).toBe(2);
  await writeFile(path, 'c');
  await expect.poll(reports).toBe(3);
  await polls();
  expect(reports()).toBe(3);
});

it('does not report what changes with every poll, as while an editor writes', async () => {
  const path = join(await createTempDir({ file: 'old' }), 'file');
  let polls = 0;
  const getFiles = (): Map<string, string> => {
    polls += 1;
    if (polls <= 5) writeFileSync(path, 'part'.repeat(polls));
    return new Map([[path, hashContent('old')]]);
  };
  const reportedAt: number[] = [];
  onTestFinished(watchFiles(getFiles, () => void reportedAt.push(polls), 5));
  await expect.poll(() => polls).toBeGreaterThan(8);
  expect(reportedAt).toEqual([6]);
});

it('does not read what is too large or no file', async () => {
  const { reports, polls } = watch('/dev/zero', 'old');
  await polls();
  expect(reports()).toBe(0);
});

it('reports a change that happened before the first poll', async () => {
  const folder = await createTempDir({ secret: 'new' });
  const { reports } = watch(join(folder, 'secret'), 'old');
  await expect.poll(reports).toBe(1);
});

it('reports a change again when another file is restored, without which it could not be applied', async () => {
  const folder = await createTempDir({ config: 'new' });
  const [config, secret] = [join(folder, 'config'), join(folder, 'secret')];
  const used = new Map([
    [config, hashContent('old')],
    [secret, hashContent('s')],
  ]);
  const reports: (readonly string[])[] = [];
  onTestFinished(
    watchFiles(
      () => used,
      (paths) => void reports.push(paths),
      5,
    ),
  );
  await expect.poll(() => reports).toEqual([[config, secret]]);
  await writeFile(secret, 's');
  await expect.poll(() => reports).toEqual([[config, secret], [config]]);
});

/** Watches a file whose content in use is `read`. */
function watch(path: string, read: string): { reports: () => number; polls: () => Promise<void> } {
  let reports = 0;
  let polls = 0;
  const files = new Map([[path, hashContent(read)]]);
  const getFiles = (): typeof files => {
    polls += 1;
    return files;
  };
  onTestFinished(watchFiles(getFiles, () => void (reports += 1), 5));
  return {
    reports: () => reports,
    polls: async () => {
      const enough = polls + 3;
      await expect.poll(() => polls).toBeGreaterThan(enough);
    },
  };
}
