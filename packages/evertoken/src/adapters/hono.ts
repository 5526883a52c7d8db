import { isTokenError, type TokenError } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import type { FetchOptions } from './fetch.ts';
import { createUpstream, toErrorResponse, type Upstream } from './upstream.ts';

export type { FetchOptions, FetchWithToken } from './fetch.ts';
export type { Upstream } from './upstream.ts';

/** The context variables that {@link tokenCheck} sets: `new Hono<{ Variables: TokenVariables }>()`. */
export interface TokenVariables {
  /** Calls the API with a live token. */
  upstream: Upstream;
}

/** The part of Hono's context (4) that the middleware uses. */
export interface HonoContext {
  set(name: 'upstream', value: Upstream): void;
}

/** A middleware for Hono 4. */
export type HonoMiddleware = (
  context: HonoContext,
  next: () => Promise<void>,
) => Promise<Response | void>;

/**
 * Creates a Hono middleware that lets requests pass only if there is a live token. It sets
 * `c.var.upstream`, whose `fetch` attaches a live token to each call.
 *
 * Without a token the response is 502, 503 or 504 with the `code` and `message` of the error, and a
 * `Retry-After` header if the delay is known. Nothing is sent to the API.
 *
 * @param options where the token may be sent; see {@link FetchOptions}
 * @throws TokenError `OPTIONS_INVALID`, which lists all issues
 *
 * @example
 * ```ts
 * const app = new Hono<{ Variables: TokenVariables }>()
 *   .use(tokenCheck(tokens))
 *   .get('/users', (c) => c.var.upstream.fetch('/users'));
 * ```
 */
export function tokenCheck(source: TokenSource, options: FetchOptions = {}): HonoMiddleware {
  const upstream = createUpstream(source, options);
  return async (context, next) => {
    try {
      await source.getToken();
    } catch (error) {
      if (!isTokenError(error)) throw error;
      return toResponse(error);
    }
    context.set('upstream', upstream);
    return next();
  };
}

/**
 * Hono error handler: `app.onError(tokenErrorHandler)`. It responds to a {@link TokenError} of a route, for
 * example from `c.var.upstream.fetch`, as {@link tokenCheck} does, to an `HTTPException` with its own
 * response, and throws every other error.
 */
export function tokenErrorHandler(error: Error): Response {
  if (isTokenError(error)) return toResponse(error);
  if ('getResponse' in error) return (error.getResponse as () => Response)();
  throw error;
}

function toResponse(error: TokenError): Response {
  const { status, headers, body } = toErrorResponse(error);
  return Response.json(body, { status, headers });
}
