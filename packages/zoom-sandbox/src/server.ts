import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { admit, answerApiRequest, type Admission } from './api/dispatch.ts';
import { answerControlRequest } from './control.ts';
import { answerDownload } from './downloads.ts';
import { faultReply } from './fault-reply.ts';
import type { FaultRule } from './faults.ts';
import { readBody, type BodyResult } from './http/body.ts';
import { apiError, html, type Reply } from './http/reply.ts';
import { send, sendHalf } from './http/send.ts';
import { parseTarget, type Target } from './http/target.ts';
import { answerRevokeRequest, answerTokenRequest, type OAuthRequest } from './oauth.ts';
import { fingerprint } from './fingerprint.ts';
import type { World } from './world.ts';

/** Bounds on what a client may send. */
export interface ServerLimits {
  /** Bytes of a request body; beyond, 413. */
  readonly maxBodyBytes: number;
  /** Milliseconds a client has to send its whole request; beyond, 408. */
  readonly requestTimeoutMs: number;
}

/** One request on its way through. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly target: Target;
  readonly fault: FaultRule | undefined;
  /** The fingerprint of the token it came with. */
  token: string | undefined;
}

const TOO_LARGE = apiError(413, 300, 'Request Body is too large.');
/** Nothing should lead here; if something does, the test that found it goes on. */
const INTERNAL_ERROR = apiError(500, 500, 'Internal error of the sandbox.');
const NOT_FOUND = html(404, '404 Not Found');
const BODYLESS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** The HTTP server of a sandbox; not yet listening. */
export function createHttpServer(world: World, limits: ServerLimits): Server {
  const server = createServer(
    {
      requestTimeout: limits.requestTimeoutMs,
      headersTimeout: limits.requestTimeoutMs,
      // As long as the load balancers Zoom's clients are used to, so that pools do not race the end of it.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: Math.min(1_000, limits.requestTimeoutMs),
    },
    (request, response) => receive(world, limits, request, response),
  );
  server.on('clientError', answerBadRequest);
  return server;
}

function receive(
  world: World,
  limits: ServerLimits,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const method = request.method ?? 'GET';
  const target = parseTarget(request.url ?? '/');
  // A client that goes away in the middle is its own business.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  if (`${target.path}/`.startsWith('/_sandbox/')) {
    void control(world, limits, request, response, method, target);
    return;
  }
  countArrival(world, target.path);
  const fault = world.faults.take(method, target.path);
  const exchange: Exchange = { request, response, method, target, fault, token: undefined };
  if (fault === undefined) {
    answer(world, limits, exchange);
    return;
  }
  world.counters.faultsInjected++;
  wait(fault.delayMs ?? 0, () => injectFault(world, limits, exchange, fault));
}

/** Counts what arrives, also what a fault keeps from being carried out. */
function countArrival({ counters }: World, path: string): void {
  if (isApi(path)) counters.apiRequests++;
  else if (isTokenEndpoint(path)) counters.tokenRequests++;
}

function isApi(path: string): boolean {
  return path.startsWith('/v2/') || path === '/v2';
}

function isTokenEndpoint(path: string): boolean {
  return path === '/oauth/token' || path === '/zoom-oauth/token';
}

async function control(
  world: World,
  limits: ServerLimits,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  target: Target,
): Promise<void> {
  const body = BODYLESS.has(method) ? undefined : await readBody(request, limits.maxBodyBytes);
  if (body?.kind === 'aborted') return;
  send(world.clock, response, await controlReply(world, method, target, body));
}

async function controlReply(
  world: World,
  method: string,
  target: Target,
  body: BodyResult | undefined,
): Promise<Reply> {
  if (body?.kind === 'too-large') return TOO_LARGE;
  try {
    return await answerControlRequest(world, method, target, body);
  } catch (error) {
    return internalError(error);
  }
}

function injectFault(
  world: World,
  limits: ServerLimits,
  exchange: Exchange,
  fault: FaultRule,
): void {
  switch (fault.kind) {
    case 'delay':
    case 'truncate':
      answer(world, limits, exchange);
      return;
    case 'hang':
      finish(world, exchange, 0);
      return;
    case 'reset':
      finish(world, exchange, 0);
      exchange.request.socket.resetAndDestroy();
      return;
    case 'dead-token':
      world.counters.apiRejections++;
      reply(world, exchange, faultReply(fault));
      return;
    default:
      reply(
        world,
        exchange,
        guarded(() => faultReply(fault)),
      );
  }
}

