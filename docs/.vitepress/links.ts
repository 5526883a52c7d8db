import { posix } from 'node:path';

/** Where the repository can be looked at. */
const REPOSITORY = 'https://github.com/evertoken/evertoken';

/**
 * Where a link leads on the site. Pages are written for GitHub: a link to another page stays, and one to
 * anything else in the repository leads to where it is kept.
 *
 * @param page the path of the page that has the link, below `docs`, such as `guides/redis.md`
 */
export function siteLink(page: string, href: string): string {
  if (href.startsWith('#') || URL.canParse(href)) return href;
  const [path = '', hash] = href.split('#', 2);
  const target = posix.join('docs', posix.dirname(page), path);
  if (target.startsWith('docs/') && target.endsWith('.md')) return href;
  return `${REPOSITORY}/blob/main/${target}${hash === undefined ? '' : `#${hash}`}`;
}

/** What is used of the renderer, which is markdown-it's. */
export interface Markdown {
  readonly renderer: { readonly rules: { link_open?: LinkRule } };
}

interface LinkToken {
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

type LinkRule = (
  tokens: readonly LinkToken[],
  at: number,
  options: unknown,
  page: { readonly relativePath: string },
  ...more: unknown[]
) => string;

/** Has each link lead to where {@link siteLink} says, before VitePress looks at it. */
export function leadOutOfTheSite(markdown: Markdown): void {
  const { rules } = markdown.renderer;
  const render = rules.link_open;
  if (render === undefined) throw new Error('VitePress renders links in another way now');
  rules.link_open = (tokens, at, options, page, ...more) => {
    const href = tokens[at]?.attrGet('href') ?? '';
    tokens[at]?.attrSet('href', siteLink(page.relativePath, href));
    return render(tokens, at, options, page, ...more);
  };
}

/** The anchor of a heading, as GitHub makes it: so the same link works in both places. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
