import { readFileSync } from 'node:fs';
import { errorCodes } from 'evertoken';
import { describe, expect, it } from 'vitest';
import { AccountStats } from '../../src/observability/account-stats.ts';
import {
  COMPONENTS,
  toApiErrorCode,
  getDocsLink,
  describeError,
} from '../../src/admin/error-catalog.ts';
import {
  collectProblemInputs,
  findProblems,
  type ProblemInputs,
  type RecentRequests,
} from '../../src/admin/problems.ts';
import { API_ERRORS } from '../../src/observability/request-metrics.ts';
import { finishedRequest, type RequestResult } from '../support/finished-request.ts';

const healthy: ProblemInputs = {
  name: 'default',
  tokenRemainingMs: 1_800_000,
  mintProblem: undefined,
  storeProblem: undefined,
  hasUnreadableRecord: false,
  recent: {
    requests: 1000,
    tokenRejected: 0,
    scopeMissing: 0,
    rateLimited: 0,
    serverError: 0,
    noResponse: 0,
    noToken: 0,
    pacerRejected: 0,
    internalErrors: 0,
  },
  scopeMissing: undefined,
  pacing: undefined,
};

const light = {
  label: 'light',
  pool: 'light',
  limit: { requests: 15, per: 'second' },
  day: { labels: ['light'], used: 0, limit: 6000, left: 6000 },
  queued: 0,
  admitted: 0,
  rejected: 0,
} as const;

/** Finds the problems of a healthy account with these changes. */
function findWith(changes: Partial<ProblemInputs>, recent: Partial<RecentRequests> = {}) {
  return findProblems({ ...healthy, ...changes, recent: { ...healthy.recent, ...recent } });
}

describe('findProblems', () => {
  it('finds no problem for a healthy account', () => {
    expect(findWith({})).toEqual([]);
  });

  it.each([
    ['CLIENT_REJECTED', 'credentials', /client id.* secret/],
    ['ACCOUNT_REJECTED', 'credentials', /account id/],
    ['SCOPE_REJECTED', 'scopes', /scope/],
    ['TOKEN_ENDPOINT_UNREACHABLE', 'zoom', /DNS, firewall/],
    ['TOKEN_ENDPOINT_FAILED', 'zoom', /status page/],
  ] as const)('reports %s in %s while minting fails', (code, component, message) => {
    const [withToken] = findWith({ mintProblem: code });
    expect(withToken).toMatchObject({ component, severity: 'warning', code });
    expect(withToken?.message).toMatch(message);
    expect(withToken?.message).toContain('The current token is valid for 30 min.');
    const [rejected] = findWith({ mintProblem: code }, { noToken: 3 });
    expect(rejected).toMatchObject({ component, severity: 'critical', code });
    expect(rejected?.message).toContain(
      'No token was available for 3 requests in the last minutes.',
    );
    const [without] = findWith({ mintProblem: code, tokenRemainingMs: undefined });
    expect(without).toMatchObject({ component, severity: 'critical' });
    expect(without?.message).toContain('There is no token.');
  });

  it('reports a missing scope with the endpoint and the sufficient scopes', () => {
    const scopeMissing = {
      requestId: '1',
      caller: 'a',
      endpoint: 'GET /users',
      trackingId: undefined,
      missingScopes: ['user:read:list_users:admin', 'user:read:admin'],
    };
    const [problem] = findWith({ scopeMissing }, { scopeMissing: 3 });
    expect(problem).toMatchObject({ component: 'scopes', severity: 'critical' });
    expect(problem?.message).toContain('3 requests');
    expect(problem?.message).toContain(
      'GET /users, which requires one of user:read:list_users:admin, user:read:admin',
    );
  });

  it('reports the app when the API rejects tokens', () => {
    expect(findWith({}, { tokenRejected: 1 })).toMatchObject([
      { component: 'app', severity: 'critical' },
    ]);
  });

  it('reports the rate limit after a 429, after rejections by the pacer, and when a daily limit is low', () => {
    expect(findWith({}, { rateLimited: 2 })).toMatchObject([
      { component: 'rate-limit', severity: 'critical', code: 'API_RATE_LIMITED' },
    ]);
    const low = { ...light, day: { ...light.day, used: 5990, left: 10 } };
    const pacing = { account: 'a', sharing: 'fleet', labels: [low] } as const;
    const [pacerRejected] = findWith({ pacing }, { pacerRejected: 7 });
    expect(pacerRejected).toMatchObject({ component: 'rate-limit', severity: 'critical' });
    expect(pacerRejected?.message).toMatch(
      /7 requests .* 10 of 6000 daily requests with label light are left until 00:00 UTC/,
    );
    expect(findWith({ pacing })).toMatchObject([{ component: 'rate-limit', severity: 'warning' }]);
    const blocked = { ...light, blocked: { until: Date.UTC(2026, 0, 2), scope: 'day' } } as const;
    const [problem] = findWith({ pacing: { ...pacing, labels: [blocked] } });
    expect(problem?.message).toContain('label light are blocked until 2026-01-02T00:00:00.000Z');
  });

  it('reports Zoom when at least 5 requests and 5% of all failed there', () => {
    expect(findWith({}, { serverError: 4 })).toEqual([]);
    expect(findWith({}, { serverError: 40 })).toEqual([]);
    expect(findWith({}, { serverError: 60 })).toMatchObject([{ code: 'API_SERVER_ERROR' }]);
    expect(findWith({}, { requests: 5, noResponse: 5 })).toMatchObject([
      { component: 'zoom', severity: 'critical', code: 'UPSTREAM_UNREACHABLE' },
    ]);
  });

  it('reports Redis as a warning with a live token and as critical without one', () => {
    const storeProblem = { code: 'STORE_UNAVAILABLE', reason: 'READONLY' } as const;
    expect(findWith({ storeProblem })).toMatchObject([
      { component: 'redis', severity: 'warning', message: expect.stringContaining('READONLY') },
    ]);
    expect(findWith({ storeProblem, tokenRemainingMs: undefined })).toMatchObject([
      { component: 'redis', severity: 'critical' },
    ]);
    expect(findWith({ hasUnreadableRecord: true })[0]?.message).toContain('encryption keys');
  });

  it('reports the gateway after an internal error', () => {
    expect(findWith({}, { internalErrors: 1 })).toMatchObject([
      { component: 'gateway', severity: 'critical' },
    ]);
  });

  it('lists critical problems first', () => {
    const all = findWith(
      { mintProblem: 'CLIENT_REJECTED', hasUnreadableRecord: true },
      { scopeMissing: 1 },
    );
    expect(all.map(({ severity }) => severity)).toEqual(['critical', 'warning', 'warning']);
  });
});

