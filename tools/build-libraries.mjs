// @ts-check
/**
 * Writes `dist` of the libraries, which is what is shipped and what everything else here runs on: a file for each
 * subpath, those for what some of them share, and the types that users can see. After `tsc -b`, which checks the
 * sources and leaves the types in `build`; `npm run build` does both.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { shippedTypes } from './shipped-types.mjs';
import { shortenNames } from './shorten-names.mjs';
import { readManifest, root } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Exports} Exports */

const LIBRARIES = ['packages/evertoken', 'packages/zoom-client'];
/** The subpath for our own packages. */
const INTERNAL = './internal';

for (const library of LIBRARIES) {
  const folder = join(root, library);
  const { exports = {} } = await readManifest(folder);
  const modules = await modulesOf(folder, exports);
  await replace(join(folder, 'dist'), new Map([...modules, ...typesOf(folder, exports)]));
}

/** @param {string} folder @param {Exports} exports @returns {Promise<Map<string, string>>} texts by file */
async function modulesOf(folder, exports) {
  const subpaths = Object.values(exports).map((conditions) => ({
    in: join(folder, conditions['evertoken:source']),
    out: relative('dist', conditions.default).replace(/\.js$/, ''),
  }));
  const { outputFiles } = await build({
    entryPoints: subpaths,
    outdir: join(folder, 'dist'),
    chunkNames: 'shared/[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
  });
  const texts = await Promise.all(outputFiles.map(({ text }) => shortenNames(text)));
  return new Map(outputFiles.map(({ path }, index) => [path, texts[index] ?? '']));
}

/**
 * The types of what is exported. Those of `internal` alone have no doc comments: they are for our own packages,
 * which read the sources.
 *
 * @param {string} folder @param {Exports} exports @returns {Map<string, string>} texts by file
 */
function typesOf(folder, exports) {
  const [compiled, shipped] = [join(folder, 'build'), join(folder, 'dist')];
  const filesOf = (/** @type {boolean} */ isInternal) =>
    Object.entries(exports)
      .filter(([subpath]) => (subpath === INTERNAL) === isInternal)
      .map(([, { types }]) => join(compiled, relative('dist', types)));
  const texts = [...shippedTypes(compiled, filesOf(false), filesOf(true))];
  return new Map(texts.map(([file, text]) => [join(shipped, relative(compiled, file)), text]));
}

/**
 * Makes these the only files of a folder. What is as it was is left alone: somebody may be loading it.
 *
 * @param {string} folder @param {Map<string, string>} texts by file
 */
async function replace(folder, texts) {
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
