import { describe, expect, it, onTestFinished } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { readConfig, startGateway as startConfiguredGateway } from '../../src/index.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { connectRaw } from '../support/raw-connection.ts';
import { requestStatus } from '../support/request-status.ts';
import { startGateway, startSandbox } from '../support/running-gateway.ts';

it.each([
  ['Content-Length', 'content-length: 1048576\r\n\r\n'],
  ['chunked encoding', `transfer-encoding: chunked\r\n\r\n800\r\n${'x'.repeat(2_048)}\r\n`],
])('responds 413 to an unauthenticated body with %s', async (_name, rest) => {
  const { port } = await startGateway(await startSandbox());
  const caller = connectRaw(port);
  caller.send(
    `POST /nowhere HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${rest}`,
  );
  expect(await caller.waitFor(/\r\n\r\n\{.*\}/)).toMatch(/^HTTP\/1\.1 413 /);
});

it('truncates long paths in the log', async () => {
  const { url, log } = await startGateway(await startSandbox());
  await (await fetch(`${url}/api/${'x'.repeat(10_000)}`)).arrayBuffer();
  await expect.poll(() => log.filter((line) => line.includes('"msg":"request"'))).toHaveLength(1);
  expect(log.find((line) => line.includes('"msg":"request"'))!.length).toBeLessThan(1_500);
});

describe('ten wrong secrets of a key', () => {
  it('limit the wrong ones, and not the right one from the same address', async () => {
    const { url, wrong, right } = await startGatewayWithKey();
    const ask = (key: string) => requestStatus(url, { 'x-api-key': key });
    for (let time = 0; time < 10; time += 1) expect(await ask(wrong)).toBe(401);
    expect([await ask(wrong), await ask(right)]).toEqual([429, 200]);
    const elsewhere = await requestStatus(
      url,
      { 'x-api-key': wrong },
      { localAddress: '127.0.0.2' },
    );
    expect(elsewhere).toBe(401);
  });

  it.each([
    ['by address behind a trusted proxy', ['127.0.0.0/8'], 401],
    ['by the proxy’s address if it is not trusted', ['192.0.2.0/24'], 429],
  ])('count %s', async (_what, trustedProxies, status) => {
    const { url, wrong } = await startGatewayWithKey({ trustedProxies });
    const askFrom = (client: string) =>
      requestStatus(url, { 'x-api-key': wrong, 'x-forwarded-for': `203.0.113.9, ${client}` });
    for (let time = 0; time < 10; time += 1) expect(await askFrom('198.51.100.1')).toBe(401);
    expect(await askFrom('198.51.100.1')).toBe(429);
    expect(await askFrom('198.51.100.2')).toBe(status);
  });
});

async function startGatewayWithKey(
  listen: object = {},
): Promise<{ url: string; right: string; wrong: string }> {
  const { id, sha256, text } = createApiKey();
  const right = text.reveal();
  const { credentials, tokenUrl, apiUrl } = await startSandbox();
  const config = {
    listen: { port: 0, ...listen },
    admin: { port: 0 },
    log: { level: 'silent' },
    accounts: [{ ...credentials, tokenUrl, apiUrl }],
    callers: [{ name: 'one', allow: ['GET /**'], keys: [{ id, sha256 }] }],
  };
  const result = readConfig({}, { path: 'evertoken.yaml', text: JSON.stringify(config) });
  if (result.kind === 'invalid') throw new Error(result.issues.join('\n'));
  const gateway = await startConfiguredGateway(result.config);
  onTestFinished(() => gateway.close(0));
  const wrong = right.slice(0, -1) + (right.endsWith('A') ? 'B' : 'A');
  return { url: `${gateway.url}/api/users/me`, right, wrong };
}

it.each([
  [
    'denies a page of another name (DNS rebinding), which marks a GET by its Host alone',
    'host: attacker.example',
    true,
  ],
  ['denies a cross-site page', 'host: gateway\r\nsec-fetch-site: cross-site', true],
  ['serves a program', 'host: gateway', false],
])('%s without authentication on a network address', async (_name, header, isDenied) => {
  const { url } = await startCompleteGateway({
    HOST: '0.0.0.0',
    DANGEROUSLY_ALLOW_ANYONE: 'true',
    ALLOWED_HOSTS: 'gateway',
  });
  const caller = connectRaw(Number(new URL(url).port));
  const head = ['GET /api/users/me HTTP/1.1', header];
  caller.send(`${head.join('\r\n')}\r\nconnection: close\r\n\r\n`);
  const expected = isDenied ? /^HTTP\/1\.1 403 [^]*"CALLER_NOT_ALLOWED"/ : /^HTTP\/1\.1 200 /;
  expect(await caller.closed()).toMatch(expected);
});
