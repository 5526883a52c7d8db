import Fastify, { type FastifyPluginAsync } from 'fastify';
import type { TokenSource } from 'evertoken';
import {
  tokenCheck,
  tokenErrorHandler,
  type FastifyPlugin,
  type Upstream,
} from 'evertoken/fastify';

declare const tokens: TokenSource;
// Compiles as application code with the types of Fastify 5.
const app = Fastify({ logger: true });

await app.register(tokenCheck(tokens));
await app.register(tokenCheck(tokens, { origins: ['https://api.zoom.us'], fetch }));
app.register(async (api) => {
  await api.register(tokenCheck(tokens));
  api.setErrorHandler(tokenErrorHandler);
  api.get('/users', async (request, reply) => {
    const upstream: Upstream = request.upstream;
    const response: Response = await upstream.fetch('/users?page_size=10', {
      signal: AbortSignal.timeout(1000),
    });
    return reply.code(response.status).send(await response.json());
  });
});

export const plugin: FastifyPlugin & FastifyPluginAsync = tokenCheck(tokens);
// @ts-expect-error Unknown option.
tokenCheck(tokens, { origin: 'https://api.zoom.us' });
app.get('/x', async (request) => {
  // @ts-expect-error The handle is read-only.
  request.upstream = { fetch };
});
