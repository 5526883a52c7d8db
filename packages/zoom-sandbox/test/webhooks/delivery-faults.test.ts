import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { FaultRule, Sandbox } from '../../src/index.ts';
import { connect, startSandbox } from '../support/client.ts';
import { SECRET, startReceiver, type Receiver } from '../support/receiver.ts';

async function setUp(fault: FaultRule): Promise<{ sandbox: Sandbox; receiver: Receiver }> {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  sandbox.faults.add(fault);
  return { sandbox, receiver };
}

async function createMeeting(sandbox: Sandbox): Promise<void> {
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await sandbox.webhooks.whenIdle();
}

const match = 'WEBHOOK meeting.*';

test('duplicate: delivers twice with the same request id', async () => {
  const { sandbox, receiver } = await setUp({ match, kind: 'duplicate', times: 1 });
  await createMeeting(sandbox);
  const ids = receiver.events.map(({ headers }) => headers['x-zm-request-id']);
  expect(ids).toEqual([ids[0], ids[0]]);
  await createMeeting(sandbox);
  expect(receiver.events).toHaveLength(3);
  expect(sandbox.stats().faultsInjected).toBe(1);
});

test('invalid-signature: signs with another secret', async () => {
  const { sandbox, receiver } = await setUp({ match, kind: 'invalid-signature' });
  await createMeeting(sandbox);
  const [event] = receiver.events;
  const message = `v0:${String(event?.headers['x-zm-request-timestamp'])}:${event?.text}`;
  const valid = `v0=${createHmac('sha256', SECRET).update(message).digest('hex')}`;
  expect(event?.headers['x-zm-signature']).toMatch(/^v0=[\da-f]{64}$/);
  expect(event?.headers['x-zm-signature']).not.toBe(valid);
});

test.each([
  ['hang', 'timed out or aborted'],
  ['reset', 'ECONNRESET'],
] as const)('%s: does not deliver; the retry does', async (kind, error) => {
  const { sandbox, receiver } = await setUp({ match, kind, times: 1 });
  await createMeeting(sandbox);
  expect(receiver.events).toEqual([]);
  expect(sandbox.webhooks.deliveries()).toMatchObject([
    { state: 'pending', attempts: [{ error }] },
  ]);
  sandbox.clock.advance(300_000);
  await sandbox.webhooks.whenIdle();
  expect(receiver.events).toHaveLength(1);
});

test('delay: delivers after later events', async () => {
  const { sandbox, receiver } = await setUp({ match, kind: 'delay', delayMs: 200, times: 1 });
  const api = await connect(sandbox);
  await api('POST', '/users/me/meetings', { topic: 'first' });
  await api('POST', '/users/me/meetings', { topic: 'second' });
  await sandbox.webhooks.whenIdle();
  const topics = receiver.events.map(({ body }) => body.payload.object.topic);
  expect(topics).toEqual(['second', 'first']);
});

test('a fault without match, or of requests, does not affect deliveries', async () => {
  const { sandbox, receiver } = await setUp({ kind: 'delay', delayMs: 0 });
  sandbox.faults.add({ match: 'POST *', kind: 'delay', delayMs: 0 });
  await createMeeting(sandbox);
  expect(receiver.events).toHaveLength(1);
  expect(sandbox.journal.entries().map(({ fault }) => fault)).toEqual(['delay', 'delay']);
  expect(sandbox.stats().faultsInjected).toBe(2);
});
