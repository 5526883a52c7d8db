import { readFileSync } from 'node:fs';
import { errorCodes } from 'evertoken';
import { describe, expect, it } from 'vitest';
import type { AccountFacts, GatewayFacts } from '../../src/admin/gateway-facts.ts';
import { judge } from '../../src/admin/judge.ts';
import {
  COMPONENTS,
  toApiErrorCode,
  getDocsLink,
  describeError,
} from '../../src/admin/error-catalog.ts';
import type { FailureFacts } from '../../src/observability/failure-tracker.ts';
import { AccountStats } from '../../src/observability/account-stats.ts';
import { API_ERRORS } from '../../src/observability/request-metrics.ts';
import { finishedRequest, type RequestResult } from '../support/finished-request.ts';

const NOW = Date.UTC(2030, 0, 15, 12);

const healthy: AccountFacts = {
  name: 'main',
  provider: 'zoom',
  isSandbox: false,
  tokenRemainingMs: 51 * 60_000,
  isTokenRejected: false,
  mintProblem: undefined,
  storeProblem: undefined,
  pacingProblem: undefined,
  unreadableSince: undefined,
  failures: [],
  labels: [],
};

function failure(changes: Partial<FailureFacts>): FailureFacts {
  return {
    failure: 'server-error',
    code: 'API_SERVER_ERROR',
    count: 2,
    recent: { failures: 2, requests: 2 },
    streak: 2,
    since: NOW - 5_000,
    lastSeen: NOW,
    lastSuccess: undefined,
    until: undefined,
    limit: undefined,
    request: {
      requestId: '1',
      caller: 'reports',
      endpoint: 'GET /users',
      trackingId: undefined,
      missingScopes: undefined,
    },
    ...changes,
  };
}

function ongoing(code: NonNullable<AccountFacts['mintProblem']>['code'], failures = 1) {
  return { code, since: NOW - 9_000, lastAt: NOW, failures };
}

/** Judges accounts of a gateway that has no other problem. */
function judgeAccounts(...accounts: Partial<AccountFacts>[]) {
  return judgeGateway({ accounts: accounts.map((account) => ({ ...healthy, ...account })) });
}

function judgeGateway(facts: Partial<GatewayFacts>) {
  return judge(
    {
      startedAt: 0,
      accounts: [healthy],
      store: 'redis',
      storeProblem: undefined,
      reloadProblem: undefined,
      issuerProblem: undefined,
      clockProblem: undefined,
      ...facts,
    },
    NOW,
  );
}

const judgeFailure = (changes: Partial<FailureFacts>) =>
  judgeAccounts({ failures: [failure(changes)] });

