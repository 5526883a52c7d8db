import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a browser fetches by itself; links that somebody has to click on are none of it. */
const FETCHED = [
  /<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\bsrc="((?:https?:)?\/\/[^"]*)"/g,
  /<link\b[^>]*\bhref="((?:https?:)?\/\/[^"]*)"/g,
  /(?:url\(|@import\s+)["']?((?:https?:)?\/\/[^"')]*)/g,
];

/** The addresses elsewhere that a page or a style sheet would have a browser fetch. */
export function externalAssets(text: string): string[] {
  return FETCHED.flatMap((pattern) => [...text.matchAll(pattern)].map(([, url = '']) => url));
}

/** @throws Error when a built site needs anything from elsewhere. */
export function checkOffline(folder: string): void {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:html|css)$/.test(path))
    .flatMap((path) =>
      externalAssets(readFileSync(join(folder, path), 'utf8')).map((url) => `${path}: ${url}`),
    );
  if (found.length > 0) throw new Error(`The site is not whole:\n${found.join('\n')}`);
}
