/**
 * Control characters of C0, C1 and Unicode's directional formatting, which terminals and log viewers obey. Not
 * matched: tab, newline, and the colors of this program.
 */
const CONTROLS =
  // oxlint-disable-next-line no-control-regex -- it is about them
  /\x1b(?!\[(?:1|2|22|3[1-3]|39)m)|[\0-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Replaces control characters by JSON escapes: what others name must not control a terminal. */
export function escapeControls(text: string): string {
  return text.replace(
    CONTROLS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Escapes the control characters of all text that is written to a stream; bytes pass unchanged. */
export function escapeStream(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (chunk: unknown, ...rest: unknown[]) => boolean;
  const escaped = (chunk: unknown, ...rest: unknown[]): boolean =>
    write(typeof chunk === 'string' ? escapeControls(chunk) : chunk, ...rest);
  Object.assign(stream, { write: escaped });
}
