import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  createRetryBudget,
  decideRetry,
  defaultRetryPolicy,
  wasSent,
  type RetryDecision,
  type RetryContext,
  type SendOutcome,
} from '@evertoken/zoom-client/retry';
import { freePort } from '../../../../test/support/redis-server.ts';

const answered = (status: number, retryAfterMs?: number): SendOutcome => ({
  kind: 'response',
  status,
  retryAfterMs,
});
const limited = (scope: 'second' | 'minute' | 'day', retryAfterMs?: number): SendOutcome => ({
  kind: 'response',
  status: 429,
  rateLimit: { kind: 'label', scope, label: 'light', limit: 30, retryAfterMs },
});
const failed = (sent: 'no' | 'maybe'): SendOutcome => ({ kind: 'failed', wasSent: sent });

function decide(question: Partial<RetryContext>, random = 0.5): RetryDecision {
  return decideRetry(
    {
      method: 'GET',
      outcome: answered(200),
      attempt: 1,
      isReplayable: true,
      remainingMs: 30_000,
      ...question,
    },
    random,
  );
}

const answer: RetryDecision = { kind: 'stop' };
const retry = (afterMs: number, reason: 'rate-limit' | 'server-error' | 'connection') => ({
  kind: 'retry',
  afterMs,
  reason,
});

describe('decideRetry', () => {
  test.each<[string, string, SendOutcome, unknown]>([
    ['what was asked for', 'GET', answered(200), answer],
    ['a redirect', 'GET', answered(302), answer],
    ['a refused token', 'GET', answered(401), answer],
    ['a missing scope', 'GET', answered(400), answer],
    ['what is not there', 'DELETE', answered(404), answer],
    ['500 to a read', 'GET', answered(500), retry(100, 'server-error')],
    ['502 to a deletion', 'DELETE', answered(502), retry(100, 'server-error')],
    ['503 to a replacement', 'PUT', answered(503), retry(100, 'server-error')],
    ['503 with a time', 'GET', answered(503, 3_000), retry(3_000, 'server-error')],
    ['503 with a long time', 'GET', answered(503, 60_000), answer],
    ['what a proxy says', 'GET', answered(522), retry(100, 'server-error')],
    ['what will never be there', 'GET', answered(501), answer],
    ['500 to a creation', 'POST', answered(500), answer],
    ['503 to a change', 'PATCH', answered(503, 1_000), answer],
    ['a limit per second', 'GET', limited('second'), retry(1_250, 'rate-limit')],
    ['a limit per second, of a creation', 'POST', limited('second'), retry(1_250, 'rate-limit')],
    ['a limit with a time', 'PATCH', limited('second', 2_000), retry(2_250, 'rate-limit')],
    ['a limit with a long time', 'GET', limited('second', 6_000), answer],
    ['a limit per minute', 'GET', limited('minute'), answer],
    [
      'a limit per minute that is near its end',
      'GET',
      limited('minute', 900),
      retry(1_150, 'rate-limit'),
    ],
    ['a limit per day', 'GET', limited('day', 3_600_000), answer],
    ['a limit per day near midnight', 'GET', limited('day', 1_000), answer],
    [
      'the limit of a host',
      'POST',
      {
        ...answered(429),
        rateLimit: { kind: 'special', scope: 'host', retryAfterMs: 1_000 },
      } as SendOutcome,
      answer,
    ],
    [
      'a resource at work',
      'DELETE',
      { ...answered(429), rateLimit: { kind: 'concurrency' } } as SendOutcome,
      answer,
    ],
    ['a 429 that nobody read', 'GET', answered(429), answer],
    ['no connection', 'POST', failed('no'), retry(100, 'connection')],
    ['a broken connection', 'GET', failed('maybe'), retry(100, 'connection')],
    ['a broken connection, of a creation', 'POST', failed('maybe'), answer],
    ['a broken connection, of a change', 'PATCH', failed('maybe'), answer],
  ])('%s', (_, method, outcome, expected) => {
    expect(decide({ method, outcome })).toEqual(expected);
  });

  it('stops with the last attempt, with a body that is gone, and with its caller’s patience', () => {
    const outcome = answered(503);
    expect(decide({ outcome, attempt: 2 }).kind).toBe('retry');
    expect(decide({ outcome, attempt: 3 })).toEqual(answer);
    expect(decide({ outcome, isReplayable: false })).toEqual(answer);
    expect(decide({ outcome, remainingMs: 100 })).toEqual(answer);
    expect(decide({ outcome, remainingMs: 101 }).kind).toBe('retry');
  });

  it('holds, whatever happens', () => {
    const outcome = fc.oneof(
      fc.record({
        kind: fc.constant('response' as const),
        status: fc.integer({ min: 200, max: 599 }),
        retryAfterMs: fc.option(fc.nat(100_000), { nil: undefined }),
        notice: fc.option(
          fc.record({
            kind: fc.constant('label' as const),
            scope: fc.constantFrom('second' as const, 'minute' as const, 'day' as const),
            label: fc.constant(undefined),
            limit: fc.constant(undefined),
            retryAfterMs: fc.option(fc.nat(100_000), { nil: undefined }),
          }),
          { nil: undefined },
        ),
      }),
      fc.record({
        kind: fc.constant('failed' as const),
        wasSent: fc.constantFrom('no' as const, 'maybe' as const),
      }),
    );
    const question = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
      outcome,
      attempt: fc.integer({ min: 1, max: 5 }),
      isReplayable: fc.boolean(),
      remainingMs: fc.nat(60_000),
    });
    fc.assert(
      fc.property(question, fc.double({ min: 0, max: 1, noNaN: true }), (asked, random) => {
        const decision = decideRetry(asked, random);
        if (decision.kind === 'stop') return;
        expect(asked.isReplayable).toBe(true);
        expect(asked.attempt).toBeLessThan(defaultRetryPolicy.attempts);
        expect(decision.afterMs).toBeGreaterThanOrEqual(0);
        expect(decision.afterMs).toBeLessThan(asked.remainingMs);
        const { outcome: seen } = asked;
        if (seen.kind === 'response') {
          const askedFor = seen.status === 429 ? seen.notice?.retryAfterMs : seen.retryAfterMs;
          expect(decision.afterMs).toBeGreaterThanOrEqual(askedFor ?? 0);
          expect(seen.status === 429 || seen.status >= 500).toBe(true);
          if (seen.status === 429) expect(seen.notice?.scope).not.toBe('day');
        }
        if (asked.method === 'POST' || asked.method === 'PATCH') {
          // Only what Zoom has certainly not done.
          expect(seen.kind === 'failed' ? seen.wasSent : seen.status).toBe(
            seen.kind === 'failed' ? 'no' : 429,
          );
        }
      }),
    );
  });
});

