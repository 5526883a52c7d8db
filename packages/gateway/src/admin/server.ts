import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Account } from '../accounts/account.ts';
import { fromFastifyError, writeError, type ErrorResponse } from '../http/error-response.ts';
import { getRequestId } from '../http/request-id.ts';
import { refreshToken, probeApi, type ActionResult } from './actions.ts';
import { authorizeWrite, authorizeRead, type AdminAuthConfig } from './auth.ts';
import { getState } from './state.ts';
import { registerDashboard } from './dashboard.ts';
import { registerHealth } from './health.ts';
import { createMetricsRegistry } from '../observability/metrics/registry.ts';
import { getReadiness } from './readiness.ts';
import { EventStream } from './event-stream.ts';
import { TrafficHistory } from '../observability/traffic-history.ts';
import type { AdminContext } from './admin-context.ts';

/** What the admin listener works with. */
export interface AdminServerDeps {
  readonly context: AdminContext;
  readonly auth: AdminAuthConfig;
  readonly log: Logger;
}

const MAX_CONNECTIONS = 200;
const MAX_BODY_BYTES = 1_024;
const REQUEST_TIMEOUT_MS = 10_000;
/** How long nothing at all may pass on a connection, ms: whoever watches hears something more often. */
const IDLE_TIMEOUT_MS = 75_000;

/** No page may be made of an answer, nor be put around one. The dashboard sets its own policy. */
const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * The listener for operators and their tools: health, metrics, state and its changes, and two actions for
 * each account. It is closed after the gateway's own, so that a gateway that stops can be watched.
 */
export function createAdminServer({ context, auth, log }: AdminServerDeps): FastifyInstance {
  const history = new TrafficHistory(context.requestMetrics);
  const events = new EventStream(context, history);
  const app = createApp();
  const guardRead = guard((request) => authorizeRead(auth, request.raw));
  registerHealth(app, () => getReadiness(context.accounts(), context.isDraining()));
  registerMetrics(app, context, guardRead);
  app.get('/state', { onRequest: guardRead }, () => getState(context));
  app.get('/events', { onRequest: guardRead, exposeHeadRoute: false }, async (_request, reply) => {
    if (events.isFull) return sendError(reply, TOO_MANY_SUBSCRIBERS);
    reply.hijack();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) reply.raw.setHeader(name, value);
    await events.subscribe(reply.raw);
  });
  registerActions(app, context, auth, log);
  registerDashboard(app, (reply) => sendError(reply, NOT_FOUND));
  app.addHook('preClose', () => {
    events.close();
    history.close();
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
  app.server.maxConnections = MAX_CONNECTIONS;
  // Nobody has anything to say here but what is in the path.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));
  app.addHook('onRequest', async (_request, reply) => void reply.headers(SECURITY_HEADERS));
  app.setNotFoundHandler((_request, reply) => sendError(reply, NOT_FOUND));
  app.setErrorHandler((error: Error, _request, reply) => sendError(reply, fromFastifyError(error)));
  return app;
}

function registerMetrics(app: FastifyInstance, context: AdminContext, guardRead: Guard): void {
  const metrics = createMetricsRegistry(context);
  app.get('/metrics', { onRequest: guardRead }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
}

function registerActions(
  app: FastifyInstance,
  context: AdminContext,
  auth: AdminAuthConfig,
  log: Logger,
): void {
  const guardWrite = guard((request) => authorizeWrite(auth, request.raw));
  const actions: Record<string, (account: Account) => Promise<ActionResult<unknown>>> = {
    refresh: refreshToken,
    test: probeApi,
  };
  for (const [name, run] of Object.entries(actions)) {
    app.post<{ Params: { account: string } }>(
      `/accounts/:account/${name}`,
      { onRequest: guardWrite },
      async ({ params, id }, reply) => {
        const account = context.accounts().find((one) => one.name === params.account);
        if (account === undefined) return sendError(reply, ACCOUNT_NOT_FOUND);
        const result = await run(account);
        const code = result.kind === 'failed' ? result.errorResponse.code : undefined;
        log.info({ requestId: id, account: account.name, action: name, code }, 'admin action');
        return result.kind === 'failed' ? sendError(reply, result.errorResponse) : result.body;
      },
    );
  }
}

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

function guard(authorize: (request: FastifyRequest) => ErrorResponse | undefined): Guard {
  return async (request, reply) => {
    const error = authorize(request);
    if (error !== undefined) sendError(reply, error);
  };
}

function sendError(reply: FastifyReply, error: ErrorResponse): void {
  reply.hijack();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) reply.raw.setHeader(name, value);
  writeError(reply.raw, error, reply.request.id);
}

const NOT_FOUND: ErrorResponse = {
  status: 404,
  code: 'NOT_FOUND',
  message:
    'There is the dashboard at /, GET /healthz, /readyz, /metrics, /state and /events, and ' +
    'POST /accounts/<name>/refresh and /test.',
};

const ACCOUNT_NOT_FOUND: ErrorResponse = {
  status: 404,
  code: 'ACCOUNT_NOT_FOUND',
  message: 'There is no account of this name; GET /state lists them.',
};

const TOO_MANY_SUBSCRIBERS: ErrorResponse = {
  status: 503,
  code: 'TOO_MANY_SUBSCRIBERS',
  message: 'Too many are watching already. GET /state tells the same once.',
};
