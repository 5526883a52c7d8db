import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import {
  decideRetry,
  defaultRetryPolicy,
  mayHaveBeenSent,
  type RetryCause,
  type RetryDecision,
  type RetryContext,
  type SendOutcome,
} from '@evertoken/zoom-client/retry';
import { freePort } from '../../../../test/support/ports.ts';

const response = (status: number, retryAfterMs?: number): SendOutcome => ({
  kind: 'response',
  status,
  retryAfterMs,
});
const limited = (scope: 'second' | 'minute' | 'day', retryAfterMs?: number): SendOutcome => ({
  kind: 'response',
  status: 429,
  rateLimit: { kind: 'label', scope, label: 'light', limit: 30, retryAfterMs },
});
const notSent: SendOutcome = { kind: 'failed', mayHaveBeenSent: false };
const broken: SendOutcome = { kind: 'failed', mayHaveBeenSent: true };

function decide(context: Partial<RetryContext>, random = 0.5): RetryDecision {
  return decideRetry(
    {
      method: 'GET',
      outcome: response(200),
      attempt: 1,
      isReplayable: true,
      remainingMs: 30_000,
      ...context,
    },
    random,
  );
}

const stop: RetryDecision = { kind: 'stop' };
const retry = (afterMs: number, cause: RetryCause) => ({
  kind: 'retry',
  afterMs,
  cause,
});

describe('decideRetry()', () => {
  test.each<[string, string, SendOutcome, unknown]>([
    ['a success', 'GET', response(200), stop],
    ['a redirect', 'GET', response(302), stop],
    ['a rejected token', 'GET', response(401), stop],
    ['a missing scope', 'GET', response(400), stop],
    ['a 404', 'DELETE', response(404), stop],
    ['a 500 for a GET', 'GET', response(500), retry(100, 'server-error')],
    ['a 502 for a DELETE', 'DELETE', response(502), retry(100, 'server-error')],
    ['a 503 for a PUT', 'PUT', response(503), retry(100, 'server-error')],
    ['a 503 with a short Retry-After', 'GET', response(503, 3_000), retry(3_000, 'server-error')],
    ['a 503 with a long Retry-After', 'GET', response(503, 60_000), stop],
    ['a 522 of a proxy', 'GET', response(522), retry(100, 'server-error')],
    ['a 501', 'GET', response(501), stop],
    ['a 500 for a POST', 'POST', response(500), stop],
    ['a 503 for a PATCH', 'PATCH', response(503, 1_000), stop],
    ['a limit per second', 'GET', limited('second'), retry(1_250, 'rate-limited')],
    ['a limit per second for a POST', 'POST', limited('second'), retry(1_250, 'rate-limited')],
    [
      'a limit with a short Retry-After',
      'PATCH',
      limited('second', 2_000),
      retry(2_250, 'rate-limited'),
    ],
    ['a limit with a long Retry-After', 'GET', limited('second', 6_000), stop],
    ['a limit per minute', 'GET', limited('minute'), stop],
    [
      'a limit per minute with a short Retry-After',
      'GET',
      limited('minute', 900),
      retry(1_150, 'rate-limited'),
    ],
    ['a limit per day', 'GET', limited('day', 3_600_000), stop],
    ['a limit per day near midnight', 'GET', limited('day', 1_000), stop],
    [
      'a limit per host',
      'POST',
      {
        ...response(429),
        rateLimit: { kind: 'special', scope: 'host', retryAfterMs: 1_000 },
      } as SendOutcome,
      stop,
    ],
    [
      'a 429 for concurrent work',
      'DELETE',
      { ...response(429), rateLimit: { kind: 'concurrency' } } as SendOutcome,
      stop,
    ],
    ['a 429 that was not read', 'GET', response(429), stop],
    ['no connection', 'POST', notSent, retry(100, 'network')],
    ['a broken connection', 'GET', broken, retry(100, 'network')],
    ['a broken connection during a POST', 'POST', broken, stop],
    ['a broken connection during a PATCH', 'PATCH', broken, stop],
  ])('decides after %s', (_, method, outcome, expected) => {
    expect(decide({ method, outcome })).toEqual(expected);
  });

  it('stops after the last attempt, for a consumed body, and at the deadline', () => {
    const outcome = response(503);
    expect(decide({ outcome, attempt: 2 }).kind).toBe('retry');
    expect(decide({ outcome, attempt: 3 })).toEqual(stop);
    expect(decide({ outcome, isReplayable: false })).toEqual(stop);
    expect(decide({ outcome, remainingMs: 100 })).toEqual(stop);
    expect(decide({ outcome, remainingMs: 101 }).kind).toBe('retry');
  });

  it('respects the policy for every input', () => {
    const outcome = fc.oneof(
      fc.record({
        kind: fc.constant('response' as const),
        status: fc.integer({ min: 200, max: 599 }),
        retryAfterMs: fc.option(fc.nat(100_000), { nil: undefined }),
        rateLimit: fc.option(
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
        mayHaveBeenSent: fc.boolean(),
      }),
    );
    const context = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
      outcome,
      attempt: fc.integer({ min: 1, max: 5 }),
      isReplayable: fc.boolean(),
      remainingMs: fc.nat(60_000),
    });
    fc.assert(
      fc.property(context, fc.double({ min: 0, max: 1, noNaN: true }), (input, random) => {
        const decision = decideRetry(input, random);
        if (decision.kind === 'stop') return;
        expect(input.isReplayable).toBe(true);
        expect(input.attempt).toBeLessThan(defaultRetryPolicy.attempts);
        expect(decision.afterMs).toBeGreaterThanOrEqual(0);
        expect(decision.afterMs).toBeLessThan(input.remainingMs);
        const { outcome: received } = input;
        if (received.kind === 'response') {
          const retryAfterMs =
            received.status === 429 ? received.rateLimit?.retryAfterMs : received.retryAfterMs;
          expect(decision.afterMs).toBeGreaterThanOrEqual(retryAfterMs ?? 0);
          expect(received.status === 429 || received.status >= 500).toBe(true);
          if (received.status === 429) expect(received.rateLimit?.scope).not.toBe('day');
        }
        if (input.method === 'POST' || input.method === 'PATCH') {
          // Only if Zoom has certainly not processed it.
          if (received.kind === 'failed') expect(received.mayHaveBeenSent).toBe(false);
          else expect(received.status).toBe(429);
        }
      }),
    );
  });
});

