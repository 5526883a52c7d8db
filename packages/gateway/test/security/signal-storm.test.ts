import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { environmentFor, serve } from '../support/cli-process.ts';
import { startSandbox } from '../support/running-gateway.ts';

it('fails no request of thirty clients during repeated SIGHUP and SIGTERM, and exits with status 0', async () => {
  const sandbox = await startSandbox({ apiLatencyMs: 10 });
  const gateway = await serve(environmentFor(sandbox));
  const statuses: number[] = [];
  const callers = Promise.all(
    Array.from({ length: 30 }, () => callUntilLast(gateway.url, statuses)),
  );
  await expect.poll(() => statuses.length).toBeGreaterThan(100);
  const storm = setInterval(() => gateway.kill('SIGHUP'), 5);
  await expect
    .poll(() => gateway.output.stderr.match(/configuration reloaded/g)?.length)
    .toBeGreaterThan(20);
  gateway.kill('SIGTERM');
  gateway.kill('SIGTERM');
  gateway.kill('SIGINT');
  await callers;
  clearInterval(storm);
  // It exits, so no handle keeps the process alive.
  expect(await gateway.waitForExit()).toBe(0);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(sandbox.stats().tokenRequests).toBe(1);
  expect(gateway.output.stderr).not.toMatch(/Warning|Error:/);
});

/** Sends requests on one connection until a response has `Connection: close`. */
async function callUntilLast(url: string, statuses: number[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let connection: string | undefined; connection !== 'close';) {
    const sent = httpRequest(`${url}/api/users/me`, { agent }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    await once(response.resume(), 'end');
    statuses.push(response.statusCode!);
    ({ connection } = response.headers);
  }
  agent.destroy();
}
