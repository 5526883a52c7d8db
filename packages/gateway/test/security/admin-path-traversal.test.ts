import { expect, it } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { connectRaw } from '../support/raw-connection.ts';

const FILES = [
  '/dashboard/../package.json',
  '/dashboard/..%2fpackage.json',
  '/dashboard/%2e%2e%2fpackage.json',
  '/dashboard/%252e%252e%252fpackage.json',
  '/dashboard/..\\package.json',
  '/dashboard/%5c..%5cpackage.json',
  '/dashboard/app.ts',
  '/dashboard/app.js%00.css',
  '/dashboard/tsconfig.json',
  '/dashboard/',
  '/dashboard',
  '/dashboard/index.html',
  '/dashboard/__proto__.js',
  '/dashboard/constructor.css',
  '/docs/../package.json',
  '/docs/..%2fREADME.md',
  '/docs/%2e%2e%2fREADME.md',
  '/docs/decisions%2fREADME.md',
  '/docs/README.md%00',
  '/docs/',
  '//etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
];

it('serves no file outside the dashboard for a traversal path', async () => {
  const { adminUrl } = await startCompleteGateway();
  for (const path of FILES) {
    const response = await ask(adminUrl, `GET ${path} HTTP/1.1`);
    expect([path, response]).toEqual([path, expect.stringMatching(/^HTTP\/1\.1 (400|404) /)]);
    expect(response).not.toMatch(/root:|"name"|compilerOptions/);
  }
});

it.each([
  [
    'a method in a header',
    'GET /accounts/default/refresh HTTP/1.1',
    'x-http-method-override: POST',
  ],
  [
    'another path in a header',
    'GET /healthz HTTP/1.1',
    'x-original-url: /accounts/default/refresh',
  ],
  ['a form', 'POST /accounts/default/refresh?key=KEY HTTP/1.1', 'content-type: text/plain'],
  [
    'the key as a cookie',
    'POST /accounts/default/refresh HTTP/1.1',
    'cookie: authorization=Bearer KEY',
  ],
  [
    'the key as a Basic password',
    'POST /accounts/default/refresh HTTP/1.1',
    'authorization: Basic KEY',
  ],
  ['two keys', 'POST /accounts/default/refresh HTTP/1.1', 'authorization: Bearer x, Bearer KEY'],
  [
    'an encoded traversal to an account',
    'POST /accounts/x%2f..%2fdefault/refresh HTTP/1.1',
    'x-a: 1',
  ],
  ['CONNECT', 'CONNECT 127.0.0.1:80 HTTP/1.1', 'x-a: 1'],
  [
    'a WebSocket upgrade',
    'GET /events HTTP/1.1',
    'upgrade: websocket\r\nsec-fetch-site: cross-site',
  ],
])('triggers no action and reveals no state for %s', async (_name, line, header) => {
  const key = createApiKey();
  const { adminUrl, sandbox } = await startCompleteGateway({ ADMIN_KEY_SHA256: key.sha256 });
  const withKey = (text: string): string => text.replace('KEY', key.text.reveal());
  const response = await ask(adminUrl, withKey(line), withKey(header));
  expect(response).not.toMatch(/"generation"|"accounts":\[\{/);
  expect(response).not.toContain(key.text.reveal());
  expect(sandbox.stats().tokenRequests).toBe(0);
  expect((await fetch(`${adminUrl}/healthz`)).status).toBe(200);
});

function ask(url: string, line: string, header = 'x-a: 1'): Promise<string> {
  const caller = connectRaw(Number(new URL(url).port));
  caller.send(`${line}\r\nhost: localhost\r\n${header}\r\nconnection: close\r\n\r\n`);
  return caller.closed();
}
