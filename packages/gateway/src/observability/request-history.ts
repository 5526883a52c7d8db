import type { ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import { toApiErrorCode } from '../admin/error-catalog.ts';
import type { RequestContext, RetryCause } from '../http/request-context.ts';
import { FailureCounts, type FailureCount, type Failures } from './failure-counts.ts';
import {
  REQUEST_OUTCOMES,
  classifyApiError,
  getOrCreate,
  outcomeIndex,
  type ApiError,
  type RequestOutcome,
} from './request-metrics.ts';

/** A proxied request that has ended. The fields are those of its line in the log. */
export interface RequestEntry {
  /** Increases with each request of this gateway. */
  readonly id: number;
  /** When it ended, ms since the epoch. */
  readonly at: number;
  readonly requestId: string;
  /** Undefined if its caller was not identified, as {@link caller}. */
  readonly account: string | undefined;
  readonly caller: string | undefined;
  readonly method: string;
  /** As received, without the query, up to 1,024 characters. */
  readonly path: string;
  /** Name in the endpoint table, such as `GET /users/{userId}`, or `unknown`. */
  readonly endpoint: string;
  /** Undefined if the client disconnected before the response. */
  readonly status: number | undefined;
  readonly outcome: RequestOutcome;
  /** Code of the gateway's error response, or of the API's error, such as `API_SCOPE_MISSING`. */
  readonly code: string | undefined;
  /** Zoom's error code, such as 4711, if the response body was read. */
  readonly apiCode: number | undefined;
  /** How often it was sent to the API. */
  readonly attempts: number;
  /** The cause of each retry, in order. */
  readonly retries: readonly RetryCause[];
  /** Time in the queue of the rate limiter. */
  readonly queueMs: number;
  /** Time until the API's response headers, summed over all attempts. */
  readonly upstreamMs: number;
  /** From the request's headers to the end of the response. */
  readonly durationMs: number;
  /** Whether the whole response was sent. */
  readonly complete: boolean;
  /** Zoom's `x-zm-trackingid`. */
  readonly trackingId: string | undefined;
}

/** Which requests {@link RequestHistory.read} returns. */
export interface RequestFilter {
  /** Name of the account; empty: requests whose caller was not identified. @default all */
  readonly account?: string | undefined;
  /** Name of the caller; empty: requests whose caller was not identified. @default all */
  readonly caller?: string | undefined;
  /** @default all */
  readonly status?: StatusFilter | undefined;
  /** The last so many. */
  readonly limit: number;
}

/** A status, an outcome, or `failed`: 4xx, 5xx and `client_closed`. */
export type StatusFilter = number | RequestOutcome | 'failed';

/** How many are kept for each account: of those that succeeded, and of those that failed. */
const CAPACITY = 250;

/** What is kept of a request: numbers, and references to what exists already. Text is built when it is read. */
interface KeptRequest extends Omit<RequestEntry, 'endpoint' | 'outcome' | 'code'> {
  readonly endpoint: ZoomEndpoint;
  readonly outcome: number;
  readonly errorCode: string | undefined;
  readonly apiError: ApiError | undefined;
}

/**
 * The last requests of each account. Those that failed have their own places: many successes do not displace
 * them, nor do those of other accounts or of unknown callers.
 */
export class RequestHistory {
  readonly #accounts = new Map<string, AccountHistory>();
  #lastId = 0;

  /** Id of the last request; 0 before the first. */
  get lastId(): number {
    return this.#lastId;
  }

  /** Records a finished request. */
  observe(context: RequestContext): void {
    const kept = toKeptRequest((this.#lastId += 1), context);
    const account = getOrCreate(this.#accounts, kept.account ?? '', createHistory);
    if (!isFailed(kept)) return account.succeeded.add(kept);
    account.failed.add(kept);
    account.failures.add(toFailure(kept));
  }

  /** Returns matching requests, oldest first. @param afterId only those with a higher id */
  read(filter: RequestFilter, afterId = 0): RequestEntry[] {
    return [...this.#accounts.values()]
      .flatMap(({ succeeded, failed }) => [...succeeded.items, ...failed.items])
      .filter((request) => request.id > afterId && matches(request, filter))
      .toSorted((a, b) => a.id - b.id)
      .slice(-filter.limit)
      .map(toEntry);
  }

  /** Returns why requests failed since the start, the most frequent first. */
  readFailures({ limit, ...filter }: Omit<RequestFilter, 'status'>): Failures {
    const counts = [...this.#accounts.values()]
      .flatMap(({ failures }) => [...failures.all])
      .filter((count) => matchesCaller(count, filter));
    const failures = counts.toSorted((a, b) => b.count - a.count).slice(0, limit);
    return {
      failures,
      others: this.#countOthers(filter) + sumCounts(counts) - sumCounts(failures),
    };
  }

  #countOthers({ account, caller }: Pick<RequestFilter, 'account' | 'caller'>): number {
    if (caller !== undefined) return 0;
    return [...this.#accounts]
      .filter(([name]) => account === undefined || account === name)
      .reduce((sum, [, { failures }]) => sum + failures.others, 0);
  }
}

interface AccountHistory {
  readonly succeeded: RingBuffer;
  readonly failed: RingBuffer;
  readonly failures: FailureCounts;
}

/** Overwrites its oldest item when it is full. */
class RingBuffer {
  readonly #items: KeptRequest[] = [];
  #next = 0;

  /** In any order. */
  get items(): readonly KeptRequest[] {
    return this.#items;
  }

  add(item: KeptRequest): void {
    this.#items[this.#next] = item;
    this.#next = (this.#next + 1) % CAPACITY;
  }
}

function createHistory(): AccountHistory {
  return {
    succeeded: new RingBuffer(),
    failed: new RingBuffer(),
    failures: new FailureCounts(),
  };
}

function sumCounts(counts: readonly FailureCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function toKeptRequest(id: number, context: RequestContext): KeptRequest {
  const { caller, status, requestId, endpoint, apiCode, attempts, retries, trackingId } = context;
  return {
    id,
    at: Date.now(),
    requestId,
    account: caller?.account.name,
    caller: caller?.name,
    method: context.request.method!,
    path: context.path,
    endpoint,
    status,
    outcome: outcomeIndex(status),
    errorCode: context.errorResponse?.code,
    apiError: classifyApiError(context),
    apiCode,
    attempts,
    retries,
    queueMs: Math.round(context.queuedMs),
    upstreamMs: Math.round(context.upstreamMs),
    durationMs: Math.round(performance.now() - context.startedAtMs),
    complete: context.response.writableFinished,
    trackingId,
  };
}

function toEntry({ errorCode, apiError, ...kept }: KeptRequest): RequestEntry {
  return {
    ...kept,
    endpoint: kept.endpoint.name,
    outcome: REQUEST_OUTCOMES[kept.outcome]!,
    code: toCode({ errorCode, apiError }),
  };
}

function toFailure(kept: KeptRequest): Omit<FailureCount, 'count'> {
  const { account, caller, endpoint, status, at } = kept;
  const lastAt = at;
  return { account, caller, endpoint: endpoint.name, status, code: toCode(kept), lastAt };
}

function toCode({
  errorCode,
  apiError,
}: Pick<KeptRequest, 'errorCode' | 'apiError'>): string | undefined {
  return errorCode ?? (apiError && toApiErrorCode(apiError));
}

function isFailed({ status }: Pick<KeptRequest, 'status'>): boolean {
  return status === undefined || status >= 400;
}

function matches(request: KeptRequest, { status, ...filter }: RequestFilter): boolean {
  return matchesCaller(request, filter) && (status === undefined || matchesStatus(request, status));
}

function matchesCaller(
  request: Pick<RequestEntry, 'account' | 'caller'>,
  { account, caller }: Pick<RequestFilter, 'account' | 'caller'>,
): boolean {
  return (
    (account === undefined || account === (request.account ?? '')) &&
    (caller === undefined || caller === (request.caller ?? ''))
  );
}

function matchesStatus(request: KeptRequest, status: StatusFilter): boolean {
  if (status === 'failed') return isFailed(request);
  return typeof status === 'number'
    ? status === request.status
    : status === REQUEST_OUTCOMES[request.outcome];
}
