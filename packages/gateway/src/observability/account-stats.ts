import type { PacingEvent } from '@evertoken/zoom-client/pacing';
import type { ErrorCode, NoticeCode, TokenEvent } from 'evertoken';
import { describeError, toApiErrorCode } from '../admin/error-catalog.ts';
import type { RequestContext, RequestObserver } from '../http/request-context.ts';
import {
  FailureTracker,
  classifyFailure,
  toRequestRecord,
  type Failure,
  type FailureFacts,
  type RequestRecord,
} from './failure-tracker.ts';
import { IssuerStatus } from './issuer-status.ts';
import { RequestHistory } from './request-history.ts';
import {
  DurationHistogram,
  RequestMetrics,
  SlidingWindowCounter,
  classifyApiError,
  getOrCreate,
  increment,
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
  /** What was observed, such as `READONLY` of a store. */
  readonly reason?: string | undefined;
  /** When it first occurred, ms since the epoch. */
  readonly since: number;
  /** When it last occurred, ms since the epoch. */
  readonly lastAt: number;
  readonly failures: number;
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
  /** The last token that the API rejected; undefined after a token was accepted. */
  rejectedGeneration: number | undefined;
  /** Set from a failed mint until the next new token. */
  mintProblem: OngoingProblem | undefined;
  /** Set from a failed call of the store until it recovers. */
  storeProblem: OngoingProblem | undefined;
  /** Set while the limits are enforced by this process alone, although they are to be shared. */
  pacingProblem: { readonly reason: string; readonly since: number } | undefined;
  /** Since when the store has held a record that this process cannot decrypt, ms since the epoch. */
  unreadableSince: number | undefined;
  /** Requests of the last five minutes. */
  readonly recentRequests: SlidingWindowCounter = new SlidingWindowCounter();
  #rejectedSince: number | undefined;
  readonly #failures = new Map<string, FailureTracker>();
  readonly #errors = new Map<string, ErrorRecord>();

  constructor(account: string) {
    this.account = account;
  }

  /** Recent failures of requests: one entry per kind, and per caller for limits of callers. */
  get failures(): readonly FailureFacts[] {
    const now = performance.now();
    return [...this.#failures.values()].map((tracker) => tracker.read(this.recentRequests, now));
  }

  /** Forgets what was found with settings that are no longer in force. */
  forgetProblems(): void {
    this.mintProblem = undefined;
    this.pacingProblem = undefined;
    this.rejectedGeneration = undefined;
    this.#failures.clear();
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
        this.mintProblem = {
          ...continueProblem(this.mintProblem, event.code, now),
          reason: event.code === 'TOKEN_ENDPOINT_UNREACHABLE' ? event.detail : undefined,
        };
        this.#recordError(event.code, now);
        break;
      case 'rejected':
        this.rejections += 1;
        this.rejectedGeneration = event.generation;
        this.#rejectedSince ??= now;
        break;
      case 'store-failed':
        increment(this.storeErrors, `${event.code} ${event.reason ?? ''}`);
        this.storeProblem = {
          ...continueProblem(this.storeProblem, event.code, now),
          reason: event.reason,
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
        this.#onConfirmed();
        break;
      case 'store-repaired':
        break;
      default:
        event satisfies never;
    }
  };

  /** Records an event of the account's rate limiter. */
  readonly onPacingEvent = (event: PacingEvent): void => {
    if ('code' in event) this.pacingProblem = { reason: event.code, since: Date.now() };
    else if (event.type.endsWith('-recovered')) this.pacingProblem = undefined;
  };

  /** Records a cooldown, which may follow the failed mint of another process. */
  observeCooldown(code: ErrorCode): void {
    if (this.mintProblem?.code === code) return;
    this.mintProblem = continueProblem(this.mintProblem, code, Date.now());
  }

  /** Records a finished request. A successful one only increments a counter, unless others have failed. */
  observe(context: RequestContext): void {
    const now = performance.now();
    this.recentRequests.increment(now);
    const apiError = classifyApiError(context);
    const code = apiError === undefined ? context.errorResponse?.code : toApiErrorCode(apiError);
    if (code === undefined) return this.#observeSuccess(context);
    const failure = classifyFailure(context, apiError);
    if (failure !== undefined) this.#recordFailure(failure, code, context, now);
    if (describeError(code) === undefined) return;
    this.#recordError(code, Date.now(), toRequestRecord(context));
  }

  /** A mint that failed while the API rejected tokens was that of an app that is active again. */
  #onConfirmed(): void {
    const { since = Infinity } = this.mintProblem ?? {};
    if (since >= (this.#rejectedSince ?? Infinity)) this.mintProblem = undefined;
    this.rejectedGeneration = undefined;
    this.#rejectedSince = undefined;
  }

  #observeSuccess(context: RequestContext): void {
    if (context.attempts === 0) return;
    for (const tracker of this.#failures.values()) tracker.observeSuccess(context);
  }

  #recordFailure(failure: Failure, code: string, context: RequestContext, now: number): void {
    // Its caller and no other exceeds a limit of a caller. Callers are configured.
    const key = failure === 'caller-limited' ? `${failure} ${context.caller?.name}` : failure;
    const tracker = getOrCreate(this.#failures, key, () => new FailureTracker(failure));
    tracker.record(code, context, now);
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

function continueProblem(
  previous: OngoingProblem | undefined,
  code: ErrorCode,
  now: number,
): OngoingProblem {
  const { since = now, failures = 0 } = previous ?? {};
  return { code, since, lastAt: now, failures: failures + 1 };
}

const createStats = (account: string): AccountStats => new AccountStats(account);

/** Statistics since the start by account name. They survive a reload of the configuration. */
export class AccountStatsRegistry {
  readonly requestMetrics: RequestMetrics = new RequestMetrics();
  readonly requestHistory: RequestHistory = new RequestHistory();
  readonly issuers: IssuerStatus = new IssuerStatus();
  readonly #accounts = new Map<string, AccountStats>();

  /** Returns the statistics of an account, created on first use. */
  get(account: string): AccountStats {
    return getOrCreate(this.#accounts, account, createStats);
  }

  /** Records a finished request. */
  readonly observe: RequestObserver = (context) => {
    this.requestMetrics.observe(context);
    this.requestHistory.observe(context);
    const { caller } = context;
    if (caller === undefined || caller.subject !== undefined) this.issuers.observe(context);
    if (caller !== undefined) this.get(caller.account.name).observe(context);
  };
}
