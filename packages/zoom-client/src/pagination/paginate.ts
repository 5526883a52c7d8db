import type { Clock } from 'evertoken';
import type { DateRangeLimit, EndpointList } from '../endpoints/zoom-endpoint.ts';
import { ZoomListError, ZoomTimeoutError } from '../errors/index.ts';
import type { AnyArguments, Endpoint } from '../request.ts';
import { validateTimeout } from '../timeout.ts';
import { decodeRangeCursor, encodeRangeCursor } from './cursor.ts';
import {
  identifyList,
  PageReader,
  type ListOptions,
  type RangePage,
  type SendRequest,
  type ZoomPage,
} from './page-reader.ts';
import { getLastWindow, getRangeBefore, type DateRange } from './windows.ts';

/** An iterable of the items of a list. Each iteration begins at the start and requests pages as needed. */
export interface ZoomPages<Item> extends AsyncIterable<Item> {
  /** Iterates over whole pages, each with a token that continues after it. */
  pages(): AsyncGenerator<ZoomPage<Item>, void, undefined>;
}

/** Dependencies of {@link paginate}. */
export interface PaginationDeps {
  readonly request: SendRequest;
  /** The list in the result of an endpoint; undefined if it is not known. */
  readonly findList: (endpoint: Endpoint) => Promise<EndpointList | undefined>;
  readonly clock: Clock;
}

type ListArguments = AnyArguments & ListOptions;
type Pages<Page> = AsyncGenerator<Page, void, undefined>;

/**
 * Creates an async iterable of the items of a list. No request is sent before the iteration starts. A date range that is
 * longer than Zoom serves at once is requested in windows, the latest first.
 *
 * @throws TypeError for a page parameter that pagination sets itself, and for an invalid `totalTimeoutMs`
 */
export function paginate<Item>(
  deps: PaginationDeps,
  endpoint: Endpoint,
  args: ListArguments,
): ZoomPages<Item> {
  for (const name of ['next_page_token', 'page_number'] as const) {
    if (args[name] !== undefined) throw new TypeError(`${endpoint}: ${name} is set by paginate()`);
  }
  const { totalTimeoutMs } = args;
  if (totalTimeoutMs !== undefined) {
    const issue = validateTimeout(totalTimeoutMs, 'totalTimeoutMs');
    if (issue !== undefined) throw new TypeError(`${endpoint}: ${issue}`);
  }
  const pages = (): Pages<ZoomPage<Item>> =>
    readPages(deps, endpoint, args) as Pages<ZoomPage<Item>>;
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
}

/** Reads all pages within the total timeout. */
async function* readPages(
  deps: PaginationDeps,
  endpoint: Endpoint,
  args: ListArguments,
): Pages<ZoomPage<unknown>> {
  const { signal, totalTimeoutMs } = args;
  const controller = new AbortController();
  const onTimeout = (): void =>
    controller.abort(new ZoomTimeoutError(endpoint, totalTimeoutMs ?? 0));
  const cancel = totalTimeoutMs && deps.clock.after(totalTimeoutMs, onTimeout);
  const { signal: own } = controller;
  const combined = signal === undefined ? own : AbortSignal.any([signal, own]);
  try {
    const list = await deps.findList(endpoint);
    yield* readWindows({ deps, endpoint, list, args }, combined);
  } finally {
    if (cancel) cancel();
  }
}

interface WindowedList {
  readonly deps: PaginationDeps;
  readonly endpoint: Endpoint;
  readonly list: EndpointList | undefined;
  readonly args: ListArguments;
}

/** A position in a list: what is left of its date range, the part that is requested now, and a page of this part. */
interface Position {
  readonly range: DateRange | undefined;
  readonly window: DateRange | undefined;
  readonly resume: string | undefined;
}

async function* readWindows(windowed: WindowedList, signal: AbortSignal): Pages<ZoomPage<unknown>> {
  const { deps, endpoint, list, args } = windowed;
  const { from, to } = getNames(windowed);
  let position: Position | undefined = await getStart(windowed);
  while (position !== undefined) {
    const { range, window, resume }: Position = position;
    const dates = window && { [from]: window.from, [to]: window.to };
    const reader = new PageReader(deps.request, { endpoint, list }, { ...args, ...dates, resume });
    let next: Position | undefined;
    for await (const page of reader.pages(signal)) {
      const rest = range && window && getRangeBefore(range, window, page.from);
      yield await toPage(windowed, position, page, rest);
      next = rest && enterRange(windowed, rest);
    }
    position = next;
  }
}

function getNames({ list }: WindowedList): Pick<DateRangeLimit, 'from' | 'to'> {
  return list?.range ?? { from: 'from', to: 'to' };
}

/** @throws ZoomListError if the resume token belongs to another list */
async function getStart(windowed: WindowedList): Promise<Position> {
  const { endpoint, args } = windowed;
  const { resume } = args;
  const cursor = resume === undefined ? undefined : decodeRangeCursor(resume);
  if (cursor !== undefined) {
    if (cursor.list !== (await identifyList(endpoint, args))) {
      throw new ZoomListError(endpoint, 'RESUME_TOKEN_INVALID');
    }
    return { ...enterRange(windowed, cursor.range), resume: cursor.resume };
  }
  const range = getRange(windowed);
  // Any other resume token is of a list that was requested as a whole.
  if (range === undefined || resume !== undefined) return { range, window: range, resume };
  return enterRange(windowed, range);
}

/** The range of the arguments; undefined without one. */
function getRange(windowed: WindowedList): DateRange | undefined {
  const names = getNames(windowed);
  const { [names.from]: from, [names.to]: to } = windowed.args;
  const isRange = typeof from === 'string' && (to === undefined || typeof to === 'string');
  return isRange ? { from, to } : undefined;
}

function enterRange({ deps, list }: WindowedList, range: DateRange): Position {
  const window = getLastWindow(range, list?.range?.maxDays ?? Infinity, deps.clock.now());
  // A resumed list ends when this one does.
  return { range: { ...range, to: window.to }, window, resume: undefined };
}

async function toPage(
  windowed: WindowedList,
  { range, window }: Position,
  { items, total, resume }: RangePage,
  rest: DateRange | undefined,
): Promise<ZoomPage<unknown>> {
  const whole = getRange(windowed);
  const isWhole = whole?.from === window?.from && whole?.to === window?.to;
  if (range === undefined || (isWhole && rest === undefined)) return { items, total, resume };
  if (isWhole && resume !== undefined) return { items, total: undefined, resume };
  const left = resume === undefined ? rest : range;
  if (left === undefined) return { items, total: undefined, resume: undefined };
  const list = await identifyList(windowed.endpoint, windowed.args);
  return { items, total: undefined, resume: encodeRangeCursor({ list, range: left, resume }) };
}
