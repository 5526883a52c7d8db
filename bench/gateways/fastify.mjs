// The same forwarding behind the router of Fastify.
import { fastify } from 'fastify';
import { forward } from './dispatch.mjs';
import { announce } from './settings.mjs';

const app = fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', (_request, _payload, done) => done(null));
app.all('/api/*', (request, reply) => {
  reply.hijack();
  forward(request.raw, reply.raw);
});
await app.listen({ host: '127.0.0.1', port: 0 });
announce(app.server.address().port);
