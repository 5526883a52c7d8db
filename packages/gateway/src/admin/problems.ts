import type { PacingSnapshot } from '@evertoken/zoom-client/pacing';
import type { ErrorCode, TokenStatus } from 'evertoken';
import type { Account } from '../accounts/account.ts';
import type {
  AccountStats,
  OngoingProblem,
  RequestRecord,
} from '../observability/account-stats.ts';
import type { AdminContext } from './admin-context.ts';
import { describeError, getDocsLink, toApiErrorCode, type Component } from './error-catalog.ts';

/** A current problem of an account. */
export interface Problem {
  readonly component: Component;
  /** `critical`: requests fail because of it. `warning`: no request fails yet. */
  readonly severity: 'critical' | 'warning';
  /** Undefined if the whole gateway is affected. */
  readonly account: string | undefined;
  readonly code: string;
  /** What happened and what to do, in sentences. */
  readonly message: string;
  /** Link to a section of the documentation. */
  readonly docs: string;
}

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
  /** Requests that the gateway's rate limiter rejected. */
  readonly pacerRejected: number;
  /** Requests that failed with `INTERNAL_ERROR`. */
  readonly internalErrors: number;
}

/** The state of an account from which {@link findProblems} derives its problems. */
export interface ProblemInputs {
  readonly name: string;
  /** Undefined without a live token, ms. */
  readonly tokenRemainingMs: number | undefined;
  /** Code of the last failed mint that has not been followed by a new token. */
  readonly mintProblem: ErrorCode | undefined;
  /** Why the last call of the store failed; undefined after it has recovered. */
  readonly storeProblem: Pick<OngoingProblem, 'code' | 'reason'> | undefined;
  /** Whether the store holds a record that this gateway cannot decrypt. */
  readonly hasUnreadableRecord: boolean;
  readonly recent: RecentRequests;
  /** The last request that lacked a scope. */
  readonly scopeMissing: RequestRecord | undefined;
  /** Undefined for an account without a plan. */
  readonly pacing: PacingSnapshot | undefined;
}

/** Zoom counts as failing from this many failed requests, if they are at least this share of all. */
const MIN_FAILURES = 5;
const FAILURE_RATIO = 0.05;
/** A daily limit counts as low when at most this share of it is left. */
const LOW_QUOTA_RATIO = 0.1;

/** Finds the current problems of all accounts, in the order of the configuration. */
export async function findCurrentProblems(context: AdminContext): Promise<Problem[]> {
  const all = await Promise.all(
    context.accounts().map(async (account) => {
      const status = await account.tokens.status();
      return findProblems(collectProblemInputs(account, context.getStats(account.name), status));
    }),
  );
  return all.flat();
}

/** Collects the state of an account for {@link findProblems}. */
export function collectProblemInputs(
  { name, pacer }: Account,
  stats: AccountStats,
  { token, cooldown }: TokenStatus,
): ProblemInputs {
  return {
    name,
    tokenRemainingMs: token !== undefined && token.remainingMs > 0 ? token.remainingMs : undefined,
    mintProblem: cooldown?.code ?? stats.mintProblem?.code,
    storeProblem: stats.storeProblem,
    hasUnreadableRecord: stats.unreadableSince !== undefined,
    recent: countRecent(stats),
    scopeMissing: findLastMissingScope(stats),
    pacing: pacer?.snapshot(),
  };
}

function countRecent(stats: AccountStats): RecentRequests {
  const now = performance.now();
  const { recentApiErrors } = stats;
  return {
    requests: stats.recentRequests.count(now),
    tokenRejected: recentApiErrors['token-rejected'].count(now),
    scopeMissing: recentApiErrors['scope-missing'].count(now),
    rateLimited: recentApiErrors['rate-limited'].count(now),
    serverError: recentApiErrors['server-error'].count(now),
    noResponse: stats.recentNoResponse.count(now),
    noToken: stats.recentNoToken.count(now),
    pacerRejected: stats.recentPacerRejections.count(now),
    internalErrors: stats.recentInternalErrors.count(now),
  };
}

function findLastMissingScope({ errors }: AccountStats): ProblemInputs['scopeMissing'] {
  return errors.find(({ code }) => code === toApiErrorCode('scope-missing'))?.request;
}

/** Finds the problems of an account, critical ones first. */
export function findProblems(inputs: ProblemInputs): Problem[] {
  const problems = CHECKS.flatMap((check) => check(inputs) ?? []);
  return problems.toSorted(
    (a, b) => Number(b.severity === 'critical') - Number(a.severity === 'critical'),
  );
}

type Check = (inputs: ProblemInputs) => Problem | undefined;

const checkMinting: Check = (inputs) => {
  const { name, mintProblem } = inputs;
  if (mintProblem === undefined) return undefined;
  const { component = 'zoom', message = '' } = describeError(mintProblem) ?? {};
  const [severity, consequence] = describeCurrentToken(inputs);
  return createProblem(component, severity, name, mintProblem, `${message} ${consequence}`);
};

