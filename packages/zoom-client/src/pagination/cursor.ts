import { fromBase64Url, toBase64Url } from '../base64.ts';
import { itemKey, type ListPage } from './list-page.ts';
import type { DateRange } from './windows.ts';

/** Maximum number of keys in a cursor. One item that still exists is enough to recover the position. */
const MAX_KEYS = 10;

/** A position in a list, after the items read so far. */
export interface Cursor {
  /** Zoom's `next_page_token`, valid for 15 minutes; empty at the start. */
  readonly token: string;
  /** The number of items before the position, when they were read. */
  readonly offset: number;
  /** The keys of the last items before the position, in order. */
  readonly lastKeys: readonly string[];
}

/** The start of a list. */
export const START: Cursor = { token: '', offset: 0, lastKeys: [] };

/** The position after a page. @param offset the number of items before the page */
export async function cursorAfter(
  cursor: Cursor,
  { items, nextPageToken }: ListPage,
  offset: number,
): Promise<Cursor> {
  const keys = await toKeys(items.slice(-MAX_KEYS));
  return {
    token: nextPageToken,
    offset: offset + items.length,
    lastKeys: [...cursor.lastKeys, ...keys].slice(-MAX_KEYS),
  };
}

/** The items of a page after a cursor; undefined if none of the cursor's items is on the page. */
export async function itemsAfter(
  { items }: ListPage,
  cursor: Cursor,
): Promise<readonly unknown[] | undefined> {
  const keys = await toKeys(items);
  const index = keys.findLastIndex((key) => cursor.lastKeys.includes(key));
  return index < 0 ? undefined : items.slice(index + 1);
}

/** The items that are not before the cursor. After a recovery its last items may be spread over two pages. */
export async function newItems(
  items: readonly unknown[],
  { lastKeys }: Cursor,
): Promise<readonly unknown[]> {
  if (lastKeys.length === 0) return items;
  const keys = await toKeys(items);
  return items.filter((_item, index) => !lastKeys.includes(keys[index]!));
}

function toKeys(items: readonly unknown[]): Promise<string[]> {
  return Promise.all(items.map(itemKey));
}

/**
 * Encodes a cursor as a resume token, which can be used by another process.
 *
 * @param list a digest that identifies the list
 * @param pageSize the page size that the `next_page_token` is for
 */
export function encodeCursor(cursor: Cursor, list: string, pageSize?: number): string {
  const { token, offset, lastKeys } = cursor;
  return serialize({ v: 1, list, token, offset, lastKeys, pageSize });
}

/** Decodes a resume token; undefined if it is invalid or belongs to another list. */
export function decodeCursor(
  text: string,
  list: string,
): { readonly cursor: Cursor; readonly pageSize: number | undefined } | undefined {
  const value = parseObject(text);
  if (value?.['v'] !== 1 || value['list'] !== list) return undefined;
  const { token, offset, lastKeys, pageSize } = value;
  if (typeof token !== 'string' || typeof offset !== 'number') return undefined;
  if (!Array.isArray(lastKeys) || !lastKeys.every((key) => typeof key === 'string')) {
    return undefined;
  }
  return {
    cursor: { token, offset, lastKeys },
    pageSize: typeof pageSize === 'number' ? pageSize : undefined,
  };
}

/** A position in a list whose date range is requested in windows. */
export interface RangeCursor {
  /** A digest that identifies the list. */
  readonly list: string;
  /** What is left of the range; its last window is requested first. */
  readonly range: DateRange;
  /** The resume token of this window; undefined at its start. */
  readonly resume: string | undefined;
}

/** Encodes a cursor as a resume token, as {@link encodeCursor}. */
export function encodeRangeCursor({ list, range: { from, to }, resume }: RangeCursor): string {
  return serialize({ v: 1, list, from, to, resume });
}

/** Decodes a resume token; undefined if it is not of a {@link RangeCursor}. */
export function decodeRangeCursor(text: string): RangeCursor | undefined {
  const { v, list, from, to, resume } = parseObject(text) ?? {};
  if (v !== 1 || typeof list !== 'string' || typeof from !== 'string') return undefined;
  return {
    list,
    range: { from, to: typeof to === 'string' ? to : undefined },
    resume: typeof resume === 'string' ? resume : undefined,
  };
}

function serialize(value: object): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(text)));
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
