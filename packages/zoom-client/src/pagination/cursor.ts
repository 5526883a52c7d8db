import { itemKey, type ListPage } from './list-page.ts';

/** How many of the last entries are remembered: one that is still there is enough to find the place again. */
const MAX_KEYS = 10;

/** Where in a list one is: behind the entries that have been passed. */
export interface Cursor {
  /** Zoom's token for what follows, good for 15 minutes; empty at the beginning. */
  readonly token: string;
  /** How many entries come before, as Zoom counted at the time. */
  readonly offset: number;
  /** The keys of the last of them, in their order. */
  readonly lastKeys: readonly string[];
}

/** The beginning of a list. */
export const START: Cursor = { token: '', offset: 0, lastKeys: [] };

/** Behind a page. `before` is how many entries come before it. */
export function cursorAfter(
  place: Cursor,
  { items, nextPageToken }: ListPage,
  before: number,
): Cursor {
  const keys = items.slice(-MAX_KEYS).map(itemKey);
  return {
    token: nextPageToken,
    offset: before + items.length,
    lastKeys: [...place.lastKeys, ...keys].slice(-MAX_KEYS),
  };
}

/** What of a page lies behind a place; undefined when the page has none of the entries it is known by. */
export function itemsAfter({ items }: ListPage, place: Cursor): readonly unknown[] | undefined {
  const known = new Set(place.lastKeys);
  const at = items.findLastIndex((item) => known.has(itemKey(item)));
  return at < 0 ? undefined : items.slice(at + 1);
}

/** What of a page was not passed before: the last entries may lie on two pages when they are found again. */
export function newItems(items: readonly unknown[], place: Cursor): readonly unknown[] {
  if (place.lastKeys.length === 0) return items;
  const known = new Set(place.lastKeys);
  return items.filter((item) => !known.has(itemKey(item)));
}

/**
 * A place as a text, to come back to it in another process.
 *
 * @param list which list it is a place in, as a digest
 */
export function encodeCursor(
  { token, offset, lastKeys }: Cursor,
  list: string,
  size?: number,
): string {
  const value = { v: 1, list, token, passed: offset, last: lastKeys, size };
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The place that a text stands for, with the page size it was found with; undefined for any other text. */
export function decodeCursor(
  text: string,
  list: string,
): { readonly place: Cursor; readonly size: number | undefined } | undefined {
  const value = parseObject(text);
  if (value?.['v'] !== 1 || value['list'] !== list) return undefined;
  const { token, passed, last, size } = value;
  if (typeof token !== 'string' || typeof passed !== 'number' || !Array.isArray(last))
    return undefined;
  if (!last.every((key) => typeof key === 'string')) return undefined;
  return {
    place: { token, offset: passed, lastKeys: last },
    size: typeof size === 'number' ? size : undefined,
  };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
