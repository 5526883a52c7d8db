import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { connectRaw } from '../support/raw-connection.ts';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

describe('body size limit', () => {
  it('responds 413 without an upstream request if Content-Length exceeds the limit', async () => {
    const sandbox = await startSandbox();
    const { port } = await startGateway(sandbox, { limits: { maxBodyBytes: 1_000 } });
    const rejected = await post(port, { 'content-length': '1001' }, 'x'.repeat(1_001));
    expect(rejected).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
    expect(sandbox.stats().apiRequests).toBe(0);
    const accepted = await post(port, { 'content-length': '1000' }, 'x'.repeat(1_000));
    expect(accepted.status).not.toBe(413);
    expect(sandbox.stats().apiRequests).toBe(1);
  });

  it('responds 413 and aborts the upstream request when a chunked body exceeds the limit', async () => {
    const sandbox = await startSandbox();
    let complete = false;
    const apiUrl = await startApi((request, response) => {
      request.on('error', () => {}).resume();
      request.once('end', () => {
        complete = request.complete;
        response.end();
      });
    });
    const { port } = await startGateway(sandbox, { apiUrl, limits: { maxBodyBytes: 1_000 } });
    const rejected = await post(port, { 'transfer-encoding': 'chunked' }, 'x'.repeat(100_000));
    expect(rejected).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
    expect(complete).toBe(false);
  });
});

describe('client timeouts', () => {
  it.each([
    ['the request head', 'GET /api/users HTTP/1.1\r\nhost: loc', { headersTimeoutMs: 200 }],
    [
      'the request body',
      'POST /api/users HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\nx',
      { headersTimeoutMs: 200, requestTimeoutMs: 300 },
    ],
  ])(
    'responds 408 and closes the connection when %s does not arrive in time',
    async (_name, bytes, limits) => {
      const sandbox = await startSandbox();
      const { port } = await startGateway(sandbox, { limits });
      const caller = connectRaw(port);
      caller.send(bytes);
      expect(await caller.closed()).toMatch(/^HTTP\/1\.1 408 [^]*REQUEST_TIMEOUT/);
      expect(sandbox.stats().apiRequests).toBe(0);
    },
  );

  it.each([
    ['/healthz', 'GET /healthz', 200],
    ['an unknown route', 'POST /nowhere', 404],
    ['the API without credentials', 'POST /api/users', 403],
    ['a preflight request', 'OPTIONS /api/users', 204],
  ])('ends a body that goes on after the early response of %s', async (_name, line, status) => {
    const { port } = await startGateway(await startSandbox(), {
      limits: { headersTimeoutMs: 100 },
      isAllowedHost: () => false,
      allowedOrigins: ['https://app.example'],
    });
    const caller = connectRaw(port);
    caller.send(
      `${line} HTTP/1.1\r\nhost: gateway\r\norigin: https://app.example\r\n` +
        'access-control-request-method: POST\r\ncontent-length: 9999\r\n\r\nx',
    );
    expect(await caller.closed()).toContain(`HTTP/1.1 ${status}`);
  });

  it('closes a connection without a request after idleTimeoutMs', async () => {
    const { port } = await startGateway(await startSandbox(), { limits: { idleTimeoutMs: 200 } });
    expect(await connectRaw(port).closed()).toBe('');
  });

  it('closes the connection of a client that does not read its response', async () => {
    const sandbox = await startSandbox();
    const apiUrl = await startApi((_request, response) => response.end(Buffer.alloc(50_000_000)));
    const { port, log } = await startGateway(sandbox, { apiUrl, limits: { idleTimeoutMs: 300 } });
    const sent = httpRequest({ host: '127.0.0.1', port, path: '/api/x' }).end();
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.on('error', () => {});
    await expect.poll(() => log.join('')).toContain('"complete":false');
    response.destroy();
  });
});

describe('connection limits', () => {
  it('serves other clients while 200 connections send headers slowly, and times those out', async () => {
    const { port, url } = await startGateway(await startSandbox(), {
      limits: { headersTimeoutMs: 500 },
    });
    const slow = Array.from({ length: 200 }, () => connectRaw(port));
    for (const caller of slow) caller.send('GET /api/users HTTP/1.1\r\n');
    const dripping = setInterval(() => slow.forEach((caller) => caller.send('x-a: 1\r\n')), 50);
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
    const ends = await Promise.all(slow.map((caller) => caller.closed()));
    clearInterval(dripping);
    expect(ends.filter((end) => end !== '' && !end.startsWith('HTTP/1.1 408 '))).toEqual([]);
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
  });

  it('closes connections over maxConnections and accepts new ones after others have closed', async () => {
    const { port } = await startGateway(await startSandbox(), { limits: { maxConnections: 2 } });
    const get = 'GET /api/users/me HTTP/1.1\r\nhost: localhost\r\n\r\n';
    const first = connectRaw(port);
    const second = connectRaw(port);
    first.send(get);
    second.send(get);
    await Promise.all([first.waitFor(/^HTTP\/1\.1 200 /), second.waitFor(/^HTTP\/1\.1 200 /)]);
    const third = connectRaw(port);
    third.send(get);
    expect(await third.closed()).toBe('');
    first.close();
    await expect
      .poll(async () => {
        const fourth = connectRaw(port);
        fourth.send(`${get.slice(0, -2)}connection: close\r\n\r\n`);
        return fourth.closed();
      })
      .toMatch(/^HTTP\/1\.1 200 /);
  });
});

async function post(port: number, headers: Record<string, string>, body: string) {
  const sent = httpRequest({ host: '127.0.0.1', port, path: '/api/x', method: 'POST', headers });
  sent.on('error', () => {});
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, body: await json(response).catch(() => undefined) };
}
