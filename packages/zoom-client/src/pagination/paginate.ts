import type { Clock } from 'evertoken';
import type { EndpointList } from '../endpoints/zoom-endpoint.ts';
import {
  ZoomApiError,
  ZoomListError,
  ZoomTimeoutError,
  type ZoomListErrorCode,
} from '../errors/index.ts';
import type { AnyArguments, Endpoint } from '../request.ts';
import { validateTimeout } from '../timeout.ts';
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

/** An iterable of the items of a list. Each iteration begins at the start and requests pages as needed. */
export interface ZoomPages<Item> extends AsyncIterable<Item> {
  /** Iterates over whole pages, each with a token that continues after it. */
  pages(): AsyncGenerator<ZoomPage<Item>, void, undefined>;
}

/** Dependencies of {@link paginate}. */
export interface PaginationDeps {
  readonly request: (endpoint: Endpoint, args: AnyArguments) => Promise<unknown>;
  /** The list in the result of an endpoint; undefined if it is not known. */
  readonly findList: (endpoint: Endpoint) => Promise<EndpointList | undefined>;
  readonly clock: Clock;
}

/**
 * Creates an async iterable of the items of a list. No request is sent before the iteration starts.
 *
 * @throws TypeError for a page parameter that pagination sets itself, and for an invalid `totalTimeoutMs`
 */
export function paginate<Item>(
  deps: PaginationDeps,
  endpoint: Endpoint,
  args: AnyArguments & ListOptions,
): ZoomPages<Item> {
  for (const name of ['next_page_token', 'page_number'] as const) {
    if (args[name] !== undefined) throw new TypeError(`${endpoint}: ${name} is set by paginate()`);
  }
  const { totalTimeoutMs } = args;
  if (totalTimeoutMs !== undefined) {
    const issue = validateTimeout(totalTimeoutMs, 'totalTimeoutMs');
    if (issue !== undefined) throw new TypeError(`${endpoint}: ${issue}`);
  }
  const pages = (): AsyncGenerator<ZoomPage<Item>, void, undefined> =>
    new Pagination(deps, endpoint, args).pages() as AsyncGenerator<ZoomPage<Item>, void, undefined>;
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
}

/** A page with its items after a cursor. */
interface PageAtCursor {
  readonly page: ListPage;
  readonly items: readonly unknown[];
  /** The number of items before the page. */
  readonly offset: number;
}

/** One iteration over a list. */
class Pagination {
  readonly #deps: PaginationDeps;
  readonly #endpoint: Endpoint;
  readonly #parameters: Readonly<Record<string, unknown>>;
  readonly #options: ListOptions & AnyArguments;
  /** A digest of the endpoint and its parameters, which identifies the list. */
  readonly #listId: string;
  #list: EndpointList | undefined;
  #pageSize: number | undefined;

  constructor(deps: PaginationDeps, endpoint: Endpoint, args: AnyArguments & ListOptions) {
    const {
      resume: _resume,
      totalTimeoutMs: _totalTimeoutMs,
      signal: _signal,
      timeoutMs: _timeoutMs,
      page_size: pageSize,
      ...parameters
    } = args;
    this.#deps = deps;
    this.#endpoint = endpoint;
    this.#parameters = parameters;
    this.#options = args;
    this.#listId = digest(JSON.stringify([endpoint, sortedEntries(parameters)]));
    this.#pageSize = typeof pageSize === 'number' ? pageSize : undefined;
  }

