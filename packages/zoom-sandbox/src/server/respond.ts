import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestFault } from '../faults/fault-rule.ts';
import type { RequestTarget } from '../http/request-target.ts';
import { apiError, type HttpResponse } from '../http/response.ts';
import { sendResponse, sendTruncated } from '../http/send-response.ts';
import type { SandboxContext } from './sandbox-context.ts';

/** A request and its response while the server handles them. */
export interface HttpExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly target: RequestTarget;
  /** The fault that applies to the request. */
  readonly fault: RequestFault | undefined;
  /** The fingerprint of the request's token. */
  token: string | undefined;
}

/** 413 with code 300. The connection is closed after it, since the rest of the body was not read. */
export const BODY_TOO_LARGE: HttpResponse = apiError(413, 300, 'Request Body is too large.');

const INTERNAL_ERROR = apiError(500, 500, 'Internal error of the sandbox.');

/** Sends a response, truncated if the fault says so, and records it. */
export function respond(
  context: SandboxContext,
  exchange: HttpExchange,
  content: HttpResponse,
): void {
  recordResponse(context, exchange, content.status);
  if (content === BODY_TOO_LARGE) exchange.response.shouldKeepAlive = false;
  if (exchange.fault?.kind === 'truncate') sendTruncated(context.clock, exchange.response, content);
  else sendResponse(context.clock, exchange.response, content);
}

/** Records a response in the counters and the journal. Status 0: no response was sent. */
export function recordResponse(
  context: SandboxContext,
  { method, target, token, fault }: HttpExchange,
  status: number,
): void {
  context.counters.countResponse(status);
  context.journal.record({
    at: context.clock.now(),
    method,
    path: target.search === '' ? target.path : `${target.path}?${target.search}`,
    status,
    ...(token !== undefined && { token }),
    ...(fault !== undefined && { fault: fault.kind }),
  });
}

/** Responds with the result of a handler; with a 500 if it throws. */
export function respondWith(
  context: SandboxContext,
  exchange: HttpExchange,
  handler: () => HttpResponse,
): void {
  respond(context, exchange, withErrorHandling(handler));
}

function withErrorHandling(handler: () => HttpResponse): HttpResponse {
  try {
    return handler();
  } catch (error) {
    return toInternalError(error);
  }
}

/** Emits a process warning and returns a 500: a bug of the sandbox must not crash the test process. */
export function toInternalError(error: unknown): HttpResponse {
  process.emitWarning(error instanceof Error ? error : String(error));
  return INTERNAL_ERROR;
}
