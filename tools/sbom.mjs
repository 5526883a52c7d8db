// @ts-check
// Writes what a published package brings along, as CycloneDX 1.5, from the lockfile:
//   node tools/sbom.mjs packages/gateway > evertoken-gateway.cdx.json
// npm's own `npm sbom` leaves out whatever another workspace uses for development as well.
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Installed a place in the tree, as the lockfile has it
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
  console.error('Name a workspace of the lockfile, such as packages/gateway.');
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
  components: await Promise.all([...components].filter((at) => at !== workspace).map(component)),
};
process.stdout.write(`${JSON.stringify(bom, undefined, 2)}\n`);

/** Everything that a place in the tree needs at run time, and what that needs. @param {string} at */
function collect(at) {
  if (components.has(at)) return;
  components.add(at);
  const { dependencies, optionalDependencies } = installed(at);
  for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const found = resolve(at, dependency);
    if (found !== undefined) collect(found);
  }
}

/**
 * As Node.js looks for it: in this folder's node_modules, then in those above. A workspace is a link.
 *
 * @param {string} from @param {string} dependency
 */
function resolve(from, dependency) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const at =
      folder === '' ? `node_modules/${dependency}` : `${folder}/node_modules/${dependency}`;
    const found = packages[at];
    if (found !== undefined) return found.link === true ? found.resolved : at;
    if (folder === '') return undefined;
  }
}

/** @param {string} at */
async function component(at) {
  const { license, integrity } = installed(at);
  const { name, version } = await manifest(at);
  return {
    type: 'library',
    name,
    version,
    purl: purl(name, version),
    ...(license !== undefined && { licenses: [{ license: { id: license } }] }),
    ...(integrity !== undefined && { hashes: [hash(integrity)] }),
  };
}

/** @param {string} at @returns {Promise<{ name: string, version: string }>} */
async function manifest(at) {
  const inTree = at.lastIndexOf('node_modules/');
  if (inTree === -1) {
    return /** @type {Installed & { name: string }} */ (await readJson(`${at}/package.json`));
  }
  const { name = at.slice(inTree + 'node_modules/'.length), version } = installed(at);
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

/** @param {string} at @returns {Installed} */
function installed(at) {
  const found = packages[at];
  if (found === undefined) throw new Error(`the lockfile has no ${at}`);
  return found;
}

/** @param {string} file @returns {Promise<unknown>} */
async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
