import type { ServerResponse } from 'node:http';
import { isTokenError } from 'evertoken';
import { BodyTooLarge } from './proxy/request-body.ts';
import type { Call } from './call.ts';

/** An answer of the gateway's own, in place of the API's. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterMs?: number | undefined;
  /** What `WWW-Authenticate` says, with a status of 401 or 403 (RFC 9110, section 11.6.1). */
  readonly challenge?: string | undefined;
}

const TIMEOUTS: ReadonlySet<string> = new Set([
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'ETIMEDOUT',
]);

/** Maps whatever kept a request from being answered, once: 502 connection, 503 or as the token says, 504 time. */
export function failureOf(error: unknown): Failure {
  if (isTokenError(error)) {
    const { status, code, message, retryAfterMs } = error;
    return { status, code, message, retryAfterMs };
  }
  if (error instanceof BodyTooLarge) {
    const message = `The body has more than ${error.limit} bytes, the most that this gateway takes.`;
    return { status: 413, code: 'BODY_TOO_LARGE', message };
  }
  const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (TIMEOUTS.has(cause)) {
    const message = `The API did not answer in time (${cause}). A POST may have taken effect: look before you repeat it.`;
    return { status: 504, code: 'UPSTREAM_TIMEOUT', message };
  }
  const message = `The API cannot be reached or broke off (${cause}). A POST may have taken effect: look before you repeat it.`;
  return { status: 502, code: 'UPSTREAM_UNREACHABLE', message };
}

/** Answers a call with a failure. */
export function failCall(call: Call, failure: Failure): void {
  call.failure = failure;
  if (!call.response.destroyed) sendFailure(call.response, failure, call.requestId);
}

/** Answers with a failure; an answer that has begun can only be cut off. */
export function sendFailure(response: ServerResponse, failure: Failure, requestId: string): void {
  if (response.headersSent) {
    // A reset, since an orderly end is how an answer of HTTP/1.0 says that it is complete.
    response.socket?.resetAndDestroy();
    response.destroy();
    return;
  }
  const { status, code, message, retryAfterMs, challenge } = failure;
  const body = JSON.stringify({ code, message, requestId });
  if (retryAfterMs !== undefined) {
    response.setHeader('retry-after', Math.max(1, Math.ceil(retryAfterMs / 1000)));
  }
  if (challenge !== undefined) response.setHeader('www-authenticate', challenge);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-request-id': requestId,
  });
  response.end(body);
}
