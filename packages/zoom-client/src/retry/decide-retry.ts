import type { RateLimitInfo } from '../pacing/index.ts';

/** Limits of {@link decideRetry}. */
export interface RetryPolicy {
  /**
   * Maximum number of times a request is sent, the first one included.
   *
   * @default 3
   */
  readonly attempts: number;
  /**
   * Maximum backoff before the second attempt, ms. It doubles with each further attempt.
   *
   * @default 200
   */
  readonly baseDelayMs: number;
  /**
   * Maximum backoff before any attempt, ms.
   *
   * @default 2000
   */
  readonly maxDelayMs: number;
  /**
   * Longest `Retry-After` that is waited for, ms. A longer one is passed on to the caller.
   *
   * @default 5000
   */
  readonly maxRetryAfterMs: number;
}

/** The policy used when none is given. */
export const defaultRetryPolicy: RetryPolicy = {
  attempts: 3,
  baseDelayMs: 200,
  maxDelayMs: 2_000,
  maxRetryAfterMs: 5_000,
};

/** The outcome of sending a request once. */
export type SendOutcome =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** For a 429: the result of `readRateLimitInfo` or of a pacer's `observe`. */
      readonly rateLimit?: RateLimitInfo | undefined;
      /** The parsed `Retry-After` header, ms. */
      readonly retryAfterMs?: number | undefined;
    }
  /** No response. `mayHaveBeenSent` is the result of {@link mayHaveBeenSent}. */
  | { readonly kind: 'failed'; readonly mayHaveBeenSent: boolean };

/** Input of {@link decideRetry}. */
export interface RetryContext {
  /** HTTP method in upper case. */
  readonly method: string;
  readonly outcome: SendOutcome;
  /** How many times the request has been sent, at least 1. */
  readonly attempt: number;
  /** Whether the body can be sent again: there is none, or it is buffered. */
  readonly isReplayable: boolean;
  /** Time left until the request's deadline, ms. */
  readonly remainingMs: number;
}

/**
 * Why a request is sent again: after a 429, after a 5xx, or because there was no response.
 */
export type RetryCause = 'rate-limited' | 'server-error' | 'network';

/** Whether a request is sent again. */
export type RetryDecision =
  /** The outcome is final and is passed on to the caller. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'retry'; readonly afterMs: number; readonly cause: RetryCause };

/** Idempotent methods (RFC 9110, section 9.2.2). */
const IDEMPOTENT: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PUT',
  'DELETE',
]);
/** Delay after a limit per second: Zoom sends no `Retry-After` for it. */
const SECOND_MS = 1_000;
/** Maximum extra delay that spreads clients which received the same `Retry-After`. */
const RATE_LIMIT_JITTER_MS = 500;

const STOP: RetryDecision = { kind: 'stop' };

/**
 * Decides whether to send a request again:
 *
 * - a 429 for a limit per second, or one with a short `Retry-After`: every method, since Zoom did not
 *   process the request. Never a 429 for a daily limit, for a special limit of a host or meeting, or for
 *   concurrent work on the same resource;
 * - a 5xx or a connection that broke: idempotent methods only. Zoom may have processed a POST or PATCH, and
 *   supports no idempotency keys;
 * - a connection that was never established: every method;
 * - nothing else. A rejected token is handled by `sendWithToken`.
 *
 * @param random from 0 to 1: the fraction of the backoff that is used (full jitter)
 */
export function decideRetry(
  { method, outcome, attempt, isReplayable, remainingMs }: RetryContext,
  random: number,
  policy: RetryPolicy = defaultRetryPolicy,
): RetryDecision {
  if (!isReplayable || attempt >= policy.attempts) return STOP;
  const decision =
    outcome.kind === 'failed'
      ? decideFailure(method, outcome.mayHaveBeenSent, getBackoffMs(attempt, random, policy))
      : decideResponse(method, outcome, attempt, random, policy);
  return decision.kind === 'retry' && decision.afterMs >= remainingMs ? STOP : decision;
}

