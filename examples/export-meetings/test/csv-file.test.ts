import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CsvFile } from '../src/csv-file.ts';

it('makes no cell a formula', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'csv-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'file.csv');
  const csv = await CsvFile.open<string>(path, ['topic']);
  const formulas = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n=1',
    '＝1',
    '=HYPERLINK("https://evil.example","x")',
  ];
  const others = ['a=b', 'x-1', '', 'Jürgen', -5, 7, true, undefined];
  await csv.append(
    [...formulas, ...others].map((cell) => [cell]),
    'end',
  );
  await csv.finish();
  const text = await readFile(path, 'utf8');
  for (const formula of formulas) {
    const shown = `'${formula}`.replaceAll('"', '""');
    expect(text).toMatch(new RegExp(`\n"?${escapeRegExp(shown)}"?\r\n`));
  }
  expect(text).toMatch(/\na=b\r\nx-1\r\n\r\nJürgen\r\n-5\r\n7\r\ntrue\r\n\r\n$/);
});

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