describe('AccountStats.observe', () => {
  it.each<[string, RequestResult, keyof RecentRequests]>([
    ['a 401 of the API', { status: 401 }, 'tokenRejected'],
    ['a missing scope', { status: 400, missingScopes: [] }, 'scopeMissing'],
    ['a 401 for a missing scope', { status: 401, missingScopes: [] }, 'scopeMissing'],
    ['a 429', { status: 429 }, 'rateLimited'],
    ['a server error', { status: 503 }, 'serverError'],
    ['no response', { status: 504, errorCode: 'UPSTREAM_TIMEOUT' }, 'noResponse'],
    ['an internal error', { status: 500, errorCode: 'INTERNAL_ERROR' }, 'internalErrors'],
    ['no token', { status: 502, errorCode: 'TOKEN_ENDPOINT_FAILED' }, 'noToken'],
    ['a rejection by the pacer', { status: 503, errorCode: 'PACING_TIMEOUT' }, 'pacerRejected'],
  ])('counts a request that ended with %s', (_name, result, counter) => {
    const stats = new AccountStats('default');
    stats.observe(finishedRequest(result));
    const status = { key: '', token: undefined, cooldown: undefined };
    const { recent } = collectProblemInputs({ name: 'default' } as never, stats, status);
    expect(recent).toEqual({ ...healthy.recent, requests: 1, [counter]: 1 });
    expect(stats.errors).toMatchObject([
      { count: 1, request: { requestId: 'request-1', endpoint: 'GET /users/{userId}' } },
    ]);
  });

  it.each<[string, RequestResult]>([
    ['success', {}],
    ['a 404 of the API', { status: 404, apiCode: 1001 }],
    ['an error of the caller', { status: 400, errorCode: 'PATH_NOT_ALLOWED' }],
    ['a client disconnect', { status: undefined }],
  ])('records no error for %s', (_name, result) => {
    const stats = new AccountStats('default');
    stats.observe(finishedRequest(result));
    expect(stats.errors).toEqual([]);
  });
});

describe('describeError', () => {
  const gatewayCodes = [
    'INTERNAL_ERROR',
    'UPSTREAM_UNREACHABLE',
    'UPSTREAM_TIMEOUT',
    'PACING_TIMEOUT',
    'DAILY_LIMIT_EXHAUSTED',
  ];
  const codes = [...errorCodes, ...API_ERRORS.map(toApiErrorCode), ...gatewayCodes];

  it.each(codes)('describes %s with a component, a message and a documentation link', (code) => {
    const description = describeError(code)!;
    expect(COMPONENTS).toContain(description.component);
    expect(description.message.length).toBeGreaterThan(40);
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
