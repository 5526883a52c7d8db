import { ZoomConnectionError, ZoomRateLimitError } from '@evertoken/zoom-client';
import { createPacer } from '@evertoken/zoom-client/pacing';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { catchError } from './support/catch-error.ts';
import { startZoom, startZoomInVirtualTime } from './support/start-zoom.ts';

describe('what failed', () => {
  it.each([
    ['a 503', { kind: 'status', status: 503, times: 2 }],
    ['a reset connection', { kind: 'reset', times: 2 }],
    ['half an answer', { kind: 'truncate', times: 2 }],
  ] as const)('is asked again: %s', async (_, fault) => {
    const { client, sandbox, time } = await startZoomInVirtualTime();
    const rule = sandbox.faults.add({ match: 'GET /v2/users', ...fault });
    expect(await time.run(client.request('GET /users'))).toHaveProperty('users');
    expect(rule.hits).toBe(2);
  });

  it('is not changed again: it may have been', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime();
    for (const kind of ['reset', 'truncate'] as const) {
      const rule = sandbox.faults.add({ match: 'POST /v2/users/me/meetings', kind });
      const change = client.request('POST /users/{userId}/meetings', { userId: 'me', body: {} });
      expect(await catchError(time.run(change))).toBeInstanceOf(ZoomConnectionError);
      expect(rule.hits).toBe(1);
      sandbox.faults.clear();
    }
  });

  it('is changed again when nothing can have arrived', async () => {
    const { client, sandbox } = await startZoom();
    await client.request('GET /users');
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    silent.close();
    let calls = 0;
    const elsewhereFirst: typeof fetch = async (url, init) => {
      calls += 1;
      return fetch(calls === 1 ? `http://127.0.0.1:${port}/` : url, init);
    };
    const tokens = await startZoom({}, { fetch: elsewhereFirst });
    const change = { userId: 'me', body: { topic: 'once' } };
    expect(await tokens.client.request('POST /users/{userId}/meetings', change)).toMatchObject({
      topic: 'once',
    });
    expect(calls).toBe(2);
    expect(sandbox.stats().apiRequests).toBe(1);
  });

  it('is given up after three times, or as many as were agreed', async () => {
    for (const attempts of [undefined, 1, 5]) {
      const { client, sandbox, time } = await startZoomInVirtualTime({}, { attempts });
      const rule = sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 500 });
      expect(await catchError(time.run(client.request('GET /users')))).toMatchObject({
        status: 500,
      });
      expect(rule.hits).toBe(attempts ?? 3);
    }
  });

  it('is asked less and less often in a long outage', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime();
    const rule = sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 500 });
    const requests = Array.from({ length: 100 }, () => catchError(client.request('GET /users')));
    await time.run(Promise.all(requests));
    expect(rule.hits).toBeGreaterThan(100);
    expect(rule.hits).toBeLessThanOrEqual(121);
  });

  it('ends with the signal, also between two tries', async () => {
    const { client, sandbox } = await startZoom({}, { random: () => 1 });
    const rule = sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 500 });
    const stop = new AbortController();
    const failed = catchError(client.request('GET /users', { signal: stop.signal }));
    await expect.poll(() => rule.hits).toBe(1);
    stop.abort('enough');
    expect(await failed).toBe('enough');
    expect(rule.hits).toBe(1);
  });
});

describe('a limit', () => {
  it('of a second is waited for, whatever the method', async () => {
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

  it('of a day is an error that says when to come back', async () => {
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
      message: expect.stringContaining('Come back at 2026-05-21T00:00:00.000Z'),
    });
  });

  it('of a host, and of a resource that is in use, are told apart', async () => {
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

describe('with a plan', () => {
  it('Zoom answers no 429 at all', async () => {
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
    // 4 a second, one after the other.
    expect(sandbox.clock.now() - before).toBe(19 * 250);
  });

  it('a request that will not get its turn in time is an error, and was not sent', async () => {
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
          /^GET \/users\/me\/meetings: not sent: its turn would have come too late \(medium, 1 per second\)/,
        ) as string,
      },
    });
    expect(sandbox.stats().apiRequests).toBe(3);
  });

  it('a limit that only Zoom knows is named without a number', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime({}, { plan: 'pro' });
    const headers = { 'x-ratelimit-type': 'Daily-limit' };
    sandbox.faults.add({ match: 'GET /v2/users', kind: 'status', status: 429, headers, times: 1 });
    const call = () => catchError(time.run(client.request('GET /users')));
    expect(await call()).toMatchObject({ code: 'RESPONSE_WITHOUT_CODE', scope: 'day' });
    const refused = await call();
    expect(refused).toMatchObject({ code: 'RATE_LIMIT_BLOCKED', scope: 'day' });
    expect(String(refused)).toContain('(medium, limit per day)');
  });

  it('a replay with another token waits for its turn too', async () => {
    const { client, sandbox, time } = await startZoomInVirtualTime({}, { plan: 'free', share: 1 });
    await time.run(client.request('GET /users'));
    sandbox.revokeAllTokens();
    await time.run(client.request('GET /users'));
    const times = sandbox.journal.entries(({ path }) => path === '/v2/users').map(({ at }) => at);
    expect(times.slice(1).map((at, index) => at - times[index]!)).toEqual([500, 500]);
  });

  it('may be somebody else’s pacer', async () => {
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
