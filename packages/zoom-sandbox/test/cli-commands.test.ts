import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { main } from '../src/cli.ts';
import { send, startSandbox } from './support/client.ts';
import { startReceiver } from './support/receiver.ts';

// The CLI runs from `dist`, which `npm test` builds first.
const BIN = fileURLToPath(new URL('../bin/zoom-sandbox.js', import.meta.url));

interface Result {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the CLI in this process. */
async function run(...args: string[]): Promise<Result> {
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    const write = vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    });
    onTestFinished(() => write.mockRestore());
  }
  return { code: await main(args), ...printed };
}

/** Starts the CLI; `text()` is what it has printed so far. */
function start(
  env: Record<string, string>,
  ...args: string[]
): { child: ChildProcess; text: () => string } {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, text: () => text };
}

test('prints a curl command that works, and with --log a line for each request', async () => {
  const { text } = start({}, '--port', '0', '--log');
  await expect.poll(text, { timeout: 10_000 }).toContain('/users/me\n');
  const script = text().split('Try it:\n')[1] ?? '';
  const { stdout } = await promisify(execFile)('sh', ['-c', script]);
  expect(JSON.parse(stdout)).toMatchObject({
    email: expect.any(String),
    account_id: expect.any(String),
  });
  await expect
    .poll(text)
    .toMatch(/Z 200 POST \/oauth\/token\n.*Z 200 GET \/v2\/users\/me token=[\da-f]{8}\n/);
  expect(text()).not.toContain('eyJ');
});

test('wait resolves once the sandbox responds', async () => {
  const sandbox = await startSandbox();
  expect(await run('wait', '--url', sandbox.url)).toMatchObject({
    code: 0,
    stdout: '',
    stderr: '',
  });
  expect((await send(`${sandbox.url}/_sandbox/ready`)).body).toEqual({ ready: true });
});

test('wait waits for a sandbox that starts later', async () => {
  const reserved = createServer().listen(0, '127.0.0.1');
  await once(reserved, 'listening');
  const { port } = reserved.address() as AddressInfo;
  await once(reserved.close(), 'close');
  expect(await run('wait', '--url', `http://127.0.0.1:${port}`, '--timeout', '0')).toMatchObject({
    code: 1,
    stderr: `zoom-sandbox: no sandbox at http://127.0.0.1:${port} (ECONNREFUSED).\n`,
  });
  const waiting = start({}, 'wait', '--url', `http://127.0.0.1:${port}/`);
  const exit = once(waiting.child, 'exit');
  await startSandbox({ port });
  expect((await exit)[0]).toBe(0);
});

test.each([
  [['wait', '--timeout', 'x'], '--timeout: expected seconds'],
  [['webhooks'], 'webhooks: expected listen or trigger'],
  [['webhooks', 'listen'], '--forward-to is missing'],
  [['webhooks', 'trigger'], 'expected one event'],
  [['webhooks', 'trigger', 'x', '--payload', '{'], '--payload: expected JSON'],
])('%j prints one error line and exits with 1', async (args, message) => {
  const { code, stderr } = await run(...args);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^zoom-sandbox: .*\n$/)]);
  expect(stderr).toContain(message);
});

test('webhooks trigger prints what the receiver responded', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver((response) => response.writeHead(418).end());
  const trigger = (...args: string[]): Promise<Result> =>
    run('webhooks', 'trigger', ...args, '--url', sandbox.url);
  expect(await trigger('meeting.created')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no subscription receives meeting.created'),
  });
  sandbox.webhooks.add({ url: receiver.url, secretToken: 'x' });
  const { code, stdout } = await trigger('meeting.created');
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/Z 418 meeting\.created http:\/\/.*\/hook\n$/),
  ]);
  expect(await trigger('meeting.creatd')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('payload: expected an object, except for meeting.created'),
  });
  await trigger('phone.ended', '--payload', '{"object":{"id":7}}');
  expect(receiver.events.at(-1)?.body.payload.object).toEqual({ id: 7 });
});

test('webhooks listen validates the URL, forwards signed events and unsubscribes at the end', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  const args = ['webhooks', 'listen', '--url', sandbox.url, '--events', 'meeting.*, webinar.*'];
  const target = receiver.url.replace('http://', '');
  const { child, text } = start(
    { ZOOM_WEBHOOK_SECRET: 'webhook-secret' },
    ...args,
    '--forward-to',
    target,
  );
  await expect
    .poll(text, { timeout: 10_000 })
    .toContain(`Forwarding meeting.*, webinar.* to ${receiver.url}`);
  expect(receiver.challenges).toHaveLength(1);
  for (const event of ['meeting.created', 'user.created'])
    await send(`${sandbox.url}/_sandbox/events`, {
      method: 'POST',
      body: JSON.stringify({ event }),
    });
  await expect.poll(text).toMatch(/Z 204 meeting\.created http/);
  expect(text()).not.toMatch(/user\.created|webhook-secret/);
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(0);
  expect(sandbox.webhooks.subscriptions()).toEqual([]);
});

test('webhooks listen ends if the URL fails the validation', async () => {
  const listeners = process.listeners('SIGTERM');
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  const args = ['webhooks', 'listen', '--url', sandbox.url, '--forward-to', receiver.url];
  expect(await run(...args)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('encryptedToken does not match'),
  });
  expect(process.listeners('SIGTERM')).toEqual(listeners);
});
