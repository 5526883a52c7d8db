import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { registerHealth } from './admin/health.ts';
import type { Readiness } from './admin/readiness.ts';
import { Call, type CallObserver, type CallTrace } from './call.ts';
import type { Limits } from './config/gateway-config.ts';
import type { Identify } from './callers/callers.ts';
import { UnderWay } from './callers/under-way.ts';
import { joinCohort } from './cohort.ts';
import { isDoubtful } from './doubtful-request.ts';
import {
  INTERNAL_ERROR,
  failCall,
  frameworkFailure,
  sendFailure,
  type Failure,
} from './failure.ts';
import { Farewell } from './farewell.ts';
import type { ForwardingParts } from './proxy/forwarding.ts';
import { PROXY_PREFIX, createProxy, type Proxy } from './proxy/proxy.ts';
import { requestIdOf } from './request-id.ts';
import { TooManyHeaders, refuseUnreadable } from './unreadable.ts';

/** What the server works with. */
export interface ServerParts extends ForwardingParts {
  readonly identify: Identify;
  /** Whether requests can be served now, for `/readyz`. */
  readonly readiness: () => Promise<Readiness>;
  /** Begins a call's part in a trace. Default: nothing is traced. */
  readonly trace?: ((call: Call) => CallTrace) | undefined;
  /** Told of every call when it has ended. */
  readonly observers: readonly CallObserver[];
}

/**
 * How long a connection is kept without a request, ms: longer than load balancers keep theirs, for 60 s
 * mostly, so that it is never the gateway that closes the one on which the next request comes.
 */
const KEEP_ALIVE_MS = 65_000;
/** Beside the API nobody has anything to say, but strangers may try to, at once and on many connections. */
const MOST_BODY_BYTES = 1_024;
/**
 * How many requests of one connection are served at once, where a caller sends ahead: Node takes them all up
 * as they come, so that a single connection could have any number under way.
 */
const LONGEST_PIPELINE = 32;
/** Thousands of headers of a few bytes would take many times their size in memory, before anybody is known. */
const MOST_HEADERS = 200;
/** How often it is looked for callers that are too slow, ms. */
const SLOW_CHECK_MS = 1_000;

/**
 * The HTTP server. Requests for the API take the short way, before the framework; everything else
 * is Fastify's. What the gateway itself has to say is JSON with `code`, `message` and `requestId`.
 */
export function createGatewayServer(parts: ServerParts): FastifyInstance {
  const farewell = new Farewell();
  // Words of ours must not get into an answer under way.
  const hangUp = (error: NodeJS.ErrnoException, socket: Socket): void =>
    farewell.owesAnswer(socket) ? void socket.destroy() : refuseUnreadable(error, socket);
  const app = fastify({
    forceCloseConnections: 'idle',
    serverFactory: (framework) =>
      createHttpServer(parts.limits, createListener(parts, farewell, hangUp, framework)),
    clientErrorHandler: hangUp,
    bodyLimit: MOST_BODY_BYTES,
    genReqId: requestIdOf,
    frameworkErrors: (error, _request, reply) => answer(reply, frameworkFailure(error)),
  });
  registerHealth(app, parts.readiness);
  app.setNotFoundHandler((_request, reply) => answer(reply, NOT_FOUND));
  app.setErrorHandler((error: Error, _request, reply) => answer(reply, frameworkFailure(error)));
  app.addHook('preClose', () => farewell.begin(app.server));
  return app;
}

function createHttpServer(limits: Limits, listener: RequestListener): Server {
  const options = {
    maxHeaderSize: limits.headerBytes,
    connectionsCheckingInterval: SLOW_CHECK_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  };
  const server = createServer(options, listener);
  // Past this Node leaves headers out: one more than may be here, so that it shows.
  server.maxHeadersCount = MOST_HEADERS + 1;
  // A place that is kept for a next request is worth less than one for somebody who has none.
  server.on('drop', () => server.closeIdleConnections());
  return applyLimits(server, limits);
}