describe('mayHaveBeenSent()', () => {
  it('is false for a closed port', async () => {
    const port = await freePort();
    const error: unknown = await fetch(`http://127.0.0.1:${port}/`).catch((reason) => reason);
    expect(mayHaveBeenSent(error)).toBe(false);
    // Two addresses, both with a refused connection.
    const both: unknown = await fetch(`http://localhost:${port}/`).catch((reason) => reason);
    expect(mayHaveBeenSent(both)).toBe(false);
  });

  it('is false for a port that fetch does not connect to', async () => {
    const error: unknown = await fetch('http://127.0.0.1:1/').catch((reason) => reason);
    expect(mayHaveBeenSent(error)).toBe(false);
  });

  it('is false for an unknown host', async () => {
    const error: unknown = await fetch('http://nowhere.invalid/').catch((reason) => reason);
    expect(mayHaveBeenSent(error)).toBe(false);
  });

  it.each([
    'error sending request for url (https://api.zoom.us/): client error (Connect): tcp connect error: Connection refused (os error 111)',
    'error sending request for url (https://api.zoom.us/): client error (Connect): dns error: failed to lookup address information',
    'error sending request for url (https://api.zoom.us/): client error (Connect): invalid peer certificate: UnknownIssuer',
    'Fetch failed: Requests to port 1 are blocked',
    'EPROTO: The TLS handshake failed. Does the server speak TLS on this port?',
  ])('is false for what Deno and Bun say without a connection: %s', (message) => {
    const cause = new Error(message);
    expect(mayHaveBeenSent(new TypeError('fetch failed', { cause }))).toBe(false);
  });

  it('is true for what Deno says of a connection that broke', () => {
    const cause = new Error(
      'error sending request from 127.0.0.1:58700 for https://api.zoom.us/: client error (SendRequest): connection closed before message completed',
    );
    expect(mayHaveBeenSent(new TypeError('fetch failed', { cause }))).toBe(true);
  });

  it('is true for a connection that was reset', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const error: unknown = await fetch(`http://127.0.0.1:${port}/`).catch((reason) => reason);
    server.close();
    expect(mayHaveBeenSent(error)).toBe(true);
  });

  test.each([
    [undefined],
    ['ECONNREFUSED'],
    [Object.assign(new Error('reset'), { code: 'ECONNRESET', syscall: 'read' })],
    [new AggregateError([])],
    [new AggregateError([Object.assign(new Error(), { syscall: 'connect' }), new Error('other')])],
  ])('is true for other errors: %s', (error) => {
    expect(mayHaveBeenSent(error)).toBe(true);
  });

  it('terminates for an error that is its own cause', () => {
    const error = new Error('circle');
    error.cause = error;
    expect(mayHaveBeenSent(error)).toBe(true);
  });
});
