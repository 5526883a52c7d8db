import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listLoadedModules } from '../../../test/support/loaded-modules.ts';

const find = (path: string): string => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
const { files: loaded, others } = listLoadedModules(find('index.js'));

it('loads two files when it is imported, and no module of Node.js', () => {
  expect(loaded).toHaveLength(2);
  expect(others).toEqual([]);
});

it.each([
  ['one more file', 'internal', 1],
  ['one more file', 'adapters/fetch', 1],
  ['one more file', 'adapters/undici', 1],
  ['two more files', 'adapters/express', 2],
  ['two more files', 'provider/zoom', 2],
  ['two more files', 'store/redis', 2],
])('loads %s for %s', (_, path, count) => {
  const { files } = listLoadedModules(find(`${path}.js`));
  expect(files.filter((file) => !loaded.includes(file))).toHaveLength(count);
});
