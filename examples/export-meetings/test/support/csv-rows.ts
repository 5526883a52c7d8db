/** The rows of a CSV file (RFC 4180) after its header, without the apostrophe before what looks like a formula. */
export function parseRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(CELL)) {
    row.push((quoted?.replaceAll('""', '"') ?? plain).replace(/^'(?=[=+\-@])/, ''));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows.slice(1);
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g;
