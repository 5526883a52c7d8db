import { expect, test } from 'vitest';
import { connect, send, startSandbox } from '../support/client.ts';
import { SECRET, startReceiver } from '../support/receiver.ts';

const INTERVAL_MS = 72 * 3_600_000;

test('validates the URL every 72 hours', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  sandbox.clock.freeze();
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  for (let times = 1; times <= 3; times++) {
    expect(receiver.challenges).toHaveLength(times);
    sandbox.clock.advance(INTERVAL_MS - 1);
    await sandbox.webhooks.whenIdle();
    expect(receiver.challenges).toHaveLength(times);
    sandbox.clock.advance(1);
    await sandbox.webhooks.whenIdle();
  }
  expect(new Set(receiver.challenges.map(({ body }) => body.payload.plainToken)).size).toBe(4);
});

test('disables a subscription after six failed validations in a row', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  const validate = async (isUp: boolean): Promise<void> => {
    receiver.isUp = isUp;
    sandbox.clock.advance(INTERVAL_MS);
    await sandbox.webhooks.whenIdle();
  };
  for (const isUp of [false, false, false, false, false, true]) await validate(isUp);
  expect(sandbox.webhooks.subscriptions()).toMatchObject([
    { failedValidations: 0, disabled: false },
  ]);
  for (let failures = 1; failures <= 5; failures++) {
    await validate(false);
    expect(sandbox.webhooks.subscriptions()).toMatchObject([
      { failedValidations: failures, disabled: false },
    ]);
  }
  receiver.isUp = true;
  const api = await connect(sandbox);
  await api('POST', '/users/me/meetings', {});
  await sandbox.webhooks.whenIdle();
  expect(receiver.events).toHaveLength(1);
  await validate(false);
  expect(sandbox.webhooks.subscriptions()).toMatchObject([
    { failedValidations: 6, disabled: true },
  ]);
  await validate(true);
  expect(receiver.challenges).toHaveLength(2);
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await sandbox.webhooks.whenIdle();
  expect(receiver.events).toHaveLength(1);
  const { body } = await send(`${sandbox.url}/_sandbox/webhooks`);
  expect(body.subscriptions).toMatchObject([{ failedValidations: 6, disabled: true }]);
});

test('drops the pending retries of a disabled subscription', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver((response) => response.writeHead(500).end());
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  receiver.isUp = false;
  for (let failures = 1; failures <= 5; failures++) {
    sandbox.clock.advance(INTERVAL_MS);
    await sandbox.webhooks.whenIdle();
  }
  sandbox.clock.advance(INTERVAL_MS - 60_000);
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', {});
  await sandbox.webhooks.whenIdle();
  sandbox.clock.advance(60_000);
  await sandbox.webhooks.whenIdle();
  sandbox.clock.advance(5 * 60_000);
  await sandbox.webhooks.whenIdle();
  expect(sandbox.webhooks.deliveries()).toMatchObject([{ state: 'dropped', attempts: [{}] }]);
});

test('does not validate after unsubscribe, reset, or with validate false', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  const options = { url: receiver.url, secretToken: SECRET };
  const { id } = await sandbox.webhooks.subscribe(options);
  sandbox.webhooks.unsubscribe(id);
  await sandbox.webhooks.subscribe(options);
  sandbox.reset();
  await sandbox.webhooks.subscribe({ ...options, validate: false });
  sandbox.clock.advance(INTERVAL_MS);
  await sandbox.webhooks.whenIdle();
  expect(receiver.challenges).toHaveLength(2);
});

test('accepts 20 subscriptions', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  const options = { url: receiver.url, secretToken: SECRET };
  const all = await Promise.allSettled(
    Array.from({ length: 21 }, () => sandbox.webhooks.subscribe(options)),
  );
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  const [excess] = all.filter((result) => result.status === 'rejected');
  expect(String(excess?.reason)).toContain('at most 20 subscriptions');
  const response = await send(`${sandbox.url}/_sandbox/webhooks`, {
    method: 'POST',
    body: JSON.stringify(options),
  });
  expect(response.status).toBe(400);
  await expect(
    startSandbox({ webhooks: Array.from({ length: 21 }, () => options) }),
  ).rejects.toThrow('webhooks: expected a list of at most 20');
});
