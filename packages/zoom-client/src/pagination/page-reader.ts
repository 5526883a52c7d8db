import type { EndpointList, PagingParameter } from '../endpoints/zoom-endpoint.ts';
import { ZoomApiError, ZoomListError, type ZoomListErrorCode } from '../errors/index.ts';
import type { AnyArguments, Endpoint } from '../request.ts';
import {
  cursorAfter,
  decodeCursor,
  encodeCursor,
  itemsAfter,
  newItems,
  START,
  type Cursor,
} from './cursor.ts';
import { digest, itemKey, readListPage, type ListPage } from './list-page.ts';
import { getPaging, type Paging } from './paging.ts';

/** Options of `zoom.paginate()`, besides the endpoint's own parameters such as `page_size`. */
export interface ListOptions {
  /**
   * Continues after a page: the `resume` token of the last page that was processed.
   *
   * @default the start of the list
   */
  readonly resume?: string | undefined;
  /**
   * Timeout of the whole list, ms. `timeoutMs` applies to each page.
   *
   * @default none
   */
  readonly totalTimeoutMs?: number | undefined;
  readonly next_page_token?: undefined;
  readonly page_number?: undefined;
}

/** A page of a list. */
export interface ZoomPage<Item> {
  readonly items: readonly Item[];
  /** Number of items in the whole list, if Zoom reports it. */
  readonly total: number | undefined;
  /**
   * A token that continues after this page, even in another process and days later. Undefined on the last
   * page.
   */
  readonly resume: string | undefined;
}

/** Sends a request for a page. */
export type SendRequest = (endpoint: Endpoint, args: AnyArguments) => Promise<unknown>;

/** A page with its items after a cursor. */
interface PageAtCursor {
  readonly page: ListPage;
  readonly items: readonly unknown[];
  /** The number of items before the page. */
  readonly offset: number;
}

/** A page, and the start of the date range that Zoom responded with, if it did. */
export interface RangePage extends ZoomPage<unknown> {
  readonly from: string | undefined;
}

/** One iteration over a list, or over one window of its date range. */
export class PageReader {
  readonly #request: SendRequest;
  readonly #endpoint: Endpoint;
  readonly #parameters: Readonly<Record<string, unknown>>;
  readonly #options: ListOptions & AnyArguments;
  /** The result of {@link identifyList}. */
  readonly #listId: Promise<string>;
  readonly #list: EndpointList | undefined;
  /** The parameter that continues the list. */
  readonly #parameter: PagingParameter;
  readonly #paging: Paging;
  #pageSize: number | undefined;

