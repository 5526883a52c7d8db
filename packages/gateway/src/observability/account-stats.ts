import type { ErrorCode, NoticeCode, TokenEvent } from 'evertoken';
import { describeError, isTokenErrorCode, toApiErrorCode } from '../admin/error-catalog.ts';
import type { RequestContext, RequestObserver } from '../http/request-context.ts';
import {
  API_ERRORS,
  DurationHistogram,
  RequestMetrics,
  classifyApiError,
  getOrCreate,
  increment,
  type ApiError,
} from './request-metrics.ts';

/** An error code that occurred, and how often. Times are ms since the epoch. */
export interface ErrorRecord {
  readonly code: string;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** The last request that failed with this code; undefined if none did. */
  readonly request?: RequestRecord | undefined;
}

/** What identifies a failed request in logs and at Zoom's support. */
export interface RequestRecord {
  readonly requestId: string;
  readonly caller: string | undefined;
  /** Name in the endpoint table, such as `GET /users/{userId}`. */
  readonly endpoint: string;
  /** Zoom's `x-zm-trackingid`. */
  readonly trackingId: string | undefined;
  /** Scopes of which one suffices, if that was missing; empty if none is known. */
  readonly missingScopes: readonly string[] | undefined;
}

/** The last token minted by this process. */
export interface LastMint {
  /** The token's number, which increases with each mint of the fleet. */
  readonly generation: number;
  /** Duration of the token request, ms. */
  readonly durationMs: number;
  /** ms since the epoch. */
  readonly at: number;
}

/** A failure that has not been followed by a success yet. */
export interface OngoingProblem {
  readonly code: ErrorCode;
  /** Why a call of the store failed, such as `READONLY`. */
  readonly reason?: string | undefined;
  /** When it first occurred, ms since the epoch. */
  readonly since: number;
}

const BUCKET_COUNT = 10;
const BUCKET_MS = 30_000;

/** Length of the window of a {@link SlidingWindowCounter}, ms. */
export const WINDOW_MS: number = BUCKET_COUNT * BUCKET_MS;

/** Counts events of the last five minutes in buckets of 30 s, so the window is exact to one bucket. */
export class SlidingWindowCounter {
  readonly #buckets = new Float64Array(BUCKET_COUNT);
  #currentBucket = -Infinity;

  /** Counts one event. @param nowMs a monotonic time, ms */
  increment(nowMs: number): void {
    const bucket = this.#advanceTo(nowMs);
    this.#buckets[bucket % BUCKET_COUNT]! += 1;
  }

  /** Number of events in the window. @param nowMs a monotonic time, ms */
  count(nowMs: number): number {
    this.#advanceTo(nowMs);
    return this.#buckets.reduce((sum, bucket) => sum + bucket, 0);
  }

  /** Clears the buckets that have expired since the last call. */
  #advanceTo(nowMs: number): number {
    const bucket = Math.floor(nowMs / BUCKET_MS);
    if (bucket === this.#currentBucket) return bucket;
    const expired = Math.min(BUCKET_COUNT, bucket - this.#currentBucket);
    for (let age = 0; age < expired; age += 1) this.#buckets[(bucket - age) % BUCKET_COUNT] = 0;
    this.#currentBucket = bucket;
    return bucket;
  }
}

/** Token events and request failures of one account: counters since the start, and current problems. */
export class AccountStats {
  /** Name of the account. */
  readonly account: string;
  /** Tokens minted by this process. */
  mints = 0;
  /** Tokens adopted from the store. */
  adoptions = 0;
  /** Tokens that the API rejected. */
  rejections = 0;
  /** Records in the store that this process could not decrypt. */
  unreadableRecords = 0;
  /** Failed mints by error code. */
  readonly mintFailures: Map<ErrorCode, number> = new Map();
  /** Failed calls of the store by error code and reason, such as `STORE_UNAVAILABLE READONLY`. */
  readonly storeErrors: Map<string, number> = new Map();
  /** Notices of token responses by code. */
  readonly notices: Map<NoticeCode, number> = new Map();
  /** Durations of successful mints. */
  readonly mintDurations: DurationHistogram = new DurationHistogram();
  /** Undefined until this process has minted a token. */
  lastMint: LastMint | undefined;
  /** Set from a failed mint until the next new token. */
  mintProblem: OngoingProblem | undefined;
  /** Set from a failed call of the store until it recovers. */
  storeProblem: OngoingProblem | undefined;
  /** Since when the store has held a record that this process cannot decrypt, ms since the epoch. */
  unreadableSince: number | undefined;
  /** Requests of the last five minutes. */
  readonly recentRequests: SlidingWindowCounter = new SlidingWindowCounter();
  /** Recent requests to which the API responded with an error, by class. */
  readonly recentApiErrors: Readonly<Record<ApiError, SlidingWindowCounter>>;
  /** Recent requests without a response from the API. */
  readonly recentNoResponse: SlidingWindowCounter = new SlidingWindowCounter();
  /** Recent requests for which no token was available. */
  readonly recentNoToken: SlidingWindowCounter = new SlidingWindowCounter();
  /** Recent requests that the rate limiter rejected. */
  readonly recentPacerRejections: SlidingWindowCounter = new SlidingWindowCounter();
  /** Recent requests that failed with `INTERNAL_ERROR`. */
  readonly recentInternalErrors: SlidingWindowCounter = new SlidingWindowCounter();
  readonly #errors = new Map<string, ErrorRecord>();

