import type { AccountStats } from '../observability/account-stats.ts';
import type { AdminContext } from './admin-context.ts';
import { judgeExtent } from './failure-extent.ts';
import { getReadiness, type Readiness } from './readiness.ts';

/** Afterwards requests are needed to find out whether the API accepts tokens again, ms. */
const NOT_READY_MS = 30_000;

/**
 * Returns the code with which the API rejects the tokens of an account; undefined if it accepts them, or has rejected none
 * for 30 s.
 *
 * @param now ms since the epoch
 */
export function findRejection(
  { failures }: Pick<AccountStats, 'failures'>,
  now: number,
): string | undefined {
  const found = failures.find(
    (facts) =>
      facts.failure === 'token-rejected' &&
      now - facts.lastSeen < NOT_READY_MS &&
      judgeExtent(facts, now) === 'critical',
  );
  return found?.code;
}

/** Determines the readiness of all accounts of a gateway. */
export function readReadiness(context: AdminContext, draining: boolean): Promise<Readiness> {
  const getRejection = (account: string): string | undefined =>
    findRejection(context.getStats(account), Date.now());
  return getReadiness(context.accounts(), context.servedAccounts(), draining, getRejection);
}
