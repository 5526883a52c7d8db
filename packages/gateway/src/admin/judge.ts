import { unknownEndpoint } from '@evertoken/zoom-client/endpoints';
import { TokenError, type ErrorCode } from 'evertoken';
import type { Failure, FailureFacts } from '../observability/failure-tracker.ts';
import type { AccountFacts, GatewayFacts } from './gateway-facts.ts';
import { describeConnectionError } from './connection-errors.ts';
import { judgeExtent } from './failure-extent.ts';
import { judgeClock, judgeIssuer, judgeReload } from './gateway-problems.ts';
import {
  createProblem,
  createWarning,
  formatDuration,
  type Problem,
  type Severity,
} from './problem.ts';
import { describeStoreReason, judgeShared, nameStore } from './store-problems.ts';

/** A daily limit counts as low when at most this share of it is left. */
const LOW_QUOTA_RATIO = 0.1;
const DAY_MS = 86_400_000;

/**
 * Judges what is wrong with a gateway: critical problems first, and among them what a request meets first. Pure:
 * every surface shows its result.
 *
 * @param now ms since the epoch
 */
export function judge(facts: GatewayFacts, now: number): Problem[] {
  const ranked = CHECKS.flatMap((check) =>
    facts.accounts.flatMap((account) => check(account, now, facts.startedAt)),
  );
  const all = [
    ...judgeIssuer(facts),
    ...ranked,
    ...judgeShared(facts),
    ...judgeReload(facts),
    ...judgeClock(facts),
  ];
  return all
    .map(nameStore(facts.store))
    .toSorted((a, b) => Number(b.severity === 'critical') - Number(a.severity === 'critical'));
}

type Check = (account: AccountFacts, now: number, startedAt: number) => readonly Problem[];

/** Creates a check for failures that have a code of their own. */
function checkFailure(failure: Failure, toCode: (facts: FailureFacts) => string): Check {
  return (account, now) =>
    account.failures
      .filter((facts) => facts.failure === failure)
      .flatMap((facts) => judgeFailure(account, facts, toCode(facts), now));
}

function judgeFailure(
  { name, provider }: AccountFacts,
  facts: FailureFacts,
  code: string,
  now: number,
): Problem[] {
  const severity = judgeExtent(facts, now);
  if (severity === 'none') return [];
  const { since, lastSeen } = facts;
  const caller = facts.failure === 'caller-limited' ? facts.request.caller : undefined;
  return [
    createProblem(code, {
      severity,
      account: name,
      provider,
      caller,
      since,
      lastSeen,
      details: describeFailure(facts, caller),
    }),
  ];
}

function describeFailure(facts: FailureFacts, caller: string | undefined): string {
  const { count, until, limit, request, reason } = facts;
  const { endpoint, missingScopes = [] } = request;
  const who = caller === undefined ? '' : ` of ${caller}`;
  const scopes = missingScopes.length === 0 ? '' : `, which requires ${missingScopes.join(' or ')}`;
  const label = limit?.label === undefined ? '' : ` Label: ${limit.label}.`;
  const reset =
    until === undefined || limit === undefined || !/day|host/.test(limit.scope)
      ? ''
      : ` It is reset at ${new Date(until).toISOString()}.`;
  const requests = count === 1 ? '1 request' : `${count} requests`;
  const isNamed = caller === undefined && endpoint !== unknownEndpoint.name;
  const last = isNamed ? ` The last was ${endpoint}${scopes}.` : '';
  const connection = reason === undefined ? '' : `${describeConnectionError(reason)} `;
  return `${connection}In the last five minutes: ${requests}${who}.${last}${label}${reset}`;
}

const checkMinting: Check = (account, now) => {
  const { name, provider, mintProblem } = account;
  if (mintProblem === undefined) return [];
  const { code, since, lastAt, failures, reason } = mintProblem;
  const [severity, token] = describeToken(account, now);
  const connection = code === 'TOKEN_ENDPOINT_UNREACHABLE' ? describeConnectionError(reason) : '';
  const details = `${connection} ${token}`.trim();
  // One failed refresh is repeated long before the token expires.
  if (severity === 'warning' && failures < 2 && isTransient(code)) return [];
  return [
    createProblem(code, { severity, account: name, provider, since, lastSeen: lastAt, details }),
  ];
};

