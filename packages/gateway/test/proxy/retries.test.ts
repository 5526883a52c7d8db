import type { RequestListener } from 'node:http';
import { getClosedPort } from '../support/closed-port.ts';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

/** A request as the API received it. */
interface Seen {
  readonly method: string;
  readonly body: string;
}

describe('retries after a transient failure', () => {
  it.each(['GET', 'PUT', 'DELETE'])('retries %s after a server error', async (method) => {
    const { url, seen, log } = await start((_request, response, nth) => {
      response.writeHead(nth < 3 ? 501 + nth : 200).end(`response ${nth}`);
    });
    const response = await fetch(`${url}/api/x`, { method });
    expect([response.status, await response.text()]).toEqual([200, 'response 3']);
    expect(seen).toEqual(Array.from({ length: 3 }, () => ({ method, body: '' })));
    await expect
      .poll(() => lastAccessLogLine(log))
      .toMatchObject({
        status: 200,
        attempts: 3,
        retries: ['server-error', 'server-error'],
      });
  });

  it.each(['POST', 'PATCH'])('does not retry %s after a server error', async (method) => {
    const { url, seen } = await start((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end('it broke');
    });
    const init: RequestInit = { method, body: '{}' };
    const response = await fetch(`${url}/api/x`, init);
    expect([response.status, await response.text()]).toEqual([500, 'it broke']);
    expect(seen).toHaveLength(1);
  });

  it('retries GET on another connection after a connection reset', async () => {
    const { url, seen } = await start((request, response, nth) => {
      if (nth < 3) request.socket.resetAndDestroy();
      else response.end('here');
    });
    const response = await fetch(`${url}/api/x`);
    expect([response.status, await response.text()]).toEqual([200, 'here']);
    expect(seen).toHaveLength(3);
  });

  it('retries a small PUT after a connection reset, but not a large one', async () => {
    const { url, seen } = await start((request, response, nth) => {
      if (nth === 2) response.end('here');
      else request.socket.resetAndDestroy();
    });
    const put = (body: string) => fetch(`${url}/api/x`, { method: 'PUT', body });
    expect((await put('small')).status).toBe(200);
    expect((await put('x'.repeat(100_000))).status).toBe(502);
    expect(seen.map(({ body }) => body.length)).toEqual([5, 5, 100_000]);
  });

  it('does not retry POST after a connection reset, since it may have taken effect', async () => {
    const { url, seen } = await start((request) => void request.socket.resetAndDestroy());
    const response = await fetch(`${url}/api/x`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({
      code: 'UPSTREAM_UNREACHABLE',
      message: expect.stringContaining('check before you repeat it'),
    });
    expect(seen).toHaveLength(1);
  });

  it('retries a request whose keep-alive connection was closed', async () => {
    const requests = new Map<Socket, number>();
    const { url, log } = await start((request, response) => {
      const nth = (requests.get(request.socket) ?? 0) + 1;
      requests.set(request.socket, nth);
      if (nth > 1) request.socket.destroy();
      else response.end('here');
    });
    for (let i = 0; i < 6; i += 1) expect(await (await fetch(`${url}/api/x`)).text()).toBe('here');
    expect(requests.size).toBeGreaterThanOrEqual(6);
    expect(log.join('')).toContain('"retries":["network"]');
  });

  it('retries even POST after a refused connection, since nothing was sent', async () => {
    const sandbox = await startSandbox();
    const port = await getClosedPort();
    const gateway = await startGateway(sandbox, { apiUrl: `http://127.0.0.1:${port}/v2` });
    const response = await fetch(`${gateway.url}/api/x`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({
      message: expect.stringContaining('Nothing was sent'),
    });
    await expect.poll(() => lastAccessLogLine(gateway.log)).toMatchObject({ attempts: 3 });
  });

  it('retries GET after a connection reset during an error body', async () => {
    const { url } = await start((_request, response, nth) => {
      if (nth > 1) return void response.end('here');
      response.writeHead(400, { 'content-length': 1000 });
      response.write('{"code":', () => response.socket?.resetAndDestroy());
    });
    const response = await fetch(`${url}/api/x`);
    expect([response.status, await response.text()]).toEqual([200, 'here']);
  });
});

describe('retries after a rate limit of the API', () => {
  const perSecond = { 'x-ratelimit-type': 'QPS', 'x-ratelimit-category': 'Light' };

  it('retries even POST after a per-second 429, since nothing was executed', async () => {
    const { url, seen, log } = await start((_request, response, nth) => {
      if (nth > 1) response.writeHead(201).end('made');
      else response.writeHead(429, perSecond).end('{"code":429,"message":"too many"}');
    });
    const started = performance.now();
    const response = await fetch(`${url}/api/x`, { method: 'POST', body: '{"a":1}' });
    expect([response.status, await response.text()]).toEqual([201, 'made']);
    expect(performance.now() - started).toBeGreaterThan(990);
    expect(seen.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
    await expect.poll(() => lastAccessLogLine(log)).toMatchObject({ retries: ['rate-limited'] });
  });

  it.each([
    ['a daily limit', 429, { 'x-ratelimit-type': 'Daily-limit' }, ''],
    [
      'a limit per host',
      429,
      { 'x-ratelimit-remaining': '5893' },
      'permitted for this particular user',
    ],
    ['a concurrency limit of a resource', 429, perSecond, 'Too many concurrent requests.'],
    ['a 503 with Retry-After: 120', 503, { 'retry-after': '120' }, ''],
  ])('returns %s unchanged without a retry', async (_name, status, headers, message) => {
    const body = JSON.stringify({ code: status, message });
    const { url, seen } = await start((_request, response) => {
      response.writeHead(status, headers as Record<string, string>).end(body);
    });
    const response = await fetch(`${url}/api/x`);
    expect([response.status, await response.text()]).toEqual([status, body]);
    expect(Object.fromEntries(response.headers)).toMatchObject(headers);
    expect(seen).toHaveLength(1);
  });
});

it('limits retries to a budget during an outage', async () => {
  const { url, seen } = await start((_request, response) => void response.writeHead(500).end());
  const statuses = new Set<number>();
  for (let i = 0; i < 100; i += 1) statuses.add((await fetch(`${url}/api/x`)).status);
  expect([...statuses]).toEqual([500]);
  // The budget allows ten retries, and one more per ten requests.
  expect(seen.length).toBeLessThanOrEqual(100 + 10 + 10);
});

it('sends no retry after the client has disconnected', async () => {
  const { url, seen, log } = await start((_request, response, nth) => {
    const headers = { 'x-ratelimit-type': 'QPS' };
    if (nth === 1) response.writeHead(429, headers).end('{"code":429,"message":"per-second"}');
    else response.end();
  });
  const controller = new AbortController();
  const leave = fetch(`${url}/api/x`, { signal: controller.signal }).catch(() => 'left');
  await expect.poll(() => seen.length).toBe(1);
  controller.abort();
  expect(await leave).toBe('left');
  await expect.poll(() => lastAccessLogLine(log)).toMatchObject({ complete: false });
  // Waits longer than the backoff.
  const after = performance.now() + 1_600;
  await expect.poll(() => performance.now(), { timeout: 3_000 }).toBeGreaterThan(after);
  expect(seen).toHaveLength(1);
});

it('responds 504 when the API sends only informational responses', async () => {
  let informational = 0;
  const sandbox = await startSandbox();
  const apiUrl = await startApi((_request, response) => {
    const again = setInterval(() => {
      informational += 1;
      response.writeProcessing();
    }, 20);
    response.once('close', () => clearInterval(again));
  });
  const { url } = await startGateway(sandbox, { apiUrl, timeouts: { responseMs: 400 } });
  const started = performance.now();
  const response = await fetch(`${url}/api/x`, { method: 'POST' });
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(informational).toBeGreaterThan(5);
});

type Responder = (
  request: Parameters<RequestListener>[0],
  response: Parameters<RequestListener>[1],
  nth: number,
) => void;

/** Starts a gateway in front of an API whose response depends on the number of the request. */
async function start(respond: Responder) {
  const sandbox = await startSandbox();
  const seen: Seen[] = [];
  const apiUrl = await startApi((request, response) => {
    void text(request).then((body) => {
      seen.push({ method: request.method!, body });
      respond(request, response, seen.length);
    });
  });
  return { ...(await startGateway(sandbox, { apiUrl })), seen };
}

function lastAccessLogLine(log: readonly string[]): unknown {
  const line = log.findLast((one) => one.includes('"msg":"request"'));
  return line === undefined ? undefined : JSON.parse(line);
}
