import type { PacingSnapshot } from '@evertoken/zoom-client/pacing';
import type { ErrorCode } from 'evertoken';
import { getDocsLink, describeError, type Component } from './error-catalog.ts';
import type { RequestRecord } from '../observability/account-stats.ts';

/** Something that is wrong now, in words. */
export interface Problem {
  readonly component: Component;
  /** `failing`: requests fail because of it. `warning`: they do not yet. */
  readonly severity: 'critical' | 'warning';
  /** Undefined when it is about the whole gateway. */
  readonly account: string | undefined;
  readonly code: string;
  readonly message: string;
  readonly docs: string;
}

/** What is known of an account when it is asked what is wrong with it. */
export interface ProblemInputs {
  readonly name: string;
  /** Time left, ms; undefined when there is no live token. */
  readonly tokenRemainingMs: number | undefined;
  /** Why no token can be minted, by the last try. */
  readonly mintProblem: ErrorCode | undefined;
  readonly storeProblem: ErrorCode | undefined;
  /** The store has a token that this gateway cannot read. */
  readonly hasUnreadableRecord: boolean;
  /** Calls of the last five minutes. */
  readonly recent: {
    readonly calls: number;
    readonly tokenRejected: number;
    readonly scopeMissing: number;
    readonly rateLimited: number;
    readonly serverError: number;
    readonly noResponse: number;
    /** Those for which there was no token, or none that the API takes. */
    readonly noToken: number;
    readonly pacerRejected: number;
    readonly faults: number;
  };
  /** The last call that lacked a scope, and the scopes of which one is enough. */
  readonly scopeMissing:
    { readonly request: RequestRecord; readonly anyOf: readonly string[] } | undefined;
  readonly pacing: PacingSnapshot | undefined;
}

/** Zoom is said to be in trouble from so many failed calls on, if they are such a part of all. */
const MIN_FAILURES = 5;
const FAILURE_RATIO = 0.05;
/** A day's budget is said to run out when so little of it is left. */
const LOW_QUOTA_RATIO = 0.1;

/** Everything that is wrong with an account, what fails first. */
export function findProblems(inputs: ProblemInputs): Problem[] {
  const found = [
    checkMinting,
    checkApp,
    checkScopes,
    checkRateLimits,
    checkZoom,
    checkGateway,
    checkRedis,
    checkEncryptionKeys,
  ].flatMap((look) => look(inputs) ?? []);
  return found.toSorted(
    (a, b) => Number(b.severity === 'critical') - Number(a.severity === 'critical'),
  );
}

type Check = (facts: ProblemInputs) => Problem | undefined;

const checkMinting: Check = (inputs) => {
  const { name, mintProblem } = inputs;
  if (mintProblem === undefined) return undefined;
  const { component = 'zoom', message = '' } = describeError(mintProblem) ?? {};
  const [severity, consequence] = describeCurrentToken(inputs);
  return createProblem(component, severity, name, mintProblem, `${message} ${consequence}`);
};

/** What calls do while no token can be minted. One that has not ended does not help if the API refuses it. */
function describeCurrentToken({
  tokenRemainingMs,
  recent: { noToken },
}: ProblemInputs): [Problem['severity'], string] {
  if (tokenRemainingMs === undefined) return ['critical', 'There is no token.'];
  return noToken > 0
    ? ['critical', `${countRequests(noToken)} in the last minutes had no token that the API takes.`]
    : ['warning', `The token at hand is good for another ${formatDuration(tokenRemainingMs)}.`];
}

const checkApp: Check = ({ name, recent: { tokenRejected } }) =>
  tokenRejected === 0 ? undefined : toProblem(name, 'API_TOKEN_REJECTED', tokenRejected);

const checkScopes: Check = ({ name, recent, scopeMissing }) => {
  if (recent.scopeMissing === 0) return undefined;
  const { request, anyOf = [] } = scopeMissing ?? {};
  const needed = anyOf.length === 0 ? '' : `, which needs one of ${anyOf.join(', ')}`;
  const seen = request === undefined ? '' : ` The last was ${request.endpoint}${needed}.`;
  return toProblem(name, 'API_SCOPE_MISSING', recent.scopeMissing, seen);
};

const checkRateLimits: Check = ({ name, recent, pacing }) => {
  if (recent.rateLimited > 0) return toProblem(name, 'API_RATE_LIMITED', recent.rateLimited);
  const tight = describeLowBudgets(pacing);
  if (recent.pacerRejected > 0) {
    const words =
      `${countRequests(recent.pacerRejected)} in the last minutes found no room within the limits of the plan, or our ` +
      `share of them.${tight} Let callers ask less often, or raise the share or the plan.`;
    return createProblem('rate-limit', 'critical', name, 'PACING_TIMEOUT', words);
  }
  return tight === ''
    ? undefined
    : createProblem(
        'rate-limit',
        'warning',
        name,
        'DAILY_LIMIT_EXHAUSTED',
        `The budget runs out.${tight}`,
      );
};

const checkZoom: Check = ({ name, recent: { calls: all, serverError, noResponse } }) => {
  const failed = serverError + noResponse;
  if (failed < MIN_FAILURES || failed < all * FAILURE_RATIO) return undefined;
  const code = serverError >= noResponse ? 'API_SERVER_ERROR' : 'UPSTREAM_UNREACHABLE';
  return toProblem(name, code, failed);
};

const checkGateway: Check = ({ name, recent: { faults } }) =>
  faults === 0 ? undefined : toProblem(name, 'INTERNAL_ERROR', faults);

const checkRedis: Check = ({ name, storeProblem, tokenRemainingMs }) => {
  if (storeProblem === undefined) return undefined;
  const { message = '' } = describeError(storeProblem) ?? {};
  const severity = tokenRemainingMs === undefined ? 'critical' : 'warning';
  return createProblem('redis', severity, name, storeProblem, message);
};

const checkEncryptionKeys: Check = ({ name, hasUnreadableRecord }) =>
  hasUnreadableRecord
    ? createProblem(
        'redis',
        'warning',
        name,
        'RECORD_UNREADABLE',
        'The token in Redis cannot be read: it was encrypted with a key that this gateway does not have. ' +
          'Give all gateways the same encryption keys.',
      )
    : undefined;

function toProblem(account: string, code: string, count: number, details = ''): Problem {
  const { component = 'zoom', message = '' } = describeError(code) ?? {};
  return createProblem(
    component,
    'critical',
    account,
    code,
    `${message} ${countRequests(count)} in the last minutes.${details}`,
  );
}

function createProblem(
  component: Component,
  severity: Problem['severity'],
  account: string,
  code: string,
  message: string,
): Problem {
  return {
    component,
    severity,
    account,
    code,
    message,
    docs: describeError(code)?.docs ?? getDocsLink(component),
  };
}

/** A sentence for each label that is parked or nearly spent; empty when there is none. */
function describeLowBudgets(pacing: PacingSnapshot | undefined): string {
  return (pacing?.labels ?? [])
    .map(({ label, day: { limit: perDay, left }, blocked }) => {
      if (blocked !== undefined) {
        return ` Requests of the label ${label} pause until ${new Date(blocked.until).toISOString()}.`;
      }
      if (perDay === undefined || left === undefined || left > perDay * LOW_QUOTA_RATIO) return '';
      return ` Of ${perDay} requests of the label ${label} a day ${left} are left until 00:00 UTC.`;
    })
    .join('');
}

function countRequests(count: number): string {
  return count === 1 ? 'One request' : `${count} requests`;
}

function formatDuration(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
}
