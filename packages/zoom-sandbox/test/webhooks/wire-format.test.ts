import { execFile, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { connect, startSandbox } from '../support/client.ts';
import { SECRET, startReceiver, type Received } from '../support/receiver.ts';
import { serializeEvent } from '../../src/webhooks/webhook-request.ts';

const MINUTE_MS = 60_000;
const RECEIVER = fileURLToPath(new URL('receiver.py', import.meta.url));
const hasPython = await promisify(execFile)('python3', ['--version']).then(
  () => true,
  () => false,
);

/** Creates a meeting and returns its delivery. */
async function createMeeting(sandbox: Sandbox, topic: string): Promise<number | undefined> {
  await (
    await connect(sandbox)
  )('POST', '/users/me/meetings', { topic });
  await sandbox.webhooks.whenIdle();
  return sandbox.webhooks.deliveries().at(-1)?.attempts[0]?.status;
}

function sign({ headers }: Received, body: string): string {
  const message = `v0:${String(headers['x-zm-request-timestamp'])}:${body}`;
  return `v0=${createHmac('sha256', SECRET).update(message).digest('hex')}`;
}

test('escapes characters beyond the BMP, with upper-case digits, and signs these bytes', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  await createMeeting(sandbox, 'Test 🚒🚗 ? - ’ – ñ 漢');
  const [event] = receiver.events as [Received];
  expect(event.text).toContain(String.raw`"topic":"Test \uD83D\uDE92\uD83D\uDE97 ? - ’ – ñ 漢"`);
  expect(event.body.payload.object.topic).toBe('Test 🚒🚗 ? - ’ – ñ 漢');
  expect(event.headers['x-zm-signature']).toBe(sign(event, event.text));
  expect(event.headers['x-zm-signature']).not.toBe(sign(event, JSON.stringify(event.body)));
});

test.each([
  ['plain', '{"t":"plain"}'],
  ['’ñ漢', '{"t":"’ñ漢"}'],
  ['👨‍👩‍👧', String.raw`{"t":"\uD83D\uDC68‍\uD83D\uDC69‍\uD83D\uDC67"}`],
  ['✋', '{"t":"✋"}'],
  ['𠮷', String.raw`{"t":"\uD842\uDFB7"}`],
  ['\ud83d alone', String.raw`{"t":"\uD83D alone"}`],
  ['\u001f\n"\\', String.raw`{"t":"\u001F\n\"\\"}`],
  [String.raw`\ud83d typed`, String.raw`{"t":"\\ud83d typed"}`],
])('serializes %j', (text, expected) => {
  expect(serializeEvent({ t: text })).toBe(expected);
  expect(JSON.parse(expected)).toEqual({ t: text });
});

test.skipIf(!hasPython).each([
  ['accepts all topics if it hashes the raw body', 'raw', 204],
  ['refuses an emoji if it hashes the serialized body', 'reserialized', 401],
])('a Python receiver %s', async (_title, hashed, statusOfEmoji) => {
  const child = spawn('python3', [RECEIVER, hashed, SECRET], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  const sandbox = await startSandbox();
  const url = `http://127.0.0.1:${port.toString().trim()}/`;
  await sandbox.webhooks.subscribe({ url, secretToken: SECRET });
  expect(await createMeeting(sandbox, 'Ops’ plan')).toBe(204);
  expect(await createMeeting(sandbox, 'Fire 🚒')).toBe(statusOfEmoji);
});

test("sends Zoom's headers; retries keep the request id", async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver((response) => response.writeHead(500).end());
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET });
  await createMeeting(sandbox, 'A');
  sandbox.clock.advance(5 * MINUTE_MS);
  await sandbox.webhooks.whenIdle();
  await createMeeting(sandbox, 'B');
  const [first, retry, other] = receiver.events.map(({ headers }) => headers);
  expect(first).toMatchObject({
    'user-agent': 'Zoom Marketplace/1.0a',
    'content-type': 'application/json; charset=utf-8',
    clientid: 'sandbox-client',
    'x-zm-request-timestamp': expect.stringMatching(/^\d{10}$/),
    'x-zm-request-id': expect.stringMatching(/^[\da-f]{8}(_[\da-f]{4}){3}_[\da-f]{12}$/),
    'x-zm-trackingid': expect.stringMatching(/^v=2\.0;clid=\w+;rid=WEB_[\dA-Fa-f]{32}$/),
  });
  expect(retry?.['x-zm-request-id']).toBe(first?.['x-zm-request-id']);
  expect(retry?.['x-zm-trackingid']).not.toBe(first?.['x-zm-trackingid']);
  expect(other?.['x-zm-request-id']).not.toBe(first?.['x-zm-request-id']);
  expect(receiver.challenges[0]?.headers).toMatchObject({
    'user-agent': 'Zoom Marketplace/1.0a',
    clientid: 'sandbox-client',
  });
});

test("sends the client id of the account's app", async () => {
  const apps = [{ clientId: 'app-2', clientSecret: 's' }];
  const sandbox = await startSandbox({ accounts: [{ accountId: 'acc-2', apps }] });
  const receiver = await startReceiver();
  await sandbox.webhooks.subscribe({ url: receiver.url, secretToken: SECRET, accountId: 'acc-2' });
  expect(receiver.challenges[0]?.headers['clientid']).toBe('app-2');
});