describe('judge', () => {
  it('finds no problem for a healthy gateway', () => {
    expect(judgeAccounts({})).toEqual([]);
  });

  it.each([
    ['CLIENT_REJECTED', 'credentials', /client id.* secret/],
    ['ACCOUNT_REJECTED', 'credentials', /account id/],
    ['SCOPE_REJECTED', 'scopes', /scope/],
    ['TOKEN_ENDPOINT_UNREACHABLE', 'zoom', /unreachable/],
  ] as const)('reports %s in %s, and for how long the token helps', (code, component, text) => {
    const mintProblem = ongoing(code, 2);
    const [warning] = judgeAccounts({ mintProblem });
    expect(warning).toMatchObject({ component, severity: 'warning', since: NOW - 9_000 });
    expect(warning?.cause).toMatch(text);
    expect(warning?.cause).toContain('The current token is valid for 51 min.');
    const [without] = judgeAccounts({ mintProblem, tokenRemainingMs: undefined });
    expect(without).toMatchObject({ severity: 'critical', lastSeen: NOW });
    expect(without?.cause).toContain('There is no token.');
  });

  it('never calls a token valid that the API rejects, and names the secret before it', () => {
    const rejected = failure({ failure: 'token-rejected', code: 'API_TOKEN_REJECTED' });
    const mintProblem = ongoing('CLIENT_REJECTED');
    for (const facts of [{ failures: [rejected] }, { isTokenRejected: true }]) {
      const all = judgeAccounts({ mintProblem, ...facts });
      expect(all).toMatchObject([{ code: 'CLIENT_REJECTED', severity: 'critical' }]);
      expect(all[0]?.cause).toContain('The API rejects the current token.');
    }
  });

  it('waits for the second failure of a refresh while the token is valid', () => {
    const mintProblem = ongoing('TOKEN_ENDPOINT_FAILED');
    expect(judgeAccounts({ mintProblem })).toEqual([]);
    expect(judgeAccounts({ mintProblem, tokenRemainingMs: undefined })).toHaveLength(1);
  });

  it.each<[string, Partial<FailureFacts>, string]>([
    ['two in a row', {}, 'critical'],
    ['a single one', { count: 1, streak: 1, recent: { failures: 1, requests: 1 } }, 'none'],
    [
      'one among successes',
      { streak: 0, lastSuccess: NOW, recent: { failures: 1, requests: 9 } },
      'none',
    ],
    [
      '5% of all',
      { streak: 0, lastSuccess: NOW, recent: { failures: 5, requests: 100 } },
      'critical',
    ],
    [
      'a smaller share',
      { streak: 0, lastSuccess: NOW, recent: { failures: 50, requests: 1_001 } },
      'none',
    ],
    ['two in a row by chance', { recent: { failures: 20, requests: 1_000 } }, 'none'],
    ['many in a row', { streak: 20, recent: { failures: 20, requests: 9_000 } }, 'critical'],
    [
      'those before a success 20 s ago',
      { streak: 0, lastSuccess: NOW, lastSeen: NOW - 20_000, recent: { failures: 9, requests: 9 } },
      'none',
    ],
    [
      'those before a success just now',
      { streak: 0, lastSuccess: NOW, lastSeen: NOW - 1_000, recent: { failures: 9, requests: 9 } },
      'critical',
    ],
    ['those of more than five minutes ago', { count: 0, lastSeen: NOW - 300_000 }, 'none'],
    ['old ones that no request has disproved', { lastSeen: NOW - 200_000 }, 'critical'],
  ])('judges %s', (_what, changes, severity) => {
    expect(judgeFailure(changes)[0]?.severity ?? 'none').toBe(severity);
  });

  it('warns of a single missing scope, and names it', () => {
    const request = { ...failure({}).request, missingScopes: ['user:read', 'user:read:admin'] };
    const scope = { failure: 'scope-missing', code: 'API_SCOPE_MISSING', request } as const;
    const [one] = judgeFailure({ ...scope, count: 1, streak: 1 });
    expect(one).toMatchObject({ severity: 'warning', component: 'scopes' });
    expect(one?.cause).toContain('GET /users, which requires user:read or user:read:admin.');
    expect(judgeFailure(scope)).toMatchObject([{ severity: 'critical' }]);
  });

  it('distinguishes the limits that a request can meet', () => {
    const until = NOW + 43_200_000;
    const day = { until, limit: { label: 'light', scope: 'day' } } as const;
    const [plan] = judgeFailure({ failure: 'day-spent', code: 'DAILY_LIMIT_EXHAUSTED', ...day });
    expect(plan).toMatchObject({ code: 'DAILY_LIMIT_EXHAUSTED', severity: 'critical' });
    expect(plan?.cause).toMatch(/Label: light\. It is reset at 2030-01-16T00:00:00/);
    expect(plan?.advice).toContain('Raise planShare');
    const [host] = judgeFailure({
      failure: 'host-limited',
      ...day,
      limit: { label: 'light', scope: 'host' },
    });
    expect(host).toMatchObject({ code: 'HOST_LIMIT_EXHAUSTED', severity: 'warning' });
    const [blocked] = judgeFailure({ failure: 'label-blocked', code: 'RATE_LIMIT_BLOCKED' });
    expect(blocked?.advice).toContain('other apps');
    const rate = { failure: 'caller-limited', code: 'CALLER_RATE_EXCEEDED' } as const;
    const [caller] = judgeFailure({ ...rate, count: 9, recent: { failures: 9, requests: 900 } });
    expect(caller).toMatchObject({ caller: 'reports', severity: 'warning' });
    expect(judgeFailure(rate)).toEqual([]);
  });

  it('ends a limit at its time, and that of a rate once it is not met any more', () => {
    const over = { lastSeen: NOW - 20_000, until: NOW };
    expect(judgeFailure({ failure: 'host-limited', ...over })).toEqual([]);
    expect(judgeFailure({ failure: 'host-limited', ...over, until: NOW + 1 })).toHaveLength(1);
    expect(judgeFailure({ failure: 'pacer-rejected', code: 'PACING_TIMEOUT', ...over })).toEqual(
      [],
    );
  });

  it('warns when a tenth of a daily limit is left', () => {
    const label = {
      label: 'light',
      pool: 'light',
      limit: { requests: 15, per: 'second' },
      day: { labels: ['light'], used: 5990, limit: 6000, left: 10 },
      queued: 0,
      admitted: 0,
      rejected: 0,
    } as const;
    expect(judgeAccounts({ labels: [label] })).toMatchObject([
      { code: 'DAILY_LIMIT_LOW', cause: expect.stringContaining('light: 10 of 6000 are left') },
    ]);
  });

  it('reports Redis once: for an account whose call failed, otherwise for the gateway', () => {
    const connection = { storeProblem: { reason: 'NOPERM', since: NOW - 1 } };
    const storeProblem = { ...ongoing('STORE_UNAVAILABLE'), reason: 'READONLY' };
    expect(judgeGateway(connection)).toMatchObject([
      { account: undefined, cause: expect.stringContaining('lacks a permission') },
    ]);
    const accounts = [{ ...healthy, storeProblem }];
    expect(judgeGateway({ ...connection, accounts })).toMatchObject([
      { account: 'main', severity: 'warning', cause: expect.stringContaining('READONLY') },
    ]);
    expect(judgeAccounts({ storeProblem, tokenRemainingMs: undefined })).toMatchObject([
      { severity: 'critical' },
    ]);
    expect(judgeAccounts({ unreadableSince: 1 })[0]?.advice).toContain('encryption keys');
    expect(judgeGateway({ ...connection, store: 'postgres' })).toMatchObject([
      { component: 'postgres', cause: expect.stringContaining('Postgres: NOPERM') },
    ]);
  });

  it('lists critical problems of all accounts first, and then in the order of a request', () => {
    const all = judgeAccounts(
      { isSandbox: true, unreadableSince: 1 },
      { name: 'b', failures: [failure({})], mintProblem: ongoing('CLIENT_REJECTED') },
      { name: 'c', mintProblem: ongoing('CLIENT_REJECTED'), tokenRemainingMs: undefined },
    );
    expect(all.map(({ account, code }) => `${account} ${code}`)).toEqual([
      'c CLIENT_REJECTED',
      'b API_SERVER_ERROR',
      'b CLIENT_REJECTED',
      'main RECORD_UNREADABLE',
      'main SANDBOX_IN_USE',
    ]);
  });

  it('reports a failed reload with its issues', () => {
    const reloadProblem = { issues: ['log.level is wrong'], since: 1, lastAt: 2 };
    expect(judgeGateway({ reloadProblem })).toMatchObject([
      { code: 'CONFIG_RELOAD_FAILED', cause: expect.stringContaining('log.level is wrong.') },
    ]);
  });
});

