// @ts-check
/** Copies the pages that the gateway serves to its package, before it is packed: `npm pack` runs this in its folder. */
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const source = join(root, 'docs');
await mkdir('docs', { recursive: true });
for (const name of await readdir(source)) {
  if (name.endsWith('.md')) await copyFile(join(source, name), join('docs', name));
}
