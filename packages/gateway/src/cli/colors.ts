import { styleText } from 'node:util';

/** Puts a text into a style, or leaves it as it is. */
export type StyleText = (
  style: 'bold' | 'dim' | 'green' | 'red' | 'yellow',
  text: string,
) => string;

/** Colours are for terminals, and for people who have not asked for none (https://no-color.org). */
export function createStyleText(
  { isTTY }: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): StyleText {
  const isColourful = isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return isColourful
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
}
