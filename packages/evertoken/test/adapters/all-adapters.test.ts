import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTokenManager } from 'evertoken';
import { fakeClock, type FakeClock } from 'evertoken/testing';
import { zoom } from 'evertoken/zoom';
import { milestone } from '../support/local-server.ts';
import { adapters, type CallResult } from '../support/adapters.ts';

const MINUTE = 60_000;

describe.each(adapters)('$name', ({ start }) => {
  /** Starts a sandbox, a token manager for it and the adapter. The clock is a fake one. */
  async function setUp(changes: { clientSecret?: string; waitTimeoutMs?: number } = {}) {
    const sandbox = await createSandbox();
    const { tokenUrl, apiUrl, credentials } = sandbox;
    const { clientSecret = credentials.clientSecret, waitTimeoutMs = 15_000 } = changes;
    const clock = fakeClock();
    const beforeTokenRequest: Promise<void>[] = [];
    const provider = zoom({
      ...credentials,
      clientSecret,
      tokenUrl,
      apiUrl,
      fetch: async (...request) => {
        await Promise.all(beforeTokenRequest);
        return fetch(...request);
      },
    });
    const tokens = createTokenManager({ provider, clock, waitTimeoutMs });
    onTestFinished(async () => {
      await tokens.close();
      await sandbox.close();
    });
    const call = await start(tokens, sandbox);
    const callTimes = (times: number): Promise<CallResult[]> =>
      Promise.all(Array.from({ length: times }, () => call()));
    return { sandbox, clock, tokens, beforeTokenRequest, call, callTimes };
  }

  it('mints one token for many concurrent first calls', async () => {
    const { sandbox, callTimes } = await setUp();
    expect(failed(await callTimes(20))).toEqual([]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 20, apiRejections: 0 });
  });

  it('mints no token for warm calls and confirms the token', async () => {
    const { sandbox, tokens, call, callTimes } = await setUp();
    await call();
    expect(failed(await callTimes(20))).toEqual([]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRejections: 0 });
    expect((await tokens.status()).token).toMatchObject({ generation: 1, confirmed: true });
  });

  it('refreshes the token under load without a failed call', async () => {
    const { sandbox, clock, tokens, call, beforeTokenRequest } = await setUp();
    await call();
    await clock.advance(46 * MINUTE);
    // The token response is held back until half of the calls have ended.
    const halftime = milestone();
    beforeTokenRequest.push(halftime.reached);
    const results: CallResult[] = [];
    const worker = async (): Promise<void> => {
      while (results.length < 40) if (results.push(await call()) === 20) halftime.reach();
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
    await expect.poll(async () => (await tokens.status()).token?.generation).toBe(2);
    expect(failed(results)).toEqual([]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 2, apiRejections: 0 });
  });

  it('mints one token when many calls find the token expired', async () => {
    const { sandbox, clock, call, callTimes } = await setUp();
    await call();
    sandbox.clock.advance(61 * MINUTE);
    await clock.advance(61 * MINUTE);
    expect(failed(await callTimes(20))).toEqual([]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 2, apiRejections: 0 });
  });

  it('replaces a revoked token with one mint and without a failed call', async () => {
    const { sandbox, clock, call, callTimes } = await setUp();
    await call();
    await clock.advance(MINUTE);
    sandbox.revokeAllTokens();
    expect(failed(await advanceUntilSettled(clock, callTimes(20)))).toEqual([]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 2 });
    expect(sandbox.stats().apiRejections).toBeGreaterThan(0);
  });

  it('fails with CLIENT_REJECTED for a wrong secret and sends nothing to the API', async () => {
    const { sandbox, callTimes } = await setUp({ clientSecret: 'wrong' });
    const denied = { status: 503, code: 'CLIENT_REJECTED' };
    expect(await callTimes(5)).toEqual([denied, denied, denied, denied, denied]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 0 });
  });

  it('fails with TOKEN_ENDPOINT_UNREACHABLE if the token endpoint is down', async () => {
    const { sandbox, call } = await setUp({ waitTimeoutMs: 100 });
    sandbox.faults.add({ match: '/oauth/token', kind: 'reset' });
    expect(await call()).toEqual({ status: 502, code: 'TOKEN_ENDPOINT_UNREACHABLE' });
    expect(sandbox.stats().apiRequests).toBe(0);
  });

  it('returns the response of the API if a revoked token cannot be replaced', async () => {
    const { sandbox, clock, call } = await setUp();
    await call();
    await clock.advance(MINUTE);
    sandbox.revokeAllTokens();
    sandbox.configureApp(sandbox.credentials.clientId, { clientSecret: 'changed' });
    expect(await advanceUntilSettled(clock, call())).toEqual({ status: 401, code: 124 });
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 2, apiRequests: 2 });
  });
});

/** Advances the clock until a promise settles: a rejected request waits for a contradiction. */
async function advanceUntilSettled<T>(clock: FakeClock, promise: Promise<T>): Promise<T> {
  const settled = new AbortController();
  promise.finally(() => settled.abort()).catch(() => {});
  while (!settled.signal.aborted) {
    await clock.advance(100);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return promise;
}

function failed(results: readonly CallResult[]): CallResult[] {
  return results.filter(({ status }) => status !== 200);
}
