import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listLoadedModules } from '../../../test/support/loaded-modules.ts';

const find = (path: string): string => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
const { files: loaded, others } = listLoadedModules(find('index.js'));

it('loads two files when it is imported, and no other package and no module of Node.js', () => {
  expect(loaded).toHaveLength(2);
  expect(others).toEqual([]);
});

it.each(['retry', 'recordings', 'webhooks'])('loads one more file for %s', (subpath) => {
  const file = find(`${subpath}/index.js`);
  expect(listLoadedModules(file).files).toEqual([file, loaded[1]]);
});