describe('AccountStats.observe', () => {
  it.each<[string, RequestResult, string]>([
    ['a 401 of the API', { status: 401 }, 'token-rejected'],
    ['a missing scope', { status: 400, missingScopes: [] }, 'scope-missing'],
    ['a 401 for a missing scope', { status: 401, missingScopes: [] }, 'scope-missing'],
    ['a 429', { status: 429 }, 'rate-limited'],
    ['a server error', { status: 503 }, 'server-error'],
    ['no response', { status: 504, errorCode: 'UPSTREAM_TIMEOUT' }, 'no-response'],
    ['an internal error', { status: 500, errorCode: 'INTERNAL_ERROR' }, 'internal-error'],
    ['no token', { status: 502, errorCode: 'TOKEN_ENDPOINT_FAILED' }, 'no-token'],
    ['no slot', { status: 503, errorCode: 'PACING_TIMEOUT' }, 'pacer-rejected'],
    ['a blocked label', { status: 503, errorCode: 'RATE_LIMIT_BLOCKED' }, 'label-blocked'],
    ['a spent plan', { status: 503, errorCode: 'DAILY_LIMIT_EXHAUSTED' }, 'day-spent'],
    ['its caller’s rate', { status: 429, errorCode: 'CALLER_RATE_EXCEEDED' }, 'caller-limited'],
  ])('counts a request that ended with %s', (_name, result, kind) => {
    const stats = new AccountStats('default');
    stats.observe(finishedRequest(result));
    expect(stats.failures).toMatchObject([{ failure: kind, count: 1, streak: 1 }]);
    expect(stats.errors).toMatchObject([
      { count: 1, request: { requestId: 'request-1', endpoint: 'GET /users/{userId}' } },
    ]);
    stats.observe(finishedRequest());
    const isLimit = ['label-blocked', 'day-spent'].includes(kind);
    expect(stats.failures).toMatchObject([{ streak: isLimit ? 1 : 0 }]);
  });

  it('takes a success of another endpoint for no proof of a scope', () => {
    const stats = new AccountStats('default');
    stats.observe(finishedRequest({ status: 400, missingScopes: [] }));
    stats.observe(finishedRequest({ path: '/users' }));
    expect(stats.failures).toMatchObject([{ streak: 1 }]);
  });

  it.each<[string, RequestResult]>([
    ['success', {}],
    ['a 404 of the API', { status: 404, apiCode: 1001 }],
    ['an error of the caller', { status: 400, errorCode: 'PATH_NOT_ALLOWED' }],
    ['a client disconnect', { status: undefined }],
  ])('records no error for %s', (_name, result) => {
    const stats = new AccountStats('default');
    stats.observe(finishedRequest(result));
    expect([stats.errors, stats.failures]).toEqual([[], []]);
  });
});

