import { readFileSync } from 'node:fs';
import { errorCodes } from 'evertoken';
import { describe, expect, it } from 'vitest';
import { AccountStats } from '../../src/observability/account-stats.ts';
import { collectProblemInputs } from '../../src/admin/problem-inputs.ts';
import {
  COMPONENTS,
  toApiErrorCode,
  getDocsLink,
  describeError,
} from '../../src/admin/error-catalog.ts';
import { findProblems, type ProblemInputs } from '../../src/admin/problems.ts';
import { API_ERRORS } from '../../src/observability/request-metrics.ts';
import { finishedRequest, type RequestResult } from '../support/finished-request.ts';

const goodDay: ProblemInputs = {
  name: 'default',
  tokenRemainingMs: 1_800_000,
  mintProblem: undefined,
  storeProblem: undefined,
  hasUnreadableRecord: false,
  recent: {
    calls: 1000,
    tokenRejected: 0,
    scopeMissing: 0,
    rateLimited: 0,
    serverError: 0,
    noResponse: 0,
    noToken: 0,
    pacerRejected: 0,
    faults: 0,
  },
  scopeMissing: undefined,
  pacing: undefined,
};

const light = {
  label: 'light',
  limit: { requests: 15, per: 'second' },
  day: { labels: ['light'], used: 0, limit: 6000, left: 6000 },
  queued: 0,
  admitted: 0,
  rejected: 0,
} as const;

function onADay(changes: Partial<ProblemInputs>, recent: Partial<ProblemInputs['recent']> = {}) {
  return findProblems({ ...goodDay, ...changes, recent: { ...goodDay.recent, ...recent } });
}

describe('what is wrong', () => {
  it('is nothing on a good day', () => {
    expect(onADay({})).toEqual([]);
  });

  it.each([
    ['CLIENT_REJECTED', 'credentials', /client id.* secret/],
    ['ACCOUNT_REJECTED', 'credentials', /account id/],
    ['SCOPE_REJECTED', 'scopes', /scope/],
    ['TOKEN_ENDPOINT_UNREACHABLE', 'zoom', /DNS, firewall/],
    ['TOKEN_ENDPOINT_FAILED', 'zoom', /status page/],
  ] as const)('is %s while no token can be minted: look at the %s', (code, component, words) => {
    const [withToken] = onADay({ mintProblem: code });
    expect(withToken).toMatchObject({ component, severity: 'warning', code });
    expect(withToken?.message).toMatch(words);
    expect(withToken?.message).toContain('good for another 30 min');
    const [refused] = onADay({ mintProblem: code }, { noToken: 3 });
    expect(refused).toMatchObject({ component, severity: 'critical', code });
    expect(refused?.message).toContain('3 requests in the last minutes had no token');
    const [without] = onADay({ mintProblem: code, tokenRemainingMs: undefined });
    expect(without).toMatchObject({ component, severity: 'critical' });
    expect(without?.message).toContain('There is no token.');
  });

  it('is a scope that the app lacks, with the endpoint and the scopes that would do', () => {
    const request = { requestId: '1', caller: 'a', endpoint: 'GET /users', trackingId: undefined };
    const scopeMissing = { request, anyOf: ['user:read:list_users:admin', 'user:read:admin'] };
    const [trouble] = onADay({ scopeMissing }, { scopeMissing: 3 });
    expect(trouble).toMatchObject({ component: 'scopes', severity: 'critical' });
    expect(trouble?.message).toContain('3 requests');
    expect(trouble?.message).toContain(
      'GET /users, which needs one of user:read:list_users:admin, user:read:admin',
    );
  });

  it('is the app, when the API refuses tokens that are new', () => {
    expect(onADay({}, { tokenRejected: 1 })).toMatchObject([
      { component: 'app', severity: 'critical' },
    ]);
  });

  it('is the plan’s limit: Zoom’s own word, requests that found no room, or a budget that runs out', () => {
    expect(onADay({}, { rateLimited: 2 })).toMatchObject([
      { component: 'rate-limit', severity: 'critical', code: 'API_RATE_LIMITED' },
    ]);
    const spent = { ...light, day: { ...light.day, used: 5990, left: 10 } };
    const pacing = { account: 'a', sharing: 'fleet', labels: [spent] } as const;
    const [pacerRejected] = onADay({ pacing }, { pacerRejected: 7 });
    expect(pacerRejected).toMatchObject({ component: 'rate-limit', severity: 'critical' });
    expect(pacerRejected?.message).toMatch(/7 requests .* 10 are left until 00:00 UTC/);
    expect(onADay({ pacing })).toMatchObject([{ component: 'rate-limit', severity: 'warning' }]);
    const blocked = { ...light, blocked: { until: Date.UTC(2026, 0, 2), scope: 'day' } } as const;
    const [pausing] = onADay({ pacing: { ...pacing, labels: [blocked] } });
    expect(pausing?.message).toContain('label light pause until 2026-01-02T00:00:00.000Z');
  });

  it('is Zoom, when more than a few calls fail there, and a part of all that matters', () => {
    expect(onADay({}, { serverError: 4 })).toEqual([]);
    expect(onADay({}, { serverError: 40 })).toEqual([]);
    expect(onADay({}, { serverError: 60 })).toMatchObject([{ code: 'API_SERVER_ERROR' }]);
    expect(onADay({}, { calls: 5, noResponse: 5 })).toMatchObject([
      { component: 'zoom', severity: 'critical', code: 'UPSTREAM_UNREACHABLE' },
    ]);
  });

  it('is Redis, which nobody notices as long as there is a token', () => {
    const storeProblem = 'STORE_TIMEOUT';
    expect(onADay({ storeProblem })).toMatchObject([{ component: 'redis', severity: 'warning' }]);
    expect(onADay({ storeProblem, tokenRemainingMs: undefined })).toMatchObject([
      { component: 'redis', severity: 'critical' },
    ]);
    expect(onADay({ hasUnreadableRecord: true })[0]?.message).toContain('encryption keys');
  });

  it('is the gateway itself, when it fails', () => {
    expect(onADay({}, { faults: 1 })).toMatchObject([
      { component: 'gateway', severity: 'critical' },
    ]);
  });

  it('begins with what fails', () => {
    const all = onADay(
      { mintProblem: 'CLIENT_REJECTED', hasUnreadableRecord: true },
      { scopeMissing: 1 },
    );
    expect(all.map(({ severity }) => severity)).toEqual(['critical', 'warning', 'warning']);
  });
});

