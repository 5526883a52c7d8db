import { isTokenError, type TokenError } from '../errors.ts';
import type { TokenSource } from '../manager/token-source.ts';
import { attachUpstream, type HeaderConfig } from './express-request.ts';
import type { FetchOptions } from './fetch.ts';
import { createUpstream, toErrorResponse, type Upstream } from './upstream.ts';

export type { HeaderConfig } from './express-request.ts';
export type { FetchOptions, FetchWithToken } from './fetch.ts';
export type { Upstream } from './upstream.ts';

declare global {
  // Express extends its request type this way: https://expressjs.com/en/guide/typescript
  namespace Express {
    interface Request {
      /** The token as request options: `axios.get(url, req.headerConfig)`. Set by `tokenCheck`; hidden from loggers. */
      headerConfig: HeaderConfig;
      /** Calls the API with a live token. Set by `tokenCheck`; hidden from loggers. */
      upstream: Upstream;
    }
  }
}

/** The part of Express's response (4 and 5) that the middleware uses. */
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
 * Creates an Express middleware that lets requests pass only if there is a live token. It sets
 * `req.upstream`, whose `fetch` attaches a live token to each call, and `req.headerConfig`, which has the
 * current token.
 *
 * Without a token the response is 502, 503 or 504 with the `code` and `message` of the error, and a
 * `Retry-After` header if the delay is known. Nothing is sent to the API.
 *
 * @param options where the token may be sent; see {@link FetchOptions}
 * @throws TokenError `OPTIONS_INVALID` with all issues
 *
 * @example
 * ```ts
 * app.use('/users', tokenCheck(tokens), async (req, res) => {
 *   const users = await req.upstream.fetch('/users');
 *   res.status(users.status).json(await users.json());
 * });
 * ```
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
 * Express error middleware, for use after the routes. It responds to a {@link TokenError} of a route, for
 * example from `req.upstream.fetch`, as {@link tokenCheck} does, and passes every other error on.
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
  // The app may have responded, for example with its own timeout, while the request waited for a token.
  if (response.headersSent) return;
  const { status, headers, body } = toErrorResponse(error);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.status(status).json(body);
}