function decideFailure(
  method: string,
  mayHaveBeenProcessed: boolean,
  afterMs: number,
): RetryDecision {
  if (mayHaveBeenProcessed && !IDEMPOTENT.has(method)) return STOP;
  return { kind: 'retry', afterMs, cause: 'network' };
}

function decideResponse(
  method: string,
  { status, rateLimit, retryAfterMs = 0 }: SendOutcome & { readonly kind: 'response' },
  attempt: number,
  random: number,
  policy: RetryPolicy,
): RetryDecision {
  if (status === 429) return decideRateLimit(rateLimit, random, policy);
  if (!isTransientServerError(status) || !IDEMPOTENT.has(method)) return STOP;
  if (retryAfterMs > policy.maxRetryAfterMs) return STOP;
  const afterMs = Math.max(retryAfterMs, getBackoffMs(attempt, random, policy));
  return { kind: 'retry', afterMs, cause: 'server-error' };
}

function decideRateLimit(
  rateLimit: RateLimitInfo | undefined,
  random: number,
  { maxRetryAfterMs }: RetryPolicy,
): RetryDecision {
  if (rateLimit?.kind !== 'label' || rateLimit.scope === 'day') return STOP;
  const waitMs = rateLimit.retryAfterMs ?? (rateLimit.scope === 'second' ? SECOND_MS : Infinity);
  if (waitMs > maxRetryAfterMs) return STOP;
  return { kind: 'retry', afterMs: waitMs + random * RATE_LIMIT_JITTER_MS, cause: 'rate-limited' };
}

/** 501 and 505 are permanent. Statuses above 511 come from the proxies in front of Zoom and are transient. */
function isTransientServerError(status: number): boolean {
  return status >= 500 && status !== 501 && status !== 505;
}

/** Exponential backoff with full jitter. */
function getBackoffMs(
  attempt: number,
  random: number,
  { baseDelayMs, maxDelayMs }: RetryPolicy,
): number {
  return random * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
}

/** Errors of connections that undici, and so `fetch`, could not establish, whatever they look like. */
const connectErrors = new WeakSet<object>();
const { process: runtime } = globalThis as { process?: Partial<NodeJS.Process> };
runtime
  ?.getBuiltinModule?.('node:diagnostics_channel')
  .subscribe('undici:client:connectError', (message) => {
    connectErrors.add((message as { readonly error: Error }).error);
  });

/** Codes of a host without an address, a refused connection, and a certificate that is not trusted. */
const CONNECT_CODES =
  /^(ENOTFOUND|EAI_\w+|ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT_\w+|CERT_\w+|CRL_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|HOSTNAME_MISMATCH|INVALID_CA|ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|\w+HANDSHAKE\w*))$/;

/** Of errors without a code of their own: an interrupted handshake, a port that `fetch` does not connect to, all errors of Deno. */
const CONNECT_MESSAGES =
  /before secure TLS connection|TLS handshake failed|^bad port$|Requests to port \d+ are blocked|client error \(Connect\)/;

/**
 * Reports whether a request may have been sent before its connection failed.
 *
 * @param error an error of Node, Bun or Deno, of their `fetch` or of undici; the `cause` chain is followed
 * @returns false only if no connection was ever established, up to and including its TLS handshake
 */
export function mayHaveBeenSent(error: unknown): boolean {
  let cause = error;
  for (let depth = 0; depth < 5 && typeof cause === 'object' && cause !== null; depth += 1) {
    const failure: ConnectionFailure = cause;
    if (connectErrors.has(failure) || isConnectError(failure)) return false;
    const { errors } = failure;
    // An AggregateError: one error for each address of the host.
    const isAggregate = Array.isArray(errors) && errors.length > 0;
    if (isAggregate && !(errors as unknown[]).some(mayHaveBeenSent)) return false;
    cause = failure.cause;
  }
  return true;
}

function isConnectError({ code, syscall, message }: ConnectionFailure): boolean {
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  return CONNECT_CODES.test(String(code)) || CONNECT_MESSAGES.test(String(message));
}

interface ConnectionFailure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly message?: unknown;
  readonly errors?: unknown;
  readonly cause?: unknown;
}
