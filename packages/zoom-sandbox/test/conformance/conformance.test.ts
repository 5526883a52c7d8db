import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('conformance.mjs', import.meta.url));
const documents =
  process.env['ZOOM_OPENAPI'] ??
  fileURLToPath(new URL('../../../../../shared/zoom-openapi', import.meta.url));

// Zoom’s documents are not part of the project; the test is skipped without them.
test.skipIf(!existsSync(`${documents}/users.json`))(
  'sends only responses that are valid according to Zoom’s OpenAPI documents',
  async () => {
    const { stdout } = await run(process.execPath, [SCRIPT]);
    expect(stdout).toContain('31 endpoints, 31 of them with a 2xx response checked');
    expect(stdout).toMatch(/\b0 invalid;/);
  },
);
