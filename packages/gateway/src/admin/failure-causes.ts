import type { FailureCount, Failures } from '../observability/failure-counts.ts';
import { describeError } from './error-catalog.ts';

/** The body of `GET /requests/failures`. */
export interface FailuresResponse {
  /** The most frequent first. */
  readonly failures: readonly (FailureCount & { readonly cause: string })[];
  /** Number of failed requests that are in none of them. */
  readonly others: number;
}

/** Adds to each count what its code says, as a sentence. */
export function describeFailures({ failures, others }: Failures): FailuresResponse {
  return { failures: failures.map((count) => ({ ...count, cause: describeCause(count) })), others };
}

function describeCause({ code, status }: FailureCount): string {
  if (code !== undefined) {
    return CAUSES[code] ?? describeError(code)?.cause ?? 'The gateway denies the request.';
  }
  return status === undefined
    ? 'The client disconnected before the response.'
    : `The API responds ${status}.`;
}

/** Of errors of a single caller, which are no problem of the gateway. */
const CAUSES: Readonly<Record<string, string>> = {
  CREDENTIALS_MISSING: 'The request has no key or token.',
  CREDENTIALS_INVALID: 'The key or token is wrong, expired or revoked.',
  TOO_MANY_AUTH_FAILURES: 'Too many wrong keys from one address.',
  CALLER_SCOPE_MISSING: 'The token of the caller lacks a scope or claim.',
  CALLER_NOT_ALLOWED: 'The request is that of a browser page.',
  ISSUER_UNAVAILABLE: 'The keys of the token’s issuer are unavailable.',
  REQUEST_NOT_PERMITTED: 'The caller’s allow list does not contain the request.',
  PATH_NOT_ALLOWED: 'The path leads out of the API, or has its version.',
  METHOD_NOT_ALLOWED: 'The method is not allowed.',
  NOT_FOUND: 'There is no such endpoint.',
  BODY_TOO_LARGE: 'The body exceeds the limit.',
  PIPELINE_TOO_LONG: 'Too many requests are pipelined on one connection.',
};
