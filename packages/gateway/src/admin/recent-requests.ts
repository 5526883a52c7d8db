import type { AccountStats } from '../observability/account-stats.ts';
import type { Failure, FailureFacts } from '../observability/failure-tracker.ts';

/** Requests of the last five minutes. */
export interface RecentRequests {
  readonly requests: number;
  /** Responses of the API with an error, by class. */
  readonly tokenRejected: number;
  readonly scopeMissing: number;
  readonly rateLimited: number;
  readonly serverError: number;
  /** Requests sent to the API without a response. */
  readonly noResponse: number;
  /** Requests for which no token was available, or none that the API accepts. */
  readonly noToken: number;
  /** Requests that the gateway's rate limiter rejected, because of limits of the plan. */
  readonly pacerRejected: number;
  /** Requests for a host or meeting whose daily limit is spent. */
  readonly hostLimited: number;
  /** Requests beyond a limit of their caller. */
  readonly callerLimited: number;
  /** Requests that failed with `INTERNAL_ERROR`. */
  readonly internalErrors: number;
}

/**
 * Counts the requests of the last five minutes.
 *
 * @param failures of the account
 */
export function countRecent(
  { recentRequests }: Pick<AccountStats, 'recentRequests'>,
  failures: readonly FailureFacts[],
): RecentRequests {
  const count = (...kinds: readonly Failure[]): number =>
    failures
      .filter(({ failure }) => kinds.includes(failure))
      .reduce((sum, facts) => sum + facts.count, 0);
  return {
    requests: recentRequests.count(performance.now()),
    tokenRejected: count('token-rejected'),
    scopeMissing: count('scope-missing'),
    rateLimited: count('rate-limited'),
    serverError: count('server-error'),
    noResponse: count('no-response'),
    noToken: count('no-token'),
    pacerRejected: count('pacer-rejected', 'day-spent', 'label-blocked'),
    hostLimited: count('host-limited'),
    callerLimited: count('caller-limited'),
    internalErrors: count('internal-error'),
  };
}
