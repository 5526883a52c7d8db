// @ts-check
/** Writes the types of the operations of a product. */
import { toAdminForms } from './documents.mjs';
import { findList } from './lists.mjs';
import { toObjectType, toType } from './type-text.mjs';

/** @typedef {import('./documents.mjs').Operation} Operation */

/**
 * @param {string} product @param {readonly Operation[]} operations
 * @param {boolean} isDefault whether the client knows the operations without an import
 * @returns {string} a module
 */
export function writeProductTypes(product, operations, isDefault) {
  const name = `${product.replace(/(?:^|-)(\w)/g, (_, letter) => String(letter).toUpperCase())}Operations`;
  const members = operations.map((operation) => toMember(operation)).join('\n');
  const augmentation = `\ndeclare module '../operations/operations.ts' {\n  interface Operations extends ${name} {}\n}\n`;
  const imports = ['NoQuery', 'Open'].filter((type) => new RegExp(`\\b${type}\\b`).test(members));
  return [
    '// Written by `npm run zoom-api`.\n',
    isDefault ? '' : "import type {} from '../operations/operations.ts';\n",
    imports.length === 0
      ? ''
      : `import type { ${imports.join(', ')} } from '../operations/page.ts';\n`,
    '\n',
    `/** The operations of ${toTitle(product)}. Source: ${toReference(product)} */\n`,
    `export interface ${name} {\n${members}\n}\n`,
    isDefault ? '' : augmentation,
  ].join('');
}

/** @param {Operation} operation */
function toMember(operation) {
  const { name, body, result, parameters } = operation;
  const list = findList(operation);
  const query = parameters.query.map((parameter) => ({
    name: parameter.name,
    isOptional: !parameter.isRequired,
    type: parameter.schema,
    isQuery: true,
  }));
  const header = parameters.header.map(({ name, isRequired, schema }) => ({
    name,
    isOptional: !isRequired,
    type: schema,
    isQuery: true,
  }));
  const parts = [
    `query: ${query.length === 0 ? 'NoQuery' : toObjectType(query, '    ')};`,
    ...(body === undefined ? [] : [`body: ${toContentType(body)};`]),
    ...(header.length === 0 ? [] : [`header: ${toObjectType(header, '    ')};`]),
    `result: ${result === undefined ? 'undefined' : toContentType(result)};`,
    ...(list === undefined ? [] : [`list: '${list.field}';`]),
  ];
  return `${toComment(operation)}\n  '${name}': {\n${parts.map((part) => `    ${part}`).join('\n')}\n  };`;
}

/** @param {import('./documents.mjs').Content} content */
function toContentType({ mediaType, schema }) {
  if (mediaType === 'multipart/form-data') return 'FormData';
  return mediaType === 'application/json' ? toType(schema, '    ') : 'unknown';
}

/** The label, the scopes of which one is sufficient, and where it is documented. @param {Operation} operation */
function toComment({ product, method, path, section, label, classic, granular, isDeprecated }) {
  const scopes = toAdminForms([...granular, ...classic]);
  const lines = [
    `Label: ${label ?? 'undocumented'}. ${scopes.length === 0 ? '' : `Scopes: ${scopes.join(', ')}`}`.trim(),
    `${toReference(product)}#tag/${section}/${method}${path}`,
    ...(isDeprecated ? ['@deprecated'] : []),
  ];
  return `  /**\n${lines.map((line) => `   * ${line}\n`).join('')}   */`;
}

/** @param {string} product */
function toReference(product) {
  return `https://developers.zoom.us/docs/api/${product}/`;
}

/** @param {string} product */
function toTitle(product) {
  return product
    .replaceAll(/(?:^|-)(\w)/g, (_, letter) => ` ${String(letter).toUpperCase()}`)
    .trim();
}
