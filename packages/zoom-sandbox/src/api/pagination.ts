import { createHmac, randomBytes } from 'node:crypto';
import { apiError } from '../http/response.ts';
import type { ApiCall, ErrorResult } from './api-call.ts';
import { readInteger } from './lenient-input.ts';

/** Lifetime of a page token: 15 minutes. */
const TOKEN_LIFETIME_MS = 15 * 60_000;
const DEFAULT_PAGE_SIZE = 30;
const MAX_PAGE_NUMBER = 999_999_999;
const signingKey = randomBytes(32);

/** The page that a request asks for. */
export interface PageRequest {
  readonly kind: 'page';
  readonly size: number;
  /** The list position of the page token; 0 without one. */
  readonly from: number;
  /** The number of entries to skip because of the deprecated `page_number`. */
  readonly skip: number;
  readonly number: number;
}

/** The page of a request without pagination parameters. */
const FIRST_PAGE: PageRequest = {
  kind: 'page',
  size: DEFAULT_PAGE_SIZE,
  from: 0,
  skip: 0,
  number: 1,
};

/** The names of the parameters that ask for a page. */
export interface PageParameters {
  readonly size: string;
  readonly number: string;
  readonly token: string;
  /** The number of the first element, from 1; undefined if pages do not begin anywhere. */
  readonly first?: string | undefined;
}

const PAGE_PARAMETERS: PageParameters = {
  size: 'page_size',
  number: 'page_number',
  token: 'next_page_token',
};

/** Parses the parameters that ask for a page. */
export function parsePagination(
  call: ApiCall,
  maxSize: number,
  names: PageParameters = PAGE_PARAMETERS,
): PageRequest | ErrorResult {
  const { query, nowMs } = call;
  if (query.size === 0) return FIRST_PAGE;
  const size = readInteger(call, names.size, {
    min: 1,
    max: maxSize,
    fallback: Math.min(DEFAULT_PAGE_SIZE, maxSize),
  });
  if (size.kind === 'error') return size;
  const number = readInteger(call, names.number, { min: 1, max: MAX_PAGE_NUMBER, fallback: 1 });
  if (number.kind === 'error') return number;
  const first = readInteger(call, names.first ?? '', {
    min: 1,
    max: MAX_PAGE_NUMBER,
    fallback: 1,
  });
  if (first.kind === 'error') return first;
  const page = { kind: 'page', size: size.value, number: number.value } as const;
  const token = query.get(names.token);
  if (token === null || token === '')
    return { ...page, from: 0, skip: (page.number - 1) * page.size + first.value - 1 };
  const from = decodePageToken(token, getTokenBinding(call), nowMs);
  if (from === undefined) {
    return {
      kind: 'error',
      response: apiError(400, 300, 'The next page token is invalid or expired.'),
    };
  }
  return { ...page, from, skip: 0 };
}

/** Returns the token of the page that starts at `position`; empty if there is none. */
export function nextPageToken(call: ApiCall, position: number | undefined): string {
  return position === undefined ? '' : encodePageToken(position, getTokenBinding(call), call.nowMs);
}

/** Returns a page of a list and the token of the next page. */
export function paginate<T>(
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

/** Returns the pagination fields of a list response. */
export function pageEnvelope(
  page: PageRequest,
  total: number,
  nextToken: string,
): Readonly<Record<string, unknown>> {
  return { ...tokenEnvelope(page, total, nextToken), page_number: page.number };
}

/** Returns the pagination fields of lists without page numbers. */
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

/** Returns what a page token is bound to: sandbox, account, path and query. */
function getTokenBinding({ account, context, query, route, params }: ApiCall): string {
  const parameters = [...query].filter(
    ([name]) => !['next_page_token', 'pageToken', 'page_number'].includes(name),
  );
  parameters.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([context.baseUrl, account.id, route, params, parameters]);
}

/** Encodes position, time and a 16-byte signature of both: 26 bytes, 35 characters, as long as Zoom's page tokens. */
function encodePageToken(position: number, binding: string, nowMs: number): string {
  const bytes = Buffer.alloc(10);
  bytes.writeUInt32BE(position, 0);
  bytes.writeUIntBE(Math.floor(nowMs), 4, 6);
  return Buffer.concat([bytes, sign(bytes, binding)]).toString('base64url');
}

function decodePageToken(token: string, binding: string, nowMs: number): number | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 26) return undefined;
  const content = bytes.subarray(0, 10);
  if (!sign(content, binding).equals(bytes.subarray(10))) return undefined;
  return nowMs - bytes.readUIntBE(4, 6) < TOKEN_LIFETIME_MS ? bytes.readUInt32BE(0) : undefined;
}

function sign(content: Buffer, binding: string): Buffer {
  return createHmac('sha256', signingKey).update(content).update(binding).digest().subarray(0, 16);
}
