// @fastify/http-proxy, configured as in its documentation.
import proxy from '@fastify/http-proxy';
import { fastify } from 'fastify';
import { announce, authorization, upstream } from './settings.mjs';

const app = fastify();
app.register(proxy, {
  upstream: upstream.origin,
  prefix: '/api',
  rewritePrefix: '/v2',
  undici: { connections: 256 },
  replyOptions: {
    rewriteRequestHeaders: (_request, headers) => ({ ...headers, authorization }),
  },
});
await app.listen({ host: '127.0.0.1', port: 0 });
announce(app.server.address().port);
