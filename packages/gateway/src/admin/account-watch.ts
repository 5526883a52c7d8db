import type { ErrorCode, NoticeCode, TokenEvent } from 'evertoken';
import type { Call } from '../call.ts';
import { API_ERRORS, apiErrorOf, type ApiError } from '../traffic/call-counts.ts';
import { Durations } from '../traffic/durations.ts';
import { codeOfApiError, isTokenCode, meaningOf } from './meanings.ts';
import { RecentCount } from './recent-count.ts';

/** An error that came up, and how often. */
export interface SeenError {
  readonly code: string;
  readonly count: number;
  /** ms since the epoch. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** The last request that met it, where it was one. */
  readonly request?: SeenRequest | undefined;
}

/** A request, as far as it helps to look further. */
export interface SeenRequest {
  readonly requestId: string;
  readonly caller: string | undefined;
  /** By the table of endpoints. */
  readonly endpoint: string;
  /** What Zoom's support asks for. */
  readonly trackingId: string | undefined;
}

/** The last token that was minted, as the one who minted it knows it. */
export interface SeenMint {
  readonly generation: number;
  readonly tookMs: number;
  /** ms since the epoch. */
  readonly at: number;
}

/** Keeps in mind what happened to an account: counts since the start, and what went wrong last. */
export class AccountWatch {
  readonly account: string;
  mints = 0;
  adoptions = 0;
  rejections = 0;
  unreadable = 0;
  readonly mintFailures: Map<ErrorCode, number> = new Map();
  readonly storeErrors: Map<ErrorCode, number> = new Map();
  readonly notices: Map<NoticeCode, number> = new Map();
  readonly mintDurations: Durations = new Durations();
  /** The last one that this process minted. */
  lastMint: SeenMint | undefined;
  /** The failure that no token has come after yet, ms since the epoch. */
  mintFailing: { readonly code: ErrorCode; readonly since: number } | undefined;
  storeFailing: { readonly code: ErrorCode; readonly since: number } | undefined;
  /** Since when the store has a token that this process cannot read, ms since the epoch. */
  unreadableSince: number | undefined;
  /** Calls of the last minutes. */
  readonly recentCalls: RecentCount = new RecentCount();
  /** Those of them that the API did not serve, by reason. */
  readonly recentErrors: Readonly<Record<ApiError, RecentCount>>;
  /** Those that did not reach it, or got no answer. */
  readonly recentUnanswered: RecentCount = new RecentCount();
  /** Those for which there was no token. */
  readonly recentTokenless: RecentCount = new RecentCount();
  /** Those for which the limits left no room. */
  readonly recentUnpaced: RecentCount = new RecentCount();
  /** Those that the gateway itself failed at. */
  readonly recentFaults: RecentCount = new RecentCount();
  readonly #errors = new Map<string, SeenError>();

  constructor(account: string) {
    this.account = account;
    this.recentErrors = Object.fromEntries(
      API_ERRORS.map((error) => [error, new RecentCount()]),
    ) as Record<ApiError, RecentCount>;
  }

  /** Everything that went wrong since the start, the latest first: once for each code. */
  get errors(): readonly SeenError[] {
    return [...this.#errors.values()].toSorted((a, b) => b.lastAt - a.lastAt);
  }

  /** Takes the events of the account's token manager. */
  readonly onTokenEvent = (event: TokenEvent): void => {
    const now = Date.now();
    switch (event.type) {
      case 'minted':
        this.mints += 1;
        this.mintDurations.note(event.tookMs);
        this.lastMint = { generation: event.generation, tookMs: event.tookMs, at: now };
        this.mintFailing = undefined;
        break;
      case 'adopted':
        this.adoptions += 1;
        this.mintFailing = undefined;
        this.unreadableSince = undefined;
        break;
      case 'mint-failed':
        add(this.mintFailures, event.code);
        this.mintFailing = { code: event.code, since: this.mintFailing?.since ?? now };
        this.#remember(event.code, now);
        break;
      case 'rejected':
        this.rejections += 1;
        break;
      case 'store-failed':
        add(this.storeErrors, event.code);
        this.storeFailing = { code: event.code, since: this.storeFailing?.since ?? now };
        this.#remember(event.code, now);
        break;
      case 'store-recovered':
        this.storeFailing = undefined;
        break;
      case 'record-unreadable':
        this.unreadable += 1;
        this.unreadableSince ??= now;
        break;
      case 'notice':
        add(this.notices, event.code);
        break;
      case 'confirmed':
        break;
      default:
        event satisfies never;
    }
  };

  /** Takes a call that has ended. It costs little where nothing went wrong. */
  observe(call: Call): void {
    const now = performance.now();
    this.recentCalls.note(now);
    const apiError = apiErrorOf(call);
    const code = apiError === undefined ? call.failure?.code : codeOfApiError(apiError);
    if (code === undefined) return;
    const area = meaningOf(code)?.area;
    if (area === undefined) return;
    if (apiError !== undefined) this.recentErrors[apiError].note(now);
    else if (code === 'INTERNAL_ERROR') this.recentFaults.note(now);
    else if (area === 'limit') this.recentUnpaced.note(now);
    else if (isTokenCode(code)) this.recentTokenless.note(now);
    else if (code.startsWith('UPSTREAM_')) this.recentUnanswered.note(now);
    const { requestId, caller, endpoint, trackingId } = call;
    const request = { requestId, caller: caller?.name, endpoint: endpoint.name, trackingId };
    this.#remember(code, Date.now(), request);
  }

  #remember(code: string, now: number, request?: SeenRequest): void {
    const before = this.#errors.get(code);
    this.#errors.set(code, {
      code,
      count: (before?.count ?? 0) + 1,
      firstAt: before?.firstAt ?? now,
      lastAt: now,
      request: request ?? before?.request,
    });
  }
}

function add<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
