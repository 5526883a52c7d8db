import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('survives 10,000 hostile requests to all operations', async () => {
  const script = fileURLToPath(new URL('fuzz.mjs', import.meta.url));
  const env = { ...process.env, REQUESTS: '10000', SEED: '7' };
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  expect(stdout).toContain('0 failures, 0 warnings; a valid request afterwards: 200');
}, 120_000);
