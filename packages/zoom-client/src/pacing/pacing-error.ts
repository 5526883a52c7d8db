import type { RateLimitLabel } from '../endpoints/index.ts';
import type { RateLimitScope } from './rate-limit-info.ts';

/**
 * Why a request was not let go.
 *
 * - `PACING_TIMEOUT` its turn did not come in time, or could not have
 * - `PACING_QUEUE_FULL` too many wait already, most of them this caller's
 * - `RATE_LIMIT_BLOCKED` Zoom answered 429 before, and its time is not over
 * - `DAILY_LIMIT_EXHAUSTED` the day's share is spent
 * - `PACING_CLOSED` the pacer was closed
 */
export type PacingErrorCode =
  | 'PACING_TIMEOUT'
  | 'PACING_QUEUE_FULL'
  | 'RATE_LIMIT_BLOCKED'
  | 'DAILY_LIMIT_EXHAUSTED'
  | 'PACING_CLOSED';

/** What a {@link PacingError} tells. */
export interface PacingErrorFields {
  readonly code: PacingErrorCode;
  readonly label: RateLimitLabel;
  readonly scope: RateLimitScope;
  /** The limit that stands in the way, in requests per `scope`; undefined where only Zoom knows it. */
  readonly limit: number | undefined;
  readonly retryAfterMs: number;
}

/** A request was not sent, because Zoom's limits or our share of them leave no room for it now. */
export class PacingError extends Error {
  override readonly name = 'PacingError';
  readonly code: PacingErrorCode;
  /** The label whose budget should have paid. */
  readonly label: RateLimitLabel;
  /** What the limit counts by: requests a second, a minute, a day, or a host's or meeting's a day. */
  readonly scope: RateLimitScope;
  /** The limit that stands in the way, in requests per `scope`; undefined where only Zoom knows it. */
  readonly limit: number | undefined;
  /** When it makes sense to come back, ms from now. */
  readonly retryAfterMs: number;

  constructor({ code, label, scope, limit, retryAfterMs }: PacingErrorFields) {
    const met = describeLimit({ label, scope, limit });
    super(`${MESSAGES[code]} (${met}); ${toAdvice(code, retryAfterMs)}`);
    this.code = code;
    this.label = label;
    this.scope = scope;
    this.limit = limit;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The limit that was met: `light, 4 per second`. */
export function describeLimit({
  label,
  scope,
  limit,
}: Pick<PacingErrorFields, 'label' | 'scope' | 'limit'>): string {
  return `${label}, ${limit === undefined ? `limit of the ${scope}` : `${limit} per ${scope}`}`;
}

const MESSAGES: { readonly [C in PacingErrorCode]: string } = {
  PACING_TIMEOUT: 'not sent to Zoom: its turn would have come too late',
  PACING_QUEUE_FULL: 'not sent to Zoom: too many requests of this caller wait already',
  RATE_LIMIT_BLOCKED: 'not sent to Zoom: Zoom has asked for a pause',
  DAILY_LIMIT_EXHAUSTED: 'not sent to Zoom: the share of the day is spent',
  PACING_CLOSED: 'not sent to Zoom: this process is shutting down',
};

function toAdvice(code: PacingErrorCode, retryAfterMs: number): string {
  if (code === 'PACING_CLOSED') return 'ask another process';
  return `come back in ${Math.ceil(retryAfterMs / 1000)} s`;
}
