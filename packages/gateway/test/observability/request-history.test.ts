import { describe, expect, it } from 'vitest';
import { RequestHistory, type RequestFilter } from '../../src/observability/request-history.ts';
import { finishedRequest, type RequestResult } from '../support/finished-request.ts';

const read = (history: RequestHistory, filter: Partial<RequestFilter> = {}) =>
  history.read({ limit: 500, ...filter });

function record(...results: readonly RequestResult[]): RequestHistory {
  const history = new RequestHistory();
  for (const result of results) history.observe(finishedRequest(result));
  return history;
}

describe('request history', () => {
  it('has what identifies a request and how it ended, without its query', () => {
    const history = new RequestHistory();
    const context = finishedRequest({ path: '/users/me?secret=QUERY', status: 400, apiCode: 4711 });
    context.missingScopes = ['user:read'];
    context.trackingId = 'WEB_1';
    context.queuedMs = 12.4;
    context.upstreamMs = 30.6;
    context.onRetry('rate-limited');
    history.observe(context);
    const [entry] = read(history);
    expect(entry).toMatchObject({
      id: 1,
      requestId: 'request-1',
      account: 'default',
      caller: 'reports',
      method: 'GET',
      path: '/api/users/me',
      endpoint: 'GET /users/{userId}',
      status: 400,
      outcome: '4xx',
      code: 'API_SCOPE_MISSING',
      apiCode: 4711,
      attempts: 1,
      retries: ['rate-limited'],
      queueMs: 12,
      upstreamMs: 31,
      complete: true,
      trackingId: 'WEB_1',
    });
    expect(Date.now() - entry!.at).toBeLessThan(10_000);
    expect(JSON.stringify(entry)).not.toContain('QUERY');
  });

  it('names the gateway’s own code, and the client that disconnected', () => {
    const history = record(
      { status: 429, errorCode: 'CALLER_RATE_EXCEEDED', attempts: 0 },
      { status: undefined, complete: false },
    );
    expect(read(history).map(({ code, outcome, status }) => [code, outcome, status])).toEqual([
      ['CALLER_RATE_EXCEEDED', '4xx', 429],
      [undefined, 'client_closed', undefined],
    ]);
  });

  it.each<[RequestFilter['status'] | undefined, (number | undefined)[]]>([
    [undefined, [200, 302, 404, 503, undefined, 200]],
    ['2xx', [200, 200]],
    ['3xx', [302]],
    [404, [404]],
    ['client_closed', [undefined]],
    ['failed', [404, 503, undefined]],
  ])('filters by status %s, oldest first', (status, expected) => {
    const history = record(
      ...[200, 302, 404, 503, undefined, 200].map((each) => ({ status: each })),
    );
    expect(read(history, { status }).map((entry) => entry.status)).toEqual(expected);
  });

  it('filters by account and caller, and finds requests of unknown callers', () => {
    const history = record(
      { account: 'main', caller: 'reports' },
      { account: 'main', caller: 'wiki' },
      { account: 'labs', caller: 'reports' },
    );
    const stranger = finishedRequest({ status: 401, errorCode: 'CREDENTIALS_INVALID' });
    stranger.caller = undefined;
    history.observe(stranger);
    const ids = (filter: Partial<RequestFilter>): number[] =>
      read(history, filter).map(({ id }) => id);
    expect(ids({ account: 'main' })).toEqual([1, 2]);
    expect(ids({ caller: 'reports' })).toEqual([1, 3]);
    expect(ids({ account: 'labs', caller: 'wiki' })).toEqual([]);
    expect(ids({ account: '' })).toEqual([4]);
    expect(ids({ caller: '' })).toEqual([4]);
    expect(ids({ limit: 2 })).toEqual([3, 4]);
    expect(history.read({ limit: 500 }, 2).map(({ id }) => id)).toEqual([3, 4]);
  });

  it('keeps failures and other accounts while one account succeeds often', () => {
    const history = record({ account: 'labs' }, { status: 500 }, { status: 200 });
    for (let n = 0; n < 1_000; n += 1) history.observe(finishedRequest());
    const entries = read(history);
    expect(entries.map(({ id }) => id).slice(0, 2)).toEqual([1, 2]);
    expect(entries).toHaveLength(252);
    expect(entries.at(-1)!.id).toBe(history.lastId);
  });

  it('counts why requests failed, by caller and endpoint', () => {
    const history = record(
      { status: 404, path: '/users/a' },
      { status: 404, path: '/users/b' },
      { status: 400, path: '/users/a', missingScopes: ['user:read'] },
      { status: 429, caller: 'wiki', errorCode: 'CALLER_RATE_EXCEEDED' },
      { status: undefined },
      { status: 200 },
    );
    const { failures, others } = history.readFailures({ limit: 10 });
    expect(
      failures.map(({ caller, code, status, count }) => [caller, code ?? status, count]),
    ).toEqual([
      ['reports', 404, 2],
      ['reports', 'API_SCOPE_MISSING', 1],
      ['wiki', 'CALLER_RATE_EXCEEDED', 1],
      ['reports', undefined, 1],
    ]);
    expect(failures[0]).toMatchObject({ account: 'default', endpoint: 'GET /users/{userId}' });
    expect(others).toBe(0);
    expect(history.readFailures({ limit: 1 })).toMatchObject({
      failures: [{ count: 2 }],
      others: 3,
    });
    expect(history.readFailures({ limit: 10, caller: 'wiki' }).failures).toHaveLength(1);
    expect(history.readFailures({ limit: 10, account: '' }).failures).toEqual([]);
  });

  it('keeps 300 causes, and the number of the others', () => {
    const history = new RequestHistory();
    for (let n = 0; n < 1_000; n += 1) {
      history.observe(finishedRequest({ caller: `c${n}`, status: 500 }));
      history.observe(finishedRequest({ caller: 'reports', status: 503 }));
    }
    const { failures, others } = history.readFailures({ limit: 1_000 });
    expect(failures).toHaveLength(300);
    expect(failures[0]).toMatchObject({ caller: 'reports', count: 1_000 });
    expect(others).toBe(701);
  });
});
