import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { admit, handleApiRequest, type Admission } from '../api/dispatch.ts';
import { handleControlRequest } from '../control/control-api.ts';
import { handleDownload } from '../api/downloads.ts';
import { faultResponse } from '../faults/fault-response.ts';
import type { FaultRule } from '../faults/faults.ts';
import { readBody, type BodyResult } from '../http/request-body.ts';
import { apiError, html, type HttpResponse } from '../http/response.ts';
import { sendResponse, sendTruncated } from '../http/send-response.ts';
import { parseRequestTarget, type RequestTarget } from '../http/request-target.ts';
import {
  handleRevokeRequest,
  handleTokenRequest,
  type OAuthRequest,
} from '../auth/oauth-endpoints.ts';
import { fingerprint } from '../auth/fingerprint.ts';
import type { SandboxContext } from './sandbox-context.ts';

/** Bounds on what a client may send. */
export interface ServerLimits {
  /** Bytes of a request body; beyond, 413. */
  readonly maxBodyBytes: number;
  /** Milliseconds a client has to send its whole request; beyond, 408. */
  readonly requestTimeoutMs: number;
}

/** One request on its way through. */
interface RequestContext {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly target: RequestTarget;
  readonly fault: FaultRule | undefined;
  /** The fingerprint of the token it came with. */
  token: string | undefined;
}

const BODY_TOO_LARGE = apiError(413, 300, 'Request Body is too large.');
/** Nothing should lead here; if something does, the test that found it goes on. */
const INTERNAL_ERROR = apiError(500, 500, 'Internal error of the sandbox.');
const NOT_FOUND = html(404, '404 Not Found');
const BODYLESS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** The HTTP server of a sandbox; not yet listening. */
export function createHttpServer(world: SandboxContext, limits: ServerLimits): Server {
  const server = createServer(
    {
      requestTimeout: limits.requestTimeoutMs,
      headersTimeout: limits.requestTimeoutMs,
      // As long as the load balancers Zoom's clients are used to, so that pools do not race the end of it.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: Math.min(1_000, limits.requestTimeoutMs),
    },
    (request, response) => handleRequest(world, limits, request, response),
  );
  server.on('clientError', handleClientError);
  return server;
}

function handleRequest(
  world: SandboxContext,
  limits: ServerLimits,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const method = request.method ?? 'GET';
  const target = parseRequestTarget(request.url ?? '/');
  // A client that goes away in the middle is its own business.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  if (`${target.path}/`.startsWith('/_sandbox/')) {
    void handleControl(world, limits, request, response, method, target);
    return;
  }
  countRequest(world, target.path);
  const fault = world.faults.match(method, target.path);
  const exchange: RequestContext = { request, response, method, target, fault, token: undefined };
  if (fault === undefined) {
    dispatchRequest(world, limits, exchange);
    return;
  }
  world.counters.faultsInjected++;
  delay(fault.delayMs ?? 0, () => injectFault(world, limits, exchange, fault));
}

/** Counts what arrives, also what a fault keeps from being carried out. */
function countRequest({ counters }: SandboxContext, path: string): void {
  if (isApiPath(path)) counters.apiRequests++;
  else if (isTokenPath(path)) counters.tokenRequests++;
}

function isApiPath(path: string): boolean {
  return path.startsWith('/v2/') || path === '/v2';
}

function isTokenPath(path: string): boolean {
  return path === '/oauth/token' || path === '/zoom-oauth/token';
}

async function handleControl(
  world: SandboxContext,
  limits: ServerLimits,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  target: RequestTarget,
): Promise<void> {
  const body = BODYLESS.has(method) ? undefined : await readBody(request, limits.maxBodyBytes);
  if (body?.kind === 'aborted') return;
  sendResponse(world.clock, response, await createControlResponse(world, method, target, body));
}

async function createControlResponse(
  world: SandboxContext,
  method: string,
  target: RequestTarget,
  body: BodyResult | undefined,
): Promise<HttpResponse> {
  if (body?.kind === 'too-large') return BODY_TOO_LARGE;
  try {
    return await handleControlRequest(world, method, target, body);
  } catch (error) {
    return toInternalError(error);
  }
}

function injectFault(
  world: SandboxContext,
  limits: ServerLimits,
  exchange: RequestContext,
  fault: FaultRule,
): void {
  switch (fault.kind) {
    case 'delay':
    case 'truncate':
      dispatchRequest(world, limits, exchange);
      return;
    case 'hang':
      recordResponse(world, exchange, 0);
      return;
    case 'reset':
      recordResponse(world, exchange, 0);
      exchange.request.socket.resetAndDestroy();
      return;
    case 'invalid-token':
      world.counters.apiRejections++;
      respond(world, exchange, faultResponse(fault));
      return;
    default:
      respond(
        world,
        exchange,
        withErrorHandling(() => faultResponse(fault)),
      );
  }
}

