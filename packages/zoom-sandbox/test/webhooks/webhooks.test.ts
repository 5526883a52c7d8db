import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { connect, send, startSandbox } from '../support/client.ts';

const SECRET = 'webhook-secret';
const MINUTE_MS = 60_000;

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- events have every shape
  readonly body: any;
}

/** Starts a receiver that passes challenges and handles other events with `respond`. */
async function startReceiver(
  respond: (response: ServerResponse, received: Received) => void = (response) =>
    response.writeHead(204).end(),
): Promise<{ url: string; events: Received[] }> {
  const events: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const received = { headers: request.headers, text, body: JSON.parse(text) };
      if (received.body.event === 'endpoint.url_validation') {
        const { plainToken } = received.body.payload;
        const encryptedToken = createHmac('sha256', SECRET).update(plainToken).digest('hex');
        response.writeHead(200).end(JSON.stringify({ plainToken, encryptedToken }));
        return;
      }
      events.push(received);
      respond(response, received);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, events };
}

test('signs the raw bytes of an event', async () => {
  const sandbox = await startSandbox({ startAt: '2026-05-04T08:00:00Z' });
  const receiver = await startReceiver();
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  const api = await connect(sandbox);
  const { body: meeting } = await api('POST', '/users/me/meetings', { topic: 'Übergabe 🙂' });
  await expect.poll(() => receiver.events.length).toBe(1);
  const [{ headers, text, body }] = receiver.events as [Received];
  const timestamp = headers['x-zm-request-timestamp'];
  const expected = createHmac('sha256', SECRET)
    .update(`v0:${String(timestamp)}:${text}`)
    .digest('hex');
  expect(headers['x-zm-signature']).toBe(`v0=${expected}`);
  expect(Number(timestamp)).toBe(Math.floor(body.event_ts / 1000));
  expect(body).toMatchObject({
    event: 'meeting.created',
    payload: {
      account_id: 'sandbox-account',
      object: {
        id: meeting.id,
        uuid: meeting.uuid,
        topic: 'Übergabe 🙂',
        host_id: meeting.host_id,
      },
    },
  });
});

test('fires an event for each write and delivers only subscribed events', async () => {
  const sandbox = await startSandbox();
  const [all, meetings] = [await startReceiver(), await startReceiver()];
  await sandbox.webhooks.subscribe({ url: all.url, secretToken: SECRET });
  await sandbox.webhooks.subscribe({
    url: meetings.url,
    secretToken: SECRET,
    events: ['meeting.*'],
  });
  const api = await connect(sandbox);
  const settings = { auto_recording: 'cloud', approval_type: 0 };
  const { id } = (await api('POST', '/users/me/meetings', { settings })).body;
  await api('PATCH', `/meetings/${id}`, { topic: 'New' });
  await api('POST', `/meetings/${id}/registrants`, { email: 'jo@example.org', first_name: 'Jo' });
  sandbox.clock.advance(MINUTE_MS);
  await api('PUT', `/meetings/${id}/status`, { action: 'end' });
  await api('DELETE', `/meetings/${id}`);
  await api('POST', '/users', {
    action: 'create',
    user_info: { email: 'new@example.org', type: 1 },
  });
  await api('PATCH', '/users/new@example.org', { dept: 'X' });
  await api('PUT', '/users/new@example.org/status', { action: 'deactivate' });
  await api('DELETE', '/users/new@example.org?action=delete');
  await sandbox.webhooks.whenIdle();
  const names = (receiver: typeof all): string[] =>
    receiver.events.map(({ body }) => body.event as string).toSorted();
  expect(names(all)).toEqual(
    [
      'meeting.created',
      'meeting.updated',
      'meeting.registration_created',
      'meeting.ended',
      'recording.completed',
      'meeting.deleted',
      'user.created',
      'user.updated',
      'user.deactivated',
      'user.deleted',
    ].toSorted(),
  );
  expect(names(meetings)).toHaveLength(5);
  const recording = all.events.find(({ body }) => body.event === 'recording.completed')?.body;
  expect(recording.payload.object.recording_files).toHaveLength(4);
  const file = await send(recording.payload.object.recording_files[0].download_url, {
    headers: { authorization: `Bearer ${recording.download_token}` },
  });
  expect(file.status).toBe(302);
});

