import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a bundled module of `dist` imports statically, itself included: files, and other modules by specifier. */
export interface LoadedModules {
  readonly files: readonly string[];
  readonly others: readonly string[];
}

/** An import, or an export from another module, of a bundle: one line has several. */
const IMPORT = /(?:^|;)(?:import|export)(?:[\w$ ]*(?:\{[^}]*\})?from)?"([^"]+)"/gm;

export function listLoadedModules(file: string): LoadedModules {
  const files = new Set([file]);
  const others = new Set<string>();
  for (const loaded of files) {
    for (const [, specifier = ''] of readFileSync(loaded, 'utf8').matchAll(IMPORT)) {
      if (specifier.startsWith('.')) files.add(join(dirname(loaded), specifier));
      else others.add(specifier);
    }
  }
  return { files: [...files], others: [...others] };
}
