// @ts-check
/** The packages of the workspace, and functions that run programs and report checks. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, string>} [bin]
 * @property {Exports} [exports]
 */
/** @typedef {Record<string, Record<'evertoken:source' | 'types' | 'default', string>>} Exports by subpath */
/** @typedef {{ folder: string, manifest: Manifest }} Package a package and its folder */
/** @typedef {import('node:child_process').ExecFileException} ExecFileException */

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The folder of the programs of installed packages. */
export const programs = join(root, 'node_modules', '.bin');

const TIMEOUT_MS = 120_000;

/** The packages that are published. @returns {Promise<Package[]>} */
export async function publishedPackages() {
  const { workspaces = [] } = await readManifest(root);
  const folders = workspaces.filter((folder) => !folder.includes('*'));
  const packages = await Promise.all(
    folders.map(async (path) => {
      const folder = join(root, path);
      return { folder, manifest: await readManifest(folder) };
    }),
  );
  return packages.filter(({ manifest }) => manifest.private !== true);
}

/** The subpaths that are modules: a pattern, such as `./products/*`, has types only. @param {Exports} exports */
export function moduleExports(exports) {
  return Object.entries(exports).filter(([subpath]) => !subpath.includes('*'));
}

/** The specifiers of a package's subpaths, such as `evertoken/fetch`. @param {Manifest} manifest */
export function specifiersOf({ name, exports = {} }) {
  return moduleExports(exports).map(([subpath]) => specifierOf(name, subpath));
}

/** @param {string} name @param {string} subpath such as `./fetch` */
export function specifierOf(name, subpath) {
  return name + subpath.slice(1);
}

/** @param {string} folder @returns {Promise<Manifest>} */
export async function readManifest(folder) {
  const text = await readFile(join(folder, 'package.json'), 'utf8');
  return /** @type {Manifest} */ (JSON.parse(text));
}

/**
 * Runs a check and prints one line, followed by the message of a failure, which sets the exit code.
 *
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T | undefined>} undefined if it failed
 */
export async function check(name, action) {
  try {
    const result = await action();
    console.log(`ok    ${name}`);
    return result;
  } catch (error) {
    process.exitCode = 1;
    console.log(`FAIL  ${name}\n${indent(error instanceof Error ? error.message : String(error))}`);
    return undefined;
  }
}

/** Throws if there are issues. @param {readonly string[]} issues */
export function expectNone(issues) {
  if (issues.length > 0) throw new Error(issues.join('\n'));
}

/** @param {string} file @param {string[]} args @param {string} [cwd] @returns {Promise<string>} its standard output */
export async function run(file, args, cwd = root) {
  const env = { ...process.env, NO_COLOR: '1' };
  try {
    const { stdout } = await promisify(execFile)(file, args, { cwd, env, timeout: TIMEOUT_MS });
    return stdout;
  } catch (error) {
    const { stdout, stderr, code, signal } = /** @type {ExecFileException} */ (error);
    const status = `${basename(file)} exited with ${signal ?? code}`;
    throw new Error([stdout, stderr, status].filter(Boolean).join('\n'), { cause: error });
  }
}

/** @param {string} text */
function indent(text) {
  return text.trim().replaceAll(/^/gm, '      ');
}