test('does not subscribe a receiver that fails the challenge', async () => {
  const sandbox = await startSandbox({ webhookTimeoutMs: 100 });
  const receiver = await startReceiver();
  const subscribe = (change: object): Promise<unknown> =>
    sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET, ...change });
  await expect(subscribe({ secretToken: 'another' })).rejects.toThrow(
    'encryptedToken does not match',
  );
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  await expect(subscribe({ url })).rejects.toThrow('timed out or aborted');
  await expect(subscribe({ url: 'ftp://x' })).rejects.toThrow('url: expected an http or https URL');
  expect(sandbox.webhooks.subscriptions()).toEqual([]);
});

test('retries a failed delivery after 5, 20 and 60 minutes, then drops it', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver((response) => response.writeHead(500).end());
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await expect.poll(() => receiver.events.length).toBe(1);
  for (const [attempt, minutes] of [5, 20, 60].entries()) {
    await sandbox.webhooks.whenIdle();
    await expect.poll(() => sandbox.webhooks.deliveries()[0]?.retryAtMs).toBeDefined();
    sandbox.clock.advance(minutes * MINUTE_MS - 1_000);
    expect(receiver.events).toHaveLength(attempt + 1);
    sandbox.clock.advance(1_000);
    await expect.poll(() => receiver.events.length).toBe(attempt + 2);
  }
  await expect.poll(() => sandbox.webhooks.deliveries()[0]?.state).toBe('dropped');
  expect(sandbox.webhooks.deliveries()[0]?.attempts.map(({ status }) => status)).toEqual([
    500, 500, 500, 500,
  ]);
  // Every attempt has a new signature.
  expect(
    new Set(receiver.events.map(({ headers }) => headers['x-zm-request-timestamp'])).size,
  ).toBe(4);
  expect(sandbox.stats()).toMatchObject({ webhooksSent: 5 - 1, webhooksAccepted: 0 });
});

test('accepts a delivery whose retry succeeds', async () => {
  const sandbox = await startSandbox();
  let failures = 1;
  const receiver = await startReceiver((response) =>
    response.writeHead(failures-- > 0 ? 503 : 200).end(),
  );
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await expect.poll(() => sandbox.webhooks.deliveries()[0]?.retryAtMs).toBeDefined();
  sandbox.clock.advance(5 * MINUTE_MS);
  await expect.poll(() => sandbox.webhooks.deliveries()[0]?.state).toBe('accepted');
});

test('does not retry a 4xx with webhookRetryOn server-errors', async () => {
  const sandbox = await startSandbox({ webhookRetryOn: 'server-errors' });
  const receiver = await startReceiver((response) => response.writeHead(404).end());
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await expect.poll(() => sandbox.webhooks.deliveries()[0]?.state).toBe('dropped');
});

test('aborts a delivery after webhookTimeoutMs', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver(() => undefined);
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  sandbox.configure({ webhookTimeoutMs: 50 });
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await expect
    .poll(() => sandbox.webhooks.deliveries()[0]?.attempts[0]?.error)
    .toBe('timed out or aborted');
});

test('subscribes, lists, fires events and unsubscribes over HTTP', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  const control = (method: string, path: string, body?: unknown): ReturnType<typeof send> =>
    send(`${sandbox.url}/_sandbox/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const wrong = await control('POST', 'webhooks', { url: receiver.url, secretToken: 'wrong' });
  expect([wrong.status, wrong.body.issues[0]]).toEqual([
    400,
    expect.stringContaining('URL validation failed'),
  ]);
  const { status, body } = await control('POST', 'webhooks', {
    url: receiver.url,
    secretToken: SECRET,
  });
  expect(status).toBe(201);
  await control('POST', 'events', { event: 'meeting.started', payload: { object: { id: 1 } } });
  await expect.poll(() => receiver.events[0]?.body.event).toBe('meeting.started');
  const look = await control('GET', 'webhooks');
  expect(look.text).not.toContain(SECRET);
  expect(look.body.deliveries).toHaveLength(1);
  await control('DELETE', `webhooks/${body.id}`);
  expect((await control('GET', 'webhooks')).body.subscriptions).toEqual([]);
  expect((await control('POST', 'events', { payload: {} })).status).toBe(400);
});

test('does not wait for deliveries when it closes', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver(() => undefined);
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await expect.poll(() => receiver.events.length).toBe(1);
  const start = performance.now();
  await sandbox.close();
  await sandbox.webhooks.whenIdle();
  expect(performance.now() - start).toBeLessThan(1_000);
});