function dispatchRequest(
  world: SandboxContext,
  limits: ServerLimits,
  exchange: RequestContext,
): void {
  const { path } = exchange.target;
  if (isApiPath(path)) handleApi(world, limits, exchange);
  else if (isTokenPath(path)) {
    void handleOAuth(world, limits, exchange, handleTokenRequest, world.settings.tokenLatencyMs);
  } else if (path === '/oauth/revoke') {
    void handleOAuth(world, limits, exchange, handleRevokeRequest, 0);
  } else {
    exchange.request.resume();
    respond(
      world,
      exchange,
      withErrorHandling(() => handleOther(world, exchange)),
    );
  }
}

/** What is neither OAuth nor API: recordings, or nothing. */
function handleOther(world: SandboxContext, { request, target }: RequestContext): HttpResponse {
  if (!target.path.startsWith('/rec/')) return NOT_FOUND;
  return handleDownload(world, target, request.headers);
}

async function handleOAuth(
  world: SandboxContext,
  limits: ServerLimits,
  exchange: RequestContext,
  endpoint: (world: SandboxContext, request: OAuthRequest) => HttpResponse,
  latencyMs: number,
): Promise<void> {
  const { request, method, target } = exchange;
  const body = await readBody(request, limits.maxBodyBytes);
  if (body.kind === 'aborted') return;
  delay(latencyMs, () => {
    if (body.kind === 'too-large') return respond(world, exchange, BODY_TOO_LARGE);
    const { authorization, 'content-type': contentType } = request.headers;
    const text = body.kind === 'text' ? body.text : '';
    const question = { method, authorization, contentType, search: target.search, body: text };
    return respond(
      world,
      exchange,
      withErrorHandling(() => endpoint(world, question)),
    );
  });
}

function handleApi(world: SandboxContext, limits: ServerLimits, exchange: RequestContext): void {
  const { request, method, target } = exchange;
  const { authorization } = request.headers;
  const admission = admit(world, {
    method,
    path: target.path.slice('/v2'.length),
    search: target.search,
    authorization,
  });
  exchange.token = getTokenFingerprint(admission, authorization);
  if (admission.kind === 'refused') {
    request.resume();
    delay(world.settings.apiLatencyMs, () => respond(world, exchange, admission.response));
  } else if (BODYLESS.has(method)) {
    executeApiRequest(world, exchange, admission, undefined);
  } else {
    void readBody(request, limits.maxBodyBytes).then((body) =>
      executeApiRequest(world, exchange, admission, body),
    );
  }
}

function executeApiRequest(
  world: SandboxContext,
  exchange: RequestContext,
  admission: Extract<Admission, { kind: 'admitted' }>,
  body: BodyResult | undefined,
): void {
  if (body?.kind === 'aborted') {
    admission.release();
    return;
  }
  delay(world.settings.apiLatencyMs, () => {
    admission.release();
    respond(
      world,
      exchange,
      body?.kind === 'too-large'
        ? BODY_TOO_LARGE
        : withErrorHandling(() => handleApiRequest(world, admission, exchange.target.search, body)),
    );
  });
}

function getTokenFingerprint(
  admission: Admission,
  authorization: string | undefined,
): string | undefined {
  if (admission.kind === 'admitted') return admission.token.fingerprint;
  return admission.token ?? (authorization === undefined ? undefined : fingerprint(authorization));
}

function respond(world: SandboxContext, exchange: RequestContext, content: HttpResponse): void {
  recordResponse(world, exchange, content.status);
  if (content === BODY_TOO_LARGE) exchange.response.shouldKeepAlive = false;
  if (exchange.fault?.kind === 'truncate') sendTruncated(world.clock, exchange.response, content);
  else sendResponse(world.clock, exchange.response, content);
}

function recordResponse(
  world: SandboxContext,
  { method, target, token, fault }: RequestContext,
  status: number,
): void {
  world.counters.countResponse(status);
  world.journal.record({
    at: world.clock.now(),
    method,
    path: target.search === '' ? target.path : `${target.path}?${target.search}`,
    status,
    ...(token !== undefined && { token }),
    ...(fault !== undefined && { fault: fault.kind }),
  });
}

function withErrorHandling(produce: () => HttpResponse): HttpResponse {
  try {
    return produce();
  } catch (error) {
    return toInternalError(error);
  }
}

/** A mistake of ours must not end the process that runs somebody's tests; it is reported as a warning. */
function toInternalError(error: unknown): HttpResponse {
  process.emitWarning(error instanceof Error ? error : String(error));
  return INTERNAL_ERROR;
}

/** Runs `next` after so many milliseconds; a closed sandbox does not keep the process waiting for it. */
function delay(ms: number, next: () => void): void {
  if (ms > 0) setTimeout(next, ms).unref();
  else next();
}

/** What Node could not parse as HTTP, or waited for too long. */
function handleClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = CLIENT_ERROR_STATUS[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const CLIENT_ERROR_STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