  /**
   * @throws ZoomListError for a list that has no pages; TypeError for a parameter that pagination sets itself
   */
  constructor(
    request: SendRequest,
    { endpoint, list }: { readonly endpoint: Endpoint; readonly list: EndpointList | undefined },
    args: AnyArguments & ListOptions,
  ) {
    this.#request = request;
    this.#endpoint = endpoint;
    this.#parameter = list?.paging ?? 'next_page_token';
    const paging = getPaging(this.#parameter);
    if (paging === undefined) throw this.#createError('NOT_PAGINATED');
    if (this.#parameter !== paging.size && args[this.#parameter] !== undefined) {
      throw new TypeError(`${endpoint}: ${this.#parameter} is set by paginate()`);
    }
    this.#paging = paging;
    this.#list = list;
    this.#parameters = getListParameters(args);
    this.#options = args;
    this.#listId = identifyList(endpoint, args);
    this.#pageSize = toNumber(args[paging.size]) ?? list?.maxPageSize;
  }

  async *pages(signal: AbortSignal): AsyncGenerator<RangePage, void, undefined> {
    let cursor = await this.#startCursor();
    /** The cursor whose page token had expired last: its items may occur again. */
    let recovered = START;
    let isNewPage = createPageTracker(this.#paging);
    do {
      const next = await this.#fetchNextPage(cursor, signal);
      if (next === undefined) {
        recovered = cursor;
        isNewPage = createPageTracker(this.#paging);
      }
      const { page, items, offset }: PageAtCursor =
        next === undefined
          ? await this.#recoverCursor(cursor, signal)
          : { page: next, items: await newItems(next.items, recovered), offset: cursor.offset };
      if (!(await isNewPage(page))) throw this.#createError('PAGINATION_LOOP');
      cursor = await cursorAfter(cursor, page, offset);
      this.#pageSize ??= page.pageSize;
      const { total, from } = page;
      yield { items, total, from, resume: await this.#toResumeToken(cursor) };
      if (isIncomplete(page, cursor)) throw this.#createError('LIST_INCOMPLETE');
    } while (cursor.token !== '');
  }

  async #startCursor(): Promise<Cursor> {
    const { resume } = this.#options;
    if (resume === undefined) return START;
    const decoded = decodeCursor(resume, await this.#listId);
    if (decoded === undefined) throw this.#createError('RESUME_TOKEN_INVALID');
    // A page token is only valid for pages of the same size.
    this.#pageSize = decoded.pageSize;
    return decoded.cursor;
  }

  async #toResumeToken(cursor: Cursor): Promise<string | undefined> {
    if (cursor.token === '') return undefined;
    return encodeCursor(cursor, await this.#listId, this.#pageSize);
  }

  /** The page after a cursor; undefined if its page token has expired. */
  async #fetchNextPage({ token }: Cursor, signal: AbortSignal): Promise<ListPage | undefined> {
    try {
      return await this.#fetchPage(this.#toPosition(token), signal);
    } catch (error) {
      if (token !== '' && isPageTokenExpired(error)) return undefined;
      if (token !== '' || !isPageSizeRefused(error, this.#pageSize)) throw error;
      this.#pageSize = USUAL_PAGE_SIZE;
      return this.#fetchPage({}, signal);
    }
  }

  #toPosition(token: string): Readonly<Record<string, string>> {
    return token === '' ? {} : { [this.#parameter]: token };
  }

  /**
   * Finds the page of a cursor whose page token has expired: by page number if the endpoint supports it and the
   * list has not changed, otherwise by searching from the start.
   */
  async #recoverCursor(cursor: Cursor, signal: AbortSignal): Promise<PageAtCursor> {
    const pageSize = this.#pageSize;
    if (this.#list?.isNumbered && pageSize !== undefined && cursor.offset > pageSize) {
      const number = Math.ceil(cursor.offset / pageSize);
      const page = await this.#fetchPage({ page_number: number }, signal);
      const items = await itemsAfter(page, cursor);
      if (items !== undefined) return { page, items, offset: (number - 1) * pageSize };
    }
    let token = '';
    const isNewPage = createPageTracker(this.#paging);
    for (let offset = 0; ;) {
      const page = await this.#fetchPage(this.#toPosition(token), signal);
      if (!(await isNewPage(page))) throw this.#createError('PAGINATION_LOOP');
      const items = await itemsAfter(page, cursor);
      if (items !== undefined) return { page, items, offset };
      if (page.nextPageToken === '') throw this.#createError('LIST_CHANGED');
      token = page.nextPageToken;
      offset += page.items.length;
    }
  }

  async #fetchPage(
    position: Readonly<Record<string, string | number>>,
    signal: AbortSignal,
  ): Promise<ListPage> {
    const { timeoutMs } = this.#options;
    const { size } = this.#paging;
    const parameters = { ...this.#parameters, [size]: this.#pageSize, ...position };
    const body = await this.#request(this.#endpoint, { ...parameters, signal, timeoutMs });
    const page = readListPage(body, {
      field: this.#list?.field,
      paging: this.#paging,
      position: String(position[this.#parameter] ?? ''),
      pageSize: this.#pageSize,
    });
    if (page === undefined) throw this.#createError('NOT_A_LIST');
    return page;
  }

  #createError(code: ZoomListErrorCode): ZoomListError {
    return new ZoomListError(this.#endpoint, code);
  }
}

/** Whether this is the last page although, by its own total, items are missing. */
function isIncomplete({ total = 0 }: ListPage, { token, offset }: Cursor): boolean {
  return token === '' && offset < total;
}

/** The command line has parameters as texts. */
function toNumber(value: unknown): number | undefined {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
  return isNumber ? Number(value) : undefined;
}

/** A digest of the endpoint and its defined parameters, which identifies a list. */
export function identifyList(
  endpoint: Endpoint,
  args: AnyArguments & ListOptions,
): Promise<string> {
  const parameters = getListParameters(args);
  const names = Object.keys(parameters).filter((name) => parameters[name] !== undefined);
  const entries = names.toSorted().map((name) => [name, parameters[name]]);
  return digest(JSON.stringify([endpoint, entries]));
}

/** The arguments without options and page size. */
function getListParameters({
  resume: _resume,
  totalTimeoutMs: _totalTimeoutMs,
  signal: _signal,
  timeoutMs: _timeoutMs,
  page_size: _pageSize,
  ...parameters
}: AnyArguments & ListOptions): Readonly<Record<string, unknown>> {
  return parameters;
}

/** Zoom has two messages for it, both with code 300, which is used for any invalid parameter. */
function isPageTokenExpired(error: unknown): boolean {
  return (
    error instanceof ZoomApiError && error.code === 300 && /next.?page.?token/i.test(error.reason)
  );
}

/** The maximum of most lists. Zoom documents 2,000 for some, but does not allow it to all accounts. */
const USUAL_PAGE_SIZE = 300;

function isPageSizeRefused(error: unknown, pageSize: number | undefined): boolean {
  if (!(error instanceof ZoomApiError) || error.code !== 300) return false;
  const texts = [error.reason, ...error.errors.map(({ field, message }) => `${field} ${message}`)];
  return (pageSize ?? 0) > USUAL_PAGE_SIZE && texts.some((text) => /page.?size/i.test(text));
}

/**
 * Creates a function that reports whether a page is new, to detect page tokens that lead in a circle, and numbers that
 * are ignored.
 */
function createPageTracker({ hasTokens }: Paging): (page: ListPage) => Promise<boolean> {
  const seen = new Set<string>();
  return async ({ items, nextPageToken }) => {
    const sizeBefore = seen.size;
    const token = hasTokens ? nextPageToken : '';
    seen.add(`${token} ${items.length === 0 ? '' : await itemKey(items.at(-1))}`);
    return seen.size > sizeBefore;
  };
}
