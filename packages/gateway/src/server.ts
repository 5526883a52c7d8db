import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { registerHealth, type Readiness } from './admin/readiness.ts';
import { RequestContext, type RequestObserver, type RequestTrace } from './http/request-context.ts';
import type { Limits } from './config/schema.ts';
import type { Authenticator } from './auth/caller.ts';
import { InFlightLimit } from './auth/in-flight-limit.ts';
import { nextBatch } from './http/event-loop-batch.ts';
import { hasAmbiguousFraming } from './http/request-smuggling.ts';
import {
  INTERNAL_ERROR,
  respondWithError,
  fromFastifyError,
  writeError,
  type ErrorResponse,
} from './http/error-response.ts';
import { ConnectionDrain } from './http/connection-draining.ts';
import type { ForwardDeps } from './proxy/forward-request.ts';
import { PROXY_PREFIX, createProxy, type Proxy } from './proxy/proxy.ts';
import { getRequestId } from './http/request-id.ts';
import { TooManyHeadersError, handleClientError } from './http/client-error.ts';

/** What the server works with. */
export interface ServerDeps extends ForwardDeps {
  readonly authenticate: Authenticator;
  /** Whether requests can be served now, for `/readyz`. */
  readonly readiness: () => Promise<Readiness>;
  /** Begins a call's part in a trace. Default: nothing is traced. */
  readonly startTrace?: ((call: RequestContext) => RequestTrace) | undefined;
  /** Told of every call when it has ended. */
  readonly observers: readonly RequestObserver[];
}

/**
 * How long a connection is kept without a request, ms: longer than load balancers keep theirs, for 60 s
 * mostly, so that it is never the gateway that closes the one on which the next request comes.
 */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** Beside the API nobody has anything to say, but strangers may try to, at once and on many connections. */
const MAX_NON_API_BODY_BYTES = 1_024;
/**
 * How many requests of one connection are served at once, where a caller sends ahead: Node takes them all up
 * as they come, so that a single connection could have any number under way.
 */
const MAX_PIPELINED_REQUESTS = 32;
/** Thousands of headers of a few bytes would take many times their size in memory, before anybody is known. */
const MAX_HEADERS = 200;
/** How often it is looked for callers that are too slow, ms. */
const TIMEOUT_CHECK_INTERVAL_MS = 1_000;

/**
 * The HTTP server. Requests for the API take the short way, before the framework; everything else
 * is Fastify's. What the gateway itself has to say is JSON with `code`, `message` and `requestId`.
 */
export function createGatewayServer(deps: ServerDeps): FastifyInstance {
  const drain = new ConnectionDrain();
  // Words of ours must not get into an answer under way.
  const closeConnection = (error: NodeJS.ErrnoException, socket: Socket): void =>
    drain.hasPendingResponse(socket) ? void socket.destroy() : handleClientError(error, socket);
  const app = fastify({
    forceCloseConnections: 'idle',
    serverFactory: (framework) =>
      createHttpServer(deps.limits, createListener(deps, drain, closeConnection, framework)),
    clientErrorHandler: closeConnection,
    bodyLimit: MAX_NON_API_BODY_BYTES,
    genReqId: getRequestId,
    frameworkErrors: (error, _request, reply) => sendError(reply, fromFastifyError(error)),
  });
  registerHealth(app, deps.readiness);
  app.setNotFoundHandler((_request, reply) => sendError(reply, NOT_FOUND));
  app.setErrorHandler((error: Error, _request, reply) => sendError(reply, fromFastifyError(error)));
  app.addHook('preClose', () => drain.start(app.server));
  return app;
}

function createHttpServer(limits: Limits, listener: RequestListener): Server {
  const options = {
    maxHeaderSize: limits.maxHeaderBytes,
    connectionsCheckingInterval: TIMEOUT_CHECK_INTERVAL_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
  };
  const server = createServer(options, listener);
  // Past this Node leaves headers out: one more than may be here, so that it shows.
  server.maxHeadersCount = MAX_HEADERS + 1;
  // A place that is kept for a next request is worth less than one for somebody who has none.
  server.on('drop', () => server.closeIdleConnections());
  return applyLimits(server, limits);
}

