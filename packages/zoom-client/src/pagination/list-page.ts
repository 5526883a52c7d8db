import { createHash } from 'node:crypto';

/** A page of a list, whatever it is a list of. */
export interface ListPage {
  readonly items: readonly unknown[];
  /** Empty on the last page. */
  readonly nextPageToken: string;
  /** How many entries Zoom says the whole list has. */
  readonly total: number | undefined;
  /** Entries per page, as Zoom counted; it may be fewer than were asked for. */
  readonly pageSize: number | undefined;
}

/** The list in a body: its only member that is an array. Undefined when there is none, or more than one. */
export function readListPage(body: unknown): ListPage | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { next_page_token: next, total_records: total, page_size: size } = body as Envelope;
  const [items, ...others] = Object.values(body).filter(Array.isArray) as unknown[][];
  if (items === undefined || others.length > 0) return undefined;
  return {
    items,
    nextPageToken: typeof next === 'string' ? next : '',
    total: typeof total === 'number' ? total : undefined,
    pageSize: typeof size === 'number' && size > 0 ? size : undefined,
  };
}

interface Envelope {
  readonly next_page_token?: unknown;
  readonly total_records?: unknown;
  readonly page_size?: unknown;
}

/**
 * What an entry is known by, however much else of it changes: its UUID, or everything that says who or what
 * it is and when. It is a digest, for it is kept outside.
 */
export function itemKey(item: unknown): string {
  const fields = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
  const names = fields['uuid'] === undefined ? IDENTIFYING_FIELDS : ['uuid'];
  const known = names.map((name) => fields[name]);
  const identity = known.some((value) => value !== undefined && value !== '') ? known : item;
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

/** A short name for a text: SHA-256, 96 bits of it. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
