import type { Sandbox } from '@evertoken/zoom-sandbox';
import { serve } from '@hono/node-server';
import { UsersS2SAuthClient } from '@zoom/rivet/users';
import axios from 'axios';
import express5, { type Express } from 'express';
import express4 from 'express4';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { onTestFinished } from 'vitest';
import { isTokenError, type TokenSource } from 'evertoken';
import { withToken as axiosWithToken } from 'evertoken/axios';
import { tokenCheck as expressCheck, tokenErrorHandler as expressErrors } from 'evertoken/express';
import { tokenCheck as fastifyCheck, tokenErrorHandler as fastifyErrors } from 'evertoken/fastify';
import { withToken as fetchWithToken } from 'evertoken/fetch';
import {
  tokenCheck as honoCheck,
  tokenErrorHandler as honoErrors,
  type TokenVariables,
} from 'evertoken/hono';
import { tokenStore, withToken as rivetWithToken } from 'evertoken/rivet';
import { withToken as undiciWithToken } from 'evertoken/undici';

/** The result of a call with an adapter: the status of the API, or the status and code of the error. */
export interface CallResult {
  readonly status: number;
  readonly code?: string | number | undefined;
}

/** An adapter as the tests use it. */
export interface AdapterUnderTest {
  readonly name: string;
  /** Sets the adapter up as an application would. Returns a function that lists one user. */
  start(tokens: TokenSource, sandbox: Sandbox): Promise<() => Promise<CallResult>>;
}

const USERS = '/users?page_size=1';

/** All adapters, each with the real package it is for. */
export const adapters: readonly AdapterUnderTest[] = [
  { name: 'express 4', start: (tokens) => startExpress(express4, tokens) },
  { name: 'express 5', start: (tokens) => startExpress(express5, tokens) },
  { name: 'fastify 5', start: startFastify },
  { name: 'hono 4', start: startHono },
  { name: 'fetch', start: startFetch },
  { name: 'undici 7', start: startUndici },
  { name: 'axios 1', start: startAxios },
  { name: 'rivet 0.4', start: startRivet },
];

async function startExpress(express: typeof express5, tokens: TokenSource) {
  const app: Express = express();
  app.get('/users', expressCheck(tokens), (req, res, next) => {
    const respond = async (): Promise<void> => {
      const users = await req.upstream.fetch(USERS);
      res.status(users.status).json(await users.json());
    };
    respond().catch(next);
  });
  app.use(expressErrors);
  return createCaller(app.listen(0, '127.0.0.1'));
}

async function startFastify(tokens: TokenSource) {
  const app = Fastify();
  await app.register(fastifyCheck(tokens));
  app.setErrorHandler(fastifyErrors);
  app.get('/users', async ({ upstream }, reply) => {
    const users = await upstream.fetch(USERS);
    return reply.code(users.status).send(await users.json());
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return createCaller(app.server);
}

async function startHono(tokens: TokenSource) {
  const app = new Hono<{ Variables: TokenVariables }>()
    .use(honoCheck(tokens))
    .onError(honoErrors)
    .get('/users', (c) => c.var.upstream.fetch(USERS));
  return createCaller(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server);
}

async function startFetch(tokens: TokenSource) {
  const call = fetchWithToken(tokens);
  return toCallResult(async () => readStatusAndCode(await call(USERS)));
}

async function startUndici(tokens: TokenSource, { url, apiUrl }: Sandbox) {
  const dispatcher = new Agent().compose(undiciWithToken(tokens, { origins: [url] }));
  onTestFinished(() => dispatcher.close());
  return toCallResult(async () => {
    const { statusCode, body } = await request(`${apiUrl}${USERS}`, { dispatcher });
    return { status: statusCode, code: ((await body.json()) as { code?: number }).code };
  });
}

async function startAxios(tokens: TokenSource) {
  const api = axiosWithToken(tokens, axios.create({ validateStatus: () => true }));
  return toCallResult(async () => {
    const { status, data } = await api.get<{ code?: number }>(USERS);
    return { status, code: data.code };
  });
}

async function startRivet(tokens: TokenSource, { apiUrl }: Sandbox) {
  const client = new UsersS2SAuthClient({
    accountId: 'not used',
    clientId: 'not used',
    clientSecret: 'not used',
    baseUrl: apiUrl,
    disableReceiver: true,
    tokenStore: tokenStore(tokens),
  });
  const { users } = rivetWithToken(tokens, client).endpoints;
  return toCallResult(async () => {
    try {
      return { status: (await users.listUsers({ query: { page_size: 1 } })).statusCode };
    } catch (error) {
      const [, status, code] = /^\[(\d+)\/(\d+)\]/.exec((error as Error).message) ?? [];
      if (status === undefined) throw error;
      return { status: Number(status), code: Number(code) };
    }
  });
}

/** Returns a function that calls the server, which is closed after the test. */
async function createCaller(server: Server): Promise<() => Promise<CallResult>> {
  if (!server.listening) await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return async () => readStatusAndCode(await fetch(`http://127.0.0.1:${port}/users`));
}

async function readStatusAndCode(response: Response): Promise<CallResult> {
  const { code } = (await response.json()) as { code?: string | number };
  return { status: response.status, code };
}

/** Converts the errors of a client adapter to the result that a server adapter has. */
function toCallResult(call: () => Promise<CallResult>): () => Promise<CallResult> {
  return async () => {
    try {
      return await call();
    } catch (error) {
      if (!isTokenError(error)) throw error;
      return { status: error.status, code: error.code };
    }
  };
}
