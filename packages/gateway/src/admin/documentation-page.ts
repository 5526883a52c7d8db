import type { Marked } from 'marked';

let renderer: Promise<Marked> | undefined;

/** Renders a Markdown page of the documentation as an HTML page in the dashboard's style. */
export async function renderDocsPage(markdown: string): Promise<string> {
  renderer ??= createRenderer();
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? 'Documentation';
  const content = await (await renderer).parse(markdown);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(title)} · Evertoken</title>
    <link rel="icon" href="../dashboard/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="../dashboard/style.css" />
  </head>
  <body>
    <main class="page">
      <p><a href="../">Dashboard</a></p>
${content}
    </main>
  </body>
</html>
`;
}

/** Loads the renderer on first use. Headings get the same anchors as on GitHub, so that links work in both. */
async function createRenderer(): Promise<Marked> {
  const { Marked: Renderer } = await import('marked');
  return new Renderer({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${toAnchor(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        return isKnownLink(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
      },
      table(token) {
        const cells = (tag: string, row: typeof token.header): string =>
          row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('');
        const rows = token.rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
        return (
          `<div class="table" role="group" aria-label="Table" tabindex="0"><table>\n` +
          `<thead><tr>${cells('th', token.header)}</tr></thead>\n<tbody>${rows}</tbody>\n</table></div>\n`
        );
      },
    },
  });
}

/** Whether a link can be followed here: a page or section of the documentation, or a URL; not a repository path. */
function isKnownLink(href: string): boolean {
  return /^(https:\/\/|#|[a-z-]+\.md(#|$))/.test(href);
}

function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
