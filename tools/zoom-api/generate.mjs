// @ts-check
/** What is generated from Zoom's OpenAPI documents. */
import { writeCoverage } from './coverage.mjs';
import { groupBy, readOperations } from './documents.mjs';
import { writeEndpointRows } from './endpoint-rows.mjs';
import { emulatedOperations, handWrittenOperations } from './hand-written.mjs';
import { writeProductTypes } from './product-types.mjs';
import { writeSandboxData, writeSandboxIndex, writeSandboxScopes } from './sandbox-data.mjs';

/** @typedef {import('./documents.mjs').Operation} Operation */

const SANDBOX = 'packages/zoom-sandbox/zoom-api';
const TYPES = 'packages/zoom-client/src/products';
/** The products whose types the client has without an import. */
const DEFAULT_PRODUCTS = new Set(['accounts', 'meetings', 'users']);

/**
 * The folders whose files are all generated, for the removal of those of products that no longer exist.
 */
export const generatedFolders = [SANDBOX, TYPES];

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
    ['docs/zoom-api.md', writeCoverage(operations, DEFAULT_PRODUCTS, emulatedOperations)],
    [`${SANDBOX}/index.json`, writeSandboxIndex(operations)],
    [`${SANDBOX}/scopes.json`, writeSandboxScopes(operations)],
    ...Array.from(products).flatMap(([product, members]) => generateProduct(product, members)),
  ]);
}

/** @param {string} product @param {Operation[]} operations @returns {[string, string][]} */
function generateProduct(product, operations) {
  const generated = operations.filter(({ name }) => !handWrittenOperations.has(name));
  return [
    [`${SANDBOX}/${product}.json`, writeSandboxData(operations)],
    [
      `${TYPES}/${product}.ts`,
      writeProductTypes(product, generated, DEFAULT_PRODUCTS.has(product)),
    ],
  ];
}
