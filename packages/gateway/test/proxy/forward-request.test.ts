import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startApi, startGateway, startSandbox } from '../support/running-gateway.ts';

describe('forwarding', () => {
  it('forwards the query of a paginated request unchanged', async () => {
    const sandbox = await startSandbox({ users: 5 });
    const { url } = await startGateway(sandbox);
    const seen: string[] = [];
    let next = '';
    do {
      const response = await fetch(`${url}/api/users?page_size=2&next_page_token=${next}`);
      expect(response.status).toBe(200);
      const page: any = await response.json();
      seen.push(...page.users.map(({ id }: { id: string }) => id));
      next = page.next_page_token;
    } while (next !== '');
    expect(new Set(seen).size).toBe(5);
    expect(sandbox.stats()).toMatchObject({ tokenRequests: 1, apiRequests: 3 });
  });

  it('forwards POST, GET, PATCH and DELETE', async () => {
    const sandbox = await startSandbox();
    const { url } = await startGateway(sandbox);
    const created = await fetch(
      `${url}/api/users/me/meetings`,
      json('POST', { topic: 'Düsseldorf' }),
    );
    expect(created.status).toBe(201);
    const { id, topic }: any = await created.json();
    expect(topic).toBe('Düsseldorf');
    const meeting = `${url}/api/meetings/${id}`;

    const changed = await fetch(meeting, json('PATCH', { topic: 'Köln' }));
    expect([changed.status, await changed.text()]).toEqual([204, '']);
    expect(await (await fetch(meeting)).json()).toMatchObject({ id, topic: 'Köln' });

    expect((await fetch(meeting, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(meeting)).status).toBe(404);
    expect(sandbox.stats().tokenRequests).toBe(1);
  });

  it('returns status, body and tracking id of a Zoom error', async () => {
    const sandbox = await startSandbox();
    const { url } = await startGateway(sandbox);
    const absent = await fetch(`${url}/api/users/unknown@example.com`);
    expect(absent.status).toBe(404);
    expect(absent.headers.get('x-zm-trackingid')).toMatch(/^v=2\.0;/);
    expect(await absent.json()).toMatchObject({ code: 1001 });
    const invalid = await fetch(`${url}/api/users/me/meetings`, json('POST', { type: 'x' }));
    expect(invalid.status).toBe(400);
    expect(await invalid.json()).toMatchObject({ code: 300 });
  });

  it('returns rate-limit headers and a 429 unchanged', async () => {
    const sandbox = await startSandbox({ enforceLimits: true, plan: 'free' });
    const { url } = await startGateway(sandbox);
    const responses = await Promise.all(
      Array.from({ length: 30 }, () => fetch(`${url}/api/users/summary`)),
    );
    const bodies = await Promise.all(responses.map((response) => response.json()));
    const limited = responses.findIndex(({ status }) => status === 429);
    expect(responses[limited]?.headers.get('x-ratelimit-category')).not.toBeNull();
    expect(bodies[limited]).toMatchObject({ code: 429 });
  });

  it('returns an HTML response unchanged', async () => {
    const sandbox = await startSandbox();
    const { url } = await startGateway(sandbox);
    sandbox.faults.add({ kind: 'html', status: 502, match: '/v2/users' });
    const response = await fetch(`${url}/api/users`);
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<');
  });

  it('responds to HEAD with the Content-Length of GET', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ kind: 'status', status: 200, body: 'twelve bytes', match: 'HEAD *' });
    const { url } = await startGateway(sandbox);
    const response = await fetch(`${url}/api/users`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('12');
    expect(await response.text()).toBe('');
  });

  it('forwards path and query byte for byte', async () => {
    const sandbox = await startSandbox();
    const { port } = await startGateway(sandbox);
    const uuid = '%252FajXp112QmuoKj4854875%253D%253D';
    await send(port, {
      path: `/api/past_meetings/${uuid}?a=%2F..%2F&b=%252e&c=é`.replace('é', '%C3%A9'),
    });
    expect(sandbox.journal.entries().at(-1)?.path).toBe(
      `/v2/past_meetings/${uuid}?a=%2F..%2F&b=%252e&c=%C3%A9`,
    );
  });
});

