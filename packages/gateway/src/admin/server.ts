import type { Server } from 'node:http';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Account } from '../accounts/account.ts';
import { hashKeyIds } from '../auth/api-key.ts';
import { ConnectionLimit } from '../http/connection-limit.ts';
import { fromFastifyError, writeError, type ErrorResponse } from '../http/error-response.ts';
import { getRequestId } from '../http/request-context.ts';
import { createMetricsRegistry } from '../observability/metrics/registry.ts';
import type { RequestHistory } from '../observability/request-history.ts';
import type { ReloadResult } from '../observability/reload-status.ts';
import { createTrafficHistories, selectAccount } from '../observability/traffic-history.ts';
import { mintNewToken, probeApi, type ActionResult } from './actions.ts';
import type { AdminContext } from './admin-context.ts';
import { authorizeRead, authorizeReload, authorizeWrite, type AdminAuthConfig } from './auth.ts';
import { registerDashboard } from './dashboard.ts';
import { EventStream } from './event-stream.ts';
import { describeFailures } from './failure-causes.ts';
import {
  REQUEST_FILTER_INVALID,
  TRAFFIC_QUERY_INVALID,
  parseFailureFilter,
  parseRequestFilter,
  parseTrafficQuery,
} from './query-parameters.ts';
import { registerReadiness } from './readiness.ts';
import { RequestStream } from './request-stream.ts';
import { readReadiness } from './token-rejection.ts';
import { getState } from './state.ts';

/** Dependencies of {@link createAdminServer}. */
export interface AdminServerDeps {
  readonly context: AdminContext;
  readonly auth: AdminAuthConfig;
  readonly log: Logger;
  /** Reads the configuration again and applies it; undefined if the program cannot. */
  readonly requestReload?: (() => Promise<ReloadResult>) | undefined;
}

const MAX_CONNECTIONS = 200;
const MAX_BODY_BYTES = 1_024;
const REQUEST_TIMEOUT_MS = 10_000;
/** Idle timeout of a connection, ms; longer than the heartbeat interval of `/events`. */
const IDLE_TIMEOUT_MS = 75_000;

/** Responses must not be rendered as a page or framed. The dashboard's pages set their own policy. */
const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Creates the listener for operators and their tools: health checks, metrics, state, events, the dashboard,
 * two actions per account, and reloads. Close it after the gateway's own listener, so that the shutdown can be observed.
 */
export function createAdminServer(deps: AdminServerDeps): FastifyInstance {
  const { context, auth, log } = deps;
  const traffic = createTrafficHistories(context.requestMetrics);
  const events = new EventStream(context, traffic['15m']);
  const app = createApp();
  const guardRead = guard((request) => authorizeRead(auth, request.raw));
  app.get('/healthz', async () => ({ status: 'ok', keys: hashKeyIds(context.keyIds()) }));
  registerReadiness(
    app,
    () => readReadiness(context, context.isDraining()),
    async ({ raw }) =>
      authorizeRead(auth, raw) === undefined ? context.accounts().map(({ name }) => name) : [],
  );
  registerMetrics(app, context, guardRead);
  app.get('/state', { onRequest: guardRead }, () => getState(context));
  registerTraffic(app, traffic, guardRead);
  registerEvents(app, events, auth, guardRead);
  registerRequests(app, context.requestHistory, auth, guardRead);
  registerActions(app, context, auth, log);
  registerReload(app, deps);
  registerDashboard(app, (reply) => sendError(reply, NOT_FOUND));
  app.addHook('preClose', () => {
    events.close();
    for (const history of Object.values(traffic)) history.close();
  });
  return app;
}

function createApp(): FastifyInstance {
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
    genReqId: getRequestId,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: IDLE_TIMEOUT_MS,
    frameworkErrors: (error, _request, reply) => sendError(reply, fromFastifyError(error)),
  });
  limitConnections(app.server);
  // Routes take their input from the path: bodies of any type are accepted and ignored.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    // Without waiting for a body: its connection could not be replaced.
    if (request.is404) sendError(reply, NOT_FOUND);
  });
  app.setErrorHandler((error: Error, _request, reply) => sendError(reply, fromFastifyError(error)));
  return app;
}

/** A connection without a request may be replaced: health checks must get through to a listener that is full. */
function limitConnections(server: Server): void {
  const connections = new ConnectionLimit(() => MAX_CONNECTIONS);
  connections.apply(server);
  server.on('request', ({ socket }, response) => {
    connections.retain(socket);
    response.once('close', () => connections.release(socket));
  });
}

