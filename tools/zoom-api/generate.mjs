// @ts-check
/** What is generated from Zoom's OpenAPI documents. */
import { groupBy, readOperations } from './documents.mjs';
import { writeEndpointRows } from './endpoint-rows.mjs';
import { writeSandboxData, writeSandboxIndex } from './sandbox-data.mjs';

const SANDBOX = 'packages/zoom-sandbox/zoom-api';

/**
 * The folders whose files are all generated, for the removal of those of products that no longer exist.
 */
export const generatedFolders = [SANDBOX];

/**
 * Generates all files from the documents of a folder.
 *
 * @param {string} documents the folder
 * @returns {Map<string, string>} texts by path, relative to the repository
 */
export function generateFiles(documents) {
  const operations = readOperations(documents);
  const products = groupBy(operations, ({ product }) => product);
  return new Map([
    ['packages/zoom-client/src/endpoints/endpoint-rows.ts', writeEndpointRows(operations)],
    [`${SANDBOX}/index.json`, writeSandboxIndex(operations)],
    ...Array.from(
      products,
      ([product, members]) =>
        /** @type {[string, string]} */ ([`${SANDBOX}/${product}.json`, writeSandboxData(members)]),
    ),
  ]);
}
