import { styleText } from 'node:util';

/** Applies a style to a text, or returns the text unchanged. */
export type StyleText = (
  style: 'bold' | 'dim' | 'green' | 'red' | 'yellow',
  text: string,
) => string;

/** Styles text on a terminal, unless the environment disables colors (https://no-color.org). */
export function createStyleText(
  { isTTY }: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): StyleText {
  const isColored = isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return isColored
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
}
