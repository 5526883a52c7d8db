import type { StoreName } from './error-catalog.ts';
import type { AccountFacts, GatewayFacts } from './gateway-facts.ts';
import { createProblem, createWarning, type Problem } from './problem.ts';

/** Judges what accounts share. What concerns the store explains why limits are not shared. */
export function judgeShared(facts: GatewayFacts): Problem[] {
  const hasFailed = facts.accounts.some(({ storeProblem }) => storeProblem !== undefined);
  if (hasFailed) return [];
  const problems = judgeStore(facts);
  return problems.length > 0 ? problems : facts.accounts.flatMap(judgePacing);
}

/** Also while no request needs the store. */
function judgeStore({ storeProblem: problem }: GatewayFacts): Problem[] {
  if (problem === undefined) return [];
  const { reason, since } = problem;
  const details = describeStoreReason(reason);
  return [createProblem('STORE_UNAVAILABLE', { severity: 'warning', since, details })];
}

/** One late response is no problem: the next request tries again. */
function judgePacing(account: AccountFacts): Problem[] {
  if (account.pacingProblem === undefined || account.pacingProblem.reason === 'TIMEOUT') return [];
  const { reason, since } = account.pacingProblem;
  return [createWarning('PACING_NOT_SHARED', account, since, describeStoreReason(reason))];
}

/** Stands for the name of the store, see {@link nameStore}. */
const STORE = '{store}';

/** Names the store that is configured. */
export function nameStore(store: StoreName): (problem: Problem) => Problem {
  const title = { redis: 'Redis', postgres: 'Postgres' }[store];
  return (problem) => ({
    ...problem,
    component: problem.component === 'redis' ? store : problem.component,
    cause: problem.cause.replace(STORE, title),
  });
}

const LACKS_PERMISSION = 'Its user lacks a permission: grant what docs/storage.md lists.';
const REJECTS_LOGIN = 'It rejects the user or the password.';

const REASONS: Readonly<Record<string, string>> = {
  NOPERM: LACKS_PERMISSION,
  NOAUTH: 'It requires a password.',
  WRONGPASS: REJECTS_LOGIN,
  READONLY: 'It is a replica: connect to the primary.',
  OOM: 'It has no memory left.',
  DISCONNECTED: 'There is no connection.',
  MIGRATION_MISSING: 'Apply what evertoken postgres migration prints.',
  '28P01': REJECTS_LOGIN,
  '42501': LACKS_PERMISSION,
};

/** Says why a store cannot be used, see {@link nameStore}. */
export function describeStoreReason(reason: string | undefined): string {
  if (reason === undefined || reason === 'TIMEOUT') return `${STORE} is silent.`;
  return `${STORE}: ${reason}. ${REASONS[reason] ?? ''}`.trim();
}
