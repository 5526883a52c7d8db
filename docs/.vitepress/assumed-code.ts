/** The comment before a program that is not whole: declarations, with which the tests compile it. */
const ASSUMED = /^<!-- given:\s+([^]*?)\s*-->\s*$/;

/** Replaces the comment with the declarations that a program assumes by a folded block that shows them. */
export function foldAssumed(html: string): string {
  const [, code] = ASSUMED.exec(html) ?? [];
  if (code === undefined) return html;
  const text = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<details class="assumed"><summary>What the next program assumes</summary><pre v-pre><code>${text}</code></pre></details>\n`;
}
