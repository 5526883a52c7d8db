import { unknownEndpoint } from '@evertoken/zoom-client/endpoints';
import type { LabelBudget } from '@evertoken/zoom-client/pacing';
import { TokenError, type ErrorCode } from 'evertoken';
import type { ProviderName } from '../config/schema.ts';
import type { OngoingProblem } from '../observability/account-stats.ts';
import type { Failure, FailureFacts } from '../observability/failure-tracker.ts';
import type { StoreName } from './error-catalog.ts';
import { judgeExtent } from './failure-extent.ts';
import { createProblem, type Problem, type Severity } from './problem.ts';

/** What {@link judge} knows about a gateway. Times are ms since the epoch. */
export interface GatewayFacts {
  readonly startedAt: number;
  readonly accounts: readonly AccountFacts[];
  /** The store that is configured, if any. */
  readonly store: StoreName;
  /** Undefined without a store, and while it can be used. */
  readonly storeProblem: { readonly reason: string; readonly since: number } | undefined;
  /** Undefined once a reload has succeeded. */
  readonly reloadProblem: ReloadProblem | undefined;
}

/** Why the last reload of the configuration failed. */
export interface ReloadProblem {
  /** Sentences without their periods. */
  readonly issues: readonly string[];
  readonly since: number;
  readonly lastAt: number;
}

/** What {@link judge} knows about an account. */
export interface AccountFacts {
  readonly name: string;
  readonly provider: ProviderName;
  readonly isSandbox: boolean;
  /** Undefined without a live token, ms. */
  readonly tokenRemainingMs: number | undefined;
  /** Whether the API has rejected the current token and accepted none since. */
  readonly isTokenRejected: boolean;
  /** The failed mints that no new token has followed. */
  readonly mintProblem: OngoingProblem | undefined;
  /** The failed calls of the store that no other has followed. */
  readonly storeProblem: OngoingProblem | undefined;
  /** Since when the store has held a record that this gateway cannot decrypt. */
  readonly unreadableSince: number | undefined;
  readonly failures: readonly FailureFacts[];
  /** The budgets of the plan; empty without one. */
  readonly labels: readonly LabelBudget[];
}

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
  const all = [...ranked, ...judgeStore(facts), ...judgeReload(facts)];
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
  const { count, until, limit, request } = facts;
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
  return `In the last five minutes: ${requests}${who}.${last}${label}${reset}`;
}

const checkMinting: Check = (account, now) => {
  const { name, provider, mintProblem } = account;
  if (mintProblem === undefined) return [];
  const { code, since, lastAt, failures } = mintProblem;
  const [severity, details] = describeToken(account, now);
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
  const details = describeReason(reason);
  return [
    createProblem(code, { severity, account: name, provider, since, lastSeen: lastAt, details }),
  ];
};

/** Stands for the name of the store, see {@link nameStore}. */
const STORE = '{store}';

/** Names the store that is configured. */
function nameStore(store: StoreName): (problem: Problem) => Problem {
  const title = { redis: 'Redis', postgres: 'Postgres' }[store];
  return (problem) => ({
    ...problem,
    component: problem.component === 'redis' ? store : problem.component,
    cause: problem.cause.replace(STORE, title),
  });
}

const REASONS: Readonly<Record<string, string>> = {
  NOPERM: 'Its user lacks a permission: grant what docs/storage.md lists.',
  NOAUTH: 'It requires a password.',
  WRONGPASS: 'It rejects the user or the password.',
  READONLY: 'It is a replica: connect to the primary.',
  OOM: 'It has no memory left.',
  DISCONNECTED: 'There is no connection.',
  MIGRATION_MISSING: 'Apply what evertoken postgres migration prints.',
  '28P01': 'It rejects the user or the password.',
  '42501': 'Its user lacks a permission: grant what docs/storage.md lists.',
};

function describeReason(reason: string | undefined): string {
  if (reason === undefined) return `${STORE} is silent.`;
  return `${STORE}: ${reason}. ${REASONS[reason] ?? ''}`.trim();
}

/** Also while no request needs the store. */
function judgeStore({ storeProblem: problem, accounts }: GatewayFacts): Problem[] {
  if (problem === undefined) return [];
  if (accounts.some(({ storeProblem }) => storeProblem !== undefined)) return [];
  const { reason, since } = problem;
  const details = describeReason(reason === 'TIMEOUT' ? undefined : reason);
  return [createProblem('STORE_UNAVAILABLE', { severity: 'warning', since, details })];
}

function judgeReload({ reloadProblem }: GatewayFacts): Problem[] {
  if (reloadProblem === undefined) return [];
  const { issues, since, lastAt } = reloadProblem;
  const details = issues.map((issue) => `${issue}.`).join(' ');
  return [
    createProblem('CONFIG_RELOAD_FAILED', {
      severity: 'warning',
      since,
      lastSeen: lastAt,
      details,
    }),
  ];
}

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
  return [warn('DAILY_LIMIT_LOW', account, now - (now % DAY_MS), details)];
};

const checkEncryptionKeys: Check = (account) => {
  const { unreadableSince } = account;
  return unreadableSince === undefined ? [] : [warn('RECORD_UNREADABLE', account, unreadableSince)];
};

const checkSandbox: Check = (account, _now, startedAt) =>
  account.isSandbox ? [warn('SANDBOX_IN_USE', account, startedAt)] : [];

function warn(
  code: string,
  { name, provider }: AccountFacts,
  since: number,
  details = '',
): Problem {
  return createProblem(code, { severity: 'warning', account: name, provider, since, details });
}

/** In the order in which a request meets their causes. */
const CHECKS: readonly Check[] = [
  checkFailure('caller-limited', ({ code }) => code),
  checkFailure('host-limited', () => 'HOST_LIMIT_EXHAUSTED'),
  checkFailure('day-spent', ({ code }) => code),
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

function formatDuration(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}
