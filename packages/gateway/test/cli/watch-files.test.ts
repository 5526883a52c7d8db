import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { watchFiles } from '../../src/cli/watch-files.ts';
import { hashContent } from '../../src/config/secret-references.ts';
import { createTempDir } from '../support/temp-dir.ts';

it('tells once of each change, also of a link that is swapped, and of nothing else', async () => {
  const folder = await createTempDir({ one: 'a', two: 'b' });
  const path = join(folder, 'link');
  await symlink('one', path);
  const { told, looks } = watch(path, 'a');

  await writeFile(join(folder, 'one'), 'a');
  await looks();
  expect(told()).toBe(0);

  await symlink('two', join(folder, 'next'));
  await rename(join(folder, 'next'), path);
  await expect.poll(told).toBe(1);
  await looks();
  expect(told()).toBe(1);

  await rm(path);
  await expect.poll(told).toBe(2);
  await writeFile(path, 'c');
  await expect.poll(told).toBe(3);
  await looks();
  expect(told()).toBe(3);
});

it('tells of what was changed before it looked for the first time', async () => {
  const folder = await createTempDir({ secret: 'new' });
  const { told } = watch(join(folder, 'secret'), 'old');
  await expect.poll(told).toBe(1);
});

/** Watches a file that was read with this content. */
function watch(path: string, read: string): { told: () => number; looks: () => Promise<void> } {
  let told = 0;
  let looks = 0;
  const files = new Map([[path, hashContent(read)]]);
  const filesNow = (): typeof files => {
    looks += 1;
    return files;
  };
  onTestFinished(watchFiles(filesNow, () => void (told += 1), 5));
  return {
    told: () => told,
    looks: async () => {
      const enough = looks + 3;
      await expect.poll(() => looks).toBeGreaterThan(enough);
    },
  };
}
