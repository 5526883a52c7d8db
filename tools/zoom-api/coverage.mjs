// @ts-check
/** Writes the page that says what is known about each product of Zoom's API. */
import { groupBy } from './documents.mjs';

/** @typedef {import('./documents.mjs').Operation} Operation */

/**
 * @param {readonly Operation[]} operations @param {ReadonlySet<string>} defaultProducts
 * @param {ReadonlySet<string>} emulated the operations that the sandbox implements by hand
 * @returns {string} Markdown
 */
export function writeCoverage(operations, defaultProducts, emulated) {
  const rows = [...groupBy(operations, ({ product }) => product)].map(([product, members]) => [
    product,
    String(members.length),
    String(members.filter(({ label }) => label !== undefined).length),
    defaultProducts.has(product) ? 'by default' : `\`products/${product}\``,
    String(members.filter(({ name }) => emulated.has(name)).length),
  ]);
  const counts = [1, 2, 4].map((column) =>
    rows.reduce((sum, row) => sum + Number(row[column]), 0).toLocaleString('en'),
  );
  const total = ['all', counts[0], counts[1], '', counts[2]].map(String);
  return `${HEAD}${toTable([COLUMNS, ...rows.toSorted(byName), total])}`;
}

const HEAD = `# Zoom's API

The operations of Zoom's API reference of December 2025, by product. \`@evertoken/zoom-client\` has the types of every operation, and
[its endpoints](../packages/zoom-client/README.md#endpoints) have their scopes and, where Zoom documents it, their rate limit label; without a
label they are paced as heavy. The sandbox answers those that it does not implement by hand from Zoom's schemas. Written by
\`npm run zoom-api\`.

`;
const COLUMNS = ['product', 'operations', 'with a label', 'typed', 'in the sandbox, by hand'];

/** @param {string[]} a @param {string[]} b */
function byName([a = ''], [b = '']) {
  return a < b ? -1 : 1;
}

/** @param {string[][]} rows */
function toTable([head = [], ...rows]) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('');
}
