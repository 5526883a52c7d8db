import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../dist/index.js', import.meta.url));

it('calls an API with one token of an OAuth server for all requests', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], { timeout: 15_000 });
  const invoices = [1, 2, 3].map(
    (id) => `200 {"invoice":"/invoices/${id}","client":"invoice-report"}`,
  );
  const lines = stdout.trim().split('\n');
  expect(lines.filter((line) => line.startsWith('200'))).toEqual(invoices);
  expect(lines.at(-1)).toBe('3 responses with 1 token');
});
