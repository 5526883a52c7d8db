import type { IncomingMessage } from 'node:http';
import { extractCredentials } from './authenticate.ts';

const NO_HEADERS: readonly string[] = [];

/** How long a browser may cache the response to a preflight request, s. */
const MAX_AGE_SECONDS = 600;
/** Without `X-Api-Key`: a key in a page is known to everyone who opens the page. */
const ALLOWED_HEADERS =
  'authorization, content-type, if-match, if-none-match, range, traceparent, tracestate, x-priority, x-request-id';

/**
 * Returns the headers with which a page of an allowed origin may read the response to its request (CORS,
 * https://fetch.spec.whatwg.org/#http-cors-protocol), unless it uses an API key.
 *
 * @param allowedOrigins if empty, CORS is off
 * @returns alternating names and values
 */
export function getCorsHeaders(
  request: IncomingMessage,
  allowedOrigins: readonly string[],
): readonly string[] {
  if (allowedOrigins.length === 0) return NO_HEADERS;
  const { origin } = request.headers;
  const isAllowed =
    origin !== undefined &&
    allowedOrigins.includes(origin) &&
    extractCredentials(request.headers).kind !== 'api-key';
  return isAllowed
    ? [...toOriginHeaders(origin), 'access-control-expose-headers', '*']
    : ['vary', 'origin'];
}

/**
 * Returns the response headers of a preflight request from an allowed origin, which has no credentials.
 *
 * @returns alternating names and values; undefined for any other request
 */
export function getPreflightHeaders(
  { method, headers }: IncomingMessage,
  allowedOrigins: readonly string[],
): string[] | undefined {
  if (method !== 'OPTIONS' || allowedOrigins.length === 0) return undefined;
  const { origin, 'access-control-request-method': requestedMethod } = headers;
  if (origin === undefined || requestedMethod === undefined) return undefined;
  if (!allowedOrigins.includes(origin)) return undefined;
  return [
    ...toOriginHeaders(origin),
    'access-control-allow-methods',
    'GET, HEAD, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers',
    ALLOWED_HEADERS,
    'access-control-max-age',
    String(MAX_AGE_SECONDS),
  ];
}

function toOriginHeaders(origin: string): string[] {
  return ['vary', 'origin', 'access-control-allow-origin', origin];
}
