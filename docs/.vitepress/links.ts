import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sections } from './sidebar.ts';

const REPOSITORY = 'https://github.com/evertoken/evertoken';

/** The folder of the repository, which contains all pages. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** The pages outside of `docs`, by their file in the repository. */
const moved: ReadonlyMap<string, string> = new Map(
  sections.flatMap(({ items }) =>
    items.flatMap(({ source, link }) => (source === undefined ? [] : [[source, `${link}.md`]])),
  ),
);

/**
 * Returns where a page is on the site, such as `/guides/redis.md`; undefined if the file is no page.
 *
 * @param source its file in the repository, such as `docs/guides/redis.md`
 */
export function toSitePath(source: string): string | undefined {
  return moved.get(source) ?? /^docs(?:\/generated)?(\/.+\.md)$/.exec(source)?.[1];
}

/**
 * Resolves a link of a page for the site. The pages are written for GitHub: links to other pages lead to those, also by
 * the folder of a README, and links to other files of the repository lead to GitHub.
 *
 * @param source the file of the page in the repository
 */
export function siteLink(source: string, href: string): string {
  if (href.startsWith('#') || URL.canParse(href)) return href;
  const [path = '', hash] = href.split('#', 2);
  const target = posix.join('/', posix.dirname(source), path).slice(1);
  const inFolder = target.startsWith('docs/') ? 'index.md' : 'README.md';
  const page = toSitePath(target) ?? toSitePath(posix.join(target, inFolder));
  const to = page ?? `${REPOSITORY}/blob/main/${target}`;
  return hash === undefined ? to : `${to}#${hash}`;
}

/** The parts of VitePress' Markdown renderer, which is markdown-it's, that render links. */
export interface LinkRenderer {
  readonly renderer: { readonly rules: { link_open?: LinkRule } };
}

/** The page that is rendered. */
interface Rendering {
  /** The file where the page would be on the site. */
  readonly path: string;
  /** The file of the page, if it is another one. */
  readonly realPath?: string;
}

interface LinkToken {
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

type LinkRule = (
  tokens: readonly LinkToken[],
  index: number,
  options: unknown,
  page: Rendering,
  ...rest: unknown[]
) => string;

/** Passes every link through {@link siteLink} before VitePress checks it. */
export function rewriteLinks(markdown: LinkRenderer): void {
  const { rules } = markdown.renderer;
  const render = rules.link_open;
  if (render === undefined) throw new Error('VitePress has no rule for links');
  rules.link_open = (tokens, index, options, page, ...rest) => {
    const href = tokens[index]?.attrGet('href') ?? '';
    tokens[index]?.attrSet('href', siteLink(toSource(page), href));
    return render(tokens, index, options, page, ...rest);
  };
}

function toSource({ path, realPath = path }: Rendering): string {
  return posix.relative(root, realPath);
}

/** The anchor of a heading as GitHub makes it, so that one link works in both places. */
export function slugify(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
