import type { ErrorCode, NoticeCode, TokenEvent } from 'evertoken';
import type { RequestContext } from '../http/request-context.ts';
import { API_ERRORS, classifyApiError, type ApiError } from './request-metrics.ts';
import { DurationHistogram } from './histogram.ts';
import { toApiErrorCode, isTokenErrorCode, describeError } from '../admin/error-catalog.ts';
import { SlidingWindowCounter } from './sliding-window-counter.ts';

/** An error that came up, and how often. */
export interface ErrorRecord {
  readonly code: string;
  readonly count: number;
  /** ms since the epoch. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** The last request that met it, where it was one. */
  readonly request?: RequestRecord | undefined;
}

/** A request, as far as it helps to look further. */
export interface RequestRecord {
  readonly requestId: string;
  readonly caller: string | undefined;
  /** By the table of endpoints. */
  readonly endpoint: string;
  /** What Zoom's support asks for. */
  readonly trackingId: string | undefined;
}

/** The last token that was minted, as the one who minted it knows it. */
export interface LastMint {
  readonly generation: number;
  readonly durationMs: number;
  /** ms since the epoch. */
  readonly at: number;
}

/** Keeps in mind what happened to an account: counts since the start, and what went wrong last. */
export class AccountStats {
  readonly account: string;
  mints = 0;
  adoptions = 0;
  rejections = 0;
  unreadableRecords = 0;
  readonly mintFailures: Map<ErrorCode, number> = new Map();
  readonly storeErrors: Map<ErrorCode, number> = new Map();
  readonly notices: Map<NoticeCode, number> = new Map();
  readonly mintDurations: DurationHistogram = new DurationHistogram();
  /** The last one that this process minted. */
  lastMint: LastMint | undefined;
  /** The failure that no token has come after yet, ms since the epoch. */
  mintProblem: { readonly code: ErrorCode; readonly since: number } | undefined;
  storeProblem: { readonly code: ErrorCode; readonly since: number } | undefined;
  /** Since when the store has a token that this process cannot read, ms since the epoch. */
  unreadableSince: number | undefined;
  /** Calls of the last minutes. */
  readonly recentRequests: SlidingWindowCounter = new SlidingWindowCounter();
  /** Those of them that the API did not serve, by reason. */
  readonly recentApiErrors: Readonly<Record<ApiError, SlidingWindowCounter>>;
  /** Those that did not reach it, or got no answer. */
  readonly recentNoResponse: SlidingWindowCounter = new SlidingWindowCounter();
  /** Those for which there was no token. */
  readonly recentNoToken: SlidingWindowCounter = new SlidingWindowCounter();
  /** Those for which the limits left no room. */
  readonly recentPacerRejections: SlidingWindowCounter = new SlidingWindowCounter();
  /** Those that the gateway itself failed at. */
  readonly recentInternalErrors: SlidingWindowCounter = new SlidingWindowCounter();
  readonly #errors = new Map<string, ErrorRecord>();

  constructor(account: string) {
    this.account = account;
    this.recentApiErrors = Object.fromEntries(
      API_ERRORS.map((error) => [error, new SlidingWindowCounter()]),
    ) as Record<ApiError, SlidingWindowCounter>;
  }

  /** Everything that went wrong since the start, the latest first: once for each code. */
  get errors(): readonly ErrorRecord[] {
    return [...this.#errors.values()].toSorted((a, b) => b.lastAt - a.lastAt);
  }

  /** Takes the events of the account's token manager. */
  readonly onTokenEvent = (event: TokenEvent): void => {
    const now = Date.now();
    switch (event.type) {
      case 'minted':
        this.mints += 1;
        this.mintDurations.observe(event.durationMs);
        this.lastMint = { generation: event.generation, durationMs: event.durationMs, at: now };
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
        increment(this.storeErrors, event.code);
        this.storeProblem = { code: event.code, since: this.storeProblem?.since ?? now };
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
        break;
      default:
        event satisfies never;
    }
  };

  /** Takes a call that has ended. It costs little where nothing went wrong. */
  observe(context: RequestContext): void {
    const now = performance.now();
    this.recentRequests.increment(now);
    const apiError = classifyApiError(context);
    const code = apiError === undefined ? context.errorResponse?.code : toApiErrorCode(apiError);
    if (code === undefined) return;
    const area = describeError(code)?.component;
    if (area === undefined) return;
    if (apiError !== undefined) this.recentApiErrors[apiError].increment(now);
    else if (code === 'INTERNAL_ERROR') this.recentInternalErrors.increment(now);
    else if (area === 'rate-limit') this.recentPacerRejections.increment(now);
    else if (isTokenErrorCode(code)) this.recentNoToken.increment(now);
    else if (code.startsWith('UPSTREAM_')) this.recentNoResponse.increment(now);
    const { requestId, caller, endpoint, trackingId } = context;
    const request = { requestId, caller: caller?.name, endpoint: endpoint.name, trackingId };
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

function increment<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
