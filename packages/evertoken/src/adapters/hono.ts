import { isTokenError, type TokenError } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import type { FetchOptions } from './fetch.ts';
import { createUpstream, toErrorResponse, type Upstream } from './upstream.ts';

export type { FetchOptions, FetchWithToken } from './fetch.ts';
export type { Upstream } from './upstream.ts';

/** What {@link tokenCheck} puts into Hono's context: `new Hono<{ Variables: TokenVariables }>()`. */
export interface TokenVariables {
  upstream: Upstream;
}

/** What the middleware uses of Hono's context, in Hono 4. */
export interface HonoContext {
  set(name: 'upstream', value: Upstream): void;
}

/** A middleware for Hono 4. */
export type HonoMiddleware = (
  context: HonoContext,
  next: () => Promise<void>,
) => Promise<Response | void>;

/**
 * Hono middleware: lets a request pass only with a live token. It sets `c.var.upstream`, whose `fetch`
 * attaches the token and survives its end.
 *
 * Without a token the answer is 502, 503 or 504 with the error's `code` and `message`, and a
 * `Retry-After` where one is known; nothing is sent to the API.
 *
 * @param options where the token may go; see {@link FetchOptions}.
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
 * Hono error handler, `app.onError(tokenErrorHandler)`: a {@link TokenError} that a route let pass, as from
 * `c.var.upstream.fetch`, is answered as {@link tokenCheck} does, an `HTTPException` with its own
 * response; every other error is thrown on.
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