  async *pages(): AsyncGenerator<ZoomPage<unknown>, void, undefined> {
    const { signal, totalTimeoutMs } = this.#options;
    const controller = new AbortController();
    const onTimeout = (): void =>
      controller.abort(new ZoomTimeoutError(this.#endpoint, totalTimeoutMs ?? 0));
    const cancel = totalTimeoutMs && this.#deps.clock.after(totalTimeoutMs, onTimeout);
    const { signal: own } = controller;
    try {
      yield* this.#iterate(signal === undefined ? own : AbortSignal.any([signal, own]));
    } finally {
      if (cancel) cancel();
    }
  }

  async *#iterate(signal: AbortSignal): AsyncGenerator<ZoomPage<unknown>, void, undefined> {
    this.#list = await this.#deps.findList(this.#endpoint);
    this.#pageSize ??= this.#list?.maxPageSize;
    let cursor = this.#startCursor();
    /** The cursor whose page token had expired last: its items may occur again. */
    let recovered = START;
    let isNewPage = createPageTracker();
    do {
      const next = await this.#fetchNextPage(cursor, signal);
      if (next === undefined) {
        recovered = cursor;
        isNewPage = createPageTracker();
      }
      const { page, items, offset }: PageAtCursor =
        next === undefined
          ? await this.#recoverCursor(cursor, signal)
          : { page: next, items: newItems(next.items, recovered), offset: cursor.offset };
      if (!isNewPage(page)) throw this.#createError('PAGINATION_LOOP');
      cursor = cursorAfter(cursor, page, offset);
      this.#pageSize ??= page.pageSize;
      yield { items, total: page.total, resume: this.#toResumeToken(cursor) };
      if (isIncomplete(page, cursor)) throw this.#createError('LIST_INCOMPLETE');
    } while (cursor.token !== '');
  }

  #startCursor(): Cursor {
    const { resume } = this.#options;
    if (resume === undefined) return START;
    const decoded = decodeCursor(resume, this.#listId);
    if (decoded === undefined) throw this.#createError('RESUME_TOKEN_INVALID');
    // A page token is only valid for pages of the same size.
    this.#pageSize = decoded.pageSize;
    return decoded.cursor;
  }

  #toResumeToken(cursor: Cursor): string | undefined {
    return cursor.token === '' ? undefined : encodeCursor(cursor, this.#listId, this.#pageSize);
  }

  /** The page after a cursor; undefined if its page token has expired. */
  async #fetchNextPage({ token }: Cursor, signal: AbortSignal): Promise<ListPage | undefined> {
    try {
      return await this.#fetchPage(token === '' ? {} : { next_page_token: token }, signal);
    } catch (error) {
      if (token !== '' && isPageTokenExpired(error)) return undefined;
      throw error;
    }
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
      const items = itemsAfter(page, cursor);
      if (items !== undefined) return { page, items, offset: (number - 1) * pageSize };
    }
    let token = '';
    const isNewPage = createPageTracker();
    for (let offset = 0; ;) {
      const page = await this.#fetchPage(token === '' ? {} : { next_page_token: token }, signal);
      if (!isNewPage(page)) throw this.#createError('PAGINATION_LOOP');
      const items = itemsAfter(page, cursor);
      if (items !== undefined) return { page, items, offset };
      if (page.nextPageToken === '') throw this.#createError('LIST_CHANGED');
      token = page.nextPageToken;
      offset += page.items.length;
    }
  }

  async #fetchPage(
    position: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<ListPage> {
    const { timeoutMs } = this.#options;
    const parameters = { ...this.#parameters, page_size: this.#pageSize, ...position };
    const body = await this.#deps.request(this.#endpoint, { ...parameters, signal, timeoutMs });
    const page = readListPage(body, this.#list?.field);
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

/** The defined parameters, sorted by name. */
function sortedEntries(
  parameters: Readonly<Record<string, unknown>>,
): [name: string, value: unknown][] {
  const names = Object.keys(parameters).filter((name) => parameters[name] !== undefined);
  return names.toSorted().map((name) => [name, parameters[name]]);
}

/** Zoom has two messages for it, both with code 300, which is used for any invalid parameter. */
function isPageTokenExpired(error: unknown): boolean {
  return (
    error instanceof ZoomApiError && error.code === 300 && /next.?page.?token/i.test(error.reason)
  );
}

/** Creates a function that reports whether a page is new, to detect page tokens that lead in a circle. */
function createPageTracker(): (page: ListPage) => boolean {
  const seen = new Set<string>();
  return ({ items, nextPageToken }) => {
    const sizeBefore = seen.size;
    seen.add(`${nextPageToken} ${items.length === 0 ? '' : itemKey(items.at(-1))}`);
    return seen.size > sizeBefore;
  };
}
