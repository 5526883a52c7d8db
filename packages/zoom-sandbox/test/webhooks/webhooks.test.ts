import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connect, send, startSandbox } from '../support/client.ts';
import { SECRET, startReceiver, type Received } from '../support/receiver.ts';

const MINUTE_MS = 60_000;

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
  sandbox.clock.advance(5 * MINUTE_MS);
  await vi.waitFor(() => expect(all.events.at(-1)?.body.event).toBe('recording.completed'));
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
  expect(recording.payload.object.recording_files).toHaveLength(8);
  const file = await send(recording.payload.object.recording_files[0].download_url, {
    headers: { authorization: `Bearer ${recording.download_token}` },
  });
  expect(file.status).toBe(302);
});

test('does not subscribe a receiver that fails the challenge', async () => {
  const sandbox = await startSandbox();
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
  sandbox.configure({ webhookTimeoutMs: 100 });
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
  sandbox.clock.freeze();
  for (const [attempt, minutes] of [5, 20, 60].entries()) {
    await sandbox.webhooks.whenIdle();
    expect(sandbox.webhooks.deliveries()[0]?.attempts).toHaveLength(attempt + 1);
    sandbox.clock.advance(minutes * MINUTE_MS - 1_000);
    await sandbox.webhooks.whenIdle();
    expect(receiver.events).toHaveLength(attempt + 1);
    sandbox.clock.advance(1_000);
  }
  await sandbox.webhooks.whenIdle();
  expect(sandbox.webhooks.deliveries()[0]?.state).toBe('dropped');
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

test.each([
  [200, 'accepted'],
  [202, 'accepted'],
  [204, 'accepted'],
  [299, 'accepted'],
  [302, 'dropped'],
  [307, 'dropped'],
  [400, 'dropped'],
  [401, 'dropped'],
  [408, 'dropped'],
  [429, 'dropped'],
  [500, 'pending'],
  [503, 'pending'],
  [599, 'pending'],
])('a delivery with status %i is %s', async (status, state) => {
  const sandbox = await startSandbox();
  const elsewhere = await startReceiver();
  const receiver = await startReceiver((response) =>
    response.writeHead(status, { location: elsewhere.url }).end(),
  );
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await sandbox.webhooks.whenIdle();
  expect(sandbox.webhooks.deliveries()).toMatchObject([{ state, attempts: [{ status }] }]);
  expect(sandbox.webhooks.deliveries()[0]?.retryAtMs !== undefined).toBe(state === 'pending');
  expect(elsewhere.events).toEqual([]);
});

test('retries a delivery without a response', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver((response) => response.destroy());
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  // Nobody listens there.
  sandbox.webhooks.add({ url: 'http://127.0.0.1:9/', secretToken: SECRET });
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await sandbox.webhooks.whenIdle();
  expect(sandbox.webhooks.deliveries()).toMatchObject([
    { state: 'pending', attempts: [{ error: 'ECONNRESET' }] },
    { state: 'pending', attempts: [{ error: 'ECONNREFUSED' }] },
  ]);
});

test('whenIdle resolves only when the attempts are recorded', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver((response) => response.writeHead(500).end());
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  const api = await connect(sandbox);
  for (let count = 0; count < 5; count++) await api('POST', '/users/me/meetings', {});
  await sandbox.webhooks.whenIdle();
  expect(sandbox.webhooks.deliveries().map(({ attempts }) => attempts.length)).toEqual([
    1, 1, 1, 1, 1,
  ]);
  // Also of retries that a change of the clock has made due.
  sandbox.clock.advance(5 * MINUTE_MS);
  await sandbox.webhooks.whenIdle();
  expect(sandbox.webhooks.deliveries().map(({ attempts }) => attempts.length)).toEqual([
    2, 2, 2, 2, 2,
  ]);
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
  // A delivery times out after three seconds.
  expect(performance.now() - start).toBeLessThan(2_500);
});
