// @ts-check
/**
 * Writes what the packages know about Zoom's API, from Zoom's OpenAPI documents, which are not part of the repository:
 * the endpoint table, the types, the data of the sandbox and the coverage page. Only facts are taken, no texts.
 *
 * `npm run zoom-api -- DOCUMENTS [OUTPUT]`: DOCUMENTS has `PRODUCT.json` files with the document in `spec`, OUTPUT is the
 * folder to write to instead of the repository.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../workspace.mjs';
import { generatedFolders, generateFiles } from './generate.mjs';

const [documents, output = root] = process.argv.slice(2);
if (documents === undefined) {
  console.error('Usage: npm run zoom-api -- DOCUMENTS [OUTPUT]');
  process.exit(2);
}

const files = generateFiles(documents);
for (const folder of generatedFolders) {
  const present = await readdir(join(output, folder)).catch(() => []);
  const stale = present.map((name) => `${folder}/${name}`).filter((path) => !files.has(path));
  for (const path of stale) await rm(join(output, path));
}
for (const [path, text] of files) {
  await mkdir(dirname(join(output, path)), { recursive: true });
  await writeFile(join(output, path), text);
}
console.log(`${files.size} files written`);
