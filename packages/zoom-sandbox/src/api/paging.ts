import { createHmac, randomBytes } from 'node:crypto';
import { apiError, type Reply } from '../http/reply.ts';
import { validationFailed, type ApiCall } from './call.ts';

/** Page tokens end after 15 minutes. */
const TOKEN_LIFETIME_MS = 15 * 60_000;
const DEFAULT_SIZE = 30;
const key = randomBytes(32);

/** The stretch of a list a request asks for. */
export interface PageRequest {
  readonly kind: 'page';
  readonly size: number;
  /** The list position a page token stands for; 0 without one. */
  readonly from: number;
  /** How many entries the deprecated `page_number` jumps over. */
  readonly skip: number;
  readonly number: number;
}

/** What a request asks for that says nothing about pages. */
const FIRST_PAGE: PageRequest = {
  kind: 'page',
  size: DEFAULT_SIZE,
  from: 0,
  skip: 0,
  number: 1,
};

/** Reads `page_size`, `page_number` and `next_page_token`. */
export function readPaging(
  call: ApiCall,
  maxSize: number,
): PageRequest | { readonly kind: 'refused'; readonly reply: Reply } {
  const { query, world, nowMs } = call;
  if (query.size === 0) return FIRST_PAGE;
  const size = positive(query.get('page_size'), DEFAULT_SIZE);
  const number = positive(query.get('page_number'), 1);
  if (size === undefined || number === undefined) return invalid('page_size');
  if (size > maxSize && world.settings.oversizedPage === 'reject') return invalid('page_size');
  const page = { kind: 'page', size: Math.min(size, maxSize), number } as const;
  const token = query.get('next_page_token');
  if (token === null || token === '') return { ...page, from: 0, skip: (number - 1) * page.size };
  const from = openPageToken(token, bindingOf(call), nowMs);
  if (from === undefined) {
    return {
      kind: 'refused',
      reply: apiError(400, 300, 'The next page token is invalid or expired.'),
    };
  }
  return { ...page, from, skip: 0 };
}

/** The token for the page that begins at `position`; empty when there is none. */
export function nextPageToken(call: ApiCall, position: number | undefined): string {
  return position === undefined ? '' : sealPageToken(position, bindingOf(call), call.nowMs);
}

/** A page of a list that is at hand as a whole. */
export function slicePage<T>(
  call: ApiCall,
  items: readonly T[],
  { from, skip, size }: PageRequest,
): { readonly items: readonly T[]; readonly nextToken: string } {
  const start = from + skip;
  const end = start + size;
  return {
    items: items.slice(start, end),
    nextToken: nextPageToken(call, end < items.length ? end : undefined),
  };
}

/** What a list answers around its items. */
export function envelope(
  page: PageRequest,
  total: number,
  nextToken: string,
): Readonly<Record<string, unknown>> {
  return { ...tokenEnvelope(page, total, nextToken), page_number: page.number };
}

/** The same where Zoom knows of no page numbers. */
export function tokenEnvelope(
  page: PageRequest,
  total: number,
  nextToken: string,
): Readonly<Record<string, unknown>> {
  return {
    next_page_token: nextToken,
    page_count: Math.ceil(total / page.size),
    page_size: page.size,
    total_records: total,
  };
}

/** A token is good for the same account, path and query only. */
function bindingOf({ account, world, query, route, params }: ApiCall): string {
  const rest = [...query].filter(([name]) => name !== 'next_page_token' && name !== 'page_number');
  rest.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([world.baseUrl, account.id, route, params, rest]);
}

/** 26 bytes: position, time, and 16 bytes that prove both; 35 characters, as Zoom's have. */
function sealPageToken(position: number, binding: string, nowMs: number): string {
  const bytes = Buffer.alloc(10);
  bytes.writeUInt32BE(position, 0);
  bytes.writeUIntBE(Math.floor(nowMs), 4, 6);
  return Buffer.concat([bytes, prove(bytes, binding)]).toString('base64url');
}

function openPageToken(token: string, binding: string, nowMs: number): number | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 26) return undefined;
  const content = bytes.subarray(0, 10);
  if (!prove(content, binding).equals(bytes.subarray(10))) return undefined;
  return nowMs - bytes.readUIntBE(4, 6) < TOKEN_LIFETIME_MS ? bytes.readUInt32BE(0) : undefined;
}

function prove(content: Buffer, binding: string): Buffer {
  return createHmac('sha256', key).update(content).update(binding).digest().subarray(0, 16);
}

function positive(given: string | null, fallback: number): number | undefined {
  if (given === null || given === '') return fallback;
  return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;
}

function invalid(field: string): { readonly kind: 'refused'; readonly reply: Reply } {
  return { kind: 'refused', reply: validationFailed([{ field, message: 'Invalid field.' }]) };
}