describe('wasSent', () => {
  it('knows a port that nobody listens on', async () => {
    const port = await freePort();
    const error: unknown = await fetch(`http://127.0.0.1:${port}/`).catch((reason) => reason);
    expect(wasSent(error)).toBe('no');
    // Two addresses, both refused.
    const both: unknown = await fetch(`http://localhost:${port}/`).catch((reason) => reason);
    expect(wasSent(both)).toBe('no');
  });

  it('knows a name that leads nowhere', async () => {
    const error: unknown = await fetch('http://nowhere.invalid/').catch((reason) => reason);
    expect(wasSent(error)).toBe('no');
  });

  it('does not know what a connection took with it', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const error: unknown = await fetch(`http://127.0.0.1:${port}/`).catch((reason) => reason);
    server.close();
    expect(wasSent(error)).toBe('maybe');
  });

  test.each([
    [undefined],
    ['ECONNREFUSED'],
    [Object.assign(new Error('reset'), { code: 'ECONNRESET', syscall: 'read' })],
    [new AggregateError([])],
    [new AggregateError([Object.assign(new Error(), { syscall: 'connect' }), new Error('other')])],
  ])('and not what it cannot tell: %s', (error) => {
    expect(wasSent(error)).toBe('maybe');
  });

  it('ends with an error that is its own cause', () => {
    const error = new Error('circle');
    error.cause = error;
    expect(wasSent(error)).toBe('maybe');
  });
});

describe('a retry budget', () => {
  it('lets so many retries through for so many requests, and no more', () => {
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

  it('answers an outage with a tenth more load, not with three times as much', () => {
    const budget = createRetryBudget();
    let sent = 0;
    for (let request = 0; request < 1_000; request += 1) {
      budget.recordRequest();
      for (let attempt = 1; ; attempt += 1) {
        sent += 1;
        const decision = decide({ outcome: answered(503), attempt });
        if (decision.kind === 'stop' || !budget.takeRetry()) break;
      }
    }
    expect(sent).toBeGreaterThan(1_100);
    expect(sent).toBeLessThanOrEqual(1_110);
  });

  it('is full again after a good time', () => {
    const budget = createRetryBudget({ ratio: 0.1, reserve: 2 });
    expect([1, 2, 3].map(() => budget.takeRetry())).toEqual([true, true, false]);
    for (let request = 0; request < 100; request += 1) budget.recordRequest();
    expect([1, 2, 3].map(() => budget.takeRetry())).toEqual([true, true, false]);
  });

  it('refuses what makes no sense', () => {
    expect(() => createRetryBudget({ ratio: 2 })).toThrow('ratio');
    expect(() => createRetryBudget({ reserve: 0 })).toThrow('reserve');
  });
});
