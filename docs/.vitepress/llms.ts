import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sections } from './sidebar.ts';

/** Writes `llms.txt`, the list of pages for language models (https://llmstxt.org), into the built site. */
export function writePageList(outDir: string, base: string): void {
  writeFileSync(join(outDir, 'llms.txt'), formatPageList(base));
}

/** Formats the list of all pages, by section. @param base the path of the site on its host */
export function formatPageList(base: string): string {
  const lists = sections.map(({ text, items }) => {
    const links = items.map((page) => `- [${page.text}](${base}${page.link.slice(1)}.html)`);
    return `## ${text}\n\n${links.join('\n')}\n`;
  });
  return `${INTRODUCTION}\n${lists.join('\n')}`;
}

const INTRODUCTION = `# Evertoken

> One live token of a Zoom Server-to-Server OAuth app for all processes that share a store: minted once per lifetime,
> refreshed before it expires, replaced when Zoom revokes it. A library for Node.js, a gateway for services in any
> language, a Zoom API client, and a sandbox of Zoom's API for tests.
`;