/** Holds a server to limits from now on; that of headers is set when it is made. */
export function applyLimits(server: Server, limits: Limits): Server {
  server.headersTimeout = limits.headMs;
  server.requestTimeout = limits.requestMs;
  server.timeout = limits.silenceMs;
  server.maxConnections = limits.connections;
  return server;
}

function createListener(
  { identify, trace, observers, ...parts }: ServerParts,
  farewell: Farewell,
  hangUp: (error: Error, socket: Socket) => void,
  framework: RequestListener,
): RequestListener {
  const proxy = createProxy(parts);
  const underWay = new UnderWay(parts.limits);
  return (request, response) => {
    const { socket } = request;
    // What has arrived behind a request that ended its connection is read all the same, but not served.
    if (!socket.writable) return;
    if (isDoubtful(request)) return hangUp(new Error('the request is doubtful'), socket);
    if (request.rawHeaders.length > 2 * MOST_HEADERS) return hangUp(new TooManyHeaders(), socket);
    const answers = farewell.watch(response);
    // The one before has ended the connection; what came in the same piece costs nobody a line in the log.
    if (answers > LONGEST_PIPELINE + 1) return;
    if (!isForApi(request.url)) {
      response.once('close', () => farewell.forget(socket));
      return framework(request, response);
    }
    const call = new Call(request, response, requestIdOf(request));
    call.trace = trace?.(call);
    response.on('close', () => {
      farewell.forget(socket);
      if (call.isCounted) underWay.end(call.caller!.name);
      if (!response.writableFinished) call.onAbandoned?.();
      else if (!request.complete) expectRest(request, parts.limits.headMs);
      void tell(observers, call);
    });
    if (answers <= LONGEST_PIPELINE) return void receive(call, identify, underWay, proxy);
    // Its answer is the last; what follows is not even read.
    response.shouldKeepAlive = false;
    socket.pause();
    failCall(call, PIPELINE_TOO_LONG);
  };
}

/** Finds out who calls, and hands the call on if that is somebody whom the gateway serves. It never throws. */
async function receive(
  call: Call,
  identify: Identify,
  underWay: UnderWay,
  proxy: Proxy,
): Promise<void> {
  try {
    await joinCohort();
    const identification = await identify(call.request);
    // It may have gone away meanwhile.
    if (call.response.destroyed) return;
    call.caller = identification.caller;
    if (identification.kind === 'refused') return failCall(call, identification.failure);
    const failure = underWay.begin(identification.caller.name);
    if (failure !== undefined) return failCall(call, failure);
    call.isCounted = true;
    proxy(call, identification.caller);
  } catch (error) {
    call.fault = error;
    failCall(call, INTERNAL_ERROR);
  }
}

async function tell(observers: readonly CallObserver[], call: Call): Promise<void> {
  await joinCohort();
  for (const observe of observers) observe(call);
}

/** Whoever has its answer is not waited for as long as a request may take: it may drip its body without a key. */
function expectRest(request: IncomingMessage, ms: number): void {
  const hurry = setTimeout(() => request.socket.destroy(), ms).unref();
  request.once('end', () => clearTimeout(hurry));
}

/** Also what only looks like it, such as an absolute form: the proxy refuses it with its reason. */
function isForApi(target: string | undefined): boolean {
  return target !== undefined && (target.startsWith(PROXY_PREFIX) || !target.startsWith('/'));
}

function answer(reply: FastifyReply, failure: Failure): void {
  reply.hijack();
  sendFailure(reply.raw, failure, reply.request.id);
}

const NOT_FOUND: Failure = {
  status: 404,
  code: 'NOT_FOUND',
  message: `There is ${PROXY_PREFIX}<path of the Zoom API>, /healthz and /readyz.`,
};

const PIPELINE_TOO_LONG: Failure = {
  status: 429,
  code: 'PIPELINE_TOO_LONG',
  message:
    `More than ${LONGEST_PIPELINE} requests were sent ahead on this connection. ` +
    'Wait for answers, or use more connections.',
};
