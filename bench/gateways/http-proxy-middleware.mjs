// http-proxy-middleware on Express, with keep-alive connections.
import { Agent } from 'node:http';
import express from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { announce, authorization, upstream } from './settings.mjs';

const app = express();
app.use(
  '/api',
  createProxyMiddleware({
    target: `${upstream.origin}/v2`,
    headers: { authorization },
    agent: new Agent({ keepAlive: true, maxSockets: 256 }),
  }),
);
const server = app.listen(0, '127.0.0.1', () => announce(server.address().port));