  constructor(account: string) {
    this.account = account;
    this.recentApiErrors = Object.fromEntries(
      API_ERRORS.map((error) => [error, new SlidingWindowCounter()]),
    ) as Record<ApiError, SlidingWindowCounter>;
  }

  /** Errors since the start, one record per code, most recent first. */
  get errors(): readonly ErrorRecord[] {
    return [...this.#errors.values()].toSorted((a, b) => b.lastAt - a.lastAt);
  }

  /** Records an event of the account's token manager. */
  readonly onTokenEvent = (event: TokenEvent): void => {
    const now = Date.now();
    switch (event.type) {
      case 'minted':
        this.mints += 1;
        this.mintDurations.observe(event.durationMs);
        this.lastMint = {
          generation: event.generation,
          durationMs: event.durationMs,
          at: now,
        };
        this.mintProblem = undefined;
        break;
      case 'adopted':
        this.adoptions += 1;
        this.mintProblem = undefined;
        this.unreadableSince = undefined;
        break;
      case 'mint-failed':
        increment(this.mintFailures, event.code);
        this.mintProblem = { code: event.code, since: this.mintProblem?.since ?? now };
        this.#recordError(event.code, now);
        break;
      case 'rejected':
        this.rejections += 1;
        break;
      case 'store-failed':
        increment(this.storeErrors, `${event.code} ${event.reason ?? ''}`);
        this.storeProblem = {
          code: event.code,
          reason: event.reason,
          since: this.storeProblem?.since ?? now,
        };
        this.#recordError(event.code, now);
        break;
      case 'store-recovered':
        this.storeProblem = undefined;
        break;
      case 'record-unreadable':
        this.unreadableRecords += 1;
        this.unreadableSince ??= now;
        break;
      case 'notice':
        increment(this.notices, event.code);
        break;
      case 'confirmed':
      case 'store-repaired':
        break;
      default:
        event satisfies never;
    }
  };

  /** Records a finished request. A successful one only increments a counter. */
  observe(context: RequestContext): void {
    const now = performance.now();
    this.recentRequests.increment(now);
    const apiError = classifyApiError(context);
    const code = apiError === undefined ? context.errorResponse?.code : toApiErrorCode(apiError);
    if (code === undefined) return;
    const component = describeError(code)?.component;
    if (component === undefined) return;
    if (apiError !== undefined) this.recentApiErrors[apiError].increment(now);
    else if (code === 'INTERNAL_ERROR') this.recentInternalErrors.increment(now);
    else if (component === 'rate-limit') this.recentPacerRejections.increment(now);
    else if (isTokenErrorCode(code)) this.recentNoToken.increment(now);
    else if (code.startsWith('UPSTREAM_')) this.recentNoResponse.increment(now);
    const { requestId, caller, endpoint, trackingId, missingScopes } = context;
    const request = {
      requestId,
      caller: caller?.name,
      endpoint: endpoint.name,
      trackingId,
      missingScopes,
    };
    this.#recordError(code, Date.now(), request);
  }

  #recordError(code: string, now: number, request?: RequestRecord): void {
    const previous = this.#errors.get(code);
    this.#errors.set(code, {
      code,
      count: (previous?.count ?? 0) + 1,
      firstAt: previous?.firstAt ?? now,
      lastAt: now,
      request: request ?? previous?.request,
    });
  }
}

const createStats = (account: string): AccountStats => new AccountStats(account);

/** Statistics since the start by account name. They survive a reload of the configuration. */
export class AccountStatsRegistry {
  readonly requestMetrics: RequestMetrics = new RequestMetrics();
  readonly #accounts = new Map<string, AccountStats>();

  /** Returns the statistics of an account, created on first use. */
  get(account: string): AccountStats {
    return getOrCreate(this.#accounts, account, createStats);
  }

  /** Records a finished request. */
  readonly observe: RequestObserver = (context) => {
    this.requestMetrics.observe(context);
    if (context.caller !== undefined) this.get(context.caller.account.name).observe(context);
  };
}
