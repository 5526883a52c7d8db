import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readModuleFacts, type ModuleFacts } from './module-facts.ts';

/** The fields of a `package.json` that the conventions use. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly license?: string;
  readonly homepage?: string;
  readonly bugs?: string;
  readonly repository?: { readonly type: string; readonly url: string; readonly directory: string };
  readonly sideEffects?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/** A source file; the path is relative to the package, such as `src/index.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
  readonly facts: ModuleFacts;
}

/** A package with its shipped sources: `src`, the programs in `bin`, and the scripts of its pages. */
export interface Package {
  readonly manifest: Manifest;
  readonly files: readonly SourceFile[];
}

/** The folder of the repository. */
export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The manifest of the workspace. */
export const rootManifest: Manifest = readManifest(root);
/** The published packages. */
export const packages: readonly Package[] = readPackages('packages');
/** The examples. */
export const examples: readonly Package[] = readPackages('examples');

function readPackages(parent: string): Package[] {
  return readdirSync(join(root, parent)).map((name) => {
    const folder = join(root, parent, name);
    const paths = [
      ...filesIn(join(folder, 'src'), '.ts'),
      ...filesIn(join(folder, 'bin'), '.js'),
      ...filesIn(join(folder, 'dashboard'), '.ts').filter((path) => !path.endsWith('.d.ts')),
    ];
    return {
      manifest: readManifest(folder),
      files: paths.map((path) => {
        const source = readFileSync(path, 'utf8');
        return { path: relative(folder, path), source, facts: readModuleFacts(source) };
      }),
    };
  });
}

function filesIn(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name));
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
