// @ts-check
/**
 * Prevents: publishing what works in this repository only. A file that was not packed, an export that
 * points nowhere, types that do not resolve, a dependency that was only here by hoisting: each shows
 * itself first in somebody else's empty project. So every publishable package is packed, its tarball
 * examined, and all of them are installed in an empty project and used from there.
 *
 * Run it with `npm run publishable`. Third-party packages come from npm's cache where it has them.
 */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkConsumers } from './consumers.mjs';
import { check, expectNone, programs, publishedPackages, run } from './workspace.mjs';

/** @typedef {import('./workspace.mjs').Manifest} Manifest */
/** @typedef {{ manifest: Manifest, tarball: string, files: string[] }} Packed */

/** Everything that may be in a tarball; whatever matches none of these is there by accident. */
const ALLOWED_FILES = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^bin\/[\w-]+\.js$/,
  /^dist\/[\w/-]+\.(js|d\.ts)(\.map)?$/,
  /^src\/[\w/-]+\.ts$/,
  // The gateway's pages, and the documentation that they lead to.
  /^dashboard\/[\w-]+\.(html|css|svg|ts|d\.ts)$/,
  /^docs\/[\w-]+\.md$/,
];
const NEEDED_FILES = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts'];
/** The library promises to bring nothing with it, and little of itself. */
const LIBRARY = 'evertoken';
const LARGEST_LIBRARY_KB = 57;

const workplace = await mkdtemp(join(tmpdir(), 'check-packed-'));
// However it ends, also by a closed pipe.
process.once('exit', () => rmSync(workplace, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const packages = await pack();
await Promise.all([...packages.map(examine), checkConsumers(packages, workplace)]);

/** @returns {Promise<Packed[]>} */
async function pack() {
  const published = await publishedPackages();
  const tarballs = join(workplace, 'tarballs');
  await mkdir(tarballs);
  const which = published.map(({ folder }) => `--workspace=${folder}`);
  const listing = await run('npm', ['pack', '--json', '--pack-destination', tarballs, ...which]);
  const packed = /** @type {{ filename: string, files: { path: string }[] }[]} */ (
    JSON.parse(listing)
  );
  return published.map(({ manifest }, index) => {
    const { filename = '', files = [] } = packed[index] ?? {};
    return { manifest, tarball: join(tarballs, filename), files: files.map(({ path }) => path) };
  });
}

/** Looks at a tarball without installing it. @param {Packed} packed */
async function examine({ manifest, tarball, files }) {
  const { name, dependencies = {} } = manifest;
  const { size } = await stat(tarball);
  const kilobytes = Math.round(size / 100) / 10;
  await check(`${name}: files, ${kilobytes} kB`, () => expectNone(problemsOf(files, manifest)));
  if (name === LIBRARY) {
    await check(`${name}: at most ${LARGEST_LIBRARY_KB} kB`, () =>
      expectNone(kilobytes > LARGEST_LIBRARY_KB ? [`${kilobytes} kB`] : []),
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
function problemsOf(files, { bin = {} }) {
  const present = new Set(files);
  const strange = files.filter((file) => !ALLOWED_FILES.some((allowed) => allowed.test(file)));
  const missing = [...NEEDED_FILES, ...Object.values(bin)].filter((file) => !present.has(file));
  // `tsc -b` leaves the output of a source that was deleted or renamed. What is bundled is written anew each time.
  const isBundled = !files.some((file) => file.startsWith('src/'));
  const stale = files.filter((file) => {
    if (isBundled) return false;
    const source = /^dist\/(.+?)(\.d)?\.(js|ts)(\.map)?$/.exec(file)?.[1];
    const places = [`src/${source}.ts`, `${source}.ts`];
    return source !== undefined && !places.some((place) => present.has(place));
  });
  return [
    ...strange.map((file) => `must not be in the tarball: ${file}`),
    ...missing.map((file) => `missing: ${file}`),
    ...stale.map((file) => `has no source any more (npm run clean): ${file}`),
  ];
}
