import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatPageList } from '../../docs/.vitepress/llms.ts';
import { siteLink, slugify } from '../../docs/.vitepress/links.ts';
import { externalAssets } from '../../docs/.vitepress/offline.ts';
import { sections } from '../../docs/.vitepress/sidebar.ts';
import { documents, root, type Document } from './documents.ts';

describe('the links in the documentation', () => {
  const inside = documents.flatMap(({ path, links }) =>
    links.filter((href) => !URL.canParse(href)).map((href) => ({ path, href })),
  );

  it('have existing targets', () => {
    expect(inside.length).toBeGreaterThan(100);
    const broken = inside.filter(({ path, href }) => !isValidTarget(path, href));
    expect(broken.map(({ path, href }) => `${path}: ${href}`)).toEqual([]);
  });

  it.each([
    ['docs/runbook.md', 'errors.md', true],
    ['docs/runbook.md', 'errors.md#client_rejected', true],
    ['docs/runbook.md', '#evertokendown', true],
    ['docs/runbook.md', '../deploy/prometheus', true],
    ['docs/runbook.md', '#nowhere', false],
    ['docs/runbook.md', 'errors.md#nowhere', false],
    ['docs/runbook.md', 'nowhere.md', false],
    ['docs/runbook.md', '../../elsewhere', false],
  ])('from %s to %s are valid: %s', (path, href, isValid) => {
    expect(isValidTarget(path, href)).toBe(isValid);
  });
});

describe('the site', () => {
  const pages = documents.filter(({ path }) => path.startsWith('docs/'));

  it('lists every page in the sidebar once', () => {
    const listed = sections.flatMap(({ items }) => items.map(({ link }) => link));
    const written = pages
      .map(({ path }) => path.replace(/^docs/, '').replace(/(?:index)?\.md$/, ''))
      // The home page is linked from the title; the decisions are listed automatically.
      .filter((link) => link !== '/' && !/^\/decisions\/\d/.test(link));
    expect(listed.toSorted()).toEqual(written.toSorted());
  });

  it('lists every page in llms.txt, below the path of the site', () => {
    const listed = [...formatPageList('/docs/').matchAll(/^- \[.+\]\((.*)\.html\)$/gm)];
    const links = sections.flatMap(({ items }) => items.map(({ link }) => `/docs${link}`));
    expect(listed.map(([, link]) => link)).toEqual(links);
  });

  it.each([
    ['errors.md', 'zoom-client-errors.md', 'zoom-client-errors.md'],
    ['errors.md', '#client_rejected', '#client_rejected'],
    ['guides/redis.md', '../errors.md#store_timeout', '../errors.md#store_timeout'],
    ['index.md', 'decisions/index.md', 'decisions/index.md'],
    ['guides/redis.md', 'https://redis.io', 'https://redis.io'],
    ['runbook.md', '../deploy/prometheus', `${repositoryUrl()}/deploy/prometheus`],
    ['guides/fetch.md', '../../README.md#read-on', `${repositoryUrl()}/README.md#read-on`],
  ])('resolves the link from %s to %s as %s', (page, href, link) => {
    expect(siteLink(page, href)).toBe(link);
  });

  it.each([
    ['`callers[].keys`, and more', 'callerskeys-and-more'],
    ['CLIENT_REJECTED', 'client_rejected'],
    ['Zoom’s 429s – what now?', 'zooms-429s--what-now'],
  ])('gives the heading %s the anchor %s', (heading, slug) => {
    expect(slugify(heading)).toBe(slug);
  });

  it.each([
    ['<script src="/assets/app.js"></script><a href="https://zoom.us">', []],
    ['<link rel="preconnect" href="https://fonts.example">', ['https://fonts.example']],
    ['<script async src="//stats.example/a.js">', ['//stats.example/a.js']],
    ['a{background:url("https://img.example/a.png")}', ['https://img.example/a.png']],
    ['@import "https://css.example/a.css";', ['https://css.example/a.css']],
  ])('detects resources of other hosts in %s', (text, urls) => {
    expect(externalAssets(text)).toEqual(urls);
  });
});

function repositoryUrl(): string {
  return 'https://github.com/evertoken/evertoken/blob/main';
}

function isValidTarget(path: string, href: string): boolean {
  const [target = '', anchor] = href.split('#', 2);
  const to = target === '' ? path : join(dirname(path), decodeURI(target));
  if (to.startsWith('..') || !existsSync(join(root, to))) return false;
  if (anchor === undefined) return true;
  const document = documents.find((one) => one.path === to);
  return document !== undefined && listAnchors(document).includes(anchor);
}

/** The anchors of the headings; repeated ones have a number. */
function listAnchors({ headings }: Document): string[] {
  const slugs = headings.map(slugify);
  return slugs.map((slug, at) => {
    const before = slugs.slice(0, at).filter((other) => other === slug).length;
    return before === 0 ? slug : `${slug}-${before}`;
  });
}