function registerMetrics(app: FastifyInstance, context: AdminContext, guardRead: Guard): void {
  const registry = createMetricsRegistry(context);
  app.get('/metrics', { onRequest: guardRead }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function registerTraffic(
  app: FastifyInstance,
  traffic: ReturnType<typeof createTrafficHistories>,
  guardRead: Guard,
): void {
  app.get('/traffic', { onRequest: guardRead }, async ({ query }, reply) => {
    const parameters = parseTrafficQuery(query);
    if (parameters === undefined) return sendError(reply, TRAFFIC_QUERY_INVALID);
    const { range, account } = parameters;
    const samples = traffic[range].readUntilNow();
    return {
      samples:
        account === undefined ? samples : samples.map((sample) => selectAccount(sample, account)),
    };
  });
}

function registerEvents(
  app: FastifyInstance,
  events: EventStream,
  auth: AdminAuthConfig,
  guardRead: Guard,
): void {
  const options = { onRequest: guardRead, exposeHeadRoute: false };
  app.get('/events', options, async ({ raw }, reply) => {
    if (events.isFull) return sendError(reply, TOO_MANY_SUBSCRIBERS);
    hijack(reply);
    await events.subscribe(reply.raw, () => authorizeRead(auth, raw) === undefined);
  });
}

function registerRequests(
  app: FastifyInstance,
  history: RequestHistory,
  auth: AdminAuthConfig,
  guardRead: Guard,
): void {
  const stream = new RequestStream(history);
  const options = { onRequest: guardRead, exposeHeadRoute: false };
  app.get('/requests', options, async ({ query }, reply) => {
    const filter = parseRequestFilter(query);
    return filter === undefined
      ? sendError(reply, REQUEST_FILTER_INVALID)
      : { requests: history.read(filter) };
  });
  app.get('/requests/failures', options, async ({ query }, reply) => {
    const filter = parseFailureFilter(query);
    return filter === undefined
      ? sendError(reply, REQUEST_FILTER_INVALID)
      : describeFailures(history.readFailures(filter));
  });
  app.get('/requests/events', options, async ({ query, raw }, reply) => {
    const filter = parseRequestFilter(query);
    if (filter === undefined) return sendError(reply, REQUEST_FILTER_INVALID);
    if (stream.isFull) return sendError(reply, TOO_MANY_SUBSCRIBERS);
    hijack(reply);
    stream.subscribe(reply.raw, filter, () => authorizeRead(auth, raw) === undefined);
  });
  app.addHook('preClose', () => stream.close());
}

function registerActions(
  app: FastifyInstance,
  context: AdminContext,
  auth: AdminAuthConfig,
  log: Logger,
): void {
  const guardWrite = guard((request) => authorizeWrite(auth, request.raw));
  const actions: Record<string, (account: Account) => Promise<ActionResult<unknown>>> = {
    refresh: mintNewToken,
    test: probeApi,
  };
  for (const [action, run] of Object.entries(actions)) {
    app.post<{ Params: { account: string } }>(
      `/accounts/:account/${action}`,
      { onRequest: guardWrite },
      async ({ params, id }, reply) => {
        const account = context.accounts().find(({ name }) => name === params.account);
        if (account === undefined) return sendError(reply, ACCOUNT_NOT_FOUND);
        const result = await run(account);
        const code = result.kind === 'failed' ? result.errorResponse.code : undefined;
        log.info({ requestId: id, account: account.name, action, code }, 'admin action');
        return result.kind === 'failed' ? sendError(reply, result.errorResponse) : result.body;
      },
    );
  }
}

function registerReload(app: FastifyInstance, { auth, log, requestReload }: AdminServerDeps): void {
  const guardReload = guard((request) => authorizeReload(auth, request.raw));
  app.post('/reload', { onRequest: guardReload }, async ({ id }, reply) => {
    if (requestReload === undefined) return sendError(reply, NOT_FOUND);
    const { kind, ...result } = await requestReload();
    log.info({ requestId: id, action: 'reload', result: kind }, 'admin action');
    if (kind === 'applied') return result;
    return reply.code(422).send({ ...RELOAD_FAILED, ...result, requestId: id });
  });
}

const RELOAD_FAILED = {
  code: 'CONFIG_RELOAD_FAILED',
  message: 'The configuration is invalid; the previous one stays in force.',
};

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

function guard(authorize: (request: FastifyRequest) => ErrorResponse | undefined): Guard {
  return async (request, reply) => {
    const error = authorize(request);
    if (error !== undefined) sendError(reply, error);
  };
}

function sendError(reply: FastifyReply, error: ErrorResponse): void {
  hijack(reply);
  writeError(reply.raw, error, reply.request.id);
}

/** Takes the response over from Fastify; its headers have to be set again. */
function hijack(reply: FastifyReply): void {
  reply.hijack();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) reply.raw.setHeader(name, value);
}

const NOT_FOUND: ErrorResponse = {
  status: 404,
  code: 'NOT_FOUND',
  message:
    'Not found. Routes: GET / (dashboard), /healthz, /readyz, /metrics, /state, /events, /traffic, /requests, ' +
    '/requests/events, /requests/failures; ' +
    'POST /accounts/<name>/refresh, /accounts/<name>/test, /reload.',
};

const ACCOUNT_NOT_FOUND: ErrorResponse = {
  status: 404,
  code: 'ACCOUNT_NOT_FOUND',
  message: 'There is no account with this name; GET /state lists the accounts.',
};

const TOO_MANY_SUBSCRIBERS: ErrorResponse = {
  status: 503,
  code: 'TOO_MANY_SUBSCRIBERS',
  message: 'Too many event subscribers. Use GET /state or GET /requests for a snapshot.',
};
