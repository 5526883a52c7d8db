import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Account } from '../accounts/account.ts';
import { frameworkFailure, sendFailure, type Failure } from '../failure.ts';
import { requestIdOf } from '../request-id.ts';
import { refreshToken, testCall, type ActionResult } from './account-actions.ts';
import { refuseChange, refuseLook, type AdminAccess } from './admin-access.ts';
import { stateOf } from './gateway-state.ts';
import { registerDashboard } from './dashboard.ts';
import { registerHealth } from './health.ts';
import { createMetrics } from './metrics/registry.ts';
import { readinessOf } from './readiness.ts';
import { StateFeed } from './state-feed.ts';
import { TrafficHistory } from './traffic-history.ts';
import type { Watched } from './watched.ts';

/** What the admin listener works with. */
export interface AdminParts {
  readonly watched: Watched;
  readonly access: AdminAccess;
  readonly log: Logger;
}

const MOST_CONNECTIONS = 200;
const MOST_BODY_BYTES = 1_024;
const REQUEST_TIMEOUT_MS = 10_000;
/** How long nothing at all may pass on a connection, ms: whoever watches hears something more often. */
const SILENCE_MS = 75_000;

/** No page may be made of an answer, nor be put around one. The dashboard sets its own policy. */
const HEADERS = {
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
export function createAdminServer({ watched, access, log }: AdminParts): FastifyInstance {
  const history = new TrafficHistory(watched.calls);
  const feed = new StateFeed(watched, history);
  const app = createApp();
  const mayLook = guard((request) => refuseLook(access, request.raw));
  registerHealth(app, () => readinessOf(watched.accounts(), watched.draining()));
  registerMetrics(app, watched, mayLook);
  app.get('/state', { onRequest: mayLook }, () => stateOf(watched));
  app.get('/events', { onRequest: mayLook, exposeHeadRoute: false }, async (_request, reply) => {
    if (feed.full) return answer(reply, TOO_MANY_WATCHERS);
    reply.hijack();
    for (const [name, value] of Object.entries(HEADERS)) reply.raw.setHeader(name, value);
    await feed.add(reply.raw);
  });
  registerActions(app, watched, access, log);
  registerDashboard(app, (reply) => answer(reply, NOT_FOUND));
  app.addHook('preClose', () => {
    feed.close();
    history.close();
  });
  return app;
}

function createApp(): FastifyInstance {
  const app = fastify({
    bodyLimit: MOST_BODY_BYTES,
    forceCloseConnections: true,
    genReqId: requestIdOf,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: SILENCE_MS,
    frameworkErrors: (error, _request, reply) => answer(reply, frameworkFailure(error)),
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  // Nobody has anything to say here but what is in the path.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));
  app.addHook('onRequest', async (_request, reply) => void reply.headers(HEADERS));
  app.setNotFoundHandler((_request, reply) => answer(reply, NOT_FOUND));
  app.setErrorHandler((error: Error, _request, reply) => answer(reply, frameworkFailure(error)));
  return app;
}

function registerMetrics(app: FastifyInstance, watched: Watched, mayLook: Guard): void {
  const metrics = createMetrics(watched);
  app.get('/metrics', { onRequest: mayLook }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
}

function registerActions(
  app: FastifyInstance,
  watched: Watched,
  access: AdminAccess,
  log: Logger,
): void {
  const mayChange = guard((request) => refuseChange(access, request.raw));
  const actions: Record<string, (account: Account) => Promise<ActionResult<unknown>>> = {
    refresh: refreshToken,
    test: testCall,
  };
  for (const [name, act] of Object.entries(actions)) {
    app.post<{ Params: { account: string } }>(
      `/accounts/:account/${name}`,
      { onRequest: mayChange },
      async ({ params, id }, reply) => {
        const account = watched.accounts().find((one) => one.name === params.account);
        if (account === undefined) return answer(reply, NO_SUCH_ACCOUNT);
        const result = await act(account);
        const code = result.kind === 'failed' ? result.failure.code : undefined;
        log.info({ requestId: id, account: account.name, action: name, code }, 'admin action');
        return result.kind === 'failed' ? answer(reply, result.failure) : result.body;
      },
    );
  }
}

type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

function guard(refuse: (request: FastifyRequest) => Failure | undefined): Guard {
  return async (request, reply) => {
    const failure = refuse(request);
    if (failure !== undefined) answer(reply, failure);
  };
}

function answer(reply: FastifyReply, failure: Failure): void {
  reply.hijack();
  for (const [name, value] of Object.entries(HEADERS)) reply.raw.setHeader(name, value);
  sendFailure(reply.raw, failure, reply.request.id);
}

const NOT_FOUND: Failure = {
  status: 404,
  code: 'NOT_FOUND',
  message:
    'There is the dashboard at /, GET /healthz, /readyz, /metrics, /state and /events, and ' +
    'POST /accounts/<name>/refresh and /test.',
};

const NO_SUCH_ACCOUNT: Failure = {
  status: 404,
  code: 'ACCOUNT_UNKNOWN',
  message: 'There is no account of this name; GET /state lists them.',
};

const TOO_MANY_WATCHERS: Failure = {
  status: 503,
  code: 'TOO_MANY_WATCHERS',
  message: 'Too many are watching already. GET /state tells the same once.',
};
