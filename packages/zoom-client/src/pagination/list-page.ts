import { toBase64Url } from '../base64.ts';
import type { Paging } from './paging.ts';

/** A page of any list. */
export interface ListPage {
  readonly items: readonly unknown[];
  /** What continues the list, a token or a number; empty on the last page. */
  readonly nextPageToken: string;
  /** Number of items in the whole list, if Zoom reports it. */
  readonly total: number | undefined;
  /** Items per page as applied by Zoom, possibly fewer than requested. */
  readonly pageSize: number | undefined;
  /** The start of the date range, as applied by Zoom: possibly later than requested. */
  readonly from: string | undefined;
}

/** What a page was requested with. */
export interface PageRequest {
  /** The member that is the list, empty for the body itself; undefined for its only array. */
  readonly field: string | undefined;
  readonly paging: Paging;
  /** What continued the list; empty for its start. */
  readonly position: string;
  readonly pageSize: number | undefined;
}

/** Reads the list in a response body. @returns undefined if there is no list, or several */
export function readListPage(body: unknown, request: PageRequest): ListPage | undefined {
  const { field, paging, position, pageSize } = request;
  const items = field === '' ? body : getMember(body, field);
  if (!Array.isArray(items)) return undefined;
  const envelope = body as Readonly<Record<string, unknown>>;
  const { page_size: size, from, [paging.total]: total } = envelope;
  const applied = typeof size === 'number' && size > 0 ? size : undefined;
  const count = items.length;
  return {
    items: items as unknown[],
    nextPageToken: paging.getNext(envelope, { position, count, pageSize: applied ?? pageSize }),
    total: typeof total === 'number' ? total : undefined,
    pageSize: applied,
    from: typeof from === 'string' ? from : undefined,
  };
}

function getMember(body: unknown, field: string | undefined): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  const named: unknown = field === undefined ? undefined : Reflect.get(body, field);
  if (named !== undefined) return named;
  const arrays = Object.values(body).filter(Array.isArray);
  return arrays.length === 1 ? arrays[0] : undefined;
}

/**
 * A stable key of a list item: its UUID, otherwise its identifying fields. It is a digest, because resume
 * tokens that contain it are stored elsewhere.
 */
export function itemKey(item: unknown): Promise<string> {
  const fields = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
  const names = fields['uuid'] === undefined ? IDENTIFYING_FIELDS : ['uuid'];
  const values = names.map((name) => fields[name]);
  const isIdentified = values.some((value) => value !== undefined && value !== '');
  const identity = isIdentified ? values : item;
  return digest(JSON.stringify(identity) ?? '');
}

const IDENTIFYING_FIELDS = [
  'id',
  'user_id',
  'registrant_id',
  'email',
  'user_email',
  'join_time',
  'date',
];

/** A short digest: the first 96 bits of SHA-256. */
export async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(hash, 0, 12));
}