/** Describes how requests are served while minting fails. A live token does not help if the API rejects it. */
function describeCurrentToken({
  tokenRemainingMs,
  recent: { noToken },
}: ProblemInputs): [Problem['severity'], string] {
  if (tokenRemainingMs === undefined) return ['critical', 'There is no token.'];
  return noToken > 0
    ? ['critical', `No token was available for ${countRequests(noToken)} in the last minutes.`]
    : ['warning', `The current token is valid for ${formatDuration(tokenRemainingMs)}.`];
}

const checkApp: Check = ({ name, recent: { tokenRejected } }) =>
  tokenRejected === 0 ? undefined : toProblem(name, 'API_TOKEN_REJECTED', tokenRejected);

const checkScopes: Check = ({ name, recent, scopeMissing }) => {
  if (recent.scopeMissing === 0) return undefined;
  const last = scopeMissing === undefined ? '' : describeRequiredScopes(scopeMissing);
  return toProblem(name, 'API_SCOPE_MISSING', recent.scopeMissing, last);
};

function describeRequiredScopes({ endpoint, missingScopes = [] }: RequestRecord): string {
  const required =
    missingScopes.length === 0 ? '' : `, which requires one of ${missingScopes.join(', ')}`;
  return ` The last was ${endpoint}${required}.`;
}

const checkRateLimits: Check = ({ name, recent, pacing }) => {
  if (recent.rateLimited > 0) return toProblem(name, 'API_RATE_LIMITED', recent.rateLimited);
  const budgets = describeLowBudgets(pacing);
  if (recent.pacerRejected > 0) {
    const message =
      `The gateway rejected ${countRequests(recent.pacerRejected)} in the last minutes because the rate ` +
      `limits of the plan, or the configured share of them, were exhausted.${budgets} Reduce the request ` +
      'rate of the callers, or raise planShare or the plan.';
    return createProblem('rate-limit', 'critical', name, 'PACING_TIMEOUT', message);
  }
  if (budgets === '') return undefined;
  const message = `A rate limit is nearly exhausted.${budgets}`;
  return createProblem('rate-limit', 'warning', name, 'DAILY_LIMIT_EXHAUSTED', message);
};

const checkZoom: Check = ({ name, recent: { requests, serverError, noResponse } }) => {
  const failed = serverError + noResponse;
  if (failed < MIN_FAILURES || failed < requests * FAILURE_RATIO) return undefined;
  const code = serverError >= noResponse ? 'API_SERVER_ERROR' : 'UPSTREAM_UNREACHABLE';
  return toProblem(name, code, failed);
};

const checkGateway: Check = ({ name, recent: { internalErrors } }) =>
  internalErrors === 0 ? undefined : toProblem(name, 'INTERNAL_ERROR', internalErrors);

const checkStore: Check = ({ name, storeProblem, tokenRemainingMs }) => {
  if (storeProblem === undefined) return undefined;
  const { code, reason } = storeProblem;
  const { message = '' } = describeError(code) ?? {};
  const severity = tokenRemainingMs === undefined ? 'critical' : 'warning';
  const cause = reason === undefined ? '' : ` Redis: ${reason}.`;
  return createProblem('redis', severity, name, code, `${message}${cause}`);
};

const checkEncryptionKeys: Check = ({ name, hasUnreadableRecord }) => {
  if (!hasUnreadableRecord) return undefined;
  const message =
    'The token in Redis cannot be decrypted: it was encrypted with a key that this gateway does not ' +
    'have. Configure the same encryption keys on all gateways.';
  return createProblem('redis', 'warning', name, 'RECORD_UNREADABLE', message);
};

const CHECKS: readonly Check[] = [
  checkMinting,
  checkApp,
  checkScopes,
  checkRateLimits,
  checkZoom,
  checkGateway,
  checkStore,
  checkEncryptionKeys,
];

function toProblem(account: string, code: string, failed: number, details = ''): Problem {
  const { component = 'zoom', message = '' } = describeError(code) ?? {};
  const count = `Affected in the last minutes: ${countRequests(failed)}.`;
  return createProblem(component, 'critical', account, code, `${message} ${count}${details}`);
}

function createProblem(
  component: Component,
  severity: Problem['severity'],
  account: string,
  code: string,
  message: string,
): Problem {
  const docs = describeError(code)?.docs ?? getDocsLink(component);
  return { component, severity, account, code, message, docs };
}

/** Returns a sentence for each label that is blocked or nearly exhausted; empty if there is none. */
function describeLowBudgets(pacing: PacingSnapshot | undefined): string {
  return (pacing?.labels ?? [])
    .map(({ label, day: { limit, left }, blocked }) => {
      if (blocked !== undefined) {
        return ` Requests with label ${label} are blocked until ${new Date(blocked.until).toISOString()}.`;
      }
      if (limit === undefined || left === undefined || left > limit * LOW_QUOTA_RATIO) return '';
      return ` ${left} of ${limit} daily requests with label ${label} are left until 00:00 UTC.`;
    })
    .join('');
}

function countRequests(count: number): string {
  return count === 1 ? '1 request' : `${count} requests`;
}

function formatDuration(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}
