import { readFileSync } from 'node:fs';
import { errorCodes } from 'evertoken';
import { describe, expect, it } from 'vitest';
import { AccountWatch } from '../../src/admin/account-watch.ts';
import { factsOf } from '../../src/admin/facts.ts';
import { AREAS, codeOfApiError, docsOf, meaningOf } from '../../src/admin/meanings.ts';
import { troublesOf, type AccountFacts } from '../../src/admin/troubles.ts';
import { API_ERRORS } from '../../src/traffic/call-counts.ts';
import { endedCall, type Ending } from '../traffic/ended-call.ts';

const goodDay: AccountFacts = {
  name: 'default',
  tokenLeftMs: 1_800_000,
  mintFailing: undefined,
  storeFailing: undefined,
  unreadable: false,
  recent: {
    calls: 1000,
    tokenRejected: 0,
    scopeMissing: 0,
    rateLimited: 0,
    serverError: 0,
    unanswered: 0,
    tokenless: 0,
    unpaced: 0,
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
  refused: 0,
} as const;

function onADay(changes: Partial<AccountFacts>, recent: Partial<AccountFacts['recent']> = {}) {
  return troublesOf({ ...goodDay, ...changes, recent: { ...goodDay.recent, ...recent } });
}

describe('what is wrong', () => {
  it('is nothing on a good day', () => {
    expect(onADay({})).toEqual([]);
  });

  it.each([
    ['CLIENT_REJECTED', 'secret', /client id.* secret/],
    ['ACCOUNT_REJECTED', 'secret', /account id/],
    ['SCOPE_REJECTED', 'scopes', /scope/],
    ['TOKEN_ENDPOINT_UNREACHABLE', 'zoom', /DNS, firewall/],
    ['TOKEN_ENDPOINT_FAILED', 'zoom', /status page/],
  ] as const)('is %s while no token can be minted: look at the %s', (code, area, words) => {
    const [withToken] = onADay({ mintFailing: code });
    expect(withToken).toMatchObject({ area, severity: 'warning', code });
    expect(withToken?.words).toMatch(words);
    expect(withToken?.words).toContain('good for another 30 min');
    const [refused] = onADay({ mintFailing: code }, { tokenless: 3 });
    expect(refused).toMatchObject({ area, severity: 'failing', code });
    expect(refused?.words).toContain('3 requests in the last minutes had no token');
    const [without] = onADay({ mintFailing: code, tokenLeftMs: undefined });
    expect(without).toMatchObject({ area, severity: 'failing' });
    expect(without?.words).toContain('There is no token.');
  });

  it('is a scope that the app lacks, with the endpoint and the scopes that would do', () => {
    const request = { requestId: '1', caller: 'a', endpoint: 'GET /users', trackingId: undefined };
    const scopeMissing = { request, anyOf: ['user:read:list_users:admin', 'user:read:admin'] };
    const [trouble] = onADay({ scopeMissing }, { scopeMissing: 3 });
    expect(trouble).toMatchObject({ area: 'scopes', severity: 'failing' });
    expect(trouble?.words).toContain('3 requests');
    expect(trouble?.words).toContain(
      'GET /users, which needs one of user:read:list_users:admin, user:read:admin',
    );
  });

  it('is the app, when the API refuses tokens that are new', () => {
    expect(onADay({}, { tokenRejected: 1 })).toMatchObject([{ area: 'app', severity: 'failing' }]);
  });

  it('is the plan’s limit: Zoom’s own word, requests that found no room, or a budget that runs out', () => {
    expect(onADay({}, { rateLimited: 2 })).toMatchObject([
      { area: 'limit', severity: 'failing', code: 'API_RATE_LIMITED' },
    ]);
    const spent = { ...light, day: { ...light.day, used: 5990, left: 10 } };
    const pacing = { account: 'a', sharing: 'fleet', labels: [spent] } as const;
    const [unpaced] = onADay({ pacing }, { unpaced: 7 });
    expect(unpaced).toMatchObject({ area: 'limit', severity: 'failing' });
    expect(unpaced?.words).toMatch(/7 requests .* 10 are left until 00:00 UTC/);
    expect(onADay({ pacing })).toMatchObject([{ area: 'limit', severity: 'warning' }]);
    const parked = { ...light, parked: { until: Date.UTC(2026, 0, 2), scope: 'day' } } as const;
    const [pausing] = onADay({ pacing: { ...pacing, labels: [parked] } });
    expect(pausing?.words).toContain('label light pause until 2026-01-02T00:00:00.000Z');
  });

  it('is Zoom, when more than a few calls fail there, and a part of all that matters', () => {
    expect(onADay({}, { serverError: 4 })).toEqual([]);
    expect(onADay({}, { serverError: 40 })).toEqual([]);
    expect(onADay({}, { serverError: 60 })).toMatchObject([{ code: 'API_SERVER_ERROR' }]);
    expect(onADay({}, { calls: 5, unanswered: 5 })).toMatchObject([
      { area: 'zoom', severity: 'failing', code: 'UPSTREAM_UNREACHABLE' },
    ]);
  });

  it('is Redis, which nobody notices as long as there is a token', () => {
    const storeFailing = 'STORE_TIMEOUT';
    expect(onADay({ storeFailing })).toMatchObject([{ area: 'redis', severity: 'warning' }]);
    expect(onADay({ storeFailing, tokenLeftMs: undefined })).toMatchObject([
      { area: 'redis', severity: 'failing' },
    ]);
    expect(onADay({ unreadable: true })[0]?.words).toContain('encryption keys');
  });

  it('is the gateway itself, when it fails', () => {
    expect(onADay({}, { faults: 1 })).toMatchObject([{ area: 'gateway', severity: 'failing' }]);
  });

  it('begins with what fails', () => {
    const all = onADay({ mintFailing: 'CLIENT_REJECTED', unreadable: true }, { scopeMissing: 1 });
    expect(all.map(({ severity }) => severity)).toEqual(['failing', 'warning', 'warning']);
  });
});

describe('a call that ends', () => {
  it.each<[string, Ending, keyof AccountFacts['recent']]>([
    ['the API’s 401', { status: 401 }, 'tokenRejected'],
    ['a missing scope', { status: 400, apiCode: 4711 }, 'scopeMissing'],
    ['a 429', { status: 429 }, 'rateLimited'],
    ['a server error', { status: 503 }, 'serverError'],
    ['no answer', { status: 504, failureCode: 'UPSTREAM_TIMEOUT' }, 'unanswered'],
    ['a fault of the gateway’s', { status: 500, failureCode: 'INTERNAL_ERROR' }, 'faults'],
    ['no token', { status: 502, failureCode: 'TOKEN_ENDPOINT_FAILED' }, 'tokenless'],
    ['no room', { status: 503, failureCode: 'PACING_TIMEOUT' }, 'unpaced'],
  ])('with %s is counted as such', (_name, ending, as) => {
    const watch = new AccountWatch('default');
    watch.observe(endedCall(ending));
    const status = { key: '', token: undefined, pause: undefined };
    const { recent } = factsOf({ name: 'default' } as never, watch, status);
    expect(recent).toEqual({ ...goodDay.recent, calls: 1, [as]: 1 });
    expect(watch.errors).toMatchObject([
      { count: 1, request: { requestId: 'request-1', endpoint: 'GET /users/{userId}' } },
    ]);
  });

  it.each<[string, Ending]>([
    ['well', {}],
    ['with something that is not there', { status: 404, apiCode: 1001 }],
    ['with a mistake of the caller’s', { status: 400, failureCode: 'PATH_NOT_ALLOWED' }],
    ['when its caller goes away', { status: undefined }],
  ])('%s is nobody’s trouble', (_name, ending) => {
    const watch = new AccountWatch('default');
    watch.observe(endedCall(ending));
    expect(watch.errors).toEqual([]);
  });
});

describe('every error', () => {
  const own = [
    'INTERNAL_ERROR',
    'UPSTREAM_UNREACHABLE',
    'UPSTREAM_TIMEOUT',
    'PACING_TIMEOUT',
    'PACING_DAY_SPENT',
  ];
  const codes = [...errorCodes, ...API_ERRORS.map(codeOfApiError), ...own];

  it.each(codes)('%s has words, an area and a page', (code) => {
    const meaning = meaningOf(code)!;
    expect(AREAS).toContain(meaning.area);
    expect(meaning.words.length).toBeGreaterThan(40);
    expectHeading(meaning.docs);
  });

  it.each(AREAS)('about %s has a page', (area) => expectHeading(docsOf(area)));
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
