import { unknownEndpoint, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import type { RequestContext, RetryCause } from '../http/request-context.ts';

/** Methods with a metric label of their own; all others are counted as `other`. */
export const METHODS = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'other',
] as const;

/** See {@link METHODS}. */
export type Method = (typeof METHODS)[number];

/**
 * Outcomes of a proxy request, as its caller saw it: the class of the response's status, or
 * `client_closed` if the client disconnected before the response began.
 */
export const REQUEST_OUTCOMES = ['2xx', '3xx', '4xx', '5xx', 'client_closed'] as const;

/** See {@link REQUEST_OUTCOMES}. */
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Classes of errors in responses of the API that reached the caller. */
export const API_ERRORS = [
  'token-rejected',
  'scope-missing',
  'rate-limited',
  'server-error',
] as const;

/** See {@link API_ERRORS}. */
export type ApiError = (typeof API_ERRORS)[number];

const OUTCOME_COUNT = REQUEST_OUTCOMES.length;
const METHOD_BY_NAME: ReadonlyMap<string, Method> = new Map(
  METHODS.map((method) => [method, method]),
);
const CLIENT_CLOSED = REQUEST_OUTCOMES.length - 1;

/** Upper bounds of the buckets that durations are counted in, seconds. */
export const DURATION_BUCKETS_SECONDS: readonly number[] = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
];

const BUCKETS_MS = DURATION_BUCKETS_SECONDS.map((bound) => bound * 1000);

/** A histogram of durations over {@link DURATION_BUCKETS_SECONDS}. An observation costs a few comparisons. */
export class DurationHistogram {
  /** Observations per bucket, not cumulative; the last bucket has no upper bound. */
  readonly counts: Float64Array = new Float64Array(BUCKETS_MS.length + 1);
  sumMs = 0;

  observe(ms: number): void {
    let bucket = 0;
    while (bucket < BUCKETS_MS.length && ms > BUCKETS_MS[bucket]!) bucket += 1;
    this.counts[bucket]! += 1;
    this.sumMs += ms;
  }

  /** Number of observations. */
  get count(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }
}

const WINDOW_BUCKETS = 10;
const WINDOW_BUCKET_MS = 30_000;

/** Length of the window of a {@link SlidingWindowCounter}, ms. */
export const WINDOW_MS: number = WINDOW_BUCKETS * WINDOW_BUCKET_MS;

/** Counts events of the last five minutes in buckets of 30 s, so the window is exact to one bucket. */
export class SlidingWindowCounter {
  readonly #buckets = new Float64Array(WINDOW_BUCKETS);
  #currentBucket = -Infinity;

  /** Counts one event. @param nowMs a monotonic time, ms */
  increment(nowMs: number): void {
    const bucket = this.#advanceTo(nowMs);
    this.#buckets[bucket % WINDOW_BUCKETS]! += 1;
  }

  /**
   * Number of events in the window, or in its last `windowMs`.
   *
   * @param nowMs a monotonic time, ms
   */
  count(nowMs: number, windowMs: number = WINDOW_MS): number {
    const last = this.#advanceTo(nowMs);
    let sum = 0;
    for (let age = 0; age < windowMs / WINDOW_BUCKET_MS; age += 1) {
      sum += this.#buckets[(((last - age) % WINDOW_BUCKETS) + WINDOW_BUCKETS) % WINDOW_BUCKETS]!;
    }
    return sum;
  }

