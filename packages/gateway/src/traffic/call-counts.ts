import type { ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import type { Call, RetryCause } from '../call.ts';
import { Durations } from './durations.ts';

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
export const OUTCOMES = ['2xx', '3xx', '4xx', '5xx', 'gone'] as const;

/** See {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

/** What the API held against a call, when that was its last word. */
export const API_ERRORS = [
  'token-rejected',
  'scope-missing',
  'rate-limited',
  'server-error',
] as const;

/** See {@link API_ERRORS}. */
export type ApiError = (typeof API_ERRORS)[number];

const OUTCOME_COUNT = OUTCOMES.length;
const METHOD_INDEX: ReadonlyMap<string, number> = new Map(
  METHODS.map((method, at) => [method, at]),
);
const OTHER_METHOD = METHODS.length - 1;
const GONE = OUTCOMES.length - 1;
/** Zoom's code for a token without the scope that an endpoint needs. https://developers.zoom.us/docs/api/errors */
const SCOPE_MISSING = 4711;

/** The calls of one caller. */
export class CallerCounts {
  readonly name: string;
  readonly durations: Durations = new Durations();
  /** By {@link OUTCOMES}. */
  readonly outcomes: Float64Array = new Float64Array(OUTCOME_COUNT);
  /** By endpoint, then by method and outcome: see {@link countIn}. */
  readonly endpoints: Map<ZoomEndpoint, Float64Array> = new Map();

  constructor(name: string) {
    this.name = name;
  }
}

/** The calls for one account. */
export class AccountCounts {
  readonly name: string;
  readonly callers: Map<string, CallerCounts> = new Map();
  /** How long the API took, by endpoint; of calls that were sent. */
  readonly upstream: Map<ZoomEndpoint, Durations> = new Map();
  /** How long calls waited for their turn; of those that had to. */
  readonly queued: Durations = new Durations();
  readonly retries: Map<RetryCause, number> = new Map();
  /** Answers of the gateway's own, by code. */
  readonly failures: Map<string, number> = new Map();
  readonly apiErrors: Map<ApiError, number> = new Map();
  sends = 0;
  /** Answers that broke off after their head. */
  incomplete = 0;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Counts calls. One call costs a few look-ups and additions: no text is made, and what belongs to a
 * combination of account, caller and endpoint is made when it is first seen.
 */
export class CallCounts {
  readonly #accounts = new Map<string, AccountCounts>();

  get accounts(): Iterable<AccountCounts> {
    return this.#accounts.values();
  }

  /** Counts one that has ended. */
  readonly observe = (call: Call): void => {
    const account = getOrMake(this.#accounts, call.caller?.account.name ?? '', makeAccount);
    const caller = getOrMake(account.callers, call.caller?.name ?? '', makeCaller);
    const outcome = outcomeIndex(call.status);
    caller.durations.note(performance.now() - call.startedAtMs);
    caller.outcomes[outcome]! += 1;
    const cells = getOrMake(caller.endpoints, call.endpoint, makeCells);
    const method = METHOD_INDEX.get(call.request.method!) ?? OTHER_METHOD;
    cells[method * OUTCOME_COUNT + outcome]! += 1;
    if (call.sends > 0) {
      account.sends += call.sends;
      getOrMake(account.upstream, call.endpoint, makeDurations).note(call.upstreamMs);
    }
    if (call.queuedMs > 0) account.queued.note(call.queuedMs);
    for (const cause of call.retries) add(account.retries, cause);
    if (call.failure !== undefined) add(account.failures, call.failure.code);
    const error = apiErrorOf(call);
    if (error !== undefined) add(account.apiErrors, error);
    if (outcome !== GONE && !call.response.writableFinished) account.incomplete += 1;
  };
}

/** How many calls of a caller to an endpoint had this method and outcome. */
export function countIn(cells: Float64Array, method: number, outcome: number): number {
  return cells[method * OUTCOME_COUNT + outcome]!;
}

/** What the API held against a call; undefined where it had nothing to say, or did not say it last. */
export function apiErrorOf({ status, failure, apiCode }: Call): ApiError | undefined {
  if (status === undefined || status < 400 || failure !== undefined) return undefined;
  if (status === 401) return 'token-rejected';
  if (status === 429) return 'rate-limited';
  if (apiCode === SCOPE_MISSING) return 'scope-missing';
  return status >= 500 ? 'server-error' : undefined;
}

function outcomeIndex(status: number | undefined): number {
  return status === undefined ? GONE : Math.min(3, Math.max(0, Math.floor(status / 100) - 2));
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  map.set(key, made);
  return made;
}

function add<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

const makeAccount = (name: string): AccountCounts => new AccountCounts(name);
const makeCaller = (name: string): CallerCounts => new CallerCounts(name);
const makeCells = (): Float64Array => new Float64Array(METHODS.length * OUTCOME_COUNT);
const makeDurations = (): Durations => new Durations();
