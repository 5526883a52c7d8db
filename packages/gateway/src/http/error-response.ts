import type { ServerResponse } from 'node:http';
import { PacingError } from '@evertoken/zoom-client/pacing';
import { mayHaveBeenSent } from '@evertoken/zoom-client/retry';
import { TokenError, isTokenError, type ErrorCode } from 'evertoken';
import { BodyTooLargeError } from '../proxy/request-body.ts';

/** An error response of the gateway itself: its status and the fields of its JSON body and headers. */
export interface ErrorResponse {
  readonly status: number;
  /** Stable code in upper case, such as `UPSTREAM_TIMEOUT`. */
  readonly code: string;
  readonly message: string;
  /** Sent as `Retry-After`, rounded up to seconds. */
  readonly retryAfterMs?: number | undefined;
  /** `WWW-Authenticate` of a 401 or 403 (RFC 9110, section 11.6.1). */
  readonly challenge?: string | undefined;
}

/** Response for an unexpected error or a wrong configuration. Details go to the log, not to the client. */
export const INTERNAL_ERROR: ErrorResponse = {
  status: 500,
  code: 'INTERNAL_ERROR',
  message: 'The gateway failed to process this request.',
};

/** Error codes, or error names where there is no code, of timeouts. */
const TIMEOUT_CODES: ReadonlySet<string> = new Set([
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'ETIMEDOUT',
  // The error of `AbortSignal.timeout`.
  'TimeoutError',
]);

/** Methods that change nothing (RFC 9110, section 9.2.1). */
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * Maps an error thrown while proxying a request to its response. Unknown errors become {@link INTERNAL_ERROR}.
 *
 * @param method the method of the request
 */
export function toErrorResponse(error: unknown, method: string): ErrorResponse {
  if (isTokenError(error)) {
    const { status, code, retryAfterMs } = error;
    return { status, code, message: describeForCaller(code), retryAfterMs };
  }
  if (error instanceof PacingError) {
    const { code, message, retryAfterMs } = error;
    return { status: code === 'PACING_CLOSED' ? 503 : 429, code, message, retryAfterMs };
  }
  if (error instanceof BodyTooLargeError) {
    const message = `The body exceeds the limit of ${error.limit} bytes.`;
    return { status: 413, code: 'BODY_TOO_LARGE', message };
  }
  if (!(error instanceof Error) || !('code' in error)) return INTERNAL_ERROR;
  const code = typeof error.code === 'string' ? error.code : error.name;
  return fromUpstreamError(code, adviseRepeating(error, method));
}

/**
 * What happened, without details, which may quote the vendor, and what a caller can do. What an operator can do is in
 * the log and on the dashboard.
 */
function describeForCaller(code: ErrorCode): string {
  const { kind, message, advice } = new TokenError(code);
  const cause = message.slice(0, -advice.length).trim();
  return kind === 'unavailable' || kind === 'store'
    ? `${cause} Nothing was sent: repeat the request later.`
    : `${cause} Nothing was sent. Only an operator of the gateway can correct this; its log says how.`;
}

/** Maps an error of Fastify. Client errors, such as malformed JSON, keep their status and message. */
export function fromFastifyError({
  statusCode = 500,
  message,
}: Error & { statusCode?: number }): ErrorResponse {
  return statusCode < 500
    ? { status: statusCode, code: 'REQUEST_INVALID', message }
    : INTERNAL_ERROR;
}

function adviseRepeating(error: Error, method: string): string {
  if (!mayHaveBeenSent(error)) return 'Nothing was sent.';
  return SAFE_METHODS.has(method)
    ? 'The request can be repeated.'
    : 'The API may have processed the request: check before you repeat it.';
}

function fromUpstreamError(code: string, advice: string): ErrorResponse {
  return TIMEOUT_CODES.has(code)
    ? {
        status: 504,
        code: 'UPSTREAM_TIMEOUT',
        message: `The API did not respond in time (${code}). ${advice}`,
      }
    : {
        status: 502,
        code: 'UPSTREAM_UNREACHABLE',
        message: `The API is unreachable or closed the connection (${code}). ${advice}`,
      };
}

/** Writes an error response. A response that has already started is aborted instead. */
export function writeError(
  response: ServerResponse,
  error: ErrorResponse,
  requestId: string,
  corsHeaders: readonly string[] = [],
): void {
  if (response.headersSent) {
    // A reset: an orderly close would mark an HTTP/1.0 response as complete.
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
  for (let i = 0; i < corsHeaders.length; i += 2) {
    response.setHeader(corsHeaders[i]!, corsHeaders[i + 1]!);
  }
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-request-id': requestId,
  });
  response.end(body);
}
