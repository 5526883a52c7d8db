import type { ServerResponse } from 'node:http';
import { PacingError } from '@evertoken/zoom-client/pacing';
import { wasSent } from '@evertoken/zoom-client/retry';
import { isTokenError } from 'evertoken';
import { BodyTooLargeError } from '../proxy/request-body.ts';
import type { RequestContext } from './request-context.ts';

/** An answer of the gateway's own, in place of the API's. */
export interface ErrorResponse {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterMs?: number | undefined;
  /** What `WWW-Authenticate` says, with a status of 401 or 403 (RFC 9110, section 11.6.1). */
  readonly challenge?: string | undefined;
}

/** The gateway's own fault, or that of its configuration. What is wrong is not for callers to know. */
export const INTERNAL_ERROR: ErrorResponse = {
  status: 500,
  code: 'INTERNAL_ERROR',
  message: 'The gateway failed to answer this request.',
};

const TIMEOUT_CODES: ReadonlySet<string> = new Set([
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'ETIMEDOUT',
]);

/** Maps whatever kept a request from being answered, once. */
export function toErrorResponse(error: unknown): ErrorResponse {
  if (isTokenError(error)) {
    const { status, code, message, retryAfterMs } = error;
    return { status, code, message, retryAfterMs };
  }
  if (error instanceof PacingError) {
    const { code, message, retryAfterMs } = error;
    return { status: code === 'PACING_CLOSED' ? 503 : 429, code, message, retryAfterMs };
  }
  if (error instanceof BodyTooLargeError) {
    const message = `The body has more than ${error.limit} bytes, the most that this gateway takes.`;
    return { status: 413, code: 'BODY_TOO_LARGE', message };
  }
  if (!(error instanceof Error) || !('code' in error)) return INTERNAL_ERROR;
  return fromUpstreamError(error, typeof error.code === 'string' ? error.code : error.name);
}

/** What the framework objects to, such as a body that is not the JSON it says it is; all else is our own fault. */
export function fromFastifyError({
  statusCode = 500,
  message,
}: Error & { statusCode?: number }): ErrorResponse {
  return statusCode < 500
    ? { status: statusCode, code: 'REQUEST_INVALID', message }
    : INTERNAL_ERROR;
}

/** The API was not reached, broke off, or took too long. */
function fromUpstreamError(error: Error, cause: string): ErrorResponse {
  const advice =
    wasSent(error) === 'no'
      ? 'Nothing was sent.'
      : 'A POST may have taken effect: look before you repeat it.';
  return TIMEOUT_CODES.has(cause)
    ? {
        status: 504,
        code: 'UPSTREAM_TIMEOUT',
        message: `The API did not answer in time (${cause}). ${advice}`,
      }
    : {
        status: 502,
        code: 'UPSTREAM_UNREACHABLE',
        message: `The API cannot be reached or broke off (${cause}). ${advice}`,
      };
}

/** Answers a call with a failure. */
export function respondWithError(context: RequestContext, error: ErrorResponse): void {
  context.errorResponse = error;
  if (!context.response.destroyed) writeError(context.response, error, context.requestId);
}

/** Answers with a failure; an answer that has begun can only be cut off. */
export function writeError(
  response: ServerResponse,
  error: ErrorResponse,
  requestId: string,
): void {
  if (response.headersSent) {
    // A reset, since an orderly end is how an answer of HTTP/1.0 says that it is complete.
    response.socket?.resetAndDestroy();
    response.destroy();
    return;
  }
  const { status, code, message, retryAfterMs, challenge } = error;
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
