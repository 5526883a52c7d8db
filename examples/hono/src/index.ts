import { serve } from '@hono/node-server';
import { createTokenManager } from 'evertoken';
import { tokenCheck, tokenErrorHandler, type TokenVariables } from 'evertoken/hono';
import { zoom } from 'evertoken/zoom';
import { Hono } from 'hono';
import { zoomApp } from './zoom-app.ts';

const { HOST = '127.0.0.1', PORT = '8080' } = process.env;
/** Response headers that are passed on. */
const FORWARDED_HEADERS = ['content-type', 'x-zm-trackingid', 'retry-after'];

const tokens = createTokenManager({ provider: zoom(zoomApp) });

const api = new Hono<{ Variables: TokenVariables }>()
  .use(tokenCheck(tokens))
  .get('/users', async ({ req, var: { upstream } }) => {
    const { search } = new URL(req.url);
    return relay(await upstream.fetch(`/users${search}`, { signal: req.raw.signal }));
  })
  .get('/users/:userId', async ({ req, var: { upstream } }) => {
    const userId = encodeURIComponent(req.param('userId'));
    return relay(await upstream.fetch(`/users/${userId}`, { signal: req.raw.signal }));
  });

const app = new Hono()
  .route('/api', api)
  .get('/healthz', (c) => c.json({ status: 'ok' }))
  .onError(tokenErrorHandler);

/** Passes on a response of Zoom. Its body is decoded already, so headers such as `content-encoding` are omitted. */
function relay({ status, headers, body }: Response): Response {
  const kept = FORWARDED_HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  return new Response(body, { status, headers: kept });
}

const server = serve({ fetch: app.fetch, hostname: HOST, port: Number(PORT) }, ({ port }) => {
  const url = `http://${HOST}:${port}`;
  console.log(`Listening on ${url}. Try:\n\n  curl ${url}/api/users\n`);
});

async function shutDown(): Promise<void> {
  await tokens.close();
  process.exit();
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => server.close(() => void shutDown()));
}
