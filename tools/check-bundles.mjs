// @ts-check
/**
 * Prevents: paying for what one does not import. Each subpath is bundled alone, as an application's
 * bundler would do it, and the bundle is looked at: is there a package in it, a text that stands for
 * another part? Its sources are bundled too, as only they tell whether there is another subpath in it.
 * Then the library is weighed.
 */
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { check, expectNone, publishedPackages, root, specifierOf } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Package} Package */
/** @typedef {{ text: string, modules: string[], packages: string[] }} Bundle */

/** The one that runs anywhere and must stay small. */
const LIBRARY = 'evertoken';
/** The most that all of it together may weigh in an application, kB: minified and gzipped. */
const LARGEST_LIBRARY_KB = 40;

/** Which subpaths are built on another one; all others are apart. @type {Record<string, string[]>} */
const BUILT_ON = {
  'evertoken/express': ['evertoken/fetch'],
  'evertoken/fastify': ['evertoken/fetch'],
  'evertoken/hono': ['evertoken/fetch'],
  '@evertoken/zoom-client': ['@evertoken/zoom-client/retry'],
};

/** The packages that subpaths of the library may need. @type {Record<string, string[]>} */
const NEEDED_PACKAGES = { 'evertoken/oauth': ['oauth4webapi'] };

/** Texts of the library, and the one subpath that has each in its bundle. @type {Record<string, string>} */
const MARKS = {
  account_credentials: 'evertoken/zoom',
  client_secret_post: 'evertoken/oauth',
  "redis.call('": 'evertoken/redis',
  'AES-GCM': 'evertoken',
  headerConfig: 'evertoken/express',
  decorateRequest: 'evertoken/fastify',
  beforeRedirect: 'evertoken/axios',
  expirationTimeIso: 'evertoken/rivet',
};

for (const one of await publishedPackages()) await checkSubpaths(one);

/** @param {Package} one */
async function checkSubpaths({ folder, manifest: { name, exports = {} } }) {
  const files = Object.entries(exports).map(([subpath, conditions]) => ({
    specifier: specifierOf(name, subpath),
    file: join(folder, conditions.default),
    source: join(folder, conditions['evertoken:source']),
  }));
  for (const { specifier, file, source } of files) {
    const bundle = await bundleOf([file]);
    const { modules } = await bundleOf([source]);
    const others = files.filter((other) => other.specifier !== specifier);
    await check(`${specifier}: alone in its bundle, ${sizeOf(bundle)} kB`, () =>
      expectNone([
        ...others.flatMap((other) => strangerProblems(specifier, other, modules)),
        ...(name === LIBRARY ? libraryProblems(specifier, bundle) : []),
      ]),
    );
  }
  if (name !== LIBRARY) return;
  const size = sizeOf(await bundleOf(files.map(({ file }) => file)));
  await check(`${name}: all together ${size} kB, minified and gzipped`, () =>
    expectNone(size > LARGEST_LIBRARY_KB ? [`more than ${LARGEST_LIBRARY_KB} kB`] : []),
  );
}

/** @param {string} specifier @param {{ specifier: string, source: string }} other @param {string[]} modules */
function strangerProblems(specifier, other, modules) {
  if (BUILT_ON[specifier]?.includes(other.specifier) || !modules.includes(other.source)) return [];
  return [`has ${other.specifier} in it: ${relative(root, other.source)}`];
}

/** @param {string} specifier @param {Bundle} bundle */
function libraryProblems(specifier, { text, packages }) {
  const needless = packages.filter((one) => !NEEDED_PACKAGES[specifier]?.includes(one));
  const marks = Object.entries(MARKS);
  const foreign = marks.filter(([mark, owner]) => owner !== specifier && text.includes(mark));
  const lost = marks.filter(([mark, owner]) => owner === specifier && !text.includes(mark));
  return [
    ...needless.map((one) => `needs the package ${one}`),
    ...foreign.map(([mark, owner]) => `has "${mark}" of ${owner} in it`),
    ...lost.map(([mark]) => `has no "${mark}" any more: the list of marks needs another one`),
  ];
}

/** All that these modules export, without packages. @param {string[]} files @returns {Promise<Bundle>} */
async function bundleOf(files) {
  const lines = files.map((file, index) => `export * as m${index} from ${JSON.stringify(file)};`);
  const { outputFiles, metafile } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // The library's files import what they share for the order of effects, too, and have none.
    logOverride: { 'ignored-bare-import': 'silent' },
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {});
  const present = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return {
    text: outputFiles[0]?.text ?? '',
    modules: present.map(([path]) => join(root, path)),
    packages: [...new Set((output?.imports ?? []).map(({ path }) => path))],
  };
}

/** In kB of 1,000 bytes, as tarballs are weighed; minified and gzipped. @param {Bundle} bundle */
function sizeOf({ text }) {
  return Math.round(gzipSync(text).length / 100) / 10;
}
