import type { PagingParameter } from '../endpoints/zoom-endpoint.ts';

/** Where a page begins, and what it has. */
interface PagePosition {
  /** The value of the parameter that it was requested with; empty for the first page. */
  readonly position: string;
  /** The number of its items. */
  readonly count: number;
  /** Items per page, if known. */
  readonly pageSize: number | undefined;
}

type Body = Readonly<Record<string, unknown>>;

/** How the pages of a list are requested. */
export interface Paging {
  /** The parameter of the page size. */
  readonly size: string;
  /** The member of a response that is the number of items in the whole list. */
  readonly total: string;
  /** Whether what continues the list is a token, which is the same only if the list goes in a circle. */
  readonly hasTokens: boolean;
  /** Returns the value that continues the list after a page; empty after the last one. */
  readonly getNext: (body: Body, page: PagePosition) => string;
}

const NUMBERED: Paging = {
  size: 'page_size',
  total: 'total_records',
  hasTokens: false,
  getNext({ page_count: pages, has_next_page: hasNext }, { position, count, pageSize = 1 }) {
    const number = Number(position || 1);
    const isLast =
      typeof hasNext === 'boolean'
        ? !hasNext
        : typeof pages === 'number'
          ? number >= pages
          : count < pageSize;
    return isLast || count === 0 ? '' : String(number + 1);
  },
};

const PAGINGS: Readonly<Record<Exclude<PagingParameter, 'sync_token'>, Paging>> = {
  next_page_token: {
    size: 'page_size',
    total: 'total_records',
    hasTokens: true,
    getNext: ({ next_page_token: next }) => toText(next),
  },
  pageToken: {
    size: 'maxResults',
    total: 'total_records',
    hasTokens: true,
    getNext: ({ nextPageToken: next }) => toText(next),
  },
  page_number: NUMBERED,
  page_num: NUMBERED,
  page: { ...NUMBERED, total: 'total' },
  startIndex: {
    size: 'count',
    total: 'totalResults',
    hasTokens: false,
    getNext({ totalResults: total }, { position, count, pageSize = 1 }) {
      const next = Number(position || 1) + count;
      const isLast = typeof total === 'number' ? next > total : count < pageSize;
      return isLast || count === 0 ? '' : String(next);
    },
  },
  limit: { size: 'limit', total: 'total', hasTokens: true, getNext: () => '' },
};

/** How lists are requested that are continued by a parameter; undefined if they have no pages. */
export function getPaging(parameter: PagingParameter): Paging | undefined {
  return parameter === 'sync_token' ? undefined : PAGINGS[parameter];
}

function toText(token: unknown): string {
  return typeof token === 'string' ? token : '';
}
