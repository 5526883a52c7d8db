import { ZoomConnectionError, ZoomRateLimitError } from '@evertoken/zoom-client';
import { createPacer } from '@evertoken/zoom-client/pacing';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { catchError } from './support/catch-error.ts';
import { startZoom, startZoomInVirtualTime } from './support/start-zoom.ts';

describe('retries', () => {
  it.each([
    ['a 503', { kind: 'status', status: 503, times: 2 }],
    ['a reset connection', { kind: 'reset', times: 2 }],
    ['a truncated response', { kind: 'truncate', times: 2 }],
  ] as const)('send a GET again after %s', async (_, fault) => {
    const { client, sandbox, time } = await startZoomInVirtualTime();
    const rule = sandbox.faults.add({ match: 'GET /v2/users', ...fault });
    expect(await time.run(client.request('GET /users'))).toHaveProperty('users');
    expect(rule.hits).toBe(2);
  });

  it('do not send a POST again after a connection that broke', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime();
    for (const kind of ['reset', 'truncate'] as const) {
      const rule = sandbox.faults.add({ match: 'POST /v2/users/me/meetings', kind });
      const change = client.request('POST /users/{userId}/meetings', { userId: 'me', body: {} });
      expect(await catchError(time.run(change))).toBeInstanceOf(ZoomConnectionError);
      expect(rule.hits).toBe(1);
      sandbox.faults.clear();
    }
  });

  it('send a POST again if no connection was established', async () => {
    const { client, sandbox } = await startZoom();
    await client.request('GET /users');
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as { port: number };
    closed.close();
    let calls = 0;
    const failingFirst: typeof fetch = async (url, init) => {
      calls += 1;
      return fetch(calls === 1 ? `http://127.0.0.1:${port}/` : url, init);
    };
    const tokens = await startZoom({}, { fetch: failingFirst });
    const change = { userId: 'me', body: { topic: 'once' } };
    expect(await tokens.client.request('POST /users/{userId}/meetings', change)).toMatchObject({
      topic: 'once',
    });
    expect(calls).toBe(2);
    expect(sandbox.stats().apiRequests).toBe(1);
  });

  it('stop after three attempts, or as many as configured', async () => {
    for (const attempts of [undefined, 1, 5]) {
      const { client, sandbox, time } = await startZoomInVirtualTime({}, { attempts });
      const rule = sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 500 });
      expect(await catchError(time.run(client.request('GET /users')))).toMatchObject({
        status: 500,
      });
      expect(rule.hits).toBe(attempts ?? 3);
    }
  });

  it('are limited by the retry budget during a long outage', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime();
    const rule = sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 500 });
    const requests = Array.from({ length: 100 }, () => catchError(client.request('GET /users')));
    await time.run(Promise.all(requests));
    expect(rule.hits).toBeGreaterThan(100);
    expect(rule.hits).toBeLessThanOrEqual(121);
  });

  it('stop when the signal aborts between two attempts', async () => {
    const { client, sandbox } = await startZoom({}, { random: () => 1 });
    const rule = sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 500 });
    const controller = new AbortController();
    const failed = catchError(client.request('GET /users', { signal: controller.signal }));
    await expect.poll(() => rule.hits).toBe(1);
    controller.abort('stopped');
    expect(await failed).toBe('stopped');
    expect(rule.hits).toBe(1);
  });
});

describe('a 429', () => {
  it('per second is retried after a second, for every method', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime({
      plan: 'free',
      enforceLimits: true,
    });
    const before = sandbox.clock.now();
    const changes = Array.from({ length: 6 }, (_, number) =>
      client.request('POST /users/{userId}/meetings', {
        userId: 'me',
        body: { topic: `${number}` },
      }),
    );
    expect(await time.run(Promise.all(changes))).toHaveLength(6);
    expect(sandbox.clock.now() - before).toBe(1_250);
    expect(sandbox.stats().byStatus).toMatchObject({ 201: 6, 429: 2 });
  });

  it('per day is a ZoomRateLimitError with the time of the next attempt', async () => {
    const startAt = '2026-05-20T18:00:00Z';
    const { client, sandbox, time } = await startZoomInVirtualTime({ startAt });
    const retryAt = '2026-05-21T00:00:00Z';
    sandbox.faults.add({
      match: 'GET /v2/users',
      kind: 'status',
      status: 429,
      headers: {
        'retry-after': retryAt,
        'x-ratelimit-type': 'Daily-limit',
        'x-ratelimit-category': 'Medium',
      },
      body: { code: 429, message: 'You have reached the maximum daily rate limit for this API.' },
    });
    const error = await catchError(time.run(client.request('GET /users')));
    expect(error).toBeInstanceOf(ZoomRateLimitError);
    expect(error).toMatchObject({
      status: 429,
      code: 429,
      retryAt: new Date(retryAt),
      retryAfterMs: 6 * 3_600_000,
      scope: 'day',
      label: 'medium',
      message: expect.stringContaining('Retry at 2026-05-21T00:00:00.000Z'),
    });
  });

  it('per host is distinguished from concurrent work on a resource', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime({
      startAt: '2026-05-20T18:00:00Z',
    });
    const fault = { match: 'PATCH /v2/meetings/1', kind: 'status', status: 429, times: 1 } as const;
    const change = () =>
      catchError(
        time.run(client.request('PATCH /meetings/{meetingId}', { meetingId: 1, body: {} })),
      );
    const message =
      'You have exceeded the daily rate limit (100) of Meeting Create/Update API requests permitted for this particular user.';
    sandbox.faults.add({ ...fault, body: { code: 429, message } });
    expect(await change()).toMatchObject({
      scope: 'host',
      label: undefined,
      retryAfterMs: 6 * 3_600_000,
    });
    sandbox.faults.add({ ...fault, body: { code: 429, message: 'Too many concurrent requests.' } });
    expect(await change()).toMatchObject({ scope: undefined, retryAfterMs: 1_000 });
  });
});

