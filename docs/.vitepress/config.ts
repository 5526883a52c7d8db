import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiPages } from './api-pages.mjs';
import { foldAssumed } from './assumed-code.ts';
import { drawDiagrams, type CodeRenderer } from './diagrams.ts';
import { home } from './home.ts';
import { transformHtml, type HtmlRenderer } from './html-blocks.ts';
import { writePageList } from './llms.ts';
import { rewriteLinks, root, slugify, toSitePath, type LinkRenderer } from './links.ts';
import { checkOffline } from './offline.ts';
import { withTheme } from './pictures.ts';
import { checkSearch, ranking } from './search.ts';
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

/** Markdown files that are no pages. */
const EXCLUDED = ['README.md', 'RELEASING.md', '{packages,examples}/*/*/**', 'artifacts/**'];

/** Vue is in the node_modules of this folder, where Vite does not look for what pages of other folders import. */
const externalVue = {
  name: 'external-vue',
  enforce: 'pre',
  resolveId: (id: string, _importer: unknown, { ssr }: { readonly ssr?: boolean }): unknown =>
    ssr === true && /^vue(?:$|\/)/.test(id) ? { id, external: true } : undefined,
};

/** The path of the site on its host. */
const base = process.env['DOCS_BASE'] ?? '/';

export default {
  title: 'Evertoken',
  description: 'One live Zoom token for a whole fleet',
  lang: 'en',
  base,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}logo.svg` }]],
  srcDir: root,
  srcExclude: EXCLUDED,
  rewrites(source: string): string {
    const path = toSitePath(source);
    if (path === undefined) throw new Error(`${source} is not in the sidebar (sidebar.ts)`);
    return path.slice(1);
  },
  vite: {
    publicDir: fileURLToPath(new URL('../public', import.meta.url)),
    plugins: [externalVue],
  },
  ignoreDeadLinks: 'localhostLinks',
  cacheDir: 'node_modules/.cache/vitepress',
  markdown: {
    languageAlias: { cjs: 'js' },
    anchor: { slugify },
    toc: { slugify },
    config(markdown: LinkRenderer & CodeRenderer & HtmlRenderer): void {
      rewriteLinks(markdown);
      drawDiagrams(markdown);
      transformHtml(markdown, (html) => foldAssumed(withTheme(html)));
    },
  },
  themeConfig: {
    logo: '/logo.svg',
    editLink: {
      pattern: 'https://github.com/evertoken/evertoken/edit/main/:path',
      text: 'Edit this page',
    },
    search: { provider: 'local', options: { miniSearch: { searchOptions: ranking } } },
    outline: [2, 3],
    externalLinkIcon: true,
    nav: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'Failure modes', link: '/failure-modes' },
      { text: 'API', link: '/api/' },
      { text: 'GitHub', link: 'https://github.com/evertoken/evertoken' },
    ],
    sidebar: [...sections, decisions, api],
  },
  transformPageData: ({ relativePath }: { readonly relativePath: string }) =>
    relativePath === 'index.md' ? { frontmatter: home } : undefined,
  async buildEnd({ outDir }: { readonly outDir: string }): Promise<void> {
    writePageList(outDir, base);
    checkOffline(outDir);
    await checkSearch(outDir);
  },
};
