import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('../examples/', import.meta.url));
const hasPython = await run('python3', ['--version']).then(
  () => true,
  () => false,
);

test.skipIf(!hasPython)('runs the Python example', async () => {
  const { stderr } = await run('python3', ['-m', 'unittest', 'test_zoom.py'], { cwd: folder });
  expect(stderr).toMatch(/Ran 3 tests[\s\S]*OK/);
});
