// Writes what a published package brings along, as CycloneDX 1.5, from the lockfile:
//   node tools/sbom.mjs packages/gateway > evertoken-gateway.cdx.json
// npm's own `npm sbom` leaves out whatever another workspace uses for development as well.
import { readFile } from 'node:fs/promises';

const [workspace] = process.argv.slice(2);
const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'));
if (workspace === undefined || packages[workspace] === undefined) {
  console.error('Name a workspace of the lockfile, such as packages/gateway.');
  process.exit(2);
}

const components = new Map();
collect(workspace);
const { name, version } = await manifest(workspace);
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'application', name, version, purl: purl(name, version) } },
  components: await Promise.all(
    [...components.keys()].filter((at) => at !== workspace).map(component),
  ),
};
process.stdout.write(`${JSON.stringify(bom, undefined, 2)}\n`);

/** Everything that a place in the tree needs at run time, and what that needs. */
function collect(at) {
  if (components.has(at)) return;
  components.set(at, packages[at]);
  const { dependencies, optionalDependencies } = packages[at];
  for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const found = resolve(at, dependency);
    if (found !== undefined) collect(found);
  }
}

/** As Node.js looks for it: in this folder's node_modules, then in those above. A workspace is a link. */
function resolve(from, dependency) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const at =
      folder === '' ? `node_modules/${dependency}` : `${folder}/node_modules/${dependency}`;
    const found = packages[at];
    if (found !== undefined) return found.link === true ? found.resolved : at;
    if (folder === '') return undefined;
  }
}

async function component(at) {
  const { license, integrity } = packages[at];
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

async function manifest(at) {
  const inTree = at.lastIndexOf('node_modules/');
  if (inTree === -1) return JSON.parse(await readFile(`${at}/package.json`, 'utf8'));
  const { name = at.slice(inTree + 'node_modules/'.length), version } = packages[at];
  return { name, version };
}

/** https://github.com/package-url/purl-spec: the scope's @ is encoded. */
function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function hash(integrity) {
  const [algorithm, digest] = integrity.split('-');
  return {
    alg: algorithm.replace('sha', 'SHA-'),
    content: Buffer.from(digest, 'base64').toString('hex'),
  };
}
