import { describe, expect, it } from 'vitest';
import {
  RequestMetrics,
  METHODS,
  REQUEST_OUTCOMES,
  getCount,
} from '../../src/observability/request-metrics.ts';
import { finishedRequest, type RequestResult } from '../support/finished-request.ts';

describe('a call', () => {
  it.each<[RequestResult, string]>([
    [{ status: 204 }, '2xx'],
    [{ status: 304 }, '3xx'],
    [{ status: 404 }, '4xx'],
    [{ status: 599 }, '5xx'],
    [{ status: 999 }, '5xx'],
    [{ status: undefined }, 'client_closed'],
  ])('that ends with %j is counted as %s', (ending, outcome) => {
    const { account, caller } = counted([ending]);
    expect(outcomesOf(caller.outcomes)).toEqual({ [outcome]: 1 });
    const cells = [...caller.endpoints.values()][0]!;
    const at = REQUEST_OUTCOMES.indexOf(outcome as (typeof REQUEST_OUTCOMES)[number]);
    expect(getCount(cells, METHODS.indexOf('GET'), at)).toBe(1);
    expect(account.upstreamRequests).toBe(1);
  });

  it('is counted by its method; those that nobody knows are one', () => {
    const { caller } = counted([
      { method: 'POST', path: '/x' },
      { method: 'BREW', path: '/x' },
    ]);
    const cells = [...caller.endpoints.values()][0]!;
    const counts = METHODS.map((_, method) => getCount(cells, method, 0));
    expect(counts).toEqual(METHODS.map((name) => Number(name === 'POST' || name === 'other')));
  });

  it('counts the API’s time only if it was sent, and an answer that broke off', () => {
    const { account } = counted([
      { attempts: 0, status: 403 },
      { attempts: 3, complete: false },
    ]);
    expect([...account.upstreamDurations.values()].map(({ count }) => count)).toEqual([1]);
    expect([account.upstreamRequests, account.truncated]).toEqual([3, 1]);
  });

  it('is counted for nobody when nobody is known to have sent it', () => {
    const counts = new RequestMetrics();
    const call = finishedRequest({ status: 401, errorCode: 'CREDENTIALS_MISSING' });
    call.caller = undefined;
    counts.observe(call);
    const [account] = [...counts.accounts];
    expect([account!.name, [...account!.callers.keys()]]).toEqual(['', ['']]);
    expect([...account!.errorResponses]).toEqual([['CREDENTIALS_MISSING', 1]]);
  });
});

function counted(endings: readonly RequestResult[]) {
  const counts = new RequestMetrics();
  for (const ending of endings) counts.observe(finishedRequest(ending));
  const account = [...counts.accounts][0]!;
  return { account, caller: account.callers.get('reports')! };
}

function outcomesOf(counts: Float64Array): Record<string, number> {
  return Object.fromEntries(
    REQUEST_OUTCOMES.map((outcome, at) => [outcome, counts[at]!] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}
