// @ts-check
/** Removes the output of the build that `tsc -b --clean` leaves: that of deleted sources and of the bundles. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './workspace.mjs';

for (const parent of ['packages', 'examples']) {
  for (const name of await readdir(join(root, parent))) {
    for (const output of ['dist', 'build'])
      await rm(join(root, parent, name, output), { recursive: true, force: true });
  }
}
