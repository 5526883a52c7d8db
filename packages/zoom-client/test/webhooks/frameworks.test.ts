import { createSandbox, type Sandbox } from '@evertoken/zoom-sandbox';
import {
  createWebhookHandler,
  expressWebhook,
  fastifyWebhook,
  type ZoomEvent,
} from '@evertoken/zoom-client/webhooks';
import express, { type Express } from 'express';
import express4 from 'express4';
import { fastify, type FastifyInstance } from 'fastify';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createZoomClient, ZoomError } from '@evertoken/zoom-client';
import { createTokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';
import { describe, expect, it, onTestFinished } from 'vitest';

const secretToken = 'the secret token of a feature page';

/** A webhook handler of a test; it may throw. */
type Handler = (event: ZoomEvent) => unknown;
/** Starts an app whose `/webhooks/zoom` calls the handler, and returns its URL. */
type StartApp = (handle: Handler, now: () => number) => Promise<string>;

const frameworks: [name: string, start: StartApp][] = [
  ['Express 5', (handle, now) => startExpress(express(), handle, now)],
  ['Express 4', (handle, now) => startExpress(express4() as unknown as Express, handle, now)],
  [
    'Express 5 after express.raw()',
    (handle, now) => startExpress(express().use(express.raw({ type: () => true })), handle, now),
  ],
  ['Fastify 5', startFastify],
  ['Hono', startHono],
];

describe.each(frameworks)('a webhook route of %s', (_, start) => {
  it('responds to the URL validation and passes events to the handler', async () => {
    const { sandbox, client } = await startSandbox();
    const events: ZoomEvent[] = [];
    const url = await start((event) => events.push(event), sandbox.clock.now.bind(sandbox.clock));
    await sandbox.webhooks.subscribe({ url, secretToken });
    const meeting = await client.request('POST /users/{userId}/meetings', {
      userId: 'me',
      body: { topic: 'Grüße, “Zoom” 😀 \u2028' },
    });
    await expect
      .poll(() => sandbox.webhooks.deliveries())
      .toMatchObject([{ state: 'accepted', attempts: [{ status: 204 }] }]);
    expect(events).toMatchObject([
      {
        event: 'meeting.created',
        payload: { object: { id: meeting.id, topic: 'Grüße, “Zoom” 😀 \u2028' } },
      },
    ]);
  });

  it('responds 500 if the handler fails, so that Zoom sends the event again', async () => {
    const { sandbox, client } = await startSandbox();
    let calls = 0;
    const handle = async (): Promise<void> => {
      calls += 1;
      if (calls === 1) throw new Error('the queue is full');
      return Promise.resolve();
    };
    const url = await start(handle, sandbox.clock.now.bind(sandbox.clock));
    await sandbox.webhooks.subscribe({ url, secretToken });
    await client.request('POST /users/{userId}/meetings', { userId: 'me', body: {} });
    await expect
      .poll(() => sandbox.webhooks.deliveries())
      .toMatchObject([{ state: 'pending', attempts: [{ status: 500 }] }]);
    sandbox.clock.advance(5 * 60_000);
    await expect
      .poll(() => sandbox.webhooks.deliveries())
      .toMatchObject([{ state: 'accepted', attempts: [{ status: 500 }, { status: 204 }] }]);
  });

  it('responds 401 to unsigned requests and 413 to large ones', async () => {
    const url = await start(() => expect.unreachable(), Date.now);
    const json = { 'content-type': 'application/json' };
    const signature = { 'x-zm-signature': 'v0=0', 'x-zm-request-timestamp': seconds() };
    const responses = [
      await fetch(url, { method: 'POST', body: '{}' }),
      await fetch(url, { method: 'POST', headers: signature }),
      await fetch(url, { method: 'POST', headers: { ...json, ...signature }, body: 'not json' }),
    ];
    expect(responses.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await responses[2]?.json()).toEqual({
      code: 'WEBHOOK_SIGNATURE_INVALID',
      message: 'the signature does not match the body',
    });
    const large = await fetch(url, { method: 'POST', headers: json, body: 'x'.repeat(2_000_000) });
    expect(large.status).toBe(413);
  });
});

it('expressWebhook() after express.json() fails with WEBHOOK_BODY_PARSED', async () => {
  const app = express().use(express.json());
  app.post(
    '/webhooks/zoom',
    expressWebhook({ secretToken }, () => expect.unreachable()),
  );
  const errors: unknown[] = [];
  app.use(((error, _request, response, _next) => {
    errors.push(error);
    response.status(500).end();
  }) as express.ErrorRequestHandler);
  const url = await listen(app);
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(500);
  expect(errors).toMatchObject([{ code: 'WEBHOOK_BODY_PARSED' }]);
  expect(errors[0]).toBeInstanceOf(ZoomError);
});

it('createWebhookHandler() of a request whose body was read fails with WEBHOOK_BODY_PARSED', async () => {
  const handleWebhook = createWebhookHandler({ secretToken }, () => expect.unreachable());
  const request = new Request('http://localhost/', { method: 'POST', body: '{}' });
  await request.json();
  await expect(handleWebhook(request)).rejects.toMatchObject({ code: 'WEBHOOK_BODY_PARSED' });
});

it('fastifyWebhook() keeps the body parsers of other routes', async () => {
  const app = fastify();
  app.register(fastifyWebhook({ secretToken, path: '/webhooks/zoom' }, () => undefined));
  app.post('/echo', async (request) => Promise.resolve(request.body));
  const response = await app.inject({ method: 'POST', url: '/echo', payload: { a: 1 } });
  expect(response.json()).toEqual({ a: 1 });
  await app.close();
});

function seconds(): string {
  return String(Math.floor(Date.now() / 1000));
}

async function startSandbox() {
  const sandbox: Sandbox = await createSandbox({ users: 3 });
  const { credentials, tokenUrl, apiUrl } = sandbox;
  const tokens = createTokenManager({ provider: zoom({ ...credentials, tokenUrl, apiUrl }) });
  onTestFinished(async () => {
    await tokens.close();
    await sandbox.close();
  });
  return { sandbox, client: createZoomClient({ tokens }) };
}

async function startExpress(app: Express, handle: Handler, now: () => number): Promise<string> {
  app.set('env', 'test');
  app.post('/webhooks/zoom', expressWebhook({ secretToken, now }, handle));
  return listen(app);
}

async function startFastify(handle: Handler, now: () => number): Promise<string> {
  const app: FastifyInstance = fastify({ forceCloseConnections: true });
  await app.register(fastifyWebhook({ secretToken, now, path: '/webhooks/zoom' }, handle));
  onTestFinished(() => app.close());
  return `${await app.listen({ port: 0, host: '127.0.0.1' })}/webhooks/zoom`;
}

/** As in Next.js and Workers: a function from a Request to a Response. */
async function startHono(handle: Handler, now: () => number): Promise<string> {
  const app = new Hono();
  const handleWebhook = createWebhookHandler({ secretToken, now }, handle);
  app.post('/webhooks/zoom', (context) => handleWebhook(context.req.raw));
  app.onError((_error, context) => context.body(null, 500));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/zoom`;
}

async function listen(app: Express): Promise<string> {
  const server: Server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/zoom`;
}
