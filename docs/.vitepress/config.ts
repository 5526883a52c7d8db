import { readFileSync, readdirSync } from 'node:fs';
import { apiPages } from './api-pages.mjs';
import { drawDiagrams, type CodeRenderer } from './diagrams.ts';
import { writePageList } from './llms.ts';
import { rewriteLinks, slugify, type LinkRenderer } from './links.ts';
import { checkOffline } from './offline.ts';
import { sections, type Section } from './sidebar.ts';

const DECISIONS = new URL('../decisions/', import.meta.url);

/** Every decision record, by its own title. */
const decisions: Section = {
  text: 'Decisions',
  collapsed: true,
  items: readdirSync(DECISIONS)
    .filter((name) => /^\d.*\.md$/.test(name))
    .toSorted()
    .map((name) => ({
      text: /^# (.*)$/m.exec(readFileSync(new URL(name, DECISIONS), 'utf8'))?.[1] ?? name,
      link: `/decisions/${name.replace(/\.md$/, '')}`,
    })),
};

/** The pages that `write-api.mjs` generates from the doc comments. */
const api: Section = {
  text: 'API reference',
  collapsed: true,
  items: [
    { text: 'All packages', link: '/api/' },
    ...apiPages.map(({ specifier, link }) => ({ text: specifier, link })),
  ],
};

/** The path of the site on its host. */
const base = process.env['DOCS_BASE'] ?? '/';

export default {
  title: 'Evertoken',
  description: 'One live Zoom token for a whole fleet',
  lang: 'en',
  base,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}logo.svg` }]],
  ignoreDeadLinks: 'localhostLinks',
  cacheDir: 'node_modules/.cache/vitepress',
  markdown: {
    languageAlias: { cjs: 'js' },
    anchor: { slugify },
    toc: { slugify },
    config(markdown: LinkRenderer & CodeRenderer): void {
      rewriteLinks(markdown);
      drawDiagrams(markdown);
    },
  },
  themeConfig: {
    logo: '/logo.svg',
    editLink: {
      pattern: 'https://github.com/evertoken/evertoken/edit/main/docs/:path',
      text: 'Edit this page',
    },
    search: { provider: 'local' },
    outline: [2, 3],
    externalLinkIcon: true,
    nav: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'Failure modes', link: '/failure-modes' },
      { text: 'API', link: '/api/' },
      { text: 'GitHub', link: 'https://github.com/evertoken/evertoken' },
    ],
    sidebar: [...sections, api, decisions],
  },
  buildEnd({ outDir }: { readonly outDir: string }): void {
    writePageList(outDir, base);
    checkOffline(outDir);
  },
};
