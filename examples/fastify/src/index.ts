import Fastify from 'fastify';
import { createTokenManager } from 'evertoken';
import { tokenCheck, tokenErrorHandler } from 'evertoken/fastify';
import { zoom } from 'evertoken/zoom';
import { routes } from './routes.ts';
import { zoomApp } from './zoom-app.ts';

const { HOST = '127.0.0.1', PORT = '8080' } = process.env;

const app = Fastify({ logger: { level: 'warn' } });
const tokens = createTokenManager({
  provider: zoom(zoomApp),
  onEvent: (event) => app.log.info(event),
});

app.setErrorHandler(tokenErrorHandler);
await app.register(
  async (api) => {
    await api.register(tokenCheck(tokens));
    await api.register(routes);
  },
  { prefix: '/api' },
);
// Outside of the plugin, so that it needs no token.
app.get('/healthz', async () => ({ status: 'ok' }));

app.addHook('onClose', () => tokens.close());
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void app.close());

const url = await app.listen({ host: HOST, port: Number(PORT) });
console.log(`Listening on ${url}. Try:\n\n  curl ${url}/api/users\n`);
// A running sandbox would keep the process alive.
app.server.once('close', () => process.exit());
