import { zoomEndpoints } from '@evertoken/zoom-client/endpoints';
import type { TokenStatus } from 'evertoken';
import type { Account } from '../accounts/account.ts';
import type { AccountStats } from '../observability/account-stats.ts';
import { toApiErrorCode } from './error-catalog.ts';
import { findProblems, type ProblemInputs, type Problem } from './problems.ts';
import type { AdminContext } from './admin-context.ts';

/** Everything that is wrong now, what fails first. */
export async function findCurrentProblems(context: AdminContext): Promise<Problem[]> {
  const all = await Promise.all(
    context.accounts().map(async (account) => {
      const status = await account.tokens.status();
      return findProblems(collectProblemInputs(account, context.getStats(account.name), status));
    }),
  );
  return all.flat();
}

/** What is known of an account, as {@link troublesOf} wants it. */
export function collectProblemInputs(
  { name, pacer }: Account,
  stats: AccountStats,
  { token, cooldown }: TokenStatus,
): ProblemInputs {
  const now = performance.now();
  const {
    recentApiErrors,
    recentRequests,
    recentInternalErrors,
    recentNoResponse,
    recentNoToken,
    recentPacerRejections,
  } = stats;
  return {
    name,
    tokenRemainingMs: token !== undefined && token.remainingMs > 0 ? token.remainingMs : undefined,
    mintProblem: cooldown?.code ?? stats.mintProblem?.code,
    storeProblem: stats.storeProblem?.code,
    hasUnreadableRecord: stats.unreadableSince !== undefined,
    recent: {
      calls: recentRequests.count(now),
      tokenRejected: recentApiErrors['token-rejected'].count(now),
      scopeMissing: recentApiErrors['scope-missing'].count(now),
      rateLimited: recentApiErrors['rate-limited'].count(now),
      serverError: recentApiErrors['server-error'].count(now),
      noResponse: recentNoResponse.count(now),
      noToken: recentNoToken.count(now),
      pacerRejected: recentPacerRejections.count(now),
      faults: recentInternalErrors.count(now),
    },
    scopeMissing: findLastMissingScope(stats),
    pacing: pacer?.snapshot(),
  };
}

function findLastMissingScope({ errors }: AccountStats): ProblemInputs['scopeMissing'] {
  const request = errors.find(({ code }) => code === toApiErrorCode('scope-missing'))?.request;
  if (request === undefined) return undefined;
  const endpoint = zoomEndpoints.find(({ name }) => name === request.endpoint);
  const { granular = [], classic = [] } = endpoint?.scopes ?? {};
  return { request, anyOf: [...granular, ...classic] };
}
