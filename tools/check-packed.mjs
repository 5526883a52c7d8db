// @ts-check
/**
 * Prevents: publishing what works in this repository only. A file that was not packed, an export that
 * points nowhere, types that do not resolve, a dependency that was only here by hoisting: each shows
 * itself first in somebody else's empty project. So every publishable package is packed, its tarball
 * examined, and all of them are installed in an empty project and used from there.
 *
 * Run it with `npm run publishable`. Third-party packages come from npm's cache where it has them.
 */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {string[]} [workspaces]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, unknown>} [overrides]
 * @property {Record<string, string>} [bin]
 * @property {Record<string, unknown>} [exports]
 */
/** @typedef {import('node:child_process').ExecFileException} ExecFileException */
/** @typedef {{ manifest: Manifest, tarball: string, files: string[] }} Packed */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = join(root, 'node_modules', '.bin');
const TIMEOUT_MS = 120_000;

/** Everything that may be in a tarball; whatever matches none of these is there by accident. */
const ALLOWED_FILES = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^bin\/[\w-]+\.js$/,
  /^dist\/[\w/-]+\.(js|d\.ts)(\.map)?$/,
  /^src\/[\w/-]+\.ts$/,
];
const NEEDED_FILES = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts'];
/** The library promises to bring nothing with it. */
const WITHOUT_DEPENDENCIES = 'evertoken';

let failures = 0;
const workplace = await mkdtemp(join(tmpdir(), 'check-packed-'));
// However it ends, also by a closed pipe.
process.once('exit', () => rmSync(workplace, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const packages = await pack(await publishable());
for (const packed of packages) await examine(packed);
const consumer = await check('install all tarballs in an empty project', () => install(packages));
if (consumer !== undefined) for (const packed of packages) await use(packed, consumer);
if (failures > 0) {
  console.log(`${failures} of the checks failed`);
  process.exitCode = 1;
}

/** The folders of the workspaces that are not private. @returns {Promise<string[]>} */
async function publishable() {
  const { workspaces = [] } = await readManifest(root);
  const folders = workspaces.filter((folder) => !folder.includes('*'));
  const manifests = await Promise.all(folders.map((folder) => readManifest(join(root, folder))));
  return folders.filter((_, index) => manifests[index]?.private !== true);
}

/** @param {string[]} folders @returns {Promise<Packed[]>} */
async function pack(folders) {
  const tarballs = join(workplace, 'tarballs');
  await mkdir(tarballs);
  const which = folders.map((folder) => `--workspace=${folder}`);
  const listing = await run('npm', ['pack', '--json', '--pack-destination', tarballs, ...which]);
  const packed = /** @type {{ filename: string, files: { path: string }[] }[]} */ (
    JSON.parse(listing)
  );
  return Promise.all(
    packed.map(async ({ filename, files }, index) => ({
      manifest: await readManifest(join(root, /** @type {string} */ (folders[index]))),
      tarball: join(tarballs, filename),
      files: files.map(({ path }) => path),
    })),
  );
}

/** Looks at a tarball without installing it. @param {Packed} packed */
async function examine({ manifest, tarball, files }) {
  const { name, dependencies = {} } = manifest;
  await check(`${name}: files`, () => expectNone(problemsOf(files, manifest)));
  if (name === WITHOUT_DEPENDENCIES) {
    await check(`${name}: no dependencies`, () => expectNone(Object.keys(dependencies)));
  }
  await check(`${name}: publint`, () =>
    run(join(tools, 'publint'), ['run', tarball, '--strict', '--level', 'warning']),
  );
  await check(`${name}: types resolve`, () =>
    run(join(tools, 'attw'), ['--profile', 'esm-only', '--no-definitely-typed', tarball]),
  );
}

/** @param {string[]} files @param {Manifest} manifest @returns {string[]} */
function problemsOf(files, { bin = {} }) {
  const present = new Set(files);
  const strange = files.filter((file) => !ALLOWED_FILES.some((allowed) => allowed.test(file)));
  const missing = [...NEEDED_FILES, ...Object.values(bin)].filter((file) => !present.has(file));
  // `tsc -b` leaves the output of a source that was deleted or renamed.
  const stale = files.filter((file) => {
    const source = /^dist\/(.+?)(\.d)?\.(js|ts)(\.map)?$/.exec(file)?.[1];
    return source !== undefined && !present.has(`src/${source}.ts`);
  });
  return [
    ...strange.map((file) => `must not be in the tarball: ${file}`),
    ...missing.map((file) => `missing: ${file}`),
    ...stale.map((file) => `has no source any more (npm run clean): ${file}`),
  ];
}

/** @param {Packed[]} packages @returns {Promise<string>} the consumer's folder */
async function install(packages) {
  const consumer = join(workplace, 'consumer');
  await mkdir(consumer);
  const { overrides = {} } = await readManifest(root);
  const dependencies = Object.fromEntries(
    packages.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]),
  );
  await writeFile(
    join(consumer, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, dependencies, overrides }),
  );
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], consumer);
  return consumer;
}

