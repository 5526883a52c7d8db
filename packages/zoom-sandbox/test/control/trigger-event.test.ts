import { expect, test } from 'vitest';
import { TRIGGERABLE_EVENTS } from '../../src/control/trigger-event.ts';
import { send, startSandbox, type ApiResponse } from '../support/client.ts';
import { SECRET, startReceiver } from '../support/receiver.ts';

function post(url: string, body: unknown): Promise<ApiResponse> {
  return send(`${url}/_sandbox/events`, { method: 'POST', body: JSON.stringify(body) });
}

test.each(TRIGGERABLE_EVENTS)('triggers %s, twice', async (event) => {
  const sandbox = await startSandbox({ recordingProcessingMs: 0 });
  const receiver = await startReceiver();
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET, events: [event] });
  for (let time = 1; time <= 2; time++) {
    const { status, body } = await post(sandbox.url, { event });
    expect([status, body.deliveries]).toEqual([202, [expect.objectContaining({ event })]]);
    await sandbox.webhooks.whenIdle();
    expect(receiver.events).toHaveLength(time);
  }
  expect(receiver.events[0]?.body).toMatchObject({
    event,
    payload: { account_id: 'sandbox-account', object: {} },
  });
});

test('triggers need neither limits nor a valid app', async () => {
  const sandbox = await startSandbox({ scopes: [], enforceLimits: true, tokenModel: 'single' });
  expect((await post(sandbox.url, { event: 'meeting.created' })).status).toBe(202);
  expect(sandbox.stats()).toMatchObject({ tokensIssued: 0, apiRequests: 0 });
});

test('sends a given payload under any name', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  const payload = { object: { id: 1 } };
  await post(sandbox.url, { event: 'phone.callee_ringing', payload });
  await sandbox.webhooks.whenIdle();
  expect(receiver.events[0]?.body.payload).toEqual({ account_id: 'sandbox-account', ...payload });
});

test('refuses an event that is no text', async () => {
  const sandbox = await startSandbox();
  const { status, body } = await post(sandbox.url, { event: { toString: 1 } });
  expect(status).toBe(400);
  expect(body.issues[0]).toBe('event: expected a name');
});

test('refuses an unknown event without a payload', async () => {
  const sandbox = await startSandbox();
  const { status, body } = await post(sandbox.url, { event: 'meeting.creatd' });
  expect(status).toBe(400);
  expect(body.issues[0]).toMatch(/payload: expected an object, except for meeting\.created, /);
});
