import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const PROGRAMS = [
  'evertoken/bin/evertoken.js',
  'gateway/bin/evertoken.js',
  'zoom-sandbox/bin/zoom-sandbox.js',
];
const LIBRARY = new URL('../../packages/evertoken/dist/index.js', import.meta.url);
/** The oldest version that knows `"type": "module"`, and the last one that is not supported. */
const VERSIONS = ['node12', 'node18'];

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe.each(VERSIONS)('%s', (version) => {
  const node = pathOf(`node_modules/${version}/bin/node`);
  const isMissing = !existsSync(node);
  if (isMissing) {
    console.warn(
      `${version} was not found: ITS TESTS ARE SKIPPED. npm install --prefix test/runtimes`,
    );
  }

  it.skipIf(isMissing).each(PROGRAMS)('is refused in one sentence by %s', (program) => {
    const args = [pathOf(`../../packages/${program}`), '--version'];
    const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^[a-z-]+: Node\.js 1\d\.\d+\.\d+ is not supported; install 20\.19\.2, 22\.12 or newer\n$/,
    );
  });

  it.skipIf(isMissing || version === 'node12')('is refused by createTokenManager', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'old-node-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'program.mjs');
    await writeFile(
      file,
      `import { createTokenManager } from '${LIBRARY.href}';
      try { createTokenManager({}) } catch (error) { console.log(error.code, error.message) }`,
    );
    const { stdout } = spawnSync(node, [file], { encoding: 'utf8' });
    expect(stdout).toMatch(/^OPTIONS_INVALID .*Node\.js must be 20\.19\.2, 22\.12 or newer/);
  });
});
