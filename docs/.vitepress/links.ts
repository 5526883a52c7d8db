import { posix } from 'node:path';

const REPOSITORY = 'https://github.com/evertoken/evertoken';

/**
 * Resolves a link of a page for the site. The pages are written for GitHub: links to other pages stay as they are,
 * and links to other files of the repository lead to GitHub.
 *
 * @param page the path of the page, relative to `docs`, such as `guides/redis.md`
 */
export function siteLink(page: string, href: string): string {
  if (href.startsWith('#') || URL.canParse(href)) return href;
  const [path = '', hash] = href.split('#', 2);
  const target = posix.join('docs', posix.dirname(page), path);
  if (target.startsWith('docs/') && target.endsWith('.md')) return href;
  return `${REPOSITORY}/blob/main/${target}${hash === undefined ? '' : `#${hash}`}`;
}

/** The part of VitePress' Markdown renderer, which is markdown-it's, that renders links. */
export interface LinkRenderer {
  readonly renderer: { readonly rules: { link_open?: LinkRule } };
}

interface LinkToken {
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

type LinkRule = (
  tokens: readonly LinkToken[],
  index: number,
  options: unknown,
  page: { readonly relativePath: string },
  ...rest: unknown[]
) => string;

/** Passes every link through {@link siteLink} before VitePress checks it. */
export function rewriteLinks(markdown: LinkRenderer): void {
  const { rules } = markdown.renderer;
  const render = rules.link_open;
  if (render === undefined) throw new Error('VitePress has no rule for links');
  rules.link_open = (tokens, index, options, page, ...rest) => {
    const href = tokens[index]?.attrGet('href') ?? '';
    tokens[index]?.attrSet('href', siteLink(page.relativePath, href));
    return render(tokens, index, options, page, ...rest);
  };
}

/** The anchor of a heading as GitHub makes it, so that one link works in both places. */
export function slugify(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
