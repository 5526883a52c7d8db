import { describe, expect, it } from 'vitest';
import { CallCounts, METHODS, OUTCOMES, countIn } from '../../src/traffic/call-counts.ts';
import { endedCall, type Ending } from './ended-call.ts';

describe('a call', () => {
  it.each<[Ending, string]>([
    [{ status: 204 }, '2xx'],
    [{ status: 304 }, '3xx'],
    [{ status: 404 }, '4xx'],
    [{ status: 599 }, '5xx'],
    [{ status: 999 }, '5xx'],
    [{ status: undefined }, 'gone'],
  ])('that ends with %j is counted as %s', (ending, outcome) => {
    const { account, caller } = counted([ending]);
    expect(outcomesOf(caller.outcomes)).toEqual({ [outcome]: 1 });
    const cells = [...caller.endpoints.values()][0]!;
    const at = OUTCOMES.indexOf(outcome as (typeof OUTCOMES)[number]);
    expect(countIn(cells, METHODS.indexOf('GET'), at)).toBe(1);
    expect(account.sends).toBe(1);
  });

  it('is counted by its method; those that nobody knows are one', () => {
    const { caller } = counted([
      { method: 'POST', path: '/x' },
      { method: 'BREW', path: '/x' },
    ]);
    const cells = [...caller.endpoints.values()][0]!;
    const counts = METHODS.map((_, method) => countIn(cells, method, 0));
    expect(counts).toEqual(METHODS.map((name) => Number(name === 'POST' || name === 'other')));
  });

  it('counts the API’s time only if it was sent, and an answer that broke off', () => {
    const { account } = counted([
      { sends: 0, status: 403 },
      { sends: 3, complete: false },
    ]);
    expect([...account.upstream.values()].map(({ count }) => count)).toEqual([1]);
    expect([account.sends, account.incomplete]).toEqual([3, 1]);
  });

  it('is counted for nobody when nobody is known to have sent it', () => {
    const counts = new CallCounts();
    const call = endedCall({ status: 401, failureCode: 'CALLER_UNIDENTIFIED' });
    call.caller = undefined;
    counts.observe(call);
    const [account] = [...counts.accounts];
    expect([account!.name, [...account!.callers.keys()]]).toEqual(['', ['']]);
    expect([...account!.failures]).toEqual([['CALLER_UNIDENTIFIED', 1]]);
  });
});

function counted(endings: readonly Ending[]) {
  const counts = new CallCounts();
  for (const ending of endings) counts.observe(endedCall(ending));
  const account = [...counts.accounts][0]!;
  return { account, caller: account.callers.get('reports')! };
}

function outcomesOf(counts: Float64Array): Record<string, number> {
  return Object.fromEntries(
    OUTCOMES.map((outcome, at) => [outcome, counts[at]!] as const).filter(([, count]) => count > 0),
  );
}
