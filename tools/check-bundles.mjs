// @ts-check
/**
 * Prevents applications from bundling code that they do not import. Each subpath is bundled alone, as the bundler of an
 * application does, and must contain no unexpected package and no text of another part. Its sources are bundled, too,
 * which shows whether another subpath is included. Then the size of the whole library is checked.
 */
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import {
  check,
  expectNone,
  moduleExports,
  publishedPackages,
  root,
  specifierOf,
} from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Package} Package */
/** @typedef {{ text: string, modules: string[], packages: string[] }} Bundle */

/** The package that runs on any platform and has a size limit. */
const LIBRARY = 'evertoken';
/** The maximum size of all subpaths together, minified and gzipped, kB. */
const MAX_LIBRARY_KB = 45;

/** The subpaths that include another one; all others are independent. @type {Record<string, string[]>} */
const INCLUDED_SUBPATHS = {
  'evertoken/express': ['evertoken/fetch'],
  'evertoken/fastify': ['evertoken/fetch'],
  'evertoken/hono': ['evertoken/fetch'],
  '@evertoken/zoom-client': ['@evertoken/zoom-client/retry'],
};

/** The packages that subpaths of the library may import. @type {Record<string, string[]>} */
const ALLOWED_PACKAGES = { 'evertoken/oauth': ['oauth4webapi'] };

/** Texts that occur in the bundle of one subpath of the library only. @type {Record<string, string>} */
const MARKERS = {
  account_credentials: 'evertoken/zoom',
  client_secret_post: 'evertoken/oauth',
  "redis.call('": 'evertoken/redis',
  pg_notify: 'evertoken/postgres',
  'AES-GCM': 'evertoken',
  headerConfig: 'evertoken/express',
  decorateRequest: 'evertoken/fastify',
  beforeRedirect: 'evertoken/axios',
  expirationTimeIso: 'evertoken/rivet',
};

for (const one of await publishedPackages()) await checkSubpaths(one);

/** @param {Package} one */
async function checkSubpaths({ folder, manifest: { name, exports = {} } }) {
  const files = moduleExports(exports).map(([subpath, conditions]) => ({
    specifier: specifierOf(name, subpath),
    file: join(folder, conditions.default),
    source: join(folder, conditions['evertoken:source']),
  }));
  for (const { specifier, file, source } of files) {
    const bundle = await bundleFiles([file]);
    const { modules } = await bundleFiles([source]);
    const others = files.filter((other) => other.specifier !== specifier);
    await check(`${specifier}: independent, ${bundleSize(bundle)} kB`, () =>
      expectNone([
        ...others.flatMap((other) => checkIncludedSubpath(specifier, other, modules)),
        ...(name === LIBRARY ? checkLibraryBundle(specifier, bundle) : []),
      ]),
    );
  }
  if (name !== LIBRARY) return;
  const size = bundleSize(await bundleFiles(files.map(({ file }) => file)));
  await check(`${name}: all subpaths ${size} kB, minified and gzipped`, () =>
    expectNone(size > MAX_LIBRARY_KB ? [`more than ${MAX_LIBRARY_KB} kB`] : []),
  );
}

/** @param {string} specifier @param {{ specifier: string, source: string }} other @param {string[]} modules */
function checkIncludedSubpath(specifier, other, modules) {
  if (INCLUDED_SUBPATHS[specifier]?.includes(other.specifier) || !modules.includes(other.source))
    return [];
  return [`includes ${other.specifier}: ${relative(root, other.source)}`];
}

/** @param {string} specifier @param {Bundle} bundle */
function checkLibraryBundle(specifier, { text, packages }) {
  const unexpected = packages.filter((one) => !ALLOWED_PACKAGES[specifier]?.includes(one));
  const markers = Object.entries(MARKERS);
  const foreign = markers.filter(([marker, owner]) => owner !== specifier && text.includes(marker));
  const lost = markers.filter(([marker, owner]) => owner === specifier && !text.includes(marker));
  return [
    ...unexpected.map((one) => `imports the package ${one}`),
    ...foreign.map(([marker, owner]) => `contains "${marker}" of ${owner}`),
    ...lost.map(([marker]) => `no longer contains "${marker}": choose another marker`),
  ];
}

/** Bundles all exports of modules, without packages. @param {string[]} files @returns {Promise<Bundle>} */
async function bundleFiles(files) {
  const lines = files.map((file, index) => `export * as m${index} from ${JSON.stringify(file)};`);
  const { outputFiles, metafile } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // The files of the library import shared chunks for the order of side effects, and have none.
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

/** The gzipped size in kB of 1,000 bytes. @param {Bundle} bundle */
function bundleSize({ text }) {
  return Math.round(gzipSync(text).length / 100) / 10;
}
