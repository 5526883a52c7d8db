import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { admit, handleApiRequest, type Admission } from '../api/dispatch.ts';
import { denyForeignPages, type HostCheck } from '../control/access.ts';
import { handleControlRequest } from '../control/control-api.ts';
import { handleDownload } from '../api/downloads.ts';
import { handlePicture } from '../api/users/pictures.ts';
import { faultResponse } from '../faults/fault-response.ts';
import type { RequestFault } from '../faults/fault-rule.ts';
import { readBody, type BodyResult } from '../http/request-body.ts';
import { html, type HttpResponse } from '../http/response.ts';
import { sendResponse } from '../http/send-response.ts';
import { parseRequestTarget, type RequestTarget } from '../http/request-target.ts';
import {
  handleRevokeRequest,
  handleTokenRequest,
  type OAuthRequest,
} from '../auth/oauth-endpoints.ts';
import { fingerprint } from '../auth/fingerprint.ts';
import {
  BODY_TOO_LARGE,
  recordResponse,
  respond,
  respondWith,
  toInternalError,
  type HttpExchange,
} from './respond.ts';
import type { SandboxContext } from './sandbox-context.ts';

/** Limits on requests. */
export interface ServerLimits {
  /** Maximum size of a request body in bytes; larger bodies get a 413. */
  readonly maxBodyBytes: number;
  /** Maximum time to receive a request, ms; slower requests get a 408. */
  readonly requestTimeoutMs: number;
  /** Under which names the control API may be called. */
  readonly isAllowedHost: HostCheck;
}

const NOT_FOUND = html(404, '404 Not Found');
const BODYLESS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** Creates the HTTP server of a sandbox. It is not listening yet. */
export function createHttpServer(context: SandboxContext, limits: ServerLimits): Server {
  const server = createServer(
    {
      requestTimeout: limits.requestTimeoutMs,
      headersTimeout: limits.requestTimeoutMs,
      // Longer than the idle timeouts of client pools, so that clients do not reuse a connection that is being closed.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: Math.min(1_000, limits.requestTimeoutMs),
    },
    (request, response) => handleRequest(context, limits, request, response),
  );
  server.on('clientError', handleClientError);
  return server;
}

function handleRequest(
  context: SandboxContext,
  limits: ServerLimits,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const method = request.method ?? 'GET';
  const target = parseRequestTarget(request.url ?? '/');
  // A client may disconnect at any time.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  if (`${target.path}/`.startsWith('/_sandbox/')) {
    void handleControl(context, limits, request, response, method, target);
    return;
  }
  countRequest(context, target.path);
  const fault = context.faults.matchRequest(method, target.path);
  const exchange: HttpExchange = { request, response, method, target, fault, token: undefined };
  if (fault === undefined) {
    dispatchRequest(context, limits, exchange);
    return;
  }
  context.counters.faultsInjected++;
  delay(fault.delayMs ?? 0, () => injectFault(context, limits, exchange, fault));
}

/** Counts a request on arrival, including requests that a fault intercepts. */
function countRequest({ counters }: SandboxContext, path: string): void {
  if (isApiPath(path)) counters.apiRequests++;
  else if (isTokenPath(path)) counters.tokenRequests++;
}

function isApiPath(path: string): boolean {
  return path.startsWith('/v2/') || path === '/v2' || isScimPath(path);
}

/** SCIM is also outside of `/v2`, as at Zoom. */
function isScimPath(path: string): boolean {
  return path.startsWith('/scim2/');
}

function isTokenPath(path: string): boolean {
  return path === '/oauth/token' || path === '/zoom-oauth/token';
}

async function handleControl(
  context: SandboxContext,
  limits: ServerLimits,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  target: RequestTarget,
): Promise<void> {
  const denial = denyForeignPages(request.headers, limits.isAllowedHost);
  if (denial !== undefined) {
    request.resume();
    sendResponse(context.clock, response, denial);
    return;
  }
  const body = BODYLESS.has(method) ? undefined : await readBody(request, limits.maxBodyBytes);
  if (body?.kind === 'aborted') return;
  sendResponse(context.clock, response, await createControlResponse(context, method, target, body));
}

async function createControlResponse(
  context: SandboxContext,
  method: string,
  target: RequestTarget,
  body: BodyResult | undefined,
): Promise<HttpResponse> {
  if (body?.kind === 'too-large') return BODY_TOO_LARGE;
  try {
    return await handleControlRequest(context, method, target, body);
  } catch (error) {
    return toInternalError(error);
  }
}

