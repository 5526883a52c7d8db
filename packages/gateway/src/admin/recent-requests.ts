import type { AccountStats } from '../observability/account-stats.ts';

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

/** Counts the requests of the last five minutes. */
export function countRecent(stats: AccountStats): RecentRequests {
  return {
    requests: stats.recentRequests.count(performance.now()),
    tokenRejected: stats.countRecent('token-rejected'),
    scopeMissing: stats.countRecent('scope-missing'),
    rateLimited: stats.countRecent('rate-limited') + stats.countRecent('plan-day-spent'),
    serverError: stats.countRecent('server-error'),
    noResponse: stats.countRecent('no-response'),
    noToken: stats.countRecent('no-token'),
    pacerRejected:
      stats.countRecent('pacer-rejected') +
      stats.countRecent('day-spent') +
      stats.countRecent('label-blocked'),
    hostLimited: stats.countRecent('host-limited'),
    callerLimited: stats.countRecent('caller-limited'),
    internalErrors: stats.countRecent('internal-error'),
  };
}
