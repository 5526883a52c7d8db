import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './workspace.ts';

/** A text file of the repository. */
export interface TextFile {
  /** Relative to the repository's folder. */
  readonly path: string;
  readonly text: string;
}

const FOLDERS = ['packages', 'test', 'tools', 'bench', 'examples', 'docs', 'deploy'];
const TEXT = /\.(?:[mc]?[tj]s|json|md|ya?ml|html|css|lua|sh)$/;
const GENERATED =
  /(?:^|\/)(?:node_modules|dist|build|\.cache)(?:\/|$)|^docs\/(?:api|\.vitepress\/cache)(?:\/|$)|^packages\/gateway\/docs(?:\/|$)|^packages\/zoom-sandbox\/zoom-api(?:\/|$)|endpoint-rows\.ts$|^packages\/zoom-client\/src\/products(?:\/|$)|package-lock\.json$/;

/** Every text file of the repository that is written by hand. */
export const textFiles: readonly TextFile[] = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...FOLDERS.flatMap(listFiles),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = relative(root, join(root, folder, entry.name));
    if (GENERATED.test(path)) return [];
    if (entry.isDirectory()) return listFiles(path);
    return TEXT.test(entry.name) ? [path] : [];
  });
}