describe('describeError', () => {
  const gatewayCodes = [
    'INTERNAL_ERROR',
    'UPSTREAM_UNREACHABLE',
    'UPSTREAM_TIMEOUT',
    'PACING_TIMEOUT',
    'DAILY_LIMIT_EXHAUSTED',
    'HOST_LIMIT_EXHAUSTED',
    'CALLER_RATE_EXCEEDED',
    'CONFIG_RELOAD_FAILED',
    'SANDBOX_IN_USE',
  ];
  const codes = [...errorCodes, ...API_ERRORS.map(toApiErrorCode), ...gatewayCodes];

  it.each(codes)('describes %s with a component, a message and a documentation link', (code) => {
    const description = describeError(code)!;
    expect(COMPONENTS).toContain(description.component);
    expect(description.cause.length).toBeGreaterThan(20);
    expect(description.advice.length).toBeGreaterThan(10);
    expectHeading(description.docs);
  });

  it.each(COMPONENTS)('links to a section of the documentation about %s', (component) =>
    expectHeading(getDocsLink(component)),
  );
});

/** Expects the target of a link such as `docs/errors.md#client_rejected` to exist. */
function expectHeading(link: string): void {
  const [page, anchor] = link.split('#');
  const text = readFileSync(new URL(`../../../../${page}`, import.meta.url), 'utf8');
  const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading]) =>
    heading!.toLowerCase().replaceAll(' ', '-').replaceAll('`', ''),
  );
  expect(headings).toContain(anchor);
}
