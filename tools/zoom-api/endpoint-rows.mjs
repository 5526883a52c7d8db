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
 * A row is \`method path|product/section|label|classic scopes|granular scopes|list|flags\`. The section is that of Zoom's
 * reference. The label is empty if Zoom documents none. \`:admin\` is appended to a scope; one that begins with \`=\` is
 * complete. A list is its field in the result (empty if the result is the list), its maximum page size, the parameter that
 * continues it (empty for \`next_page_token\`, \`n\` if its pages have numbers too), and the maximum length of its date range
 * in days, with \`d\` if its parameters are \`start_date\` and \`end_date\`. Flags: \`r\` for an operation whose
 * success has a body, \`d\` for a deprecated one, \`o\` and \`f\` if it is served at the API's origin or at the file API.
 */
`;

/** @param {Operation} operation */
function toRow(operation) {
  const { name, product, section, label = '', classic, granular } = operation;
  const scopes = [classic, granular].map((kind) => toAppScopes(kind).map(shorten).join());
  const list = toListText(operation);
  const row = [name, `${product}/${section}`, label, ...scopes, list, toFlags(operation)];
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
  const { field, maxPageSize = '', isNumbered, paging } = list;
  const text = paging === 'next_page_token' ? (isNumbered ? 'n' : '') : paging;
  const { range } = operation;
  const rangeText = range && `${range.maxDays}${range.from === 'from' ? '' : 'd'}`;
  return [field, maxPageSize, text, ...(rangeText === undefined ? [] : [rangeText])].join('/');
}

/** @param {Operation} operation */
function toFlags({ result, isDeprecated, server }) {
  const flags = {
    r: result !== undefined,
    d: isDeprecated,
    o: server === 'origin',
    f: server === 'files',
  };
  return Object.entries(flags)
    .filter(([, isSet]) => isSet)
    .map(([flag]) => flag)
    .join('');
}

/** @param {string} name */
function quoteKey(name) {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}
