import { createServer, type RequestListener } from 'node:http';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { Call, type CallObserver, type CallTrace } from './call.ts';
import type { Caller, Identify } from './callers/callers.ts';
import { failCall, sendFailure, type Failure } from './failure.ts';
import { Farewell } from './farewell.ts';
import { PROXY_PREFIX, createProxy, type ProxyParts } from './proxy/proxy.ts';
import { requestIdOf } from './request-id.ts';
import { refuseUnreadable } from './unreadable.ts';

/** What the server works with. */
export interface ServerParts extends ProxyParts {
  readonly identify: Identify;
  /** Begins a call's part in a trace. Default: nothing is traced. */
  readonly trace?: ((call: Call) => CallTrace) | undefined;
  /** Told of every call when it has ended. */
  readonly observers: readonly CallObserver[];
}

/** How long a caller may take to send its head and its whole request, ms. */
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 300_000;
/** How long nothing at all may pass on a connection, ms: longer than the API may take to answer. */
const SILENCE_TIMEOUT_MS = 120_000;

/**
 * The HTTP server. Requests for the API take the short way, before the framework; everything else
 * is Fastify's. What the gateway itself has to say is JSON with `code`, `message` and `requestId`.
 */
export function createGatewayServer(parts: ServerParts): FastifyInstance {
  const farewell = new Farewell();
  const app = fastify({
    forceCloseConnections: 'idle',
    serverFactory: (framework) =>
      createServer(
        { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
        createListener(parts, farewell, framework),
      ).setTimeout(SILENCE_TIMEOUT_MS),
    // Words of ours must not get into an answer under way.
    clientErrorHandler: (error, socket) =>
      farewell.owesAnswer(socket) ? socket.destroy() : refuseUnreadable(error, socket),
    genReqId: requestIdOf,
    frameworkErrors: (error, _request, reply) => answer(reply, failureFor(error)),
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.setNotFoundHandler((_request, reply) => answer(reply, NOT_FOUND));
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    answer(reply, failureFor(error)),
  );
  app.addHook('preClose', () => farewell.begin(app.server));
  return app;
}

function createListener(
  { identify, trace, observers, ...parts }: ServerParts,
  farewell: Farewell,
  framework: RequestListener,
): RequestListener {
  const proxy = createProxy(parts);
  return (request, response) => {
    farewell.watch(response);
    if (!isForApi(request.url)) return framework(request, response);
    const call = new Call(request, response, requestIdOf(request));
    call.trace = trace?.(call);
    response.once('close', () => observers.forEach((observe) => observe(call)));
    void admit(call, identify).then((caller) => caller && proxy(call, caller));
  };
}

/** Who calls; undefined if that is nobody whom the gateway serves: then the answer has been given. */
async function admit(call: Call, identify: Identify): Promise<Caller | undefined> {
  try {
    const identification = await identify(call.request);
    call.caller = identification.caller;
    if (identification.kind === 'caller') return identification.caller;
    failCall(call, identification.failure);
  } catch {
    failCall(call, INTERNAL_ERROR);
  }
  return undefined;
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
  message: `There is ${PROXY_PREFIX}<path of the Zoom API> and /healthz.`,
};

const INTERNAL_ERROR: Failure = {
  status: 500,
  code: 'INTERNAL_ERROR',
  message: 'The gateway failed to answer this request.',
};

/** The framework's own objections, such as to a body that is not the JSON it says it is. */
function failureFor({ statusCode = 500, message }: Error & { statusCode?: number }): Failure {
  return statusCode < 500
    ? { status: statusCode, code: 'REQUEST_INVALID', message }
    : INTERNAL_ERROR;
}