describe('forwarded headers', () => {
  it('sends the gateway’s token and no credentials or hop-by-hop headers of the client', async () => {
    const sandbox = await startSandbox();
    const seen: IncomingMessage[] = [];
    const apiUrl = await startApi((request, response) => {
      seen.push(request);
      response.end('{}');
    });
    const { port } = await startGateway(sandbox, { apiUrl });
    await send(port, {
      path: '/api/users',
      headers: {
        authorization: 'Bearer the-callers-own',
        cookie: 'session=1',
        connection: 'authorization, x-zm-trackingid, x-mine, close',
        'x-mine': '1',
        'x-forwarded-for': '10.0.0.1',
        'user-agent': 'client/1.0',
      },
    });
    const [{ headers, url } = {} as IncomingMessage] = seen;
    expect(url).toBe('/v2/users');
    expect(headers.authorization).toMatch(/^Bearer (?!the-callers-own)./);
    expect(headers).toMatchObject({ 'user-agent': 'client/1.0' });
    expect(headers.host).toBe(new URL(apiUrl).host);
    for (const name of ['cookie', 'x-mine', 'x-forwarded-for', 'via']) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  it('returns response headers byte for byte, without hop-by-hop headers', async () => {
    const sandbox = await startSandbox();
    const apiUrl = await startApi((_request, response) => {
      response.setHeader('x-name', Buffer.from('Zoë', 'utf8').toString('latin1'));
      response.setHeader('link', ['<a>', '<b>']);
      response.setHeader('connection', 'x-inner');
      response.setHeader('x-inner', '1');
      response.setHeader('set-cookie', 'cred=1');
      response.setHeader('x-zm-trackingid', 'v=2.0;rid=1');
      response.end(Buffer.from('{}'));
    });
    const { port } = await startGateway(sandbox, { apiUrl });
    const { headers } = await send(port, { path: '/api/users' });
    expect(Buffer.from(String(headers['x-name']), 'latin1').toString('utf8')).toBe('Zoë');
    expect(headers).toMatchObject({ link: '<a>, <b>', 'x-zm-trackingid': 'v=2.0;rid=1' });
    expect(headers).not.toHaveProperty('x-inner');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('uses the client’s request id if it is valid, and otherwise a new one', async () => {
    const sandbox = await startSandbox();
    const gateway = await startGateway(sandbox);
    const idOf = async (given?: string) => {
      const headers = given === undefined ? {} : { 'x-request-id': given };
      const response = await fetch(`${gateway.url}/api/users/me`, { headers });
      await response.arrayBuffer();
      return response.headers.get('x-request-id');
    };
    expect(await idOf('order-4711.a:b')).toBe('order-4711.a:b');
    expect(await idOf()).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf('a b')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf('x'.repeat(129))).toMatch(/^[0-9a-f-]{36}$/);
    const rejected = await fetch(`${gateway.url}/api/a%00b`, {
      headers: { 'x-request-id': 'mine' },
    });
    expect(await rejected.json()).toMatchObject({ code: 'PATH_NOT_ALLOWED', requestId: 'mine' });
    expect(gateway.log.join('')).toContain('"requestId":"order-4711.a:b"');
  });
});

it('returns the final response after informational ones', async () => {
  const sandbox = await startSandbox();
  const apiUrl = await startApi((_request, response) => {
    response.writeProcessing();
    response.writeEarlyHints({ link: '</style.css>; rel=preload' });
    response.writeHead(201).end('made');
  });
  const { url } = await startGateway(sandbox, { apiUrl });
  const response = await fetch(`${url}/api/users`);
  expect([response.status, await response.text()]).toEqual([201, 'made']);
});

it('logs one line per request, without query values', async () => {
  const sandbox = await startSandbox();
  const { url, log } = await startGateway(sandbox);
  await (await fetch(`${url}/api/users?page_size=1&email=jane@example.com`)).arrayBuffer();
  await expect.poll(() => log.filter((line) => line.includes('"msg":"request"'))).toHaveLength(1);
  expect(JSON.parse(log.find((line) => line.includes('"msg":"request"'))!)).toMatchObject({
    method: 'GET',
    path: '/api/users',
    status: 200,
    complete: true,
  });
  expect(log.join('')).not.toContain('jane@example.com');
  expect(log.join('')).not.toMatch(/Bearer|eyJ/);
});

function json(method: string, body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Sends target and headers as given, which `fetch` would normalize. */
async function send(
  port: number,
  options: { path: string; headers?: Record<string, string> },
): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const sent = httpRequest({ host: '127.0.0.1', port, ...options }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode!,
    headers: response.headers,
    body: await text(response),
  };
}
