import type { PacingLabel } from './plans.ts';
import type { RateLimitScope } from './rate-limit-info.ts';

/**
 * Why a pacer rejected a request.
 *
 * - `PACING_TIMEOUT`: there is no slot before the request's deadline
 * - `PACING_QUEUE_FULL`: too many requests are queued, most of them of this caller
 * - `RATE_LIMIT_BLOCKED`: the label is blocked after a 429
 * - `DAILY_LIMIT_EXHAUSTED`: the daily budget is used up
 * - `PACING_CLOSED`: the pacer is closed
 */
export type PacingErrorCode =
  | 'PACING_TIMEOUT'
  | 'PACING_QUEUE_FULL'
  | 'RATE_LIMIT_BLOCKED'
  | 'DAILY_LIMIT_EXHAUSTED'
  | 'PACING_CLOSED';

/** Arguments of a {@link PacingError}. */
export interface PacingErrorFields {
  readonly code: PacingErrorCode;
  readonly label: PacingLabel;
  readonly scope: RateLimitScope;
  readonly limit: number | undefined;
  readonly retryAfterMs: number;
}

/** A request was not sent, because Zoom's rate limits or our share of them are used up. */
export class PacingError extends Error {
  override readonly name = 'PacingError';
  readonly code: PacingErrorCode;
  /** The label of the exhausted limit. */
  readonly label: PacingLabel;
  /** What the limit counts: requests per second, minute or day, or per host or meeting and day. */
  readonly scope: RateLimitScope;
  /** The limit in requests per `scope`; undefined if only Zoom knows it. */
  readonly limit: number | undefined;
  /** Time until a request may succeed, ms. */
  readonly retryAfterMs: number;

  constructor({ code, label, scope, limit, retryAfterMs }: PacingErrorFields) {
    const description = describeLimit({ label, scope, limit });
    super(`${pacingMessages[code]} (${description}); ${toAdvice(code, retryAfterMs)}`);
    this.code = code;
    this.label = label;
    this.scope = scope;
    this.limit = limit;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Describes a limit: `light, 4 per second`. */
export function describeLimit({
  label,
  scope,
  limit,
}: Pick<PacingErrorFields, 'label' | 'scope' | 'limit'>): string {
  return `${label}, ${limit === undefined ? `limit per ${scope}` : `${limit} per ${scope}`}`;
}

/** What happened, by code: the messages of `PacingError` and of `ZoomRateLimitError`. */
export const pacingMessages: Readonly<Record<PacingErrorCode, string>> = {
  PACING_TIMEOUT: 'request not sent: no rate-limit slot before its deadline',
  PACING_QUEUE_FULL: 'request not sent: too many queued requests',
  RATE_LIMIT_BLOCKED: 'request not sent: blocked after a 429',
  DAILY_LIMIT_EXHAUSTED: 'request not sent: daily limit exhausted',
  PACING_CLOSED: 'request not sent: the pacer is closed',
};

/** Whether a code is one of a {@link PacingError}, in which case the request was not sent. */
export function isPacingErrorCode(code: unknown): code is PacingErrorCode {
  return typeof code === 'string' && Object.hasOwn(pacingMessages, code);
}

function toAdvice(code: PacingErrorCode, retryAfterMs: number): string {
  if (code === 'PACING_CLOSED') return 'retry with another process';
  return `retry after ${Math.ceil(retryAfterMs / 1000)} s`;
}
