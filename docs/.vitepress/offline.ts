import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Resources that a browser loads without a click. */
const RESOURCES = [
  /<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\bsrc="((?:https?:)?\/\/[^"]*)"/g,
  /<link\b[^>]*\bhref="((?:https?:)?\/\/[^"]*)"/g,
  /(?:url\(|@import\s+)["']?((?:https?:)?\/\/[^"')]*)/g,
];

/** The URLs of other hosts that a page or a style sheet makes a browser load. */
export function externalAssets(text: string): string[] {
  return RESOURCES.flatMap((pattern) => [...text.matchAll(pattern)].map(([, url = '']) => url));
}

/** Checks that a built site loads nothing from other hosts. @throws Error with every such URL. */
export function checkOffline(folder: string): void {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:html|css)$/.test(path))
    .flatMap((path) =>
      externalAssets(readFileSync(join(folder, path), 'utf8')).map((url) => `${path}: ${url}`),
    );
  if (found.length > 0)
    throw new Error(`The site loads resources from other hosts:\n${found.join('\n')}`);
}
