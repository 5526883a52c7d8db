import { keyOf, type ListPage } from './list-page.ts';

/** How many of the last entries are remembered: one that is still there is enough to find the place again. */
const REMEMBERED = 10;

/** Where in a list one is: behind the entries that have been passed. */
export interface Place {
  /** Zoom's token for what follows, good for 15 minutes; empty at the beginning. */
  readonly token: string;
  /** How many entries come before, as Zoom counted at the time. */
  readonly passed: number;
  /** The keys of the last of them, in their order. */
  readonly last: readonly string[];
}

/** The beginning of a list. */
export const BEGINNING: Place = { token: '', passed: 0, last: [] };

/** Behind a page. `before` is how many entries come before it. */
export function placeBehind(place: Place, { items, nextToken }: ListPage, before: number): Place {
  const keys = items.slice(-REMEMBERED).map(keyOf);
  return {
    token: nextToken,
    passed: before + items.length,
    last: [...place.last, ...keys].slice(-REMEMBERED),
  };
}

/** What of a page lies behind a place; undefined when the page has none of the entries it is known by. */
export function itemsBehind({ items }: ListPage, place: Place): readonly unknown[] | undefined {
  const known = new Set(place.last);
  const at = items.findLastIndex((item) => known.has(keyOf(item)));
  return at < 0 ? undefined : items.slice(at + 1);
}

/** What of a page was not passed before: the last entries may lie on two pages when they are found again. */
export function itemsNotAt(items: readonly unknown[], place: Place): readonly unknown[] {
  if (place.last.length === 0) return items;
  const known = new Set(place.last);
  return items.filter((item) => !known.has(keyOf(item)));
}

/**
 * A place as a text, to come back to it in another process.
 *
 * @param list which list it is a place in, as a digest
 */
export function formatPlace({ token, passed, last }: Place, list: string, size?: number): string {
  const value = { v: 1, list, token, passed, last, size };
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The place that a text stands for, with the page size it was found with; undefined for any other text. */
export function parsePlace(
  text: string,
  list: string,
): { readonly place: Place; readonly size: number | undefined } | undefined {
  const value = parse(text);
  if (value?.['v'] !== 1 || value['list'] !== list) return undefined;
  const { token, passed, last, size } = value;
  if (typeof token !== 'string' || typeof passed !== 'number' || !Array.isArray(last))
    return undefined;
  if (!last.every((key) => typeof key === 'string')) return undefined;
  return { place: { token, passed, last }, size: typeof size === 'number' ? size : undefined };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
