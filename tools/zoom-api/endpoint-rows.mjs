// @ts-check
/** Writes the endpoint table of the Zoom client: a row an operation, in sections by the first segment of the path. */
import { groupBy } from './documents.mjs';
import { findList } from './lists.mjs';

/** @typedef {import('./documents.mjs').Operation} Operation */

/** @param {readonly Operation[]} operations @returns {string} a module */
export function writeEndpointRows(operations) {
  const sections = groupBy(operations, ({ path }) => path.split('/')[1] ?? '');
  const texts = [...sections].map(
    ([segment, rows]) => `  ${quoteKey(segment)}: \`\n${rows.map(toRow).join('\n')}\`,`,
  );
  return `${HEAD}export const endpointRows: Readonly<Record<string, string>> = {\n${texts.join('\n')}\n};\n`;
}

const HEAD = `/**
 * The operations of Zoom's API by the first segment of their paths. Written by \`npm run zoom-api\`.
 *
 * A row is \`method path|product|label|classic scopes|granular scopes|list|flags\`. The label is empty if Zoom documents
 * none. \`:admin\` is appended to a scope; one that begins with \`=\` is complete. A list is its field in the result (empty
 * if the result is the list), its maximum page size, and \`n\` if its pages have numbers. Flags: \`r\` for an operation
 * whose success has a body, \`d\` for a deprecated one.
 */
`;

/** @param {Operation} operation */
function toRow(operation) {
  const { name, product, label = '', classic, granular, result, isDeprecated } = operation;
  const scopes = [classic, granular].map((kind) => toAppScopes(kind).map(shorten).join());
  const flags = `${result === undefined ? '' : 'r'}${isDeprecated ? 'd' : ''}`;
  const row = [name, product, label, ...scopes, toListText(operation), flags];
  return row.join('|').replace(/\|+$/, '');
}

/**
 * The scopes that a Server-to-Server OAuth app can have: the `:admin` forms, then the `:master` forms of master accounts; all if
 * there are none.
 *
 * @param {string[]} scopes
 */
function toAppScopes(scopes) {
  const forApps = ['admin', 'master'].flatMap((form) =>
    scopes.filter((scope) => scope.endsWith(`:${form}`)),
  );
  return forApps.length === 0 ? scopes : forApps;
}

/** @param {string} scope */
function shorten(scope) {
  return scope.endsWith(':admin') ? scope.slice(0, -':admin'.length) : `=${scope}`;
}

/** @param {Operation} operation */
function toListText(operation) {
  const list = findList(operation);
  if (list === undefined) return '';
  const { field, maxPageSize = '', isNumbered } = list;
  return [field, maxPageSize, isNumbered ? 'n' : ''].join('/');
}

/** @param {string} name */
function quoteKey(name) {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}
