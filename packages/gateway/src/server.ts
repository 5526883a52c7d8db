import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { registerReadiness, type Readiness } from './admin/readiness.ts';
import type { Authenticator } from './auth/caller.ts';
import type { AddressResolver } from './auth/client-address.ts';
import { InFlightLimit } from './auth/caller-limits.ts';
import { CORS_OFF, decideCors } from './auth/cors.ts';
import type { Limits } from './config/schema.ts';
import { TooManyHeadersError, handleClientError } from './http/client-error.ts';
import { ConnectionDrain } from './http/connection-draining.ts';
import { ConnectionLimit } from './http/connection-limit.ts';
import {
  INTERNAL_ERROR,
  fromFastifyError,
  writeError,
  type ErrorResponse,
} from './http/error-response.ts';
import { nextBatch } from './http/event-loop-batch.ts';
import { notFound } from './http/not-found.ts';
import {
  RequestContext,
  getRequestId,
  respondWithError,
  type RequestObserver,
  type RequestTrace,
} from './http/request-context.ts';
import { keepNewConnections } from './http/idle-connections.ts';
import { hasAmbiguousFraming } from './http/request-smuggling.ts';
import { normalizeTarget } from './http/request-target.ts';
import type { ForwardDeps } from './proxy/forward-request.ts';
import { createProxy, type Proxy } from './proxy/proxy.ts';
import { PROXY_PREFIX } from './proxy/upstream-target.ts';

/** Dependencies of the HTTP server. */
export interface ServerDeps extends ForwardDeps {
  /** Read at each request, so that a reload takes effect. */
  readonly auth: {
    readonly authenticate: Authenticator;
    /** Undefined without trusted proxies. */
    readonly resolveAddress: AddressResolver | undefined;
    /** Origins of pages that may use the gateway (`cors.allowedOrigins`). */
    readonly allowedOrigins: readonly string[];
  };
  /** Returns whether requests can be served now, for `/readyz`; callers see the state of their own account. */
  readonly readiness: () => Promise<Readiness>;
  /** Starts the trace of an authenticated request. @default none, tracing is off */
  readonly startTrace?: ((context: RequestContext) => RequestTrace) | undefined;
  /** Called for each proxied request after it has ended. */
  readonly observers: readonly RequestObserver[];
}

/**
 * Idle timeout of a keep-alive connection, ms. Longer than the usual 60 s of load balancers, so that the
 * gateway does not close a connection while the next request is on its way.
 */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** Only API requests may have a large body. This cap protects all other routes from unauthenticated uploads. */
const MAX_NON_API_BODY_BYTES = 1_024;
/**
 * Maximum number of pipelined requests in flight per connection. Node parses pipelined requests as they
 * arrive, so that a single connection could otherwise have any number in flight.
 */
const MAX_PIPELINED_REQUESTS = 32;
/** Caps the memory that thousands of tiny headers of an unauthenticated request would take. */
const MAX_HEADERS = 200;
/** How often Node checks for header and request timeouts, ms (`connectionsCheckingInterval`). */
const TIMEOUT_CHECK_INTERVAL_MS = 1_000;

/**
 * Creates the HTTP server. Requests below {@link PROXY_PREFIX} bypass Fastify, which serves all other routes.
 * Error responses of the gateway are JSON with `code`, `message` and `requestId`.
 */