describe('pacing', () => {
  it('prevents every 429', async () => {
    const limits = { plan: 'free', enforceLimits: true } as const;
    const { client, sandbox, time } = await startZoomInVirtualTime(limits, {
      plan: 'free',
      share: 1,
    });
    const users = Array.from({ length: 20 }, () =>
      client.request('GET /users/{userId}', { userId: 'me' }),
    );
    const before = sandbox.clock.now();
    await time.run(Promise.all(users));
    expect(sandbox.stats().byStatus).toMatchObject({ 200: 21 });
    // 4 requests per second, evenly spaced.
    expect(sandbox.clock.now() - before).toBe(19 * 250);
  });

  it('throws PACING_TIMEOUT for a request without a slot before its deadline, and does not send it', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime(
      {},
      { plan: 'free', share: 0.5 },
    );
    const args = { timeoutMs: 2_500, userId: 'me' };
    const requests = Array.from({ length: 5 }, () =>
      client.request('GET /users/{userId}/meetings', args),
    );
    const settled = await time.run(Promise.allSettled(requests));
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(settled[4]).toMatchObject({
      reason: {
        name: 'ZoomRateLimitError',
        code: 'PACING_TIMEOUT',
        label: 'medium',
        scope: 'second',
        request: 'GET /users/me/meetings',
        retryAt: expect.any(Date) as Date,
        cause: { name: 'PacingError' },
        message: expect.stringMatching(
          /^GET \/users\/me\/meetings: request not sent: no rate-limit slot before its deadline \(medium, 1 per second\)/,
        ) as string,
      },
    });
    expect(sandbox.stats().apiRequests).toBe(3);
  });

  it('names a limit without a number if only Zoom knows it', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime({}, { plan: 'pro' });
    const headers = { 'x-ratelimit-type': 'Daily-limit' };
    sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 429, headers, times: 1 });
    const call = () => catchError(time.run(client.request('GET /users')));
    expect(await call()).toMatchObject({ code: 'RESPONSE_WITHOUT_CODE', scope: 'day' });
    const error = await call();
    expect(error).toMatchObject({ code: 'RATE_LIMIT_BLOCKED', scope: 'day' });
    expect(String(error)).toContain('(medium, limit per day)');
  });

  it('acquires another slot when a request is sent again with a new token', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime({}, { plan: 'free', share: 1 });
    await time.run(client.request('GET /users'));
    sandbox.revokeAllTokens();
    await time.run(client.request('GET /users'));
    const times = sandbox.journal.entries(({ path }) => path === '/v2/users').map(({ at }) => at);
    // The replacement also waits until nothing has contradicted the rejection.
    const gaps = times.slice(1).map((at, index) => at - times[index]!);
    // Its age counts in real time: a busy machine takes milliseconds of it.
    expect(gaps).toEqual([500, expect.closeTo(1_500, -2)]);
  });

  it('uses the pacer of the options', async () => {
    const pacer = createPacer({ account: 'a', plan: 'free' });
    onTestFinished(() => pacer.close());
    const { client } = await startZoom({}, { pacer });
    await client.request('GET /users');
    expect(pacer.snapshot().labels.find(({ label }) => label === 'medium')).toMatchObject({
      admitted: 1,
    });
    pacer.close();
    expect(await catchError(client.request('GET /users'))).toMatchObject({ code: 'PACING_CLOSED' });
  });
});
