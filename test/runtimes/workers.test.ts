import { createHmac } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxSettings } from '@evertoken/zoom-sandbox';
import { hasWorkerd, startWorker, type Worker, type WorkerResponse } from './workerd.ts';

const toPath = (module: string): string => fileURLToPath(new URL(module, import.meta.url));
const [MANAGER, CLIENT] = [toPath('worker.ts'), toPath('client-worker.ts')];
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
      statuses.push((await worker.send()).status);
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
    const responses = await Promise.all(Array.from({ length: 20 }, () => worker.send()));
    expect(responses.filter(({ status }) => status !== 200)).toEqual([]);
    expect(sandbox.stats().tokenRequests).toBe(1);
  });

  it('goes on when the request whose mint it is hangs up', async () => {
    const { sandbox, worker } = await start({});
    sandbox.faults.add({ match: '/oauth/token', kind: 'delay', delayMs: 2_000, times: 1 });
    const gone = worker.hangUp(500);
    await sleep(200);
    const waiting = worker.send();
    await gone;
    expect(await waiting).toMatchObject({ status: 200 });
    expect(await worker.send()).toMatchObject({ status: 200 });
  }, 30_000);
});

describe.skipIf(!hasWorkerd())('a Zoom client at the top level of a worker', () => {
  it('sends requests by the global fetch', async () => {
    const { worker } = await start({}, CLIENT);
    expect(await worker.send('/request')).toMatchObject({
      status: 200,
      body: expect.stringContaining('"users":[{') as string,
    });
  });

  it('reads a list, and continues it at a resume token', async () => {
    const { worker } = await start({}, CLIENT);
    const { body } = await worker.send('/paginate');
    const { first, emails } = JSON.parse(body) as { first: number; emails: string[] };
    expect([first, emails.length, new Set(emails).size]).toEqual([20, 26, 26]);
  });

  it('verifies webhooks, and responds to URL validations', async () => {
    const { worker } = await start({}, CLIENT);
    const send = (body: string, secret: string): Promise<WorkerResponse> =>
      worker.send('/webhook', signWebhook(body, secret), body);
    const event = '{"event":"meeting.started","payload":{}}';
    expect(await send(event, 'a-secret-token')).toMatchObject({ status: 204 });
    expect(await send(event, 'another')).toMatchObject({ status: 401 });
    const validation = '{"event":"endpoint.url_validation","payload":{"plainToken":"abc"}}';
    const encryptedToken = createHmac('sha256', 'a-secret-token').update('abc').digest('hex');
    const { status, body } = await send(validation, 'a-secret-token');
    expect([status, JSON.parse(body)]).toEqual([200, { plainToken: 'abc', encryptedToken }]);
  });

  it('says that it cannot pace requests', async () => {
    const { worker } = await start({}, CLIENT);
    const { status, body } = await worker.send('/paced');
    expect([status, body]).toEqual([500, expect.stringContaining('plan')]);
  });
});

function signWebhook(body: string, secret: string): OutgoingHttpHeaders {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-zm-request-timestamp': timestamp, 'x-zm-signature': `v0=${digest}` };
}

async function start(
  settings: Partial<SandboxSettings>,
  module = MANAGER,
): Promise<{ readonly sandbox: Sandbox; readonly worker: Worker }> {
  const sandbox = await createSandbox(settings);
  onTestFinished(() => sandbox.close());
  const worker = await startWorker(module, sandbox.url);
  onTestFinished(() => worker.stop());
  return { sandbox, worker };
}
