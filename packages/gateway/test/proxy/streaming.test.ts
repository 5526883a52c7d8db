import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { connectRaw } from '../support/raw-connection.ts';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

const MEGABYTE = 1024 * 1024;
const SIZE = 100 * MEGABYTE;

describe('large bodies', () => {
  it('downloads 100 MB with backpressure', async () => {
    const sandbox = await startSandbox();
    let sent = 0;
    const apiUrl = await startApi((_request, response) => {
      response.writeHead(200, { 'content-length': SIZE });
      Readable.from(zeros((bytes) => (sent += bytes))).pipe(response);
    });
    const { port } = await startGateway(sandbox, { apiUrl });
    const response = await get(port, '/api/recording');
    const heldBack = await settled(() => sent);
    expect(heldBack).toBeLessThan(SIZE / 4);
    expect(await count(response)).toBe(SIZE);
    expect(sent).toBe(SIZE);
  });

  it('uploads 100 MB with backpressure', async () => {
    const sandbox = await startSandbox();
    let sent = 0;
    let take: () => void = () => {};
    const apiUrl = await startApi((request, response) => {
      take = () => void count(request).then((bytes) => response.end(String(bytes)));
    });
    const { port } = await startGateway(sandbox, { apiUrl });
    const upload = httpRequest({ host: '127.0.0.1', port, path: '/api/up', method: 'PUT' });
    Readable.from(zeros((bytes) => (sent += bytes))).pipe(upload);
    const heldBack = await settled(() => sent);
    expect(heldBack).toBeGreaterThan(0);
    expect(heldBack).toBeLessThan(SIZE / 4);
    take();
    const [response] = (await once(upload, 'response')) as [IncomingMessage];
    expect(await response.toArray().then(String)).toBe(String(SIZE));
  });
});

describe('client disconnect', () => {
  it.each(['before the response', 'during the response'])(
    'aborts the upstream request when the client disconnects %s',
    async (when) => {
      const sandbox = await startSandbox();
      let arrived: (response: ServerResponse) => void = () => {};
      const upstream = new Promise<ServerResponse>((resolve) => (arrived = resolve));
      const apiUrl = await startApi((_request, response) => {
        if (when !== 'before the response') response.write('beginning');
        arrived(response);
      });
      const { port, log } = await startGateway(sandbox, { apiUrl });
      const sent = httpRequest({ host: '127.0.0.1', port, path: '/api/users' }).end();
      sent.on('error', () => {});
      const response = await upstream;
      if (when !== 'before the response') await once(sent, 'response');
      const closed = once(response, 'close');
      sent.destroy();
      await closed;
      expect(response.writableFinished).toBe(false);
      await expect.poll(() => log.join('')).toContain('"complete":false');
    },
  );

  it('sends no upstream request when the client disconnects during a small body', async () => {
    const sandbox = await startSandbox();
    const { port, url, log } = await startGateway(sandbox);
    const headers = { 'content-length': '1000' };
    const sent = httpRequest({
      host: '127.0.0.1',
      port,
      path: '/api/users',
      method: 'POST',
      headers,
    });
    sent.on('error', () => {});
    sent.write('x', () => sent.destroy());
    await expect.poll(() => log.join('')).toContain('"complete":false');
    expect(log.join('')).not.toContain('"status"');
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
    expect(sandbox.stats().apiRequests).toBe(1);
  });

  it('aborts the upstream request when the client disconnects during a large body', async () => {
    const sandbox = await startSandbox();
    let arrived: (request: IncomingMessage) => void = () => {};
    const upstream = new Promise<IncomingMessage>((resolve) => (arrived = resolve));
    const apiUrl = await startApi((request) => arrived(request.on('error', () => {}).resume()));
    const { port } = await startGateway(sandbox, { apiUrl });
    const headers = { 'content-length': SIZE };
    const sent = httpRequest({ host: '127.0.0.1', port, path: '/api/up', method: 'PUT', headers });
    sent.on('error', () => {});
    sent.write(Buffer.alloc(MEGABYTE));
    const request = await upstream;
    const closed = new Promise((resolve) => request.once('close', resolve));
    sent.destroy();
    await closed;
    expect(request.complete).toBe(false);
  });
});

it('delivers a response that arrives before the request body has ended, and keeps the connection', async () => {
  const sandbox = await startSandbox();
  const apiUrl = await startApi((request, response) => {
    const isUpload = request.method === 'PUT';
    response.writeHead(isUpload ? 413 : 200).end(isUpload ? 'too large' : 'hello');
  });
  const { port } = await startGateway(sandbox, { apiUrl });
  const caller = connectRaw(port);
  caller.send(`PUT /api/up HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${8 * MEGABYTE}\r\n\r\n`);
  caller.send(Buffer.alloc(MEGABYTE));
  await caller.waitFor(/^HTTP\/1\.1 413 [^]*too large\r\n0\r\n\r\n$/);
  caller.send(Buffer.alloc(7 * MEGABYTE));
  caller.send('GET /api/users HTTP/1.1\r\nhost: localhost\r\n\r\n');
  const responses = await caller.waitFor(/hello/);
  expect(responses.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
});

/** Generates bytes on demand and reports how many. */
function* zeros(made: (bytes: number) => void): Generator<Buffer> {
  const chunk = Buffer.alloc(64 * 1024);
  for (let bytes = 0; bytes < SIZE; bytes += chunk.length) {
    made(chunk.length);
    yield chunk;
  }
}

/** Waits until a value stops changing, which means that all buffers are full. */
async function settled(read: () => number): Promise<number> {
  let before = -1;
  while (before !== read() || before === 0) {
    before = read();
    await sleep(150);
  }
  return before;
}

async function get(port: number, path: string): Promise<IncomingMessage> {
  const sent = httpRequest({ host: '127.0.0.1', port, path }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

async function count(body: IncomingMessage): Promise<number> {
  let bytes = 0;
  for await (const chunk of body) bytes += (chunk as Buffer).length;
  return bytes;
}