function injectFault(
  context: SandboxContext,
  limits: ServerLimits,
  exchange: HttpExchange,
  fault: RequestFault,
): void {
  switch (fault.kind) {
    case 'delay':
    case 'truncate':
      dispatchRequest(context, limits, exchange);
      return;
    case 'hang':
      recordResponse(context, exchange, 0);
      return;
    case 'reset':
      recordResponse(context, exchange, 0);
      exchange.request.socket.resetAndDestroy();
      return;
    case 'invalid-token':
      context.counters.apiRejections++;
      respond(context, exchange, faultResponse(fault));
      return;
    default:
      respondWith(context, exchange, () => faultResponse(fault));
  }
}

function dispatchRequest(
  context: SandboxContext,
  limits: ServerLimits,
  exchange: HttpExchange,
): void {
  const { path } = exchange.target;
  if (isApiPath(path)) handleApi(context, limits, exchange);
  else if (isTokenPath(path)) {
    void handleOAuth(
      context,
      limits,
      exchange,
      handleTokenRequest,
      context.settings.tokenLatencyMs,
    );
  } else if (path === '/oauth/revoke') {
    void handleOAuth(context, limits, exchange, handleRevokeRequest, 0);
  } else {
    exchange.request.resume();
    respondWith(context, exchange, () => handleOther(context, exchange));
  }
}

/** Handles paths outside of OAuth and API: pictures and recording downloads; 404 for everything else. */
function handleOther(context: SandboxContext, { request, target }: HttpExchange): HttpResponse {
  if (target.path.startsWith('/p/')) return handlePicture(context, target.path);
  if (!target.path.startsWith('/rec/')) return NOT_FOUND;
  return handleDownload(context, target, request.headers);
}

async function handleOAuth(
  context: SandboxContext,
  limits: ServerLimits,
  exchange: HttpExchange,
  endpoint: (context: SandboxContext, request: OAuthRequest) => HttpResponse,
  latencyMs: number,
): Promise<void> {
  const { request, method, target } = exchange;
  const body = await readBody(request, limits.maxBodyBytes);
  if (body.kind === 'aborted') return;
  delay(latencyMs, () => {
    if (body.kind === 'too-large') return respond(context, exchange, BODY_TOO_LARGE);
    const { authorization, 'content-type': contentType } = request.headers;
    const text = body.kind === 'text' ? body.text : '';
    const { search } = target;
    return respondWith(context, exchange, () =>
      endpoint(context, { method, authorization, contentType, search, body: text }),
    );
  });
}

function handleApi(context: SandboxContext, limits: ServerLimits, exchange: HttpExchange): void {
  const { request, method, target } = exchange;
  const { authorization } = request.headers;
  const admission = admit(context, {
    method,
    path: isScimPath(target.path) ? target.path : target.path.slice('/v2'.length),
    search: target.search,
    authorization,
  });
  exchange.token = getTokenFingerprint(admission, authorization);
  if (admission.kind === 'denied') {
    request.resume();
    delay(context.settings.apiLatencyMs, () => respond(context, exchange, admission.response));
  } else if (BODYLESS.has(method)) {
    executeApiRequest(context, exchange, admission, undefined);
  } else {
    void readBody(request, limits.maxBodyBytes).then((body) =>
      executeApiRequest(context, exchange, admission, body),
    );
  }
}

function executeApiRequest(
  context: SandboxContext,
  exchange: HttpExchange,
  admission: Extract<Admission, { kind: 'admitted' }>,
  body: BodyResult | undefined,
): void {
  if (body?.kind === 'aborted') {
    admission.release();
    return;
  }
  delay(context.settings.apiLatencyMs, () => {
    admission.release();
    if (body?.kind === 'too-large') return respond(context, exchange, BODY_TOO_LARGE);
    const { search } = exchange.target;
    return respondWith(context, exchange, () => handleApiRequest(context, admission, search, body));
  });
}

function getTokenFingerprint(
  admission: Admission,
  authorization: string | undefined,
): string | undefined {
  if (admission.kind === 'admitted') return admission.token.fingerprint;
  return admission.token ?? (authorization === undefined ? undefined : fingerprint(authorization));
}

/** Runs `next` after `ms` milliseconds. The timer is unref'd, so it does not keep the process alive. */
function delay(ms: number, next: () => void): void {
  if (ms > 0) setTimeout(next, ms).unref();
  else next();
}

/** Responds to requests that Node could not parse or that timed out. */
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
