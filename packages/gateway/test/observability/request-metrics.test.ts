import { listEndpoints } from '@evertoken/zoom-client/endpoints';
import { describe, expect, it } from 'vitest';
import { RequestMetrics, REQUEST_OUTCOMES } from '../../src/observability/request-metrics.ts';
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
    expect([...caller.requests.values()].map(nonzeroOutcomes)).toEqual([{ [outcome]: 1 }]);
    expect(account.upstreamRequests).toBe(1);
  });

  it('counts unknown endpoints by method, with unknown methods together', () => {
    const { caller } = observeAll([
      { method: 'POST', path: '/x' },
      { method: 'BREW', path: '/y' },
      { method: 'STEEP', path: '/z' },
    ]);
    expect([...caller.requests]).toEqual([
      ['POST', [1, 0, 0, 0, 0]],
      ['other', [2, 0, 0, 0, 0]],
    ]);
  });

  it('has a count for each operation of Zoom, and one for all other paths', () => {
    const endpoints = listEndpoints();
    const { account, caller } = observeAll([
      ...endpoints.map(({ name }) => toResult(name)),
      ...endpoints.map(({ name }) => toResult(`${name}/x/y/z`)),
    ]);
    const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
    expect(caller.requests.size).toBe(endpoints.length + others.length);
    expect(endpoints.every((endpoint) => caller.requests.has(endpoint))).toBe(true);
    expect(account.upstreamDurations.size).toBe(endpoints.length + 1);
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

/** A request of an operation, its path parameters filled in. */
function toResult(name: string): RequestResult {
  const [method = '', template = ''] = name.split(' ');
  return { method, path: template.replaceAll(/\{\w+\}/g, 'id') };
}

function observeAll(results: readonly RequestResult[]) {
  const metrics = new RequestMetrics();
  for (const result of results) metrics.observe(finishedRequest(result));
  const account = [...metrics.accounts][0]!;
  return { account, caller: account.callers.get('reports')! };
}

function nonzeroOutcomes(counts: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(
    REQUEST_OUTCOMES.map((outcome, index) => [outcome, counts[index]!] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}
