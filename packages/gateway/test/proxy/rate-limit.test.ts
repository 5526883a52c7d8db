import { createPacer, type Pacer } from '@evertoken/zoom-client/pacing';
import { describe, expect, it } from 'vitest';
import { startGateway, startSandbox } from '../support/running-gateway.ts';

describe('rate limits of an account', () => {
  it('paces requests so that Zoom sends no 429, and rejects those whose wait exceeds maxWaitMs', async () => {
    const sandbox = await startSandbox({ enforceLimits: true, plan: 'pro' });
    const { url, log } = await startGateway(sandbox, { pacer: createTestPacer(10, 1_000) });
    const responses = await Promise.all(
      Array.from({ length: 40 }, () => fetch(`${url}/api/users/me`)),
    );
    const served = responses.filter(({ status }) => status === 200);
    const rejected = responses.filter(({ status }) => status === 429);
    expect(served.length).toBeGreaterThanOrEqual(8);
    expect(served.length + rejected.length).toBe(40);
    expect(sandbox.stats()).toMatchObject({ apiRequests: served.length, rateLimited: 0 });
    const [one] = rejected;
    expect(Number(one!.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await one!.json()).toEqual({
      code: expect.stringMatching(/^PACING_(TIMEOUT|QUEUE_FULL)$/),
      message: expect.stringContaining('retry after'),
      requestId: one!.headers.get('x-request-id'),
    });
    expect(log.join('')).toMatch(/"queueMs":\d{2,}/);
  });

  it('delays all requests of a rate limit after one 429 response', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({
      match: '/v2/users/me',
      kind: 'status',
      status: 429,
      headers: { 'x-ratelimit-type': 'QPS', 'x-ratelimit-category': 'Light' },
      body: { code: 429, message: 'You have reached the maximum per-second rate limit.' },
      times: 1,
    });
    const { url } = await startGateway(sandbox, { pacer: createTestPacer(100, 5_000) });
    const first = fetch(`${url}/api/users/me`);
    await expect.poll(() => sandbox.stats().faultsInjected).toBe(1);
    const since = performance.now();
    const second = await fetch(`${url}/api/users/me`);
    expect(second.status).toBe(200);
    expect(performance.now() - since).toBeGreaterThan(500);
    expect((await first).status).toBe(200);
    expect(sandbox.stats().apiRequests).toBe(3);
  });

  it('sends queued requests in the order of X-Priority', async () => {
    const sandbox = await startSandbox();
    const { url } = await startGateway(sandbox, { pacer: createTestPacer(4, 10_000) });
    await fetch(`${url}/api/users/me?n=first`);
    const call = (n: string, priority: string) =>
      fetch(`${url}/api/users/me?n=${n}`, { headers: { 'x-priority': priority } });
    const low = call('low', 'low');
    const normal = call('normal', 'nonsense');
    const high = call('high', 'high');
    await Promise.all([low, normal, high]);
    const order = sandbox.journal.entries().map(({ path }) => path.split('n=')[1]);
    expect(order.filter((n) => n !== undefined)).toEqual(['first', 'high', 'normal', 'low']);
  });

  it('removes a request from the queue when its client disconnects', async () => {
    const sandbox = await startSandbox();
    const pacer = createTestPacer(2, 10_000);
    const { url, log } = await startGateway(sandbox, { pacer });
    await fetch(`${url}/api/users/me`);
    const controller = new AbortController();
    const leave = fetch(`${url}/api/users/me`, { signal: controller.signal }).catch(() => 'left');
    await expect.poll(() => countQueued(pacer)).toBe(1);
    controller.abort();
    expect(await leave).toBe('left');
    await expect.poll(() => countQueued(pacer)).toBe(0);
    await expect.poll(() => log.join('')).toContain('"complete":false');
    expect(sandbox.stats().apiRequests).toBe(1);
  });

  it('counts every attempt against the rate limit', async () => {
    const sandbox = await startSandbox();
    const pacer = createTestPacer(50, 10_000);
    const { url } = await startGateway(sandbox, { pacer });
    await fetch(`${url}/api/users/me`);
    sandbox.revokeAllTokens();
    sandbox.faults.add({ match: '/v2/users/me', kind: 'reset', times: 1 });
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
    expect(sandbox.stats().apiRequests).toBe(4);
    expect(pacer.snapshot().labels[0]).toMatchObject({ admitted: 4 });
  });

  it('responds 503 PACING_CLOSED after the pacer has closed', async () => {
    const sandbox = await startSandbox();
    const pacer = createTestPacer(2, 10_000);
    const { url } = await startGateway(sandbox, { pacer });
    pacer.close();
    const response = await fetch(`${url}/api/users/me`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'PACING_CLOSED' });
  });
});

/** Creates a pacer with this rate for light requests and no limit for others. */
function createTestPacer(perSecond: number, maxWaitMs: number): Pacer {
  const plan = { rates: { light: { perSecond } }, perDay: [] };
  return createPacer({ account: 'a', plan, share: 1, maxWaitMs });
}

function countQueued(of: Pacer): number {
  return of.snapshot().labels.reduce((sum, label) => sum + label.queued, 0);
}
