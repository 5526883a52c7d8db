import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from './conventions/workspace.ts';

const run = promisify(execFile);
const documents = process.env['ZOOM_OPENAPI'] ?? join(root, '../shared/zoom-openapi');

// Zoom's documents are not part of the project; the test runs if they are available.
test.skipIf(!existsSync(documents))(
  'what is generated from Zoom’s OpenAPI documents is up to date (npm run zoom-api)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zoom-api-'));
    try {
      await run('node', ['tools/zoom-api/main.mjs', documents, folder], { cwd: root });
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
      expect(files.length).toBeGreaterThan(31);
      const outdated = files.filter((file) => read(root, file) !== read(folder, file));
      expect(outdated).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

function read(folder: string, file: string): string | undefined {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