export function createGatewayServer(deps: ServerDeps): FastifyInstance {
  const drain = new ConnectionDrain();
  const connections = new ConnectionLimit(() => deps.limits.maxConnections);
  // Do not write an error response into a response that has already started.
  const closeConnection = (error: NodeJS.ErrnoException, socket: Socket): void =>
    drain.hasPendingResponse(socket) ? void socket.destroy() : handleClientError(error, socket);
  const app = fastify({
    forceCloseConnections: 'idle',
    serverFactory: (framework) =>
      createHttpServer(
        deps.limits,
        connections,
        createListener(deps, { drain, connections, closeConnection, framework }),
      ),
    // After a parse error the parser accepts no further requests.
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) =>
      isParseError(error) && drain.closeAfterPending(socket)
        ? undefined
        : closeConnection(error, socket),
    bodyLimit: MAX_NON_API_BODY_BYTES,
    genReqId: getRequestId,
    frameworkErrors: (error, _request, reply) => sendError(reply, fromFastifyError(error)),
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  registerReadiness(app, deps.readiness, async ({ raw }) => {
    const result = await deps.auth.authenticate(raw, getClientAddress(raw, deps.auth));
    return result.kind === 'authenticated' ? [result.caller.account.name] : [];
  });
  app.setNotFoundHandler(({ url }, reply) => sendError(reply, notFound(url)));
  app.setErrorHandler((error: Error, _request, reply) => sendError(reply, fromFastifyError(error)));
  app.addHook('preClose', () => drain.start(app.server));
  return app;
}

function isParseError({ code }: NodeJS.ErrnoException): boolean {
  return code?.startsWith('HPE_') === true;
}

function createHttpServer(
  limits: Limits,
  connections: ConnectionLimit,
  listener: RequestListener,
): Server {
  const options = {
    maxHeaderSize: limits.maxHeaderBytes,
    connectionsCheckingInterval: TIMEOUT_CHECK_INTERVAL_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
  };
  const server = createServer(options, listener);
  // Node silently omits headers beyond this number; one more than the limit makes an excess visible.
  server.maxHeadersCount = MAX_HEADERS + 1;
  keepNewConnections(server);
  connections.apply(server);
  return applyLimits(server, limits);
}

/** Applies limits to a running server. `maxHeaderBytes` takes effect only when a server is created. */
export function applyLimits(server: Server, limits: Limits): Server {
  server.headersTimeout = limits.headersTimeoutMs;
  server.requestTimeout = limits.requestTimeoutMs;
  server.timeout = limits.idleTimeoutMs;
  return server;
}

interface ListenerDeps {
  readonly drain: ConnectionDrain;
  readonly connections: ConnectionLimit;
  readonly closeConnection: (error: Error, socket: Socket) => void;
  /** Handles the requests that are not for the proxy. */
  readonly framework: RequestListener;
}

function createListener(
  { auth, startTrace, observers, ...forwardDeps }: ServerDeps,
  { drain, connections, closeConnection, framework }: ListenerDeps,
): RequestListener {
  const proxy = createProxy(forwardDeps);
  const inFlight = new InFlightLimit(forwardDeps.limits);
  const settle = (context: RequestContext): void => {
    if (context.holdsInFlightPermit) inFlight.release(context.caller!.name);
    if (!context.response.writableFinished) context.onClientDisconnect?.();
    void notifyObservers(observers, context);
  };
  return (request, response) => {
    const { socket } = request;
    // Node still parses what arrived behind a request that ended its connection; it is not served.
    if (!socket.writable) return;
    if (hasAmbiguousFraming(request)) {
      return closeConnection(new Error('ambiguous request framing'), socket);
    }
    if (request.rawHeaders.length > 2 * MAX_HEADERS) {
      return closeConnection(new TooManyHeadersError(), socket);
    }
    normalizeTarget(request);
    const pending = drain.track(response);
    // The previous request has ended the connection; the rest of its packet is not worth a log line.
    if (pending > MAX_PIPELINED_REQUESTS + 1) return;
    const onClose = (): void => {
      drain.untrack(socket);
      if (response.writableFinished && !request.complete)
        limitRemainingBody(request, forwardDeps.limits.headersTimeoutMs);
    };
    if (!isProxyPath(request.url)) return framework(request, response.once('close', onClose));
    const { allowedOrigins } = auth;
    const cors = allowedOrigins.length === 0 ? CORS_OFF : decideCors(request, allowedOrigins);
    if (cors.kind === 'preflight')
      return void response.once('close', onClose).writeHead(204, cors.headers).end();
    const context = new RequestContext(request, response, getRequestId(request), cors.headers);
    context.clientAddress = getClientAddress(request, auth);
    response.once('close', () => {
      onClose();
      settle(context);
    });
    if (pending <= MAX_PIPELINED_REQUESTS) {
      return void handleProxyRequest(context, auth, { inFlight, connections, startTrace }, proxy);
    }
    // This response is the last on the connection; further requests are not read.
    response.shouldKeepAlive = false;
    socket.pause();
    respondWithError(context, PIPELINE_TOO_LONG);
  };
}

interface AdmissionDeps extends Pick<ServerDeps, 'startTrace'> {
  readonly inFlight: InFlightLimit;
  readonly connections: ConnectionLimit;
}

function getClientAddress(
  request: IncomingMessage,
  { resolveAddress }: ServerDeps['auth'],
): string | undefined {
  return resolveAddress === undefined ? request.socket.remoteAddress : resolveAddress(request);
}

/** Authenticates a request, applies the caller's limits and proxies it. Never throws. */
async function handleProxyRequest(
  context: RequestContext,
  auth: ServerDeps['auth'],
  { inFlight, connections, startTrace }: AdmissionDeps,
  proxy: Proxy,
): Promise<void> {
  try {
    await nextBatch();
    const result = await auth.authenticate(context.request, context.clientAddress);
    // The client may have disconnected meanwhile.
    if (context.response.destroyed) return;
    context.caller = result.caller;
    // Not for strangers, who would take the exporter's queue.
    if (result.caller !== undefined) context.trace = startTrace?.(context);
    if (result.kind === 'denied') return respondWithError(context, result.errorResponse);
    connections.retain(context.request.socket);
    const denial = inFlight.acquire(result.caller.name);
    if (denial !== undefined) return respondWithError(context, denial);
    context.holdsInFlightPermit = true;
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

/**
 * After an early response, limits how long the client may keep sending its body; otherwise it could hold a
 * connection without credentials.
 */
function limitRemainingBody(request: IncomingMessage, timeoutMs: number): void {
  const timer = setTimeout(() => request.socket.destroy(), timeoutMs).unref();
  request.once('end', () => clearTimeout(timer));
}

/** Includes targets that are not paths, such as the absolute form: the proxy rejects them with a reason. */
function isProxyPath(target: string | undefined): boolean {
  return target !== undefined && (target.startsWith(PROXY_PREFIX) || !target.startsWith('/'));
}

function sendError(reply: FastifyReply, error: ErrorResponse): void {
  reply.hijack();
  writeError(reply.raw, error, reply.request.id);
}

const PIPELINE_TOO_LONG: ErrorResponse = {
  status: 429,
  code: 'PIPELINE_TOO_LONG',
  message:
    `More than ${MAX_PIPELINED_REQUESTS} requests are pipelined on this connection. ` +
    'Wait for responses, or use more connections.',
};
