// @ts-check
/**
 * Writes the production dependencies of a published package as a CycloneDX 1.5 SBOM, from the lockfile:
 *
 *     node tools/sbom.mjs packages/gateway > evertoken-gateway.cdx.json
 *
 * `npm sbom` omits packages that another workspace uses for development as well.
 */
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Installed an entry of the lockfile
 * @property {string} [name]
 * @property {string} version
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {boolean} [link]
 * @property {string} [resolved]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

const [workspace] = process.argv.slice(2);
const { packages } = /** @type {{ packages: Record<string, Installed> }} */ (
  await readJson('package-lock.json')
);
if (workspace === undefined || packages[workspace] === undefined) {
  console.error('expected a workspace, such as packages/gateway');
  process.exit(2);
}

/** @type {Set<string>} */
const components = new Set();
collect(workspace);
const { name, version } = await manifest(workspace);
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'application', name, version, purl: purl(name, version) } },
  components: await Promise.all(
    [...components].filter((path) => path !== workspace).map(component),
  ),
};
process.stdout.write(`${JSON.stringify(bom, undefined, 2)}\n`);

/** Collects the production dependencies of a package recursively. @param {string} path in the lockfile */
function collect(path) {
  if (components.has(path)) return;
  components.add(path);
  const { dependencies, optionalDependencies } = installed(path);
  for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const found = resolve(path, dependency);
    if (found !== undefined) collect(found);
  }
}

/**
 * Resolves a dependency like Node.js: in the node_modules of the folder, then of its parents. Workspaces are links.
 *
 * @param {string} from @param {string} dependency
 */
function resolve(from, dependency) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path =
      folder === '' ? `node_modules/${dependency}` : `${folder}/node_modules/${dependency}`;
    const found = packages[path];
    if (found !== undefined) return found.link === true ? found.resolved : path;
    if (folder === '') return undefined;
  }
}

/** @param {string} path */
async function component(path) {
  const { license, integrity } = installed(path);
  const { name, version } = await manifest(path);
  return {
    type: 'library',
    name,
    version,
    purl: purl(name, version),
    ...(license !== undefined && { licenses: [{ license: { id: license } }] }),
    ...(integrity !== undefined && { hashes: [hash(integrity)] }),
  };
}

/** @param {string} path @returns {Promise<{ name: string, version: string }>} */
async function manifest(path) {
  const inTree = path.lastIndexOf('node_modules/');
  if (inTree === -1) {
    return /** @type {Installed & { name: string }} */ (await readJson(`${path}/package.json`));
  }
  const { name = path.slice(inTree + 'node_modules/'.length), version } = installed(path);
  return { name, version };
}

/** https://github.com/package-url/purl-spec: the scope's @ is encoded. @param {string} name @param {string} version */
function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** @param {string} integrity */
function hash(integrity) {
  const [algorithm = '', digest = ''] = integrity.split('-');
  return {
    alg: algorithm.replace('sha', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  };
}

/** @param {string} path @returns {Installed} */
function installed(path) {
  const found = packages[path];
  if (found === undefined) throw new Error(`the lockfile does not contain ${path}`);
  return found;
}

/** @param {string} file @returns {Promise<unknown>} */
async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
