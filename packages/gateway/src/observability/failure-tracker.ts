import { PacingError, type RateLimitScope } from '@evertoken/zoom-client/pacing';
import { getErrorCode } from 'evertoken/internal';
import { isTokenErrorCode } from '../admin/error-catalog.ts';
import type { RequestContext } from '../http/request-context.ts';
import { SlidingWindowCounter, type ApiError } from './request-metrics.ts';

/**
 * How a request failed, in the order in which a request meets the causes.
 *
 * - `caller-limited`: its caller exceeds a limit of the gateway
 * - `host-limited`: the day's limit of one host or meeting is spent
 * - `day-spent`: the gateways' share of the plan's daily limit is spent
 * - `plan-day-spent`: Zoom responded that the plan's daily limit is spent, which other apps use too
 * - `label-blocked`: not sent, because a 429 of Zoom blocks its label
 * - `pacer-rejected`: there was no slot in time
 */
export type Failure =
  | 'caller-limited'
  | 'host-limited'
  | 'day-spent'
  | 'plan-day-spent'
  | 'label-blocked'
  | 'pacer-rejected'
  | 'no-token'
  | ApiError
  | 'no-response'
  | 'internal-error';

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

/** The recent failures of one kind. Times are ms since the epoch. */
export interface FailureFacts {
  readonly failure: Failure;
  /** Code of the last one. */
  readonly code: string;
  /** In the last five minutes. */
  readonly count: number;
  /** In the last minutes, and all requests of the account in that time. */
  readonly recent: { readonly failures: number; readonly requests: number };
  /** How many have followed each other without a success that disproves them. */
  readonly streak: number;
  readonly since: number;
  readonly lastSeen: number;
  readonly lastSuccess: number | undefined;
  /** When the limit that was met is reset, if that is known. */
  readonly until: number | undefined;
  /** The label and the scope of the limit that was met. */
  readonly limit:
    { readonly label: string | undefined; readonly scope: RateLimitScope } | undefined;
  readonly request: RequestRecord;
  /** Error code of the connection, if there was no response. */
  readonly reason?: string | undefined;
}

/** Recent, for shares of all requests, ms. */
const RECENT_MS = 60_000;
/** A failure that follows the previous one by more begins anew, ms. */
const EPISODE_MS = 300_000;

const LIMITS: ReadonlySet<Failure> = new Set([
  'host-limited',
  'day-spent',
  'plan-day-spent',
  'label-blocked',
]);

/** Records the failures of one kind, and the successes that disprove them. */
export class FailureTracker {
  readonly failure: Failure;
  readonly #window = new SlidingWindowCounter();
  #streak = 0;
  #since = 0;
  #lastSeen = 0;
  #lastSuccess: number | undefined;
  #last: Pick<FailureFacts, 'code' | 'until' | 'limit' | 'request' | 'reason'> | undefined;

  constructor(failure: Failure) {
    this.failure = failure;
  }

  /** Records a failure. @param nowMs a monotonic time, ms */
  record(code: string, context: RequestContext, nowMs: number): void {
    const now = Date.now();
    const isNew = now - this.#lastSeen > EPISODE_MS;
    if (isNew || (this.#lastSuccess ?? 0) > this.#lastSeen + EPISODE_MS / 10) this.#since = now;
    if (isNew) this.#streak = 0;
    this.#streak += 1;
    this.#lastSeen = now;
    this.#window.increment(nowMs);
    const reason = this.failure === 'no-response' ? getErrorCode(context.error) : undefined;
    this.#last = { code, ...readLimit(context, now), request: toRequestRecord(context), reason };
  }

  /** Records a success. That of another endpoint disproves no lack of a scope; one below a limit disproves no limit. */
  observeSuccess({ endpoint }: RequestContext): void {
    if (LIMITS.has(this.failure)) return;
    if (this.failure === 'scope-missing' && endpoint.name !== this.#last?.request.endpoint) return;
    this.#streak = 0;
    this.#lastSuccess = Date.now();
  }

  /** @param nowMs a monotonic time, ms */
  read(requests: SlidingWindowCounter, nowMs: number): FailureFacts {
    return {
      failure: this.failure,
      ...this.#last!,
      count: this.#window.count(nowMs),
      recent: {
        failures: this.#window.count(nowMs, RECENT_MS),
        requests: requests.count(nowMs, RECENT_MS),
      },
      streak: this.#streak,
      since: this.#since,
      lastSeen: this.#lastSeen,
      lastSuccess: this.#lastSuccess,
    };
  }
}

/** Returns what identifies a request. */
export function toRequestRecord(context: RequestContext): RequestRecord {
  const { requestId, caller, endpoint, trackingId, missingScopes } = context;
  return { requestId, caller: caller?.name, endpoint: endpoint.name, trackingId, missingScopes };
}

/** Returns how a request failed; undefined for an error of its caller alone. */
export function classifyFailure(
  { error, errorResponse, rateLimit }: RequestContext,
  apiError: ApiError | undefined,
): Failure | undefined {
  if (apiError === 'rate-limited') {
    return rateLimit?.kind === 'concurrency' ? undefined : classifyRateLimit(rateLimit);
  }
  return apiError ?? classifyCode(errorResponse?.code ?? '', error);
}

function classifyRateLimit(
  rateLimit: Exclude<RequestContext['rateLimit'], { kind: 'concurrency' }>,
): Failure {
  if (rateLimit?.kind === 'special') return 'host-limited';
  return rateLimit?.scope === 'day' ? 'plan-day-spent' : 'rate-limited';
}

function classifyCode(code: string, error: unknown): Failure | undefined {
  if (code === 'DAILY_LIMIT_EXHAUSTED')
    return error instanceof PacingError && error.scope === 'host' ? 'host-limited' : 'day-spent';
  if (code.startsWith('UPSTREAM_')) return 'no-response';
  return FAILURE_BY_CODE[code] ?? (isTokenErrorCode(code) ? 'no-token' : undefined);
}

/** Returns the limit that a request met, and when it is reset. */
function readLimit(
  { error, rateLimit }: RequestContext,
  now: number,
): Pick<FailureFacts, 'until' | 'limit'> {
  const met = error instanceof PacingError ? error : rateLimit;
  if (met === undefined || !('scope' in met)) return { until: undefined, limit: undefined };
  const { scope, retryAfterMs } = met;
  const label = 'label' in met ? met.label : undefined;
  const until = retryAfterMs === undefined ? undefined : now + retryAfterMs;
  return { until, limit: { label, scope } };
}

const FAILURE_BY_CODE: Readonly<Record<string, Failure>> = {
  CALLER_RATE_EXCEEDED: 'caller-limited',
  CALLER_CONCURRENCY_EXCEEDED: 'caller-limited',
  RATE_LIMIT_BLOCKED: 'label-blocked',
  PACING_TIMEOUT: 'pacer-rejected',
  PACING_QUEUE_FULL: 'pacer-rejected',
  INTERNAL_ERROR: 'internal-error',
};
