import type { Clock } from 'evertoken';
import { ZoomApiError, ZoomListError, ZoomTimeoutError } from '../errors/index.ts';
import { validateTimeout } from '../timeout.ts';
import type { AnyArguments, Endpoint } from '../request.ts';
import { getPaging } from './list-endpoint.ts';
import { digest, itemKey, readListPage, type ListPage } from './list-page.ts';
import {
  START,
  encodeCursor,
  itemsAfter,
  newItems,
  decodeCursor,
  cursorAfter,
  type Cursor,
} from './cursor.ts';

/** What `zoom.paginate()` takes beside an endpoint's own parameters. `page_size` is one of those. */
export interface ListOptions {
  /** Where to go on: the `resume` of the last page that was dealt with. Default: from the beginning. */
  readonly resume?: string | undefined;
  /** The longest that the whole list may take, ms; `timeoutMs` is for each page. Default: no limit. */
  readonly totalTimeoutMs?: number | undefined;
  readonly next_page_token?: undefined;
  readonly page_number?: undefined;
}

/** A page of a list. */
export interface ZoomPage<Item> {
  readonly items: readonly Item[];
  /** How many entries the whole list has, where Zoom says it. */
  readonly total: number | undefined;
  /** Goes on behind this page, also in another process and days later. Undefined on the last page. */
  readonly resume: string | undefined;
}

/** A list, asked for page by page as it is gone through. Each time it is gone through from its beginning. */
export interface ZoomPages<Item> extends AsyncIterable<Item> {
  /** Whole pages, each with what is needed to go on behind it. */
  pages(): AsyncGenerator<ZoomPage<Item>, void, undefined>;
}

/** What going through a list needs of the client. */
export interface PaginationDeps {
  readonly request: (endpoint: Endpoint, args: AnyArguments) => Promise<unknown>;
  readonly clock: Clock;
}

/**
 * A list as an async iterable of its entries. Nothing is sent before it is gone through.
 *
 * @throws TypeError for a page parameter that the list keeps for itself, and for a `totalTimeoutMs` that is none.
 */
export function paginate<Item>(
  context: PaginationDeps,
  endpoint: Endpoint,
  args: AnyArguments & ListOptions,
): ZoomPages<Item> {
  for (const name of ['next_page_token', 'page_number'] as const) {
    if (args[name] !== undefined) throw new TypeError(`${endpoint}: ${name} is set by paginate()`);
  }
  const { totalTimeoutMs } = args;
  const problem =
    totalTimeoutMs === undefined ? undefined : validateTimeout(totalTimeoutMs, 'totalTimeoutMs');
  if (problem !== undefined) throw new TypeError(`${endpoint}: ${problem}`);
  const pages = (): AsyncGenerator<ZoomPage<Item>, void, undefined> =>
    new Pagination(context, endpoint, args).pages() as AsyncGenerator<
      ZoomPage<Item>,
      void,
      undefined
    >;
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
}

/** One way through a list. */
class Pagination {
  readonly #deps: PaginationDeps;
  readonly #endpoint: Endpoint;
  readonly #parameters: Readonly<Record<string, unknown>>;
  readonly #options: ListOptions & AnyArguments;
  /** Which list it is: its endpoint and parameters. */
  readonly #listId: string;
  readonly #isNumbered: boolean;
  #pageSize: number | undefined;

  constructor(context: PaginationDeps, endpoint: Endpoint, args: AnyArguments & ListOptions) {
    const {
      resume: _r,
      totalTimeoutMs: _t,
      signal: _s,
      timeoutMs: _m,
      page_size: size,
      ...own
    } = args;
    const known = getPaging(endpoint);
    this.#deps = context;
    this.#endpoint = endpoint;
    this.#parameters = own;
    this.#options = args;
    this.#listId = digest(JSON.stringify([endpoint, sortedEntries(own)]));
    this.#isNumbered = known.isNumbered ?? false;
    this.#pageSize = typeof size === 'number' ? size : known.maxPageSize;
  }

