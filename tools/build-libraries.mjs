// @ts-check
/**
 * Writes `dist` of the libraries, which is what is shipped and what everything else here runs on: a file for each
 * subpath, those for what some of them share, and the types that users can see. After `tsc -b`, which checks the
 * sources and leaves the types in `build`; `npm run build` does both.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { withoutComments } from './declarations.mjs';
import { shippedTypes } from './shipped-types.mjs';
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
    // Names stay, and lines are of a length to be read: both are in the stack traces of others.
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 120,
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path, withClassNames(text)]));
}

/**
 * Undoes esbuild's `TokenError = class _TokenError`, which it makes of a class that mentions itself: Node prints that name
 * above the stack of an error.
 *
 * @param {string} text
 */
function withClassNames(text) {
  const renamed = [...text.matchAll(/\bclass _(\w+)/g)];
  return renamed.reduce(
    (now, [, name]) => now.replaceAll(new RegExp(`\\b_${name}\\b`, 'g'), `${name}`),
    text,
  );
}

/**
 * The types of what is exported. Those of `internal` alone have no doc comments: they are for our own packages,
 * which read the sources.
 *
 * @param {string} folder @param {Exports} exports @returns {Map<string, string>} texts by file
 */
function typesOf(folder, exports) {
  const [compiled, shipped] = [join(folder, 'build'), join(folder, 'dist')];
  const entryOf = (/** @type {string} */ subpath) =>
    join(compiled, relative('dist', exports[subpath]?.types ?? ''));
  const subpaths = Object.keys(exports);
  const texts = [...shippedTypes(subpaths.map(entryOf))];
  const documented = shippedTypes(subpaths.filter((one) => one !== INTERNAL).map(entryOf));
  return new Map(
    texts.map(([file, text]) => [
      join(shipped, relative(compiled, file)),
      documented.has(file) ? text : withoutComments(text),
    ]),
  );
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
