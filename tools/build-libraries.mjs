// @ts-check
/**
 * Writes `dist` of the libraries, which is shipped: one file for each subpath, chunks that several of them share, and the
 * public types. `tsc -b` has to run before, which checks the sources and writes the types to `build`; `npm run build` runs
 * both.
 */
import { readdirSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { bundleModules } from './bundle-modules.mjs';
import { shippedTypes } from './shipped-types.mjs';
import { readManifest, root } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Exports} Exports */

/** The libraries, and their subpaths that share one module. */
const LIBRARIES = {
  'packages/evertoken': ['.', './internal', './fetch'],
  'packages/zoom-client': ['.'],
};
/** The subpath for the packages of this repository. */
const INTERNAL = './internal';

for (const [library, common] of Object.entries(LIBRARIES)) {
  const folder = join(root, library);
  const { exports = {} } = await readManifest(folder);
  const modules = await bundleModules(folder, common);
  await replaceFiles(join(folder, 'dist'), new Map([...modules, ...collectTypes(folder, exports)]));
}

/**
 * The public types. Those of `internal` only have no doc comments: the packages of this repository read the sources.
 *
 * @param {string} folder @param {Exports} exports @returns {Map<string, string>} texts by file
 */
function collectTypes(folder, exports) {
  const [compiled, shipped] = [join(folder, 'build'), join(folder, 'dist')];
  const filesOf = (/** @type {boolean} */ isInternal) =>
    Object.entries(exports)
      .filter(([subpath]) => (subpath === INTERNAL) === isInternal)
      .flatMap(([, { types }]) => expandPattern(join(compiled, relative('dist', types))));
  const texts = [...shippedTypes(compiled, filesOf(false), filesOf(true))];
  return new Map(texts.map(([file, text]) => [join(shipped, relative(compiled, file)), text]));
}

/** The files of a pattern such as `products/*.d.ts`. @param {string} path */
function expandPattern(path) {
  const [, end] = path.split('*');
  if (end === undefined) return [path];
  const folder = dirname(path);
  const names = readdirSync(folder).filter((name) => name.endsWith(end));
  return names.map((name) => join(folder, name));
}

/**
 * Replaces the files of a folder. Unchanged files are not written, since another process may be reading them.
 *
 * @param {string} folder @param {Map<string, string>} texts by file
 */
async function replaceFiles(folder, texts) {
  for (const [file, text] of texts) {
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const present = entries.filter((entry) => entry.isFile());
  const files = present.map(({ parentPath, name }) => join(parentPath, name));
  await Promise.all(
    files.filter((file) => !texts.has(file)).map((file) => rm(file, { force: true })),
  );
}
