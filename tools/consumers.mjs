// @ts-check
/** Projects that install the packed packages and use them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check, root, run, specifiersOf } from './workspace.mjs';

/** @typedef {import('./check-packed.mjs').Packed} Packed */

/** The supported TypeScript versions: the oldest one, the last of each major version, and the one of this repository. */
const COMPILERS = ['5.4.5', '5.9.3', '6.0.3', '7.0.2'];
/** The oldest of them in which CommonJS can `require` an ES module, as in Node.js. */
const FIRST_TO_REQUIRE_ESM = '5.9.3';
/** Type packages of an application with Express 5 and with Express 4. */
const TYPES = { '@types/node': '20.19.43', '@types/express': '5.0.6' };
const EXPRESS_4_TYPES = { ...TYPES, '@types/express': '4.17.25' };
/** Applications that use the augmented types of frameworks. */
const APPS = join(root, 'packages/evertoken/test/types');
/** The package that does not need the types of Node.js. */
const WITHOUT_NODE_TYPES = 'evertoken';

const INSTALL = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'];

/** @param {readonly Packed[]} packages @param {string} folder an empty folder */
export async function checkConsumers(packages, folder) {
  const consumer = join(folder, 'consumer');
  const compilers = join(folder, 'compilers');
  const installed = await Promise.all([
    check('install the tarballs in an empty project', () => install(packages, consumer)),
    check('install the compilers', () => installCompilers(compilers)),
  ]);
  if (installed.includes(undefined)) return;
  for (const { manifest } of packages) {
    for (const specifier of specifiersOf(manifest)) {
      await check(`${specifier}: import and require`, () => load(specifier, consumer));
    }
    for (const program of Object.keys(manifest.bin ?? {})) {
      await check(`${program} --help`, () => checkHelp(program, consumer));
    }
  }
  await writeTypeConsumers(packages, consumer);
  for (const version of COMPILERS) {
    const compiler = join(compilers, 'node_modules', compilerAlias(version), 'bin', 'tsc');
    const node = version < FIRST_TO_REQUIRE_ESM ? 'node' : 'node-and-commonjs';
    await check(`types in TypeScript ${version}`, () =>
      Promise.all(
        [node, 'express4', 'web'].map((project) =>
          run(process.execPath, [compiler, '-p', project], consumer),
        ),
      ),
    );
  }
}

/** @param {readonly Packed[]} packages @param {string} consumer */
async function install(packages, consumer) {
  /** @type {Record<string, string>} */
  const dependencies = {};
  for (const { manifest, tarball } of packages) {
    dependencies[manifest.name] = `file:${tarball}`;
    Object.assign(dependencies, manifest.peerDependencies);
  }
  await writeProject(consumer, { dependencies, devDependencies: TYPES });
  await writeProject(join(consumer, 'express4'), { devDependencies: EXPRESS_4_TYPES });
  await run('npm', INSTALL, consumer);
  await run('npm', INSTALL, join(consumer, 'express4'));
  return consumer;
}

/** Installs the compilers, whose programs have the same name, without bin links. @param {string} folder */
async function installCompilers(folder) {
  /** @type {Record<string, string>} */
  const devDependencies = {};
  for (const version of COMPILERS)
    devDependencies[compilerAlias(version)] = `npm:typescript@${version}`;
  await writeProject(folder, { devDependencies });
  await run('npm', [...INSTALL, '--no-bin-links'], folder);
  return folder;
}

/** @param {string} version */
function compilerAlias(version) {
  return `typescript-${version}`;
}

/** @param {string} folder @param {object} manifest */
async function writeProject(folder, manifest) {
  await mkdir(folder, { recursive: true });
  await writeJson(join(folder, 'package.json'), { name: 'consumer', private: true, ...manifest });
}

/** @param {string} file @param {object} value */
function writeJson(file, value) {
  return writeFile(file, JSON.stringify(value));
}

/**
 * Fails unless ESM and CommonJS load the same exports, and functions and classes have the names of their exports, which
 * stack traces show.
 *
 * @param {string} specifier @param {string} consumer
 */
function load(specifier, consumer) {
  const program = `
    import assert from 'node:assert/strict';
    import { createRequire } from 'node:module';
    const module = await import('${specifier}');
    const imported = Object.keys(module);
    const required = Object.keys(createRequire(process.cwd() + '/x.cjs')('${specifier}'));
    assert.notEqual(imported.length, 0, 'nothing is exported');
    assert.deepEqual(new Set(required), new Set(imported));
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'function') assert.equal(value.name, name);`;
  return run(process.execPath, ['--input-type=module', '--eval', program], consumer);
}

/** @param {string} program @param {string} consumer */
async function checkHelp(program, consumer) {
  const help = await run(join(consumer, 'node_modules', '.bin', program), ['--help'], consumer);
  if (!help.includes(program)) throw new Error(`${program} --help printed: ${help}`);
}

/**
 * Writes the projects that check the `.d.ts` files: `node` has the types of Node.js and Express 5 without the DOM, `web`
 * those of the DOM only.
 *
 * @param {readonly Packed[]} packages @param {string} consumer
 */
async function writeTypeConsumers(packages, consumer) {
  const all = packages.flatMap(({ manifest }) => specifiersOf(manifest));
  const portable = packages.filter(({ manifest }) => manifest.name === WITHOUT_NODE_TYPES);
  const portableSpecifiers = portable.flatMap(({ manifest }) => specifiersOf(manifest));
  const app = await readFile(join(APPS, 'express-app.ts'), 'utf8');
  const fastify = await readFile(join(APPS, 'fastify-app.ts'), 'utf8');
  const files = { 'all.mts': importAll(all), 'app.mts': app, 'fastify.mts': fastify };
  await writeTypeProject(consumer, 'node', NODE, files);
  const both = { ...files, 'all.cts': importAll(all) };
  await writeTypeProject(consumer, 'node-and-commonjs', NODE, both);
  await writeTypeProject(consumer, 'express4', NODE, { 'app.mts': app });
  await writeTypeProject(consumer, 'web', WEB, { 'all.mts': importAll(portableSpecifiers) });
}

const NODE = { lib: ['ES2023'], types: ['node'] };
const WEB = { lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [] };

/** @param {string} consumer @param {string} name @param {object} environment @param {Record<string, string>} files */
async function writeTypeProject(consumer, name, environment, files) {
  const folder = join(consumer, name);
  const compilerOptions = {
    ...environment,
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  await mkdir(folder, { recursive: true });
  await writeJson(join(folder, 'tsconfig.json'), { compilerOptions, files: Object.keys(files) });
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
}

/** @param {readonly string[]} specifiers */
function importAll(specifiers) {
  const imports = specifiers.map(
    (specifier, index) => `import * as m${index} from '${specifier}';`,
  );
  return [
    ...imports,
    `export const used = [${specifiers.map((_, index) => `m${index}`).join()}];`,
  ].join('\n');
}
