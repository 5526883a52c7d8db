import { isTokenError, type TokenError } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { attachUpstream, type HeaderConfig } from './express-request.ts';
import type { FetchOptions } from './fetch.ts';
import { createUpstream, toErrorResponse, type Upstream } from './upstream.ts';

export type { HeaderConfig } from './express-request.ts';
export type { FetchOptions, FetchWithToken } from './fetch.ts';
export type { Upstream } from './upstream.ts';

declare global {
  // Express's own way to extend its request: https://expressjs.com/en/guide/typescript
  namespace Express {
    interface Request {
      /** Set by `tokenCheck`: `axios.get(url, req.headerConfig)`. Hidden from loggers that print the request. */
      headerConfig: HeaderConfig;
      /** Set by `tokenCheck`. */
      upstream: Upstream;
    }
  }
}

/** What the middleware uses of Express's response, in Express 4 and 5. */
export interface ExpressResponse {
  readonly headersSent: boolean;
  setHeader(name: string, value: string): unknown;
  status(code: number): { json(body: unknown): unknown };
}

/** A middleware for Express 4 and 5. */
export type ExpressMiddleware = (
  request: object,
  response: ExpressResponse,
  next: (error?: unknown) => void,
) => Promise<void>;

/**
 * Express middleware: lets a request pass only with a live token. It sets `req.upstream`, whose
 * `fetch` attaches the token and survives its end, and `req.headerConfig`, the token as it is now.
 *
 * Without a token the answer is 502, 503 or 504 with the error's `code` and `message`, and a
 * `Retry-After` where one is known; nothing is sent to the API.
 *
 * @param options where the token may go; see {@link FetchOptions}.
 */
export function tokenCheck(source: TokenSource, options: FetchOptions = {}): ExpressMiddleware {
  const upstream = createUpstream(source, options);
  return async (request, response, next) => {
    try {
      const token = await source.getToken();
      attachUpstream(request, token, upstream);
    } catch (error) {
      if (!isTokenError(error)) return next(error);
      return sendError(response, error);
    }
    next();
  };
}

/**
 * Express error middleware, to be used after the routes: a {@link TokenError} that a route let pass,
 * as from `req.upstream.fetch`, is answered as {@link tokenCheck} does; every other error goes on.
 */
export function tokenErrorHandler(
  error: unknown,
  _request: object,
  response: ExpressResponse,
  next: (error?: unknown) => void,
): void {
  if (isTokenError(error)) sendError(response, error);
  else next(error);
}

function sendError(response: ExpressResponse, error: TokenError): void {
  // A timeout of the app's own may have answered while this request waited for a token.
  if (response.headersSent) return;
  const { status, headers, body } = toErrorResponse(error);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.status(status).json(body);
}
