import { tokenErrorHandler } from 'evertoken/express';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { env } from './configs/env.ts';
import { connectRedis } from './configs/redis.ts';
import { errorHandler } from './middlewares/errorHandler.ts';
import { tokenCheck } from './middlewares/tokenCheck.ts';
import { meetings } from './routes/api/meetings.ts';
import { users } from './routes/api/users.ts';
import { closeOnSignal } from './shutdown.ts';

await connectRedis();

const app = express();
app.disable('x-powered-by');
// Responses keep the status of Zoom: Express must not turn them into 304.
app.disable('etag');
app.use(express.json());

// The health check of the container.
app.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));

// Apply tokenCheck to all API routes
app.use('/api/users', tokenCheck, users);
app.use('/api/meetings', tokenCheck, meetings);
app.use(tokenErrorHandler, errorHandler);

const server = app.listen(env.port, env.host, (error) => {
  if (error !== undefined) {
    console.error(`cannot listen on ${env.host}:${env.port}: ${error.message}`);
    process.exit(1);
  }
  const { port } = server.address() as AddressInfo;
  const url = `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`;
  console.log(`Listening on ${url}. Try:\n\n  curl ${url}/api/users\n`);
});

closeOnSignal(server);
