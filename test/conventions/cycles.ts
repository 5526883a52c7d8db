import { join } from 'node:path/posix';
import type { Package } from './workspace.ts';

/** The import cycles of a package, imports of types included, each as the files that it runs through. */
export function findCycles({ files }: Pick<Package, 'files'>): string[][] {
  const imports = new Map(
    files.map(({ path, facts }) => [
      path,
      facts.imports
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => join(path, '..', specifier)),
    ]),
  );
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const visit = (file: string, above: readonly string[]): void => {
    const start = above.indexOf(file);
    if (start !== -1) cycles.push([...above.slice(start), file]);
    if (start !== -1 || finished.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...above, file]);
    finished.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return cycles;
}
