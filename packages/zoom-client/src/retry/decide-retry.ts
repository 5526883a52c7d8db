import type { RateLimitInfo } from '../pacing/index.ts';

/** How often and how soon a request is sent again. */
export interface RetryPolicy {
  /** How often it is sent in all. Default 3. */
  readonly attempts: number;
  /** The longest pause before the second try, ms; it doubles with each. Default 200. */
  readonly baseDelayMs: number;
  /** The longest pause, ms. Default 2000. */
  readonly maxDelayMs: number;
  /** The longest `Retry-After` that is waited for, ms. Whoever has to wait longer is told so. Default 5000. */
  readonly maxRetryAfterMs: number;
}

/** What is done without other orders. */
export const defaultRetryPolicy: RetryPolicy = {
  attempts: 3,
  baseDelayMs: 200,
  maxDelayMs: 2_000,
  maxRetryAfterMs: 5_000,
};

/** What became of a request that was sent. */
export type SendOutcome =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** What a 429 said, by `readRateLimitNotice` or a pacer's `observe`. */
      readonly rateLimit?: RateLimitInfo | undefined;
      /** Its `Retry-After`, by `parseRetryAfter`. */
      readonly retryAfterMs?: number | undefined;
    }
  /** There was no answer. `wasSent`: what `wasSent(error)` says. */
  | { readonly kind: 'failed'; readonly wasSent: 'no' | 'maybe' };

/** What {@link decideRetry} is asked. */
export interface RetryContext {
  readonly method: string;
  readonly outcome: SendOutcome;
  /** How often it was sent so far, at least 1. */
  readonly attempt: number;
  /** Whether its body can be sent again: it has none, or it is kept. */
  readonly isReplayable: boolean;
  /** How long its caller still waits, ms. */
  readonly remainingMs: number;
}

/** Whether a request is sent again. */
export type RetryDecision =
  /** The caller gets what there is. */
  | { readonly kind: 'stop' }
  | {
      readonly kind: 'retry';
      readonly afterMs: number;
      readonly reason: 'rate-limit' | 'server-error' | 'connection';
    };

/** RFC 9110, section 9.2.2. */
const IDEMPOTENT: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PUT',
  'DELETE',
]);
/** Zoom names no time when a limit per second is met. */
const SECOND_MS = 1_000;
/** So much later do those come back who were all told the same time. */
const RATE_LIMIT_JITTER_MS = 500;

const STOP: RetryDecision = { kind: 'stop' };

/**
 * Decides whether to send a request again:
 *
 * - a 429 of a limit per second, or one whose time is near: every method, for Zoom did nothing. Never that
 *   of a day's limit, of a host's, or of something else at work on the resource;
 * - a 5xx, or a connection that broke: methods that may be repeated. Never POST and PATCH, for Zoom may have
 *   done it, and knows no idempotency keys;
 * - a connection that never was: every method;
 * - nothing else. A token that is refused is the business of `sendWithToken`, and a missing scope stays
 *   missing.
 *
 * @param random from 0 to 1: which part of the pause is taken (full jitter)
 */
export function decideRetry(
  { method, outcome, attempt, isReplayable, remainingMs }: RetryContext,
  random: number,
  policy: RetryPolicy = defaultRetryPolicy,
): RetryDecision {
  if (!isReplayable || attempt >= policy.attempts) return STOP;
  const decision =
    outcome.kind === 'failed'
      ? decideFailure(method, outcome.wasSent, backoffMs(attempt, random, policy))
      : decideResponse(method, outcome, attempt, random, policy);
  return decision.kind === 'retry' && decision.afterMs >= remainingMs ? STOP : decision;
}

function decideFailure(method: string, wasSent: 'no' | 'maybe', afterMs: number): RetryDecision {
  if (wasSent === 'maybe' && !IDEMPOTENT.has(method)) return STOP;
  return { kind: 'retry', afterMs, reason: 'connection' };
}

function decideResponse(
  method: string,
  { status, rateLimit, retryAfterMs }: SendOutcome & { readonly kind: 'response' },
  attempt: number,
  random: number,
  policy: RetryPolicy,
): RetryDecision {
  if (status === 429) return decideRateLimit(rateLimit, random, policy);
  if (!isServerError(status) || !IDEMPOTENT.has(method)) return STOP;
  const askedMs = retryAfterMs ?? 0;
  if (askedMs > policy.maxRetryAfterMs) return STOP;
  const afterMs = Math.max(askedMs, backoffMs(attempt, random, policy));
  return { kind: 'retry', afterMs, reason: 'server-error' };
}

function decideRateLimit(
  notice: RateLimitInfo | undefined,
  random: number,
  { maxRetryAfterMs }: RetryPolicy,
): RetryDecision {
  if (notice?.kind !== 'label' || notice.scope === 'day') return STOP;
  const waitMs = notice.retryAfterMs ?? (notice.scope === 'second' ? SECOND_MS : Infinity);
  if (waitMs > maxRetryAfterMs) return STOP;
  return { kind: 'retry', afterMs: waitMs + random * RATE_LIMIT_JITTER_MS, reason: 'rate-limit' };
}

/** All but those that say that it will never work: 501 and 505. Those above 511 are of the proxies before Zoom. */
function isServerError(status: number): boolean {
  return status >= 500 && status !== 501 && status !== 505;
}

/** Any pause up to one that doubles with each try. */
function backoffMs(
  attempt: number,
  random: number,
  { baseDelayMs, maxDelayMs }: RetryPolicy,
): number {
  return random * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
}
