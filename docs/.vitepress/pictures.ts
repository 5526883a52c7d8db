/** The parts of VitePress' Markdown renderer, which is markdown-it's, that render HTML in a page. */
export interface HtmlRenderer {
  readonly renderer: { readonly rules: { html_block?: HtmlRule } };
}

type HtmlRule = (
  tokens: readonly { readonly content: string }[],
  index: number,
  ...rest: never[]
) => string;

/** Renders pictures with {@link withTheme}. */
export function followTheme(markdown: HtmlRenderer): void {
  const { rules } = markdown.renderer;
  const render = rules.html_block;
  if (render === undefined) throw new Error('VitePress has no rule for HTML');
  rules.html_block = (tokens, index, ...rest) => withTheme(render(tokens, index, ...rest));
}

/** A picture with a version for dark mode, as GitHub reads it: the attributes of its source and its image. */
const PICTURE =
  /<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="(?:\.\/)?public([^"]+)"[^>]*>\s*<img src="(?:\.\/)?public([^"]+)"([^>]*)>\s*<\/picture>/g;

/** Replaces pictures that follow the system by images of which the theme of the site shows one. */
export function withTheme(html: string): string {
  return html.replaceAll(
    PICTURE,
    (_, dark: string, light: string, attributes: string) =>
      `<p><img class="for-light" src="${light}"${attributes}><img class="for-dark" src="${dark}"${attributes}></p>`,
  );
}
