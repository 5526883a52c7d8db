// @ts-check
/**
 * Prevents publishing packages that work in this repository only: with missing files, exports without a target, types that
 * do not resolve, or dependencies that are present by hoisting. Every package is packed, its tarball is checked, and all
 * tarballs are installed and used in an empty project.
 *
 * Run it with `npm run publishable`. Third-party packages come from npm's cache if possible.
 */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkConsumers } from './consumers.mjs';
import { check, expectNone, programs, publishedPackages, run } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Manifest} Manifest */
/** @typedef {{ manifest: Manifest, tarball: string, files: string[] }} Packed */

/** The files that a tarball may contain. */
const ALLOWED_FILES = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^bin\/[\w-]+\.js$/,
  /^dist\/[\w/-]+\.(js|d\.ts)(\.map)?$/,
  /^src\/[\w/-]+\.ts$/,
  // What the sandbox knows about Zoom's API.
  /^zoom-api\/[\w-]+\.json$/,
  // The pages of the gateway, and the documentation that they link to.
  /^dashboard\/[\w/-]+\.(html|css|svg|ts|d\.ts)$/,
  /^docs\/[\w-]+\.md$/,
];
/** The files that a tarball must contain. */
const REQUIRED_FILES = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts'];
/** The package without dependencies and with a size limit. */
const LIBRARY = 'evertoken';
const MAX_LIBRARY_KB = 78;

const workspaceFolder = await mkdtemp(join(tmpdir(), 'check-packed-'));
// On any exit, including a closed pipe.
process.once('exit', () => rmSync(workspaceFolder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const packages = await pack();
await Promise.all([...packages.map(checkTarball), checkConsumers(packages, workspaceFolder)]);

/** @returns {Promise<Packed[]>} */
async function pack() {
  const published = await publishedPackages();
  const tarballs = join(workspaceFolder, 'tarballs');
  await mkdir(tarballs);
  const selection = published.map(({ folder }) => `--workspace=${folder}`);
  const listing = await run('npm', [
    'pack',
    '--json',
    '--pack-destination',
    tarballs,
    ...selection,
  ]);
  const packed = /** @type {{ filename: string, files: { path: string }[] }[]} */ (
    JSON.parse(listing)
  );
  return published.map(({ manifest }, index) => {
    const { filename = '', files = [] } = packed[index] ?? {};
    return { manifest, tarball: join(tarballs, filename), files: files.map(({ path }) => path) };
  });
}

/** Checks a tarball without installing it. @param {Packed} packed */
async function checkTarball({ manifest, tarball, files }) {
  const { name, dependencies = {} } = manifest;
  const { size } = await stat(tarball);
  const kilobytes = Math.round(size / 100) / 10;
  await check(`${name}: files, ${kilobytes} kB`, () => expectNone(findFileIssues(files, manifest)));
  if (name === LIBRARY) {
    await check(`${name}: at most ${MAX_LIBRARY_KB} kB`, () =>
      expectNone(kilobytes > MAX_LIBRARY_KB ? [`${kilobytes} kB`] : []),
    );
    await check(`${name}: no dependencies`, () => expectNone(Object.keys(dependencies)));
  }
  await check(`${name}: publint`, () =>
    run(join(programs, 'publint'), ['run', tarball, '--strict', '--level', 'warning']),
  );
  await check(`${name}: types resolve`, () =>
    run(join(programs, 'attw'), ['--profile', 'esm-only', '--no-definitely-typed', tarball]),
  );
}

/** @param {string[]} files @param {Manifest} manifest @returns {string[]} */
function findFileIssues(files, { bin = {} }) {
  const present = new Set(files);
  const unexpected = files.filter((file) => !ALLOWED_FILES.some((allowed) => allowed.test(file)));
  const missing = [...REQUIRED_FILES, ...Object.values(bin)].filter((file) => !present.has(file));
  // `tsc -b` keeps the output of sources that were deleted or renamed. Bundled packages are rewritten at each build.
  const isBundled = !files.some((file) => file.startsWith('src/'));
  const stale = files.filter((file) => {
    if (isBundled) return false;
    const source = /^dist\/(.+?)(\.d)?\.(js|ts)(\.map)?$/.exec(file)?.[1];
    const sources = [`src/${source}.ts`, `${source}.ts`];
    return source !== undefined && !sources.some((path) => present.has(path));
  });
  return [
    ...unexpected.map((file) => `unexpected file: ${file}`),
    ...missing.map((file) => `missing file: ${file}`),
    ...stale.map((file) => `output without a source (npm run clean): ${file}`),
  ];
}
