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
