import { renderMermaidSVG } from 'beautiful-mermaid';

/** The parts of VitePress' Markdown renderer, which is markdown-it's, that draw a code block. */
export interface CodeRenderer {
  readonly renderer: { readonly rules: { fence?: FenceRule } };
}

type FenceRule = (
  tokens: readonly { readonly info: string; readonly content: string }[],
  index: number,
  ...rest: never[]
) => string;

/** Replaces `mermaid` code blocks by the SVG that they describe, drawn during the build. */
export function drawDiagrams(markdown: CodeRenderer): void {
  const { rules } = markdown.renderer;
  const renderCode = rules.fence;
  if (renderCode === undefined) throw new Error('VitePress has no rule for code blocks');
  rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    if (token?.info.trim() !== 'mermaid') return renderCode(tokens, index, ...rest);
    // Vue ignores a style element in a template, and the SVG has one.
    return `<div class="diagram" v-html="${escapeAttribute(JSON.stringify(drawDiagram(token.content)))}"></div>\n`;
  };
}

/** Draws a Mermaid diagram in the colors of the theme, without the web font that the library requests. */
function drawDiagram(text: string): string {
  const colors = { bg: 'var(--vp-c-bg)', fg: 'var(--vp-c-text-1)' };
  return renderMermaidSVG(text, { ...colors, font: 'inherit', transparent: true }).replace(
    /^\s*@import .*\n/m,
    '',
  );
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