/** Describes how requests are served while minting fails. A live token does not help if the API rejects it. */
function describeToken(account: AccountFacts, now: number): [Severity, string] {
  const { tokenRemainingMs, isTokenRejected } = account;
  if (tokenRemainingMs === undefined) return ['critical', 'There is no token.'];
  return isTokenRejected || fails(account, now)
    ? ['critical', 'The API rejects the current token.']
    : ['warning', `The current token is valid for ${formatDuration(tokenRemainingMs)}.`];
}

function fails({ failures }: AccountFacts, now: number): boolean {
  return failures.some(
    (facts) =>
      (facts.failure === 'no-token' || facts.failure === 'token-rejected') &&
      judgeExtent(facts, now) !== 'none',
  );
}

function isTransient(code: ErrorCode): boolean {
  return new TokenError(code).kind === 'unavailable';
}

/** Requests without a token while minting does not fail, such as while the token endpoint is silent. */
const checkTokenErrors: Check = (account, now, startedAt) =>
  account.mintProblem === undefined ? checkNoToken(account, now, startedAt) : [];

const checkNoToken = checkFailure('no-token', ({ code }) => code);

/** Without those that the rejected credentials explain. */
const checkRejections: Check = (account, now, startedAt) => {
  const code = account.mintProblem?.code;
  const isExplained = code !== undefined && !isTransient(code);
  return isExplained ? [] : checkTokenRejected(account, now, startedAt);
};

const checkTokenRejected = checkFailure('token-rejected', ({ code }) => code);

const checkStore: Check = (account) => {
  const { name, provider, storeProblem, tokenRemainingMs } = account;
  if (storeProblem === undefined) return [];
  const { code, reason, since, lastAt } = storeProblem;
  const severity = tokenRemainingMs === undefined ? 'critical' : 'warning';
  const details = describeStoreReason(reason);
  return [
    createProblem(code, { severity, account: name, provider, since, lastSeen: lastAt, details }),
  ];
};

/** Before requests fail because of it. */
const checkBudgets: Check = (account, now) => {
  const { labels } = account;
  const low = labels.filter(
    ({ day: { limit = 0, left } }) => left !== undefined && left <= limit * LOW_QUOTA_RATIO,
  );
  if (low.length === 0) return [];
  const details = low
    .map(
      ({ label, day }) => `Label ${label}: ${day.left} of ${day.limit} are left until 00:00 UTC.`,
    )
    .join(' ');
  return [createWarning('DAILY_LIMIT_LOW', account, now - (now % DAY_MS), details)];
};

const checkEncryptionKeys: Check = (account) => {
  const { unreadableSince } = account;
  return unreadableSince === undefined
    ? []
    : [createWarning('RECORD_UNREADABLE', account, unreadableSince)];
};

const checkSandbox: Check = (account, _now, startedAt) =>
  account.isSandbox ? [createWarning('SANDBOX_IN_USE', account, startedAt)] : [];

/** In the order in which a request meets their causes. */
const CHECKS: readonly Check[] = [
  checkFailure('caller-limited', ({ code }) => code),
  checkFailure('host-limited', () => 'HOST_LIMIT_EXHAUSTED'),
  checkFailure('day-spent', ({ code }) => code),
  checkFailure('plan-day-spent', () => 'API_DAILY_LIMIT_EXHAUSTED'),
  checkFailure('label-blocked', ({ code }) => code),
  checkFailure('pacer-rejected', ({ code }) => code),
  checkMinting,
  checkTokenErrors,
  checkStore,
  checkRejections,
  checkFailure('scope-missing', ({ code }) => code),
  checkFailure('rate-limited', ({ code }) => code),
  checkFailure('server-error', ({ code }) => code),
  checkFailure('no-response', ({ code }) => code),
  checkFailure('internal-error', ({ code }) => code),
  checkBudgets,
  checkEncryptionKeys,
  checkSandbox,
];
