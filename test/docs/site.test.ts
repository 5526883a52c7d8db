import { describe, expect, it } from 'vitest';
import { foldAssumed } from '../../docs/.vitepress/assumed-code.ts';
import { renderCliPage } from '../../docs/.vitepress/cli-page.ts';
import { formatPageList } from '../../docs/.vitepress/llms.ts';
import { siteLink, slugify, toSitePath } from '../../docs/.vitepress/links.ts';
import { externalAssets } from '../../docs/.vitepress/offline.ts';
import { withTheme } from '../../docs/.vitepress/pictures.ts';
import { sections } from '../../docs/.vitepress/sidebar.ts';
import { COMMAND_GROUPS, COMMANDS } from '../../packages/gateway/src/cli/commands.ts';
import { documents } from './documents.ts';

const REPOSITORY = 'https://github.com/evertoken/evertoken/blob/main';

describe('the site', () => {
  /** What is read in the repository only. */
  const NO_PAGES = ['README.md', 'RELEASING.md'];

  it('lists every page in the sidebar once', () => {
    const listed = sections.flatMap(({ items }) => items.map(({ link }) => link));
    const written = documents
      .filter(({ path }) => !NO_PAGES.includes(path))
      .map(({ path }) => toSitePath(path)?.replace(/(?:index)?\.md$/, '') ?? path)
      // The home page is linked from the title; the decisions are listed automatically.
      .filter((link) => link !== '/' && !/^\/decisions\/\d/.test(link));
    const generated = sections.flatMap(({ items }) =>
      items.filter(({ source = '' }) => /generated|CHANGELOG|RESULTS/.test(source)),
    );
    expect(listed.toSorted()).toEqual(
      [...written, ...generated.map(({ link }) => link)].toSorted(),
    );
  });

  it('lists every page in llms.txt, below the path of the site', () => {
    const listed = [...formatPageList('/docs/').matchAll(/^- \[.+\]\((.*)\.html\)$/gm)];
    const links = sections.flatMap(({ items }) => items.map(({ link }) => `/docs${link}`));
    expect(listed.map(([, link]) => link)).toEqual(links);
  });

  it('shows what a program assumes, and no other comment', () => {
    const shown = foldAssumed('<!-- given:\ndeclare const a: Set<"{{b}}">;\n-->\n');
    expect(shown).toContain('<pre v-pre><code>declare const a: Set&lt;"{{b}}"&gt;;</code></pre>');
    expect(foldAssumed('<!-- prints a -->')).toBe('<!-- prints a -->');
  });

  it.each([
    ['docs/errors.md', 'zoom-client-errors.md', '/zoom-client-errors.md'],
    ['docs/errors.md', '#client_rejected', '#client_rejected'],
    ['docs/guides/redis.md', '../errors.md#store_timeout', '/errors.md#store_timeout'],
    ['docs/guides/redis.md', 'https://redis.io', 'https://redis.io'],
    ['docs/generated/api/index.md', 'evertoken.md', '/api/evertoken.md'],
    ['docs/index.md', 'decisions/index.md', '/decisions/index.md'],
    ['docs/runbook.md', '../deploy/prometheus', `${REPOSITORY}/deploy/prometheus`],
    ['docs/guides/fetch.md', '../../README.md#try-it', `${REPOSITORY}/README.md#try-it`],
    ['docs/guides/gateway.md', '../../packages/gateway/README.md#a', '/gateway.md#a'],
    ['docs/guides/hono.md', '../../examples/hono', '/examples/hono.md'],
    ['ARCHITECTURE.md', 'docs/decisions', '/decisions/index.md'],
    ['SECURITY.md', 'docs/deployment.md#hardening', '/deployment.md#hardening'],
    ['packages/evertoken/README.md', '../../SECURITY.md', '/security.md'],
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

  it('shows the version of a picture that fits its theme, not that of the system', () => {
    const html = `<picture>
  <source media="(prefers-color-scheme: dark)" srcset="public/images/a-dark.svg">
  <img src="public/images/a-light.svg" alt="A">
</picture>
`;
    expect(withTheme(html)).toBe(
      '<p><img class="for-light" src="/images/a-light.svg" alt="A"><img class="for-dark" src="/images/a-dark.svg" alt="A"></p>\n',
    );
    expect(withTheme('<!-- prints a -->')).toBe('<!-- prints a -->');
  });

  it('describes every command with its options and examples', () => {
    const page = renderCliPage(COMMAND_GROUPS, 'Usage: zoom-sandbox');
    for (const { name, options, examples = [] } of COMMANDS) {
      expect(page).toContain(`\n### evertoken ${name}\n`);
      for (const option of Object.keys(options)) expect(page).toContain(`--${option}`);
      for (const [args] of examples) expect(page).toContain(`\nevertoken ${args}\n`);
    }
    expect(page).toContain('Usage: zoom-sandbox');
    // Outside of code, what looks like HTML would be markup.
    const prose = page.replaceAll(/```.*?```|`[^`]*`/gs, '');
    expect(prose).not.toMatch(/<|\{\{/);
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
