import type { IncomingMessage } from 'node:http';
import { extractCredentials } from './authenticate.ts';

/** The CORS headers of a response, alternating names and values; `preflight` is a response by itself. */
export interface CorsDecision {
  readonly kind: 'preflight' | 'request';
  readonly headers: string[];
}

/** Without allowed origins. */
export const CORS_OFF: CorsDecision = { kind: 'request', headers: [] };

/** How long a browser may cache the response to a preflight request, s. */
const MAX_AGE_SECONDS = 600;
/** Without `X-Api-Key`: a key in a page is known to everyone who opens the page. */
const ALLOWED_HEADERS =
  'authorization, content-type, if-match, if-none-match, range, traceparent, tracestate, x-priority, x-request-id';

/**
 * Allows a page of an allowed origin to read the response to its request (CORS,
 * https://fetch.spec.whatwg.org/#http-cors-protocol), unless it uses an API key. A preflight request has no
 * credentials.
 */
export function decideCors(
  { method, headers }: IncomingMessage,
  allowedOrigins: readonly string[],
): CorsDecision {
  const { origin, 'access-control-request-method': requestedMethod } = headers;
  if (origin === undefined || !allowedOrigins.includes(origin)) return denied();
  if (method === 'OPTIONS' && requestedMethod !== undefined) {
    return { kind: 'preflight', headers: toPreflightHeaders(origin) };
  }
  if (extractCredentials(headers).kind === 'api-key') return denied();
  const exposed = ['access-control-expose-headers', '*'];
  return { kind: 'request', headers: [...toOriginHeaders(origin), ...exposed] };
}

/** Caches must not give this response to an allowed origin. */
function denied(): CorsDecision {
  return { kind: 'request', headers: ['vary', 'origin'] };
}

function toPreflightHeaders(origin: string): string[] {
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
