import { createSandbox } from '@evertoken/zoom-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTokenManager } from 'evertoken';
import { fakeClock } from 'evertoken/testing';
import { zoom } from 'evertoken/zoom';
import { milestone } from '../support/local-server.ts';
import { adapters, type CallResult } from '../support/adapters.ts';

const MINUTE = 60_000;

describe.each(adapters)('$name', ({ start }) => {
  /** A sandbox, a token manager for it, and the adapter in use. Time stands still unless it is moved. */
  async function world(changes: { clientSecret?: string; waitTimeoutMs?: number } = {}) {
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

  it('cold: many callers at once cost one token', async () => {
    const { sandbox, callTimes } = await world();
    expect(failed(await callTimes(20))).toEqual([]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 20, apiRejections: 0 });
  });

  it('warm: no call costs a token, and the token is known to work', async () => {
    const { sandbox, tokens, call, callTimes } = await world();
    await call();
    expect(failed(await callTimes(20))).toEqual([]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRejections: 0 });
    expect((await tokens.status()).token).toMatchObject({ generation: 1, confirmed: true });
  });

  it('refresh under load: the token is replaced while it is used', async () => {
    const { sandbox, clock, tokens, call, beforeTokenRequest } = await world();
    await call();
    await clock.advance(46 * MINUTE);
    // The new token does not come before half of the load is over.
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

  it('expiry: many callers who find the token at its end cost one', async () => {
    const { sandbox, clock, call, callTimes } = await world();
    await call();
    sandbox.clock.advance(61 * MINUTE);
    await clock.advance(61 * MINUTE);
    expect(failed(await callTimes(20))).toEqual([]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 2, apiRejections: 0 });
  });

  it('early death: no caller notices, and it costs one token', async () => {
    const { sandbox, clock, call, callTimes } = await world();
    await call();
    await clock.advance(MINUTE);
    sandbox.revokeAllTokens();
    expect(failed(await callTimes(20))).toEqual([]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 2 });
    expect(sandbox.stats().apiRejections).toBeGreaterThan(0);
  });

  it('no token: a wrong secret is told, and nothing is sent to the API', async () => {
    const { sandbox, callTimes } = await world({ clientSecret: 'wrong' });
    const refused = { status: 503, code: 'CLIENT_REJECTED' };
    expect(await callTimes(5)).toEqual([refused, refused, refused, refused, refused]);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 0 });
  });

  it('no token: a token endpoint that is away is told', async () => {
    const { sandbox, call } = await world({ waitTimeoutMs: 100 });
    sandbox.faults.add({ match: '/oauth/token', kind: 'reset' });
    expect(await call()).toEqual({ status: 502, code: 'TOKEN_ENDPOINT_UNREACHABLE' });
    expect(sandbox.stats().apiRequests).toBe(0);
  });

  it('early death and no other token: the API’s own answer is told', async () => {
    const { sandbox, clock, call } = await world();
    await call();
    await clock.advance(MINUTE);
    sandbox.revokeAllTokens();
    sandbox.configureApp(sandbox.credentials.clientId, { clientSecret: 'changed' });
    expect(await call()).toEqual({ status: 401, code: 124 });
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 2, apiRequests: 2 });
  });
});

function failed(results: readonly CallResult[]): CallResult[] {
  return results.filter(({ status }) => status !== 200);
}
