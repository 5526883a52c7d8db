import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { getClosedPort } from '../support/closed-port.ts';
import { startRawApi } from '../support/raw-api.ts';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

describe('upstream failures', () => {
  it.each([
    ['without a body', { method: 'GET' }, 'can be repeated'],
    [
      'with a small body',
      { method: 'POST', body: 'x'.repeat(1_000) },
      'check before you repeat it',
    ],
    [
      'with a large body',
      { method: 'PUT', body: 'x'.repeat(1_000_000) },
      'check before you repeat it',
    ],
  ])(
    'responds 502 when the API resets the connection of a request %s',
    async (_name, init, advice) => {
      const sandbox = await startSandbox();
      const apiUrl = await startApi((request) => void request.socket.resetAndDestroy());
      const { url } = await startGateway(sandbox, { apiUrl });
      const response = await fetch(`${url}/api/users`, init);
      expect(response.status).toBe(502);
      expect(await response.json()).toEqual({
        code: 'UPSTREAM_UNREACHABLE',
        message: expect.stringContaining(advice),
        requestId: response.headers.get('x-request-id'),
      });
    },
  );

  it('responds 502 when the API refuses the connection', async () => {
    const sandbox = await startSandbox();
    const port = await getClosedPort();
    const { url } = await startGateway(sandbox, { apiUrl: `http://127.0.0.1:${port}/v2` });
    const response = await fetch(`${url}/api/users`);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'UPSTREAM_UNREACHABLE' });
  });

  it('responds 502 when the API does not respond in HTTP', async () => {
    const apiUrl = await startRawApi((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    const { url } = await startGateway(await startSandbox(), { apiUrl });
    expect((await fetch(`${url}/api/users`)).status).toBe(502);
  });

  it.each(['gzip, chunked', 'gzip', 'xchunked', 'chunked\r\nTransfer-Encoding: gzip'])(
    'responds 502 instead of an encoded body when the API uses the transfer coding %j',
    async (coding) => {
      const apiUrl = await startRawApi((socket) => {
        socket.write(`HTTP/1.1 200 OK\r\nTransfer-Encoding: ${coding}\r\n\r\n2\r\nok\r\n0\r\n\r\n`);
      });
      const { url } = await startGateway(await startSandbox(), { apiUrl });
      const response = await fetch(`${url}/api/users`);
      expect([response.status, await response.text()]).toEqual([
        502,
        expect.stringContaining('UNKNOWN_TRANSFER_CODING'),
      ]);
    },
  );

  it('responds 504 when the API times out, and serves other requests', async () => {
    const sandbox = await startSandbox();
    const { url, log } = await startGateway(sandbox, { timeouts: { responseMs: 300 } });
    sandbox.faults.add({ match: '/v2/users', kind: 'hang', times: 1 });
    const response = await fetch(`${url}/api/users`);
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
    expect((await fetch(`${url}/api/users`)).status).toBe(200);
    await expect.poll(() => log.join('')).toContain('"status":504');
  });

  it.each([
    ['of a known length', { 'content-length': '1000' }],
    ['in chunks', {}],
  ])(
    'aborts the client’s connection when the API disconnects during a body %s',
    async (_name, headers) => {
      const sandbox = await startSandbox();
      const apiUrl = await startApi((_request, response) => {
        response.writeHead(200, headers);
        response.write('x'.repeat(500), () => response.socket?.destroy());
      });
      const { url, log } = await startGateway(sandbox, { apiUrl });
      await expect(fetch(`${url}/api/users`).then((response) => response.text())).rejects.toThrow(
        TypeError,
      );
      await expect.poll(() => log.join('')).toContain('"complete":false');
    },
  );

  it('aborts the client’s connection when the response body times out', async () => {
    const sandbox = await startSandbox();
    const apiUrl = await startApi((_request, response) => {
      response.writeHead(200);
      response.write('x'.repeat(500));
    });
    const { url } = await startGateway(sandbox, { apiUrl, timeouts: { responseMs: 300 } });
    await expect(fetch(`${url}/api/users`).then((response) => response.text())).rejects.toThrow(
      TypeError,
    );
  });

  it('resets the connection of an HTTP/1.0 client, since an orderly close would mark the body complete', async () => {
    const sandbox = await startSandbox();
    const apiUrl = await startApi((_request, response) => {
      response.write('x'.repeat(500), () => response.socket?.destroy());
    });
    const { port } = await startGateway(sandbox, { apiUrl });
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /api/users HTTP/1.0\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
    socket.resume();
    const ending = new Promise((resolve) => {
      socket.once('end', () => resolve('orderly'));
      socket.once('error', ({ message }) => resolve(message));
    });
    expect(await ending).toContain('ECONNRESET');
  });
});
