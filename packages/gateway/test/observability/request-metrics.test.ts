import { describe, expect, it } from 'vitest';
import {
  RequestMetrics,
  METHODS,
  REQUEST_OUTCOMES,
  getCount,
} from '../../src/observability/request-metrics.ts';
import { finishedRequest, type RequestResult } from '../support/finished-request.ts';

describe('RequestMetrics', () => {
  it.each<[RequestResult, string]>([
    [{ status: 204 }, '2xx'],
    [{ status: 304 }, '3xx'],
    [{ status: 404 }, '4xx'],
    [{ status: 599 }, '5xx'],
    [{ status: 999 }, '5xx'],
    [{ status: undefined }, 'client_closed'],
  ])('counts a request that ended with %j as %s', (result, outcome) => {
    const { account, caller } = observeAll([result]);
    expect(nonzeroOutcomes(caller.outcomes)).toEqual({ [outcome]: 1 });
    const cells = [...caller.endpoints.values()][0]!;
    const index = REQUEST_OUTCOMES.indexOf(outcome as (typeof REQUEST_OUTCOMES)[number]);
    expect(getCount(cells, METHODS.indexOf('GET'), index)).toBe(1);
    expect(account.upstreamRequests).toBe(1);
  });

  it('counts by method, with unknown methods together', () => {
    const { caller } = observeAll([
      { method: 'POST', path: '/x' },
      { method: 'BREW', path: '/x' },
    ]);
    const cells = [...caller.endpoints.values()][0]!;
    const counts = METHODS.map((_, method) => getCount(cells, method, 0));
    expect(counts).toEqual(METHODS.map((name) => Number(name === 'POST' || name === 'other')));
  });

  it('records upstream durations of sent requests only, and truncated responses', () => {
    const { account } = observeAll([
      { attempts: 0, status: 403 },
      { attempts: 3, complete: false },
    ]);
    expect([...account.upstreamDurations.values()].map(({ count }) => count)).toEqual([1]);
    expect([account.upstreamRequests, account.truncated]).toEqual([3, 1]);
  });

  it('counts a request without an identified caller under empty names', () => {
    const metrics = new RequestMetrics();
    const context = finishedRequest({ status: 401, errorCode: 'CREDENTIALS_MISSING' });
    context.caller = undefined;
    metrics.observe(context);
    const [account] = [...metrics.accounts];
    expect([account!.name, [...account!.callers.keys()]]).toEqual(['', ['']]);
    expect([...account!.errorResponses]).toEqual([['CREDENTIALS_MISSING', 1]]);
  });
});

function observeAll(results: readonly RequestResult[]) {
  const metrics = new RequestMetrics();
  for (const result of results) metrics.observe(finishedRequest(result));
  const account = [...metrics.accounts][0]!;
  return { account, caller: account.callers.get('reports')! };
}

function nonzeroOutcomes(counts: Float64Array): Record<string, number> {
  return Object.fromEntries(
    REQUEST_OUTCOMES.map((outcome, index) => [outcome, counts[index]!] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}
