import { readFileSync, readdirSync } from 'node:fs';
import { leadOutOfTheSite, slugOf } from './links.ts';
import { checkOffline } from './offline.ts';
import { sections, type Section } from './sidebar.ts';

const DECISIONS = new URL('../decisions/', import.meta.url);

/** The decisions, whose titles are theirs to say. */
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

export default {
  title: 'Evertoken',
  description: 'One live Zoom token for everyone who needs it',
  lang: 'en',
  // Without one a browser asks for it.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // An address of the reader's own machine is none of ours to check.
  ignoreDeadLinks: 'localhostLinks',
  cacheDir: 'node_modules/.cache/vitepress',
  markdown: {
    languageAlias: { cjs: 'js' },
    anchor: { slugify: slugOf },
    toc: { slugify: slugOf },
    config: leadOutOfTheSite,
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    externalLinkIcon: true,
    nav: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'What happens when …', link: '/failure-modes' },
      { text: 'GitHub', link: 'https://github.com/evertoken/evertoken' },
    ],
    sidebar: [...sections, decisions],
  },
  buildEnd: ({ outDir }: { readonly outDir: string }): void => checkOffline(outDir),
};