describe('a call that ends', () => {
  it.each<[string, RequestResult, keyof ProblemInputs['recent']]>([
    ['the API’s 401', { status: 401 }, 'tokenRejected'],
    ['a missing scope', { status: 400, apiCode: 4711 }, 'scopeMissing'],
    ['a 429', { status: 429 }, 'rateLimited'],
    ['a server error', { status: 503 }, 'serverError'],
    ['no answer', { status: 504, errorCode: 'UPSTREAM_TIMEOUT' }, 'noResponse'],
    ['a fault of the gateway’s', { status: 500, errorCode: 'INTERNAL_ERROR' }, 'faults'],
    ['no token', { status: 502, errorCode: 'TOKEN_ENDPOINT_FAILED' }, 'noToken'],
    ['no room', { status: 503, errorCode: 'PACING_TIMEOUT' }, 'pacerRejected'],
  ])('with %s is counted as such', (_name, ending, as) => {
    const watch = new AccountStats('default');
    watch.observe(finishedRequest(ending));
    const status = { key: '', token: undefined, cooldown: undefined };
    const { recent } = collectProblemInputs({ name: 'default' } as never, watch, status);
    expect(recent).toEqual({ ...goodDay.recent, calls: 1, [as]: 1 });
    expect(watch.errors).toMatchObject([
      { count: 1, request: { requestId: 'request-1', endpoint: 'GET /users/{userId}' } },
    ]);
  });

  it.each<[string, RequestResult]>([
    ['well', {}],
    ['with something that is not there', { status: 404, apiCode: 1001 }],
    ['with a mistake of the caller’s', { status: 400, errorCode: 'PATH_NOT_ALLOWED' }],
    ['when its caller goes away', { status: undefined }],
  ])('%s is nobody’s trouble', (_name, ending) => {
    const watch = new AccountStats('default');
    watch.observe(finishedRequest(ending));
    expect(watch.errors).toEqual([]);
  });
});

describe('every error', () => {
  const own = [
    'INTERNAL_ERROR',
    'UPSTREAM_UNREACHABLE',
    'UPSTREAM_TIMEOUT',
    'PACING_TIMEOUT',
    'DAILY_LIMIT_EXHAUSTED',
  ];
  const codes = [...errorCodes, ...API_ERRORS.map(toApiErrorCode), ...own];

  it.each(codes)('%s has words, an component and a page', (code) => {
    const meaning = describeError(code)!;
    expect(COMPONENTS).toContain(meaning.component);
    expect(meaning.message.length).toBeGreaterThan(40);
    expectHeading(meaning.docs);
  });

  it.each(COMPONENTS)('about %s has a page', (component) => expectHeading(getDocsLink(component)));
});

/** A link such as `docs/errors.md#client_rejected` leads somewhere. */
function expectHeading(link: string): void {
  const [page, anchor] = link.split('#');
  const text = readFileSync(new URL(`../../../../${page}`, import.meta.url), 'utf8');
  const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading]) =>
    heading!.toLowerCase().replaceAll(' ', '-').replaceAll('`', ''),
  );
  expect(headings).toContain(anchor);
}
