import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startSandbox } from '../support/running-gateway.ts';
import { environmentFor, serve } from '../support/cli-process.ts';

describe('graceful shutdown', () => {
  it('finishes the in-flight request on SIGTERM, accepts no new one and exits', async () => {
    const sandbox = await startSandbox();
    const gateway = await serve(environmentFor(sandbox));
    const agent = new Agent({ keepAlive: true });
    await get(gateway.url, '/api/users/me', agent);
    const idle = new Agent({ keepAlive: true });
    await get(gateway.url, '/healthz', idle);

    sandbox.faults.add({ match: '/v2/users', kind: 'delay', delayMs: 1_500 });
    const slow = get(gateway.url, '/api/users', agent);
    await expect.poll(() => sandbox.stats().faultsInjected).toBe(1);
    gateway.kill('SIGTERM');
    await gateway.waitForStderr(/SIGTERM: shutting down/);
    const checkHealth = (): Promise<number> =>
      fetch(`${gateway.url}/healthz`).then((r) => r.status);
    await expect
      .poll(() => checkHealth().catch((error: Error) => error.message))
      .toBe('fetch failed');

    const { status, connection, body } = await slow;
    expect([status, connection]).toEqual([200, 'close']);
    expect(body).toHaveProperty('users');
    const respondedAt = performance.now();
    expect(await gateway.waitForExit()).toBe(0);
    expect(performance.now() - respondedAt).toBeLessThan(2_000);
    agent.destroy();
    idle.destroy();
  });

  it('fails no request of a busy client, and closes its connection', async () => {
    const sandbox = await startSandbox({ apiLatencyMs: 20 });
    const gateway = await serve(environmentFor(sandbox));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const statuses: number[] = [];
    let connection: string | undefined;
    const busy = (async () => {
      while (connection !== 'close') {
        const response = await get(gateway.url, '/api/users/me', agent);
        statuses.push(response.status);
        ({ connection } = response);
      }
    })();
    await expect.poll(() => statuses.length).toBeGreaterThan(3);
    gateway.kill('SIGTERM');
    await busy;
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await gateway.waitForExit()).toBe(0);
    agent.destroy();
  });

  it('exits immediately on a second signal', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ match: '/v2/users', kind: 'hang' });
    const gateway = await serve(environmentFor(sandbox));
    fetch(`${gateway.url}/api/users`).catch(() => {});
    await expect.poll(() => sandbox.stats().faultsInjected).toBe(1);
    gateway.kill('SIGTERM');
    await gateway.waitForStderr(/SIGTERM: shutting down/);
    const repeated = setInterval(() => gateway.kill('SIGINT'), 50);
    expect(await gateway.waitForExit()).toBe('SIGINT');
    clearInterval(repeated);
  });
});

async function get(
  url: string,
  path: string,
  agent: Agent,
): Promise<{ status: number; connection: string | undefined; body: unknown }> {
  const sent = httpRequest(url + path, { agent }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const body = await json(response);
  return { status: response.statusCode!, connection: response.headers.connection, body };
}