/** Holds a server to limits from now on; that of headers is set when it is made. */
export function applyLimits(server: Server, limits: Limits): Server {
  server.headersTimeout = limits.headersTimeoutMs;
  server.requestTimeout = limits.requestTimeoutMs;
  server.timeout = limits.idleTimeoutMs;
  server.maxConnections = limits.maxConnections;
  return server;
}

function createListener(
  { authenticate, startTrace, observers, ...forwardDeps }: ServerDeps,
  drain: ConnectionDrain,
  closeConnection: (error: Error, socket: Socket) => void,
  framework: RequestListener,
): RequestListener {
  const proxy = createProxy(forwardDeps);
  const inFlight = new InFlightLimit(forwardDeps.limits);
  return (request, response) => {
    const { socket } = request;
    // What has arrived behind a request that ended its connection is read all the same, but not served.
    if (!socket.writable) return;
    if (hasAmbiguousFraming(request))
      return closeConnection(new Error('the request is doubtful'), socket);
    if (request.rawHeaders.length > 2 * MAX_HEADERS)
      return closeConnection(new TooManyHeadersError(), socket);
    const pending = drain.track(response);
    // The one before has ended the connection; what came in the same piece costs nobody a line in the log.
    if (pending > MAX_PIPELINED_REQUESTS + 1) return;
    if (!isProxyPath(request.url)) {
      response.once('close', () => drain.untrack(socket));
      return framework(request, response);
    }
    const context = new RequestContext(request, response, getRequestId(request));
    context.trace = startTrace?.(context);
    response.on('close', () => {
      drain.untrack(socket);
      if (context.holdsInFlightSlot) inFlight.release(context.caller!.name);
      if (!response.writableFinished) context.onClientDisconnect?.();
      else if (!request.complete) limitRemainingBody(request, forwardDeps.limits.headersTimeoutMs);
      void notifyObservers(observers, context);
    });
    if (pending <= MAX_PIPELINED_REQUESTS)
      return void handleProxyRequest(context, authenticate, inFlight, proxy);
    // Its answer is the last; what follows is not even read.
    response.shouldKeepAlive = false;
    socket.pause();
    respondWithError(context, PIPELINE_TOO_LONG);
  };
}

/** Finds out who calls, and hands the call on if that is somebody whom the gateway serves. It never throws. */
async function handleProxyRequest(
  context: RequestContext,
  identify: Authenticator,
  inFlight: InFlightLimit,
  proxy: Proxy,
): Promise<void> {
  try {
    await nextBatch();
    const result = await identify(context.request);
    // It may have gone away meanwhile.
    if (context.response.destroyed) return;
    context.caller = result.caller;
    if (result.kind === 'refused') return respondWithError(context, result.errorResponse);
    const denial = inFlight.acquire(result.caller.name);
    if (denial !== undefined) return respondWithError(context, denial);
    context.holdsInFlightSlot = true;
    proxy(context, result.caller);
  } catch (error) {
    context.error = error;
    respondWithError(context, INTERNAL_ERROR);
  }
}

async function notifyObservers(
  observers: readonly RequestObserver[],
  context: RequestContext,
): Promise<void> {
  await nextBatch();
  for (const observe of observers) observe(context);
}

/** Whoever has its answer is not waited for as long as a request may take: it may drip its body without a key. */
function limitRemainingBody(request: IncomingMessage, timeoutMs: number): void {
  const timer = setTimeout(() => request.socket.destroy(), timeoutMs).unref();
  request.once('end', () => clearTimeout(timer));
}

/** Also what only looks like it, such as an absolute form: the proxy refuses it with its reason. */
function isProxyPath(target: string | undefined): boolean {
  return target !== undefined && (target.startsWith(PROXY_PREFIX) || !target.startsWith('/'));
}

function sendError(reply: FastifyReply, error: ErrorResponse): void {
  reply.hijack();
  writeError(reply.raw, error, reply.request.id);
}

const NOT_FOUND: ErrorResponse = {
  status: 404,
  code: 'NOT_FOUND',
  message: `There is ${PROXY_PREFIX}<path of the Zoom API>, /healthz and /readyz.`,
};

const PIPELINE_TOO_LONG: ErrorResponse = {
  status: 429,
  code: 'PIPELINE_TOO_LONG',
  message:
    `More than ${MAX_PIPELINED_REQUESTS} requests were sent ahead on this connection. ` +
    'Wait for answers, or use more connections.',
};