/** Uses an installed package the ways its users do. @param {Packed} packed @param {string} consumer */
async function use({ manifest: { name, bin = {}, exports = {} } }, consumer) {
  for (const subpath of Object.keys(exports)) {
    const specifier = name + subpath.slice(1);
    await check(`${specifier}: import and require`, () =>
      run(process.execPath, ['--input-type=module', '--eval', bothWays(specifier)], consumer),
    );
  }
  if (name === WITHOUT_DEPENDENCIES) {
    await check(`${name}: types without any other package's`, () =>
      compile(name, Object.keys(exports), consumer),
    );
  }
  for (const program of Object.keys(bin)) {
    await check(`${program} --help`, async () => {
      const help = await run(join(consumer, 'node_modules', '.bin', program), ['--help'], consumer);
      if (!help.includes(program)) throw new Error(`not a help text: ${help}`);
    });
  }
}

/** A program that fails unless ESM and CommonJS see the same, non-empty module. @param {string} specifier */
function bothWays(specifier) {
  return `
    import assert from 'node:assert/strict';
    import { createRequire } from 'node:module';
    const imported = Object.keys(await import('${specifier}'));
    const required = Object.keys(createRequire(process.cwd() + '/x.cjs')('${specifier}'));
    assert.notEqual(imported.length, 0, 'nothing is exported');
    assert.deepEqual(new Set(required), new Set(imported));`;
}

/** @param {string} name @param {string[]} subpaths @param {string} consumer */
async function compile(name, subpaths, consumer) {
  const lines = subpaths.map((subpath) => `export type {} from '${name}${subpath.slice(1)}';`);
  await writeFile(join(consumer, 'consumer.mts'), `${lines.join('\n')}\n`);
  const options =
    '--strict --noEmit --module NodeNext --target ES2023 --lib ES2023,DOM,DOM.Iterable';
  // `--types` with nothing behind it: no package of types is taken in by itself.
  const args = [...options.split(' '), '--types', '', 'consumer.mts'];
  await run(join(tools, 'tsc'), args, consumer);
}

/**
 * One line for each check; what a failed one said follows it.
 *
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T | undefined>} undefined when it failed
 */
async function check(name, action) {
  try {
    const result = await action();
    console.log(`ok    ${name}`);
    return result;
  } catch (error) {
    failures += 1;
    console.log(`FAIL  ${name}\n${indent(error instanceof Error ? error.message : String(error))}`);
    return undefined;
  }
}

/** @param {string[]} problems */
function expectNone(problems) {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** @param {string} file @param {string[]} args @param {string} [cwd] @returns {Promise<string>} what it printed */
async function run(file, args, cwd = root) {
  const env = { ...process.env, NO_COLOR: '1' };
  try {
    const { stdout } = await promisify(execFile)(file, args, { cwd, env, timeout: TIMEOUT_MS });
    return stdout;
  } catch (error) {
    const { stdout, stderr, code, signal } = /** @type {ExecFileException} */ (error);
    const end = `${basename(file)} ended with ${signal ?? code}`;
    throw new Error([stdout, stderr, end].filter(Boolean).join('\n'), { cause: error });
  }
}

/** @param {string} folder @returns {Promise<Manifest>} */
async function readManifest(folder) {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  return /** @type {Manifest} */ (JSON.parse(text));
}

/** @param {string} text */
function indent(text) {
  return text.trim().replaceAll(/^/gm, '      ');
}
