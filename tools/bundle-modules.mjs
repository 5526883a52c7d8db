// @ts-check
/** Bundles the modules of a library in few files, since each costs time to load. */
import { dirname, join, relative, resolve } from 'node:path';
import { build as bundle } from 'esbuild';
import { shortenNames } from './shorten-names.mjs';
import { moduleExports, publishedPackages, readManifest, specifierOf } from './workspace.mjs';

/**
 * The modules of the subpaths, and those that several of them share.
 *
 * @param {string} folder of the library
 * @param {readonly string[]} common the subpaths that share one module: most programs load them
 * @returns {Promise<Map<string, string>>} texts by file
 */
export async function bundleModules(folder, common) {
  const { exports = {} } = await readManifest(folder);
  const sources = moduleExports(exports).map(([subpath, conditions]) => ({
    isCommon: common.includes(subpath),
    in: join(folder, conditions['evertoken:source']),
    out: relative('dist', conditions.default).replace(/\.js$/, ''),
  }));
  const commonFiles = sources.filter(({ isCommon }) => isCommon).map((source) => source.in);
  const { outputFiles } = await bundle({
    entryPoints: sources.map((source) => ({ in: source.in, out: source.out })),
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
    logOverride: { 'ignored-bare-import': 'silent' },
    plugins: [shareOneChunk(commonFiles), includeLibraries(await findSources())],
  });
  const texts = await Promise.all(
    outputFiles.map(({ text }) => shortenNames(withoutLuaComments(text))),
  );
  return new Map(outputFiles.map(({ path }, index) => [path, texts[index] ?? '']));
}

/**
 * Puts modules and all that they import into one chunk. A chunk of esbuild holds what is reached from the same entries and
 * dynamic imports, so each of these imports the modules.
 *
 * @param {readonly string[]} files @returns {import('esbuild').Plugin}
 */
function shareOneChunk(files) {
  const imports = files.map((file) => `import ${JSON.stringify(file)};`).join('');
  return {
    name: 'share-one-chunk',
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ path, kind, resolveDir }) =>
        kind === 'entry-point' || kind === 'dynamic-import'
          ? { path: resolve(resolveDir, path), namespace: 'entry' }
          : undefined,
      );
      build.onLoad({ filter: /^/, namespace: 'entry' }, ({ path }) => ({
        contents: `${imports}export * from ${JSON.stringify(path)}`,
        resolveDir: dirname(path),
      }));
    },
  };
}

/**
 * Bundles what is imported from another library statically, which is little: loading it as a module costs more time.
 *
 * @param {Map<string, string>} sources files by specifier @returns {import('esbuild').Plugin}
 */
function includeLibraries(sources) {
  return {
    name: 'include-libraries',
    setup(build) {
      build.onResolve({ filter: /^/ }, ({ path, kind }) => {
        const source = kind === 'import-statement' ? sources.get(path) : undefined;
        return source === undefined ? undefined : { path: source, sideEffects: false };
      });
    },
  };
}

/** The sources of all subpaths of the published packages, by specifier. @returns {Promise<Map<string, string>>} */
async function findSources() {
  const packages = await publishedPackages();
  const subpaths = packages.flatMap(({ folder, manifest: { name, exports = {} } }) =>
    moduleExports(exports).map(([subpath, conditions]) => {
      const file = join(folder, conditions['evertoken:source']);
      return /** @type {const} */ ([specifierOf(name, subpath), file]);
    }),
  );
  return new Map(subpaths);
}

/**
 * Removes the comments of the Lua scripts, which stand in template strings on lines of their own.
 *
 * @param {string} module
 */
function withoutLuaComments(module) {
  return module.replaceAll(/^ *-- .*\n/gm, '');
}