function answer(world: World, limits: ServerLimits, exchange: Exchange): void {
  const { path } = exchange.target;
  if (isApi(path)) answerApi(world, limits, exchange);
  else if (isTokenEndpoint(path)) {
    void answerOAuth(world, limits, exchange, answerTokenRequest, world.settings.tokenLatencyMs);
  } else if (path === '/oauth/revoke') {
    void answerOAuth(world, limits, exchange, answerRevokeRequest, 0);
  } else {
    exchange.request.resume();
    reply(
      world,
      exchange,
      guarded(() => answerElsewhere(world, exchange)),
    );
  }
}

/** What is neither OAuth nor API: recordings, or nothing. */
function answerElsewhere(world: World, { request, target }: Exchange): Reply {
  if (!target.path.startsWith('/rec/')) return NOT_FOUND;
  return answerDownload(world, target, request.headers);
}

async function answerOAuth(
  world: World,
  limits: ServerLimits,
  exchange: Exchange,
  endpoint: (world: World, request: OAuthRequest) => Reply,
  latencyMs: number,
): Promise<void> {
  const { request, method, target } = exchange;
  const body = await readBody(request, limits.maxBodyBytes);
  if (body.kind === 'aborted') return;
  wait(latencyMs, () => {
    if (body.kind === 'too-large') return reply(world, exchange, TOO_LARGE);
    const { authorization, 'content-type': contentType } = request.headers;
    const text = body.kind === 'text' ? body.text : '';
    const question = { method, authorization, contentType, search: target.search, body: text };
    return reply(
      world,
      exchange,
      guarded(() => endpoint(world, question)),
    );
  });
}

function answerApi(world: World, limits: ServerLimits, exchange: Exchange): void {
  const { request, method, target } = exchange;
  const { authorization } = request.headers;
  const admission = admit(world, {
    method,
    path: target.path.slice('/v2'.length),
    search: target.search,
    authorization,
  });
  exchange.token = tokenOf(admission, authorization);
  if (admission.kind === 'refused') {
    request.resume();
    wait(world.settings.apiLatencyMs, () => reply(world, exchange, admission.reply));
  } else if (BODYLESS.has(method)) {
    carryOut(world, exchange, admission, undefined);
  } else {
    void readBody(request, limits.maxBodyBytes).then((body) =>
      carryOut(world, exchange, admission, body),
    );
  }
}

function carryOut(
  world: World,
  exchange: Exchange,
  admission: Extract<Admission, { kind: 'admitted' }>,
  body: BodyResult | undefined,
): void {
  if (body?.kind === 'aborted') {
    admission.release();
    return;
  }
  wait(world.settings.apiLatencyMs, () => {
    admission.release();
    reply(
      world,
      exchange,
      body?.kind === 'too-large'
        ? TOO_LARGE
        : guarded(() => answerApiRequest(world, admission, exchange.target.search, body)),
    );
  });
}

function tokenOf(admission: Admission, authorization: string | undefined): string | undefined {
  if (admission.kind === 'admitted') return admission.token.fingerprint;
  return admission.token ?? (authorization === undefined ? undefined : fingerprint(authorization));
}

function reply(world: World, exchange: Exchange, content: Reply): void {
  finish(world, exchange, content.status);
  if (content === TOO_LARGE) exchange.response.shouldKeepAlive = false;
  if (exchange.fault?.kind === 'truncate') sendHalf(world.clock, exchange.response, content);
  else send(world.clock, exchange.response, content);
}

function finish(world: World, { method, target, token, fault }: Exchange, status: number): void {
  world.counters.answered(status);
  world.journal.record({
    at: world.clock.now(),
    method,
    path: target.search === '' ? target.path : `${target.path}?${target.search}`,
    status,
    ...(token !== undefined && { token }),
    ...(fault !== undefined && { fault: fault.kind }),
  });
}

function guarded(produce: () => Reply): Reply {
  try {
    return produce();
  } catch (error) {
    return internalError(error);
  }
}

/** A mistake of ours must not end the process that runs somebody's tests; it is reported as a warning. */
function internalError(error: unknown): Reply {
  process.emitWarning(error instanceof Error ? error : String(error));
  return INTERNAL_ERROR;
}

/** Runs `next` after so many milliseconds; a closed sandbox does not keep the process waiting for it. */
function wait(ms: number, next: () => void): void {
  if (ms > 0) setTimeout(next, ms).unref();
  else next();
}

/** What Node could not parse as HTTP, or waited for too long. */
function answerBadRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = BAD_REQUESTS[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const BAD_REQUESTS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
