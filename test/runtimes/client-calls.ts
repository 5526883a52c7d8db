// Run by Node.js and other runtimes: prints what the Zoom client does, which must be the same everywhere.
import { createHmac } from 'node:crypto';
import { createZoomClient, getRecordingFileName, ZoomError } from '@evertoken/zoom-client';
import { createWebhookHandler, verifyWebhook } from '@evertoken/zoom-client/webhooks';
import { createTokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';

const [sandbox = '', closedPort = ''] = process.argv.slice(2);
const secretToken = 'a-secret-token';
const apiUrl = `${sandbox}/v2`;
const tokens = createTokenManager({
  provider: zoom({
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    tokenUrl: `${sandbox}/oauth/token`,
    apiUrl,
  }),
});
const client = createZoomClient({ tokens, plan: 'business', share: 1 });

console.log(
  JSON.stringify({
    list: await list(),
    resumed: await resumeList(),
    download: await download(),
    webhook: await receiveWebhook(),
    errors: await Promise.all([
      explain(client.request('GET /users/{userId}', { userId: 'nobody@example.com' })),
      explain(client.request('GET /users', { timeoutMs: 1, signal: AbortSignal.abort() })),
      explain(
        createClosedClient().request('POST /users/{userId}/meetings', { userId: 'me', body: {} }),
      ),
    ]),
  }),
);
process.exit();

async function list(): Promise<unknown[]> {
  const emails: unknown[] = [];
  for await (const { email } of client.paginate('GET /users', { page_size: 7 })) emails.push(email);
  return emails;
}

async function resumeList(): Promise<unknown> {
  const { value } = await client.paginate('GET /users', { page_size: 20 }).pages().next();
  const ids: unknown[] = [];
  const rest = client.paginate('GET /users', { page_size: 20, resume: value?.resume });
  for await (const { email } of rest) ids.push(email);
  return ids;
}

async function download(): Promise<unknown> {
  const meetings = client.paginate('GET /users/{userId}/recordings', {
    userId: 'me',
    from: new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10),
  });
  for await (const meeting of meetings) {
    for (const file of meeting.recording_files ?? []) {
      let length = 0;
      for await (const chunk of client.download(file)) length += chunk.length;
      return { name: getRecordingFileName(meeting, file), length };
    }
  }
  return undefined;
}

async function receiveWebhook(): Promise<unknown> {
  const body = '{"event":"endpoint.url_validation","payload":{"plainToken":"abc"}}';
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', secretToken).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = { 'x-zm-request-timestamp': timestamp, 'x-zm-signature': `v0=${digest}` };
  const request = new Request('http://localhost/', { method: 'POST', headers, body });
  const response = await createWebhookHandler({ secretToken }, () => {})(request);
  const webhook = { headers, body: new TextEncoder().encode(body) };
  return [response.status, await response.json(), verifyWebhook(webhook, { secretToken }).kind];
}

/** A client whose requests do not get a connection. */
function createClosedClient(): typeof client {
  const address = `http://127.0.0.1:${closedPort}/`;
  return createZoomClient({ tokens, attempts: 1, fetch: (_url, init) => fetch(address, init) });
}

async function explain(request: Promise<unknown>): Promise<unknown> {
  return request.then(
    () => 'a result',
    (error: unknown) => [(error as Error).name, error instanceof ZoomError && error.code],
  );
}
