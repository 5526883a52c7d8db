import { request as httpRequest } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { startSandbox } from '../support/client.ts';
import { createHostCheck } from '../../src/control/access.ts';
import { startReceiver } from '../support/receiver.ts';

/** Sends a request with these headers, which `fetch` would not send. Returns the status. */
function send(
  sandbox: Sandbox,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(sandbox.url + path, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.end(body);
  });
}

const ENDPOINTS: [string, string][] = [
  ['POST', '/_sandbox/reset'],
  ['GET', '/_sandbox/state'],
  ['GET', '/_sandbox/journal'],
  ['DELETE', '/_sandbox/faults'],
  ['GET', '/_sandbox/nothing'],
  ['POST', '/_sandbox'],
];

describe.each(ENDPOINTS)('%s %s', (method, path) => {
  test.each([
    ['DNS rebinding', { host: 'attacker.example:4040' }],
    ['DNS rebinding with a matching origin', { host: 'a.test', origin: 'http://a.test' }],
    ['a name that starts like a loopback one', { host: 'localhost.attacker.example' }],
    ['another address', { host: '192.168.1.7:4040' }],
    ['another origin', { origin: 'https://attacker.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
  ])('is denied: %s', async (_title, headers) => {
    const sandbox = await startSandbox();
    sandbox.configure({ tokenLatencyMs: 1 });
    expect(await send(sandbox, method, path, headers)).toBe(403);
    expect(sandbox.settings.tokenLatencyMs).toBe(1);
  });
});

test('a form of another page cannot make the sandbox send requests', async () => {
  const sandbox = await startSandbox();
  const receiver = await startReceiver();
  const body = JSON.stringify({ url: receiver.url, secretToken: 'x' });
  const headers = { origin: 'https://attacker.example', 'content-type': 'text/plain' };
  expect(await send(sandbox, 'POST', '/_sandbox/webhooks', headers, body)).toBe(403);
  expect([receiver.events, receiver.challenges]).toEqual([[], []]);
});

test('programs, the page itself and loopback names are allowed', async () => {
  const sandbox = await startSandbox();
  const { host, port } = new URL(sandbox.url);
  for (const headers of [
    {},
    { host: `localhost:${port}` },
    { host: `[::1]:${port}` },
    { origin: sandbox.url, host },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])
    expect(await send(sandbox, 'GET', '/_sandbox/stats', headers)).toBe(200);
});

test('further names are allowed by allowedHosts and publicUrl', async () => {
  const sandbox = await startSandbox({
    publicUrl: 'https://zoom.test:8443/',
    allowedHosts: ['sandbox', '.internal'],
  });
  const status = (host: string): Promise<number | undefined> =>
    send(sandbox, 'GET', '/_sandbox/stats', { host });
  for (const host of ['sandbox:4040', 'SANDBOX', 'a.internal', 'zoom.test:8443'])
    expect(await status(host)).toBe(200);
  for (const host of ['sandbox.test', 'internal', 'b.zoom.test'])
    expect(await status(host)).toBe(403);
});

test('every address is allowed if others can reach the sandbox', () => {
  expect(['10.0.0.1:1', '[fd00::1]:1'].map(createHostCheck('0.0.0.0', []))).toEqual([true, true]);
  expect(['10.0.0.1:1', '[fd00::1]:1'].map(createHostCheck('::1', []))).toEqual([false, false]);
  expect(createHostCheck('0.0.0.0', [])('attacker.example')).toBe(false);
});

test('other paths take any Host: they need a token', async () => {
  const sandbox = await startSandbox();
  expect(await send(sandbox, 'GET', '/v2/users', { host: 'zoom.test' })).toBe(401);
});

test.each([
  [{ advanceMs: 1, frozn: true }, 'clock', 'frozn: unknown option; did you mean frozen?'],
  [
    { event: 'x', payload: {}, acountId: 'y' },
    'events',
    'acountId: unknown option; did you mean accountId?',
  ],
  [{ tokenLatencyM: 1 }, 'config', 'tokenLatencyM: unknown setting; did you mean tokenLatencyMs?'],
])('%j at %s is refused', async (body, area, issue) => {
  const sandbox = await startSandbox();
  const response = await fetch(`${sandbox.url}/_sandbox/${area}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect([response.status, (await response.json()).issues]).toEqual([400, [issue]]);
});
