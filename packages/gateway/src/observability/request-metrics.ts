import type { ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import type { RequestContext, RetryCause } from '../http/request-context.ts';
import { DurationHistogram } from './histogram.ts';

/** Methods that are counted apart. */
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

/** What a call came to, for its caller: a class of status, or that it went away before there was one. */
export const REQUEST_OUTCOMES = ['2xx', '3xx', '4xx', '5xx', 'client_closed'] as const;

/** See {@link OUTCOMES}. */
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** What the API held against a call, when that was its last word. */
export const API_ERRORS = [
  'token-rejected',
  'scope-missing',
  'rate-limited',
  'server-error',
] as const;

/** See {@link API_ERRORS}. */
export type ApiError = (typeof API_ERRORS)[number];

const OUTCOME_COUNT = REQUEST_OUTCOMES.length;
const METHOD_INDEX: ReadonlyMap<string, number> = new Map(
  METHODS.map((method, at) => [method, at]),
);
const OTHER_METHOD = METHODS.length - 1;
const CLIENT_CLOSED = REQUEST_OUTCOMES.length - 1;
/** Zoom's code for a token without the scope that an endpoint needs. https://developers.zoom.us/docs/api/errors */
const SCOPE_MISSING_CODE = 4711;

/** The calls of one caller. */
export class CallerMetrics {
  readonly name: string;
  readonly durations: DurationHistogram = new DurationHistogram();
  /** By {@link OUTCOMES}. */
  readonly outcomes: Float64Array = new Float64Array(OUTCOME_COUNT);
  /** By endpoint, then by method and outcome: see {@link countIn}. */
  readonly endpoints: Map<ZoomEndpoint, Float64Array> = new Map();

  constructor(name: string) {
    this.name = name;
  }
}

/** The calls for one account. */
export class AccountMetrics {
  readonly name: string;
  readonly callers: Map<string, CallerMetrics> = new Map();
  /** How long the API took, by endpoint; of calls that were sent. */
  readonly upstreamDurations: Map<ZoomEndpoint, DurationHistogram> = new Map();
  /** How long calls waited for their turn; of those that had to. */
  readonly queueTimes: DurationHistogram = new DurationHistogram();
  readonly retries: Map<RetryCause, number> = new Map();
  /** Answers of the gateway's own, by code. */
  readonly errorResponses: Map<string, number> = new Map();
  readonly apiErrors: Map<ApiError, number> = new Map();
  upstreamRequests = 0;
  /** Answers that broke off after their head. */
  truncated = 0;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Counts calls. One call costs a few look-ups and additions: no text is made, and what belongs to a
 * combination of account, caller and endpoint is made when it is first seen.
 */
export class RequestMetrics {
  readonly #accounts = new Map<string, AccountMetrics>();

  get accounts(): Iterable<AccountMetrics> {
    return this.#accounts.values();
  }

  /** Counts one that has ended. */
  readonly observe = (context: RequestContext): void => {
    const account = getOrCreate(this.#accounts, context.caller?.account.name ?? '', createAccount);
    const caller = getOrCreate(account.callers, context.caller?.name ?? '', createCaller);
    const outcome = outcomeIndex(context.status);
    caller.durations.observe(performance.now() - context.startedAtMs);
    caller.outcomes[outcome]! += 1;
    const cells = getOrCreate(caller.endpoints, context.endpoint, createCells);
    const method = METHOD_INDEX.get(context.request.method!) ?? OTHER_METHOD;
    cells[method * OUTCOME_COUNT + outcome]! += 1;
    if (context.attempts > 0) {
      account.upstreamRequests += context.attempts;
      getOrCreate(account.upstreamDurations, context.endpoint, createHistogram).observe(
        context.upstreamMs,
      );
    }
    if (context.queuedMs > 0) account.queueTimes.observe(context.queuedMs);
    for (const cause of context.retries) increment(account.retries, cause);
    if (context.errorResponse !== undefined)
      increment(account.errorResponses, context.errorResponse.code);
    const error = classifyApiError(context);
    if (error !== undefined) increment(account.apiErrors, error);
    if (outcome !== CLIENT_CLOSED && !context.response.writableFinished) account.truncated += 1;
  };
}

/** How many calls of a caller to an endpoint had this method and outcome. */
export function getCount(cells: Float64Array, method: number, outcome: number): number {
  return cells[method * OUTCOME_COUNT + outcome]!;
}

/** What the API held against a call; undefined where it had nothing to say, or did not say it last. */
export function classifyApiError({
  status,
  errorResponse,
  apiCode,
}: RequestContext): ApiError | undefined {
  if (status === undefined || status < 400 || errorResponse !== undefined) return undefined;
  if (status === 401) return 'token-rejected';
  if (status === 429) return 'rate-limited';
  if (apiCode === SCOPE_MISSING_CODE) return 'scope-missing';
  return status >= 500 ? 'server-error' : undefined;
}

function outcomeIndex(status: number | undefined): number {
  return status === undefined
    ? CLIENT_CLOSED
    : Math.min(3, Math.max(0, Math.floor(status / 100) - 2));
}

function getOrCreate<K, V>(map: Map<K, V>, key: K, create: (key: K) => V): V {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create(key);
  map.set(key, created);
  return created;
}

function increment<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

const createAccount = (name: string): AccountMetrics => new AccountMetrics(name);
const createCaller = (name: string): CallerMetrics => new CallerMetrics(name);
const createCells = (): Float64Array => new Float64Array(METHODS.length * OUTCOME_COUNT);
const createHistogram = (): DurationHistogram => new DurationHistogram();