  /** Clears the buckets that have expired since the last call. */
  #advanceTo(nowMs: number): number {
    const bucket = Math.floor(nowMs / WINDOW_BUCKET_MS);
    if (bucket === this.#currentBucket) return bucket;
    const expired = Math.min(WINDOW_BUCKETS, bucket - this.#currentBucket);
    for (let age = 0; age < expired; age += 1) this.#buckets[(bucket - age) % WINDOW_BUCKETS] = 0;
    this.#currentBucket = bucket;
    return bucket;
  }
}

/**
 * Estimates a quantile by linear interpolation between bucket bounds, like Prometheus' `histogram_quantile`.
 *
 * @param counts observations per bucket, as in {@link DurationHistogram.counts}
 * @param quantile from 0 to 1
 * @returns milliseconds, at most the largest finite bound; undefined without observations
 */
export function estimateQuantileMs(
  counts: ArrayLike<number>,
  quantile: number,
): number | undefined {
  const total = Array.from(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  let rank = quantile * total;
  for (let bucket = 0; bucket < BUCKETS_MS.length; bucket += 1) {
    const count = counts[bucket] ?? 0;
    const lower = bucket === 0 ? 0 : BUCKETS_MS[bucket - 1]!;
    if (rank <= count && count > 0) return lower + ((BUCKETS_MS[bucket]! - lower) * rank) / count;
    rank -= count;
  }
  return BUCKETS_MS.at(-1);
}

/** Counts of one caller's requests. */
export class CallerMetrics {
  readonly name: string;
  readonly durations: DurationHistogram = new DurationHistogram();
  /** Indexed like {@link REQUEST_OUTCOMES}. */
  readonly outcomes: Float64Array = new Float64Array(OUTCOME_COUNT);
  /**
   * Counts for each endpoint, and for each method of requests that are not in the endpoint table. Indexed like
   * {@link REQUEST_OUTCOMES}. Plain arrays: there is one for each of 1,640 endpoints that the caller uses.
   */
  readonly requests: Map<ZoomEndpoint | Method, number[]> = new Map();

  constructor(name: string) {
    this.name = name;
  }
}

/** Counts of the requests for one account. */
export class AccountMetrics {
  readonly name: string;
  readonly callers: Map<string, CallerMetrics> = new Map();
  /** Time to response headers by endpoint, of requests that reached the API. */
  readonly upstreamDurations: Map<ZoomEndpoint, DurationHistogram> = new Map();
  /** Time spent in the rate limiter's queue, of requests that had to wait. */
  readonly queueTimes: DurationHistogram = new DurationHistogram();
  readonly retries: Map<RetryCause, number> = new Map();
  /** Error responses of the gateway itself, by code. */
  readonly errorResponses: Map<string, number> = new Map();
  readonly apiErrors: Map<ApiError, number> = new Map();
  /** Requests sent to the API, retries included. */
  upstreamRequests = 0;
  /** Responses that ended after their headers and before their end. */
  truncated = 0;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Counts proxy requests in plain fields, which are read when metrics are collected. Recording a request
 * takes a few map lookups and additions and builds no strings; the counters of a combination of account,
 * caller and endpoint are created when it first occurs.
 */
export class RequestMetrics {
  readonly #accounts = new Map<string, AccountMetrics>();

  get accounts(): Iterable<AccountMetrics> {
    return this.#accounts.values();
  }

  /** Records a finished request. Requests without an identified caller count under empty names. */
  readonly observe = (context: RequestContext): void => {
    const account = getOrCreate(this.#accounts, context.caller?.account.name ?? '', createAccount);
    const caller = getOrCreate(account.callers, context.caller?.name ?? '', createCaller);
    const outcome = outcomeIndex(context.status);
    caller.durations.observe(performance.now() - context.startedAtMs);
    caller.outcomes[outcome]! += 1;
    getOrCreate(caller.requests, getOperation(context), createCounts)[outcome]! += 1;
    recordUpstream(account, context);
    if (context.errorResponse !== undefined) {
      increment(account.errorResponses, context.errorResponse.code);
    }
    const error = classifyApiError(context);
    if (error !== undefined) increment(account.apiErrors, error);
    if (outcome !== CLIENT_CLOSED && !context.response.writableFinished) account.truncated += 1;
  };
}

function recordUpstream(account: AccountMetrics, context: RequestContext): void {
  if (context.attempts > 0) {
    account.upstreamRequests += context.attempts;
    getOrCreate(account.upstreamDurations, context.endpoint, createHistogram).observe(
      context.upstreamMs,
    );
  }
  if (context.queuedMs > 0) account.queueTimes.observe(context.queuedMs);
  for (const cause of context.retries) increment(account.retries, cause);
}

function getOperation({ endpoint, request }: RequestContext): ZoomEndpoint | Method {
  return endpoint === unknownEndpoint ? (METHOD_BY_NAME.get(request.method!) ?? 'other') : endpoint;
}

/**
 * Classifies an error response of the API.
 *
 * @returns undefined if the API reported no error, or if the caller got an error response of the gateway instead
 */
export function classifyApiError({
  status,
  errorResponse,
  missingScopes,
}: Pick<RequestContext, 'status' | 'errorResponse' | 'missingScopes'>): ApiError | undefined {
  if (status === undefined || status < 400 || errorResponse !== undefined) return undefined;
  if (missingScopes !== undefined) return 'scope-missing';
  if (status === 401) return 'token-rejected';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server-error' : undefined;
}

/** Returns the index of the outcome in {@link REQUEST_OUTCOMES}. @param status undefined: the client disconnected before the response */
export function outcomeIndex(status: number | undefined): number {
  return status === undefined
    ? CLIENT_CLOSED
    : Math.min(3, Math.max(0, Math.floor(status / 100) - 2));
}

/** Returns the value of a key, created on first use. */
export function getOrCreate<K, V>(map: Map<K, V>, key: K, create: (key: K) => V): V {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create(key);
  map.set(key, created);
  return created;
}

/** Adds one to the count of a key. */
export function increment<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

const createAccount = (name: string): AccountMetrics => new AccountMetrics(name);
const createCaller = (name: string): CallerMetrics => new CallerMetrics(name);
const createCounts = (): number[] => REQUEST_OUTCOMES.map(() => 0);
const createHistogram = (): DurationHistogram => new DurationHistogram();
