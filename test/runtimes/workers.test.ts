import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxSettings } from '@evertoken/zoom-sandbox';
import { hasWorkerd, startWorker, type Worker } from './workerd.ts';

const MODULE = fileURLToPath(new URL('worker.ts', import.meta.url));
const TOKEN_SECONDS = 15;
/** Tokens of this lifetime are refreshed after 5 to 7.5 s. */
const MAX_REFRESH_MS = 7_500;

if (!hasWorkerd()) {
  console.warn('workerd was not found: ITS TESTS ARE SKIPPED. npm install --prefix test/runtimes');
}

describe.skipIf(!hasWorkerd())('a token manager at the top level of a worker', () => {
  it('serves every request over three token lifetimes with revocations', async () => {
    const { sandbox, worker } = await start({ tokenLifetimeSeconds: TOKEN_SECONDS });
    const statuses: number[] = [];
    const revokeAt = [6_000, 20_000];
    const startedAt = performance.now();
    while (performance.now() - startedAt < 3 * TOKEN_SECONDS * 1_000) {
      if (performance.now() - startedAt > revokeAt[0]!) {
        revokeAt.shift();
        sandbox.revokeAllTokens();
      }
      statuses.push(await worker.get());
      await sleep(100);
    }
    expect(statuses.length).toBeGreaterThan(100);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    const mints = sandbox.stats().tokenRequests;
    // One for each refresh, at the earliest after 5 s, and one for each revocation.
    expect(mints).toBeGreaterThanOrEqual((3 * TOKEN_SECONDS * 1_000) / MAX_REFRESH_MS - 1);
    expect(mints).toBeLessThanOrEqual((3 * TOKEN_SECONDS) / 5 + 2 + 1);
  }, 90_000);

  it('mints once for simultaneous cold requests', async () => {
    const { sandbox, worker } = await start({});
    const statuses = await Promise.all(Array.from({ length: 20 }, () => worker.get()));
    expect(statuses).toEqual(statuses.map(() => 200));
    expect(sandbox.stats().tokenRequests).toBe(1);
  });

  it('goes on when the request whose mint it is hangs up', async () => {
    const { sandbox, worker } = await start({});
    sandbox.faults.add({ match: '/oauth/token', kind: 'delay', delayMs: 2_000, times: 1 });
    const gone = worker.hangUp(500);
    await sleep(200);
    const waiting = worker.get();
    await gone;
    expect(await waiting).toBe(200);
    expect(await worker.get()).toBe(200);
  }, 30_000);
});

async function start(
  settings: Partial<SandboxSettings>,
): Promise<{ readonly sandbox: Sandbox; readonly worker: Worker }> {
  const sandbox = await createSandbox(settings);
  onTestFinished(() => sandbox.close());
  const worker = await startWorker(MODULE, sandbox.url);
  onTestFinished(() => worker.stop());
  return { sandbox, worker };
}
