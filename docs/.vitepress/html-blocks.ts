/** The parts of VitePress' Markdown renderer, which is markdown-it's, that render HTML in a page. */
export interface HtmlRenderer {
  readonly renderer: { readonly rules: { html_block?: HtmlRule } };
}

type HtmlRule = (
  tokens: readonly { readonly content: string }[],
  index: number,
  ...rest: never[]
) => string;

/** Transforms each block of HTML in a page. */
export function transformHtml(markdown: HtmlRenderer, transform: (html: string) => string): void {
  const { rules } = markdown.renderer;
  const render = rules.html_block;
  if (render === undefined) throw new Error('VitePress has no rule for HTML');
  rules.html_block = (tokens, index, ...rest) => transform(render(tokens, index, ...rest));
}
