import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRetryBudget,
  decideRetry,
  defaultRetryPolicy,
  retry,
  type RetryBudget,
  type RetryTask,
  type SendOutcome,
} from '@evertoken/zoom-client/retry';

/** A request with the results of its attempts, which records what `retry` does. */
class ScriptedTask implements RetryTask<number> {
  readonly method = 'GET';
  readonly isReplayable = true;
  readonly remainingMs = 30_000;
  readonly delaysMs: number[] = [];
  readonly discarded: (number | undefined)[] = [];
  readonly #results: (number | Error)[];
  sent = 0;

  /** @param results statuses, or errors that `attempt` rejects with */
  constructor(...results: (number | Error)[]) {
    this.#results = results;
  }

  async attempt(): Promise<number> {
    const result = this.#results[this.sent]!;
    this.sent += 1;
    if (typeof result !== 'number') throw result;
    return Promise.resolve(result);
  }

  toOutcome(status: number): SendOutcome | Promise<SendOutcome> | undefined {
    if (status < 500) return undefined;
    const outcome = { kind: 'response', status } as const;
    return status === 502 ? Promise.resolve(outcome) : outcome;
  }

  toErrorOutcome(error: unknown): SendOutcome {
    if ((error as Error).message === 'final') throw error;
    return { kind: 'failed', mayHaveBeenSent: true };
  }

  async backOff({ afterMs }: { readonly afterMs: number }, response?: number): Promise<void> {
    this.delaysMs.push(afterMs);
    this.discarded.push(response);
    return Promise.resolve();
  }
}

const run = (task: ScriptedTask, budget: RetryBudget = createRetryBudget()): Promise<number> =>
  retry(task, { budget, random: () => 1 });

describe('retry()', () => {
  it('returns a final response without a retry', async () => {
    const task = new ScriptedTask(404);
    expect(await run(task)).toBe(404);
    expect(task).toMatchObject({ sent: 1, delaysMs: [] });
  });

  it('backs off exponentially and passes on the response to discard', async () => {
    const task = new ScriptedTask(503, 502, 200);
    expect(await run(task)).toBe(200);
    expect(task).toMatchObject({ sent: 3, delaysMs: [200, 400], discarded: [503, 502] });
  });

  it('returns the last response after the last attempt', async () => {
    const task = new ScriptedTask(500, 502, 503);
    expect(await run(task)).toBe(503);
    expect(task.sent).toBe(3);
  });

  it('retries after an error, and throws the last one', async () => {
    const task = new ScriptedTask(new Error('first'), 503, new Error('last'));
    await expect(run(task)).rejects.toThrow('last');
    expect(task.discarded).toEqual([undefined, 503]);
  });

  it('throws an error at once that the task does not classify', async () => {
    const task = new ScriptedTask(new Error('final'));
    await expect(run(task)).rejects.toThrow('final');
    expect(task.sent).toBe(1);
  });

  it('stops when the budget is exhausted, and counts each request once', async () => {
    const budget = createRetryBudget({ reserve: 1, ratio: 0 });
    expect(await run(new ScriptedTask(503, 200), budget)).toBe(200);
    const task = new ScriptedTask(503, 200);
    expect(await run(task, budget)).toBe(503);
    expect(task.sent).toBe(1);
  });

  it('uses the policy of its options', async () => {
    const task = new ScriptedTask(503, 200);
    const policy = { ...defaultRetryPolicy, attempts: 1 };
    expect(await retry(task, { budget: createRetryBudget(), policy })).toBe(503);
  });
});

const failing = {
  method: 'GET',
  outcome: { kind: 'response', status: 503 },
  isReplayable: true,
  remainingMs: 30_000,
} as const;

describe('createRetryBudget()', () => {
  it('never allows more than reserve + ratio × requests retries', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (isRequest, ratio, reserve) => {
          const budget = createRetryBudget({ ratio, reserve });
          let requests = 0;
          let retries = 0;
          for (const request of isRequest) {
            if (request) budget.recordRequest();
            if (request) requests += 1;
            else if (budget.takeRetry()) retries += 1;
          }
          expect(retries).toBeLessThanOrEqual(reserve + ratio * requests + 1e-9);
        },
      ),
    );
  });

  it('limits the additional load of an outage to a tenth', () => {
    const budget = createRetryBudget();
    let sent = 0;
    for (let request = 0; request < 1_000; request += 1) {
      budget.recordRequest();
      for (let attempt = 1; ; attempt += 1) {
        sent += 1;
        const decision = decideRetry({ ...failing, attempt }, 0.5);
        if (decision.kind === 'stop' || !budget.takeRetry()) break;
      }
    }
    expect(sent).toBeGreaterThan(1_100);
    expect(sent).toBeLessThanOrEqual(1_110);
  });

  it('refills up to its reserve', () => {
    const budget = createRetryBudget({ ratio: 0.1, reserve: 2 });
    expect([1, 2, 3].map(() => budget.takeRetry())).toEqual([true, true, false]);
    for (let request = 0; request < 100; request += 1) budget.recordRequest();
    expect([1, 2, 3].map(() => budget.takeRetry())).toEqual([true, true, false]);
  });

  it('throws a TypeError for invalid options', () => {
    expect(() => createRetryBudget({ ratio: 2 })).toThrow('ratio');
    expect(() => createRetryBudget({ reserve: 0 })).toThrow('reserve');
  });
});