  async *pages(): AsyncGenerator<ZoomPage<unknown>, void, undefined> {
    const { signal, totalTimeoutMs } = this.#options;
    const end = new AbortController();
    const late = (): void => end.abort(new ZoomTimeoutError(this.#endpoint, totalTimeoutMs ?? 0));
    const cancel = totalTimeoutMs && this.#deps.clock.after(totalTimeoutMs, late);
    try {
      yield* this.#iterate(
        signal === undefined ? end.signal : AbortSignal.any([signal, end.signal]),
      );
    } finally {
      if (cancel) cancel();
    }
  }

  async *#iterate(signal: AbortSignal): AsyncGenerator<ZoomPage<unknown>, void, undefined> {
    let place = this.#startCursor();
    /** Where the list was found again, after a page token had come to its end. */
    let lost = START;
    let noteIsNew = createPageTracker();
    do {
      const next = await this.#fetchNextPage(place, signal);
      if (next === undefined) {
        lost = place;
        noteIsNew = createPageTracker();
      }
      const { page, items, before } =
        next === undefined
          ? await this.#recoverCursor(place, signal)
          : { page: next, items: newItems(next.items, lost), before: place.offset };
      if (!noteIsNew(page)) throw this.#createError('PAGINATION_LOOP');
      place = cursorAfter(place, page, before);
      this.#pageSize ??= page.pageSize;
      const resume =
        place.token === '' ? undefined : encodeCursor(place, this.#listId, this.#pageSize);
      yield { items, total: page.total, resume };
    } while (place.token !== '');
  }

  #startCursor(): Cursor {
    const { resume } = this.#options;
    if (resume === undefined) return START;
    const parsed = decodeCursor(resume, this.#listId);
    if (parsed === undefined) throw this.#createError('RESUME_TOKEN_INVALID');
    // A page token is for pages of the same size.
    this.#pageSize = parsed.size;
    return parsed.place;
  }

  /** The page behind a place; undefined when its page token has come to its end. */
  async #fetchNextPage({ token }: Cursor, signal: AbortSignal): Promise<ListPage | undefined> {
    try {
      return await this.#fetchPage(token === '' ? {} : { next_page_token: token }, signal);
    } catch (error) {
      if (token !== '' && isPageTokenExpired(error)) return undefined;
      throw error;
    }
  }

  /**
   * The page on which a place is, without its page token: by its number where the endpoint has one, and else, or
   * when the list has changed, from the beginning.
   */
  async #recoverCursor(
    place: Cursor,
    signal: AbortSignal,
  ): Promise<{ page: ListPage; items: readonly unknown[]; before: number }> {
    const size = this.#pageSize;
    if (this.#isNumbered && size !== undefined && place.offset > size) {
      const number = Math.ceil(place.offset / size);
      const page = await this.#fetchPage({ page_number: number }, signal);
      const items = itemsAfter(page, place);
      if (items !== undefined) return { page, items, before: (number - 1) * size };
    }
    let token = '';
    const noteIsNew = createPageTracker();
    for (let before = 0; ;) {
      const page = await this.#fetchPage(token === '' ? {} : { next_page_token: token }, signal);
      if (!noteIsNew(page)) throw this.#createError('PAGINATION_LOOP');
      const items = itemsAfter(page, place);
      if (items !== undefined) return { page, items, before };
      if (page.nextPageToken === '') throw this.#createError('LIST_CHANGED');
      token = page.nextPageToken;
      before += page.items.length;
    }
  }

  async #fetchPage(
    where: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<ListPage> {
    const { timeoutMs } = this.#options;
    const parameters = { ...this.#parameters, page_size: this.#pageSize, ...where };
    const body = await this.#deps.request(this.#endpoint, { ...parameters, signal, timeoutMs });
    const page = readListPage(body);
    if (page === undefined) throw this.#createError('NOT_A_LIST');
    return page;
  }

  #createError(
    code: 'RESUME_TOKEN_INVALID' | 'LIST_CHANGED' | 'PAGINATION_LOOP' | 'NOT_A_LIST',
  ): Error {
    return new ZoomListError(this.#endpoint, code);
  }
}

/** Parameters that are given, by name: their order says nothing. */
function sortedEntries(
  parameters: Readonly<Record<string, unknown>>,
): [name: string, value: unknown][] {
  const given = Object.keys(parameters).filter((name) => parameters[name] !== undefined);
  return given.toSorted().map((name) => [name, parameters[name]]);
}

/** Zoom has two ways to say it, both with code 300, which it also has for anything else that is invalid. */
function isPageTokenExpired(error: unknown): boolean {
  return (
    error instanceof ZoomApiError && error.code === 300 && /next.?page.?token/i.test(error.reason)
  );
}

/** Takes note of pages, and says of each whether it is a new one: a list may lead in a circle. */
function createPageTracker(): (page: ListPage) => boolean {
  const seen = new Set<string>();
  return ({ items, nextPageToken }) => {
    const before = seen.size;
    seen.add(`${nextPageToken} ${items.length === 0 ? '' : itemKey(items.at(-1))}`);
    return seen.size > before;
  };
}
