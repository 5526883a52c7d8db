import { createPacer, type Pacer } from '@evertoken/zoom-client/pacing';
import { describe, expect, it } from 'vitest';
import { startGateway, startSandbox } from '../support/running-gateway.ts';

describe('requests of an account with rate limits', () => {
  it('are queued so that the API never responds 429, and get 429 if the wait would be too long', async () => {
    const sandbox = await startSandbox({ enforceLimits: true, plan: 'pro' });
    const { url, log } = await startGateway(sandbox, { pacer: createTestPacer(10, 1_000) });
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => fetch(`${url}/api/users/me`)),
    );
    const served = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 429);
    expect(served.length).toBeGreaterThanOrEqual(8);
    expect(served.length + refused.length).toBe(40);
    expect(sandbox.stats()).toMatchObject({ apiRequests: served.length, rateLimited: 0 });
    const [one] = refused;
    expect(Number(one!.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await one!.json()).toEqual({
      code: expect.stringMatching(/^PACING_(TIMEOUT|QUEUE_FULL)$/),
      message: expect.stringContaining('retry after'),
      requestId: one!.headers.get('x-request-id'),
    });
    expect(log.join('')).toMatch(/"queueMs":\d{2,}/);
  });

  it('are all held back after one 429 response', async () => {
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

  it('are sent in the order of their priority', async () => {
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

  it('leave the queue when the client disconnects', async () => {
    const sandbox = await startSandbox();
    const paced = createTestPacer(2, 10_000);
    const { url, log } = await startGateway(sandbox, { pacer: paced });
    await fetch(`${url}/api/users/me`);
    const leaving = new AbortController();
    const leave = fetch(`${url}/api/users/me`, { signal: leaving.signal }).catch(() => 'left');
    await expect.poll(() => countQueued(paced)).toBe(1);
    leaving.abort();
    expect(await leave).toBe('left');
    await expect.poll(() => countQueued(paced)).toBe(0);
    await expect.poll(() => log.join('')).toContain('"complete":false');
    expect(sandbox.stats().apiRequests).toBe(1);
  });

  it('take one slot per attempt', async () => {
    const sandbox = await startSandbox();
    const paced = createTestPacer(50, 10_000);
    const { url } = await startGateway(sandbox, { pacer: paced });
    await fetch(`${url}/api/users/me`);
    sandbox.revokeAllTokens();
    sandbox.faults.add({ match: '/v2/users/me', kind: 'reset', times: 1 });
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
    expect(sandbox.stats().apiRequests).toBe(4);
    expect(paced.snapshot().labels[0]).toMatchObject({ admitted: 4 });
  });

  it('get 503 when the gateway closes', async () => {
    const sandbox = await startSandbox();
    const paced = createTestPacer(2, 10_000);
    const { url } = await startGateway(sandbox, { pacer: paced });
    paced.close();
    const response = await fetch(`${url}/api/users/me`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'PACING_CLOSED' });
  });
});

/** A pacer with this rate for light requests and no limit for others. */
function createTestPacer(perSecond: number, maxWaitMs: number): Pacer {
  const plan = { rates: { light: { perSecond } }, perDay: [] };
  return createPacer({ account: 'a', plan, share: 1, maxWaitMs });
}

function countQueued(of: Pacer): number {
  return of.snapshot().labels.reduce((sum, label) => sum + label.queued, 0);
}
